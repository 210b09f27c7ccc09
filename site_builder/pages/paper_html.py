"""The HTML of a page → the same for paper, where a link leads within the document or to the whole address, or is no link."""

import re
from collections.abc import Iterable
from html import unescape

from site_builder.pages.views import ROOT_MARK

FILES = "site:/"
"""In front of the address of a file that a document has with it."""
LINK = re.compile(r'<a\b[^>]*? href="([^"]*)"[^>]*>(.*?)</a>', re.DOTALL)
EXPLAINED = re.compile(r'<a class="word" href="#[^"]*">(.*?)</a>', re.DOTALL)
FILE = re.compile(rf' src="{ROOT_MARK}([^"]*)"')
ANCHOR = re.compile(r' id="([^"]*)"')
FOOTNOTES = re.compile(r'<section class="footnotes".*?</section>', re.DOTALL)
# Signs that are in the second file of each family only. They get an element of their own: a line of text in one font may take along a
# space from the other, which has none.
EXTENDED = re.compile(r"[\u0100-\u0151\u0154-\u017f\u0218-\u021b]+(?=[^<>]*<)")


def for_paper(html: str, url: str) -> str:
    """A finished document; `url` is the address of the site, empty when that is not known."""
    head, start, body = html.partition("<body")
    anchors = set(ANCHOR.findall(body))

    def link(found: re.Match[str]) -> str:
        target = found[1]
        if target.startswith("#"):
            return found[0] if target[1:] in anchors else found[2]
        if not target.startswith(ROOT_MARK):
            return found[0]
        return found[0].replace(ROOT_MARK, url, 1) if url else found[2]

    body = FOOTNOTES.sub(_as_notes, body).replace('<sup class="footnote-ref">', '<sup class="footnote-ref" data-tag="Reference">')
    body = LINK.sub(link, EXPLAINED.sub(r"\1", body))
    body = FILE.sub(lambda found: f' src="{FILES}{found[1]}"', body)
    return head + start + EXTENDED.sub(r'<span class="extended">\g<0></span>', body)


def _as_notes(found: re.Match[str]) -> str:
    """Footnotes are notes of a PDF, and no list."""
    return found[0].replace("<ol>", '<ol data-tag="-">').replace("<li ", '<li data-tag="Note" ')


def files_in(html: str) -> Iterable[str]:
    """The addresses of the files that a document shows, each once, without a leading slash."""
    return dict.fromkeys(unescape(found) for found in re.findall(rf'(?<= src="{FILES})[^"]*', html))
