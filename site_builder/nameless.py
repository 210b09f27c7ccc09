"""Pieces in which nobody is named: what a consent without the scope `naam` leaves of a story or an article."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from site_builder.model import Article, ArticleForm, Body, FollowUp, Heading, Obstacle, Photo, Quote, Story

SOMEONE = "een medewerker"
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


def without_name(story: Story) -> Story:
    """A story without the name of who tells it."""
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


def without_guests(article: Article) -> Article:
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
