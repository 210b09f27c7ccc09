"""Which headers go with which addresses. No two rules that meet have the same header: hosts join their values, or take either."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from site_builder import addresses
from site_builder.content_policy import REFERRER, sent_policy

Headers = Mapping[str, str]
YEAR = 31_536_000
"""Seconds; the least that internet.nl asks of Strict-Transport-Security."""
HOUR = 3600
ALLOWED = ("autoplay", "clipboard-write", "fullscreen")
"""What our own pages do: the player and copying. Sharing is allowed to pages themselves anyway, and not every browser knows its name."""
DENIED = (
    "accelerometer", "camera", "clipboard-read", "display-capture", "encrypted-media", "geolocation", "gyroscope", "hid",
    "idle-detection", "magnetometer", "microphone", "midi", "payment", "publickey-credentials-get", "screen-wake-lock", "serial",
    "usb", "xr-spatial-tracking",
)  # fmt: skip

EVERYWHERE: Headers = {
    # Without includeSubDomains: other sites below the same domain are not ours to decide about.
    "Strict-Transport-Security": f"max-age={YEAR}",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": REFERRER,
    "Permissions-Policy": ", ".join((*(f"{name}=(self)" for name in ALLOWED), *(f"{name}=()" for name in DENIED))),
}
PAGE: Headers = {
    "Content-Security-Policy": sent_policy(),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cache-Control": "public, max-age=0, must-revalidate",
}
OWN: Headers = {"Cross-Origin-Resource-Policy": "same-origin"}
FOR_ANYONE: Headers = {"Access-Control-Allow-Origin": "*", "Cross-Origin-Resource-Policy": "cross-origin"}
KEPT: Headers = {"Cache-Control": f"public, max-age={YEAR}, immutable"}
"""For files that have their hash in their name."""
FRESH: Headers = {"Cache-Control": f"public, max-age={HOUR}"}


@dataclass(frozen=True, slots=True)
class Rule:
    """The headers of one file, or of all below a folder when the address ends in a slash and is not the home page."""

    address: str
    headers: Headers

    @property
    def is_folder(self) -> bool:
        """Whether the rule is for a folder and everything in it."""
        return self.address == EVERY.address or (self.address.endswith("/") and self.address != addresses.HOME)

    def holds(self, address: str) -> bool:
        """Whether the rule is about an address."""
        return self.address == EVERY.address or (address.startswith(self.address) if self.is_folder else address == self.address)


EVERY = Rule("*", EVERYWHERE)
OPEN_FOLDERS = ("/data/", "/feeds/", "/insluiten/")


def rules(files: Iterable[str]) -> tuple[Rule, ...]:
    """The rules for a site with these pages.

    The policy goes with the folders of pages and not with everything: the worker that searches runs WebAssembly, which no policy
    without `unsafe` lets it do, and a worker that was sent without a policy has none.
    """
    folders = sorted({f"/{file.partition('/')[0]}/" for file in files if file.endswith("/index.html")})
    pages = (Rule(folder, {**PAGE, **(FOR_ANYONE if folder == addresses.PODCAST else OWN)}) for folder in folders)
    return (
        EVERY,
        *(Rule(folder, KEPT) for folder in (addresses.ASSETS, addresses.SEARCH)),
        # Readers of feeds and podcast apps in a browser show these on pages of their own.
        *(Rule(folder, FOR_ANYONE) for folder in (addresses.PICTURES, addresses.CARDS)),
        *(Rule(folder, {**FOR_ANYONE, **FRESH}) for folder in OPEN_FOLDERS),
        *(Rule(address, {**PAGE, **OWN}) for address in (addresses.HOME, addresses.NOT_FOUND)),
        *pages,
    )


def sent(found: Iterable[Rule], address: str) -> Headers:
    """All headers that go with an address."""
    return {name: value for rule in found if rule.holds(address) for name, value in rule.headers.items()}
