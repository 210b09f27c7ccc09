"""What may be shown on a day: drafts, dates and consent applied, so that nothing past this point has to think of them.

A story without valid consent is gone here, as if it had never been read. A scope that was not given takes just that part away.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import TypeVar

from site_builder import addresses
from site_builder.dead_ends import without_dead_ends
from site_builder.model import (
    Article,
    ArticleForm,
    Body,
    Consent,
    Episode,
    FollowUp,
    Heading,
    Obstacle,
    Photo,
    Quote,
    Scope,
    Site,
    Story,
)

SOMEONE = "een medewerker"
_IMAGE = re.compile(r'<p><img src="@picture/\d+"[^>]*></p>\n?|<img src="@picture/\d+"[^>]*>')
Piece = TypeVar("Piece")


def numbered(stories: Iterable[Story]) -> tuple[Story, ...]:
    """The stories with a house number each: their own, or the lowest free one in the order of date and slug.

    Stories that are not shown keep their number too, so that the others' never change when one appears or goes.
    """
    all_stories = tuple(stories)
    taken = {story.number for story in all_stories if story.number}
    without = sorted((story for story in all_stories if not story.number), key=lambda story: (story.day, story.slug))
    free = (number for number in range(1, len(all_stories) + len(taken) + 1) if number not in taken)
    given = {id(story): number for story, number in zip(without, free, strict=False)}
    return tuple(story if story.number else replace(story, number=given[id(story)]) for story in all_stories)


def visible(site: Site, on: date) -> Site:
    """The part of the site that may be shown on a day, newest stories first."""
    stories = [_with_consent(story, site.consents) for story in numbered(site.stories) if _is_out(story, site.consents, on)]
    articles = [_article(article, site.consents) for article in site.articles if _article_is_out(article, site.consents, on)]
    shown = replace(
        site,
        consents={},
        stories=tuple(sorted(stories, key=lambda story: (-story.day.toordinal(), story.slug))),
        articles=tuple(sorted(articles, key=lambda article: (-article.day.toordinal(), article.slug))),
        series=site.series,
        episodes=tuple(
            sorted(
                (_episode(episode, site.consents) for episode in site.episodes if _episode_is_out(episode, site.consents, on)),
                key=lambda row: row.number,
            )
        ),
        brochures=tuple(brochure for brochure in site.brochures if not brochure.draft and brochure.day <= on),
        meetings=tuple(sorted((meeting for meeting in site.meetings if not meeting.draft), key=lambda row: (row.start, row.slug))),
        editions=tuple(sorted((edition for edition in site.editions if not edition.draft), key=lambda row: row.start, reverse=True)),
        pages=tuple(page for page in site.pages if not page.draft),
        gone=_gone(site, on),
    )
    return without_dead_ends(shown, site)


def printable(site: Site) -> Site:
    """The part of what is shown that may stand in a PDF; the very same site when all of it may.

    What may not be printed leaves no trace: no title in a table of contents, no card, and a link to it has become plain words.
    """
    if all(piece.may_print for group in (site.stories, site.articles, site.episodes) for piece in group):
        return site
    return without_dead_ends(
        replace(
            site,
            stories=tuple(story for story in site.stories if story.may_print),
            articles=tuple(article for article in site.articles if article.may_print),
            episodes=tuple(episode for episode in site.episodes if episode.may_print),
        ),
        site,
    )


def _is_out(story: Story, consents: Mapping[str, Consent], on: date) -> bool:
    consent = consents.get(story.consent)
    in_time = story.day <= on and (story.until is None or on <= story.until)
    return not story.draft and in_time and consent is not None and consent.is_valid(on)


def _gone(site: Site, on: date) -> tuple[str, ...]:
    """Addresses where something was read: those whose files are gone, stories whose time or consent is over, and what led there.

    A draft or a story of a later day has no address at all, nor has one that never had consent.
    """
    over = {story.slug: story for story in site.stories if _is_over(story, site.consents, on)}
    here = {addresses.story(story.slug) for story in site.stories if story.slug not in over}
    here |= {addresses.article(piece.slug) for piece in site.articles} | {addresses.episode(piece.slug) for piece in site.episodes}
    noted = {address for address in site.gone if "/".join(address.split("/")[:3]) + "/" not in here}
    simple = {addresses.simple_story(story.slug) for story in over.values() if story.simple}
    found = noted | simple | set(map(addresses.story, over))
    older = {move.old + address.removeprefix(move.new) for move in site.moves for address in found if address.startswith(move.new)}
    return tuple(sorted(found | older))


def _is_over(story: Story, consents: Mapping[str, Consent], on: date) -> bool:
    consent = consents.get(story.consent)
    if story.draft or story.day > on or consent is None or consent.given > on:
        return False
    return not _is_out(story, consents, on)


def _article_is_out(article: Article, consents: Mapping[str, Consent], on: date) -> bool:
    return not article.draft and article.day <= on and _consent_holds(article.consent, consents, on)


def _episode_is_out(episode: Episode, consents: Mapping[str, Consent], on: date) -> bool:
    if episode.consent and episode.consent in consents and Scope.VOICE not in consents[episode.consent].scopes:
        return False
    return not episode.draft and episode.day <= on and _consent_holds(episode.consent, consents, on)


def _consent_holds(number: str, consents: Mapping[str, Consent], on: date) -> bool:
    if not number:
        return True
    consent = consents.get(number)
    return consent is not None and consent.is_valid(on)


def _article(article: Article, consents: Mapping[str, Consent]) -> Article:
    consent = consents.get(article.consent)
    article = replace(article, may_print=consent is None or Scope.PDF in consent.scopes)
    if consent is not None and Scope.NAME not in consent.scopes:
        article = _without_guests(article)
    if consent is None or Scope.PHOTO in consent.scopes:
        return article
    return replace(article, photo=None, body=_without_pictures(article.body))


def _episode(episode: Episode, consents: Mapping[str, Consent]) -> Episode:
    consent = consents.get(episode.consent)
    return replace(episode, may_print=consent is None or Scope.PDF in consent.scopes)


def _with_consent(story: Story, consents: Mapping[str, Consent]) -> Story:
    scopes = consents[story.consent].scopes
    if Scope.IMPAIRMENT not in scopes and story.impairments:
        story = replace(story, impairments=())
    if Scope.PHOTO not in scopes:
        simple = _without_pictures(story.simple) if story.simple else None
        story = replace(story, photo=None, body=_without_pictures(story.body), simple=simple)
    if Scope.NAME not in scopes:
        story = _without_name(story)
    return replace(
        story,
        may_share=Scope.SOCIAL in scopes,
        may_print=Scope.PDF in scopes,
        in_open_data=Scope.OPEN_DATA in scopes,
    )


def _without_pictures(body: Body) -> Body:
    return replace(body, html=_IMAGE.sub("", body.html), pictures=()) if body.pictures else body


_LATER = re.compile(r"(?<=\s)((?:(?:van|de|der|den|ten|ter|te)\s)*)([A-ZÀ-Þ][\w’-]{2,})")
"""In a name a later word with a capital, and the small words before it."""


def first_name(speaker: str) -> str:
    """The name in `citaat_van`: what stands before the comma when it starts with a capital that is no article; else nothing."""
    name = speaker.partition(",")[0].strip()
    first = name.split(" ")[0]
    return name if first[:1].isupper() and first.casefold() not in {"een", "de", "het", "’n"} else ""


def names_of(piece: Story | Article) -> tuple[str, ...]:
    """Who tells or is spoken with in a piece, each name whole; who writes a column tells it."""
    guests = piece.guests if isinstance(piece, Article) else ()
    author = piece.author if isinstance(piece, Article) and piece.form is ArticleForm.COLUMN else ""
    speaker = first_name(piece.quote.speaker) if piece.quote else ""
    return tuple(name for name in (speaker, author, *(guest.name for guest in guests)) if name)


def _without_name(story: Story) -> Story:
    name = first_name(story.quote.speaker)
    if not name:
        return story
    hide = _hider((name,))
    return replace(
        story,
        title=hide(story.title),
        summary=hide(story.summary),
        quote=Quote(hide(story.quote.text), hide(story.quote.speaker.replace(name, SOMEONE, 1))),
        body=_hidden(story.body, hide),
        organisation=hide(story.organisation),
        photo=replace(story.photo, alt=hide(story.photo.alt)) if story.photo else None,
        obstacles=tuple(Obstacle(hide(row.obstacle), hide(row.solution)) for row in story.obstacles),
        not_worked=hide(story.not_worked),
        follow_ups=tuple(FollowUp(row.day, hide(row.text)) for row in story.follow_ups),
        simple=_hidden(story.simple, hide) if story.simple else None,
    )


def _without_guests(article: Article) -> Article:
    """An article without the names of who was spoken with."""
    names = names_of(article)
    if not names:
        return article
    hide = _hider(names)
    quote = article.quote
    return replace(
        article,
        title=hide(article.title),
        summary=hide(article.summary),
        author=hide(article.author),
        quote=Quote(hide(quote.text), hide(quote.speaker)) if quote else None,
        guests=(),
        body=_hidden(article.body, hide),
        photo=replace(article.photo, alt=hide(article.photo.alt)) if article.photo else None,
    )


def _hider(names: Sequence[str]) -> Callable[[str], str]:
    """A function that puts “een medewerker” where names stand: whole, or a word of one, and with a possessive s.

    Other words than the first count only with their capital, since many a surname is a trade, and with what stands before them in the name.
    """
    whole = sorted({word for name in names for word in (name, name.split(" ", maxsplit=1)[0])}, key=len, reverse=True)
    later = dict.fromkeys(found for name in names for found in _LATER.findall(name))
    words = "|".join(f"(?:(?i:{re.escape(before)}))?{re.escape(word)}" for before, word in sorted(later, key=lambda row: -len(row[1])))
    either = f"(?:(?i:{'|'.join(map(re.escape, whole))}){'|' if words else ''}{words})(?:’s|'s|s|’|')?(?!\\w)"
    pattern = re.compile(rf"(^|[.!?…:>“‘]\s*)?\b{either}(?:\s{either})*")

    def someone(match: re.Match[str]) -> str:
        return SOMEONE if match[1] is None else match[1] + SOMEONE.capitalize()

    return lambda text: pattern.sub(someone, text)


def _hidden(body: Body, hide: Callable[[str], str]) -> Body:
    """A body without the name, in its anchors too."""
    anchors: dict[str, str] = {}
    for row in body.headings:
        plain = _anchor(hide(row.anchor.title()))
        again = sum(new == plain or new.startswith(f"{plain}-nr-") for new in anchors.values())
        anchors[row.anchor] = f"{plain}-nr-{again + 1}" if again else plain
    parts = re.split(r"(<[^>]*>)", body.html)
    html = "".join(_hidden_in_tag(part, hide, anchors) if part.startswith("<") else hide(part) for part in parts)
    headings = tuple(Heading(row.level, hide(row.text), anchors[row.anchor]) for row in body.headings)
    pictures = tuple(Photo(row.path, hide(row.alt), row.maker, row.focus) for row in body.pictures)
    return replace(body, html=html, headings=headings, pictures=pictures)


def _hidden_in_tag(tag: str, hide: Callable[[str], str], anchors: Mapping[str, str]) -> str:
    if tag.startswith(("<h", "<a")):
        tag = re.sub(r'(id="|href="#)([^"]*)"', lambda match: f'{match[1]}{anchors.get(match[2], match[2])}"', tag)
    return re.sub(r'(alt|title)="([^"]*)"', lambda match: f'{match[1]}="{hide(match[2])}"', tag)


def _anchor(text: str) -> str:
    return text.lower().replace(" ", "-")
