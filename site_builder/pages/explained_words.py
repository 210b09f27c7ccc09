"""Words of the glossary, explained where a text uses them first.

Behind the word stands its explanation between brackets. The style sheet hides it until the word, a link to it, is followed; so it works
without script, and where there is no style sheet (a reader view, a copied text) the sentence still reads well. Paper shows it.

A text of a story is looked through for every word at once: its words are compared as a set with one telling part of each entry, and only
what is found there is looked for in place. One regular expression over the whole glossary takes three times as long.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from heapq import heapify, heappop, heappush

from site_builder import addresses
from site_builder.model import Lists, Term
from site_builder.pages.dutch import inside
from site_builder.pages.rendering import Renderer
from site_builder.pages.views import Link, href

SHORTEST = 4
"""Signs that a synonym in small letters must have: shorter ones (pro) are also everyday words."""
_NAME = re.compile(r"[^()]+")
# Lower case, and a space for all that is no letter or digit of ASCII. The same is done with both sides, so nothing is missed.
_PLAIN = bytes(sign + 32 * (65 <= sign <= 90) if chr(sign).isalnum() and sign < 128 else 32 for sign in range(256))
_LEFT_ALONE = re.compile(r"<(a|h[1-6]|code|pre|kbd|dfn|abbr|q|summary|label)[ >].*?</\1>|<(\w+) [^>]*lang=.*?</\2>", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Form:
    """One way to write a word of the glossary."""

    text: str
    term: Term


@dataclass(frozen=True, slots=True)
class WordNote:
    """What is said of a word; `instead` is the usual word when the text has another, `link` leads to its own page."""

    anchor: str
    instead: str
    explanation: str
    link: Link | None


class ExplainedWords:
    """The glossary, ready to be looked for in texts."""

    def __init__(self, lists: Lists, renderer: Renderer) -> None:
        self._lists = lists
        self._renderer = renderer
        self._forms: dict[bytes, list[Form]] = {}
        for term in lists.glossary.values():
            for text in forms(term):
                self._forms.setdefault(_telling_part(text), []).append(Form(text, term))
        self._parts = frozenset(self._forms)
        self._rendered: dict[Form, str] = {}

    def explain(self, html: str) -> str:
        """Safe HTML in which each word of the glossary is explained at its first use outside links, headings, labels and foreign words."""
        found = self._parts.intersection(_plain_words(html))
        if not found:
            return html
        parts: list[str] = []
        end = 0
        for place, form in self._places(html, (form for part in found for form in self._forms[part])):
            parts += (html[end:place], self._word(form))
            end = place + len(form.text)
        return "".join((*parts, html[end:]))

    def _places(self, html: str, candidates: Iterable[Form]) -> Iterator[tuple[int, Form]]:
        """Where each term is first used, in the order of the text; where two overlap, the longer one."""
        closed = [found.span() for found in _LEFT_ALONE.finditer(html)]
        ahead = [(place, -len(form.text), form.text, form) for form in candidates if (place := _find(html, form.text, 0, closed)) >= 0]
        heapify(ahead)
        done: set[str] = set()
        end = 0
        while ahead:
            place, _, text, form = heappop(ahead)
            if form.term.slug in done:
                continue
            if place >= end:
                done.add(form.term.slug)
                end = place + len(text)
                yield place, form
            elif (later := _find(html, text, end, closed)) >= 0:
                heappush(ahead, (later, -len(text), text, form))

    def _word(self, form: Form) -> str:
        """The word as it stands in the text with its explanation: rendered once for each way to write it."""
        if form not in self._rendered:
            self._rendered[form] = self._renderer.fragment("components/explained-word.html", word=form.text, note=self._note(form))
        return self._rendered[form]

    def _note(self, form: Form) -> WordNote:
        usual = _NAME.findall(form.term.label)[0].strip()
        same = form.text.casefold() in {text.casefold() for text in _names_in(form.term.label)}
        slug = next((slug for slug in form.term.see_also if slug in self._lists.instruments), "")
        link = Link(f"Meer over {inside(self._lists.instruments[slug].label)}", href(addresses.instrument(slug))) if slug else None
        return WordNote(f"uitleg-{form.term.slug}", "" if same else usual, form.term.explanation, link)


def forms(term: Term) -> tuple[str, ...]:
    """Every way in which a text may write a term: its label, what stands there between brackets, and its synonyms."""
    others = [name for name in term.synonyms if len(name) >= SHORTEST or not name.islower()]
    names = [name.replace("'", "’") for name in (*_names_in(term.label), *others) if not name.startswith("het ")]
    return tuple(dict.fromkeys(text for name in names for text in _cases(name)))


def _names_in(label: str) -> list[str]:
    """Loonkostenvoordeel (LKV) → both; of what stands between brackets only a name in capitals."""
    first, *rest = (name.strip() for name in _NAME.findall(label) if name.strip())
    return [first, *(name for name in rest if not name.islower())]


def _cases(name: str) -> Iterator[str]:
    """A name as it stands inside a sentence and at the start of one; a short one in capitals too (mbo, MBO)."""
    yield name
    if not name[1:2].isupper():
        yield name[:1].lower() + name[1:]
        yield name[:1].upper() + name[1:]
    if len(name) < SHORTEST:
        yield name.upper()


def _plain_words(text: str) -> list[bytes]:
    return text.encode("utf-8").translate(_PLAIN).split()


def _telling_part(name: str) -> bytes:
    """The longest word of a name, for that is in the fewest texts."""
    return max(_plain_words(name), key=len)


def _find(html: str, text: str, start: int, closed: list[tuple[int, int]]) -> int:
    """The first place from `start` where the text is a word by itself, outside tags and what is left alone; -1 when there is none."""
    place = html.find(text, start)
    while place >= 0:
        end = place + len(text)
        if not _continues(html[place - 1 : place]) and not _continues(html[end : end + 1]) and _is_open(html, place, closed):
            return place
        place = html.find(text, end)
    return -1


def _continues(sign: str) -> bool:
    """Whether a word goes on at this sign: no jobcoach in `jobcoachfunctie` or `UWV-jobcoach`."""
    return sign.isalnum() or sign == "-"


def _is_open(html: str, place: int, closed: list[tuple[int, int]]) -> bool:
    if html.rfind("<", 0, place) > html.rfind(">", 0, place):
        return False
    return not any(start <= place < end for start, end in closed)
