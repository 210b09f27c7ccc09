"""Zo begin je: three next steps after a story, from the instruments in it, who tells it and where that is.

Each step is made from what many stories share, so its HTML is rendered once and not once a story.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import islice, zip_longest

from markupsafe import Markup

from site_builder import addresses
from site_builder.model import Region, Story, StoryForm, Term, TermList
from site_builder.pages.dutch import inside
from site_builder.pages.explanations import ContactView, national_contact, region_contact
from site_builder.pages.publication import Publication
from site_builder.pages.views import Link, href

SHOWN = 3
ASK = "Vraag het Werkcentrum om mee te denken. Je hoeft niets te weten van regelingen."


@dataclass(frozen=True, slots=True, eq=False)
class Step:
    """Something to do next: what it is about, the step itself, and where it leads. Made once for all stories that need it."""

    topic: str
    text: str
    links: tuple[Link, ...] = ()
    note: str = ""


OWN_STEP = Step("Werk je zelf, of zoek je werk?", "Schrijf op wat je goed doet, en wat daarbij helpt. Neem dat mee naar een gesprek.")
TO_START_WITH = {
    StoryForm.EMPLOYER: (
        Step("In je eigen bedrijf", "Kies één taak of één baan om mee te beginnen."),
        Step("Met je collega", "Vraag wanneer het werk het best lukt, en wat dan anders is. Spreek één ding af om te proberen."),
    ),
    StoryForm.EMPLOYEE: (
        OWN_STEP,
        Step("In gesprek", "Laat dit verhaal lezen aan iemand met wie je werkt. Vraag wat er bij jullie kan."),
    ),
    StoryForm.DIPTYCH: (
        OWN_STEP,
        Step("Ben je werkgever?", "Stel dezelfde vraag aan je collega en aan jezelf: wat zou jij anders willen?"),
    ),
}


def next_steps(story: Story, instruments: TermList, on: date) -> tuple[Step, ...]:
    """Three steps: two from who tells and the instruments used, then who helps in the region. A step comes only once."""
    own = TO_START_WITH[story.form]
    topic = "{}" if story.form is StoryForm.EMPLOYER else "Voor werkgevers: {}"
    from_terms = _term_steps(_usable((*story.instruments, *story.adjustments), instruments, on), topic, instruments)
    steps = (*from_terms, *own) if story.form is StoryForm.EMPLOYER else (own[0], *from_terms, own[1])
    return (*islice(dict.fromkeys(steps), SHOWN - 1), contact_step(story.region))


def _usable(terms: Sequence[Term], instruments: TermList, on: date) -> tuple[Term, ...]:
    """The terms that say how to begin; for an instrument that has ended, what came instead of it."""
    found: dict[str, Term] = {}
    for term in terms:
        ended = term.abolished_on is not None and term.abolished_on <= on
        for choice in (instruments[slug] for slug in term.see_also if slug in instruments) if ended else (term,):
            if choice.next_steps and (choice.abolished_on is None or choice.abolished_on > on):
                found.setdefault(choice.slug, choice)
    return tuple(found.values())


def _term_steps(terms: Sequence[Term], topic: str, instruments: TermList) -> Iterator[Step]:
    """The first step of every term, then the second of every term, as many as can be needed."""
    chosen = terms[:SHOWN]
    for row in zip_longest(*(term.next_steps[:SHOWN] for term in chosen)):
        for term, text in zip(chosen, row, strict=True):
            if text:
                page = addresses.instrument if instruments.get(term.slug) is term else addresses.adjustment
                yield _term_step(topic, term, text, page(term.slug))


@lru_cache(maxsize=512)
def _term_step(topic: str, term: Term, text: str, page: str) -> Step:
    more = Link(f"Meer over {inside(term.label)}", href(page))
    return Step(term.label if topic == "{}" else topic.format(inside(term.label)), text, (more,))


@lru_cache(maxsize=64)
def contact_step(region: Region | None) -> Step:
    """The last step: the region's own desk with the day it was checked, or the Werkcentrum when no desk is known."""
    if region is None:
        everywhere = national_contact()
        return Step("Hulp in jouw regio", " ".join(everywhere.lines), everywhere.links)
    desk = region_contact(region, with_stories=True)
    who = ", ".join(line for line in (region.contact.name, region.contact.organisation) if line)
    text = f"Leg je vraag voor aan {who}." if who else ASK
    return Step(f"Hulp in {region.label}", text, (*desk.links, *filter(None, (desk.stories,))), _checked(region, desk))


def _checked(region: Region, desk: ContactView) -> str:
    """When the desk was checked; that no desk was, when there is none."""
    if desk.checked:
        return f"Nagekeken op {desk.checked}."
    contact = region.contact
    return "" if contact.phone or contact.email or contact.website else "Een eigen balie van deze regio hebben we nog niet nagekeken."


class NextSteps:
    """The steps of all stories of a publication; the HTML of a step is made when it is first needed."""

    def __init__(self, publication: Publication) -> None:
        self._publication = publication
        self._instruments = publication.site.lists.instruments
        self._ready: dict[tuple[object, ...], tuple[Markup, ...]] = {}
        self._rendered: dict[Step, Markup] = {}

    def of(self, story: Story) -> tuple[Markup, ...]:
        """The three steps after a story, as items of a list."""
        key = (story.form, story.region, story.instruments, story.adjustments)
        if key not in self._ready:
            self._ready[key] = tuple(map(self._html, next_steps(story, self._instruments, self._publication.on)))
        return self._ready[key]

    def _html(self, step: Step) -> Markup:
        if step not in self._rendered:
            self._rendered[step] = self._publication.renderer.fragment("components/next-step.html", step=step)
        return self._rendered[step]
