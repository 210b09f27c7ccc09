"""What a reader can pass on of a story, without any other company: words to copy, and a letter in their own mail program.

There are no links to social networks: their sharing pages follow whoever opens them. A device's own sharing menu (Web Share)
leaves that choice to the reader, and a script offers it where there is one.
"""

from dataclasses import dataclass
from urllib.parse import quote

from site_builder import addresses
from site_builder.model import Settings, Story

FICTIONAL = " (verzonnen verhaal)"
NEW_LINE = "\r\n"


@dataclass(frozen=True, slots=True)
class ShareLinks:
    """The words to copy, the story's title, and the link that starts an e-mail."""

    quote: str
    title: str
    mail: str


def share_links(story: Story, settings: Settings) -> ShareLinks | None:
    """What can be passed on of a story; nothing when its consent does not have the scope `social`."""
    if not story.may_share:
        return None
    words = f"“{story.quote.text}” – {story.quote.speaker}" + (FICTIONAL if story.fictional else "")
    lines = [words, "", f"Uit: {story.title}"]
    if settings.url:
        lines += ["", settings.url + addresses.story(story.slug)[1:]]
    return ShareLinks(words, story.title, f"mailto:?subject={quote(story.title)}&body={quote(NEW_LINE.join(lines))}")
