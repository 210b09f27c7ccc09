"""Text that looks like Dutch: real words and sentence shapes, no meaning. The same seed gives the same text."""

import random

NOUNS = (
    "bakker", "collega", "planning", "werkplaats", "balie", "leverancier", "opdracht", "ploeg", "machine", "klant",
    "rooster", "kantine", "vrachtwagen", "kas", "winkel", "monteur", "begeleider", "ochtend", "avond", "week",
    "keuken", "lijst", "bestelling", "telefoon", "tafel", "werkbank", "jobcoach", "afspraak", "proef", "maand",
    "school", "cursus", "schroef", "plank", "tuin", "fiets", "trein", "pauze", "kamer", "lamp",
    "gesprek", "contract", "leidinggevende", "afdeling", "voorraad", "doos", "pallet", "scherm", "software", "tolk",
)  # fmt: skip
ADJECTIVES = (
    "stille", "vroege", "late", "nieuwe", "vaste", "rustige", "drukke", "goede", "lange", "korte",
    "eerste", "tweede", "kleine", "grote", "gewone", "duidelijke", "handige", "zware", "lichte", "open",
)  # fmt: skip
VERBS = (
    "helpt", "vraagt", "maakt", "bouwt", "ziet", "hoort", "kent", "draagt", "brengt", "regelt",
    "plant", "leest", "schrijft", "repareert", "bedient", "controleert", "telt", "zoekt", "vindt", "bewaart",
)  # fmt: skip
LINKS = ("want", "maar", "en", "dus", "omdat", "zodat", "terwijl", "als")
PLACES = ("naast", "achter", "voor", "bij", "onder", "tegenover", "in", "rond")
FIRST_NAMES = ("Joris", "Fatima", "Henk", "Anouk", "Mehmet", "Sanne", "Pim", "Lotte", "Ruben", "Ilse", "Daan", "Noor")
JOBS = ("eigenaar", "teamleider", "monteur", "planner", "kok", "verkoper", "hovenier", "beheerder")


def clause(dice: random.Random) -> str:
    """A main clause without a capital or full stop, 8 words long."""
    return (
        f"de {dice.choice(ADJECTIVES)} {dice.choice(NOUNS)} {dice.choice(VERBS)} "
        f"de {dice.choice(NOUNS)} {dice.choice(PLACES)} de {dice.choice(NOUNS)}"
    )


def sentence(dice: random.Random) -> str:
    """One sentence of 9 to 18 words."""
    first = clause(dice)
    whole = first if dice.random() < 0.5 else f"{first}, {dice.choice(LINKS)} {clause(dice)}"
    return whole[0].upper() + whole[1:] + "."


def paragraph(dice: random.Random, words: int) -> str:
    """Sentences until there are that many words."""
    sentences: list[str] = []
    while sum(len(part.split()) for part in sentences) < words:
        sentences.append(sentence(dice))
    return " ".join(sentences)


def title(dice: random.Random, number: int) -> str:
    """A heading that no other number shares."""
    return f"De {dice.choice(ADJECTIVES)} {dice.choice(NOUNS)} en de {dice.choice(NOUNS)} van nummer {number}"


def body(dice: random.Random, headings: tuple[str, ...], words: int = 600) -> str:
    """Markdown of about that many words: paragraphs under the headings, a list, emphasis, a quotation and a link."""
    share = words // (2 * len(headings) + 3)
    parts = [paragraph(dice, share), paragraph(dice, share)]
    for heading in headings:
        parts += [f"## {heading}", paragraph(dice, share), f"**{sentence(dice)}** {paragraph(dice, share - 10)}"]
    parts.insert(4, "\n".join(f"- {sentence(dice)}" for _ in range(3)))
    parts.insert(6, f"> {sentence(dice)}")
    parts.append(f"Meer weten? Kijk bij [het {dice.choice(NOUNS)}](https://www.werkcentrum.nl/) in de *regio*.")
    return "\n\n".join(parts) + "\n"
