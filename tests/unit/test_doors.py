"""The drawn doors: which door a story has, how it is drawn, and the street of all of them."""

import gzip
import re
from collections.abc import Iterator
from dataclasses import fields, replace
from datetime import date, timedelta
from functools import cache
from itertools import pairwise
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from site_builder.model import Contact, Municipality, Region, Story, StoryForm, Term
from site_builder.pages.rendering import open_templates
from site_builder.pages.views import Link
from site_builder.pictures.doors.design import LAMPS, ON_STEPS, PLANTS, SIZES, THINGS, Dice, Door, design, signature
from site_builder.pictures.doors.geometry import SHEET_HEIGHT, SHEET_WIDTH, Role
from site_builder.pictures.doors.paint import PAINTS, SECTOR_PAINTS, WALLS, Paint
from site_builder.pictures.doors.palette import FIXED, PAINT_COLOURS, ROOF_COLOURS, SHADE, SHINE, WALL_COLOURS, mix, palette
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
from site_builder.pictures.doors.street import street
from site_builder.pictures.doors.svg import svg
from tests.sample_site import sample_lists, sample_story

THEME = Path(__file__).parents[2] / "theme"
ADJUSTMENTS = (*THINGS, *ON_STEPS, *LAMPS, "taken-geknipt")
LIGHT_RULE = re.compile(r"--([a-z-]+): (#[0-9a-f]{3,6})")


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
        dice = Dice(f"test {number}")
        yield replace(
            example,
            slug=f"verhaal-{number}",
            number=number,
            day=date(2024, 1, 1) + timedelta(dice.number("day", 1000)),
            form=dice.pick("form", tuple(StoryForm)),
            sector=term(dice.pick("sector", tuple(SECTOR_PAINTS))),
            size=term(dice.pick("size", SIZES)) if dice.number("sized", 4) else None,
            municipality=dice.pick("place", municipalities()) if dice.number("local", 10) else None,
            adjustments=tuple(term(dice.pick(f"adjustment {index}", ADJUSTMENTS)) for index in range(dice.number("adjustments", 4))),
            themes=tuple(term(dice.pick(f"theme {index}", tuple(PLANTS))) for index in range(dice.number("themes", 3))),
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


EXPECTED: tuple[object, ...] = (Panels.TWIN_GRILLES, Transom.PLAIN, Gable.CORNICE, "red")


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
    kinds: dict[str, set[object]] = {field.name: set() for field in fields(Door) if field.name not in {"number", "grain"}}
    for door in doors(10_000):
        for name, seen in kinds.items():
            seen.add(getattr(door, name))
    for name, kind in (("panels", Panels), ("transom", Transom), ("gable", Gable), ("head", Head), ("plant", Plant), ("thing", Thing)):
        assert kinds[name] == set(kind), name
    assert kinds["paint"] == set(PAINTS)
    assert kinds["wall"] == set(WALLS)


def test_an_svg_door_stays_under_3_kb() -> None:
    sizes = sorted(len(svg(door)) for door in (*doors(500), *busiest_doors()))
    print(f"SVG of {sizes[0]}–{sizes[-1]} bytes, half of them under {sizes[len(sizes) // 2]}")
    assert sizes[-1] < 3072


def test_an_svg_door_is_decoration_without_ids_styles_or_text() -> None:
    for door in doors(100):
        text = svg(door)
        tree = ET.fromstring(text)  # noqa: S314 - our own drawing
        assert tree.get("aria-hidden") == "true"
        assert tree.get("focusable") == "false"
        assert not re.search(r" id=| style=|<text|<title|nan|inf|\de-", text.partition(">")[2])
        assert {element.tag for element in tree.iter()} <= {"svg", "g", "path"}


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
        drawings = {svg(replace(plain, **{name: choice})) for choice in kind}  # type: ignore[arg-type]
        assert len(drawings) == len(kind), name


def test_style_sheets_and_pixels_have_the_same_colours() -> None:
    tokens, sheet = ((THEME / "css" / name).read_text(encoding="utf-8") for name in ("tokens.css", "doors.css"))
    for paint, colour in PAINT_COLOURS.items():
        assert f".paint-{paint} {{ --paint: {colour};" in tokens
    variables = dict(reversed(LIGHT_RULE.findall(sheet.partition("path.")[0])))
    for role in FIXED:
        found = re.search(rf"^path\.{role} {{ color: (?:(#\w+)|var\(--([a-z-]+)\))", sheet, re.MULTILINE)
        assert found, role
        colour = found[1] or variables.get(found[2], "")
        assert role is Role.OUTLINE or full(colour) == FIXED[role], role
    assert f"color-mix(in srgb, var(--paint), #000 {SHADE:.0%})" in sheet
    assert f"color-mix(in srgb, var(--paint), #fff {SHINE:.0%})" in sheet


def full(colour: str) -> str:
    return "#" + "".join(2 * sign for sign in colour[1:]) if len(colour) == 4 else colour


def test_walls_and_roofs_have_the_same_colours_in_style_sheet_and_pixels() -> None:
    sheet = (THEME / "css" / "doors.css").read_text(encoding="utf-8")
    for wall in WALLS:
        rule = re.search(rf"^\.wall-{wall.name} {{(.*)}}", sheet, re.MULTILINE)
        assert rule, wall
        assert {value for _, value in LIGHT_RULE.findall(rule[1])} == set(WALL_COLOURS[wall.name].values())
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


def shown_street(told: tuple[Story, ...], goal: int = 1000) -> str:
    """The street as the home page has it."""
    links = {story.number: Link(story.title, f"verhalen/{story.slug}/") for story in told}
    template = open_templates(THEME).get_template("components/thousand.html")
    return str(template.module.thousand(street({story.number: design(story) for story in told}, goal), links))  # type: ignore[attr-defined]


def test_the_street_of_a_thousand_doors_with_48_told_is_light() -> None:
    html = shown_street(tuple(stories(48))).partition("<details")[0]
    packed = len(gzip.compress(html.encode()))
    print(f"street: {len(html.encode())} bytes, {packed} compressed")
    assert len(html.encode()) < 40_000
    assert packed < 8_000


def test_every_told_door_of_the_street_is_a_link_and_a_line_of_the_list() -> None:
    html = shown_street(tuple(stories(48)))
    picture, _, listed = html.partition("<details")
    assert re.findall(r'href="verhalen/verhaal-(\d+)/"', picture) == [str(number) for number in range(1, 49)]
    assert re.findall(r">Nummer (\d+): ", picture) == [str(number) for number in range(1, 49)]
    assert re.findall(r'<li value="(\d+)"><a href="verhalen/verhaal-\d+/">', listed) == [str(number) for number in range(1, 49)]


@pytest.mark.parametrize(
    ("numbers", "goal", "places"),
    [((1, 2, 3), 1000, 1000), ((), 1000, 1000), ((999, 7), 13, 13), ((3,), 1, 1), ((4, 1, 3, 2, 5, 6), 2, 6)],
)
def test_the_street_has_a_place_for_every_number_up_to_the_goal_and_beyond(numbers: tuple[int, ...], goal: int, places: int) -> None:
    view = street({number: doors(1)[0] for number in numbers}, goal)
    fives = [*view.near, *view.far]
    assert sum(len(five.houses) or 5 for five in fives) == places
    assert [house.number for five in fives for house in five.houses if house.number] == sorted(numbers)


def test_what_the_street_refers_to_is_there() -> None:
    html = shown_street(tuple(stories(300)))
    assert set(re.findall(r'<use href="#([^"]+)"', html)) <= set(re.findall(r'<symbol id="([^"]+)"', html))
