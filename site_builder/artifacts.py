"""One file of the finished site: an address and what stands there."""

from collections.abc import Callable, Mapping
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

    @property
    def size(self) -> int:
        """How many bytes the file has, without reading it when it is on disk."""
        return self.copy_of.stat().st_size if self.copy_of is not None else len(self.read())


@dataclass(frozen=True, slots=True)
class Paper:
    """A document for paper, to be made into a PDF at `address` (as of an artifact).

    Its HTML and styles ask for files as `site:/` and an address; `files` has all that they may have, by that address.
    """

    address: str
    html: str
    styles: str
    files: Mapping[str, Artifact]
