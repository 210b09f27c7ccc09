"""The ways to divide the stories: twelve facets, with their values and the page of each value. Pages, search and visibility share them."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from site_builder import addresses
from site_builder.model import Region, Site, Story, StoryForm, Term

FORMS = {
    StoryForm.EMPLOYER: Term("werkgever", "Werkgevers vertellen", "Verhalen van bazen, teamleiders en collega’s die de deur openden."),
    StoryForm.EMPLOYEE: Term("werknemer", "Werknemers vertellen", "Mensen vertellen zelf hoe hun werk bij hen past."),
    StoryForm.DIPTYCH: Term("tweeluik", "Samen verteld", "Werkgever en werknemer vertellen allebei hun kant van hetzelfde verhaal."),
}  # fmt: skip

Terms = tuple[Term, ...]
TermsOf = Callable[[Story], Terms]


@dataclass(frozen=True, slots=True, kw_only=True)
class Facet:
    """One way to divide the stories.

    `terms` gives its values in the order of their list, used or not. `of` gives, for a site, the function from a story to its
    values, so that what takes the whole site is looked up once.
    """

    key: str
    """Its name in the query of an address."""
    label: str
    overview: str
    """Where all its values are named."""
    address: Callable[[str], str]
    """Where the stories of a value are listed, by the value's slug."""
    terms: Callable[[Site], Terms]
    of: Callable[[Site], TermsOf]


def grouped(stories: Iterable[Story], of: TermsOf) -> Mapping[str, Sequence[Story]]:
    """By the slug of each value that has any, its stories in the order given."""
    groups: dict[str, list[Story]] = {}
    for story in stories:
        for term in of(story):
            groups.setdefault(term.slug, []).append(story)
    return groups


def _only(term: Term | None) -> Terms:
    return () if term is None else (term,)


def _region(region: Region | None) -> Terms:
    return () if region is None else (region.term,)


def _editions(site: Site) -> Terms:
    """The editions as values, the latest first."""
    newest = sorted(site.editions, key=lambda edition: (-edition.start.toordinal(), edition.slug))
    return tuple(Term(edition.slug, edition.title, edition.motto) for edition in newest)


def _editions_of(site: Site) -> TermsOf:
    """From a story to the editions that have it in their contents, the latest first."""
    terms = {term.slug: term for term in _editions(site)}
    contents = {edition.slug: {item.slug for section in edition.sections for item in section.items} for edition in site.editions}
    found: dict[str, Terms] = {}
    for slug, term in terms.items():
        for piece in contents[slug] - {""}:
            found[piece] = (*found.get(piece, ()), term)
    return lambda story: found.get(story.slug, ())


FACETS = (
    Facet(
        key="sector",
        label="Sector",
        overview=addresses.SECTORS,
        address=addresses.sector,
        terms=lambda site: tuple(site.lists.sectors.values()),
        of=lambda _: lambda story: (story.sector,),
    ),
    Facet(
        key="regio",
        label="Arbeidsmarktregio",
        overview=addresses.REGIONS,
        address=addresses.region,
        terms=lambda site: tuple(region.term for region in site.lists.regions.values()),
        of=lambda _: lambda story: _region(story.region),
    ),
    Facet(
        key="provincie",
        label="Provincie",
        overview=addresses.PROVINCES,
        address=addresses.province,
        terms=lambda site: tuple(site.lists.provinces.values()),
        of=lambda _: lambda story: _only(story.province),
    ),
    Facet(
        key="beperking",
        label="Beperking",
        overview=addresses.IMPAIRMENTS,
        address=addresses.impairment,
        terms=lambda site: tuple(site.lists.impairments.values()),
        of=lambda _: lambda story: story.impairments,
    ),
    Facet(
        key="verteller",
        label="Wie vertelt",
        overview=addresses.TELLERS,
        address=addresses.teller,
        terms=lambda _: tuple(FORMS.values()),
        of=lambda _: lambda story: (FORMS[story.form],),
    ),
    Facet(
        key="hulp",
        label="Wat hielp",
        overview=addresses.ADJUSTMENTS,
        address=addresses.adjustment,
        terms=lambda site: tuple(site.lists.adjustments.values()),
        of=lambda _: lambda story: story.adjustments,
    ),
    Facet(
        key="regeling",
        label="Regeling",
        overview=addresses.INSTRUMENTS,
        address=addresses.instrument,
        terms=lambda site: tuple(site.lists.instruments.values()),
        of=lambda _: lambda story: story.instruments,
    ),
    Facet(
        key="grootte",
        label="Grootte",
        overview=addresses.SIZES,
        address=addresses.size,
        terms=lambda site: tuple(site.lists.sizes.values()),
        of=lambda _: lambda story: _only(story.size),
    ),
    Facet(
        key="soort",
        label="Soort werkgever",
        overview=addresses.EMPLOYER_KINDS,
        address=addresses.employer_kind,
        terms=lambda site: tuple(site.lists.employer_kinds.values()),
        of=lambda _: lambda story: _only(story.employer_kind),
    ),
    Facet(
        key="kant",
        label="Markt of overheid",
        overview=addresses.SIDES,
        address=addresses.side,
        terms=lambda site: tuple(site.lists.sides.values()),
        of=lambda _: lambda story: _only(story.side),
    ),
    Facet(
        key="thema",
        label="Thema",
        overview=addresses.THEMES,
        address=addresses.theme,
        terms=lambda site: tuple(site.lists.themes.values()),
        of=lambda _: lambda story: story.themes,
    ),
    Facet(
        key="editie",
        label="Editie",
        overview=addresses.EDITIONS,
        address=addresses.edition_stories,
        terms=_editions,
        of=_editions_of,
    ),
)
BY_KEY = {facet.key: facet for facet in FACETS}
