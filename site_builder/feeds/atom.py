"""A feed as Atom (RFC 4287), with photos as Media RSS has them (https://www.rssboard.org/media-rss)."""

import re
from collections.abc import Callable, Iterator, Sequence
from html import escape

from site_builder.feeds.desk import Desk
from site_builder.feeds.entries import Entry, moment
from site_builder.subscriptions import Channel

FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Signs that no XML document may have (XML 1.0, 2.2)."""


def atom(desk: Desk, channel: Channel, entries: Sequence[Entry], written: Callable[[Entry], str]) -> bytes:
    """The feed, with `written` for each entry; it changed when the latest of them did. There must be one."""
    lines = (
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<feed xmlns="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/" xml:lang="nl">',
        _element("id", desk.name(f"feed/{channel.name}")),
        _element("title", desk.title(channel)),
        _element("subtitle", desk.description(channel)),
        _element("updated", moment(max(entry.updated for entry in entries))),
        _link("self", desk.absolute(channel.atom), "application/atom+xml"),
        _link("alternate", desk.absolute(channel.pages[0]), "text/html"),
        _link("alternate", desk.absolute(channel.json), "application/feed+json"),
        f"<author>{_element('name', desk.settings.name)}{_element('uri', desk.settings.url)}</author>",
        *map(written, entries),
        "</feed>",
        "",
    )
    return "\n".join(lines).encode()


def atom_entry(desk: Desk, entry: Entry) -> str:
    """An entry as it stands in every feed that has it."""
    return FORBIDDEN.sub("", "\n".join(_lines(desk, entry)))


def _lines(desk: Desk, entry: Entry) -> Iterator[str]:
    yield "<entry>"
    yield _element("id", desk.name(entry.name))
    yield _element("title", entry.title)
    yield _link("alternate", desk.absolute(entry.address), "text/html")
    yield _element("published", moment(entry.published))
    yield _element("updated", moment(entry.updated))
    if entry.author:
        yield f"<author>{_element('name', entry.author)}</author>"
    for category in dict.fromkeys(entry.categories):
        yield f'<category term="{escape(category)}"/>'
    yield _element("summary", entry.summary)
    yield f'<content type="html">{escape(desk.html(entry))}</content>'
    if entry.picture and entry.photo:
        picture = entry.picture
        source = escape(desk.absolute(picture.src))
        yield f'<media:content url="{source}" medium="image" type="image/jpeg" width="{picture.width}" height="{picture.height}">'
        yield f'<media:description type="plain">{escape(entry.photo.alt)}</media:description></media:content>'
    yield "</entry>"


def _element(tag: str, text: str) -> str:
    return f"<{tag}>{escape(text, quote=False)}</{tag}>"


def _link(relation: str, address: str, kind: str) -> str:
    return f'<link rel="{relation}" type="{kind}" href="{escape(address)}"/>'
