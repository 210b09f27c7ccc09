"""The drawn doors: which door a story has, how it is drawn, the sprite that pages refer to, and the street of all doors."""

import gzip
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import fields, replace
from datetime import date, timedelta
from functools import cache
from itertools import pairwise
from pathlib import Path
from random import Random
from xml.etree import ElementTree as ET

import pytest

from site_builder.model import Contact, Municipality, Region, Story, StoryForm, Term
from site_builder.pages.doors import Doors, open_doors
from site_builder.pages.rendering import open_templates
from site_builder.pages.views import Link
from site_builder.pictures.doors.composition import compose, compose_small
from site_builder.pictures.doors.design import LAMPS, ON_STEPS, PLANTS, SIZES, THINGS, Door, Rolls, design, roll, signature
from site_builder.pictures.doors.geometry import SHEET_HEIGHT, SHEET_WIDTH, Role
from site_builder.pictures.doors.markup import door_markup, house_markup, small_door_markup
from site_builder.pictures.doors.paint import PAINTS, SECTOR_PAINTS, WALLS, Paint
from site_builder.pictures.doors.palette import BRASS_ON_PAINT, FIXED, PAINT_COLOURS, ROOF_COLOURS, SHADE, SHINE, WALL_COLOURS, mix, palette
from site_builder.pictures.doors.parts import (
    PANELS_OF_FORM,
    Bond,
    Gable,
    Head,
    Lamp,
    Mark,
    OnStep,
    Panels,
    Plant,
    Post,
    Roof,
    Thing,
    Transom,
)
from site_builder.pictures.doors.pixels import paint_door
from site_builder.pictures.doors.places import PROVINCES, REGIONS
from site_builder.pictures.doors.shapes import shapes
from site_builder.pictures.doors.sprite import sprite
from site_builder.pictures.doors.street import IN_FRONT, ROW, in_front, street
from site_builder.pictures.doors.svg import svg
from site_builder.pictures.doors.symbols import ids, part
from tests.sample_site import sample_lists, sample_story

THEME = Path(__file__).parents[2] / "theme"
ADJUSTMENTS = (*THINGS, *ON_STEPS, *LAMPS, "taken-geknipt")
LIGHT_RULE = re.compile(r"--([a-z-]+): (#[0-9a-f]{3,6})")
SPRITE = "../../assets/d.1f2e3d4c.svg"


def term(slug: str) -> Term:
    return Term(slug, slug)


@cache
def municipalities() -> tuple[Municipality, ...]:
    """A few municipalities in each region and province that has a manner of building of its own."""
    places = [(region, "utrecht") for region in REGIONS] + [("elders", province) for province in PROVINCES]
    return tuple(
        Municipality(f"{region} {province} {index}", Region(term(region), "AM00", term(province), Contact()), term(province))
        for region, province in places
        for index in range(9)
    )


def stories(count: int) -> Iterator[Story]:
    """Stories with numbers from 1 in which everything that matters to a door varies."""
    example = sample_story(sample_lists())
    for number in range(1, count + 1):
        dice = Random(number)  # noqa: S311 - not for secrets
        yield replace(
            example,
            slug=f"verhaal-{number}",
            number=number,
            day=date(2024, 1, 1) + timedelta(dice.randrange(1000)),
            form=dice.choice(tuple(StoryForm)),
            sector=term(dice.choice(tuple(SECTOR_PAINTS))),
            size=term(dice.choice(SIZES)) if dice.randrange(4) else None,
            municipality=dice.choice(municipalities()) if dice.randrange(10) else None,
            adjustments=tuple(term(dice.choice(ADJUSTMENTS)) for _ in range(dice.randrange(4))),
            themes=tuple(term(dice.choice(tuple(PLANTS))) for _ in range(dice.randrange(3))),
        )


@cache
def doors(count: int) -> tuple[Door, ...]:
    return tuple(map(design, stories(count)))


def busiest_doors() -> Iterator[Door]:
    """Doors that have the most costly choice of each part, with every leaf."""
    for form, kinds in PANELS_OF_FORM.items():
        for panels in kinds:
            yield replace(
                doors(1)[0],
                number=888, paint=Paint.CANAL_GREEN, form=form, panels=panels, transom=Transom.TREE, size=4, steps=3, wall=WALLS[2],
                bond=Bond.FLEMISH, gable=Gable.BELL, mark=Mark.STONE, head=Head.ARCH, roof=Roof.NONE, post=Post.KNOCKER,
                lamp=Lamp.LANTERN, plant=Plant.SUNFLOWER, thing=Thing.BICYCLE, on_step=OnStep.PAPER,
            )  # fmt: skip


def test_the_same_story_always_gives_the_same_door() -> None:
    door = design(sample_story(sample_lists()))
    assert door == design(sample_story(sample_lists()))
    assert (door.paint, door.form, door.number, door.plant) == (Paint.SALMON, StoryForm.DIPTYCH, 27, Plant.SUNFLOWER)
    # On every machine and in every version of Python.
    assert (door.panels, door.transom, door.gable, door.wall.name) == EXPECTED


EXPECTED: tuple[object, ...] = (Panels.TWIN_OVALS, Transom.PLAIN, Gable.STEPPED, "orange")


def test_what_was_said_of_impairments_and_people_does_not_change_a_door() -> None:
    story = sample_story(sample_lists())
    silent = replace(
        story, impairments=(), photo=None, organisation="", title="Een ander", summary="Anders", quote=replace(story.quote, speaker="Een")
    )
    assert design(silent) == design(story)


def test_ten_thousand_stories_have_more_than_a_thousand_different_doors() -> None:
    different = len(set(map(signature, doors(10_000))))
    print(f"{different} different doors among 10,000")
    assert different > 1000


def test_neighbours_in_the_street_always_differ_clearly() -> None:
    for one, other in pairwise(doors(10_000)):
        differences = sum(mine != its for mine, its in zip(signature(one), signature(other), strict=True))
        assert one.paint != other.paint or one.form != other.form or differences >= 2


def test_twins_in_all_but_their_number_still_differ_when_they_are_neighbours() -> None:
    story = sample_story(sample_lists())
    one, other = design(story), design(replace(story, number=story.number + 1))
    assert one.panels != other.panels
    assert one.transom != other.transom


def test_every_part_is_used() -> None:
    kinds: dict[str, set[object]] = {field.name: set() for field in fields(Door) if field.name not in {"number", "scatter"}}
    for door in doors(10_000):
        for name, seen in kinds.items():
            seen.add(getattr(door, name))
    for name, kind in (("panels", Panels), ("transom", Transom), ("gable", Gable), ("head", Head), ("plant", Plant), ("thing", Thing)):
        assert kinds[name] == set(kind), name
    assert kinds["paint"] == set(PAINTS)
    assert kinds["wall"] == set(WALLS)


def test_a_digest_has_a_number_for_every_choice() -> None:
    rolls = roll(sample_story(sample_lists()))
    assert len(rolls) == len(Rolls._fields) <= 32
    assert all(0 <= number < 256 for number in rolls)


def test_a_standalone_door_stays_under_3_kb() -> None:
    sizes = sorted(len(svg(door)) for door in (*doors(500), *busiest_doors()))
    print(f"SVG of {sizes[0]}–{sizes[-1]} bytes, half of them under {sizes[len(sizes) // 2]}")
    assert sizes[-1] < 3072


def test_a_standalone_door_needs_nothing_from_elsewhere() -> None:
    for door in doors(100):
        text = svg(door)
        tree = ET.fromstring(text)  # noqa: S314 - our own drawing
        assert not re.search(r" id=| style=| class=|var\(|<text|<title|nan|inf|\de-", text)
        assert {element.tag for element in tree.iter()} <= {f"{{http://www.w3.org/2000/svg}}{name}" for name in ("svg", "path")}
        assert {element.get("fill") or element.get("stroke") for element in tree} <= {*palette(door).values(), "#fff"}


def test_a_door_on_a_page_is_light() -> None:
    whole = sorted(len(door_markup(door, SPRITE)) for door in (*doors(1000), *busiest_doors()))
    small = sorted(len(small_door_markup(door, SPRITE)) for door in doors(1000))
    print(
        f"whole {whole[0]}–{whole[-1]} bytes, half under {whole[len(whole) // 2]}; small {small[0]}–{small[-1]}, {small[len(small) // 2]}"
    )
    assert whole[-1] <= 1200
    assert small[len(small) // 2] <= 450
    assert small[-1] <= 520


def test_a_door_on_a_page_is_decoration_without_ids_styles_or_text() -> None:
    for door in doors(100):
        for text in (door_markup(door, SPRITE), small_door_markup(door, SPRITE), house_markup(door, SPRITE)):
            tree = ET.fromstring(text)  # noqa: S314 - our own drawing
            assert tree.get("aria-hidden") == "true"
            assert tree.get("focusable") == "false"
            assert not re.search(r" id=| style=|<text|<title", text)
            assert {element.tag for element in tree.iter()} <= {"svg", "g", "use"}


def test_each_leaf_can_be_opened_by_itself() -> None:
    for door in doors(100):
        leaves = 2 if door.form is StoryForm.DIPTYCH else 1
        assert door_markup(door, SPRITE).count('class="leaf"') == small_door_markup(door, SPRITE).count('class="leaf"') == leaves


def test_hinges_on_the_right_mirror_the_house_but_never_its_number() -> None:
    left, right = (replace(doors(1)[0], form=StoryForm.EMPLOYER, hinges_left=hinges, number=27) for hinges in (True, False))
    house = re.compile(r'<g class="flip">(.*)</g>(<g transform="translate\([^)]*\)">(?:<use [^>]*>)+</g>)</svg>$')
    assert "flip" not in door_markup(left, SPRITE)
    found = house.search(door_markup(right, SPRITE))
    assert found
    assert found[1] in door_markup(left, SPRITE)
    assert found[2].count("<use") == 3


def test_what_a_small_door_shows_the_whole_door_has_too() -> None:
    for door in doors(100):
        assert set(compose_small(door).house) <= set(compose(door).house)
        assert compose_small(door).raised[1:] == compose(door).raised[1:]


def referred_ids() -> set[str]:
    """The ids in the sprite that pages refer to, with doors of every kind, and a street with and without stories."""
    found: set[str] = set()
    for door in doors(10_000):
        found |= set(re.findall(r'#(\w+)"', door_markup(door, "") + small_door_markup(door, "")))
    for told, goal in ((0, 1009), (300, 1007)):
        view = street({}, told, goal, "")
        found |= set(re.findall(r'#(\w+)"', "".join((*(house.drawing for house in view.near), *view.far))))
    return found


def sprite_ids() -> list[str]:
    return [element.get("id", "") for element in ET.fromstring(sprite()).iter() if element.get("id")]  # noqa: S314 - our own drawing


def test_every_part_in_the_sprite_is_used_and_all_that_is_used_is_there() -> None:
    within = set(re.findall(r'href="#(\w+)"', sprite().decode()))
    assert Counter(sprite_ids()).most_common(1)[0][1] == 1
    assert referred_ids() | within == set(sprite_ids())


def test_the_sprite_is_light() -> None:
    packed = len(gzip.compress(sprite(), mtime=0))
    print(f"sprite: {len(sprite())} bytes, {packed} compressed")
    assert len(sprite()) < 60_000
    assert packed < 15_000


def test_every_colour_in_the_sprite_comes_from_the_page() -> None:
    text, sheet = sprite().decode(), (THEME / "css" / "doors.css").read_text(encoding="utf-8")
    asked = set(re.findall(r"var\(--([a-z-]+)\)", text))
    given = set(re.findall(r"--([a-z-]+):", sheet.partition("\n}")[0])) | {"paint", "outline"}
    assert asked <= given
    outside = re.findall(r'(?:fill|stroke)="([^"]*)"', text)
    assert {value.partition("(")[0] for value in outside} == {"var", "none"}
    assert not re.search(r"<style| style=| class=|<script|href=\"[^#]", text)


def test_the_sprite_is_named_by_its_content_and_always_the_same() -> None:
    artifact = open_doors().artifact
    assert artifact.read() == sprite.__wrapped__()
    assert re.fullmatch(r"assets/d\.[0-9a-f]{8}\.svg", artifact.address)


def test_drawing_doors_in_pages_does_not_load_pillow() -> None:
    code = "import sys, site_builder.pages.doors as doors; doors.open_doors(); sys.exit('PIL' in sys.modules)"
    subprocess.run([sys.executable, "-c", code], check=True)


def test_a_door_is_designed_once() -> None:
    one, story = open_doors(), sample_story(sample_lists())
    one.whole(story), one.small(story), one.street([story], 1000)
    assert one.design(story) is one.design(story)
    assert list(one.designs) == [story.slug]


def test_every_choice_of_a_part_changes_the_drawing() -> None:
    plain = replace(
        doors(1)[0], form=StoryForm.EMPLOYER, gable=Gable.SPOUT, mark=Mark.OCULUS, wall=WALLS[0], bond=Bond.BANDS, plant=Plant.CONE
    )  # fmt: skip
    choices = {
        "transom": Transom,
        "gable": Gable,
        "mark": Mark,
        "head": Head,
        "lamp": Lamp,
        "plant": Plant,
        "thing": Thing,
        "on_step": OnStep,
        "post": Post,
    }
    for name, kind in choices.items():
        base = replace(plain, mark=Mark.NONE) if name == "gable" else plain
        drawings = {svg(replace(base, **{name: choice})) for choice in kind}  # type: ignore[arg-type]
        assert len(drawings) == len(kind), name


def test_style_sheets_and_pixels_have_the_same_colours() -> None:
    tokens, sheet = ((THEME / "css" / name).read_text(encoding="utf-8") for name in ("tokens.css", "doors.css"))
    for paint, colour in PAINT_COLOURS.items():
        assert f".paint-{paint} {{ --paint: {colour};" in tokens
    day = dict(LIGHT_RULE.findall(sheet.partition("\n}")[0]))
    for role in set(FIXED) - {Role.OUTLINE}:
        assert full(day[role]) == FIXED[role], role
    assert f"--paint-dark: color-mix(in srgb, var(--paint), #000 {SHADE:.0%})" in sheet
    assert f"--paint-light: color-mix(in srgb, var(--paint), #fff {SHINE:.0%})" in sheet
    for paint, colours in BRASS_ON_PAINT.items():
        assert f".door.paint-{paint} {{ --brass: {colours[Role.BRASS]}; }}" in sheet


@pytest.mark.parametrize("mode", ["prefers-color-scheme: dark", "forced-colors: active", "print"])
def test_a_mode_is_other_colours_for_the_same_materials(mode: str) -> None:
    sheet = (THEME / "css" / "doors.css").read_text(encoding="utf-8")
    rule = sheet.partition(f"@media ({mode})" if ":" in mode else f"@media {mode}")[2].partition("\n}")[0]
    named = set(re.findall(r"--([a-z-]+):", rule))
    assert named
    assert named <= {*Role, "lines"}
    if mode.startswith("forced"):
        assert named == {*Role, "lines"} - {Role.OUTLINE}
        assert set(re.findall(r"--[a-z-]+: (\w+)", rule)) <= {"Canvas", "CanvasText", "Highlight"}


def full(colour: str) -> str:
    return "#" + "".join(2 * sign for sign in colour[1:]) if len(colour) == 4 else colour


def test_walls_and_roofs_have_the_same_colours_in_style_sheet_and_pixels() -> None:
    sheet = (THEME / "css" / "doors.css").read_text(encoding="utf-8")
    for wall in WALLS:
        rule = re.search(rf"^\.wall-{wall.name} {{(.*)}}", sheet, re.MULTILINE)
        assert rule, wall
        assert {value for _, value in LIGHT_RULE.findall(rule[1])} == set(WALL_COLOURS[wall.name].values())
    day = dict(LIGHT_RULE.findall(sheet.partition("\n}")[0]))
    assert {Role.ROOF: day["tiles"], Role.ROOF_DARK: day["tiles-dark"]} == ROOF_COLOURS[Roof.RED_TILES]
    for roof in (Roof.BLUE_TILES, Roof.THATCH):
        rule = re.search(rf"^\.roof-{roof} {{(.*)}}", sheet, re.MULTILINE)
        assert rule, roof
        assert [value for _, value in LIGHT_RULE.findall(rule[1])] == list(ROOF_COLOURS[roof].values())


def test_every_role_has_a_colour_in_pixels() -> None:
    assert set(palette(doors(1)[0])) == set(Role)


def test_a_colour_is_mixed_as_css_does_it() -> None:
    assert mix("#ff8000", "#000000", 0.5) == "#804000"


@pytest.mark.parametrize("height", [48, 232, 301])
def test_pixels_have_the_height_that_was_asked_and_a_transparent_ground(height: int) -> None:
    picture = paint_door(doors(1)[0], height)
    assert picture.mode == "RGBA"
    assert picture.height == height
    assert abs(picture.width - height * SHEET_WIDTH / SHEET_HEIGHT) < 1
    assert picture.getpixel((0, 0)) == (0, 0, 0, 0)


def test_a_painted_door_shows_its_lacquer_and_the_light_behind_it() -> None:
    for door in doors(12):
        picture = paint_door(door, SHEET_HEIGHT)
        colours = {colour: count for count, colour in picture.getcolors(picture.width * picture.height) or ()}
        for role in (Role.PAINT, Role.ROOM, Role.FRAME):
            assert colours.get((*bytes.fromhex(palette(door)[role][1:]), 255), 0) > 150, (door, role)


def test_a_drawing_has_the_same_parts_as_a_page_refers_to() -> None:
    for door in doors(50):
        parts = compose(door)
        names = [name for name, _ in (*parts.house, *parts.raised, *sum(parts.leaves, ()), *parts.hung, *parts.beside, *parts.plate)]
        assert [shape.role for shape in shapes(door)] == [shape.role for name in names for shape in part(name)]
        assert re.findall(r'#(\w+)"', door_markup(door, "")) == [ids()[name] for name in names]


def told_stories(count: int) -> tuple[Story, ...]:
    """Stories, the newest first, as pages have them; their numbers are in another order."""
    return tuple(sorted(stories(count), key=lambda story: (-story.day.toordinal(), story.slug)))


def shown_street(told: tuple[Story, ...], goal: int = 1000) -> str:
    """The street as the home page has it."""
    view = Doors(open_doors().artifact).street(told, goal)
    by_number = {story.number: story for story in told}
    links = {
        house.number: Link(by_number[house.number].title, f"verhalen/{by_number[house.number].slug}/")
        for house in view.near
        if house.number
    }
    template = open_templates(THEME).get_template("components/thousand.html")
    return str(template.module.thousand(view, links, "Nog veel deuren te openen."))  # type: ignore[attr-defined]


def test_the_street_of_a_thousand_doors_with_48_told_is_light() -> None:
    html = shown_street(told_stories(48)).partition("<details")[0]
    packed = len(gzip.compress(html.encode()))
    print(f"street: {len(html.encode())} bytes, {packed} compressed")
    assert len(html.encode()) < 40_000
    assert packed < 8_000


@pytest.mark.parametrize("told", [1000, 10_000])
def test_the_street_stays_light_however_many_are_told(told: int) -> None:
    assert len(shown_street(told_stories(told)).encode()) < 80_000


def test_every_told_door_of_the_street_is_a_link_and_a_line_of_the_list() -> None:
    html = shown_street(told_stories(48))
    picture, _, listed = html.partition("<details")
    assert re.findall(r'href="verhalen/verhaal-(\d+)/"', picture) == [str(number) for number in range(1, 49)]
    assert re.findall(r">Nummer (\d+): ", picture) == [str(number) for number in range(1, 49)]
    assert re.findall(r'<li value="(\d+)"><a href="verhalen/verhaal-\d+/">', listed) == [str(number) for number in range(1, 49)]


def test_a_street_without_a_story_is_hidden_from_who_cannot_see_it() -> None:
    html = shown_street(())
    assert "<a " not in html
    assert "<details" not in html
    assert '<ul class="thousand-near" aria-hidden="true">' in html


@pytest.mark.parametrize(
    ("told", "goal", "places"),
    [(0, 1000, 1000), (3, 1000, 1000), (48, 1000, 1000), (82, 1000, 1000), (1000, 1000, 1000), (1203, 1000, 1000), (2, 13, 13), (6, 2, 6)],
)
def test_the_street_has_a_place_for_every_number_up_to_the_goal(told: int, goal: int, places: int) -> None:
    view = street({number: doors(1)[0] for number in range(1, in_front(told, goal) + 1)}, told, goal, SPRITE)
    far = Counter(re.findall(r'class="row(\d+)"', "".join(view.far)))
    assert len(view.near) + sum(int(houses) * count for houses, count in far.items()) == places
    assert view.waiting == max(goal - told, 0)
    assert [house.number for house in view.near if house.number] == list(range(1, min(told, in_front(told, goal)) + 1))


@pytest.mark.parametrize("told", [0, 1, 3, 24, 46, 48, 71, 83, 500, 1000, 1203])
def test_the_rows_in_front_are_full(told: int) -> None:
    view = street({number: doors(1)[0] for number in range(1, in_front(told, 1000) + 1)}, told, 1000, SPRITE)
    assert view.near
    assert len(view.near) % ROW == 0


def test_the_newest_doors_stand_in_front() -> None:
    told = told_stories(300)
    view = open_doors().street(told, 1000)
    numbers = [house.number for house in view.near if house.number]
    assert numbers == sorted(story.number for story in told[: len(numbers)])
    assert IN_FRONT - 4 < len(numbers) <= IN_FRONT
