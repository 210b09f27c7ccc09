"""What tells of one story that something is the case which its consent leaves out: lists, filters, rows of data."""

import csv
import io
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass

from site_builder import addresses
from site_builder.findable import stories_in_order
from site_builder.leaks.hidden import owner_of, scopes_of
from site_builder.leaks.leak import Kind, Trace
from site_builder.model import Scope, Site, Story, Term

_ITEM = re.compile(r"<(item|entry)\b.*?</\1>", re.DOTALL)
_VALUE = re.compile(r">([^<>]+)<|=\"([^\"]*)\"")
_COLUMNS = re.compile(r"zoeken/[^/]+/facetten\.json")


@dataclass(frozen=True, slots=True)
class Unsaid:
    """A story of which the impairment is not told."""

    owner: str
    slug: str
    impairments: tuple[Term, ...]
    links: tuple[str, ...]
    """Where its own text leads to."""

    @property
    def names(self) -> frozenset[str]:
        """The slugs and labels of what is not told."""
        return frozenset(name for term in self.impairments for name in (term.slug, term.label))


def unsaid(site: Site, shown: Site) -> tuple[Unsaid, ...]:
    """The stories that are shown without their impairments."""
    out = {story.slug for story in shown.stories}
    return tuple(_unsaid(story) for story in site.stories if story.slug in out and story.impairments and not _tells(site, story))


def rows_that_tell(address: str, text: str, stories: tuple[Unsaid, ...], shown: Site) -> Iterator[Trace]:
    """The stories of which a file tells what it should not."""
    if _COLUMNS.fullmatch(address):
        yield from _in_columns(text, stories, shown)
    for story in stories:
        if (story.slug in text or story.slug in address) and _is_told(address, text, story):
            yield Trace(story.owner, Kind.IMPAIRMENT)


def _unsaid(story: Story) -> Unsaid:
    bodies = (story.body, story.simple) if story.simple else (story.body,)
    return Unsaid(owner_of(story), story.slug, story.impairments, tuple(link for body in bodies for link in body.links))


def _tells(site: Site, story: Story) -> bool:
    return Scope.IMPAIRMENT in scopes_of(site, story)


def _is_told(address: str, text: str, story: Unsaid) -> bool:
    if address.endswith(".html"):
        return _in_page("/" + address.removesuffix("index.html"), text, story)
    return any(_names_both(values, story) for values in _rows(address, text))


def _in_page(address: str, text: str, story: Unsaid) -> bool:
    """A list of its impairment with the story on it, or its own page with a link to that list."""
    for term in story.impairments:
        listing = addresses.impairment(term.slug)
        if address.startswith(listing) and addresses.story(story.slug)[1:] in text:
            return True
        if address.startswith(addresses.story(story.slug)) and f'{listing[1:]}"' in text and listing not in story.links:
            return True
    return False


def _rows(address: str, text: str) -> Iterator[list[str]]:
    """The values of every row, object or item: what is told of one thing."""
    if address.endswith((".json", ".webmanifest", ".geojson", ".jsonld")):
        yield from _objects(json.loads(text))
    elif address.endswith(".ndjson"):
        for line in text.splitlines():
            yield from _objects(json.loads(line))
    elif address.endswith((".csv", ".tsv")):
        yield from csv.reader(io.StringIO(text.removeprefix("\ufeff")), delimiter=_delimiter(address, text))
    elif address.endswith(".xml"):
        for item in _ITEM.finditer(text):
            yield [one or other for one, other in _VALUE.findall(item[0])]


def _delimiter(address: str, text: str) -> str:
    head = text.partition("\n")[0]
    return "\t" if address.endswith(".tsv") else ";" if head.count(";") > head.count(",") else ","


def _objects(value: object) -> Iterator[list[str]]:
    """Of every object, the texts in it, however deep."""
    if isinstance(value, dict):
        yield list(_texts(value))
        for inner in value.values():
            yield from _objects(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _objects(inner)


def _texts(value: object) -> Iterator[str]:
    """Not those of objects in lists: a list of stories is no row."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from _texts(inner)
    elif isinstance(value, list):
        yield from (text for inner in value if not isinstance(inner, dict) for text in _texts(inner))


def _names_both(values: list[str], story: Unsaid) -> bool:
    place = re.compile(rf"(?:^|/){re.escape(story.slug)}(?:/|$)")
    told = {part.strip() for value in values for part in re.split(r"[,;|]", value)}
    return any(place.search(value) for value in values) and not story.names.isdisjoint(told)


def _in_columns(text: str, stories: tuple[Unsaid, ...], shown: Site) -> Iterator[Trace]:
    """The file with which the finder filters: more stories than are shown, or a sign where there should be none."""
    from site_builder.search.columns import sign  # noqa: PLC0415 - only where there is a search

    told = json.loads(text)
    if told["verhalen"] != len(shown.stories):
        yield Trace("", Kind.COUNT)
        return
    column = told["facetten"]["beperking"]
    groups = {sign(index): [column["waarden"][place] for place in group] for index, group in enumerate(column["groepen"])}
    of_story = {story.slug: groups[each] for story, each in zip(stories_in_order(shown.stories), column["van"], strict=True)}
    yield from (Trace(story.owner, Kind.IMPAIRMENT) for story in stories if not story.names.isdisjoint(of_story[story.slug]))
