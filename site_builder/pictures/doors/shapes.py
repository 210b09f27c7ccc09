"""Door → the shapes that draw it, from back to front."""

from site_builder.pictures.doors.design import Door
from site_builder.pictures.doors.fronts import front, street
from site_builder.pictures.doors.gables import gable
from site_builder.pictures.doors.geometry import Drawing
from site_builder.pictures.doors.leaves import leaves
from site_builder.pictures.doors.openings import opening
from site_builder.pictures.doors.plan import plan
from site_builder.pictures.doors.surroundings import surroundings


def shapes(door: Door) -> Drawing:
    """All shapes of a door on its sheet: front, top, opening, leaf, and what is around it."""
    measures = plan(door)
    return (
        *front(door, measures),
        *gable(door, measures),
        *street(door, measures),
        *opening(door, measures),
        *leaves(door, measures),
        *surroundings(door, measures),
    )
