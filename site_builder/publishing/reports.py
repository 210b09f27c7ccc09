"""An outcome → the report for editors (Markdown, also the summary of a job on GitHub) and for programs (JSON)."""

import json
from collections.abc import Iterator, Sequence

from site_builder.model import Story
from site_builder.pages.dutch import long_date
from site_builder.problems import Level, Problem
from site_builder.publishing.outcomes import GOOD, Changes, Ending, Expiring, Outcome
from site_builder.reports import as_json as problem_rows
from site_builder.reports import in_markdown, plural

MOST = 50
"""Problems that are written out; the rest is counted."""
WORDS = {
    Ending.PUBLISHED: "De site is gepubliceerd.",
    Ending.TRIED: "De proef is geslaagd. Er is niets gepubliceerd.",
    Ending.UNFINISHED: "Deze publicatie is begonnen en niet afgemaakt. Bezoekers zien een hele site, oud of nieuw. Begin opnieuw.",
    Ending.CONTENT_WRONG: "Er zijn fouten in de verhalen. De site is niet veranderd.",
    Ending.SITE_WRONG: "De nieuwe site is gebouwd, maar niet goed genoeg. De site is niet veranderd.",
    Ending.RESTLESS: "De verhalen veranderden steeds terwijl we bouwden. De site is niet veranderd. Begin opnieuw als het rustig is.",
    Ending.DISK: "De schijf werkte niet mee. Bezoekers zien nog een hele site. Maak de schijf in orde en begin opnieuw.",
}


def as_markdown(outcome: Outcome) -> str:
    """The report for people."""
    return "\n".join(_lines(outcome)) + "\n"


def _lines(outcome: Outcome) -> Iterator[str]:
    yield f"# Publicatie van {long_date(outcome.on)}"
    yield f"\n**{WORDS[outcome.ending]}**"
    if outcome.remark:
        yield f"\n{in_markdown(outcome.remark)}"
    yield from problem_lines("Fouten in de nieuwe site", outcome.faults)
    yield from problem_lines("Fouten in de verhalen", [row for row in outcome.problems if row.level is Level.ERROR])
    if outcome.coverage:
        yield f"\n{outcome.coverage}"
    if outcome.files:
        files = plural(outcome.files, "bestand", "bestanden")
        yield f"\n{plural(outcome.pages, 'pagina', 'pagina’s')} · {files}, {outcome.written} nieuw of anders"
        yield from change_lines(outcome.changes)
    yield from expiring_lines(outcome.expiring)
    yield from problem_lines("Let op", [row for row in outcome.problems if row.level is Level.NOTICE])
    yield from _step_lines(outcome)


def change_lines(changes: Changes) -> Iterator[str]:
    """What is new, changed and gone, by story."""
    if not changes.known:
        yield "\nEr is geen eerdere versie om mee te vergelijken. Daarom staat hier niet wat nieuw is."
        return
    yield from _story_lines("Nieuw", changes.new)
    yield from _story_lines("Gewijzigd", changes.changed)
    if changes.gone:
        yield f"\n## Weg ({len(changes.gone)})\n"
        yield from (f"- `{slug}`: {reason}" for slug, reason in changes.gone)
    if not (changes.new or changes.changed or changes.gone):
        yield "\nAan de verhalen is niets veranderd."


def _story_lines(title: str, stories: Sequence[Story]) -> Iterator[str]:
    if stories:
        yield f"\n## {title} ({len(stories)})\n"
        yield from (f"- {in_markdown(story.title)} (`{story.slug}`)" for story in stories)


def expiring_lines(found: Sequence[Expiring]) -> Iterator[str]:
    """The stories that go soon."""
    if found:
        yield f"\n## Loopt binnenkort af ({len(found)})\n"
        for row in found:
            yield f"- {long_date(row.last_day)}: {in_markdown(row.story.title)} (`{row.story.slug}`), {row.reason}"


def problem_lines(title: str, problems: Sequence[Problem]) -> Iterator[str]:
    """Problems under a heading, the first ones in full."""
    if problems:
        yield f"\n## {title} ({len(problems)})\n"
        for row in problems[:MOST]:
            yield f"- `{row.place.path}` regel {row.place.line}: {in_markdown(row.message)} {in_markdown(row.hint)}"
        if len(problems) > MOST:
            yield f"- … en nog {len(problems) - MOST}"


def _step_lines(outcome: Outcome) -> Iterator[str]:
    if outcome.steps:
        yield "\n## Hoe lang het duurde\n\n| stap | seconden |\n| --- | ---: |"
        yield from (f"| {step.name} | {step.seconds:.1f} |".replace(".", ",") for step in outcome.steps)
    if outcome.mended:
        yield f"\nOpnieuw gemaakt, omdat het in de cache niet klopte of nieuw was: {outcome.mended}."


def as_json(outcome: Outcome) -> str:
    """The report for programs."""
    changes = outcome.changes
    rows = {
        "einde": outcome.ending.value,
        "goed": outcome.ending in GOOD,
        "dag": outcome.on.isoformat(),
        "opmerking": outcome.remark,
        "verhalen": outcome.stories,
        "paginas": outcome.pages,
        "bestanden": outcome.files,
        "geschreven": outcome.written,
        "dekking": outcome.coverage,
        "vergeleken": changes.known,
        "nieuw": [story.slug for story in changes.new],
        "gewijzigd": [story.slug for story in changes.changed],
        "weg": [{"verhaal": slug, "reden": reason} for slug, reason in changes.gone],
        "loopt_af": [{"verhaal": row.story.slug, "laatste_dag": row.last_day.isoformat(), "reden": row.reason} for row in outcome.expiring],
        "meldingen": json.loads(problem_rows(outcome.problems)),
        "fouten_in_de_site": json.loads(problem_rows(outcome.faults)),
        "stappen": [{"stap": step.name, "seconden": round(step.seconds, 2)} for step in outcome.steps],
    }
    return json.dumps(rows, ensure_ascii=False, indent=2) + "\n"
