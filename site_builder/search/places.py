"""The names of places that people type, and the labour-market regions that they lie in."""

from collections.abc import Iterator

from site_builder.model import NATIONAL_DESK, Lists, Region
from site_builder.search.tokens import SIGNS, tokens


def places_by_letter(lists: Lists) -> dict[str, dict[str, list[object]]]:
    """By first letter: the name as it is searched ("den haag") → the name as written and the places of its regions in the list."""
    found: dict[str, dict[str, list[object]]] = {sign: {} for sign in SIGNS}
    order = {slug: index for index, slug in enumerate(lists.regions)}
    for name, municipalities in _names(lists):
        key = " ".join(tokens(name))
        regions = dict.fromkeys(order[lists.municipalities[each].region.slug] for each in municipalities)
        if key:
            found[key[0]].setdefault(key, [name, *regions])
    return found


def regions(lists: Lists) -> list[list[str]]:
    """Of every region in the order of the list: its name and slug, its province and who helps there (name, website, telephone)."""
    return [_region(region) for region in lists.regions.values()]


def _region(region: Region) -> list[str]:
    contact = region.contact
    desk = contact.name or contact.organisation or f"Werkcentrum van regio {region.label}"
    return [region.label, region.slug, region.province.label, desk, contact.website or NATIONAL_DESK, contact.phone]


def _names(lists: Lists) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Municipalities first: the name of a village elsewhere does not take that of a town."""
    yield from ((name, (name,)) for name in lists.municipalities)
    yield from lists.places.items()
