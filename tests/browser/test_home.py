"""The home page: a door at random for who has scripts, the door of the day for who has not."""

import re

from playwright.sync_api import expect

from tests.browser.conftest import Open

RANDOM = "Open een willekeurige deur"


def test_the_random_door_is_another_story_each_time(open_page: Open) -> None:
    page = open_page("")
    doors = page.locator("a.house").evaluate_all("all => all.map((one) => one.href)")
    assert len(set(doors)) > 40
    for part, expected in ((0.0, doors[0]), (0.999, doors[-1])):
        page.goto(page.url.split("verhalen/")[0])
        page.evaluate(f"Math.random = () => {part}")
        page.get_by_role("link", name=RANDOM).press("Enter")
        page.wait_for_url(expected)
        expect(page.get_by_role("heading", level=1)).to_be_visible()


def test_without_scripts_the_random_door_is_that_of_the_day(open_scriptless: Open) -> None:
    page = open_scriptless("")
    page.get_by_role("link", name=RANDOM).click()
    assert re.search(r"/verhalen/[a-z0-9-]+/$", page.url)
