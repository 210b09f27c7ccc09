"""What is sent once a week: only what may be passed on, readable in any mail program, and links asked politely."""

import re
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from html.parser import HTMLParser
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import pairwise
from pathlib import Path
from threading import Thread

import pytest

from site_builder.model import Consent, Scope, Settings, Site
from site_builder.pages.turns import turn_of_the_week, week_number
from site_builder.publishing.states import CHANGED, GONE, NEW, Event, State, as_json
from site_builder.weekly import newsletter
from site_builder.weekly.asking import Manners, Verdict, ask_all, is_public
from site_builder.weekly.newsletter import as_html, as_text, subject
from site_builder.weekly.outward import outward_links
from site_builder.weekly.week import Week, week_of
from tests.project import add_story
from tests.published import small_project
from tests.sample_site import sample_site
from tests.unit.test_cli import Command, voorbeelden  # noqa: F401 - a fixture

ON = date(2026, 10, 28)
SETTINGS = Settings(url="https://voorbeelden.example/x/")


@pytest.fixture
def site() -> Site:
    """A site of which two stories came this week; only the bakery may be passed on."""
    plain = sample_site()
    return replace(plain, stories=tuple(replace(story, may_share=story.slug == "de-bakkerij") for story in plain.stories))


def week(site: Site, state: State | None = None) -> Week:
    """The week up to 28 October 2026."""
    return week_of(site, SETTINGS, ON, state, {})


def test_only_stories_that_may_be_passed_on_are_told_and_the_others_are_counted(site: Site) -> None:
    told = week(site)
    assert [story.url for story in told.stories] == ["https://voorbeelden.example/x/verhalen/de-bakkerij/"]
    assert told.others == 1
    for text in (as_html(told), as_text(told)):
        assert "De bakkerij die om zes uur begint" in text
        assert "drukkerij" not in text.lower()
        assert "En nog 1 nieuw verhaal op de site." in text


def test_an_article_about_who_did_not_agree_to_that_is_not_passed_on(site: Site) -> None:
    fresh = tuple(replace(article, day=ON, consent="T-2026-001") for article in site.articles[:1])
    changed = replace(site, articles=fresh)
    without, given = Consent("T-2026-001", ON), Consent("T-2026-001", ON, scopes=frozenset({Scope.SOCIAL}))
    assert week_of(changed, SETTINGS, ON, None, {"T-2026-001": without}).pieces == ()
    assert len(week_of(changed, SETTINGS, ON, None, {"T-2026-001": given}).pieces) == 1


def test_a_story_that_was_taken_up_late_is_new_in_the_week_in_which_it_was_published(site: Site) -> None:
    late = replace(site, stories=tuple(replace(story, day=date(2026, 1, 1)) for story in site.stories))
    assert week(late).stories == ()
    state = State(ON, {}, {}, (Event(date(2026, 10, 22), NEW, "de-bakkerij"), Event(date(2026, 10, 21), NEW, "landelijk")))
    assert [story.url.rstrip("/").rpartition("/")[2] for story in week(late, state).stories] == ["de-bakkerij"]


def test_a_week_without_news_gives_an_older_story_to_read(site: Site) -> None:
    told = week_of(site, SETTINGS, date(2027, 3, 1), None, {})
    assert told.stories == ()
    assert told.again
    assert told.again.title.startswith("De bakkerij")
    assert "Lees er een terug" in as_text(told)
    assert subject(told) == "Deze week op 1000 voorbeelden"


class _Mail(HTMLParser):
    """What a mail program would fetch or run, and the headings."""

    def __init__(self) -> None:
        super().__init__()
        self.fetched: list[str] = []
        self.levels: list[int] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.fetched += [tag] if tag in {"img", "script", "link", "iframe", "video", "audio"} or "src" in given else []
        self.levels += [int(tag[1])] if re.fullmatch(r"h[1-6]", tag) else []

    def handle_data(self, data: str) -> None:
        self.text += data


def test_the_newsletter_fetches_nothing_and_its_headings_have_an_order(site: Site) -> None:
    mail = _Mail()
    mail.feed(as_html(week(site)))
    assert mail.fetched == []
    assert mail.levels[0] == 1
    assert mail.levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(mail.levels))


def test_both_forms_of_the_newsletter_say_the_same(site: Site) -> None:
    told = week(site)
    mail = _Mail()
    mail.feed(as_html(told).partition("<body")[2])
    words = " ".join(mail.text.split())
    for story in told.stories:
        assert all(part in words and part in as_text(told) for part in (story.title, story.summary, story.quote, story.speaker, story.note))


def test_what_strangers_typed_stays_text_in_the_newsletter(site: Site) -> None:
    nasty = replace(site.stories[0], title="<script>x</script>", summary='"><img src=x>\nBcc: a@b.example')
    told = week(replace(site, stories=(nasty,)))
    assert "<script" not in as_html(told)
    assert "<img" not in as_html(told)
    assert "\nBcc" not in as_text(told)


def test_text_and_links_of_the_newsletter_have_a_contrast_of_seven() -> None:
    light = [
        (colour, ground) for colour in (newsletter.INK, newsletter.QUIET, newsletter.LINK) for ground in (newsletter.PAPER, newsletter.CARD)
    ]
    dark = [(colour, ground) for colour in ("#f8f6f0", "#d5dbd7", "#a9e5d3") for ground in ("#141816", "#1f2522")]
    assert all(f"{colour}!important" in newsletter.DARK for colour, _ in dark)
    assert [pair for pair in (*light, *dark) if _contrast(*pair) < 7] == []


def _contrast(one: str, other: str) -> float:
    """The contrast of two colours (WCAG 2.2)."""

    def luminance(colour: str) -> float:
        parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
        red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def test_the_turn_goes_to_the_next_on_monday_also_at_the_end_of_a_year() -> None:
    items = list(range(10))
    days = _days(date(2026, 12, 1), date(2027, 1, 31))
    for before, after in pairwise(days):
        turn = turn_of_the_week(items, before)
        assert turn is not None
        assert turn_of_the_week(items, after) == ((turn + 1) % 10 if after.weekday() == 0 else turn)
    assert turn_of_the_week([], ON) is None


def test_days_of_one_iso_week_have_one_number() -> None:
    numbers: dict[tuple[int, int], set[int]] = {}
    for day in _days(date(2019, 12, 30), date(2032, 1, 4)):
        numbers.setdefault(day.isocalendar()[:2], set()).add(week_number(day))
    assert max(len(found) for found in numbers.values()) == 1
    assert len({number for found in numbers.values() for number in found}) == len(numbers) > 600


def _days(first: date, last: date) -> list[date]:
    return [date.fromordinal(day) for day in range(first.toordinal(), last.toordinal() + 1)]


class _Site(BaseHTTPRequestHandler):
    """A site of somebody else with every kind of answer."""

    seen: list[tuple[str, str, str, float]]

    def do_HEAD(self) -> None:
        self._answer(405 if self.path == "/geen-head" else 200)

    def do_GET(self) -> None:
        self._answer(200)

    def _answer(self, status: int) -> None:
        self.seen.append((self.command, self.path, self.headers["User-Agent"], time.monotonic()))
        known = {"/weg": 404, "/voorgoed-weg": 410, "/stuk": 500, "/verhuisd": 301, "/rond": 302, "/verhuisd-naar-niets": 301}
        self.send_response(known.get(self.path, status))
        places = {"/verhuisd": "/goed", "/rond": "/rond", "/verhuisd-naar-niets": "/weg"}
        if self.path in places:
            self.send_header("Location", places[self.path])
        self.end_headers()

    def log_message(self, *args: object) -> None:
        """Nothing."""


@pytest.fixture
def elsewhere() -> Iterator[tuple[str, list[tuple[str, str, str, float]]]]:
    """Where a site of somebody else is, and what was asked of it."""
    seen: list[tuple[str, str, str, float]] = []
    handler = type("Handler", (_Site,), {"seen": seen})
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}", seen
        server.shutdown()


def polite(seconds: float = 60, pause: float = 0.0) -> Manners:
    """To ask a host on this computer."""
    return Manners("voorbeelden-test/1.0", time.monotonic() + seconds, pause, lambda _: True)


def test_every_answer_of_a_host_has_its_verdict(elsewhere: tuple[str, list[tuple[str, str, str, float]]]) -> None:
    url, seen = elsewhere
    expected = {
        "/goed": Verdict.FINE,
        "/geen-head": Verdict.FINE,
        "/verhuisd": Verdict.FINE,
        "/weg": Verdict.BROKEN,
        "/voorgoed-weg": Verdict.BROKEN,
        "/verhuisd-naar-niets": Verdict.BROKEN,
        "/stuk": Verdict.UNSURE,
        "/rond": Verdict.UNSURE,
    }
    assert ask_all([url + path for path in expected], polite()) == {url + path: verdict for path, verdict in expected.items()}
    assert {agent for _, _, agent, _ in seen} == {"voorbeelden-test/1.0"}
    assert [command for command, path, _, _ in seen if path == "/goed"] == ["HEAD", "HEAD"]
    assert [command for command, path, _, _ in seen if path == "/geen-head"] == ["HEAD", "GET"]


def test_one_host_is_asked_one_thing_at_a_time_with_a_pause(elsewhere: tuple[str, list[tuple[str, str, str, float]]]) -> None:
    url, seen = elsewhere
    ask_all([f"{url}/{number}" for number in range(4)], polite(pause=0.05))
    moments = [moment for *_, moment in seen]
    assert all(after - before >= 0.05 for before, after in pairwise(moments))


def test_when_time_is_up_nothing_is_asked_any_more(elsewhere: tuple[str, list[tuple[str, str, str, float]]]) -> None:
    url, seen = elsewhere
    assert ask_all([f"{url}/goed"], polite(seconds=-1)) == {f"{url}/goed": Verdict.NOT_ASKED}
    assert seen == []


@pytest.mark.parametrize("host", ["127.0.0.1", "169.254.169.254", "10.0.0.1", "::1", "192.168.1.1"])
def test_a_link_into_the_own_network_is_not_asked(host: str) -> None:
    assert not is_public(host)


def test_a_host_that_is_not_there_says_nothing_of_the_page() -> None:
    assert ask_all(["https://bestaat-niet.invalid/x"], polite(seconds=5)) == {"https://bestaat-niet.invalid/x": Verdict.UNSURE}


def test_every_link_out_is_found_with_its_place(site: Site) -> None:
    assert outward_links(site)["https://www.werkcentrum.nl/"] == ("stories/voorbeeld.md",)
    assert "lijst arbeidsmarktregios: friesland" in outward_links(site)["https://example.org/"]


def test_the_command_writes_newsletter_and_report(voorbeelden: Command, tmp_path: Path) -> None:  # noqa: F811
    project = small_project(tmp_path / "project", url="https://voorbeelden.example/")
    add_story(project, "vers", titel="Vers van deze week", datum="2026-11-20")
    state = State(
        date(2026, 11, 20),
        {},
        {},
        (
            Event(date(2026, 11, 20), NEW, "vers"),
            Event(date(2026, 11, 20), CHANGED, "verhaal-1"),
            Event(date(2026, 11, 20), GONE, "weg"),
            Event(date(2026, 11, 16), CHANGED, "verhaal-2"),
        ),
    )
    (tmp_path / "stand.json").write_text(as_json(state), encoding="utf-8")
    words = ("weekbericht", "--project", str(project), "--map", "uit", "--datum", "2026-11-23", "--vorige", "stand.json", "--zonder-links")
    assert voorbeelden(tmp_path, *words).returncode == 0
    report = (tmp_path / "uit/weekrapport.md").read_text("utf-8")
    assert "## Nieuw (1)\n\n- Vers van deze week" in report
    assert "## Gewijzigd (1)\n\n- Verhaal nummer 1" in report
    assert "- `weg`: het bestand is er niet meer" in report
    assert "niet bekeken" in report
    assert "Vers van deze week" in (tmp_path / "uit/digest.txt").read_text("utf-8")
    assert voorbeelden(tmp_path, *words[:4], str(project / "stories"), *words[5:]).returncode == 2


def test_a_newsletter_without_the_address_of_the_site_is_refused(voorbeelden: Command, tmp_path: Path) -> None:  # noqa: F811
    project = small_project(tmp_path / "project")
    result = voorbeelden(tmp_path, "weekbericht", "--project", str(project), "--map", "uit", "--datum", "2026-11-23", "--zonder-links")
    assert result.returncode == 1
    assert "site_url" in result.stderr
