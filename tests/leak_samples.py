"""A small site with something to hide in every way, and what a clean site of it could say."""

from dataclasses import replace
from datetime import date
from pathlib import Path, PurePosixPath

from PIL import Image

from site_builder.model import Body, Consent, Lists, Obstacle, Photo, Quote, Scope, Site, Source, Story
from site_builder.visibility import visible
from tests.sample_site import sample_lists, sample_site, sample_story

ON = date(2026, 11, 23)
SENTENCE = "Onder de zinken dakgoot telde Wibo iedere ochtend zeven natte kraaien."
EVERY = frozenset(Scope)


def secret_story(lists: Lists, photo: Path | None = None) -> Story:
    """A story in which every field has words of its own."""
    return replace(
        sample_story(lists),
        source=Source(PurePosixPath("stories/verhalen/2026/zeven-natte-kraaien/index.md"), ""),
        slug="zeven-natte-kraaien",
        title="Kraaien tellen voor de koffie",
        summary="Een dakdekker begint pas als hij vogels heeft geteld.",
        quote=Quote("Zonder kraaien klim ik die ladder niet op.", "Wibo, dakdekker"),
        organisation="Dakbedrijf Zinkstra",
        body=Body(f"<p>{SENTENCE}</p>"),
        obstacles=(Obstacle("De ladder was steil", "Een steiger met leuning"),),
        photo=Photo(photo, "Wibo op een nok met zijn verrekijker", "Femke Pannekoek") if photo else None,
        impairments=(lists.impairments["autisme"],),
        consent="T-2026-901",
        related=(),
        draft=False,
        day=date(2026, 10, 1),
    )


def site_with(secret: Story, **consent: object) -> Site:
    """The sample site with one more story, of which the consent is as given; all others may do everything."""
    site = sample_site()
    stories = tuple(replace(story, consent="T-2026-900") for story in site.stories)
    consents = {
        "T-2026-900": Consent("T-2026-900", date(2026, 1, 1), scopes=EVERY),
        "T-2026-901": replace(Consent("T-2026-901", date(2026, 1, 1), scopes=EVERY), **consent),  # type: ignore[arg-type]
    }
    return replace(site, stories=(*stories, secret), consents=consents)


def withdrawn(photo: Path | None = None) -> tuple[Site, Site]:
    """The site with its story withdrawn, and what is shown of it."""
    site = site_with(secret_story(sample_lists(), photo), withdrawn=ON)
    return site, visible(site, ON)


def without(scope: Scope, photo: Path | None = None) -> tuple[Site, Site]:
    """The site with one scope less for its story, and what is shown of it."""
    site = site_with(secret_story(sample_lists(), photo), scopes=EVERY - {scope})
    return site, visible(site, ON)


def drawn(path: Path, turn: int = 0) -> Path:
    """A photo with something in it; another `turn` gives another picture."""
    where = (-2.2 + turn * 0.2, -1.2, 0.8 - turn * 0.1, 1.0)
    Image.effect_mandelbrot((600, 400), where, 40).rotate(turn * 40).convert("RGB").save(path, quality=90)
    return path
