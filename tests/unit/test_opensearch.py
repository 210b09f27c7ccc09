"""What a browser is told of searching this site: read with an XML parser, as browsers do."""

from urllib.parse import urlsplit
from xml.etree import ElementTree as ET

from site_builder.feeds import opensearch
from site_builder.model import Settings

SPACE = "{http://a9.com/-/spec/opensearch/1.1/}"


def description(settings: Settings) -> ET.Element:
    (artifact,) = opensearch.artifacts(settings)
    assert artifact.address == "opensearch.xml"
    return ET.fromstring(artifact.read())  # noqa: S314 - our own text


def test_a_search_leads_to_the_finder_with_the_words_in_its_query() -> None:
    root = description(Settings(url="https://voorbeelden.example/site/"))
    assert root.tag == f"{SPACE}OpenSearchDescription"
    templates = {url.get("type"): url.get("template", "") for url in root.iter(f"{SPACE}Url")}
    assert templates["text/html"] == "https://voorbeelden.example/site/verhalen/?q={searchTerms}"
    assert templates["application/opensearchdescription+xml"] == "https://voorbeelden.example/site/opensearch.xml"
    assert {urlsplit(address).netloc for address in templates.values()} == {"voorbeelden.example"}


def test_names_keep_to_what_the_standard_allows() -> None:
    root = description(Settings(name="Duizend & een <voorbeelden>", url="https://voorbeelden.example/"))
    short, long = root.findtext(f"{SPACE}ShortName"), root.findtext(f"{SPACE}Description")
    assert short == "Duizend & een <v"
    assert long == "Zoek in de verhalen van Duizend & een <voorbeelden>"


def test_without_an_address_of_its_own_a_site_has_no_description() -> None:
    assert list(opensearch.artifacts(Settings())) == []
