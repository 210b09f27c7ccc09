"""The figures of the texts as Markdown: how the stories are spread, how plain every text is and which words stand twice."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from site_builder.coverage import coverage
from site_builder.language.texts import Text, texts_of, texts_of_stories
from site_builder.model import Lists, Site, Story, StoryForm
from tests.content.duplicates import shared_runs
from tests.content.readability import hardest
from tests.content.spread import bars, words_of

WORST = 5


def report(site: Site) -> str:
    """All tables, in the order in which an editor asks: is there enough, where is it thin, is it plain, is it our own."""
    told, lists = site.stories, site.lists
    parts = [
        "# De verhalen in cijfers",
        f"{len(told)} verhalen, alle datums meegeteld.",
        "## Wat er moet zijn",
        table(
            ("wat", "gevonden", "minstens", ""),
            [(bar.label, bar.found, bar.least, "" if bar.is_reached else "te weinig") for bar in bars(told, lists)],
        ),
        "## Sector en wie er vertelt",
        _sectors(told, lists),
        *_spread(told, site),
        *_readability(site),
        "## Acht woorden die twee keer voorkomen",
        _shared(texts_of(site)),
    ]
    return "\n\n".join(parts) + "\n"


def table(heads: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """A Markdown table; columns of numbers stand on the right."""
    lines = [list(map(str, row)) for row in rows]
    right = [bool(lines) and all(line[index].replace(".", "").isdigit() for line in lines) for index in range(len(heads))]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in ([*heads], ["---:" if number else "---" for number in right], *lines))


def _sectors(told: Sequence[Story], lists: Lists) -> str:
    forms = Counter((story.sector, story.form) for story in told)
    kinds = Counter((story.sector, story.employer_kind) for story in told)
    sides = Counter((story.sector, story.side) for story in told)
    rows = [
        (
            sector.label,
            *(forms[sector, form] for form in StoryForm),
            *(kinds[sector, kind] for kind in lists.employer_kinds.values()),
            *(sides[sector, side] for side in lists.sides.values()),
            sum(forms[sector, form] for form in StoryForm),
        )
        for sector in lists.sectors.values()
    ]
    kinds_and_sides = (*lists.employer_kinds.values(), *lists.sides.values())
    heads = ("sector", *(form.value for form in StoryForm), *(term.label.lower() for term in kinds_and_sides), "samen")
    return table(heads, [*rows, ("samen", *(sum(column) for column in zip(*(row[1:] for row in rows), strict=True)))])


def _spread(told: Sequence[Story], site: Site) -> list[str]:
    """A table for each list, with entries that no story has as well."""
    return [
        part
        for counted in coverage(replace(site, stories=tuple(told)), date.max)
        for part in (
            f"## {counted.label}",
            table((counted.label.lower(), "verhalen"), [(count.term.label, count.stories) for count in counted.counts]),
        )
    ]


def _readability(site: Site) -> list[str]:
    heads = ("tekst", "Flesch-Douma", "woorden per zin", "langste zin", "woorden")
    rows = [
        (measured.name, f"{measured.ease:.1f}", f"{measured.mean:.1f}", measured.longest, measured.words)
        for measured in hardest(texts_of(site))
    ]
    lengths = [words_of(story) for story in site.stories]
    stories = [measured.ease for measured in hardest(texts_of_stories(site.stories))]
    return [
        "## De moeilijkste vijf teksten",
        table(heads, rows[:WORST]),
        "## Alle teksten, de moeilijkste eerst",
        f"Een verhaal heeft {min(lengths)} tot {max(lengths)} woorden.",
        f"De verhalen, ook die in makkelijke taal, halen {stories[0]:.1f} tot {stories[-1]:.1f}.",
        table(heads, rows),
    ]


def _shared(texts: Iterable[Text]) -> str:
    rows = [(shared.run, shared.first, shared.second) for shared in shared_runs(texts)]
    return table(("woorden", "tekst", "ook in"), rows) if rows else "Geen, behalve titels en vaste woorden."
