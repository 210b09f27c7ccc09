"""A small site made by hand, with every kind of page and the odd cases: long words, no photo, no place, nothing filled in."""

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path, PurePosixPath
from zoneinfo import ZoneInfo

from site_builder.model import (
    Article,
    ArticleForm,
    Body,
    Brochure,
    Chapter,
    Contact,
    Cue,
    Edition,
    EditionItem,
    EditionSection,
    Episode,
    FollowUp,
    Guest,
    Lists,
    Meeting,
    MeetingForm,
    Municipality,
    Obstacle,
    Photo,
    PlainPage,
    Quote,
    Recording,
    Region,
    Series,
    Site,
    Source,
    Story,
    StoryForm,
    Term,
)

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
ON = date(2026, 11, 2)
PHOTO = Photo(Path("bakkerij.jpg"), "Een bakker en zijn collega achter de toonbank", "Eigen foto", (30.0, 20.0))
NO_SOURCE = Source(PurePosixPath("stories/voorbeeld.md"), "")

SECTORS = {
    "zorg-welzijn": "Zorg en welzijn", "overheid": "Overheid", "techniek": "Techniek", "bouw": "Bouw", "groen": "Groen",
    "winkel-handel": "Winkel en handel", "horeca-recreatie": "Horeca en recreatie", "ict": "Ict", "media": "Media",
    "logistiek": "Vervoer en post", "industrie": "Industrie", "onderwijs": "Onderwijs",
}  # fmt: skip
IMPAIRMENTS = {"energie": "Minder energie", "auditief": "Doof of slechthorend", "autisme": "Autisme"}
ADJUSTMENTS = {
    "werktijden": ("Andere werktijden", "Later beginnen, eerder stoppen of de dag in stukken knippen."),
    "vaste-begeleider": ("Vaste begeleider", "Eén collega die je altijd mag vragen."),
    "tolk": ("Tolk", "Iemand die gebaren of schrift vertaalt."),
}
PROVINCES = {"gelderland": "Gelderland", "friesland": "Fryslân", "zeeland": "Zeeland"}
PARAGRAPH = (
    "<p>Om zes uur gaat de oven aan. Wie dan binnenkomt, ruikt gist en koffie. Maar niet iedereen is om zes uur wakker, "
    'en dat hoeft ook niet. Lees ook <a href="@/verhalen/de-drukkerij-en-de-tolk/">het verhaal van de drukkerij</a> of kijk '
    'op <a class="extern" href="https://www.werkcentrum.nl/">werkcentrum.nl'
    '<span class="visually-hidden"> (andere site)</span></a>.</p>'
)


def terms(labels: dict[str, str]) -> dict[str, Term]:
    """A list of terms from slug and label."""
    return {slug: Term(slug, label) for slug, label in labels.items()}


def sample_lists() -> Lists:
    """Lists with a region that has a desk, one without, and one without stories."""
    provinces = terms(PROVINCES)
    contact = Contact(name="Balie", organisation="Werkcentrum Voorbeeld", website="https://example.org/", checked_on=date(2026, 9, 1))
    regions = {
        "midden-gelderland": Region(Term("midden-gelderland", "Midden-Gelderland"), "AM07", provinces["gelderland"], Contact()),
        "friesland": Region(Term("friesland", "Friesland"), "AM02", provinces["friesland"], contact),
        "zeeland": Region(Term("zeeland", "Zeeland"), "AM24", provinces["zeeland"], Contact()),
    }
    return Lists(
        sectors=terms(SECTORS),
        impairments=terms(IMPAIRMENTS),
        adjustments={slug: Term(slug, label, text) for slug, (label, text) in ADJUSTMENTS.items()},
        instruments={
            "jobcoach": Term("jobcoach", "Jobcoach", "Begeleidt werknemer en leidinggevende op de werkvloer."),
            "liv": Term("liv", "Lage-inkomensvoordeel", "Belastingvoordeel.", abolished_on=date(2025, 1, 1)),
        },
        themes=terms({"uren": "Uren en inzetbaarheid", "praten": "Praten over de beperking"}),
        sizes=terms({"10-49": "10 tot 49 mensen"}),
        employer_kinds=terms({"regulier": "Gewone werkgever"}),
        sides=terms({"markt": "Markt"}),
        provinces=provinces,
        glossary={},
        regions=regions,
        municipalities={
            "Arnhem": Municipality("Arnhem", regions["midden-gelderland"], provinces["gelderland"]),
            "Noardeast-Fryslân": Municipality("Noardeast-Fryslân", regions["friesland"], provinces["friesland"]),
        },
        places={},
    )


def body(*headings: str) -> Body:
    """A text with a few paragraphs under each heading."""
    parts = [PARAGRAPH] + [f'<h2 id="deel-{index}">{text}</h2>{PARAGRAPH * 3}' for index, text in enumerate(headings, 1)]
    html = "".join(parts)
    return Body(html=html, words=40 * html.count("<p>"))


def brochure_body() -> Body:
    """A text with an opening, two chapters, a list to tick, a story and an instrument."""
    return Body(
        html=(
            f'{PARAGRAPH}<h2 id="voor-de-eerste-dag">Voor de eerste dag</h2>{PARAGRAPH}'
            '<p>Vraag een <a href="@/regelingen/jobcoach/">jobcoach</a>.</p>'
            '<ul>\n<li class="check-item">Er is een vaste begeleider.</li>\n<li class="check-item">Het rooster is af.</li>\n</ul>'
            '<h2 id="daarna">Daarna</h2><p>Hoe het bij <a href="@/verhalen/de-bakkerij/">de bakkerij</a> ging.</p>'
            '<ul>\n<li class="check-item">Het rooster is af.</li>\n</ul>'
        ),
        words=120,
    )


def sample_story(lists: Lists) -> Story:
    """A story with everything filled in."""
    return Story(
        source=NO_SOURCE,
        slug="de-bakkerij",
        number=27,
        title="De bakkerij die om zes uur begint, en om tien",
        form=StoryForm.DIPTYCH,
        summary="Een bakker schoof met de diensten en hield een vakman.",
        sector=lists.sectors["winkel-handel"],
        municipality=lists.municipalities["Arnhem"],
        impairments=(lists.impairments["energie"],),
        quote=Quote("Ik vraag niet meer wat iemand mankeert, maar wanneer hij wakker is.", "Joris, eigenaar"),
        consent="T-2026-014",
        day=date(2026, 10, 26),
        body=body("De werkgever", "De werknemer"),
        organisation="Bakkerij De Vroege Vogel",
        size=lists.sizes["10-49"],
        employer_kind=lists.employer_kinds["regulier"],
        side=lists.sides["markt"],
        adjustments=(lists.adjustments["werktijden"], lists.adjustments["vaste-begeleider"]),
        instruments=(lists.instruments["jobcoach"], lists.instruments["liv"]),
        in_open_data=True,
        themes=(lists.themes["uren"],),
        photo=PHOTO,
        obstacles=(
            Obstacle("De vroege dienst was te zwaar.", "De dienst begint om tien uur; het deeg gaat een avond eerder in de koeling."),
            Obstacle("Niemand wist wie er hielp.", "Samira is nu elke dag het vaste gezicht. Zij heeft er tijd voor in haar rooster."),
        ),
        not_worked="Een gedeelde pauzeplek bleek te druk.",
        follow_ups=(FollowUp(date(2026, 11, 1), "Werkt er nu een jaar, met een vast contract."),),
        related=("de-drukkerij-en-de-tolk",),
        fictional=True,
        simple=body("Werken als het lukt"),
        may_print=True,
    )  # fmt: skip


def sample_stories(lists: Lists) -> tuple[Story, ...]:
    """The full story and variations on it."""
    full = sample_story(lists)
    printer = replace(
        full,
        slug="de-drukkerij-en-de-tolk",
        number=28,
        title="De drukkerij en de tolk",
        form=StoryForm.EMPLOYER,
        day=date(2026, 10, 27),
        sector=lists.sectors["media"],
        impairments=(lists.impairments["auditief"],),
        adjustments=(lists.adjustments["tolk"],),
        quote=Quote("De machines maken zoveel lawaai dat niemand elkaar verstaat. Behalve Noor en ik.", "Frits, drukker"),
        body=body("Handen die praten", "Wat er anders ging"),
        photo=None,
        related=(),
        simple=None,
    )
    national = replace(
        printer,
        slug="landelijk",
        number=1,
        title="Arbeidsongeschiktheidsverzekeringsmaatschappij zoekt gegevensbeschermingsfunctionaris",
        form=StoryForm.EMPLOYEE,
        day=date(2026, 9, 1),
        national=True,
        municipality=None,
        sector=lists.sectors["ict"],
        impairments=(),
        adjustments=(),
        instruments=(),
        themes=(),
        obstacles=(),
        not_worked="",
        follow_ups=(),
        organisation="",
        size=None,
        employer_kind=None,
        side=None,
        fictional=False,
    )
    others = tuple(
        replace(
            printer,
            slug=f"verhaal-{index}",
            number=30 + index,
            title=title,
            form=tuple(StoryForm)[index % 3],
            day=date(2026, 8, 1 + index),
            sector=lists.sectors[sector],
            municipality=lists.municipalities["Noardeast-Fryslân" if index % 2 else "Arnhem"],
            body=body("De werkgever", "De werknemer"),
            quote=Quote("Ze zeiden: laat maar zien. Dus dat deed ik.", "Amber"),
        )
        for index, (title, sector) in enumerate(OTHERS)
    )
    return (full, printer, national, *others)


OTHERS = (
    ("Groene vingers, rustig hoofd", "groen"),
    ("De monteur die alles hoort", "techniek"),
    ("Koken zonder haast", "horeca-recreatie"),
    ("Een dag op het stadhuis", "overheid"),
    ("Steigers bouwen met een maatje", "bouw"),
    ("De nachtzuster die overdag ging werken", "zorg-welzijn"),
    ("Sorteren op kleur", "logistiek"),
    ("Lassen met een app", "industrie"),
)


INTERVIEW = Body(
    html=(
        f"{PARAGRAPH}<p><strong>Wat deed je toen?</strong></p><p>Ans: Ik belde <em>Bo</em>.</p><p>Bo: En ik nam op.</p>"
        "<ul><li><p>Soms.</p></li></ul>"
        "<p><strong>En daarna?</strong></p><p>Iemand: dit is geen gast.</p><p><strong>Vet</strong> midden in een antwoord.</p>"
        '<h2 id="later">Later</h2><p>Een jaar verder.</p><p><strong>Hoe gaat het nu?</strong></p><p>Bo: Goed.</p>'
    ),
    words=120,
)
REPORT = Body(
    html=(
        f'{PARAGRAPH}<h2 id="de-loods">De loods</h2><p><em>Zeven uur, in de regen.</em></p>{PARAGRAPH}'
        f'<h2 id="de-kantine">De kantine</h2><p><em>Nadruk</em> aan het begin.</p>{PARAGRAPH}<p><em>Nadruk zonder kop.</em></p>'
    ),
    words=160,
)
BODIES = {ArticleForm.INTERVIEW: INTERVIEW, ArticleForm.REPORT: REPORT}


def article_with_photo(article: Article, lists: Lists) -> Article:
    """The same article with a photo, a quote, guests and a region."""
    return replace(
        article,
        slug=f"{article.slug}-met-foto",
        photo=PHOTO,
        quote=Quote("We zochten geen held, we zochten een collega.", "Ans"),
        guests=(Guest("Ans", "Waterschap"), Guest("Bo")),
        region=lists.regions["midden-gelderland"],
    )


def sample_articles(lists: Lists) -> tuple[Article, ...]:
    """Two articles of each form, the second with photo, quote, guests and region."""
    plain = tuple(
        Article(
            source=NO_SOURCE,
            slug=f"artikel-{form.value}",
            title=f"Een {form.value} over open deuren",
            form=form,
            summary="Wie de deur openzet, krijgt meer terug dan tocht.",
            author="Redactie",
            day=date(2026, 10, 1 + index),
            body=BODIES.get(form, body("Hoe het begon")),
            fictional=form is ArticleForm.PORTRAIT,
        )
        for index, form in enumerate(ArticleForm)
    )
    return (*plain, *(article_with_photo(article, lists) for article in plain))


def sample_edition() -> Edition:
    """An edition with pieces of this site, items that are only a name, and a slug that is not shown."""
    return Edition(
        source=NO_SOURCE,
        slug="2026",
        title="Magazine 2026",
        motto="zet de deur open",
        start=date(2026, 10, 26),
        end=date(2026, 10, 30),
        sections=(
            EditionSection("Omslag", (EditionItem(title="Omslag", page=1),)),
            EditionSection("Beste voorbeelden", (EditionItem(slug="de-bakkerij"), EditionItem(slug="landelijk"))),
            EditionSection("Gesprekken", (EditionItem(slug="artikel-interview-met-foto"), EditionItem(slug="artikel-verslag", page=20))),
            EditionSection("Weg", (EditionItem(slug="bestaat-niet"),)),
            EditionSection(
                "Achterin", (EditionItem(slug="artikel-voorwoord"), EditionItem(slug="de-jobcoach"), EditionItem(slug="landelijk"))
            ),
        ),
        body=body(),
        partners=("de gemeente", "het Werkcentrum"),
        colophon="Gemaakt door vrijwilligers.",
    )


def sample_meetings(lists: Lists) -> tuple[Meeting, ...]:
    """One meeting to come, with everything, and one that was."""
    coming = Meeting(
        source=NO_SOURCE,
        slug="gesprek-arnhem",
        title="Praten over uren",
        start=datetime(2026, 12, 3, 14, 0, tzinfo=AMSTERDAM),
        end=datetime(2026, 12, 3, 16, 0, tzinfo=AMSTERDAM),
        form=MeetingForm.BOTH,
        region=lists.regions["midden-gelderland"],
        venue="Bibliotheek Arnhem",
        sign_up="https://example.org/aanmelden",
        provisions=("tolk", "ringleiding"),
        body=body(),
    )
    past = replace(
        coming,
        slug="gesprek-online",
        title="Online kennismaken",
        start=datetime(2026, 6, 3, 14, 0, tzinfo=AMSTERDAM),
        end=datetime(2026, 6, 3, 15, 30, tzinfo=AMSTERDAM),
        form=MeetingForm.ONLINE,
        venue="",
    )
    return (coming, past)


def sample_site() -> Site:
    """A site with every kind of page."""
    lists = sample_lists()
    return Site(
        lists=lists,
        consents={},
        stories=sample_stories(lists),
        articles=sample_articles(lists),
        series=Series(
            source=NO_SOURCE,
            title="Open deuren",
            description="Gesprekken over werk dat past.",
            author="1000 voorbeelden",
            email="post@example.org",
            cover=PHOTO,
            category="Society & Culture",
            body=body(),
        ),
        episodes=(
            Episode(
                source=NO_SOURCE,
                slug="de-jobcoach",
                title="De jobcoach",
                number=1,
                summary="Wat heb je aan een jobcoach?",
                day=date(2026, 10, 5),
                audio=Path("aflevering.mp3"),
                transcript=Path("aflevering.vtt"),
                body=body("In deze aflevering"),
                guests=(Guest("Ans", "Waterschap"),),
                chapters=(Chapter(0, "Welkom"), Chapter(95.5, "De eerste dag")),
                quote="Een goede jobcoach maakt zichzelf overbodig.",
                themes=(lists.themes["praten"],),
                instruments=(lists.instruments["jobcoach"],),
                sector=lists.sectors["bouw"],
                recording=Recording(183.2, 64_000, 0, 1_465_600),
                cues=(
                    Cue(0.5, 4.0, "Ans", ("Welkom bij deze aflevering.",)),
                    Cue(4.2, 7.95, "Bo", ("Fijn om er te zijn,", "en ik heb koffie.")),
                    Cue(96.0, 99.0, "Bo", ("Mijn eerste dag was stil.",)),
                    Cue(99.2, 101.0, "Bo", ("Tot de lunch.",)),
                ),
            ),
        ),
        brochures=(
            Brochure(
                source=NO_SOURCE,
                slug="inclusief-werkgever",
                title="Zo begin je",
                summary="Een gids met een checklist.",
                day=date(2026, 10, 1),
                body=brochure_body(),
                reactions=(Quote("Eindelijk kort en helder.", "Een ondernemer"),),
            ),
        ),
        meetings=sample_meetings(lists),
        editions=(sample_edition(),),
        pages=(
            PlainPage(source=NO_SOURCE, slug="over", title="Over deze site", summary="Wie we zijn.", body=body("Waarom")),
            PlainPage(source=NO_SOURCE, slug="redactie", title="Vertel je verhaal", body=body()),
        ),
    )
