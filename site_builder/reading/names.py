"""Finding what an editor means: list values, places and near misses, whatever the case, accents, spaces or hyphens."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Generic, TypeVar

from site_builder.model import Lists, Municipality, Region, Term

Entry = TypeVar("Entry")
LONGEST_NAME = 80
"""Signs; nothing longer is like any name that we know."""
NEAR = 76.0
"""Least likeness in per cent for a "Bedoel je …?"."""


@lru_cache(maxsize=20_000)
def folded(typed: str) -> str:
    """What two spellings of one name have in common: no case, accents, spaces, hyphens or other signs."""
    plain = "".join(sign for sign in unicodedata.normalize("NFKD", typed.casefold()) if not unicodedata.combining(sign))
    kept = re.sub(r"[^\w+()]|_", "", plain)
    return kept or plain.strip()


def nearest(typed: str, known: Iterable[str]) -> str | None:
    """The known name most like what was typed, or None when nothing is near."""
    from rapidfuzz import fuzz, process  # noqa: PLC0415 - loaded only when something is wrong

    if len(typed) > LONGEST_NAME:
        return None
    choices = {name: folded(name) for name in known}
    found = process.extractOne(folded(typed), choices, scorer=fuzz.ratio, score_cutoff=NEAR)
    return str(found[2]) if found else None


@dataclass(frozen=True)
class Names(Generic[Entry]):
    """One list by every name that an editor may use for its entries."""

    title: str
    """How the list is called in messages, such as `sector`."""
    entries: Mapping[str, Entry]
    """By the name that we propose."""
    others: Mapping[str, str]
    """Other names → the name that we propose."""

    @cached_property
    def _index(self) -> dict[str, str]:
        index = {folded(other): name for other, name in self.others.items()}
        index.update({folded(name): name for name in self.entries})
        return index

    def find(self, typed: str) -> Entry | None:
        """The entry that goes by this name."""
        name = self._index.get(folded(typed))
        return None if name is None else self.entries[name]

    def near(self, typed: str) -> str | None:
        """The proposed name of the entry that looks most like what was typed."""
        other = nearest(typed, [*self.entries, *self.others])
        return None if other is None else self.others.get(other, other)


def of_terms(title: str, terms: Mapping[str, Term]) -> Names[Term]:
    """The names of a list of terms: slug, label and synonyms."""
    others: dict[str, str] = {}
    for slug, term in terms.items():
        for synonym in term.synonyms:
            others.setdefault(synonym, slug)
    for slug, term in terms.items():
        others[term.label] = slug
    return Names(title, terms, others)


@dataclass(frozen=True)
class Vocabulary:
    """Every list by its names, made once for a whole reading."""

    lists: Lists
    terms: Mapping[str, Names[Term]]
    regions: Names[Region]
    municipalities: Names[Municipality]
    places: Mapping[str, tuple[str, ...]]
    """Folded everyday name → municipalities it can mean."""

    def municipality(self, typed: str) -> Municipality | tuple[str, ...]:
        """The municipality meant, or the names of those that it can mean (none when unknown)."""
        direct = self.municipalities.find(typed)
        if direct is not None:
            return direct
        meant = self.places.get(folded(typed), ())
        if len(meant) == 1:
            return self.lists.municipalities[meant[0]]
        return meant

    def near_place(self, typed: str) -> str | None:
        """A municipality or town that looks like what was typed."""
        return nearest(typed, [*self.lists.municipalities, *self.lists.places])


def vocabulary(lists: Lists) -> Vocabulary:
    """The lists with all their names."""
    terms = {
        "sector": lists.sectors,
        "beperking": lists.impairments,
        "hulp": lists.adjustments,
        "regelingen": lists.instruments,
        "thema": lists.themes,
        "organisatie_grootte": lists.sizes,
        "organisatie_soort": lists.employer_kinds,
        "kant": lists.sides,
        "provincie": lists.provinces,
    }
    return Vocabulary(
        lists,
        {title: of_terms(title, entries) for title, entries in terms.items()},
        _of_regions(lists.regions),
        Names("gemeente", lists.municipalities, {}),
        {folded(name): meant for name, meant in lists.places.items()},
    )


def _of_regions(regions: Mapping[str, Region]) -> Names[Region]:
    others = {synonym: slug for slug, region in regions.items() for synonym in region.term.synonyms}
    others |= {region.label: slug for slug, region in regions.items()} | {region.code: slug for slug, region in regions.items()}
    return Names("regio", regions, others)
