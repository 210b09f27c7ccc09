"""The drawn door of a story: for now a plain one, its paint from the sector and its panels from who tells."""

from site_builder.model import Story, StoryForm
from site_builder.pages.paint import sector_paint

LEAF = '<rect class="door-paint" x="12" y="56" width="96" height="144"/>'
KNOB = '<circle class="door-brass" cx="99" cy="132" r="4"/>'
PANELS = {
    StoryForm.EMPLOYER: '<path class="door-line" d="M24 68h72v56H24zM24 136h72v52H24z"/>',
    StoryForm.EMPLOYEE: '<circle class="door-pane" cx="60" cy="92" r="20"/><path class="door-line" d="M24 128h72v60H24z"/>',
    StoryForm.DIPTYCH: '<path class="door-line" d="M60 56v144M22 68h28v120H22zM70 68h28v120H70z"/>',
}
FRAME = (
    '<path class="door-frame" d="M0 0h120v200H0z"/><path class="door-glass" d="M12 12h96v32H12z"/>'
    '<path class="door-room" d="M12 56h96v144H12z"/>'
)
STEP = '<path class="door-step" d="M-8 200h136v10H-8z"/>'


def door(story: Story) -> str:
    """The SVG of a story's door; it says nothing that the text beside it does not say."""
    leaf = f'<g class="door-leaf">{LEAF}{PANELS[story.form]}{KNOB}</g>'
    opening = f'<svg class="door paint-{sector_paint(story.sector)}" viewBox="-8 0 136 210" aria-hidden="true" focusable="false">'
    return f"{opening}{FRAME}{leaf}{STEP}</svg>"
