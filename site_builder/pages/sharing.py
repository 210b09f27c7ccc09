"""What a reader can pass on of a story, without any other company: words to copy, and a letter in their own mail program.

There are no links to social networks: their sharing pages follow whoever opens them. A device's own sharing menu (Web Share)
leaves that choice to the reader, and a script offers it where there is one.
"""

from urllib.parse import quote

from site_builder import addresses
from site_builder.model import Settings, Story

FICTIONAL = " (verzonnen verhaal)"
PARAGRAPH = "\r\n\r\n"
FROM = quote(f"{PARAGRAPH}Uit: ")


def mail_link(story: Story, settings: Settings) -> str:
    """A link that starts an e-mail with quote, title and address; nothing when the consent does not have the scope `social`.

    Its first line is what the script copies.
    """
    if not story.may_share:
        return ""
    words = quoted(f"“{story.quote.text}” – {story.quote.speaker}{FICTIONAL if story.fictional else ''}")
    title = quoted(story.title)
    address = quoted(f"{PARAGRAPH}{settings.url}{addresses.story(story.slug)[1:]}") if settings.url else ""
    return f"mailto:?subject={title}&body={words}{FROM}{title}{address}"


class _Signs(dict[str, str]):
    """Every sign that was met, as it stands in an address."""

    def __missing__(self, sign: str) -> str:
        self[sign] = quote(sign, safe="")
        return self[sign]


_SIGNS = _Signs()


def quoted(text: str) -> str:
    """A text as it stands in an address (RFC 3986): `quote`, sign by sign, which is faster for what every story has."""
    return "".join(map(_SIGNS.__getitem__, text))
