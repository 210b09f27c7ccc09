"""Who and what may be seen on a day."""

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from site_builder.build import load
from site_builder.leaks.leak import Kind
from site_builder.leaks.watch import leaks
from site_builder.model import Article, ArticleForm, Body, Consent, Guest, PlainPage, Scope, Site, Story
from site_builder.visibility import visible
from tests.sample_site import NO_SOURCE, sample_lists, sample_site, sample_story

STORY = """---
titel: Joris begint om tien uur
vorm: werkgever
samenvatting: Joris schoof met de diensten.
sector: winkel-handel
gemeente: Arnhem
beperking: [energie]
citaat: Ik ben Joris en ik vraag wanneer iemand wakker is.
citaat_van: Joris, eigenaar
toestemming: {consent}
datum: {day}
foto: foto.jpg
foto_alt: Joris achter de toonbank
obstakels:
  - obstakel: De wekker van Joris
    oplossing: Later beginnen
niet_gelukt: Joris vergat het rooster.
vervolg:
  - datum: 2026-11-01
    tekst: Joris slaapt uit.
{more}
---
Joris doet het licht aan. Het is Joris’ winkel.

## Wat Joris deed

Dat zegt Joris. ![Joris aan het werk](foto.jpg)
"""
REGISTER = """
T-ALLES: {gegeven: 2026-01-01, tot: 2026-12-31, voor: [naam, foto, beperking]}
T-KAAL: {gegeven: 2026-01-01}
T-INGETROKKEN: {gegeven: 2026-01-01, ingetrokken: 2026-06-01, voor: [naam, foto, beperking]}
"""


def site_with(tmp_path: Path, on: date, stories: dict[str, str], pages: dict[str, str] | None = None) -> Site:
    """What is shown on a day of a project with these stories."""
    from PIL import Image  # noqa: PLC0415

    files = (
        {f"verhalen/2026/{slug}/index.md": text for slug, text in stories.items()} | (pages or {}) | {"lijsten/toestemmingen.yml": REGISTER}
    )
    for name, text in files.items():
        path = tmp_path / "stories" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        Image.new("RGB", (8, 8)).save(path.parent / "foto.jpg")
    return visible(load(tmp_path, on).site, on)


def story(consent: str = "T-ALLES", day: str = "2026-10-26", more: str = "") -> str:
    return STORY.format(consent=consent, day=day, more=more)


def only(site: Site) -> Story:
    assert len(site.stories) == 1
    return site.stories[0]


@pytest.mark.parametrize(
    ("text", "on", "shown"),
    [
        pytest.param(story(), date(2026, 10, 25), False, id="the_day_before_publication"),
        pytest.param(story(), date(2026, 10, 26), True, id="the_day_itself"),
        pytest.param(story(more="tot: 2026-11-01"), date(2026, 11, 1), True, id="the_last_day"),
        pytest.param(story(more="tot: 2026-11-01"), date(2026, 11, 2), False, id="after_the_last_day"),
        pytest.param(story(more="concept: ja"), date(2026, 11, 2), False, id="a_draft"),
        pytest.param(story("T-INGETROKKEN"), date(2026, 11, 2), False, id="consent_withdrawn"),
        pytest.param(story("T-ALLES"), date(2026, 12, 31), True, id="last_day_of_consent"),
        pytest.param(story("T-ALLES"), date(2027, 1, 1), False, id="consent_expired"),
        pytest.param(story("T-ONBEKEND"), date(2026, 11, 2), False, id="consent_unknown"),
    ],
)
def test_a_story_is_shown_only_when_everything_allows_it(text: str, on: date, shown: bool, tmp_path: Path) -> None:  # noqa: FBT001
    assert bool(site_with(tmp_path, on, {"a": text}).stories) is shown


def test_a_scope_that_was_given_leaves_everything(tmp_path: Path) -> None:
    found = only(site_with(tmp_path, date(2026, 11, 2), {"a": story()}))
    assert found.photo is not None
    assert [term.slug for term in found.impairments] == ["energie"]
    assert found.quote.speaker == "Joris, eigenaar"
    assert len(found.body.pictures) == 1


def test_without_scopes_photo_impairment_and_name_are_gone_everywhere(tmp_path: Path) -> None:
    found = only(site_with(tmp_path, date(2026, 11, 2), {"a": story("T-KAAL")}))
    assert found.photo is None
    assert found.impairments == ()
    assert found.body.pictures == ()
    assert "@picture" not in found.body.html
    shown = [found.title, found.summary, found.quote.text, found.quote.speaker, found.body.html, found.not_worked, found.follow_ups[0].text]
    shown += [found.obstacles[0].obstacle, *(heading.text + heading.anchor for heading in found.body.headings)]
    assert not [text for text in shown if "joris" in text.lower()]
    assert found.quote.speaker == "een medewerker, eigenaar"
    assert found.title == "Een medewerker begint om tien uur"
    assert "<p>Een medewerker doet het licht aan. Het is een medewerker winkel.</p>" in found.body.html


def test_a_link_to_a_story_that_is_not_shown_becomes_plain_words(tmp_path: Path) -> None:
    page = "---\ntitel: Over\n---\nLees [dit verhaal](../verhalen/2026/a/index.md) en [alle](/verhalen/).\n"
    before = site_with(tmp_path, date(2026, 10, 25), {"a": story()}, {"paginas/over.md": page})
    after = visible(load(tmp_path, date(2026, 10, 26)).site, date(2026, 10, 26))
    assert before.pages[0].body.html == '<p>Lees dit verhaal en <a href="@/verhalen/">alle</a>.</p>\n'
    assert '<a href="@/verhalen/a/">dit verhaal</a>' in after.pages[0].body.html


def test_a_link_to_a_list_of_stories_stays_a_link_as_long_as_the_list_has_any(tmp_path: Path) -> None:
    links = "[a](/sectoren/winkel-handel/) [b](/sectoren/winkel-handel/midden-gelderland/) [c](/edities/e/verhalen/) [d](/groottes/10-49/)"
    page = f"---\ntitel: Over\n---\n{links}\n"
    edition = "---\ntitel: E\nmotto: M\nvan: 2026-10-26\ntot: 2026-10-30\ninhoud:\n  - Voor: [a]\n---\n"
    pages = {"paginas/over.md": page, "edities/e.md": edition}
    before = site_with(tmp_path, date(2026, 10, 25), {"a": story()}, pages)
    after = visible(load(tmp_path, date(2026, 10, 26)).site, date(2026, 10, 26))
    assert before.pages[0].body.html == "<p>a b c d</p>\n"
    linked = '<a href="@/sectoren/winkel-handel/">a</a> <a href="@/sectoren/winkel-handel/midden-gelderland/">b</a>'
    assert after.pages[0].body.html == f'<p>{linked} <a href="@/edities/e/verhalen/">c</a> d</p>\n'


def test_an_edition_names_only_what_is_shown(tmp_path: Path) -> None:
    edition = "---\ntitel: E\nmotto: M\nvan: 2026-10-26\ntot: 2026-10-30\ninhoud:\n  - Voor: [a]\n  - Na: [b]\n---\n"
    stories = {"a": story(), "b": story(day="2026-12-01")}
    found = site_with(tmp_path, date(2026, 11, 2), stories, {"edities/e.md": edition}).editions[0]
    assert [(section.title, [item.slug for item in section.items]) for section in found.sections] == [("Voor", ["a"])]


def test_numbers_follow_date_and_slug_and_do_not_change_when_a_story_goes(tmp_path: Path) -> None:
    stories = {
        "c": story(day="2026-10-01"),
        "a": story(day="2026-10-02"),
        "b": story(day="2026-10-02", more="nummer: 2"),
        "weg": story("T-INGETROKKEN", day="2026-09-01"),
    }
    site = site_with(tmp_path, date(2026, 11, 2), stories)
    assert {found.slug: found.number for found in site.stories} == {"c": 3, "a": 4, "b": 2}


def test_stories_come_newest_first(tmp_path: Path) -> None:
    stories = {"oud": story(day="2026-10-01"), "nieuw": story(day="2026-10-20"), "ook-nieuw": story(day="2026-10-20")}
    assert [found.slug for found in site_with(tmp_path, date(2026, 11, 2), stories).stories] == ["nieuw", "ook-nieuw", "oud"]


def test_a_link_to_a_story_that_is_not_shown_does_not_say_its_title() -> None:
    lists = sample_lists()
    secret = replace(sample_story(lists), slug="weg", title="Kraaien & koffie", consent="T-9", draft=True)
    html = '<p>Lees <a href="@/verhalen/weg/">‘Kraaien &amp; koffie’</a>, of hoor <a href="@/verhalen/weg/">een dakdekker</a>.</p>'
    page = PlainPage(source=NO_SOURCE, slug="over", title="Over", body=Body(html, links=("/verhalen/weg/",)))
    site = replace(sample_site(), stories=(secret,), pages=(page,), consents={"T-9": Consent("T-9", date(2026, 1, 1))})
    assert visible(site, date(2026, 11, 1)).pages[0].body.html == "<p>Lees een ander verhaal, of hoor een dakdekker.</p>"


def test_a_link_to_a_story_that_is_not_shown_names_nobody_in_it() -> None:
    lists = sample_lists()
    body = Body("<p>’s Ochtends begint Hidde met bellen. Daar werkt ook Noor, zegt zij.</p>")
    secret = replace(sample_story(lists), slug="weg", consent="T-9", draft=True, body=body)
    link = '<a href="@/verhalen/weg/">'
    html = f"<p>{link}Hidde stottert</a>, en {link}wat Noor deed</a> {link}hielp</a>.</p>"
    page = PlainPage(source=NO_SOURCE, slug="over", title="Over", body=Body(html, links=("/verhalen/weg/",)))
    site = replace(sample_site(), stories=(secret,), pages=(page,), consents={"T-9": Consent("T-9", date(2026, 1, 1))})
    assert visible(site, date(2026, 11, 1)).pages[0].body.html == "<p>Iemand, en iemand hielp.</p>"


def test_without_the_scope_for_names_every_name_of_who_tells_is_gone(tmp_path: Path) -> None:
    text = story("T-KAAL").replace("Joris, eigenaar", "Joris de Vries en Karin Bakker, eigenaars van De Vries")
    text += "\n## Joris de Vries\n\nWinkel van Bakker, [verder](#karin).\n\n## Joris\n\n## Karin\n\n"
    text += "Karin lacht erom. De Vries ook, net als Bakker. De bakker zelf bakt.\n"
    found = only(site_with(tmp_path, date(2026, 11, 2), {"a": text}))
    html = found.body.html
    assert "Een medewerker lacht erom. Een medewerker ook, net als een medewerker. De bakker zelf bakt." in html
    assert "Winkel van een medewerker, " in html
    assert found.quote.speaker == "een medewerker, eigenaars van een medewerker"
    anchors = [heading.anchor for heading in found.body.headings]
    assert anchors[-2:] == ["een-medewerker", "een-medewerker-nr-2"]
    assert len(set(anchors)) == len(anchors)
    assert 'href="#een-medewerker-nr-2"' in html
    assert not re.search("joris|vries|karin", html + str(found.body.headings), re.IGNORECASE)


def test_without_the_scope_for_names_an_article_names_no_guest() -> None:
    body = Body("<p>Lies Kievit zit aan tafel. Kievit knikt.</p>")
    piece = Article(
        source=NO_SOURCE, slug="dek-op", title="Met Lies", form=ArticleForm.INTERVIEW, summary="Lies praat.", author="De redactie",
        day=date(2026, 1, 1), body=body, guests=(Guest("Lies Kievit", "De Brug"),), consent="T-9",
    )  # fmt: skip
    site = replace(sample_site(), articles=(piece,), consents={"T-9": Consent("T-9", date(2026, 1, 1), scopes=frozenset({Scope.PHOTO}))})
    (shown,) = visible(site, date(2026, 11, 1)).articles
    assert (shown.title, shown.summary, shown.guests) == ("Met een medewerker", "Een medewerker praat.", ())
    assert shown.body.html == "<p>Een medewerker zit aan tafel. Een medewerker knikt.</p>"
    told = leaks(site, visible(site, date(2026, 11, 1)), [("a.html", b"<p>Kievit</p>")])
    assert [leak.trace.kind for leak in told] == [Kind.NAME]
