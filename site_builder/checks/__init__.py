"""Rules over the whole site: one function each, written out in order in `RULES`."""

from collections.abc import Callable

from site_builder.checks import consent, dates, photos, podcast, recordings, references, reporting, texts, uniqueness
from site_builder.checks.content import Content
from site_builder.problems import Problem

RULES: tuple[Callable[[Content], list[Problem]], ...] = (
    uniqueness.duplicate_slugs,
    uniqueness.duplicate_numbers,
    uniqueness.reserved_slugs,
    references.related_stories,
    references.edition_items,
    references.links_within_the_site,
    consent.unknown_numbers,
    consent.expired_or_withdrawn,
    consent.names_in_addresses,
    dates.until_before_publication,
    texts.invisible_signs,
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
    podcast.unique_numbers,
    podcast.unique_titles,
    podcast.locked_guids,
    reporting.reachable_contact,
    reporting.contact_in_time,
)


def all_problems(content: Content) -> list[Problem]:
    """Everything that the rules find."""
    return [problem for rule in RULES for problem in rule(content)]
