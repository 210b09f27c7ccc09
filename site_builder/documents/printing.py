"""Paper → the bytes of an accessible PDF."""

from site_builder.artifacts import Paper
from site_builder.documents.finishing import finish
from site_builder.documents.painting import SCHEME, RefusedError, paint


def printed(paper: Paper) -> bytes:
    """The finished document. It can show the files of the paper and nothing else, wherever its text came from."""

    def read(url: str) -> bytes:
        file = paper.files.get(url.removeprefix(f"{SCHEME}/"))
        if file is None or not url.startswith(f"{SCHEME}/"):
            raise RefusedError(url)
        return file.read()

    painted = paint(paper.html, paper.styles, read)
    return finish(painted.content, painted.root)
