"""The doors of Hugo's twin: what a door can be made of. The choices themselves are Hugo's to make, as ours are made."""

import json
import zlib
from pathlib import Path
from typing import Any

from site_builder.model import StoryForm
from site_builder.pages.doors import open_doors
from site_builder.pictures.doors import design, fronts, parts
from site_builder.pictures.doors.composition import FINER
from site_builder.pictures.doors.digits import LONGEST, plate_width
from site_builder.pictures.doors.paint import SECTOR_PAINTS, WALLS
from site_builder.pictures.doors.plan import CENTER, DOUBLE_FRAMES_OF_SIZE, FRAMES_OF_SIZE, KNOB_SIDE, Frame
from site_builder.pictures.doors.symbols import ids


def write_doors(project: Path) -> None:
    """The sprite, under a name that makes up for our longer ways to it, and what a door can be made of."""
    sprite = open_doors().artifact.read()
    address = f"/assets/huisdeuren.{zlib.crc32(sprite):08x}.svg"
    (project / "static" / address.removeprefix("/")).write_bytes(sprite)
    data = {"sprite": f"{address}#", "ids": dict(ids()), "lists": door_lists()}
    (project / "data" / "deuren.json").write_text(json.dumps(data), encoding="utf-8")


def door_lists() -> dict[str, Any]:
    """What there is to choose from for each part of a door."""
    frames = {form.value: DOUBLE_FRAMES_OF_SIZE if form is StoryForm.DIPTYCH else FRAMES_OF_SIZE for form in StoryForm}
    plates = [round((plate_width(1) - plate_width(figures)) * FINER / 2) for figures in range(1, LONGEST + 1)]
    return {
        "paints": SECTOR_PAINTS,
        "plates": [{"left": right, "right": right + round(2 * (CENTER - KNOB_SIDE) * FINER)} for right in plates],
        "walls": [{"name": wall.name, "kind": wall.kind} for wall in WALLS],
        "bonds": parts.BONDS_OF_WALL,
        "loose": sorted(fronts.LOOSE),
        "scatters": design.SCATTERS,
        "gables": list(parts.Gable),
        "marked": sorted(parts.MARKED),
        "roofed": sorted(parts.ROOFED),
        "marks": design.MARKS,
        "heads": list(parts.Head),
        "panels": {form.value: kinds for form, kinds in parts.PANELS_OF_FORM.items()},
        "transoms": design.TRANSOMS,
        "knobs": design.KNOBS,
        "posts": design.POSTS,
        "lamps": design.ALL_LAMPS,
        "plants": design.ALL_PLANTS,
        "things": design.ALL_THINGS,
        "on_steps": design.ALL_ON_STEPS,
        "themes": design.PLANTS,
        "adjustments": {"thing": design.THINGS, "on_step": design.ON_STEPS, "lamp": design.LAMPS},
        "frames": {form: [frame_data(frame) for frame in of_size] for form, of_size in frames.items()},
    }


def frame_data(frame: Frame) -> dict[str, Any]:
    """The measures of a frame that a template needs."""
    return {
        "name": frame.name,
        "suffix": frame.front.suffix,
        "width": int(frame.width),
        "wider": frame.wider,
        "off": frame.off_center,
        "leaf": frame.leaf_width,
        "double": frame.leaves == 2,
    }
