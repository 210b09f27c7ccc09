"""What to ask whoever tells a story: a question for each key that people know the answer to, with the words of the schema and the lists."""

from collections.abc import Mapping
from dataclasses import dataclass

from site_builder.model import Lists, StoryForm, Term
from site_builder.reading.names import vocabulary
from site_builder.reading.schema import StoryKeys

START, END = "<!-- vragen: gemaakt met `voorbeelden vragen --in` -->", "<!-- einde van de vragen -->"


@dataclass(frozen=True, slots=True)
class Question:
    """What to ask an employer and an employee, for the key that the answer goes to."""

    key: str
    employer: str
    employee: str


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of the conversation."""

    title: str
    questions: tuple[Question, ...]


def _both(key: str, question: str) -> Question:
    return Question(key, question, question)


PARTS = (
    Part(
        "Voor je begint",
        (
            _both("toestemming", "Ik vertel eerst wat we met je verhaal doen, en waar je nee op mag zeggen. Mag ik daarna beginnen?"),
            _both("citaat_van", "Hoe heet je, en wat doe je hier?"),
            _both("organisatie", "Hoe heet het bedrijf, en mag die naam op de site?"),
            _both("organisatie_grootte", "Hoeveel mensen werken er?"),
            _both("gemeente", "In welke gemeente staat de werkplek?"),
        ),
    ),
    Part(
        "Het werk",
        (
            Question(
                "titel",
                "Wat doet je collega op een gewone dag? Begin bij binnenkomst.",
                "Wat doe je op een gewone dag? Begin bij binnenkomst.",
            ),
            Question("samenvatting", "Wat hebben jullie veranderd voor deze collega?", "Wat is er voor jou veranderd op je werk?"),
            Question(
                "beperking",
                "Wat mag ik van je collega weten over de beperking?",
                "Wil je vertellen welke beperking je hebt? Het hoeft niet.",
            ),
        ),
    ),
    Part(
        "Wat in de weg zat, en wat hielp",
        (
            Question("obstakels", "Wat ging eerst niet, en wat deden jullie toen?", "Wat ging eerst niet, en wat hielp je toen?"),
            Question("hulp", "Wat helpt je collega het meest?", "Wat helpt je het meest?"),
            Question("niet_gelukt", "Wat heb je geprobeerd dat niet lukte?", "Wat is geprobeerd en hielp je niet?"),
            Question(
                "regelingen",
                "Welke regelingen gebruik je, en wie hielp je daarbij?",
                "Welke regelingen gebruiken jullie, en wie vroeg ze aan?",
            ),
        ),
    ),
    Part(
        "Tot slot",
        (
            Question("thema", "Wat wil je andere werkgevers meegeven?", "Wat wil je anderen meegeven die werk zoeken?"),
            _both("citaat", "Welke zin van vandaag mag er groot bij staan?"),
            _both("foto", "Mag ik een foto maken: van jou, of alleen van je handen of je werkplek?"),
            _both("vervolg", "Mag ik over een half jaar vragen hoe het gaat?"),
        ),
    ),
)
FILLED_IN = {
    "vorm", "sector", "landelijk", "datum", "nummer", "tot", "organisatie_soort", "kant", "foto_alt", "foto_maker", "foto_focus",
    "gerelateerd", "concept", "fictief",
}  # fmt: skip
"""Keys that the editor fills in without asking."""
TITLES = {
    StoryForm.EMPLOYER: "Vragen aan een werkgever",
    StoryForm.EMPLOYEE: "Vragen aan een werknemer",
    StoryForm.DIPTYCH: "Vragen voor een tweeluik",
}
APART = "Spreek de werkgever en de werknemer apart. Stel ze dezelfde vragen, dan kan een lezer hun antwoorden naast elkaar leggen."


def questions_for(form: StoryForm, lists: Lists) -> str:
    """The questions of one kind of story as Markdown; a diptych has those of both, since both are asked."""
    if form is StoryForm.DIPTYCH:
        return "\n".join([_together(), questions_for(StoryForm.EMPLOYER, lists), questions_for(StoryForm.EMPLOYEE, lists)])
    choices = {title: names.entries for title, names in vocabulary(lists).terms.items()}
    parts, number = [f"### {TITLES[form]}"], 0
    for part in PARTS:
        lines = []
        for question in part.questions:
            number += 1
            asked = question.employer if form is StoryForm.EMPLOYER else question.employee
            lines.append(f"{number}. {asked}\n    - {_explained(question.key, choices)}")
        parts += [f"**{part.title}**", "\n".join(lines)]
    return "\n\n".join(parts) + "\n"


def all_questions(lists: Lists) -> str:
    """The questions of every kind of story, each of them once."""
    return "\n".join([questions_for(StoryForm.EMPLOYER, lists), questions_for(StoryForm.EMPLOYEE, lists), _together()])


def with_questions(text: str, questions: str) -> str | None:
    """A text with these questions between its two marks; None when it does not have them."""
    before, start, rest = text.partition(START)
    _, end, after = rest.partition(END)
    return f"{before}{start}\n\n{questions}\n{end}{after}" if start and end else None


def _together() -> str:
    return f"### {TITLES[StoryForm.DIPTYCH]}\n\n{APART}\n"


def _explained(key: str, choices: Mapping[str, Mapping[str, Term]]) -> str:
    """Where the answer goes, in the words of the schema, and what can be chosen there."""
    field = next(field for field in StoryKeys.model_fields.values() if field.alias == key)
    labels = " · ".join(term.label for term in choices.get(key, {}).values() if term.abolished_on is None)
    return f"`{key}`: {field.description}" + (f" Denk aan: {labels}." if labels else "")
