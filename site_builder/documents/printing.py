"""Papers → the bytes of accessible PDFs."""

from collections.abc import Iterable, Iterator

from site_builder.artifacts import Paper
from site_builder.documents.finishing import finish
from site_builder.documents.painting import SCHEME, Painter, Read, RefusedError


def printed(papers: Iterable[Paper]) -> Iterator[bytes]:
    """The finished documents, one by one. Each can show the files of its paper and nothing else, wherever its text came from."""
    painters: dict[str, Painter] = {}
    for paper in papers:
        read = _reading(paper)
        if paper.styles not in painters:
            painters[paper.styles] = Painter(paper.styles, read)
        painted = painters[paper.styles].paint(paper.html, read)
        yield finish(painted.content, painted.root)


def _reading(paper: Paper) -> Read:
    def read(url: str) -> bytes:
        file = paper.files.get(url.removeprefix(f"{SCHEME}/"))
        if file is None or not url.startswith(f"{SCHEME}/"):
            raise RefusedError(url)
        return file.read()

    return read
