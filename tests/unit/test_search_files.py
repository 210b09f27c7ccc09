"""The small files beside the index: places with their regions, and words for who makes a typing error."""

from dataclasses import replace
from functools import cache
from pathlib import Path

from site_builder.model import NATIONAL_DESK, Contact, Lists
from site_builder.reading.lists import read_lists
from site_builder.search.places import places_by_letter, regions
from site_builder.search.records import records, vocabulary
from site_builder.search.spelling import by_letter
from site_builder.search.tokens import SIGNS, tokens
from tests.project import REPOSITORY
from tests.sample_site import sample_lists, sample_site


@cache
def shipped_lists() -> Lists:
    """The lists of the repository."""
    return read_lists(REPOSITORY / "stories" / "lijsten", Path("nowhere"))[0]


def region_slugs(typed: str) -> list[str]:
    """The regions of a place as someone types it."""
    key = " ".join(tokens(typed))
    _, *places = places_by_letter(shipped_lists())[key[0]][key]
    order = list(shipped_lists().regions)
    return [order[place] for place in places if isinstance(place, int)]


def test_every_place_is_found_with_its_own_regions() -> None:
    lists = shipped_lists()
    assert len(lists.municipalities) > 300
    assert {name: region_slugs(name) for name in lists.municipalities} == {
        name: [municipality.region.slug] for name, municipality in lists.municipalities.items()
    }


def test_a_name_that_several_places_have_gives_all_their_regions() -> None:
    assert len(region_slugs("Elst")) == 2
    assert region_slugs("DEN BOSCH") == region_slugs("’s-Hertogenbosch") == ["noordoost-brabant"]


def test_a_village_does_not_take_the_name_of_a_town() -> None:
    lists = replace(sample_lists(), places={"arnhem": ("Noardeast-Fryslân",), "Dokkum": ("Noardeast-Fryslân",)})
    assert places_by_letter(lists)["a"] == {"arnhem": ["Arnhem", 0]}
    assert places_by_letter(lists)["d"] == {"dokkum": ["Dokkum", 1]}


def test_a_region_names_its_province_and_who_helps() -> None:
    lists = sample_lists()
    bare = replace(lists.regions["friesland"], contact=Contact())
    assert regions(lists)[1] == ["Friesland", "friesland", "Fryslân", "Balie", "https://example.org/", ""]
    assert regions(replace(lists, regions={"friesland": bare})) == [
        ["Friesland", "friesland", "Fryslân", "Werkcentrum van regio Friesland", NATIONAL_DESK, ""]
    ]


def test_there_is_a_file_for_every_sign_that_a_word_can_begin_with() -> None:
    assert list(places_by_letter(sample_lists())) == list(by_letter({})) == list(SIGNS)


def test_words_stand_by_their_first_sign_the_most_used_first() -> None:
    words = by_letter({"baan": 2, "bakker": 5, "bakkerij": 5, "112": 1, "appel": 1})
    assert {sign: found for sign, found in words.items() if found} == {"b": "bakker\nbakkerij\nbaan", "1": "112", "a": "appel"}


def test_every_word_of_the_index_can_be_looked_up() -> None:
    known = vocabulary(record.groups for record in records(sample_site()))
    found = [word for letter, words in by_letter(known).items() for word in words.split("\n") if word.startswith(letter)]
    assert len(known) > 50
    assert sorted(found) == sorted(known)
