"""A week → the report for editors, in Markdown."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from site_builder.build import Project
from site_builder.pages.dutch import long_date
from site_builder.problems import Level
from site_builder.publishing.comparing import expiring, reason_gone
from site_builder.publishing.coverage import coverage
from site_builder.publishing.outcomes import Changes
from site_builder.publishing.reports import change_lines, expiring_lines, problem_lines
from site_builder.publishing.states import CHANGED, GONE, NEW, State
from site_builder.reports import in_markdown
from site_builder.weekly.asking import Verdict
from site_builder.weekly.week import WEEK, new_stories


@dataclass(frozen=True, slots=True)
class Links:
    """The links out of the site: where each stands and what is known of it. Both are empty when nobody asked."""

    places: Mapping[str, tuple[str, ...]]
    verdicts: Mapping[str, Verdict]


def as_markdown(project: Project, state: State | None, links: Links | None) -> str:
    """The report of the seven days up to the day of the project."""
    return "\n".join(_lines(project, state, links)) + "\n"


def changes_of_week(project: Project, state: State | None) -> Changes:
    """What became of the stories in the week; without a state only what is new, by date."""
    shown = {story.slug: story for story in project.shown.stories}
    new = tuple(new_stories(project.shown, project.on, state))
    if state is None:
        return Changes(known=True, new=new)
    since = _since(project.on)
    files = {story.slug: story for story in project.site.stories}
    return Changes(
        known=True,
        new=new,
        changed=tuple(shown[slug] for slug in state.slugs(CHANGED, since) if slug in shown and slug not in state.slugs(NEW, since)),
        gone=tuple(
            (slug, reason_gone(files.get(slug), project.site.consents, project.on))
            for slug in state.slugs(GONE, since)
            if slug not in shown
        ),
    )


def _since(on: date) -> date:
    return on - WEEK + timedelta(days=1)


def _lines(project: Project, state: State | None, links: Links | None) -> Iterator[str]:
    yield f"# De week van {long_date(_since(project.on))} tot en met {long_date(project.on)}"
    yield f"\n{coverage(project.shown)}"
    if state is None:
        yield "\nEr is geen stand van een eerdere publicatie. Wat nieuw is, staat hier volgens de datum van elk verhaal."
    yield from change_lines(changes_of_week(project, state))
    yield from expiring_lines(expiring(project.shown, project.site.consents, project.on))
    yield from problem_lines("Let op", [row for row in project.problems if row.level is Level.NOTICE])
    yield from _link_lines(links)


def _link_lines(links: Links | None) -> Iterator[str]:
    if links is None:
        yield "\nDe links naar andere sites zijn niet bekeken."
        return
    counts = {verdict: [address for address, found in links.verdicts.items() if found is verdict] for verdict in Verdict}
    told = ", ".join(f"{len(found)} {verdict}" for verdict, found in counts.items() if found)
    yield f"\n## Links naar andere sites ({len(links.verdicts)})\n\n{told or 'Er zijn er geen'}."
    for verdict in (Verdict.BROKEN, Verdict.UNSURE):
        if counts[verdict]:
            yield f"\n### {verdict.capitalize()}\n"
            for address in counts[verdict]:
                yield f"- {in_markdown(address)} in {', '.join(in_markdown(place) for place in links.places[address])}"
