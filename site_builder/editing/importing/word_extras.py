"""What a Word file has besides its text: changes, hidden words, comments, headers, macros. What of it is told, and what is taken out."""

import re
from collections.abc import Iterable, Iterator, Mapping
from xml.etree import ElementTree as ET

from site_builder.editing.importing.archive import Archive
from site_builder.editing.importing.remarks import Remark, look, lost, shown
from site_builder.editing.importing.word_xml import all_named, attribute, child, name_of, tree, words_of

TEXTS = re.compile(r"(?:.*/)?(?:document|footnotes|endnotes)\d*\.xml")
_EDGES = re.compile(r"(?:.*/)?(?:header|footer)\d*\.xml")
_COMMENTS = re.compile(r"(?:.*/)?comments\d*\.xml")
_LEFT = (
    ("vbaproject", "De macro’s (kleine programma’s) zijn niet overgenomen en niet gestart."),
    ("/embeddings/", "Een ingesloten bestand (zoals een Excel-blad) is niet overgenomen."),
    ("/charts/", "Een grafiek is niet overgenomen. Beschrijf in de tekst wat zij laat zien, of voeg haar toe als foto."),
    ("/diagrams/", "Een schema (SmartArt) is niet overgenomen. Maak er een lijst van, of voeg het toe als foto."),
    ("/afchunk", "Een ingevoegd document is niet overgenomen."),
    ("/ink/", "Een tekening met de pen is niet overgenomen."),
)
_OUTWARD = {
    "attachedTemplate": "een sjabloon",
    "oleObject": "een bestand",
    "frame": "een webpagina",
    "subDocument": "een ander document",
    "aFChunk": "een ander document",
    "audio": "een geluid",
    "video": "een video",
}


def without_hidden(raw: bytes) -> tuple[bytes, list[str]]:
    """A part without the words that Word hides, and those words: who reads the document doesn't see them either."""
    if b"vanish" not in raw:
        return raw, []
    root = tree(raw)
    found = [(parent, run) for parent in root.iter() for run in parent if name_of(run) == "r" and _is_hidden(run)]
    for parent, run in found:
        parent.remove(run)
    return ET.tostring(root, "utf-8"), [words for _, run in found if (words := words_of(run))]


def _is_hidden(run: ET.Element) -> bool:
    properties = child(run, "rPr")
    mark = None if properties is None else child(properties, "vanish")
    return mark is not None and attribute(mark, "val") not in {"0", "false", "off"}


def remarks_of(archive: Archive, hidden: list[str]) -> list[Remark]:
    """Everything in the file that its text doesn't show."""
    roots = {name: tree(raw) for name, raw in archive.parts.items() if TEXTS.fullmatch(name)}
    found = [*_changes(roots.values()), *_edges(archive.parts), *_left(archive), *_outward(archive.parts)]
    if hidden:
        found.append(lost(f"Verborgen tekst: {shown(' '.join(hidden))}. Moet zij toch mee, typ haar dan over."))
    return found


def _changes(roots: Iterable[ET.Element]) -> Iterator[Remark]:
    added, gone, moved = 0, [], 0
    for root in roots:
        for change in all_named(root, "ins", "del", "moveTo", "moveFrom"):
            words = words_of(change, deleted=name_of(change) in {"del", "moveFrom"})
            if words and name_of(change) == "ins":
                added += 1
            elif words and name_of(change) == "del":
                gone.append(words)
            elif words and name_of(change) == "moveTo":
                moved += 1
    if added:
        yield look(f"Bijgehouden wijzigingen: toegevoegde tekst is overgenomen ({_times(added)}).")
    if moved:
        yield look(f"Bijgehouden wijzigingen: verplaatste tekst staat op haar nieuwe plek ({_times(moved)}).")
    if gone:
        yield lost(f"Bijgehouden wijzigingen: verwijderde tekst ({_times(len(gone))}), zoals {shown(gone[0])}.")


def _times(count: int) -> str:
    return f"{count} keer"


def _edges(parts: Mapping[str, bytes]) -> Iterator[Remark]:
    words = dict.fromkeys(words_of(tree(raw)) for name, raw in sorted(parts.items()) if _EDGES.fullmatch(name))
    return (lost(f"Kop- of voettekst van de pagina’s: {shown(text)}.") for text in words if text)


def _left(archive: Archive) -> Iterator[Remark]:
    names = [f"/{name.lower()}" for name in (*archive.left, *archive.parts)]
    return (lost(words) for mark, words in _LEFT if any(mark in name for name in names))


def _outward(parts: Mapping[str, bytes]) -> Iterator[Remark]:
    """Relations that make Word open something elsewhere. Links and pictures are told where they stand in the text."""
    for name, raw in sorted(parts.items()):
        if not name.endswith(".rels"):
            continue
        for relation in all_named(tree(raw), "Relationship"):
            kind = attribute(relation, "Type").rpartition("/")[2]
            if attribute(relation, "TargetMode") == "External" and kind in _OUTWARD:
                yield lost(
                    f"Een verwijzing naar {_OUTWARD[kind]} op een andere plek; die is niet geopend: {shown(attribute(relation, 'Target'))}."
                )


def comments_of(parts: Mapping[str, bytes]) -> dict[str, str]:
    """The comments in the margin by their number in the file: who wrote it and what."""
    found = {}
    for name, raw in parts.items():
        if _COMMENTS.fullmatch(name):
            for comment in all_named(tree(raw), "comment"):
                found[attribute(comment, "id")] = f"{shown(attribute(comment, 'author') or 'onbekend')}: {shown(words_of(comment))}"
    return found


def paragraphs_of(parts: Mapping[str, bytes]) -> Iterator[str]:
    """The words of every paragraph as Word shows them, to find out whether any were lost."""
    for name, raw in sorted(parts.items()):
        if TEXTS.fullmatch(name):
            for paragraph in all_named(tree(raw), "p"):
                yield " ".join("".join(_own_words(paragraph)).split())


def _own_words(element: ET.Element) -> Iterator[str]:
    """The words of a paragraph without what was deleted, and without the paragraphs of a text box in it."""
    for inner in element:
        name = name_of(inner)
        if name in {"del", "moveFrom", "p"}:
            continue
        if name == "AlternateContent":
            chosen = child(inner, "Fallback")
            yield from _own_words(inner if chosen is None else chosen)
        elif name == "t":
            yield inner.text or ""
        else:
            yield from (" ",) if name in {"tab", "br"} else _own_words(inner)
