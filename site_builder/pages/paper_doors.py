"""The drawn doors on paper: pictures that stand on their own, since a PDF has no sprite of parts."""

from dataclasses import dataclass

from markupsafe import Markup

from site_builder.artifacts import Artifact
from site_builder.model import Story
from site_builder.pages.doors import Doors
from site_builder.pages.views import href
from site_builder.pictures.doors.svg import svg

FOLDER = "deuren/"


@dataclass(frozen=True, slots=True)
class PaperDoors(Doors):
    """The doors of a site as pictures, which say nothing that the text beside them does not say."""

    def whole(self, story: Story) -> Markup:
        """The door of a story with everything around it."""
        self.design(story)
        return Markup('<img class="door" src="{}" alt="">').format(href(f"/{FOLDER}{story.slug}.svg"))

    def small(self, story: Story) -> Markup:
        """The same: on paper lines are as fine as they are drawn."""
        return self.whole(story)

    def house(self, story: Story) -> Markup:
        """The same door in a row."""
        return self.whole(story)

    def file(self, slug: str) -> Artifact:
        """The drawing of a door that was asked for."""
        return Artifact(f"{FOLDER}{slug}.svg", svg(self.designs[slug]).encode())
