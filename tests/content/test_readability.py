"""Every text is plain: short sentences, easy words. The measure itself is held against counting by hand."""

import pytest
from pyphen import Pyphen

from site_builder.language.passages import Kind, Passage, passages_of
from site_builder.language.readability import measure
from site_builder.language.sentences import sentences_in, words_in
from site_builder.language.syllables import syllables_of
from site_builder.language.texts import Text, other_texts, texts_of_stories
from site_builder.model import Body
from tests.content.readability import too_hard
from tests.content.shipped import shipped_site

BY_HAND = """
aai 1|aardappel 3|aanvragen 3|akten 2|archief 2|autisme 3|auto 2|auto’s 2|avond 2|bakkerij 3|banenafspraak 4|België 3|
beperking 3|bladzijde 3|bouwmarkt 2|brommer 2|bureau 2|buiten 2|coach 1|collega 3|collega’s 3|computer 3|creatie 3|
dossier 2|draaien 2|dubbel 2|eeuw 1|egoïst 3|eieren 3|ervaring 3|etage 3|fietsenmaker 4|fluitje 2|foto’s 2|gebaren 3|
gebouw 2|geïnteresseerd 5|gemeente 3|gesprek 2|gooien 2|groei 1|handschoen 2|herseninfarct 4|hout 1|huismeester 3|
idee 2|ideeën 3|jaren 2|jobcoach 2|kantoor 2|keukentrap 3|kieuwen 2|kopieerapparaat 6|laptop 2|leeuw 1|
loonkostensubsidie 6|medewerker 4|meeuwen 2|melodie 3|mensen 2|microfoon 3|mooie 2|muziek 2|nieuwe 2|oefening 3|
onderwijs 3|organisatie 5|paniekaanval 4|patiënt 3|piano 3|poëzie 3|politie 3|proefplaatsing 3|radio 3|reünie 3|
rijbewijs 3|rolstoel 2|ruimtes 2|schermlezer 3|scooter 2|situatie 4|sleutel 2|sollicitatie 5|station 2|stoel 1|team 1|
theater 3|tweeëntwintig 4|uien 2|uitkering 3|verhaal 2|voeren 2|vrouw 1|vuur 1|wenkbrauw 2|werkgever 3|weerbericht 3|
yoghurt 2|ziekenhuis 3|zuidoosten 3|naïef 2|geëindigd 3|museum 3|duo 2|vacature 4|quiz 1|diploma 3|dialect 3|
diabetes 4|bioscoop 3|materiaal 4|opa’s 2|zeeën 2|knieën 2|koeien 2|reageren 4|geoefend 3|beantwoorden 4|nieuws 1|
UWV 3|388 3
"""
COUNTED = {word: int(count) for word, count in (entry.split() for entry in BY_HAND.replace("\n", "").split("|"))}


def prose(*passages: str) -> Text:
    return Text("stories/verhalen/2026/a/index.md", "a", "A", tuple(map(Passage, passages)))


def test_every_story_is_plain() -> None:
    assert list(too_hard(texts_of_stories(shipped_site().stories))) == []


def test_every_other_text_is_plain() -> None:
    assert list(too_hard(other_texts(shipped_site()))) == []


@pytest.mark.parametrize(
    ("passage", "complaint"),
    [
        ("Arbeidsmarktregio’s organiseren ondersteuningsmogelijkheden voor werkgevers.", "Flesch-Douma"),
        ("Hij zet de doos op de plank en dan pakt hij de kar en rijdt hij er weer mee weg. En toen was het vijf uur.", "gemiddeld"),
        ("Ja. Nee. Wie dan? Kom. " + "Hij loopt en hij loopt " * 5 + "en nog een keer.", "een zin van 29 woorden"),
    ],
)
def test_a_text_that_is_hard_is_told_with_the_bar_it_misses(passage: str, complaint: str) -> None:
    found = list(too_hard([prose(passage)]))
    assert any(complaint in line for line in found), found


def test_entries_of_one_list_are_measured_together() -> None:
    short, long = "Kort en goed.", "Dit is een zin van precies dertien woorden, en dat is er een te veel."
    assert list(too_hard([prose(long)]))
    assert not list(too_hard([prose(short), prose(long)]))


def test_ease_is_that_of_douma() -> None:
    measured = measure(prose("De kat zit op de mat. Hij slaapt."))
    assert (measured.sentences, measured.words, measured.syllables, measured.longest) == (2, 8, 8, 6)
    assert measured.ease == pytest.approx(206.84 - 0.77 * 100 - 0.93 * 4)


def test_syllables_are_those_counted_by_hand() -> None:
    assert {word: syllables_of(word) for word in COUNTED} == COUNTED


def test_hyphenation_would_miss_syllables() -> None:
    hyphens = Pyphen(lang="nl_NL", left=1, right=1)
    assert sum(len(hyphens.positions(word)) + 1 != count for word, count in COUNTED.items()) > 10


@pytest.mark.parametrize(
    ("passage", "sentences"),
    [
        ("Het is tien uur. Wij beginnen.", ["Het is tien uur.", "Wij beginnen."]),
        ("‘Mag ik ook?’ vroeg zij. ‘Nee.’ Hij lachte.", ["‘Mag ik ook?’ vroeg zij.", "‘Nee.’", "Hij lachte."]),
        ("Om 7.05 uur belt dhr. De Wit. Hij is op. 12 dozen.", ["Om 7.05 uur belt dhr. De Wit.", "Hij is op.", "12 dozen."]),
        ("En toen … niets. ’s Avonds wel.", ["En toen … niets.", "’s Avonds wel."]),
        ("Eerst E en F. Dan naar huis.", ["Eerst E en F.", "Dan naar huis."]),
        ("a. Ik zei niets.", ["a. Ik zei niets."]),
        ("Een bijschrift zonder punt", ["Een bijschrift zonder punt"]),
        ("– …", []),
    ],
)
def test_sentences_end_where_a_reader_stops(passage: str, sentences: list[str]) -> None:
    assert list(sentences_in(passage)) == sentences


def test_signs_inside_a_word_keep_it_one_word() -> None:
    assert words_in("‘Om 7.05 uur’, zei de mbo-school, ‘zijn de foto’s er.’") == [
        "Om",
        "7.05",
        "uur",
        "zei",
        "de",
        "mbo-school",
        "zijn",
        "de",
        "foto’s",
        "er",
    ]


def test_marks_are_taken_off_and_headings_and_cells_are_no_sentences() -> None:
    html = (
        '<h2 id="a">Kop</h2><p>Hij <em>zegt</em> <a href="x">ja<span class="visually-hidden"> (andere site)</span></a>.<br>Nu.</p>'
        '<ul><li>Punt</li></ul><table><tr><th scope="col">Wat</th></tr><tr><td>Cel</td></tr></table><p>Noot<sup>1</sup>.</p>'
    )
    assert passages_of(Body(html)) == (
        Passage("Kop", Kind.HEADING), Passage("Hij zegt ja. Nu."), Passage("Punt"), Passage("Wat", Kind.HEADING),
        Passage("Cel", Kind.CELL), Passage("Noot."),
    )  # fmt: skip
