"""Writing on the web is only there when mkdocs.yml asks for it; then its page has a policy of its own and is listed nowhere."""

from datetime import date
from pathlib import Path

import pytest

from site_builder import addresses
from site_builder.build import Project, build, load
from site_builder.editing.cms_page import POLICY
from site_builder.reading.settings import read_settings
from tests.project import REPOSITORY

SETTINGS = "site_url: https://voorbeelden.example/\nplugins:\n  - voorbeelden:\n      zoeken: nee\n"
FONT = "https://cdn.jsdelivr.net/fontsource/fonts/noto-mono@5.3.0/latin-400-normal.woff2"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with a package of the program that is a few lines long."""
    (tmp_path / "stories/paginas").mkdir(parents=True)
    (tmp_path / "stories/paginas/redactie.md").write_text("---\ntitel: Vertel je verhaal\n---\nZo stuur je in.\n", encoding="utf-8")
    package = tmp_path / "cms"
    for name, text in {
        "dist/sveltia-cms.js": f"font='{FONT}';own='https://unpkg.com/@sveltia/cms';",
        "npm/assets/noto-mono-latin-400-normal-Ab1.woff2": "letters",
        "locales/nl.json": "{}",
        "package.json": '{"version": "1.2.3", "scripts": {}}',
    }.items():
        (package / name).parent.mkdir(parents=True, exist_ok=True)
        (package / name).write_text(text, encoding="utf-8")
    return tmp_path


def loaded(project: Path, cms: str = "") -> Project:
    (project / "mkdocs.yml").write_text(SETTINGS + cms, encoding="utf-8")
    return load(project, date(2026, 11, 26))


def files(project: Project) -> dict[str, bytes]:
    return {artifact.address: artifact.read() for artifact in build(project).artifacts}


def test_nothing_of_it_is_published_unless_it_is_asked_for(project: Path) -> None:
    assert not [name for name in files(loaded(project)) if name.startswith("redactie/bewerken")]
    settings, problems = read_settings(REPOSITORY)
    assert (settings.cms, problems) == (None, [])


def test_the_page_its_settings_and_its_program_come_from_the_site_itself(project: Path) -> None:
    made = files(
        loaded(project, "      cms:\n        repo: eigenaar/naam\n        branch: werk\n        script: cms/dist/sveltia-cms.js\n")
    )
    own = {name.removeprefix("redactie/bewerken/"): content for name, content in made.items() if name.startswith("redactie/bewerken/")}
    assert set(own) == {
        "index.html", "config.yml", "sveltia-cms.js", "letters/noto-mono-latin-400-normal.woff2", "sveltia/package.json",
        "sveltia@1.2.3/locales/nl.json",
    }  # fmt: skip
    assert own["sveltia-cms.js"] == b"font='letters/noto-mono-latin-400-normal.woff2';own='sveltia';"
    assert b"repo: eigenaar/naam\n  branch: werk\n" in own["config.yml"]
    assert b"http" not in own["index.html"].replace(b"http-equiv", b"").split(b"Content-Security-Policy")[1].split(b">", 1)[1]


def test_its_policy_takes_scripts_of_this_site_only_and_no_search_engine_lists_it(project: Path) -> None:
    made = files(loaded(project, "      cms:\n        repo: eigenaar/naam\n        script: cms/dist/sveltia-cms.js\n"))
    page = made["redactie/bewerken/index.html"].decode()
    assert POLICY["script-src"] == "'self'"
    assert POLICY["default-src"] == "'none'"
    assert "; ".join(f"{rule} {value}" for rule, value in POLICY.items()) in page
    assert '<meta name="robots" content="noindex">' in page
    assert addresses.FILLING_IN in made["sitemap.xml"].decode()
    assert addresses.DESK not in made["sitemap.xml"].decode()
    others = [name for name, content in made.items() if b"unsafe" in content and not name.startswith("redactie/bewerken/")]
    assert others == []


@pytest.mark.parametrize(
    ("cms", "words"),
    [
        ("        repo: eigenaar/naam\n", "Haal het op met `npm ci`"),
        ("        repo: https://github.com/eigenaar/naam\n", "dat is geen plek op GitHub"),
        ("        script: cms/dist/sveltia-cms.js\n", "Schrijf eigenaar en naam"),
    ],
)
def test_a_setting_that_cannot_work_is_told(project: Path, cms: str, words: str) -> None:
    (problem,) = loaded(project, "      cms:\n" + cms).problems
    assert (problem.code, str(problem.place.path)) == ("instelling-cms", "mkdocs.yml")
    assert words in f"{problem.message} {problem.hint}"
