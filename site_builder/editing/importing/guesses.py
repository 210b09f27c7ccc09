"""Values for keys, guessed from the text. Never what someone must say themselves: the impairment, and consent."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from site_builder.editing.importing.blocks import Block, Heading, Paragraph, Quote, Role, plain_of
from site_builder.model import Municipality, Term
from site_builder.reading.names import Names, Vocabulary, folded
from site_builder.reading.typography import unquoted
from site_builder.reading.yaml_text import Value

LONGEST_SUMMARY = 160
LONGEST_QUOTE = 280
SHORTEST_QUOTE = 25
SHORTEST_START = 40
"""Signs; a shorter paragraph at the start is a name or a day."""
_LONGEST_NAME = 5
"""Words."""
_MOST_TERMS = 6
_WORD = re.compile(r"[^\W_][\w’'+-]*")
_BEFORE_PLACE = r"\b(?:in|te|uit|nabij|naar|rond|gemeente|bij) "
_PLACE_WORDS = r"(?:[’']s-)?[A-ZÀ-Þ’'][\w’'-]*(?: (?:aan|op|de|den|der|van|het|bij|en|in|a/d|[A-ZÀ-Þ][\w-]*)){0,4}"
_PLACE = re.compile(f"{_BEFORE_PLACE}({_PLACE_WORDS})")
_SAID = (
    re.compile(r"“([^“”\n]+)”"),
    re.compile(r"„([^„”\n]+)”"),
    re.compile(r'(?<!\w)"([^"\n]+)"'),
    re.compile(r"(?<!\w)‘([^‘\n]+?)’(?!\w)"),
    re.compile(r"(?<!\w)'([^'\n]+)'(?!\w)"),
)
_SPEAKER = re.compile(r"^[,.]?\s*(?:zegt|zei|aldus|vertelt|vindt|lacht|weet|antwoordt|roept|besluit)\s+(?:de \w+ )?([A-ZÀ-Þ][\w-]+)")
_EMPLOYER = re.compile(
    r"(?i)\b(?:onze?|mijn) (?:medewerkers?|werknemers?|personeel|mensen|team|bedrijf|zaak|winkel)\b"
    r"|\bwij (?:namen|zochten|hebben \w+ aangenomen)\b|\b(?:in dienst|aannemen|aangenomen|leidinggeven)\b"
)
_EMPLOYEE = re.compile(
    r"(?i)\bmijn (?:baas|werkgever|leidinggevende|collega[’']?s?|jobcoach|chef|baan|beperking|contract)\b"
    r"|\bik (?:werk|solliciteerde|heb werk)\b"
)


@dataclass(frozen=True, slots=True)
class Guess:
    """A value, and from what it was guessed in a few words."""

    value: Value
    source: str


def guesses(blocks: Sequence[Block], title: str, vocabulary: Vocabulary) -> dict[str, Guess]:
    """What the text seems to say, by key."""
    text = "\n".join(plain_of(block) for block in blocks)
    found: dict[str, Guess | None] = {
        "samenvatting": _summary(blocks),
        "vorm": _form(blocks, text),
        "sector": _sector(text, title, vocabulary),
        "gemeente": _place(f"{title}\n{text}", vocabulary),
        **_quote(blocks, text),
        "hulp": _named(text, vocabulary, "hulp"),
        "regelingen": _named(text, vocabulary, "regelingen"),
    }
    return {key: guess for key, guess in found.items() if guess is not None}


def ambiguous_places(blocks: Sequence[Block], vocabulary: Vocabulary) -> list[str]:
    """Places in the text that can lie in more than one municipality."""
    text = "\n".join(plain_of(block) for block in blocks)
    return sorted({name for name, found in _places(text, vocabulary) if isinstance(found, tuple) and len(found) > 1})


def _summary(blocks: Sequence[Block]) -> Guess | None:
    paragraphs = [block for block in blocks if isinstance(block, Paragraph) and block.role in {Role.TEXT, Role.SUBTITLE} and block.plain]
    lead = next((block for block in paragraphs if block.role is Role.SUBTITLE), None)
    if lead is not None and len(lead.plain) <= LONGEST_SUMMARY:
        return Guess(_flat(lead.plain), "de ondertitel")
    first = next((_flat(block.plain) for block in paragraphs if len(block.plain) >= SHORTEST_START), "")
    sentences = re.split(r"(?<=[.!?])\s+", first)
    taken = ""
    for sentence in sentences:
        if len(taken) + len(sentence) >= LONGEST_SUMMARY:
            break
        taken = f"{taken} {sentence}".strip()
    return Guess(taken, "het begin van de tekst") if taken else None


def _flat(text: str) -> str:
    return " ".join(text.split())


def _form(blocks: Sequence[Block], text: str) -> Guess | None:
    headings = {folded(block.plain) for block in blocks if isinstance(block, Heading)}
    if {"dewerkgever", "dewerknemer"} <= headings:
        return Guess("tweeluik", "de koppen")
    employer, employee = len(_EMPLOYER.findall(text)), len(_EMPLOYEE.findall(text))
    if employer > 2 * employee:
        return Guess("werkgever", "wie er praat")
    return Guess("werknemer", "wie er praat") if employee > 2 * employer else None


def _sector(text: str, title: str, vocabulary: Vocabulary) -> Guess | None:
    counts = Counter(_mentions(text, vocabulary.terms["sector"]))
    counts.update(slug for slug in _mentions(title, vocabulary.terms["sector"]) for _ in range(3))
    best = counts.most_common(2)
    clear = best and best[0][1] > 1 and (len(best) == 1 or best[0][1] > best[1][1])
    return Guess(best[0][0], "woorden in de tekst") if clear else None


def _named(text: str, vocabulary: Vocabulary, title: str) -> Guess | None:
    found = [slug for slug, _ in Counter(_mentions(text, vocabulary.terms[title])).most_common(_MOST_TERMS)]
    return Guess(list(found), "woorden in de tekst") if found else None


def _mentions(text: str, names: Names[Term]) -> Iterator[str]:
    """The slugs of the entries that are named, once for each time; the longest name counts."""
    known = {" ".join(_WORD.findall(name.casefold())): slug for name, slug in names.others.items()}
    known |= {slug.replace("-", " "): slug for slug in names.entries} | {slug: slug for slug in names.entries}
    known.pop("gemeente", None)  # nearly always the name of a place follows
    said = _WORD.findall(text.casefold())
    at = 0
    while at < len(said):
        for length in range(_LONGEST_NAME, 0, -1):
            slug = known.get(" ".join(said[at : at + length]))
            if slug:
                yield slug
                at += length - 1
                break
        at += 1


def _place(text: str, vocabulary: Vocabulary) -> Guess | None:
    counts = Counter(found.name for _, found in _places(text, vocabulary) if isinstance(found, Municipality))
    return Guess(counts.most_common(1)[0][0], "een plaats in de tekst") if counts else None


def _places(text: str, vocabulary: Vocabulary) -> Iterator[tuple[str, Municipality | tuple[str, ...]]]:
    """Every place behind a word like `in`, with the municipality or municipalities that it is in."""
    for match in _PLACE.finditer(text):
        parts = match[1].split(" ")
        for length in range(len(parts), 0, -1):
            name = " ".join(parts[:length])
            found = vocabulary.municipality(name)
            if found:
                yield name, found
                break


def _quote(blocks: Sequence[Block], text: str) -> Mapping[str, Guess | None]:
    for block in blocks:
        if isinstance(block, Quote):
            lines = [line for line in plain_of(block).split("\n") if line]
            speaker = re.sub(r"^[–—-]\s*", "", lines.pop()) if len(lines) > 1 and re.match("[–—-]", lines[-1]) else ""
            said = unquoted(" ".join(lines))
            if said and len(said) <= LONGEST_QUOTE:
                return {
                    "citaat": Guess(said, "een citaat in de tekst"),
                    "citaat_van": Guess(speaker, "onder het citaat") if speaker else None,
                }
    found = sorted(
        (match for pattern in _SAID for match in pattern.finditer(text) if SHORTEST_QUOTE <= len(match[1]) <= LONGEST_QUOTE),
        key=lambda match: match.start(),
    )
    if not found:
        return {}
    speaker_found = next(((match, after[1]) for match in found if (after := _SPEAKER.match(text[match.end() : match.end() + 80]))), None)
    match, speaker = speaker_found or (found[0], "")
    said = match[1].strip().rstrip(",")
    return {
        "citaat": Guess(said, "een zin tussen aanhalingstekens"),
        "citaat_van": Guess(speaker, "wie dit zegt in de tekst") if speaker else None,
    }
