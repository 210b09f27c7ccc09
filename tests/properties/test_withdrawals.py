"""Whatever happens to whichever stories, nothing of it is left on any page; and the leak check says so only when that is true."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from site_builder.feeds import sitemap
from site_builder.leaks.spoken import spoken
from site_builder.leaks.watch import leaks
from site_builder.model import Consent, Scope, Settings, Site
from site_builder.pages import all_pages
from site_builder.pages.publication import Made
from site_builder.search.index import search_index
from site_builder.visibility import visible
from tests.examples import examples
from tests.leak_samples import EVERY, ON, secret_story
from tests.project import REPOSITORY
from tests.sample_site import sample_lists, sample_site
from tests.withdrawals import WAYS, WHOLE, Change, changed

SETTINGS = Settings(url="https://voorbeelden.example/")
THEME = REPOSITORY / "theme"
SPOKEN = tuple(spoken(THEME, SETTINGS))
SECRET = secret_story(sample_lists())


def whole_site() -> Site:
    """The sample site with a story that has words of its own, which another one leads to."""
    site = sample_site()
    stories = tuple(replace(story, consent="T-2026-900", related=(*story.related, SECRET.slug)) for story in site.stories)
    consents = {"T-2026-900": Consent("T-2026-900", date(2025, 1, 1), scopes=EVERY)}
    return replace(site, stories=(*stories, replace(SECRET, consent="T-2026-900")), consents=consents)


SITE = whole_site()


def files_of(shown: Site) -> list[tuple[str, bytes]]:
    index = search_index(shown)
    pages = list(all_pages(shown, SETTINGS, Made({}, search=index.folder), THEME, ON))
    feed = sitemap.artifacts(shown, SETTINGS, [page.address for page in pages], ON)
    return [(artifact.address, artifact.read()) for artifact in (*pages, *index.files, *feed)]


@given(st.sampled_from(WAYS))
@examples(3)
def test_whatever_happens_to_a_story_nothing_is_left_of_it(way: str) -> None:
    site = changed(SITE, [Change(SECRET.slug, way)], ON)
    shown = visible(site, ON)
    files = files_of(shown)
    assert leaks(site, shown, files, SPOKEN) == ()
    text = b" ".join(content for _, content in files).decode("utf-8", "replace")
    assert ("Kraaien tellen" in text) is (way not in WHOLE)
    assert ("Wibo" in text) is (way not in {*WHOLE, Scope.NAME.value})
    assert (f"verhalen/{SECRET.slug}/index.html" in {address for address, _ in files}) is (way not in {"concept", "toekomst"})


def test_the_same_files_are_full_of_leaks_when_the_story_may_not_be_told() -> None:
    site = changed(SITE, [Change(SECRET.slug, "ingetrokken")], ON)
    found = leaks(site, visible(site, ON), files_of(visible(SITE, ON)), SPOKEN)
    kinds = {leak.address.partition("/")[0] for leak in found}
    assert {"verhalen", "sitemap.xml", "zoeken", "sectoren", "beperkingen", "regios"} <= kinds


def test_a_page_at_the_address_of_a_story_that_is_gone_says_nothing_and_is_nowhere_listed() -> None:
    shown = visible(changed(SITE, [Change(SECRET.slug, "verlopen")], ON), ON)
    files = dict(files_of(shown))
    page = files[f"verhalen/{SECRET.slug}/index.html"].decode("utf-8")
    assert "Dit verhaal staat hier niet meer" in page
    assert '<meta name="robots" content="noindex">' in page
    assert SECRET.slug not in page
    assert SECRET.slug.encode() not in files["sitemap.xml"]
    assert not any(SECRET.slug.encode() in content for content in files.values())
    assert Path("verhalen") / SECRET.slug / "index.html" in map(Path, files)
