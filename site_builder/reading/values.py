"""The kinds of value that a front matter key can have: forgiving in what is typed, exact in what comes out.

Every validator takes the text from the file; the context of the validation is a `Reading`. A wrong value raises
PydanticCustomError whose type is the permanent code and whose context holds `melding` and `hint` in Dutch.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Annotated, NoReturn
from zoneinfo import ZoneInfo

from pydantic import BeforeValidator, GetCoreSchemaHandler, ValidationInfo
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from site_builder.model import Municipality, Region, Term
from site_builder.reading.names import Vocabulary, folded, nearest

MOST_VALUES = 100
MOST_ITEMS = 1000
AMSTERDAM = ZoneInfo("Europe/Amsterdam")
YES = {"ja", "yes", "true", "waar", "j", "y", "aan", "on", "1"}
NO = {"nee", "no", "false", "onwaar", "n", "uit", "off", "0", ""}
MONTHS = ("jan", "feb", "maa", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
MONTH_NUMBERS = {name: number for number, name in enumerate(MONTHS, 1)} | {"mrt": 3, "oct": 10, "may": 5}


@dataclass(frozen=True, slots=True)
class Reading:
    """What values are read against: the lists by all their names."""

    vocabulary: Vocabulary


def vocabulary_of(info: ValidationInfo[Reading]) -> Vocabulary:
    """The lists that a value is read against."""
    if info.context is None:
        raise ValueError("values of lists are read with a Reading as context")
    return info.context.vocabulary


def refuse(code: str, message: str, hint: str) -> NoReturn:
    """Raise the error that becomes a problem at the value."""
    # Braces are doubled since pydantic fills the template with the context.
    raise PydanticCustomError(code, "{melding}", {"melding": message, "hint": hint})


def one_text(value: object) -> str:
    """A single piece of text; a list with one text counts as that text."""
    if isinstance(value, list) and len(value) == 1:
        value = value[0]
    if isinstance(value, list):
        typed = ", ".join(map(str, value))
        refuse("waarde-soort", f"Hier hoort één waarde, geen lijst: `[{typed}]`.", f"Haal de haken of streepjes weg: `{typed}`")
    if isinstance(value, dict):
        name, typed = next(iter(value.items()))
        refuse(
            "waarde-soort",
            f"Hier hoort gewone tekst, geen sleutel zoals `{name}: {typed}`.",
            f'Haal de sleutel weg, of zet alles tussen aanhalingstekens: `"{name}: {typed}"`',
        )
    return " ".join(str(value).split())


def yes_or_no(value: object) -> bool:
    """`ja`, `nee` and whatever else people and YAML use for them."""
    typed = one_text(value).casefold()
    if typed in YES:
        return True
    if typed in NO:
        return False
    return refuse("waarde-ja-nee", f"`{typed}` is geen ja of nee.", "Schrijf `ja` of `nee`.")


def day(value: object) -> date:
    """A date written as year-month-day (ISO 8601)."""
    typed = one_text(value)
    try:
        if re.fullmatch(r"\d{4}-\d{2}-\d{2}", typed):
            return date.fromisoformat(typed)
    except ValueError:
        return refuse(
            "datum-bestaat-niet",
            f"De dag `{typed}` bestaat niet.",
            "Kijk het na in de kalender; schrijf jaar-maand-dag, zoals `2026-10-26`.",
        )
    meant = _meant_day(typed)
    if meant is not None:
        return refuse("datum-vorm", f"De datum `{typed}` staat niet als jaar-maand-dag.", f"Schrijf `{meant.isoformat()}`")
    return refuse("datum-vorm", f"`{typed}` is geen datum.", "Schrijf jaar-maand-dag, zoals `2026-10-26`.")


def _meant_day(typed: str) -> date | None:
    parts = re.fullmatch(r"(?:[a-z]+,? )?(\d{1,4})[-/. ]+(\d{1,2}|[a-z]+)[-/. ]+(\d{1,4})(?:[T ].*)?", typed.casefold())
    if parts is None:
        return None
    first, middle, last = parts.groups()
    month = int(middle) if middle.isdigit() else MONTH_NUMBERS.get(middle[:3], 0)
    year, day_number = (int(first), int(last)) if len(first) == 4 else (int(last), int(first))
    try:
        return date(year if year > 99 else 2000 + year, month, day_number)
    except ValueError:
        return None


def moment(value: object) -> datetime:
    """A date and a time of day in Amsterdam, such as 2026-12-03 14:00."""
    typed = one_text(value)
    parts = re.fullmatch(r"(\S+)[ T]+(?:om )?(\d{1,2})[:.](\d{2})(?::\d{2})?(?: ?uur)?", typed)
    if parts is None:
        return refuse(
            "tijd-vorm",
            f"`{typed}` is geen dag met een tijd.",
            "Schrijf jaar-maand-dag en dan uren en minuten: `2026-12-03 14:00`",
        )
    on = day(parts[1])
    try:
        return datetime(on.year, on.month, on.day, int(parts[2]), int(parts[3]), tzinfo=AMSTERDAM)
    except ValueError:
        return refuse(
            "tijd-vorm",
            f"De tijd `{parts[2]}:{parts[3]}` bestaat niet.",
            "Schrijf uren van 0 tot en met 23 en minuten van 0 tot en met 59: `14:00`",
        )


@dataclass(frozen=True, slots=True)
class WholeNumber:
    """A validator for whole numbers between two bounds, both included."""

    lowest: int
    highest: int

    def __call__(self, value: object) -> int:
        """The number that was typed."""
        typed = one_text(value)
        if not re.fullmatch(r"[+-]?[0-9]{1,9}", typed):
            refuse(
                "getal-vorm",
                f"`{typed[:40]}` is geen heel getal.",
                f"Schrijf een getal van {self.lowest} tot en met {self.highest}, in cijfers.",
            )
        if not self.lowest <= int(typed) <= self.highest:
            refuse(
                "getal-bereik",
                f"`{typed}` ligt buiten de grenzen.",
                f"Schrijf een getal van {self.lowest} tot en met {self.highest}.",
            )
        return int(typed)


def several(value: object) -> list[object]:
    """A list; one value, or values with commas between them, count as a list too."""
    if isinstance(value, str) and re.match(r"-\w", value):
        first = re.split(r" -(?=\w)", value[1:])[0]
        refuse(
            "yaml-streepje",
            f"Na elk streepje hoort een spatie: `-{first}`.",
            f"Schrijf op elke regel een streepje, een spatie en één waarde: `- {first}`",
        )
    if isinstance(value, str):
        return _few([part.strip() for part in value.split(",") if part.strip()], MOST_VALUES)
    return _few(_filled(value), MOST_VALUES)


def several_items(value: object) -> list[object]:
    """A list of texts in which commas may occur, or of groups of keys; one alone counts as a list."""
    return _few(_filled(value), MOST_ITEMS)


def _filled(value: object) -> list[object]:
    return [item for item in value if item not in ("", [], {})] if isinstance(value, list) else [value]


def _few(items: Sequence[object], most: int) -> list[object]:
    if len(items) > most:
        refuse(
            "lijst-te-lang",
            f"Hier staan {len(items)} waarden, vanaf `{str(items[0])[:60]}`; er passen er {most}.",
            f"Haal er minstens {len(items) - most} weg, en houd over wat echt bij deze tekst hoort.",
        )
    return [*items]


def seconds(value: object) -> float:
    """A time in a recording such as 1:02:30 or 2:30, as seconds."""
    typed = one_text(value)
    parts = re.fullmatch(r"(?:(\d{1,2}):)?(\d{1,3}):([0-5]?\d(?:[.,]\d+)?)", typed)
    if parts is None:
        return refuse(
            "tijd-vorm",
            f"`{typed}` is geen tijd in de opname.",
            "Schrijf minuten en seconden: `2:30`, of met uren ervoor: `1:02:30`.",
        )
    return int(parts[1] or 0) * 3600 + int(parts[2]) * 60 + float(parts[3].replace(",", "."))


def focus(value: object) -> tuple[float, float]:
    """The point that stays in view when a photo is cropped: per cent from the left and from the top."""
    typed = one_text(value)
    parts = re.fullmatch(r"(\d{1,3})(?:[.,]\d+)? ?%?[ ,]+(\d{1,3})(?:[.,]\d+)? ?%?", typed)
    if parts is None or max(int(parts[1]), int(parts[2])) > 100:
        return refuse("focus-vorm", f"`{typed}` is geen plek in de foto.", "Schrijf hoe ver van links en van boven: `30% 20%`.")
    return float(parts[1]), float(parts[2])


def web_address(value: object) -> str:
    """An address that a browser can open (RFC 3986), over http or https and nothing else."""
    typed = one_text(value)
    if typed and not re.fullmatch(r"https?://[^\s<>\"]+", typed):
        refuse("webadres", f"`{typed[:80]}` is geen webadres.", "Een webadres begint met `https://`.")
    return typed


SEVERAL = {"beperking", "hulp", "regelingen", "thema"}
"""The lists of which a story can have more than one value."""


@dataclass(frozen=True, slots=True)
class OneOf:
    """A value of a controlled list, as an annotation: `Annotated[Term, OneOf("sector")]`."""

    title: str

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.with_info_plain_validator_function(self._find)

    def _find(self, value: object, info: ValidationInfo[Reading]) -> Term:
        names = vocabulary_of(info).terms[self.title]
        typed = one_text(value)
        found: Term | None = names.find(typed)
        if found is not None:
            return found
        near = names.near(typed)
        choices = " · ".join(names.entries)
        hint = f"Bedoel je `{near}`? Anders kies je uit: {choices}" if near else f"Kies uit: {choices}"
        parts = [part for part in re.split(r"\s*[,;/+&]\s*|\s+en\s+", typed) if part]
        if len(parts) > 1 and all(names.find(part) for part in parts):
            commas = f"Zet komma’s tussen de waarden: `{', '.join(parts)}`"
            hint = commas if self.title in SEVERAL else f"Bedoel je `{parts[0]}`? Er past er hier maar één."
        return refuse("lijst-onbekend", f"`{typed}` staat niet in de lijst {self.title}.", hint)


@dataclass(frozen=True, slots=True)
class OneOfWords:
    """A validator for one of a few fixed words; `words` gives each accepted spelling its word."""

    words: Mapping[str, str]

    def __call__(self, value: object) -> str:
        """The word that was meant."""
        typed = one_text(value)
        found = {folded(other): word for other, word in self.words.items()}.get(folded(typed))
        if found is None:
            refuse("keuze-onbekend", f"`{typed}` kan hier niet.", _choice(typed, self.words))
        return found


def _choice(typed: str, words: Mapping[str, str]) -> str:
    near = nearest(typed, words)
    choices = " · ".join(dict.fromkeys(words.values()))
    return f"Bedoel je `{words[near]}`? Anders kies je uit: {choices}" if near else f"Kies uit: {choices}"


def municipality(value: object, info: ValidationInfo[Reading]) -> Municipality:
    """A municipality by its own name, an everyday name, a former municipality or a village."""
    typed = one_text(value)
    vocabulary: Vocabulary = vocabulary_of(info)
    found = vocabulary.municipality(typed)
    if isinstance(found, Municipality):
        return found
    if found:
        names = " of ".join(f"`gemeente: {name}`" for name in found)
        return refuse("gemeente-dubbelzinnig", f"`{typed}` kan in meer gemeenten liggen.", f"Schrijf {names}")
    if vocabulary.terms["provincie"].find(typed) is not None:
        return refuse(
            "gemeente-onbekend",
            f"`{typed}` is een provincie, geen gemeente.",
            "Schrijf de gemeente waar de werkplek staat, zoals `Arnhem`.",
        )
    bare = re.sub(r"^\d{4} ?[A-Za-z]{2}\s+|\s*[(,].*$", "", typed)
    near = bare if isinstance(vocabulary.municipality(bare), Municipality) else vocabulary.near_place(typed)
    if near is None:
        return refuse(
            "gemeente-onbekend",
            f"`{typed}` is geen gemeente die we kennen.",
            "Schrijf de gemeente waar de werkplek staat, of `landelijk: ja`.",
        )
    return refuse("gemeente-onbekend", f"`{typed}` is geen gemeente die we kennen.", f"Bedoel je `{near}`?")


def region(value: object, info: ValidationInfo[Reading]) -> Region:
    """A labour-market region by any of its names."""
    typed = one_text(value)
    names = vocabulary_of(info).regions
    found: Region | None = names.find(typed)
    if found is not None:
        return found
    near = names.near(typed)
    hint = f"Bedoel je `{near}`?" if near else "Kies uit: " + " · ".join(names.entries)
    return refuse("lijst-onbekend", f"`{typed}` is geen arbeidsmarktregio.", hint)


@dataclass(frozen=True, slots=True)
class Plain:
    """An annotation that takes a validator with context for a type that pydantic does not know."""

    validate: Callable[[object, ValidationInfo], object]

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.with_info_plain_validator_function(self.validate)


Text = Annotated[str, BeforeValidator(one_text)]
YesNo = Annotated[bool, BeforeValidator(yes_or_no)]
Day = Annotated[date, BeforeValidator(day)]
Moment = Annotated[datetime, BeforeValidator(moment)]
Seconds = Annotated[float, BeforeValidator(seconds)]
WebAddress = Annotated[str, BeforeValidator(web_address)]
Focus = Annotated[tuple[float, float], BeforeValidator(focus)]
InMunicipality = Annotated[Municipality, Plain(municipality)]
InRegion = Annotated[Region, Plain(region)]
