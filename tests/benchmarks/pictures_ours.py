"""Our own photos, as a command of its own to be timed.

    python -m tests.benchmarks.pictures_ours SOURCE CACHE {ours,webp,avif} LIST

Makes every photo in SOURCE as a build does and writes which files there are. `ours` is the recipe that we publish with;
`webp` has the settings that Eleventy Image has when nobody sets any; `avif` is as like the source as Eleventy's AVIF and JPEG are.
"""

import sys
from pathlib import Path

from site_builder.model import Photo
from site_builder.pictures.photos import publish_photos
from site_builder.pictures.recipe import RECIPE, Format, Recipe

WEBP = Format("image/webp", "webp", "WEBP", (80, 80, 80), (("method", 4),))
JPEG = Format("image/jpeg", "jpg", "JPEG", (80, 80, 80), (("optimize", True),))
AVIF_LIKE = Format("image/avif", "avif", "AVIF", (52, 47, 43), (*RECIPE.formats[0].options, ("speed", 6)))
JPEG_LIKE = Format("image/jpeg", "jpg", "JPEG", (81, 81, 81), (("optimize", True),))
RECIPES = {"ours": RECIPE, "webp": Recipe(RECIPE.widths, (WEBP, JPEG)), "avif": Recipe(RECIPE.widths, (AVIF_LIKE, JPEG_LIKE))}


def main() -> None:
    """Reads the command line and makes the photos."""
    source, cache, recipe, listed = sys.argv[1:]
    paths = sorted(Path(source).glob("*.jpg"))
    published = publish_photos([Photo(path, "Een proef") for path in paths], Path(cache), recipe=RECIPES[recipe])
    lines = [
        f"{path.name}\t{one.mime}\t{width}\t{Path(cache) / address.rpartition('/')[2]}\n"
        for path in paths
        for one in published.pictures[path].sources
        for address, width in one.files
    ]
    Path(listed).write_text("".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
