"""The text that a new piece starts with: what to write where, to be replaced by the editor."""

_QUESTIONS = (
    "Wat doe je op een gewone werkdag?",
    "Hoe hebben jullie elkaar gevonden?",
    "Wat ging er lastig, en wat hebben jullie toen gedaan?",
    "Wat is er niet gelukt?",
    "Welke hulp of regeling hebben jullie gebruikt?",
    "Wat moet een ander weten die morgen begint?",
)
_STORY = "Schrijf hier het verhaal, in korte zinnen. Begin met wat iemand doet. Deze vragen helpen; haal ze daarna weg."
_BODIES = {
    "artikel": "Schrijf hier de tekst. Een tussenkop begint met twee hekjes.\n\n## Een tussenkop\n\nHier gaat de tekst verder.",
    "aflevering": "Schrijf hier in een paar zinnen waar deze aflevering over gaat.",
    "brochure": ("Schrijf hier waar de brochure bij helpt.\n\n## Het eerste hoofdstuk\n\nSchrijf hier de tekst.\n\n- [ ] De eerste stap."),
    "agenda": "Schrijf hier waar het gesprek over gaat en voor wie het is.",
    "editie": "Schrijf hier in een paar zinnen wat er in deze editie staat.",
    "pagina": "Schrijf hier de tekst van de pagina.",
}


def starting_body(kind: str, form: str) -> str:
    """The text of a new piece of a kind; a story's is in two parts when its form is `tweeluik`."""
    if kind != "verhaal":
        return _BODIES[kind]
    questions = "\n".join(f"- {question}" for question in _QUESTIONS)
    if form == "tweeluik":
        halves = (f"## {head}\n\n{_STORY}\n\n{questions}" for head in ("De werkgever", "De werknemer"))
        return "\n\n".join(halves)
    return f"{_STORY}\n\n{questions}"


STARTS = tuple(dict.fromkeys(text.partition("\n")[0] for text in (_STORY, *_BODIES.values())))
"""The first line of every text to be replaced."""
