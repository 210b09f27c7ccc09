"""Rules for the running text of a file: headings, raw HTML, pictures' alt text, emptiness."""

import re

from site_builder.problems import Place, Problem
from site_builder.reading.documents import Document, body_place
from site_builder.reading.files import error

ALLOWED_HTML = {"abbr", "bdi", "br", "cite", "dfn", "i", "kbd", "mark", "q", "small", "span", "sub", "sup", "wbr"}
LONGEST_ALT = 150
EXAMPLE = "Een bakker achter de toonbank"
_FENCE = re.compile(r" {0,3}(```+(?=[^`]*$)|~~~+)([^\n]*)")
_BACKTICKS = re.compile(r"(?<!\\)(\\*)(`+)")
_TAG = re.compile(r"</?([A-Za-z][A-Za-z0-9-]*)(?:\s[^<>]*)?/?>|<!--|<[!?][A-Za-z]")
_BEGINNING = re.compile(r"</?[A-Za-z0-9-]+|<!--|<[!?]")
_ATTRIBUTES = re.compile(r"\s([a-zA-Z-]+)\s*=")
_HEADING = re.compile(r"<h([1-6])>(.{0,1000}?)</h\1>", re.DOTALL)
_FILE_NAME = re.compile(r"^[\w-]+\.(?:jpe?g|png|webp|avif|heic|gif|tiff?)$|^(?:IMG|DSC|DSCF|PXL|P)[_-]?\d{3,}", re.IGNORECASE)
_MARKDOWN_HEADING = re.compile(r"^ {0,3}#{1,6}[ \t].*$|^(?=\S).+\n {0,3}(?:=+|-{2,})[ \t]*$", re.MULTILINE)


def problems(document: Document, raw: str) -> list[Problem]:
    """What is wrong in a body, given its HTML before cleaning."""
    found: list[Problem] = []
    if not document.body.strip():
        found.append(
            error(
                Place(document.path, document.body_line),
                "tekst-leeg",
                "Onder de sleutels staat geen tekst.",
                "Schrijf het verhaal onder de tweede regel `---`.",
            )
        )
    if "<" in document.body:
        found += _raw_html(document, raw)
    if "<h" in raw:
        found += _headings(document, raw)
    return found


def check_alt(document: Document, alt: str, file_name: str, found: list[Problem]) -> None:
    """A picture in the text needs an alt text that says what is to be seen."""
    place = body_place(document, file_name)
    complaint = alt_complaint(alt, file_name, f"Schrijf wat er te zien is: `![{EXAMPLE}]({file_name})`")
    if complaint:
        found.append(error(place, *complaint))


def alt_complaint(alt: str, file_name: str, hint: str) -> tuple[str, str, str] | None:
    """Code, message and hint for an alt text that does not do its work; None when it does. `hint` shows how it is written there."""
    if not alt.strip():
        return ("alt-ontbreekt", f"De foto `{file_name}` heeft geen tekst voor wie hem niet ziet.", hint)
    if _FILE_NAME.search(alt.strip()):
        return ("alt-bestandsnaam", f"`{alt}` is een bestandsnaam, geen beschrijving.", hint)
    if len(alt) > LONGEST_ALT:
        message = f"De beschrijving van de foto is {len(alt)} tekens lang; er passen er {LONGEST_ALT}: «{alt[:59]}…»"
        return ("alt-te-lang", message, f"Haal minstens {len(alt) - LONGEST_ALT} tekens weg.")
    return None


def too_intricate(document: Document) -> Problem:
    """What to say of a text with more marks than a page can hold."""
    return error(
        Place(document.path, document.body_line),
        "tekst-te-veel-opmaak",
        "In deze tekst staat zo veel opmaak (links, lijsten, tabellen) dat er geen pagina van te maken is.",
        "Deel de tekst op in meer verhalen, of haal weg wat er met plakken in kwam.",
    )


def without_code(text: str) -> str:
    """The text with blanks in place of code, fenced or within a line, so that every place stays where it was."""
    if "`" not in text and "~~~" not in text:
        return text
    fence = ""
    lines = []
    for line in text.split("\n"):
        mark = _FENCE.match(line)
        closes = bool(fence and mark and mark[1].startswith(fence) and not mark[2].strip())
        inside = bool(fence) or mark is not None
        lines.append(" " * len(line) if inside else _without_spans(line))
        fence = "" if closes else fence or (mark[1] if mark else "")
    return "\n".join(lines)


def _without_spans(line: str) -> str:
    """A line with blanks in place of code spans: backticks up to the next as many (CommonMark 0.31, 6.1), unless a backslash says no."""
    runs = list(_BACKTICKS.finditer(line)) if "`" in line else []
    later: dict[int, list[re.Match[str]]] = {}
    for run in reversed(runs):
        later.setdefault(len(run[2]), []).append(run)
    kept, at = [], 0
    for run in runs:
        escaped = len(run[1]) % 2
        opens, closers = run.start(2) + escaped, later.get(len(run[2]) - escaped, [])
        while closers and closers[-1].start(2) <= opens:
            closers.pop()
        if opens < at or not closers:
            continue
        kept += [line[at:opens], " " * (closers[-1].end() - opens)]
        at = closers[-1].end()
    return "".join([*kept, line[at:]])


def _raw_html(document: Document, raw: str) -> list[Problem]:
    """Tags outside code that Markdown took as tags: code in a list looks like text to us, and not to Markdown."""
    source = without_code(document.body)
    found: list[Problem] = []
    opened: set[str] = set()
    for match in _TAG.finditer(source):
        name = (match[1] or "").lower()
        if (match[0].startswith("</") and name in opened) or _BEGINNING.match(match[0])[0] not in raw:  # type: ignore[index]  # a tag has one
            continue
        attributes = {attribute.lower() for attribute in _ATTRIBUTES.findall(match[0])}
        if name in ALLOWED_HTML and attributes <= {"lang", "title", "dir"}:
            continue
        opened.add(name)
        line = document.body_line + source.count("\n", 0, match.start())
        column = match.start() - source.rfind("\n", 0, match.start())
        found.append(
            error(
                Place(document.path, line, column),
                "html-niet-toegestaan",
                f"HTML zoals `{match[0][:60]}` kan hier niet.",
                "Gebruik Markdown: `## Kop`, `**vet**`, `[tekst](https://…)`, `![beschrijving](foto.jpg)`.",
            )
        )
        if len(found) == 10:
            break
    return found


def _headings(document: Document, raw: str) -> list[Problem]:
    found: list[Problem] = []
    above = 1
    for index, (digit, inner) in enumerate(_HEADING.findall(raw)):
        level = int(digit)
        text = " ".join(re.sub(r"<[^>]+>", "", inner).split())
        if level == 1:
            found.append(
                error(
                    _heading_place(document, index),
                    "kop-eerste-niveau",
                    f"De kop `# {text}` is van het hoogste niveau; dat is al de titel van de pagina.",
                    f"Schrijf `## {text}`",
                )
            )
        elif level > above + 1:
            found.append(
                error(
                    _heading_place(document, index),
                    "kop-overgeslagen",
                    f"De kop `{'#' * level} {text}` slaat een niveau over.",
                    f"Schrijf `{'#' * (above + 1)} {text}`",
                )
            )
        above = max(level, 1) if level <= above + 1 else above + 1
    return found


def _heading_place(document: Document, index: int) -> Place:
    """The line of the nth heading of the body."""
    source = without_code(document.body)
    for number, match in enumerate(_MARKDOWN_HEADING.finditer(source)):
        if number == index:
            return Place(document.path, document.body_line + source.count("\n", 0, match.start()))
    return Place(document.path, document.body_line)
