"""The drawn doors of stories in pages: references to the parts in the sprite, which is a file of the site."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from markupsafe import Markup

from site_builder.artifacts import Artifact
from site_builder.model import Story
from site_builder.pages.theme_files import hashed
from site_builder.pages.views import href
from site_builder.pictures.doors.design import Door, design
from site_builder.pictures.doors.markup import door_markup, house_markup, small_door_markup
from site_builder.pictures.doors.sprite import sprite
from site_builder.pictures.doors.street import Street, in_front, street

NAME = "d.svg"
"""Short, because every door says it a dozen times."""


@dataclass(frozen=True, slots=True)
class Doors:
    """The doors of a site."""

    artifact: Artifact
    """The sprite."""
    designs: dict[str, Door] = field(default_factory=dict)
    """By slug, the doors that were asked for so far."""

    @property
    def sprite(self) -> str:
        """The way to the sprite."""
        return href("/" + self.artifact.address)

    def whole(self, story: Story) -> Markup:
        """The door of a story with everything around it."""
        return Markup(door_markup(self.design(story), self.sprite))  # noqa: S704 - our own drawing

    def small(self, story: Story) -> Markup:
        """The door of a story for where it is small."""
        return Markup(small_door_markup(self.design(story), self.sprite))  # noqa: S704 - our own drawing

    def house(self, story: Story) -> Markup:
        """The door of a story in a house for a row."""
        return Markup(house_markup(self.design(story), self.sprite))  # noqa: S704 - our own drawing

    def street(self, stories: Sequence[Story], goal: int) -> Street:
        """The street of all doors, with the first of the stories in front."""
        near = {story.number: self.design(story) for story in stories[: in_front(len(stories), goal)]}
        return street(near, len(stories), goal, self.sprite)

    def design(self, story: Story) -> Door:
        """The door of a story, designed once."""
        if story.slug not in self.designs:
            self.designs[story.slug] = design(story)
        return self.designs[story.slug]


def open_doors() -> Doors:
    """The doors of a site, none of them designed yet."""
    return Doors(hashed(NAME, sprite()))
