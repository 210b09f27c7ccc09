"""Makes theme/fonts/*.woff2 from the Fontsource packages: fewer characters first, then fewer weights."""  # noqa: INP001 - a script beside what it makes

import io
import sys

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

LATIN = (
    "U+0020-007E,U+00A0-00FF,U+0152-0153,U+02C6,U+02DC,U+2010-2015,U+2018-201E,U+2020-2022,U+2026,U+2030,"
    "U+2032-2033,U+2039-203A,U+2044,U+20AC,U+2122,U+2212"
)
EXTENDED = "U+0100-0151,U+0154-017F,U+0218-021B"
FAMILIES = {"atkinson-hyperlegible-next": (400, 700), "bricolage-grotesque": (600, 800)}


def make(source: str, target: str, characters: str, weights: tuple[int, int]) -> None:
    """Writes the characters and weights that are asked for as a woff2 file."""
    options = subset.Options()
    options.layout_features = ["kern", "liga", "mark", "mkmk", "ccmp", "locl"]
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    font = TTFont(source)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=subset.parse_unicodes(characters))
    subsetter.subset(font)
    between = io.BytesIO()
    font.flavor = None
    font.save(between)
    small = instancer.instantiateVariableFont(TTFont(between), {"wght": weights})
    small.flavor = "woff2"
    small.save(target)


for family, weights in FAMILIES.items():
    for part, characters in (("latin", LATIN), ("latin-ext", EXTENDED)):
        source = f"{sys.argv[1]}/{family}-{part}-wght-normal.woff2"
        make(source, f"{sys.argv[2]}/{family}-{part}.woff2", characters, weights)
