"""What is wrong with front matter that is not YAML, in words an editor can act on.

libyaml says where it got stuck, which is often a line too late, and why in terms of its grammar. So known mistakes are looked for in
the lines around that place first; only when none fits does the general message come.
"""

import re
from pathlib import PurePosixPath

from site_builder.problems import Place, Problem
from site_builder.reading.files import error
from site_builder.reading.yaml_mistakes import HARD_SPACE, INDENTED, MISTAKES, TAB, Mistake, as_it_goes_in, indented_below, tab_below
from site_builder.reading.yaml_text import YamlFaultError

NOT_KEYS = (
    "Tussen de streepjes staat geen lijst van sleutels, maar `{typed}`.",
    "Schrijf op elke regel een sleutel, een dubbele punt, een spatie en de waarde: `titel: De fietsenmaker`.",
)
LONGEST_LINE = 2000
"""Signs of a line in which known mistakes are looked for; looking in a longer one may take very long."""
NO_KEYS = "Zet bovenaan een regel `---`, daaronder de sleutels (titel, vorm …), en daaronder weer een regel `---`."
NAMED = {
    "sleutel-dubbel": ("De sleutel `{word}` staat er twee keer, ook op regel {first}.", "Haal de regel weg die niet klopt."),
    "yaml-verwijzing": ("`{word}` is een verwijzing binnen YAML; die gebruiken we niet.", "Haal `{word}` weg: `{without}`"),
    "yaml-label": ("`{word}` is een label van YAML; dat gebruiken we niet.", "Haal `{word}` weg: `{without}`"),
    "yaml-te-diep": ("Hier staan te veel lijsten in elkaar: `{line}`.", "Eén paar haken is genoeg: `{flat}`"),
    "yaml-sleutel": ("Hier staat iets dat geen sleutel kan zijn: `{line}`.", "Haal de regel weg, of schrijf `sleutel: waarde`."),
    "yaml-stuurteken": ("In deze regel staat een onzichtbaar stuurteken: `{line}`.", "Typ de regel opnieuw: `{line}`"),
    "yaml-tweede-document": (
        "Midden in de sleutels staan drie streepjes of puntjes: `{line}`.",
        "Haal de regel weg. `---` staat alleen voor en na de sleutels.",
    ),
}


def explain(fault: YamlFaultError, front: str, path: PurePosixPath, first_line: int) -> Problem:
    """The problem behind a fault; `first_line` is the line in the file on which `front` starts."""
    lines = front.split("\n")
    if fault.code in NAMED:
        words = _words(fault, lines, first_line)
        place = Place(path, fault.spot.line + first_line, fault.spot.column + 1)
        return error(place, fault.code, *(told.format(**words) for told in NAMED[fault.code]))
    return _forgotten_end(lines, path, first_line) or _known(lines, fault, path, first_line) or _unknown(lines, fault, path, first_line)


def too_large(size: int, most: int) -> tuple[str, str]:
    """Message and hint for keys that take more signs than any file needs."""
    return (
        f"De sleutels boven de tekst zijn samen {size} tekens lang; er passen er {most}.",
        "Zet het verhaal onder de tweede regel `---`. Bij een sleutel hoort een waarde van hooguit een paar regels.",
    )


def _words(fault: YamlFaultError, lines: list[str], first_line: int) -> dict[str, str]:
    """What is told of the line with a fault, and how that line would be right."""
    line = "".join(sign for sign in lines[fault.spot.line] if sign.isprintable()).strip()
    first = next((number for number, other in enumerate(lines) if re.match(rf"\s*(?:- )?{re.escape(fault.word)}\s*:", other)), 0)
    return {
        "word": fault.word,
        "line": line,
        "first": str(first + first_line),
        "without": re.sub(rf"{re.escape(fault.word)} ?", "", line),
        "flat": re.sub(r"([\[\]])\1+", r"\1", line),
    }


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
        lines = text.split("\n")[1:]
        return _forgotten_end(lines, path, 2) or _no_end(path, lines, 2, len(lines))
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
        f"Het bestand begint niet met `---`, maar met `{first.strip()[:40]}`.",
        "Zet boven deze regel een regel met alleen `---`." if re.match(r"\w+:(?: |$)", first) else NO_KEYS,
    )


def _forgotten_end(lines: list[str], path: PurePosixPath, first_line: int) -> Problem | None:
    for number, line in enumerate(lines):
        heading = re.match(r"^#{1,6} \S", line) and number > 0 and not lines[number - 1].strip()
        prose = number > 0 and not lines[number - 1].strip() and len(line) > 60 and not re.match(r"^\s*[\w -]+:|^\s*[-#]", line)
        if heading or prose:
            return _no_end(path, lines, first_line, number)
    return None


def _no_end(path: PurePosixPath, lines: list[str], first_line: int, reached: int) -> Problem:
    """The problem of keys without an end; the text is reached somewhere, and begins after the last line that can be a key."""
    keys = [number for number in range(reached) if re.match(r"^\s+\S|^[A-Za-z_]\w*:(?: |$)|^- ", lines[number])]
    begin = next((number for number in range(keys[-1] + 1 if keys else 0, len(lines)) if lines[number].strip()), reached)
    if begin >= len(lines) and not keys:
        return error(Place(path), "yaml-sluiting", "Onder de eerste regel `---` staan geen sleutels en geen tekst.", NO_KEYS)
    if begin >= len(lines):
        return error(
            Place(path, keys[-1] + first_line),
            "yaml-sluiting",
            f"De sleutels worden niet afgesloten met `---`; dit is de laatste: `{lines[keys[-1]].strip()[:40]}`.",
            "Zet onder deze regel een regel met alleen `---`, en daaronder de tekst.",
        )
    shown = lines[begin].strip()[:40]
    return error(
        Place(path, begin + first_line),
        "yaml-sluiting",
        f"De sleutels worden niet afgesloten met `---`; hier begint de tekst al: `{shown}`.",
        "Schrijf precies drie streepjes: `---`" if re.fullmatch(r"[-–— ]+", shown) else "Zet boven deze regel een regel met alleen `---`.",
    )


def _known(lines: list[str], fault: YamlFaultError, path: PurePosixPath, first_line: int) -> Problem | None:
    found = [
        (abs(number - fault.spot.line) + (0.5 if number > fault.spot.line else 0), rank, number, mistake, match)
        for number, line in enumerate(lines)
        if len(line) <= LONGEST_LINE
        for rank, mistake in enumerate(MISTAKES)
        if (match := mistake.pattern.search(line)) and _fits(mistake, lines[number - 1] if number else "", line)
    ]
    if not found:
        return None
    serious = [row for row in found if row[1] < len(MISTAKES) - 1] or found
    _, _, number, mistake, match = min(serious, key=lambda row: row[:3])
    before = lines[number - 1] if number else ""
    below = {TAB: tab_below, INDENTED: indented_below}.get(mistake)
    message, hint = below(before, lines[number]) if below else mistake.say(match)
    column = (match.start(3) if match.lastindex and match.lastindex >= 3 else match.start()) + 1
    return error(Place(path, number + first_line, column), mistake.code, message, hint)


def _fits(mistake: Mistake, before: str, line: str) -> bool:
    """Whether the line before allows for the mistake: a key that goes in as it should is none."""
    return mistake is not INDENTED or not (before.rstrip().endswith(":") or as_it_goes_in(before, line) == line.rstrip())


def _unknown(lines: list[str], fault: YamlFaultError, path: PurePosixPath, first_line: int) -> Problem:
    number = min(fault.spot.line, max(len(lines) - 1, 0))
    return error(
        Place(path, number + first_line, fault.spot.column + 1 if number == fault.spot.line else 1),
        "yaml-onleesbaar",
        f"Deze regel kan niet worden gelezen: `{lines[number].strip()[:80]}`.",
        "Schrijf `sleutel: waarde`, met een spatie na de dubbele punt. Zet een waarde met bijzondere tekens tussen aanhalingstekens.",
    )
