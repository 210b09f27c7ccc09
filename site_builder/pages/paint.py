"""Which door paint belongs to what. The colours themselves are in theme/css/tokens.css, one class a paint."""

from zlib import crc32

from site_builder.model import ArticleForm, Term

PAINTS = (
    "canal-green", "oxblood", "canal-blue", "cream", "slate", "ochre",
    "aubergine", "celadon", "petrol", "salmon", "umber", "sky",
)  # fmt: skip

SECTOR_PAINTS = {
    "zorg-welzijn": "celadon",
    "overheid": "canal-blue",
    "onderwijs": "ochre",
    "techniek": "petrol",
    "industrie": "slate",
    "bouw": "oxblood",
    "groen": "canal-green",
    "winkel-handel": "salmon",
    "logistiek": "sky",
    "horeca-recreatie": "aubergine",
    "schoonmaak-facilitair": "sky",
    "zakelijk": "umber",
    "bank-verzekering": "canal-green",
    "ict": "petrol",
    "media": "aubergine",
    "energie-afval-water": "canal-blue",
    "wonen": "oxblood",
    "cultuur-sport": "ochre",
    "overig": "cream",
}

ARTICLE_PAINTS = {
    ArticleForm.FOREWORD: "cream",
    ArticleForm.COLUMN: "ochre",
    ArticleForm.INTERVIEW: "canal-blue",
    ArticleForm.PORTRAIT: "aubergine",
    ArticleForm.REPORT: "celadon",
}


def paint_named(slug: str) -> str:
    """A paint that always is the same for the same name."""
    return PAINTS[crc32(slug.encode()) % len(PAINTS)]


def sector_paint(sector: Term) -> str:
    """The paint of a sector's doors; a sector that is new here gets one by its name."""
    return SECTOR_PAINTS.get(sector.slug) or paint_named(sector.slug)
