"""Where the parts of a door stand on the sheet: everything is measured from here, so that parts always meet."""

from dataclasses import dataclass

from site_builder.model import StoryForm
from site_builder.pictures.doors.design import Door

CENTER = 80
GROUND = 226
EAVES = 50
LEAF_HEIGHT = 106
TRANSOM_HEIGHT = 20
RAIL = 4
SIDE_LIGHT = 11
STEP_HEIGHT = 5
MARGIN = 19
LEAF_WIDTHS = {StoryForm.EMPLOYER: 47, StoryForm.EMPLOYEE: 47, StoryForm.DIPTYCH: 37}


@dataclass(frozen=True, slots=True)
class Plan:
    """Measures of one door. `left` and `right` are those of the wall, `frame_*` of the frame, `door_*` of the doorway."""

    left: float
    right: float
    frame_left: float
    frame_right: float
    frame_top: float
    door_left: float
    door_right: float
    door_top: float
    threshold: float
    post: float
    leaf_width: float

    @property
    def width(self) -> float:
        """The width of the wall."""
        return self.right - self.left


def plan(door: Door) -> Plan:
    """The measures of a door: large organisations have side lights and a heavier frame, two voices a double door."""
    post = 4 + (door.size if door.form is StoryForm.DIPTYCH else (door.size + 1) // 2)
    leaf_width = LEAF_WIDTHS[door.form]
    doorway = 2 * leaf_width if door.form is StoryForm.DIPTYCH else leaf_width
    left_light, right_light = side_lights(door)
    lights = SIDE_LIGHT + RAIL
    whole = doorway + (left_light + right_light) * lights + 2 * post
    frame_left = CENTER - whole // 2
    door_left = frame_left + post + left_light * lights
    threshold = GROUND - STEP_HEIGHT * door.steps
    door_top = threshold - LEAF_HEIGHT
    return Plan(
        left=frame_left - MARGIN,
        right=frame_left + whole + MARGIN,
        frame_left=frame_left,
        frame_right=frame_left + whole,
        frame_top=door_top - TRANSOM_HEIGHT - 2 * RAIL,
        door_left=door_left,
        door_right=door_left + doorway,
        door_top=door_top,
        threshold=threshold,
        post=post,
        leaf_width=leaf_width,
    )


def side_lights(door: Door) -> tuple[bool, bool]:
    """Whether there is a narrow window on the left and on the right of the door; a double door needs none."""
    if door.form is StoryForm.DIPTYCH:
        return False, False
    return door.size == 4 or (door.size == 3 and door.hinges_left), door.size == 4 or (door.size == 3 and not door.hinges_left)
