"""What all feeds are written with: the site's name and address, names that outlive that address, and the words of an entry."""

from dataclasses import dataclass
from html import escape
from urllib.parse import urlsplit

from site_builder.feeds.entries import Entry
from site_builder.model import Settings
from site_builder.subscriptions import Channel

FIRST_YEAR = 2026
"""When the first site of this program had an address (RFC 4151, 2.1: a day on which the name was ours)."""
FICTION = "Dit verhaal is verzonnen."


@dataclass(frozen=True, slots=True)
class Desk:
    """The settings of a site whose own address is known."""

    settings: Settings

    def absolute(self, address: str) -> str:
        """An address of this site as others need it."""
        return self.settings.url + address[1:]

    def name(self, what: str) -> str:
        """A name for ever (tag URI, RFC 4151), the same at every address when mkdocs.yml says whose names they are."""
        own = self.settings.identity or f"{urlsplit(self.settings.url).hostname},{FIRST_YEAR}"
        return f"tag:{own}:{what}"

    def title(self, channel: Channel) -> str:
        """What a feed is called."""
        return f"{self.settings.name}: {channel.label}" if channel.key else self.settings.name

    def description(self, channel: Channel) -> str:
        """What is in a feed, in a sentence."""
        if channel.key == "sector":
            return f"Verhalen en afleveringen over werk in de sector {channel.label}."
        if channel.key == "regio":
            return f"Verhalen en artikelen uit arbeidsmarktregio {channel.label}."
        if channel.key == "editie":
            return f"Alles uit {channel.label}."
        return self.settings.description or "Verhalen over werk dat past."

    def html(self, entry: Entry) -> str:
        """The words of an entry with its photo, as safe HTML for any reader; every address in it is absolute."""
        parts = [f"<p>{escape(entry.summary)}</p>"]
        if entry.picture and entry.photo:
            source, (width, height) = escape(self.absolute(entry.picture.src)), (entry.picture.width, entry.picture.height)
            parts.append(f'<p><img src="{source}" width="{width}" height="{height}" alt="{escape(entry.photo.alt)}"></p>')
        if entry.quote:
            parts.append(f"<blockquote><p>{escape(entry.quote.text)}</p><p>{escape(entry.quote.speaker)}</p></blockquote>")
        if entry.fictional:
            parts.append(f"<p>{FICTION}</p>")
        return "".join(parts)
