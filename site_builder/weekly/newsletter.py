"""A week → a newsletter: HTML that mail programs show, and the same as plain text.

Mail programs know no style sheets in a file and little layout, so styles stand at the elements and there is one column. It fetches nothing:
no picture, no font, nothing by which anyone can see who opens it. Contrast is 7:1 or more, in the dark too.
"""

import re
from collections.abc import Iterator, Sequence
from html import escape

from site_builder.pages.dutch import counted, long_date
from site_builder.weekly.week import Item, Week

INK, QUIET, LINK, PAPER, CARD, LINE = "#141816", "#3d4642", "#0b4a3e", "#f8f6f0", "#ffffff", "#6b746f"
FONT = "font-family:Verdana,Arial,sans-serif"
DARK = (
    ":root{color-scheme:light dark;supported-color-schemes:light dark}"
    "@media (prefers-color-scheme:dark){.paper{background:#141816!important}.card{background:#1f2522!important}"
    ".ink{color:#f8f6f0!important}.quiet{color:#d5dbd7!important}.link{color:#a9e5d3!important}}"
)


def subject(week: Week) -> str:
    """The subject of the mail."""
    if week.stories:
        first, *rest = (story.title for story in week.stories)
        return f"{first}, en nog {_new(len(rest))}" if rest else first
    return f"Deze week op {week.name}"


def opening(week: Week) -> str:
    """The first words, which mail programs also show beside the subject."""
    if week.stories:
        return f"Deze week {'is er' if len(week.stories) == 1 else 'zijn er'} {_new(len(week.stories))}."
    return "Deze week is er geen nieuw verhaal om door te sturen." + (" Lees er een terug." if week.again else "")


def others(week: Week) -> str:
    """How many stories are new but may not be passed on; empty when all may."""
    return f"En nog {_new(week.others)} op de site." if week.others else ""


def _new(count: int) -> str:
    return counted(count, "nieuw verhaal", "nieuwe verhalen")


def sections(week: Week) -> Iterator[tuple[str, Sequence[Item]]]:
    """The parts that have something in them, with their headings."""
    groups = (("Nieuwe verhalen", week.stories), ("Lees terug", (week.again,) if week.again else ()), ("Ook nieuw", week.pieces))
    yield from ((title, items) for title, items in (*groups, ("Op de agenda", week.meetings)) if items)


def as_text(week: Week) -> str:
    """The newsletter as plain text, for who reads mail that way and for screen readers that do."""
    lines = [subject(week), "", f"{week.name}, {long_date(week.on)}", "", opening(week)]
    for title, items in sections(week):
        lines += ["", "", title.upper()]
        for item in items:
            lines += ["", item.title, item.kind, *filter(None, (item.summary, _said(item), item.note)), item.url]
    lines += [*(["", "", others(week)] if week.others else []), "", "", f"Alle verhalen: {week.url}verhalen/"]
    return "\n".join(_one_line(line) for line in lines) + "\n"


def as_html(week: Week) -> str:
    """The newsletter as one HTML file."""
    body = "".join(_section(title, items) for title, items in sections(week))
    more = f"{others(week)} " if week.others else ""
    made = f"{week.name}, {long_date(week.on)}"
    return (
        '<!doctype html>\n<html lang="nl">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n'
        f"<title>{escape(subject(week))}</title>\n<style>{DARK}</style>\n</head>\n"
        f'<body class="paper" style="margin:0;padding:0;background:{PAPER}">\n'
        f'<div class="paper" role="article" aria-roledescription="nieuwsbrief" lang="nl" style="{FONT};background:{PAPER};padding:16px">\n'
        '<div style="max-width:600px;margin:0 auto">\n'
        f"{_line('quiet', QUIET, 16, escape(made))}"
        f'<h1 class="ink" style="margin:0 0 16px;font-size:28px;line-height:1.25;color:{INK}">{escape(subject(week))}</h1>\n'
        f"{_line('ink', INK, 18, escape(opening(week)))}"
        f'{body}<p class="ink" style="margin:24px 0 0;font-size:18px;line-height:1.6;color:{INK}">{escape(more)}'
        f"{_link('Bekijk alle verhalen', week.url + 'verhalen/')}</p>\n"
        "<!-- Hier zet je nieuwsbriefprogramma de link om je af te melden. -->\n</div>\n</div>\n</body>\n</html>\n"
    )


def _section(title: str, items: Sequence[Item]) -> str:
    heading = f'<h2 class="ink" style="margin:32px 0 12px;font-size:22px;line-height:1.3;color:{INK}">{escape(title)}</h2>\n'
    return heading + "".join(_card(item) for item in items)


def _card(item: Item) -> str:
    lines = [
        _line("quiet", QUIET, 16, escape(item.kind)),
        f'<h3 style="margin:0 0 8px;font-size:20px;line-height:1.35">{_link(item.title, item.url)}</h3>\n',
        _line("ink", INK, 18, escape(item.summary)),
        _line("ink", INK, 18, escape(_said(item))),
        _line("quiet", QUIET, 16, escape(item.note)),
    ]
    style = f"background:{CARD};border-left:4px solid {LINE};padding:16px 16px 8px;margin:0 0 16px"
    return f'<div class="card" style="{style}">\n{"".join(lines)}</div>\n'


def _line(kind: str, colour: str, size: int, html: str) -> str:
    return f'<p class="{kind}" style="margin:0 0 8px;font-size:{size}px;line-height:1.6;color:{colour}">{html}</p>\n' if html else ""


def _link(text: str, url: str) -> str:
    return f'<a class="link" href="{escape(url)}" style="color:{LINK};text-decoration:underline">{escape(text)}</a>'


def _said(item: Item) -> str:
    return f"“{item.quote}” – {item.speaker}" if item.quote else ""


def _one_line(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()
