"""The text of an article as its kind has it: questions with answers, captions under subheads, a place for the quote."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, groupby

from markupsafe import Markup

from site_builder.model import Article, ArticleForm, Guest

BLOCK = re.compile(r"<(/?)(p|h[1-6]|ul|ol|dl|blockquote|figure|table|pre|div|section)\b[^>]*>")
QUESTION = re.compile(r"<p><strong>((?:(?!</strong>).)+)</strong></p>", re.DOTALL)
CAPTION = re.compile(r"<p><em>((?:(?!</em>).)+)</em></p>", re.DOTALL)
HEADING = re.compile(r"<h[2-6][ >]")
LEAST_BLOCKS = 4


@dataclass(frozen=True, slots=True)
class Unit:
    """What is never broken by a quote: some blocks of text, or a question with its answers."""

    html: str
    question: bool = False


def article_text(article: Article, html: Markup) -> tuple[Markup, Markup]:
    """The text before and after the place of the quote; without a quote, and in a letter, all of it stands before."""
    units = list(_units(article, str(html)))
    if article.quote is None or article.form is ArticleForm.FOREWORD or len(units) < LEAST_BLOCKS:
        return _joined(units), Markup()
    middle = _middle(units)
    return _joined(units[:middle]), _joined(units[middle:])


def blocks(html: str) -> Iterator[str]:
    """The blocks of a text that are not inside another."""
    depth = start = 0
    for found in BLOCK.finditer(html):
        depth += -1 if found[1] else 1
        if depth == 0:
            yield html[start : found.end()].strip()
            start = found.end()
    if html[start:].strip():
        yield html[start:].strip()


def _units(article: Article, html: str) -> Iterator[Unit]:
    if article.form is ArticleForm.INTERVIEW:
        return _exchanges(blocks(html), article.guests)
    return _captioned(blocks(html))


def _captioned(found: Iterator[str]) -> Iterator[Unit]:
    """Every block; a heading keeps the block after it, which is its caption when it is one line of emphasis."""
    heading = ""
    for block in found:
        caption = CAPTION.fullmatch(block) if heading else None
        if caption:
            heading += f'\n<p class="prose-caption">{caption[1]}</p>'
        elif HEADING.match(block):
            heading = f"{heading}\n{block}".strip()
        else:
            yield Unit(f"{heading}\n{block}".strip())
            heading = ""
    if heading:
        yield Unit(heading)


def _exchanges(found: Iterator[str], guests: Sequence[Guest]) -> Iterator[Unit]:
    """Blocks before the first question, then each question with all that answers it; a heading ends an answer."""
    names = "|".join(re.escape(name) for guest in guests for name in (guest.name, guest.name.split(" ")[0]))
    speaker = re.compile(rf"<p>({names}): ") if names else None
    question, answers = "", ""
    for block in found:
        asked = QUESTION.fullmatch(block)
        if question and (asked or HEADING.match(block)):
            yield _exchange(question, answers)
            question = answers = ""
        if asked:
            question = asked[1]
        elif question:
            answers += speaker.sub(r'<p class="spoken"><b class="speaker">\1:</b> ', block) if speaker else block
        else:
            yield Unit(block)
    if question:
        yield _exchange(question, answers)


def _exchange(question: str, answers: str) -> Unit:
    asked = f'<dt><p><span class="visually-hidden">Vraag: </span>{question}</p></dt>'
    return Unit(f"<div>{asked}<dd>{answers}</dd></div>", question=True)


def _joined(units: Sequence[Unit]) -> Markup:
    """The units as HTML, questions in a list of their own."""
    parts = []
    for question, group in groupby(units, key=lambda unit: unit.question):
        html = "\n".join(unit.html for unit in group)
        parts.append(f'<dl class="exchanges">\n{html}\n</dl>' if question else html)
    return Markup("\n".join(parts))  # noqa: S704 - from Markup


def _middle(units: Sequence[Unit]) -> int:
    """Before which unit the quote stands: nearest the middle of the text, before a heading where there are any."""
    ends = list(accumulate(len(unit.html) for unit in units))
    places = range(1, len(units))
    headed = [place for place in places if HEADING.match(units[place].html)]
    return min(headed or places, key=lambda place: abs(2 * ends[place - 1] - ends[-1]))
