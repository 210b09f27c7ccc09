"""Open data: what is in it, by the schema that goes with it, and what is not."""

import csv
import json
import re
from dataclasses import replace
from datetime import date
from io import StringIO

import jsonschema
import pytest

from site_builder.feeds import open_data, regions
from site_builder.model import Consent, Quote, Scope, Settings, Site
from site_builder.open_data import FIELDS, LICENCE
from site_builder.pages import all_pages
from site_builder.pages.publication import Made
from site_builder.visibility import visible
from tests.project import REPOSITORY
from tests.sample_site import ON, sample_site

URL = "https://voorbeelden.example/site/"
SETTINGS = Settings(url=URL)
SAMPLE = sample_site()
SITE = replace(SAMPLE, stories=tuple(replace(story, in_open_data=True) for story in SAMPLE.stories))


def files(site: Site = SITE, settings: Settings = SETTINGS) -> dict[str, str]:
    """The data, by address."""
    return {
        artifact.address: artifact.read().decode()
        for artifact in (*open_data.artifacts(site, settings), *regions.artifacts(site, settings))
    }


def table(text: str) -> list[dict[str, str]]:
    """The rows of a CSV by the names of their columns."""
    return list(csv.DictReader(StringIO(text.removeprefix("\ufeff"), newline="")))


@pytest.mark.parametrize("settings", [SETTINGS, Settings()])
@pytest.mark.parametrize("site", [SITE, replace(SITE, stories=())])
def test_the_data_is_as_its_schema_says(site: Site, settings: Settings) -> None:
    made = files(site, settings)
    schema, data = json.loads(made["data/verhalen.schema.json"]), json.loads(made["data/verhalen.json"])
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker()).validate(data)
    assert data["aantal"] == len(data["verhalen"]) == len(site.stories)
    assert data["licentie"] == LICENCE
    assert list(schema["$defs"]["verhaal"]["properties"]) == [field.key for field in FIELDS]


@pytest.mark.parametrize(
    "change", [{"vorm": "baas"}, {"datum": "gisteren"}, {"nummer": 0}, {"extra": "x"}, {"themas": ["Hoofdletter"]}, {"regio_code": "7"}]
)
def test_the_schema_refuses_a_story_that_is_wrong(change: dict[str, object]) -> None:
    made = files()
    schema, data = json.loads(made["data/verhalen.schema.json"]), json.loads(made["data/verhalen.json"])
    data["verhalen"][0].update(change)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker()).validate(data)


def test_a_row_says_what_the_story_says() -> None:
    row = next(row for row in json.loads(files()["data/verhalen.json"])["verhalen"] if row["adres"].endswith("/de-bakkerij/"))
    assert row["adres"] == f"{URL}verhalen/de-bakkerij/"
    assert (row["gemeente"], row["regio"], row["regio_code"], row["provincie"]) == ("Arnhem", "midden-gelderland", "AM07", "gelderland")
    assert row["beperkingen"] == ["energie"]
    assert row["hulp"] == ["werktijden", "vaste-begeleider"]
    assert row["organisatie_grootte"] == "10-49"


def test_csv_has_the_same_stories_and_columns_as_json() -> None:
    made = files()
    rows, stories = table(made["data/verhalen.csv"]), json.loads(made["data/verhalen.json"])["verhalen"]
    assert [row["adres"] for row in rows] == [story["adres"] for story in stories]
    assert all(list(row) == [field.key for field in FIELDS] for row in rows)
    assert [row["hulp"] for row in rows] == ["; ".join(story["hulp"]) for story in stories]
    assert {row["verzonnen"] for row in rows} <= {"ja", "nee"}


def test_csv_is_as_rfc_4180_says_and_excel_knows_its_accents() -> None:
    text = files()["data/verhalen.csv"]
    assert text.startswith("\ufeffadres,nummer,titel,")
    assert text.endswith("\r\n")
    assert text.count("\r\n") == len(SITE.stories) + 1


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_no_cell_is_a_formula(start: str) -> None:
    nasty = f'{start}HYPERLINK("https://example.org","klik")'
    story = replace(SITE.stories[0], title=nasty, organisation=nasty, quote=Quote(nasty, nasty))
    made = files(replace(SITE, stories=(story,)))
    (row,) = table(made["data/verhalen.csv"])
    assert [key for key, value in row.items() if value.startswith(start)] == []
    assert row["titel"] == f"'{nasty}"
    assert json.loads(made["data/verhalen.json"])["verhalen"][0]["titel"] == nasty


def consented(*scopes: Scope) -> Site:
    """The sample site as it is shown with one consent for its first story."""
    story = replace(SAMPLE.stories[0], consent="T-1", in_open_data=False, quote=Quote("Ik ben Joris.", "Joris, eigenaar"))
    consent = Consent("T-1", date(2026, 1, 1), scopes=frozenset(scopes))
    return visible(replace(SAMPLE, stories=(story,), consents={"T-1": consent}), ON)


def test_a_story_without_the_scope_is_in_no_data() -> None:
    every = [scope for scope in Scope if scope is not Scope.OPEN_DATA]
    made = files(consented(*every))
    assert json.loads(made["data/verhalen.json"])["verhalen"] == []
    assert [name for name in made if name.startswith("data/regios/")] == []
    assert "de-bakkerij" not in "".join(made.values())


def test_what_a_consent_does_not_cover_is_not_in_the_data() -> None:
    (bare,) = json.loads(files(consented(Scope.OPEN_DATA))["data/verhalen.json"])["verhalen"]
    assert bare["beperkingen"] == []
    assert "Joris" not in json.dumps(bare)
    (whole,) = json.loads(files(consented(*Scope))["data/verhalen.json"])["verhalen"]
    assert whole["beperkingen"] == ["energie"]
    assert "Joris" in json.dumps(whole)


def test_a_region_has_its_newest_stories_with_absolute_links() -> None:
    made = files()
    told = {story.region.slug for story in SITE.stories if story.region}
    assert {name for name in made if name.startswith("data/regios/")} == {f"data/regios/{slug}.json" for slug in told}
    region = json.loads(made["data/regios/midden-gelderland.json"])
    days = [story["datum"] for story in region["verhalen"]]
    assert days == sorted(days, reverse=True)
    assert all(story["adres"].startswith(f"{URL}verhalen/") for story in region["verhalen"])
    assert list(regions.artifacts(SITE, Settings())) == []


def test_the_page_explains_every_field() -> None:
    pages = all_pages(SITE, SETTINGS, Made({}), REPOSITORY / "theme", ON)
    (html,) = [page.read().decode() for page in pages if page.address == "open-data/index.html"]
    assert re.findall(r"<dt><code[^>]*>([^<]+)</code></dt>", html) == [field.key for field in FIELDS]
    data = json.loads(html.partition('<script type="application/ld+json">')[2].partition("</script>")[0])
    (dataset,) = [node for node in data["@graph"] if node["@type"] == "Dataset"]
    assert [file["contentUrl"] for file in dataset["distribution"]] == [f"{URL}data/verhalen.json", f"{URL}data/verhalen.csv"]
    assert dataset["license"] == "https://creativecommons.org/licenses/by/4.0/deed.nl"


def test_the_licence_is_that_of_the_stories() -> None:
    assert LICENCE == "CC BY 4.0"
    assert (REPOSITORY / "stories" / "LICENSE").read_text("utf-8").startswith("Creative Commons Attribution 4.0 International\n")
