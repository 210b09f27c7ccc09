"""Checklists: the items that a text marks with `- [ ]` become boxes to tick, each with a name that stays when others come or go."""

import re
from collections import Counter

from markupsafe import Markup

from site_builder.pages.views import href
from site_builder.reading.markdown import plain_text
from site_builder.reading.targets import anchor

ITEM = re.compile(r'<li class="check-item">(?P<text>.*?)</li>', re.DOTALL)
LIST = re.compile(r'<ul>(?=\s*<li class="check-item">)')
LONGEST_NAME = 60
TICK_BOX = "/paper/vakje.svg"
"""The drawing of a box for a pen, which comes with the documents for paper."""


def with_boxes(html: str) -> str:
    """Safe HTML in which every item to tick has a checkbox. Its id follows from its words, since that is what a browser remembers."""
    seen: Counter[str] = Counter()

    def box(found: re.Match[str]) -> str:
        words = found["text"].replace("<p>", "").replace("</p>", "").strip()
        name = "vink-" + anchor(plain_text(words))[:LONGEST_NAME].strip("-")
        seen[name] += 1
        identity = name if seen[name] == 1 else f"{name}-{seen[name]}"
        return f'<li class="check-item"><label for="{identity}"><input type="checkbox" id="{identity}"> <span>{words}</span></label></li>'

    return LIST.sub('<ul class="checks">', ITEM.sub(box, html))


def with_printed_boxes(html: str) -> str:
    """The same for a pen. The box is the label of its item; the words are a `label`, so that nothing in them is explained."""
    box = Markup('<span data-tag="Lbl"><img class="tick" data-tag="Form" src="{}" alt="Vakje om aan te kruisen"></span>').format(
        href(TICK_BOX)
    )

    def item(found: re.Match[str]) -> str:
        return f'<li class="check-item">{box}<label>{found["text"].replace("<p>", "").replace("</p>", "").strip()}</label></li>'

    return LIST.sub('<ul class="checks">', ITEM.sub(item, html))


def count_of(html: str) -> int:
    """How many items there are to tick."""
    return len(ITEM.findall(html))
