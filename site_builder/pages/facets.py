"""The ways to divide the stories: by sector, region, province, impairment and by who tells."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from site_builder import addresses
from site_builder.model import Lists, Region, Story, StoryForm, Term

FORMS = {
    StoryForm.EMPLOYER: Term("werkgever", "Werkgevers vertellen", "Verhalen van bazen, teamleiders en collega’s die de deur openden."),
    StoryForm.EMPLOYEE: Term("werknemer", "Werknemers vertellen", "Mensen vertellen zelf hoe hun werk bij hen past."),
    StoryForm.DIPTYCH: Term("tweeluik", "Samen verteld", "Werkgever en werknemer vertellen allebei hun kant van hetzelfde verhaal."),
}  # fmt: skip

FORM_NAMES = {
    StoryForm.EMPLOYER: "Een werkgever vertelt",
    StoryForm.EMPLOYEE: "Een werknemer vertelt",
    StoryForm.DIPTYCH: "Werkgever en werknemer vertellen",
}


@dataclass(frozen=True, slots=True)
class Facet:
    """One way to divide the stories. `of` gives the values of one story; `shows_empty`: values without stories are named too."""

    name: str
    singular: str
    intro: str
    overview: str
    address: Callable[[str], str]
    terms: Callable[[Lists], Iterable[Term]]
    of: Callable[[Story], tuple[Term, ...]]
    shows_empty: bool = False
    empty: str = ""


def _only(term: Term | None) -> tuple[Term, ...]:
    return () if term is None else (term,)


def _region_term(region: Region | None) -> tuple[Term, ...]:
    return () if region is None else (region.term,)


FACETS = (
    Facet(
        name="Sectoren",
        singular="Sector",
        intro="Kijk hoe het gaat in werk dat op dat van jou lijkt.",
        overview=addresses.SECTORS,
        address=addresses.sector,
        terms=lambda lists: lists.sectors.values(),
        of=lambda story: (story.sector,),
        shows_empty=True,
        empty="Uit deze sectoren hebben we nog geen verhaal.",
    ),
    Facet(
        name="Regio’s",
        singular="Arbeidsmarktregio",
        intro="Elke arbeidsmarktregio heeft een Werkcentrum dat je verder helpt. Kijk wie er bij jou in de buurt de deur opende.",
        overview=addresses.REGIONS,
        address=addresses.region,
        terms=lambda lists: (region.term for region in lists.regions.values()),
        of=lambda story: _region_term(story.region),
        shows_empty=True,
        empty="Uit deze regio’s hebben we nog geen verhaal.",
    ),
    Facet(
        name="Provincies",
        singular="Provincie",
        intro="Verhalen uit jouw provincie.",
        overview=addresses.PROVINCES,
        address=addresses.province,
        terms=lambda lists: lists.provinces.values(),
        of=lambda story: _only(story.province),
        shows_empty=True,
        empty="Uit deze provincies hebben we nog geen verhaal.",
    ),
    Facet(
        name="Beperkingen",
        singular="Beperking",
        intro="Elke beperking vraagt iets anders van werk. Hier vind je verhalen over wat hielp.",
        overview=addresses.IMPAIRMENTS,
        address=addresses.impairment,
        terms=lambda lists: lists.impairments.values(),
        of=lambda story: story.impairments,
    ),
    Facet(
        name="Vertellers",
        singular="Verteller",
        intro="Wie vertelt het verhaal?",
        overview=addresses.TELLERS,
        address=addresses.teller,
        terms=lambda _: FORMS.values(),
        of=lambda story: (FORMS[story.form],),
    ),
)
