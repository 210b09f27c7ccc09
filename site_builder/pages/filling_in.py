"""The page "Wat vul je in?" for editors: every key of every kind of content, from the schema, with what can be chosen from the lists."""

from collections.abc import Iterator
from dataclasses import dataclass

from site_builder import addresses
from site_builder.artifacts import Artifact
from site_builder.pages.publication import Publication
from site_builder.pages.views import Head, Heading, Link, href
from site_builder.reading.content_kinds import KINDS, SERIES, ContentKind
from site_builder.reading.fields import Field, Sort, choices, fields_of
from site_builder.reading.names import Vocabulary, vocabulary
from site_builder.reading.site import SERIES as SERIES_FILE
from site_builder.reading.site import SHAPES

TITLE = "Wat vul je in?"
LEAD = "Boven elke tekst staan sleutels, zoals titel en datum. Hier lees je per soort wat je invult en wat er kan."
ALWAYS, EITHER, MAY = "Moet", "Een van de twee moet", "Mag"
_SORTS = {
    Sort.YES_NO: "Schrijf ja of nee.",
    Sort.DAY: "Een datum: jaar-maand-dag.",
    Sort.MOMENT: "Een dag en een tijd: jaar-maand-dag en dan uren en minuten.",
    Sort.SECONDS: "Een tijd in de opname: minuten en seconden.",
    Sort.FOCUS: "Twee percentages.",
    Sort.MUNICIPALITY: "De naam van een gemeente of plaats. Den Haag en de naam van een dorp werken ook.",
    Sort.WEB_ADDRESS: "Een adres dat met https:// begint.",
}


@dataclass(frozen=True, slots=True)
class KeyView:
    """A key: whether it must be there, what it is for, how it is written, and what can be chosen."""

    name: str
    must: str
    explanation: str
    form: str
    example: str
    choice: Link | None
    rows: "tuple[KeyView, ...]"
    """For a key with rows: the keys of a row."""


@dataclass(frozen=True, slots=True)
class KindView:
    """A kind of content with its keys; those that must be there first."""

    anchor: str
    title: str
    place: str
    keys: tuple[KeyView, ...]


@dataclass(frozen=True, slots=True)
class ListView:
    """A list to choose from: each value as it is typed, with its label."""

    anchor: str
    title: str
    values: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class FillingInView:
    """The whole page."""

    heading: Heading
    kinds: tuple[KindView, ...]
    lists: tuple[ListView, ...]


def filling_in_pages(publication: Publication) -> Iterator[Artifact]:
    """The one page; made when it is asked for."""
    editors = next((page for page in publication.site.pages if page.slug == "redactie"), None)
    crumbs = (Link(editors.title, href(addresses.plain_page(editors.slug))),) if editors else ()
    section = addresses.plain_page("redactie")
    head = Head(address=addresses.FILLING_IN, title=TITLE, description=LEAD, section=section, crumbs=crumbs)
    yield publication.later(addresses.FILLING_IN, lambda: publication.page("filling-in.html", head, filling_in(publication)))


def filling_in(publication: Publication) -> FillingInView:
    """What the page shows."""
    words = vocabulary(publication.site.lists)
    kinds = (*KINDS, SERIES)
    return FillingInView(Heading(TITLE, lead=LEAD), tuple(_kind(kind) for kind in kinds), tuple(_lists(kinds, words)))


def _kind(kind: ContentKind) -> KindView:
    either = {name for pair in kind.either for name in pair}
    fields = sorted(fields_of(kind.schema), key=lambda field: not (field.required or field.name in either))
    place = str(SERIES_FILE) if kind is SERIES else SHAPES[kind.folder]
    title = kind.plural[0].upper() + kind.plural[1:]
    keys = tuple(_key(field, EITHER if field.name in either else ALWAYS if field.required else MAY) for field in fields)
    return KindView(kind.name, "De podcast zelf" if kind is SERIES else title, f"stories/{place}", keys)


def _key(field: Field, must: str) -> KeyView:
    rows = tuple(_key(inner, ALWAYS if inner.required else MAY) for inner in field.group)
    return KeyView(field.name, must, field.explanation.replace("`", ""), _form(field), field.example, _choice(field), rows)


def _form(field: Field) -> str:
    """How a value is written, and how much fits."""
    parts = [_SORTS.get(field.sort, "")]
    if field.sort is Sort.WORD:
        parts.append("Kies uit: " + ", ".join(dict.fromkeys((field.words or {}).values())) + ".")
    if field.sort is Sort.NUMBER:
        parts.append(f"Een getal van {field.lowest} tot en met {field.highest}.")
    if field.longest:
        parts.append(f"Hooguit {field.longest} tekens.")
    if field.many:
        parts.append("Meer dan één mag." if field.sort is not Sort.GROUP else "Een of meer regels, elk met een streepje ervoor.")
    return " ".join(part for part in parts if part)


def _choice(field: Field) -> Link | None:
    name = _list_of(field)
    return Link(f"Kies uit de lijst {name}", f"#lijst-{name}") if name else None


def _list_of(field: Field) -> str:
    return field.list_name or ("regio" if field.sort is Sort.REGION else "")


def _lists(kinds: tuple[ContentKind, ...], words: Vocabulary) -> Iterator[ListView]:
    """Every list that a key is chosen from, each once."""
    seen: set[str] = set()
    for field in (field for kind in kinds for field in fields_of(kind.schema)):
        name = _list_of(field)
        if name and name not in seen:
            seen.add(name)
            yield ListView(f"lijst-{name}", name, tuple(choices(field, words).items()))
