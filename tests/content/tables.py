"""The figures of the texts as Markdown: how the stories are spread, how plain every text is and which words stand twice."""

from collections import Counter
from collections.abc import Iterable, Sequence

from site_builder.language.texts import Text, texts_of, texts_of_stories
from site_builder.model import Lists, Site, Story, StoryForm, Term
from tests.content.duplicates import shared_runs
from tests.content.readability import hardest
from tests.content.spread import bars, counts, words_of

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
        *_spread(told, lists),
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


def _spread(told: Sequence[Story], lists: Lists) -> list[str]:
    """A table for each list, with entries that no story has as well."""
    counted: list[tuple[str, Iterable[Term | None], Iterable[Term]]] = [
        ("Regio", (story.region.term if story.region else None for story in told), (region.term for region in lists.regions.values())),
        ("Provincie", (story.province for story in told), lists.provinces.values()),
        ("Beperking", (term for story in told for term in story.impairments), lists.impairments.values()),
        ("Grootte", (story.size for story in told), lists.sizes.values()),
        ("Hulp", (term for story in told for term in story.adjustments), lists.adjustments.values()),
        ("Regeling", (term for story in told for term in story.instruments), lists.instruments.values()),
        ("Thema", (term for story in told for term in story.themes), lists.themes.values()),
    ]
    return [part for name, used, entries in counted for part in (f"## {name}", table((name.lower(), "verhalen"), counts(used, entries)))]


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
