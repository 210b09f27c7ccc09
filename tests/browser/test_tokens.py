"""What a visitor types is cut into words exactly as the texts are."""

import random
import unicodedata
from typing import Final

from playwright.sync_api import Page

from site_builder.search.tokens import NUMBERS, tokens
from tests.browser.conftest import Open

HARD: Final = (
    "Café’s in ’s-Hertogenbosch",
    "zo'n collega‘s `dag´ ʼs",
    "Súdwest-Fryslân Noardeast‑Fryslân",
    "12 uur, 24 en 33; 007 en 5,5 – 1.000",
    "constructor toString valueOf __proto__ hasOwnProperty",
    "İstanbul ıI KELVIN K Å ſ ß ẞ ﬁ ĳ Ĳ Ǆ",
    "1️⃣ e\u0301e\u0301n a\u20ddb a\u0903b a\u034fb a\u200db a\u00adb",
    "ΑΣ Σ ς 日本 안녕 \u1100\u1161 👍🏽 ٣ Ⅷ 𝟗𝐚 ²",
    "<b>vet</b>&amp; a.b_c\tregel\nregel\u00a0spatie\u2028lijn",
    "",
)
RANGES: Final = ((0x20, 0x7E), (0xA0, 0x24F), (0x250, 0x36F), (0x370, 0x1FFF), (0x2000, 0x2BFF), (0x3000, 0xD7FF), (0xE000, 0x1F9FF))

_CUT = """
async ({ texts, numbers }) => {
  const { tokens } = await import(new URL("tokens.mjs", document.querySelector("script[src*=finder]").src));
  return texts.map((text) => tokens(text, numbers));
}
"""


def some_texts(count: int) -> list[str]:
    """Texts of any signs, the same each time: letters of our own most often, with marks and signs of all scripts between them.

    Without signs that this Python does not know yet: a browser may know more of Unicode.
    """
    dice = random.Random(35)  # noqa: S311  not for secrets
    made = ("".join(chr(dice.randint(*dice.choice((RANGES[0], *RANGES)))) for _ in range(dice.randint(1, 40))) for _ in range(count))
    return ["".join(sign for sign in text if unicodedata.category(sign) != "Cn") for text in made]


def differing(page: Page, texts: list[str], numbers: dict[str, str]) -> list[tuple[str, list[str], list[str]]]:
    """The texts that the script cuts into other words than our program does, with both."""
    theirs: list[list[str]] = page.evaluate(_CUT, {"texts": texts, "numbers": numbers})
    ours = [list(tokens(text)) for text in texts]
    return [row for row in zip(texts, ours, theirs, strict=True) if row[1] != row[2]]


def test_hard_words_are_cut_alike(open_page: Open) -> None:
    assert differing(open_page("verhalen/"), list(HARD), NUMBERS) == []


def test_texts_of_any_signs_are_cut_alike(open_page: Open) -> None:
    assert differing(open_page("verhalen/"), some_texts(2000), NUMBERS) == []


def test_this_check_notices_another_word(open_page: Open) -> None:
    assert differing(open_page("verhalen/"), ["12 uur"], {"12": "dozijn"}) == [("12 uur", ["twaalf", "uur"], ["dozijn", "uur"])]
