"""Bodies: the safe HTML of a text, with its links and pictures made ready for a page."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from markupsafe import Markup

from site_builder.model import Body
from site_builder.pages.figures import COLUMN, picture_view
from site_builder.pages.rendering import Renderer
from site_builder.pages.views import ROOT_MARK
from site_builder.pictures.picture import Picture

FIGURE = re.compile(r'<p>\s*<img src="@picture/(\d+)"[^>]*>\s*</p>')
INLINE_PICTURE = re.compile(r'<img src="@picture/(\d+)"[^>]*>')
H2 = re.compile(r"<h2[ >]")
VOICES = 2


@dataclass(frozen=True, slots=True)
class Voices:
    """A diptych: what comes before, the employer's part, the employee's part, and what comes after."""

    before: Markup
    employer: Markup
    employee: Markup
    after: Markup


def body_html(body: Body, pictures: Mapping[Path, Picture], renderer: Renderer) -> Markup:
    """The body as it stands in a page: links get the mark of the way to the root, pictures become figures."""
    html = body.html.replace('href="@/', f'href="{ROOT_MARK}')
    if "@picture/" not in html:
        return Markup(html)  # noqa: S704 - Body.html is safe HTML by contract

    def figure(found: re.Match[str]) -> str:
        return _picture(body, int(found[1]), pictures, renderer, "components/body-figure.html")

    def inline(found: re.Match[str]) -> str:
        return _picture(body, int(found[1]), pictures, renderer, "components/body-picture.html")

    return Markup(INLINE_PICTURE.sub(inline, FIGURE.sub(figure, html)))  # noqa: S704 - as above


def split_voices(html: Markup) -> Voices | None:
    """The two voices of a diptych, employer first; nothing when the text has no two parts of level 2."""
    starts = [found.start() for found in H2.finditer(html)]
    if len(starts) < VOICES:
        return None
    end = starts[VOICES] if len(starts) > VOICES else len(html)
    first, second, after = html[starts[0] : starts[1]], html[starts[1] : end], html[end:]
    if "werknemer" in _heading(first) and "werkgever" in _heading(second):
        first, second = second, first
    return Voices(html[: starts[0]], first, second, after)


def _heading(part: str) -> str:
    return part.partition("</h2>")[0].lower()


def _picture(body: Body, index: int, pictures: Mapping[Path, Picture], renderer: Renderer, template: str) -> str:
    """The element for the nth picture of a body, or nothing when it was not published."""
    photo = body.pictures[index] if index < len(body.pictures) else None
    view = picture_view(photo, pictures, COLUMN)
    return renderer.fragment(template, photo=view) if view else ""
