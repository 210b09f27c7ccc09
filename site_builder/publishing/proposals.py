"""What a proposal changes for visitors: the stories before and after, as cards in Markdown for who judges it."""

from collections.abc import Iterator, Mapping, Sequence

from site_builder.model import Consent, Story
from site_builder.pages.dutch import counted, joined, long_date
from site_builder.publishing.outcomes import Changes
from site_builder.reports import in_markdown

MOST_CARDS = 40
FORMS = {"werkgever": "een werkgever vertelt", "werknemer": "een werknemer vertelt", "tweeluik": "werkgever en werknemer vertellen"}


def as_cards(changes: Changes, waiting: Sequence[Story], consents: Mapping[str, Consent], faulty: Sequence[str] = ()) -> str:
    """The changes as Markdown: a card for every story that is new or changed or still waits, and the reason why others go.

    `faulty` names the stories that could not be read: they are not gone.
    """
    return "\n".join(_lines(changes, waiting, consents, faulty)) + "\n"


def _lines(changes: Changes, waiting: Sequence[Story], consents: Mapping[str, Consent], faulty: Sequence[str]) -> Iterator[str]:
    gone = [(slug, reason) for slug, reason in changes.gone if slug not in faulty]
    yield "## Wat dit voorstel verandert"
    if not (changes.new or changes.changed or gone or waiting or faulty):
        yield "\nAan de verhalen op de site verandert niets."
    if faulty:
        yield f"\n### Met een fout: {counted(len(faulty), 'verhaal', 'verhalen')}\n"
        yield "Zolang de fout er is, blijft de site zoals zij is. Wat er mis is, zegt `voorbeelden controleer`, en de tabel hieronder.\n"
        yield from (f"- {in_markdown(slug)}" for slug in faulty[:MOST_CARDS])
    for title, stories in (("Nieuw", changes.new), ("Gewijzigd", changes.changed), ("Nieuw, maar nog niet te zien", waiting)):
        if stories:
            yield f"\n### {title}: {counted(len(stories), 'verhaal', 'verhalen')}"
            yield from (_card(story, consents.get(story.consent)) for story in stories[:MOST_CARDS])
            if len(stories) > MOST_CARDS:
                yield f"\n… en nog {len(stories) - MOST_CARDS}."
    if gone:
        yield f"\n### Weg: {counted(len(gone), 'verhaal', 'verhalen')}\n"
        yield from (f"- `{slug}`: {reason}" for slug, reason in gone)


def _card(story: Story, consent: Consent | None) -> str:
    """A story as its card shows it, with what a judge has to know."""
    place = story.municipality.name if story.municipality else "heel Nederland"
    facts = (story.sector.label, place, FORMS[story.form], f"vanaf {long_date(story.day)}")
    lines = (
        f"\n**nr. {story.number} · {in_markdown(story.title)}** (`{story.source.path}`)\n",
        in_markdown(story.summary),
        f"> {in_markdown(story.quote.text)}\n> — {in_markdown(story.quote.speaker)}",
        f"{in_markdown(' · '.join(facts))}",
        _consent(story, consent),
    )
    return "\n\n".join(lines)


def _consent(story: Story, consent: Consent | None) -> str:
    number = in_markdown(story.consent)
    if consent is None:
        return f"Toestemming: {number} staat niet in het register."
    until = f"tot en met {long_date(consent.until)}" if consent.until else "zonder einddatum"
    scopes = joined(sorted(scope.value for scope in consent.scopes)) or "alleen de tekst"
    return f"Toestemming: {number}, {until}, voor {scopes}."
