"""The files in `lijsten/` → the controlled lists and the consent register.

A project without a list of its own gets the one that comes with the program, so that a folder with only stories works too.
"""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path

from site_builder.model import Avoided, Consent, Contact, Lists, Municipality, Region, Scope, Term, Wording
from site_builder.problems import Problem
from site_builder.reading.documents import Document, read_list
from site_builder.reading.files import TextFile, read_text
from site_builder.reading.names import folded
from site_builder.reading.schema import ConsentKeys, Keys, RegionKeys, TermKeys, WordingKeys
from site_builder.reading.validation import Schema, checked

TERM_LISTS = {
    "sectors": "sectoren",
    "impairments": "beperkingen",
    "adjustments": "hulp",
    "instruments": "regelingen",
    "themes": "themas",
    "sizes": "groottes",
    "employer_kinds": "soorten",
    "sides": "kanten",
    "provinces": "provincies",
    "glossary": "begrippen",
}
REGIONS = "arbeidsmarktregios"
PLACES = "plaatsen"
CONSENTS = "toestemmingen"
WORDING = "taal"


def supplied_lists() -> Path:
    """The folder with the lists that come with the program: the repository's own, or the copy inside an installed package."""
    package = Path(__file__).resolve().parent.parent
    bundled = package / "_bundled" / "lijsten"
    return bundled if bundled.is_dir() else package.parent / "stories" / "lijsten"


def read_lists(folder: Path, project: Path) -> tuple[Lists, list[Problem]]:
    """Every controlled list; a wrong entry is left out and told."""
    problems: list[Problem] = []
    terms = {field: _terms(_document(folder, name, project, problems), problems) for field, name in TERM_LISTS.items()}
    provinces = terms["provinces"]
    regions, municipalities = _regions(_document(folder, REGIONS, project, problems), provinces, problems)
    # A broken region makes all of its places unknown as well: those are told once the region is mended.
    places = _places(_document(folder, PLACES, project, problems), municipalities, [*problems] if problems else problems)
    wording = _wording(_document(folder, WORDING, project, problems), problems)
    return Lists(**terms, regions=regions, municipalities=municipalities, places=places, wording=wording), problems


def read_consents(folder: Path, project: Path) -> tuple[dict[str, Consent], list[Problem]]:
    """The consent register by number. It is never supplied: consent is given to one campaign."""
    problems: list[Problem] = []
    document = _project_document(folder, CONSENTS, project, problems)
    consents = {
        number: Consent(number, keys.given, keys.until, keys.withdrawn, frozenset(Scope(word) for word in keys.scopes))
        for number, keys in _entries(document, ConsentKeys, problems)
    }
    return consents, problems


def _wording(document: Document | None, problems: list[Problem]) -> Wording:
    if document is None or not document.values:
        return Wording()
    keys, faults = checked(document, document.values, WordingKeys, None)
    problems += faults
    if keys is None:
        return Wording()
    rows = tuple(Avoided(tuple(row.words), row.better, row.reason, tuple(row.exceptions)) for row in keys.avoided)
    return Wording(rows, frozenset(keys.abbreviations), frozenset(keys.words))


def _project_document(folder: Path, name: str, project: Path, problems: list[Problem]) -> Document | None:
    for ending in (".yml", ".yaml"):
        if (folder / (name + ending)).is_file():
            return _loaded(read_text(folder / (name + ending), project), problems)
    return None


def _document(folder: Path, name: str, project: Path, problems: list[Problem]) -> Document | None:
    own = _project_document(folder, name, project, problems)
    return own if own is not None or folder == supplied_lists() else _supplied_document(name)


@lru_cache
def _supplied_document(name: str) -> Document | None:
    """A list of the program itself, which doesn't change while it runs."""
    supplied = supplied_lists()
    return _project_document(supplied, name, supplied.parent.parent, [])


def _loaded(file: TextFile | Problem, problems: list[Problem]) -> Document | None:
    if isinstance(file, Problem):
        problems.append(file)
        return None
    document = read_list(file)
    problems += document.problems
    return document


def _entries(document: Document | None, schema: type[Schema], problems: list[Problem]) -> Iterator[tuple[str, Schema]]:
    for slug, value in document.values.items() if document else ():
        if document is None:
            continue
        if not isinstance(value, dict):
            document.complain(
                document.place((slug,)),
                "lijst-vorm",
                f"Bij `{slug}` horen sleutels te staan, geen `{str(value)[:40]}`.",
                f"Schrijf `{slug}:` en daaronder, ingesprongen, {_first_keys(schema)}.",
            )
            problems.append(document.problems[-1])
            continue
        keys, faults = checked(document, value, schema, None, (slug,))
        problems += faults
        if keys is not None:
            yield slug, keys


def _first_keys(schema: type[Keys]) -> str:
    required = [field.alias for field in schema.model_fields.values() if field.is_required()]
    return " en ".join(f"`{name}: …`" for name in required)


def _terms(document: Document | None, problems: list[Problem]) -> dict[str, Term]:
    return {slug: _term(slug, keys) for slug, keys in _entries(document, TermKeys, problems)}


def _term(slug: str, keys: TermKeys) -> Term:
    return Term(
        slug,
        keys.label,
        keys.explanation,
        tuple(keys.synonyms),
        keys.source,
        keys.source_name,
        keys.valid_as_of,
        keys.abolished_on,
        keys.note,
        tuple(keys.next_steps),
        tuple(keys.see_also) + ((keys.instrument,) if keys.instrument else ()),
    )


def _regions(
    document: Document | None, provinces: Mapping[str, Term], problems: list[Problem]
) -> tuple[dict[str, Region], dict[str, Municipality]]:
    regions: dict[str, Region] = {}
    municipalities: dict[str, Municipality] = {}
    for slug, keys in _entries(document, RegionKeys, problems):
        province = provinces.get(keys.province)
        if province is None or document is None:
            problems.append(_unknown_province(document, slug, keys.province)) if document else None
            continue
        region = regions[slug] = Region(_term(slug, keys), keys.code, province, _contact(keys))
        for row in keys.municipalities:
            name, _, elsewhere = row.partition("@")
            municipalities[name] = Municipality(name, region, provinces.get(elsewhere, province) if elsewhere else province)
    return regions, municipalities


def _unknown_province(document: Document, slug: str, typed: str) -> Problem:
    document.complain(
        document.place((slug, "provincie")),
        "lijst-onbekend",
        f"`{typed}` is geen provincie.",
        "Kies een slug uit provincies.yml.",
    )
    return document.problems[-1]


def _contact(keys: RegionKeys) -> Contact:
    desk = keys.contact
    return Contact(desk.name, desk.organisation, desk.phone, desk.email, desk.website, desk.checked_on)


def _places(document: Document | None, municipalities: Mapping[str, Municipality], problems: list[Problem]) -> dict[str, tuple[str, ...]]:
    by_fold = {folded(name): name for name in municipalities}
    places: dict[str, tuple[str, ...]] = {}
    for place, value in document.values.items() if document else ():
        meant = tuple(str(name) for name in (value if isinstance(value, list) else [value]))
        unknown = [name for name in meant if folded(name) not in by_fold]
        if unknown and document is not None:
            document.complain(
                document.place((place,)),
                "gemeente-onbekend",
                f"`{unknown[0]}` is geen gemeente van 2026.",
                "Schrijf de naam zoals die in arbeidsmarktregios.yml staat.",
            )
            problems.append(document.problems[-1])
            continue
        places[place] = tuple(by_fold[folded(name)] for name in meant)
    return places
