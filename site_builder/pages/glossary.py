"""The glossary: all words from A to Z on one page, each with where to read on."""

from collections.abc import Iterator
from dataclasses import dataclass

from site_builder import addresses
from site_builder.artifacts import Artifact
from site_builder.model import Lists, Term
from site_builder.pages.dutch import joined
from site_builder.pages.publication import Publication
from site_builder.pages.term_kinds import HELPED, other_ways
from site_builder.pages.views import Head, Heading, Link, href

LEAD = "Moeilijke woorden over werk, in gewone taal. Je vindt de uitleg ook in de verhalen: kies een woord met stippen eronder."


@dataclass(frozen=True, slots=True)
class WordView:
    """A word with its explanation, other words for it, and pages about it."""

    slug: str
    label: str
    explanation: str
    others: str
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class LetterView:
    """The words that begin with a letter."""

    letter: str
    anchor: str
    words: tuple[WordView, ...]


@dataclass(frozen=True, slots=True)
class GlossaryView:
    """The page of all words."""

    heading: Heading
    ways: tuple[Link, ...]
    letters: tuple[LetterView, ...]


def glossary_pages(publication: Publication) -> Iterator[Artifact]:
    """The one page of the glossary."""
    view = GlossaryView(
        heading=Heading("Begrippen", lead=LEAD),
        ways=other_ways(addresses.GLOSSARY),
        letters=tuple(_letters(publication.site.lists)),
    )
    head = Head(
        address=addresses.GLOSSARY, title="Begrippen", description=LEAD, section=addresses.ADJUSTMENTS, crumbs=(HELPED,)
    )  # fmt: skip
    yield publication.page("glossary.html", head, view)


def _letters(lists: Lists) -> Iterator[LetterView]:
    by_letter: dict[str, list[Term]] = {}
    for term in sorted(lists.glossary.values(), key=lambda term: term.label.casefold()):
        by_letter.setdefault(term.label[:1].upper(), []).append(term)
    for letter, terms in by_letter.items():
        yield LetterView(letter, f"letter-{letter.lower()}", tuple(_word(term, lists) for term in terms))


def _word(term: Term, lists: Lists) -> WordView:
    return WordView(term.slug, term.label, term.explanation, joined(term.synonyms), tuple(_pages(term, lists)))


def _pages(term: Term, lists: Lists) -> Iterator[Link]:
    """The instruments that the list names, and what helped under the same name: their pages have the stories."""
    for slug in dict.fromkeys((*term.see_also, term.slug)):
        if slug in lists.instruments:
            yield Link(f"Regeling: {lists.instruments[slug].label}", href(addresses.instrument(slug)))
    if term.slug in lists.adjustments:
        yield Link(f"Wat hielp: {lists.adjustments[term.slug].label}", href(addresses.adjustment(term.slug)))
