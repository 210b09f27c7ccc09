"""A feed as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/)."""

import json
from collections.abc import Callable, Sequence

from site_builder.feeds.desk import Desk
from site_builder.feeds.entries import Entry, moment
from site_builder.subscriptions import Channel

VERSION = "https://jsonfeed.org/version/1.1"


def json_feed(desk: Desk, channel: Channel, entries: Sequence[Entry], written: Callable[[Entry], str]) -> bytes:
    """The feed, with `written` for each entry; its names are those of the same feed as Atom."""
    about = {
        "version": VERSION,
        "title": desk.title(channel),
        "home_page_url": desk.absolute(channel.pages[0]),
        "feed_url": desk.absolute(channel.json),
        "description": desk.description(channel),
        "language": "nl",
        "authors": [{"name": desk.settings.name, "url": desk.settings.url}],
    }
    return f'{_json(about).removesuffix("}")},"items":[{",".join(map(written, entries))}]}}'.encode()


def json_item(desk: Desk, entry: Entry) -> str:
    """An entry as it stands in every feed that has it."""
    return _json(_item(desk, entry))


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _item(desk: Desk, entry: Entry) -> dict[str, object]:
    item: dict[str, object] = {
        "id": desk.name(entry.name),
        "url": desk.absolute(entry.address),
        "title": entry.title,
        "summary": entry.summary,
        "content_html": desk.html(entry),
        "date_published": moment(entry.published),
        "date_modified": moment(entry.updated),
        "language": "nl",
        "tags": list(dict.fromkeys(entry.categories)),
    }
    if entry.author:
        item["authors"] = [{"name": entry.author}]
    if entry.picture:
        item["image"] = desk.absolute(entry.picture.src)
    return item
