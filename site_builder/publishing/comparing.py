"""What became of the stories since the version before, and which ones go soon."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from site_builder.model import Consent, Site, Story
from site_builder.publishing.outcomes import Changes, Expiring
from site_builder.publishing.states import State, fingerprint, names_now, under_new_names

SOON = timedelta(days=60)


def changes(read: Site, shown: Site, on: date, before: State | None) -> Changes:
    """What visitors will see change. Of a story that goes the reason is told, and nothing else of it."""
    if before is None:
        return Changes(known=False)
    now = {story.slug: story for story in shown.stories}
    files = {story.slug: story for story in read.stories}
    known = under_new_names(before.stories, now, names_now(read.moves))
    new = tuple(story for slug, story in now.items() if slug not in known)
    changed = tuple(story for slug, story in now.items() if known.get(slug, "") not in {"", fingerprint(story)})
    gone = tuple((slug, reason_gone(files.get(slug), read.consents, on)) for slug in sorted(known.keys() - now.keys()))
    return Changes(known=True, new=new, changed=changed, gone=gone)


def reason_gone(story: Story | None, consents: Mapping[str, Consent], on: date) -> str:
    """Why a story that was shown is not shown any more, in Dutch."""
    if story is None:
        return "het bestand is er niet meer, of heeft een andere naam"
    consent = consents.get(story.consent)
    reasons = (
        (story.draft, "het is weer een concept"),
        (consent is None, "het nummer van de toestemming staat niet in het register"),
        (consent and consent.withdrawn and consent.withdrawn <= on, "de toestemming is ingetrokken"),
        (consent and consent.until and consent.until < on, "de toestemming is verlopen"),
        (story.until and story.until < on, "de laatste dag (`tot`) is voorbij"),
    )
    return next((reason for holds, reason in reasons if holds), "de datum ligt nu in de toekomst")


def expiring(site: Site, consents: Mapping[str, Consent], on: date, within: timedelta = SOON) -> tuple[Expiring, ...]:
    """The shown stories whose last day comes within some time, the first one first."""
    found = (row for story in site.stories for row in _last_days(story, consents) if on <= row.last_day <= on + within)
    return tuple(sorted(found, key=lambda row: (row.last_day, row.story.slug, row.reason)))


def _last_days(story: Story, consents: Mapping[str, Consent]) -> Iterator[Expiring]:
    consent = consents.get(story.consent)
    if story.until:
        yield Expiring(story, story.until, "dan is de laatste dag (`tot`)")
    if consent and consent.until:
        yield Expiring(story, consent.until, "dan loopt de toestemming af")
    if consent and consent.withdrawn:
        yield Expiring(story, consent.withdrawn - timedelta(days=1), "daarna is de toestemming ingetrokken")
