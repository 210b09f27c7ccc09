"""What is wrong with front matter that is not YAML, in words an editor can act on.

libyaml says where it got stuck, which is often a line too late, and why in terms of its grammar. So known mistakes are looked for in
the lines around that place first; only when none fits does the general message come.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import PurePosixPath

from site_builder.problems import Place, Problem
from site_builder.reading.files import error
from site_builder.reading.yaml_text import YamlFaultError

NOT_KEYS = (
    "Tussen de streepjes staat geen lijst van sleutels.",
    "Schrijf op elke regel een sleutel, een dubbele punt, een spatie en de waarde: `titel: De fietsenmaker`.",
)
LONGEST_LINE = 2000
"""Signs of a line in which known mistakes are looked for; looking in a longer one may take very long."""
_KEY = r"^(\s*(?:- )?)([A-Za-zÀ-ÿ_][\w ]*?)"


@dataclass(frozen=True, slots=True)
class Mistake:
    """A known mistake: how its line looks, and what to say about it given the match."""

    code: str
    pattern: re.Pattern[str]
    say: Callable[[re.Match[str]], tuple[str, str]]


def _quoted(value: str) -> str:
    return '"' + value.strip().replace('\\"', '"').replace('"', "'") + '"'


def _tab(_: re.Match[str]) -> tuple[str, str]:
    return ("De regel begint met een tab.", "Vervang de tab door spaties.")


def _hard_space(_: re.Match[str]) -> tuple[str, str]:
    return (
        "Er staat een harde spatie (die lijkt op een gewone spatie, maar is het niet).",
        "Haal de spatie weg en typ haar opnieuw. Vaak komt zij mee uit Word.",
    )


def _colon(match: re.Match[str]) -> tuple[str, str]:
    return (
        f"In de waarde van `{match[2]}` staat een dubbele punt: `{match[3].strip()}`.",
        f"Zet de hele waarde tussen aanhalingstekens: `{match[2]}: {_quoted(match[3])}`",
    )


def _smart(match: re.Match[str]) -> tuple[str, str]:
    value = re.sub("[„“”«»]", "", match[3]).strip()
    return (
        f"De waarde van `{match[2]}` staat tussen krullende aanhalingstekens: `{match[3].strip()}`.",
        f"Gebruik rechte aanhalingstekens: `{match[2]}: {_quoted(value)}`",
    )


def _apostrophe(match: re.Match[str]) -> tuple[str, str]:
    return (
        f"De waarde van `{match[2]}` begint met een apostrof: `{match[3].strip()}`.",
        f"Zet de hele waarde tussen dubbele aanhalingstekens: `{match[2]}: {_quoted(match[3])}`",
    )


def _inner_quotes(match: re.Match[str]) -> tuple[str, str]:
    inside = match[3].strip()[1:].rstrip('"').replace("'", "’")
    return (
        f"In de waarde van `{match[2]}` staan aanhalingstekens binnen aanhalingstekens: `{match[3].strip()}`.",
        f"Gebruik buitenom dubbele en binnenin enkele: `{match[2]}: {_quoted(inside)}`",
    )


def _open_quote(match: re.Match[str]) -> tuple[str, str]:
    value = match[3].strip()
    return (
        f"De waarde van `{match[2]}` begint met `{value[0]}` en dat aanhalingsteken wordt niet gesloten.",
        f"Zet er een aan het eind: `{match[2]}: {value}{value[0]}`",
    )


def _bracket(match: re.Match[str]) -> tuple[str, str]:
    value = match[3].strip().rstrip(",")
    closing = "]" if value.startswith("[") else "}"
    return (
        f"De lijst bij `{match[2]}` wordt niet gesloten: `{match[3].strip()}`.",
        f"Zet `{closing}` aan het eind: `{match[2]}: {value}{closing}`",
    )


def _special(match: re.Match[str]) -> tuple[str, str]:
    value = match[3].strip()
    return (
        f"De waarde van `{match[2]}` begint met `{value[0]}`, en dat teken heeft hier een eigen betekenis.",
        f"Zet de hele waarde tussen aanhalingstekens: `{match[2]}: {_quoted(value)}`",
    )


def _no_space(match: re.Match[str]) -> tuple[str, str]:
    return (
        f"Na de dubbele punt van `{match[2]}` hoort een spatie: `{match[0].strip()}`.",
        f"Schrijf `{match[2]}: {match[3].strip()}`",
    )


def _no_colon(match: re.Match[str]) -> tuple[str, str]:
    return (
        f"Deze regel heeft geen sleutel met een dubbele punt: `{match[0].strip()}`.",
        "Schrijf `sleutel: waarde`, of laat een lange waarde op de volgende regel inspringen met twee spaties.",
    )


HARD_SPACE = Mistake("yaml-harde-spatie", re.compile("^ *(?:- )?(?:\\w+:)?\u00a0"), _hard_space)
MISTAKES = (
    Mistake("yaml-tab", re.compile(r"^ *\t"), _tab),
    Mistake("yaml-apostrof", re.compile(_KEY + r":\s+('(?:s|t|n|k|m|r)\b(?!.*'\s*$).*)$"), _apostrophe),
    Mistake("yaml-krul", re.compile(_KEY + r":\s+([„“”«].*)$"), _smart),
    Mistake("yaml-binnenin", re.compile(_KEY + r""":\s+("[^"]*"[^"\s#].*)$"""), _inner_quotes),
    Mistake("yaml-aanhaling-open", re.compile(_KEY + r""":\s+("(?:[^"\\]|\\.)*|'[^']*)$"""), _open_quote),
    Mistake("yaml-haakje", re.compile(_KEY + r":\s+(\[[^\]]*|\{[^}]*)$"), _bracket),
    Mistake("yaml-bijzonder-teken", re.compile(_KEY + r":\s+([@`%*&!|>].*)$"), _special),
    Mistake("yaml-dubbele-punt", re.compile(_KEY + r":\s+([^\"'\[{].*?:(?:\s.*|))$"), _colon),
    Mistake("yaml-geen-spatie", re.compile(r"^(\s*(?:- )?)([a-z_]+):(?!//)(\S.*)$"), _no_space),
    Mistake("yaml-geen-sleutel", re.compile(r"^(?!\s*(?:#|- |-$))[^:\[\]{}]*[^:\[\]{},\s][^:\[\]{}]*$"), _no_colon),
)

NAMED = {
    "sleutel-dubbel": ("De sleutel `{word}` staat er twee keer.", "Haal een van de twee weg."),
    "yaml-verwijzing": (
        "`{word}` is een verwijzing binnen YAML; die gebruiken we niet.",
        'Schrijf de tekst voluit, of zet haar tussen aanhalingstekens: "{word}".',
    ),
    "yaml-label": (
        "`{word}` is een label van YAML; dat gebruiken we niet.",
        "Haal `{word}` weg, of zet de hele waarde tussen aanhalingstekens.",
    ),
    "yaml-te-diep": (
        "Hier staan te veel lijsten in elkaar.",
        "Houd het bij de sleutels van het voorbeeld in de handleiding.",
    ),
    "yaml-sleutel": ("Hier staat iets dat geen sleutel kan zijn.", "Schrijf `sleutel: waarde`."),
    "yaml-stuurteken": ("Er staat een onzichtbaar stuurteken in de tekst.", "Haal de regel weg en typ hem opnieuw."),
    "yaml-tweede-document": (
        "Er staan drie streepjes of puntjes midden in de sleutels.",
        "Gebruik `---` alleen voor en na de sleutels.",
    ),
}


def explain(fault: YamlFaultError, front: str, path: PurePosixPath, first_line: int) -> Problem:
    """The problem behind a fault; `first_line` is the line in the file on which `front` starts."""
    if fault.code in NAMED:
        message, hint = NAMED[fault.code]
        place = Place(path, fault.spot.line + first_line, fault.spot.column + 1)
        return error(place, fault.code, message.format(word=fault.word), hint.format(word=fault.word))
    lines = front.split("\n")
    return _forgotten_end(lines, path, first_line) or _known(lines, fault, path, first_line) or _unknown(lines, fault, path, first_line)


def too_large(size: int, most: int) -> tuple[str, str]:
    """Message and hint for keys that take more signs than any file needs."""
    return (
        f"De sleutels boven de tekst zijn samen {size} tekens lang; er passen er {most}.",
        "Zet het verhaal onder de tweede regel `---`. Bij een sleutel hoort een waarde van hooguit een paar regels.",
    )


def hard_space(text: str, path: PurePosixPath, first_line: int) -> Problem | None:
    """The problem of a no-break space where YAML wants a space: it may parse all the same, into keys that nobody typed."""
    if "\u00a0" not in text:
        return None
    for number, line in enumerate(text.split("\n")):
        match = HARD_SPACE.pattern.search(line)
        if match:
            return error(Place(path, number + first_line, match.end()), HARD_SPACE.code, *HARD_SPACE.say(match))
    return None


def missing_boundary(text: str, path: PurePosixPath) -> Problem:
    """The problem of a file that does not start with front matter, or whose front matter has no end."""
    first = text.split("\n", 1)[0]
    if re.match(r"^-{3,}\s*$", first):
        return _forgotten_end(text.split("\n")[1:], path, 2) or _no_end(path, 1)
    if not text.strip():
        return error(
            Place(path),
            "bestand-leeg",
            "Het bestand is leeg.",
            "Begin met de regel `---`, dan de sleutels, dan weer `---`.",
        )
    if re.match(r"^\s*[-–—]{1,3}\s*$", first) or re.search(r"^\s*---", text[:200]):
        return error(
            Place(path),
            "yaml-begin",
            f"De eerste regel is niet precies `---`, maar `{first.strip()}`.",
            "Zet op de allereerste regel drie streepjes, zonder iets ervoor: `---`",
        )
    return error(
        Place(path),
        "yaml-begin",
        "Het bestand begint niet met `---`; de sleutels (titel, vorm …) ontbreken.",
        "Zet op de eerste regel `---`, daaronder de sleutels, en daarna weer een regel `---`.",
    )


def _forgotten_end(lines: list[str], path: PurePosixPath, first_line: int) -> Problem | None:
    for number, line in enumerate(lines):
        heading = re.match(r"^#{1,6} \S", line) and number > 0 and not lines[number - 1].strip()
        prose = number > 0 and not lines[number - 1].strip() and len(line) > 60 and not re.match(r"^\s*[\w -]+:|^\s*[-#]", line)
        if heading or prose:
            return _no_end(path, number + first_line)
    return None


def _no_end(path: PurePosixPath, line: int) -> Problem:
    return error(
        Place(path, line),
        "yaml-sluiting",
        "De sleutels worden niet afgesloten met `---`.",
        "Zet een regel met alleen `---` na de laatste sleutel, vóór het verhaal.",
    )


def _known(lines: list[str], fault: YamlFaultError, path: PurePosixPath, first_line: int) -> Problem | None:
    found = [
        (abs(number - fault.spot.line) + (0.5 if number > fault.spot.line else 0), rank, number, mistake, match)
        for number, line in enumerate(lines)
        if len(line) <= LONGEST_LINE
        for rank, mistake in enumerate(MISTAKES)
        if (match := mistake.pattern.search(line))
    ]
    if not found:
        return None
    serious = [row for row in found if row[1] < len(MISTAKES) - 1] or found
    _, _, number, mistake, match = min(serious, key=lambda row: row[:3])
    message, hint = mistake.say(match)
    column = (match.start(3) if match.lastindex and match.lastindex >= 3 else match.start()) + 1
    return error(Place(path, number + first_line, column), mistake.code, message, hint)


def _unknown(lines: list[str], fault: YamlFaultError, path: PurePosixPath, first_line: int) -> Problem:
    number = min(fault.spot.line, max(len(lines) - 1, 0))
    return error(
        Place(path, number + first_line, fault.spot.column + 1 if number == fault.spot.line else 1),
        "yaml-onleesbaar",
        f"Deze regel kan niet worden gelezen: `{lines[number].strip()[:80]}`.",
        "Schrijf `sleutel: waarde`, met een spatie na de dubbele punt. Zet een waarde met bijzondere tekens tussen aanhalingstekens.",
    )
