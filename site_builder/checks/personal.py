"""Personal data that should not be there. A citizen service number stops publication; the rest is told, since it may be meant.

The whole file is searched, comments too, and also when nothing could be made of it: it stands in public beside the site.
"""

import re
from collections.abc import Iterator

from site_builder.checks.content import Content
from site_builder.model import Piece, Source
from site_builder.problems import Level, Place, Problem

# A pattern that starts with a fixed set of signs is found many times faster; what may not stand before it is looked at after that.
_NINE_DIGITS = re.compile(r"[0-9](?<![\w.,/=_-][0-9])(?:\d{8}|\d{3}\.\d{2}\.\d{3}|\d{2}\.\d{3}\.\d{3})(?![\w-])")
_WEIGHTS = (9, 8, 7, 6, 5, 4, 3, 2, -1)
"""The 11-test: the sum of digits with these weights can be divided by 11 (Logisch ontwerp BSN, 1.2)."""
_PHONE = re.compile(
    r"[0+](?<![\w+/.-][0+])(?!\d-\d\d-\d{4})(?:0?31[ -]?(?:\(0\) ?)?(?=[1-9])|(?!800|900|88)(?=[1-9]))(?:[ .-]{0,3}\d){9}(?!\d)"
)
"""A Dutch number, apart from those that only organisations have: 0800, 0900 and 088."""
_EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+\.[\w.-]*\w")
_OF_A_DESK = {"info", "contact", "post", "mail", "redactie", "secretariaat", "receptie", "balie", "hr", "personeel", "werk", "aanmelden"}
TOLD_BY_PEOPLE = ("verhalen", "artikelen", "podcast")
_BIRTH = re.compile(r"\b(?:geboren|geboortedatum|geb\.)[^.\n]{0,40}?\b(\d{1,2}[-/. ](?:\d{1,2}|[a-z]{3,9})[-/. ]\d{4})\b", re.IGNORECASE)


def citizen_numbers(content: Content) -> list[Problem]:
    """No number that passes the 11-test of the citizen service number (BSN). It is not repeated whole: what we tell is read by many."""
    hint = "Haal het weg. Is het iets anders, zoals een klantnummer? Zet dan spaties tussen de cijfers: `123 456 789`."
    return [
        Problem(
            _place(source, match),
            "persoon-bsn",
            Level.ERROR,
            f"Het getal `{match[0][:3]}…` kan een burgerservicenummer zijn. Dat mag nooit op de site.",
            hint,
        )
        for source in _sources(content)
        for match in _NINE_DIGITS.finditer(source.text)
        if passes_eleven_test(match[0].replace(".", ""))
    ]


def contact_details(content: Content) -> list[Problem]:
    """Telephone numbers and e-mail addresses of a person in what people tell; meetings and pages may have those of a desk."""
    found = []
    for source in _told_by_people(content):
        for match in _PHONE.finditer(source.text):
            hint = f"Haal `{match[0]}` weg. Onder elk verhaal staat al waar een lezer terechtkan."
            found.append(_notice(source, match, "persoon-telefoon", f"`{match[0]}` lijkt een telefoonnummer van een mens.", hint))
        for match in _EMAIL.finditer(source.text) if "@" in source.text else ():
            if match[0].partition("@")[0].lower() not in _OF_A_DESK:
                hint = f"Haal `{match[0]}` weg, of gebruik een adres van het bedrijf zelf, zoals `info@…`."
                found.append(_notice(source, match, "persoon-email", f"`{match[0]}` lijkt een e-mailadres van een mens.", hint))
    return found


def birth_dates(content: Content) -> list[Problem]:
    """The day on which someone was born: an age says as much to a reader, and less to a thief."""
    return [
        _notice(
            source,
            match,
            "persoon-geboortedatum",
            f"Bij `{match[1]}` staat op welke dag iemand geboren is.",
            "Schrijf liever de leeftijd, zoals `hij is 34`.",
        )
        for source in _told_by_people(content)
        if "geb" in source.text or "Geb" in source.text
        for match in _BIRTH.finditer(source.text)
    ]


def passes_eleven_test(digits: str) -> bool:
    """Whether nine digits can be a citizen service number."""
    return int(digits) > 0 and sum(weight * int(digit) for weight, digit in zip(_WEIGHTS, digits, strict=True)) % 11 == 0


def _sources(content: Content) -> Iterator[Source]:
    yield from (piece.source for piece in content.pieces())
    yield from (story.simple_source for story in content.site.stories if story.simple_source)
    yield from [content.site.series.source] if content.site.series else []
    yield from (source for _, source in content.unread)


def _told_by_people(content: Content) -> Iterator[Source]:
    site = content.site
    pieces: tuple[Piece, ...] = (*site.stories, *site.articles, *site.episodes)
    yield from (piece.source for piece in pieces)
    yield from (story.simple_source for story in site.stories if story.simple_source)
    yield from (source for kind, source in content.unread if kind in TOLD_BY_PEOPLE)


def _notice(source: Source, match: re.Match[str], code: str, message: str, hint: str) -> Problem:
    return Problem(_place(source, match), code, Level.NOTICE, message, hint)


def _place(source: Source, match: re.Match[str]) -> Place:
    line_start = source.text.rfind("\n", 0, match.start()) + 1
    return Place(source.path, source.text.count("\n", 0, match.start()) + 1, match.start() - line_start + 1)
