"""Rules over the whole site: one function each, written out in order in `RULES`."""

from collections.abc import Callable

from site_builder.checks import (
    alt_texts,
    consent,
    dates,
    moves,
    personal,
    photos,
    podcast,
    recordings,
    references,
    reporting,
    texts,
    uniqueness,
)
from site_builder.checks.content import Content
from site_builder.checks.language import problems_in_texts
from site_builder.problems import Problem

Rule = Callable[[Content], list[Problem]]

RULES: tuple[Rule, ...] = (
    uniqueness.duplicate_slugs,
    uniqueness.duplicate_numbers,
    uniqueness.reserved_slugs,
    references.related_stories,
    references.edition_items,
    references.links_within_the_site,
    moves.taken_addresses,
    moves.unknown_targets,
    consent.unknown_numbers,
    consent.expired_or_withdrawn,
    consent.names_in_addresses,
    dates.until_before_publication,
    texts.invisible_signs,
    texts.broken_letters,
    texts.values_cut_off,
    texts.headings_without_a_space,
    texts.starting_texts,
    personal.citizen_numbers,
    photos.unreadable_pictures,
    recordings.unreadable_sounds,
    recordings.plain_file_names,
    recordings.speakers,
    recordings.cues_in_order,
    recordings.cues_inside_the_sound,
    recordings.nothing_left_out,
    recordings.speed_of_speech,
    recordings.readable_lines,
    podcast.square_cover,
    podcast.known_category,
    podcast.reachable_maker,
    podcast.descriptions_that_fit,
    podcast.unique_numbers,
    podcast.unique_titles,
    podcast.locked_guids,
    reporting.reachable_contact,
    reporting.contact_in_time,
)


ADVICE: tuple[Rule, ...] = (
    problems_in_texts,
    alt_texts.telling_descriptions,
    personal.contact_details,
    personal.birth_dates,
)
"""What could be better, all of it notices. Only who asks for it pays for it: a build does not."""


def all_problems(content: Content, *, advice: bool = False) -> list[Problem]:
    """Everything that the rules find, and with `advice` also what could be written better."""
    return [problem for rule in (*RULES, *(ADVICE if advice else ())) for problem in rule(content)]
