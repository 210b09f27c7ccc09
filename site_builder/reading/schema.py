"""The one schema: every key that an editor may type, its kind of value and its help text, per kind of content.

Checker, JSON Schema, forms and reference pages are all made from these classes. A new key is one line here.
"""

from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from site_builder.model import Term
from site_builder.reading.values import (
    Day,
    Focus,
    InMunicipality,
    InRegion,
    Moment,
    OneOf,
    OneOfWords,
    Seconds,
    Text,
    WebAddress,
    WholeNumber,
    YesNo,
    several,
    several_items,
)

STORY_FORMS = {
    "werkgever": "werkgever",
    "werknemer": "werknemer",
    "tweeluik": "tweeluik",
    "duo": "tweeluik",
    "medewerker": "werknemer",
}
ARTICLE_FORMS = {word: word for word in ("voorwoord", "column", "interview", "portret", "verslag")}
MEETING_FORMS = {
    "online": "online",
    "digitaal": "online",
    "locatie": "locatie",
    "op locatie": "locatie",
    "beide": "beide",
    "hybride": "beide",
}
SCOPES = {word: word for word in ("naam", "foto", "beperking", "stem", "social", "pdf", "open-data")} | {"open data": "open-data"}
MANY = BeforeValidator(several)
ITEMS = BeforeValidator(several_items)


def key(alias: str, explanation: str, *examples: str, longest: int | None = None, **more: Any) -> Any:  # noqa: ANN401 - what pydantic.Field takes and gives
    """A key of the front matter: its Dutch name, what to fill in, an example and the most characters."""
    return Field(alias=alias, description=explanation, examples=list(examples), max_length=longest, **more)


class Keys(BaseModel):
    """What every kind of content shares: unknown keys are refused, values don't change after reading."""

    model_config = ConfigDict(extra="forbid", frozen=True, arbitrary_types_allowed=True, defer_build=True)


class ObstacleKeys(Keys):
    """What stood in the way and what solved it."""

    obstacle: Text = key("obstakel", "Wat zat in de weg?", "De vroege dienst was te zwaar", longest=300)
    solution: Text = key("oplossing", "Wat hielp?", "De dienst begint om tien uur", longest=500)


class FollowUpKeys(Keys):
    """How it is going later."""

    day: Day = key("datum", "De dag waarop je het hebt nagevraagd.", "2026-11-01")
    text: Text = key("tekst", "Hoe gaat het nu?", "Werkt er nu een jaar, met een vast contract.", longest=600)


class GuestKeys(Keys):
    """Someone who takes part."""

    name: Text = key("naam", "Voornaam en achternaam.", longest=80)
    organisation: Text = key("organisatie", "Waar werkt deze gast?", longest=100, default="")


class ChapterKeys(Keys):
    """A part of a recording."""

    start: Seconds = key("tijd", "Waar begint dit hoofdstuk?", "2:30")
    title: Text = key("titel", "Waar gaat het over?", longest=100)


class ReactionKeys(Keys):
    """A reader's words on a brochure."""

    text: Text = key("tekst", "De reactie.", longest=400)
    speaker: Text = key("van", "Wie zegt dit?", longest=80)


def _guest(value: object) -> object:
    return {"naam": value} if isinstance(value, str) else value


Guests = Annotated[list[Annotated[GuestKeys, BeforeValidator(_guest)]], ITEMS]
Themes = Annotated[list[Annotated[Term, OneOf("thema")]], MANY]
Instruments = Annotated[list[Annotated[Term, OneOf("regelingen")]], MANY]


class PhotoKeys(Keys):
    """The four keys of a photo."""

    photo: Text = key("foto", "Bestandsnaam van de foto, in dezelfde map.", "bakkerij.jpg", default="", longest=200)
    photo_alt: Text = key(
        "foto_alt",
        "Wat is er op de foto te zien? Voor wie de foto niet ziet.",
        "Een bakker achter de toonbank",
        default="",
        longest=150,
    )
    photo_maker: Text = key("foto_maker", "Wie maakte de foto?", "Eigen foto", default="", longest=100)
    photo_focus: Focus = key("foto_focus", "Wat blijft in beeld bij bijsnijden: van links en van boven.", "30% 20%", default=(50.0, 50.0))


class PublicationKeys(Keys):
    """Keys that say whether something is shown at all."""

    draft: YesNo = key("concept", "`ja` zolang het nog niet op de site mag.", "nee", default=False)
    fictional: YesNo = key("fictief", "`ja` als het verzonnen is; dat staat dan op de pagina.", "ja", default=False)


class StoryKeys(PhotoKeys, PublicationKeys):
    """A story in `verhalen/<jaar>/<slug>/index.md`."""

    title: Text = key("titel", "De kop. Noem het werk, niet de beperking.", "De bakkerij die om tien uur begint", longest=120)
    form: Annotated[str, BeforeValidator(OneOfWords(STORY_FORMS))] = key(
        "vorm", "Wie vertelt: werkgever, werknemer of allebei (tweeluik).", "tweeluik"
    )
    summary: Text = key("samenvatting", "Eén of twee zinnen voor op de kaart.", "Een bakker schoof met de diensten.", longest=160)
    sector: Annotated[Term, OneOf("sector")] = key("sector", "De soort werk.", "winkel-handel")
    municipality: InMunicipality | None = key(
        "gemeente", "Waar de werkplek staat; regio en provincie volgen vanzelf.", "Arnhem", default=None
    )
    national: YesNo = key("landelijk", "`ja` als het verhaal voor heel Nederland is, in plaats van een gemeente.", "ja", default=False)
    impairments: Annotated[list[Annotated[Term, OneOf("beperking")]], MANY] = key(
        "beperking", "Alleen met toestemming. Mag weg.", "energie", default=[]
    )
    quote: Text = key(
        "citaat",
        "Eén zin die op zichzelf kan staan, zonder aanhalingstekens.",
        "Ik vraag wanneer iemand wakker is.",
        longest=280,
    )
    speaker: Text = key("citaat_van", "Voornaam en functie van wie dit zegt.", "Joris, eigenaar", longest=80)
    consent: Text = key("toestemming", "Nummer in het toestemmingsregister.", "T-2026-014", longest=20)
    day: Day = key("datum", "Publicatiedatum. Ligt die in de toekomst, dan wacht het verhaal tot die dag.", "2026-10-26")
    number: Annotated[int, BeforeValidator(WholeNumber(1, 1000))] | None = key(
        "nummer", "Huisnummer van 1 tot en met 1000. Laat het weg, dan kiest de site er een.", "27", default=None
    )
    until: Day | None = key("tot", "Daarna verdwijnt het verhaal van de site.", "2029-10-26", default=None)
    organisation: Text = key("organisatie", "Naam van het bedrijf of de instelling.", "Bakkerij De Vroege Vogel", default="", longest=100)
    size: Annotated[Term, OneOf("organisatie_grootte")] | None = key(
        "organisatie_grootte", "Hoeveel mensen er werken.", "10-49", default=None
    )
    employer_kind: Annotated[Term, OneOf("organisatie_soort")] | None = key(
        "organisatie_soort",
        "Gewone werkgever, sociale onderneming of sociaal ontwikkelbedrijf.",
        "regulier",
        default=None,
    )
    side: Annotated[Term, OneOf("kant")] | None = key("kant", "Markt of overheid.", "markt", default=None)
    adjustments: Annotated[list[Annotated[Term, OneOf("hulp")]], MANY] = key("hulp", "Wat hielp op het werk.", "werktijden", default=[])
    instruments: Instruments = key("regelingen", "Welke regelingen zijn gebruikt.", "jobcoach", default=[])
    themes: Themes = key("thema", "Waar het gesprek over ging.", "uren", default=[])
    obstacles: Annotated[list[ObstacleKeys], ITEMS] = key("obstakels", "Wat zat in de weg, en wat hielp?", default=[])
    not_worked: Text = key(
        "niet_gelukt",
        "Wat niet lukte. Daar leren anderen van.",
        "Een gedeelde pauzeplek bleek te druk.",
        default="",
        longest=600,
    )
    follow_ups: Annotated[list[FollowUpKeys], ITEMS] = key("vervolg", "Hoe het later ging.", default=[])
    related: Annotated[list[Text], MANY] = key("gerelateerd", "Slugs van verhalen die erbij passen.", "de-drukkerij-en-de-tolk", default=[])


class ArticleKeys(PhotoKeys, PublicationKeys):
    """A piece in `artikelen/<slug>/index.md`."""

    title: Text = key("titel", "De kop.", longest=120)
    form: Annotated[str, BeforeValidator(OneOfWords(ARTICLE_FORMS))] = key(
        "vorm", "voorwoord, column, interview, portret of verslag.", "column"
    )
    summary: Text = key("samenvatting", "Eén of twee zinnen voor op de kaart.", longest=160)
    author: Text = key("auteur", "Wie schreef dit?", longest=100)
    day: Day = key("datum", "Publicatiedatum.", "2026-10-26")
    quote: Text = key("citaat", "Een zin die op zichzelf kan staan.", default="", longest=280)
    speaker: Text = key("citaat_van", "Wie zegt dit?", default="", longest=80)
    guests: Guests = key("gasten", "Wie komen aan het woord?", default=[])
    themes: Themes = key("thema", "Waar het over gaat.", default=[])
    region: InRegion | None = key("regio", "Arbeidsmarktregio.", "midden-gelderland", default=None)
    consent: Text = key("toestemming", "Nummer in het toestemmingsregister.", default="", longest=20)


class SeriesKeys(PublicationKeys):
    """The podcast series in `podcast/index.md`."""

    title: Text = key("titel", "Naam van de podcast.", longest=120)
    description: Text = key("beschrijving", "Waar de podcast over gaat.", longest=4000)
    author: Text = key("auteur", "Wie maakt de podcast?", longest=100)
    email: Text = key("email", "Adres voor de makers van podcast-apps.", longest=120)
    cover: Text = key("omslag", "Bestandsnaam van de omslag.", "omslag.png", longest=200)
    cover_alt: Text = key("omslag_alt", "Wat staat er op de omslag?", longest=150)
    category: Text = key("categorie", "Categorie van Apple Podcasts, in het Engels.", "Business", longest=60)
    finished: YesNo = key("afgerond", "`ja` als er geen afleveringen meer komen.", default=False)


class EpisodeKeys(PublicationKeys):
    """An episode in `podcast/<slug>/index.md`."""

    title: Text = key("titel", "Naam van de aflevering.", longest=120)
    number: Annotated[int, BeforeValidator(WholeNumber(1, 9999))] = key("nummer", "Volgnummer.", "1")
    summary: Text = key("samenvatting", "Eén of twee zinnen.", longest=250)
    day: Day = key("datum", "Publicatiedatum.")
    audio: Text = key("audio", "Bestandsnaam van de opname.", "aflevering-1.mp3", longest=200)
    transcript: Text = key("transcript", "Bestandsnaam van de uitgeschreven tekst.", "aflevering-1.vtt", longest=200)
    guests: Guests = key("gasten", "Wie praten mee?", default=[])
    chapters: Annotated[list[ChapterKeys], ITEMS] = key("hoofdstukken", "Begintijd en naam van elk deel.", default=[])
    quote: Text = key("citaat", "Een zin uit de aflevering.", default="", longest=280)
    themes: Themes = key("thema", "Waar het over gaat.", default=[])
    instruments: Instruments = key("regelingen", "Welke regelingen komen voorbij?", default=[])
    sector: Annotated[Term, OneOf("sector")] | None = key("sector", "De soort werk.", default=None)
    consent: Text = key("toestemming", "Nummer in het toestemmingsregister.", default="", longest=20)


class BrochureKeys(PublicationKeys):
    """A guide in `brochures/<slug>/index.md`."""

    title: Text = key("titel", "Naam van de brochure.", longest=120)
    summary: Text = key("samenvatting", "Eén of twee zinnen.", longest=160)
    day: Day = key("datum", "Publicatiedatum.")
    cover: Text = key("omslag", "Bestandsnaam van de omslag.", default="", longest=200)
    cover_alt: Text = key("omslag_alt", "Wat staat er op de omslag?", default="", longest=150)
    reactions: Annotated[list[ReactionKeys], ITEMS] = key("reacties", "Wat lezers ervan vinden.", default=[])


class MeetingKeys(PublicationKeys):
    """A meeting in `agenda/<slug>.md`."""

    title: Text = key("titel", "Naam van de bijeenkomst.", longest=120)
    start: Moment = key("start", "Dag en tijd van het begin.", "2026-12-03 14:00")
    end: Moment = key("eind", "Dag en tijd van het eind.", "2026-12-03 16:00")
    form: Annotated[str, BeforeValidator(OneOfWords(MEETING_FORMS))] = key("vorm", "online, locatie of beide.", "online")
    province: Annotated[Term, OneOf("provincie")] | None = key("provincie", "Voor welke provincie?", "zeeland", default=None)
    region: InRegion | None = key("regio", "Voor welke arbeidsmarktregio?", default=None)
    venue: Text = key("plaats", "Waar is het?", default="", longest=150)
    seats: Annotated[int, BeforeValidator(WholeNumber(1, 500))] = key(
        "plekken", "Hoeveel mensen kunnen mee? Gesprekken zijn met hooguit 9.", "9", default=9
    )
    sign_up: Text = key("aanmelden", "Hoe meld je je aan? Een zin of een link.", default="", longest=300)
    provisions: Annotated[list[Text], MANY] = key("toegankelijk", "Wat is er geregeld: tolk, ringleiding …", "schrijftolk", default=[])


class ItemKeys(Keys):
    """A line of a table of contents: the slug of a piece of this site, or the title of what is only named."""

    slug: Text = key("slug", "Slug van een verhaal of artikel.", "de-bakkerij", default="", longest=100)
    title: Text = key("titel", "Wat stond daar?", default="", longest=160)
    kind: Text = key("soort", "Wat voor stuk was het?", "column", default="", longest=40)
    page: Annotated[int, BeforeValidator(WholeNumber(1, 999))] | None = key("pagina", "Op welke pagina?", default=None)


def _item(value: object) -> object:
    return {"slug": value} if isinstance(value, str) else value


class SectionKeys(Keys):
    """A part of a table of contents."""

    title: Text = key("rubriek", "Kop boven deze stukken.", "Achter de voordeur", longest=80)
    items: Annotated[list[Annotated[ItemKeys, BeforeValidator(_item)]], ITEMS] = key(
        "stukken", "Slugs in de volgorde van de editie.", "de-bakkerij"
    )


def _sections(value: object) -> object:
    """The forms that people use for a table of contents, as a list of `{rubriek, stukken}`."""
    if isinstance(value, dict):
        return [{"rubriek": title, "stukken": items} for title, items in value.items()]
    if isinstance(value, list) and value and all(isinstance(row, str) for row in value):
        return [{"rubriek": "Inhoud", "stukken": value}]
    return [_section(row) for row in value] if isinstance(value, list) else value


def _section(row: object) -> object:
    if isinstance(row, dict) and len(row) == 1 and "stukken" not in row:
        title, items = next(iter(row.items()))
        return {"rubriek": title, "stukken": items} if isinstance(items, list) else row
    return row


class EditionKeys(PublicationKeys):
    """An issue of the magazine in `edities/<slug>.md`."""

    title: Text = key("titel", "Naam van de editie.", longest=120)
    motto: Text = key("motto", "Het motto van de week.", longest=120)
    start: Day = key("van", "Eerste dag van de week.")
    end: Day = key("tot", "Laatste dag van de week.")
    sections: Annotated[list[SectionKeys], BeforeValidator(_sections)] = key(
        "inhoud", "Rubrieken met de slugs van hun stukken, op volgorde."
    )
    cover: Text = key("omslag", "Bestandsnaam van de omslag.", default="", longest=200)
    cover_alt: Text = key("omslag_alt", "Wat staat er op de omslag?", default="", longest=150)
    partners: Annotated[list[Text], ITEMS] = key("partners", "Wie deden mee?", default=[])
    colophon: Text = key("colofon", "Wie maakten deze editie?", default="", longest=2000)


class PageKeys(PublicationKeys):
    """A plain page in `paginas/<slug>.md`."""

    title: Text = key("titel", "Kop van de pagina.", longest=120)
    summary: Text = key("samenvatting", "Eén of twee zinnen, ook voor zoekmachines.", default="", longest=160)


class ContactKeys(Keys):
    """The desk of a region."""

    name: Text = key("naam", "Wie neemt er op?", default="", longest=80)
    organisation: Text = key("organisatie", "Van welke organisatie?", default="", longest=120)
    phone: Text = key("telefoon", "Telefoonnummer.", default="", longest=40)
    email: Text = key("email", "E-mailadres.", default="", longest=120)
    website: WebAddress = key("website", "Adres dat met https:// begint.", default="", longest=200)
    checked_on: Day | None = key("gecontroleerd_op", "Wanneer is dit nagekeken?", "2026-11-01", default=None)


class TermKeys(Keys):
    """An entry of a list in `lijsten/`."""

    label: Text = key("label", "Hoe het op de site heet.", longest=80)
    explanation: Text = key("uitleg", "Een of twee gewone zinnen.", default="", longest=400)
    synonyms: Annotated[list[Text], MANY] = key("synoniemen", "Andere woorden die mensen typen.", default=[])
    source: Text = key("bron", "Waar komt dit vandaan?", default="", longest=300)
    source_name: Text = key("bron_naam", "Naam van de bron.", default="", longest=120)
    valid_as_of: Day | None = key("geldig_per", "De dag waarop dit is nagekeken.", "2026-01-01", default=None)
    abolished_on: Day | None = key("afgeschaft", "Sinds wanneer bestaat het niet meer?", default=None)
    note: Text = key("let_op", "Een zin die opvalt op de pagina.", default="", longest=300)
    next_steps: Annotated[list[Text], ITEMS] = key("zo_begin_je", "Drie eerste stappen.", default=[])
    see_also: Annotated[list[Text], MANY] = key("zie_ook", "Slugs uit dezelfde lijst.", default=[])
    instrument: Text = key("regeling", "Slug van de regeling met een eigen pagina.", default="", longest=60)
    code: Text = key("code", "Code in de statistiek.", default="", longest=8)


class RegionKeys(TermKeys):
    """An entry of `lijsten/arbeidsmarktregios.yml`."""

    province: Text = key("provincie", "Slug van de provincie.", "gelderland")
    municipalities: Annotated[list[Text], ITEMS] = key("gemeenten", "Gemeenten; in een andere provincie als Naam@provincie.")
    contact: ContactKeys = key("contact", "Het vaste aanspreekpunt.", default=ContactKeys())


class ConsentKeys(Keys):
    """A line of `lijsten/toestemmingen.yml`."""

    given: Day = key("gegeven", "De dag van de toestemming.", "2026-09-30")
    until: Day | None = key("tot", "De laatste dag.", "2029-09-30", default=None)
    withdrawn: Day | None = key("ingetrokken", "De dag van intrekken.", default=None)
    scopes: Annotated[list[Annotated[str, BeforeValidator(OneOfWords(SCOPES))]], MANY] = key(
        "voor", "Waarvoor de toestemming geldt.", default=[]
    )


class AvoidedKeys(Keys):
    """Words to avoid in `lijsten/taal.yml`."""

    words: Annotated[list[Text], MANY] = key("woorden", "Wat je liever niet schrijft.", "lijdt aan")
    better: Text = key("schrijf", "Wat er beter kan staan.", "heeft", longest=120)
    reason: Text = key("waarom", "De reden, in één zin.", "Zo wordt iemand een patiënt.", default="", longest=200)
    exceptions: Annotated[list[Text], MANY] = key("behalve", "Langere zinsdelen waarin het wel mag.", default=[])


class WordingKeys(Keys):
    """All of `lijsten/taal.yml`."""

    avoided: Annotated[list[AvoidedKeys], ITEMS] = key("vermijd", "Woorden die je liever niet schrijft.", default=[])
    abbreviations: Annotated[list[Text], MANY] = key("afkortingen", "Afkortingen die iedereen kent.", "EHBO", default=[])
    words: Annotated[list[Text], MANY] = key("woorden", "Woorden die goed zijn maar niet in het woordenboek staan.", default=[])


KNOWN_KEYS = frozenset(
    str(field.alias)
    for kind in (StoryKeys, ArticleKeys, SeriesKeys, EpisodeKeys, BrochureKeys, MeetingKeys, EditionKeys, PageKeys)
    for field in kind.model_fields.values()
)
"""Every key that can begin a line in the front matter of some kind of content."""
