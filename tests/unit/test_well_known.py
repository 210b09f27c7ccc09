"""robots.txt, humans.txt and security.txt; the last as RFC 9116 asks, and in mkdocs.yml as editors type it."""

from datetime import date, datetime
from pathlib import Path

import pytest

from site_builder.build import load
from site_builder.feeds import well_known
from site_builder.model import Reporting, Settings
from site_builder.problems import Level
from site_builder.reading.settings import read_settings
from tests.sample_site import ON, sample_site

URL = "https://voorbeelden.example/"
SITE = sample_site()


def files(settings: Settings, on: date = ON) -> dict[str, str]:
    """The files by their address."""
    return {artifact.address: artifact.read().decode() for artifact in well_known.artifacts(SITE, settings, on)}


def fields(text: str) -> dict[str, str]:
    """The fields of a security.txt."""
    return dict(line.split(": ", 1) for line in text.splitlines())


def test_security_txt_has_what_the_standard_asks() -> None:
    made = files(Settings(url=URL, reporting=Reporting("mailto:lek@voorbeeld.nl", date(2027, 6, 1))))
    found = fields(made[".well-known/security.txt"])
    assert found["Contact"] == "mailto:lek@voorbeeld.nl"
    assert datetime.fromisoformat(found["Expires"]).date() == date(2027, 6, 1)
    assert found["Canonical"] == f"{URL}.well-known/security.txt"
    assert found["Preferred-Languages"] == "nl, en"


@pytest.mark.parametrize(
    "reporting", [None, Reporting("mailto:lek@voorbeeld.nl", date(2026, 11, 1)), Reporting("mailto:lek@voorbeeld.nl", None)]
)
def test_a_security_txt_that_nobody_may_rely_on_is_not_published(reporting: Reporting | None) -> None:
    assert ".well-known/security.txt" not in files(Settings(url=URL, reporting=reporting))


def test_the_last_day_itself_counts() -> None:
    assert ".well-known/security.txt" in files(Settings(reporting=Reporting("mailto:lek@voorbeeld.nl", ON)))


def test_robots_are_told_where_the_sitemap_is_when_there_is_one() -> None:
    assert files(Settings())["robots.txt"] == "User-agent: *\nAllow: /\n"
    assert f"Sitemap: {URL}sitemap.xml\n" in files(Settings(url=URL))["robots.txt"]


def test_humans_txt_tells_who_and_where_and_invents_nothing() -> None:
    text = files(Settings(url=URL, email="post@voorbeeld.nl", repository="https://code.example/"))["humans.txt"]
    assert "Mail: post@voorbeeld.nl" in text
    assert f"Over deze site: {URL}over/" in text
    assert "https://code.example/" in text
    assert "Mail" not in files(Settings())["humans.txt"]


def settings_with(folder: Path, typed: str) -> Path:
    """A project with this under `beveiliging`."""
    (folder / "stories").mkdir()
    (folder / "mkdocs.yml").write_text(f"site_name: Test\nplugins:\n  - voorbeelden:\n      beveiliging: {typed}\n", encoding="utf-8")
    return folder


def test_an_address_alone_is_for_mail(tmp_path: Path) -> None:
    settings, _ = read_settings(settings_with(tmp_path, "{contact: lek@voorbeeld.nl, tot: 2027-06-01}"))
    assert settings.reporting == Reporting("mailto:lek@voorbeeld.nl", date(2027, 6, 1), 4)


@pytest.mark.parametrize(
    ("typed", "code", "level", "words"),
    [
        ("{contact: lek@voorbeeld.nl, tot: 2026-11-01}", "beveiliging-tot", Level.NOTICE, "verlopen"),
        ("{contact: lek@voorbeeld.nl, tot: 2026-11-20}", "beveiliging-tot", Level.NOTICE, "verloopt bijna"),
        ("{contact: lek@voorbeeld.nl, tot: 2029-01-01}", "beveiliging-tot", Level.NOTICE, "meer dan een jaar"),
        ("{contact: lek@voorbeeld.nl, tot: volgend jaar}", "beveiliging-tot", Level.ERROR, "geen dag"),
        ("{contact: lek@voorbeeld.nl}", "beveiliging-tot", Level.ERROR, "geen dag"),
        ("{contact: de redactie, tot: 2027-06-01}", "beveiliging-contact", Level.ERROR, "`de redactie`"),
        ("{contact: 'http://voorbeeld.nl', tot: 2027-06-01 12:00:00}", "beveiliging-contact", Level.ERROR, "`http://voorbeeld.nl`"),
    ],
)
def test_a_wrong_or_old_setting_is_told_at_its_line(tmp_path: Path, typed: str, code: str, level: Level, words: str) -> None:
    problems = [problem for problem in load(settings_with(tmp_path, typed), ON).problems if problem.code.startswith("beveiliging")]
    assert [(problem.code, problem.level, str(problem.place)) for problem in problems] == [(code, level, "mkdocs.yml:4:1")]
    assert words in problems[0].message


@pytest.mark.parametrize(
    "typed", ["{contact: lek@voorbeeld.nl, tot: 2027-06-01}", "{contact: 'https://voorbeeld.nl/lek', tot: 2027-10-01}"]
)
def test_a_right_setting_is_silent(tmp_path: Path, typed: str) -> None:
    assert [problem.code for problem in load(settings_with(tmp_path, typed), ON).problems if problem.code.startswith("beveiliging")] == []
