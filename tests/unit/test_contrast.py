"""Text carries 7:1 and controls 3:1 on whatever they can stand on, computed from the colours in tokens.css (WCAG 2.2, 1.4.6 and 1.4.11)."""

import re
from pathlib import Path

import pytest

TOKENS = (Path(__file__).parents[2] / "theme" / "css" / "tokens.css").read_text(encoding="utf-8")
DECLARED = re.compile(r"--([a-z-]+): (#[0-9a-f]{3,6});")
TEXT, CONTROL = 7.0, 3.0
TEXTS = (
    ("ink", "ground"), ("ink", "panel"), ("ink-quiet", "ground"), ("ink-quiet", "panel"), ("link", "ground"), ("link", "panel"),
    ("accent", "ground"), ("accent", "panel"), ("on-accent", "accent"), ("on-enamel", "enamel"), ("ink", "sky"),
)  # fmt: skip
CONTROLS = (("line-strong", "ground"), ("line-strong", "panel"), ("focus", "focus-rim"))


def rule(selector: str) -> dict[str, str]:
    """The colours that a rule declares."""
    found = re.search(rf"(?m)^ *{re.escape(selector)} {{(.*?)}}", TOKENS, re.DOTALL)
    assert found, selector
    return dict(DECLARED.findall(found[1]))


LIGHT = rule(":root")
SCHEMES = {
    "light": LIGHT,
    "dark by choice": LIGHT | rule(':root[data-theme="dark"]'),
    "dark by system": LIGHT | rule(':root:not([data-theme="light"])'),
}
PAINTS = dict(re.findall(r"(?m)^\.paint-([a-z-]+) {(.*)}$", TOKENS))


def luminance(colour: str) -> float:
    """The relative luminance of a colour as WCAG defines it, from 0 to 1."""
    digits = colour[1:] if len(colour) == 7 else "".join(2 * digit for digit in colour[1:])
    parts = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours, from 1 to 21."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize(("text", "ground"), TEXTS)
def test_text_is_seven_to_one(scheme: str, text: str, ground: str) -> None:
    colours = SCHEMES[scheme]
    assert contrast(colours[text], colours[ground]) >= TEXT, (colours[text], colours[ground])


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize(("line", "ground"), CONTROLS)
def test_lines_of_controls_and_the_two_tones_of_focus_are_three_to_one(scheme: str, line: str, ground: str) -> None:
    colours = SCHEMES[scheme]
    assert contrast(colours[line], colours[ground]) >= CONTROL, (colours[line], colours[ground])


@pytest.mark.parametrize("scheme", SCHEMES)
def test_one_of_the_two_tones_of_focus_shows_on_every_plane(scheme: str) -> None:
    colours = SCHEMES[scheme]
    planes = [colours["ground"], colours["panel"], colours["enamel"], *(dict(DECLARED.findall(body))["paint"] for body in PAINTS.values())]
    for plane in planes:
        assert max(contrast(colours["focus"], plane), contrast(colours["focus-rim"], plane)) >= CONTROL, plane


@pytest.mark.parametrize("paint", PAINTS)
def test_every_lacquer_carries_text(paint: str) -> None:
    colours = dict(DECLARED.findall(PAINTS[paint]))
    assert contrast(colours["on-paint"], colours["paint"]) >= TEXT


def test_both_ways_to_the_dark_have_the_same_colours() -> None:
    assert SCHEMES["dark by choice"] == SCHEMES["dark by system"]


def test_contrast_is_computed_as_wcag_does() -> None:
    assert contrast("#000", "#fff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
    assert len(PAINTS) == 12
