"""What may be shown on a day: drafts, dates and consent applied, so that nothing past this point has to think of them.

A story without valid consent is gone here, as if it had never been read. A scope that was not given takes just that part away.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from typing import TypeVar

from site_builder import addresses
from site_builder.dead_ends import without_dead_ends
from site_builder.model import (
    Article,
    Body,
    Consent,
    Episode,
    Scope,
    Site,
    Story,
)
from site_builder.nameless import without_guests, without_name

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
        article = without_guests(article)
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
        story = without_name(story)
    return replace(
        story,
        may_share=Scope.SOCIAL in scopes,
        may_print=Scope.PDF in scopes,
        in_open_data=Scope.OPEN_DATA in scopes,
    )


def _without_pictures(body: Body) -> Body:
    return replace(body, html=_IMAGE.sub("", body.html), pictures=()) if body.pictures else body
