"""The facets that have an overview and plain lists of stories, with what those pages say. The other facets have pages of their own kind."""

from dataclasses import dataclass

from site_builder.facets import BY_KEY, Facet


@dataclass(frozen=True, slots=True, kw_only=True)
class Overview:
    """The words around the values of a facet. With `empty` the values without stories are named too, under these words."""

    facet: Facet
    name: str
    singular: str
    intro: str
    empty: str = ""


OVERVIEWS = (
    Overview(
        facet=BY_KEY["sector"],
        name="Sectoren",
        singular="Sector",
        intro="Kijk hoe het gaat in werk dat op dat van jou lijkt.",
        empty="Uit deze sectoren hebben we nog geen verhaal.",
    ),
    Overview(
        facet=BY_KEY["regio"],
        name="Regio’s",
        singular="Arbeidsmarktregio",
        intro="Elke arbeidsmarktregio heeft een Werkcentrum dat je verder helpt. Kijk wie er bij jou in de buurt de deur opende.",
        empty="Uit deze regio’s hebben we nog geen verhaal.",
    ),
    Overview(
        facet=BY_KEY["provincie"],
        name="Provincies",
        singular="Provincie",
        intro="Verhalen uit jouw provincie.",
        empty="Uit deze provincies hebben we nog geen verhaal.",
    ),
    Overview(
        facet=BY_KEY["beperking"],
        name="Beperkingen",
        singular="Beperking",
        intro="Elke beperking vraagt iets anders van werk. Hier vind je verhalen over wat hielp.",
    ),
    Overview(
        facet=BY_KEY["verteller"],
        name="Vertellers",
        singular="Verteller",
        intro="Wie vertelt het verhaal?",
    ),
    Overview(
        facet=BY_KEY["grootte"],
        name="Groottes",
        singular="Grootte",
        intro="Werkt het ook in een klein bedrijf, of juist in een groot? Kijk bij organisaties die zo groot zijn als die van jou.",
        empty="Uit organisaties van deze grootte hebben we nog geen verhaal.",
    ),
    Overview(
        facet=BY_KEY["soort"],
        name="Soorten werkgevers",
        singular="Soort werkgever",
        intro="Niet elke werkgever is hetzelfde. Lees hoe het gaat bij een werkgever als die van jou.",
        empty="Van deze soort werkgever hebben we nog geen verhaal.",
    ),
    Overview(
        facet=BY_KEY["kant"],
        name="Markt en overheid",
        singular="Kant van de Banenafspraak",
        intro="De Banenafspraak heeft twee kanten: de markt en de overheid. Lees hoe het er aan elke kant aan toegaat.",
        empty="Van deze kant hebben we nog geen verhaal.",
    ),
)
