"""Made-up stories for measuring: as many as wanted, spread evenly over every list, the same each time."""

import random
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import yaml

from tests.benchmarks import words

FIRST_DAY = date(2024, 1, 1)
DAYS = 1050
FORMS = ("werkgever", "werknemer", "tweeluik")
PLAIN_PAGES = ("over", "colofon", "privacy", "toegankelijkheid", "redactie")
HEADINGS = {
    "werkgever": ("Hoe het begon", "Wat we regelden"),
    "werknemer": ("Mijn eerste week", "Hoe mijn dag eruitziet"),
    "tweeluik": ("De werkgever", "De werknemer"),
}


@dataclass(frozen=True, slots=True)
class Place:
    """A municipality with the slugs of its region and province."""

    municipality: str
    region: str
    province: str


@dataclass(frozen=True, slots=True)
class Lists:
    """The slugs to choose from."""

    sectors: tuple[str, ...]
    impairments: tuple[str, ...]
    adjustments: tuple[str, ...]
    instruments: tuple[str, ...]
    themes: tuple[str, ...]
    places: tuple[Place, ...]
    sizes: tuple[str, ...]
    employer_kinds: tuple[str, ...]
    sides: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Example:
    """One made-up story: its slug, its keys as the contract names them, its text, and where it plays."""

    slug: str
    keys: dict[str, Any]
    text: str
    place: Place
    day: date


def read_lists(folder: Path) -> Lists:
    """The controlled lists of the repository."""
    return Lists(
        sectors=tuple(slugs(folder / "sectoren.yml")),
        impairments=tuple(slugs(folder / "beperkingen.yml")),
        adjustments=tuple(slugs(folder / "hulp.yml")),
        instruments=tuple(slugs(folder / "regelingen.yml")[:6]),
        themes=tuple(slugs(folder / "themas.yml")),
        places=tuple(_places(folder / "arbeidsmarktregios.yml")),
        sizes=tuple(slugs(folder / "groottes.yml")),
        employer_kinds=tuple(slugs(folder / "soorten.yml")),
        sides=tuple(slugs(folder / "kanten.yml")),
    )


def slugs(path: Path) -> list[str]:
    """The slugs of a list, in its own order."""
    return list(_mapping(path))


def _mapping(path: Path) -> dict[str, Any]:
    loaded = yaml.load(path.read_bytes(), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))  # noqa: S506  it is a safe loader
    assert isinstance(loaded, dict)
    return loaded


def _places(path: Path) -> list[Place]:
    return [
        Place(name, region, province or entry["provincie"])
        for region, entry in _mapping(path).items()
        for name, _, province in (written.partition("@") for written in entry["gemeenten"])
        if "(" not in name
    ]


def make(number: int, lists: Lists, total: int) -> Example:
    """The story with that number, from 1 to `total`; everything follows from the number."""
    dice = random.Random(number)  # noqa: S311  not for secrets
    form = FORMS[number % len(FORMS)]
    place = lists.places[number * 7 % len(lists.places)]
    day = FIRST_DAY + timedelta(days=number * DAYS // total)
    keys: dict[str, Any] = {
        "titel": words.title(dice, number),
        "vorm": form,
        "samenvatting": words.sentence(dice)[:158],
        "sector": lists.sectors[number % len(lists.sectors)],
        "gemeente": place.municipality,
        "beperking": dice.sample(lists.impairments, dice.choice((1, 1, 2))),
        "citaat": words.sentence(dice),
        "citaat_van": f"{dice.choice(words.FIRST_NAMES)}, {dice.choice(words.JOBS)}",
        "toestemming": consent_number(number),
        "datum": day,
        "organisatie": f"{dice.choice(words.NOUNS).capitalize()} en Zoon {number}",
        "hulp": dice.sample(lists.adjustments, 2),
        "regelingen": dice.sample(lists.instruments, dice.choice((1, 2))),
        "thema": dice.sample(lists.themes, 1),
        "obstakels": [{"obstakel": words.sentence(dice), "oplossing": words.sentence(dice)} for _ in range(2)],
        "niet_gelukt": words.sentence(dice),
        "vervolg": [{"datum": day + timedelta(days=14), "tekst": words.sentence(dice)}],
        "fictief": True,
        "organisatie_grootte": lists.sizes[number % len(lists.sizes)],
        "organisatie_soort": dice.choice(lists.employer_kinds),
        "kant": dice.choice(lists.sides),
    }
    return Example(slug_of(number), keys, words.body(dice, HEADINGS[form]), place, day)


def slug_of(number: int) -> str:
    """The story's name in addresses."""
    return f"het-verhaal-van-nummer-{number}"


def consent_number(number: int) -> str:
    """Each story has a consent of its own, as in real life."""
    return f"T-2024-{number:05}"


def write_plain_pages(folder: Path, title_key: str) -> None:
    """The few pages that every site has."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in PLAIN_PAGES:
        text = f"---\n{title_key}: {name.capitalize()}\n---\n{words.paragraph(random.Random(name), 80)}\n"  # noqa: S311
        (folder / f"{name}.md").write_text(text, encoding="utf-8")
