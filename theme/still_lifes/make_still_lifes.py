"""Makes the still lifes of the stories: all of them, or the scenes that are named.

    python theme/still_lifes/make_still_lifes.py stories/verhalen [SCENE …]
    python theme/still_lifes/make_still_lifes.py --proef FOLDER [SCENE …]

The first writes each beside its story. `--proef` writes FOLDER/<scene>.jpg, small and quick, to look at while working on a scene.
"""

import importlib
import sys
import tempfile
from pathlib import Path

from PIL import Image
from studio import clear, shoot

STILL_LIFES = {
    "bucket": "2026/foto-van-de-peilschaal/emmer.jpg",
    "deed": "2026/de-laatste-vrijdag/akte.jpg",
    "eggs": "2026/mutsjes-voor-de-eieren/eieren.jpg",
    "jacket": "2026/kaartjes-in-de-borstzak/borstzakken.jpg",
    "keys": "2026/een-handschoen-links/sleutelbord.jpg",
    "lamp": "2026/lamp-op-de-freesbank/lamp.jpg",
    "loungers": "2026/een-baas-op-het-strand/ligbedden.jpg",
    "nails": "2026/een-spijker-om-de-vijftien/spijkers.jpg",
    "pipes": "2026/revisie-e/leidingen.jpg",
    "proofs": "2026/groene-strepen/drukproef.jpg",
    "rack": "2026/de-doos-in-gang-31/stelling.jpg",
    "recorder": "2026/de-naald-gaat-mee/bandrecorder.jpg",
    "shoeboxes": "2025/vier-schoenendozen/schoenendozen.jpg",
    "socks": "2026/linkersokken/sokken.jpg",
    "tree": "2026/een-meter-dertig/boom.jpg",
    "tubes": "2026/buis-met-roze-serum/buizen.jpg",
    "wheel": "2025/spaak-nummer-elf/wiel.jpg",
}


def make(scene: str, target: Path, samples: int, share: float) -> None:
    """Builds a scene and writes it as JPEG, without the metadata of the renderer."""
    clear()
    importlib.import_module(f"scenes.{scene}").build()
    with tempfile.TemporaryDirectory() as folder:
        raw = Path(folder) / "raw.png"
        shoot(raw, samples=samples, share=share)
        with Image.open(raw) as picture:
            picture.convert("RGB").save(target, quality=88, optimize=True, progressive=True)


def main() -> None:
    """Reads the command line and does it."""
    quick = "--proef" in sys.argv
    folder, *scenes = [word for word in sys.argv[1:] if word != "--proef"]
    for scene in scenes or STILL_LIFES:
        name = f"{scene}.jpg" if quick else STILL_LIFES[scene]
        make(scene, Path(folder).resolve() / name, samples=6 if quick else 8, share=0.3 if quick else 1.0)


if __name__ == "__main__":
    main()
