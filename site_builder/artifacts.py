"""One file of the finished site: an address and what stands there."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Artifact:
    """A file of the site. `address` is a path from the root without a leading slash, such as `verhalen/x/index.html`.

    Exactly one is set of `content` (the finished bytes), `make` (what makes them, when they are asked for) and `copy_of`
    (a file on disk that is already in its final form).
    """

    address: str
    content: bytes | None = None
    make: Callable[[], bytes] | None = None
    copy_of: Path | None = None

    def read(self) -> bytes:
        """The bytes of the file as it is published."""
        if self.content is not None:
            return self.content
        if self.make is not None:
            return self.make()
        if self.copy_of is None:
            raise ValueError(f"{self.address} has no content")
        return self.copy_of.read_bytes()
