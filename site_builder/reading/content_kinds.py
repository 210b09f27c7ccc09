"""The kinds of content that an editor makes: their names, folders and schemas, in the order in which they are offered."""

from dataclasses import dataclass

from site_builder.reading.schema import (
    ArticleKeys,
    BrochureKeys,
    EditionKeys,
    EpisodeKeys,
    Keys,
    MeetingKeys,
    PageKeys,
    SeriesKeys,
    StoryKeys,
)
from site_builder.reading.targets import PICTURE_ENDINGS


@dataclass(frozen=True, slots=True)
class ContentKind:
    """A kind of content. `either` are keys of which one must be there, `together` keys that ask for another one."""

    name: str
    """What an editor calls one, such as `aflevering`."""
    plural: str
    one: str
    """One of them in a sentence, such as `een bijeenkomst`."""
    folder: str
    """Its folder in the content folder."""
    schema: type[Keys]
    either: tuple[tuple[str, str], ...] = ()
    together: tuple[tuple[str, str], ...] = ()
    may_be_empty: bool = False
    """Whether there need not be a text below the keys."""


FILES = {"foto": PICTURE_ENDINGS, "omslag": PICTURE_ENDINGS, "audio": (".mp3",), "transcript": (".vtt",)}
"""Keys that name a file beside the text, with how such a file's name may end."""
PHOTO = (("foto", "foto_alt"),)
COVER = (("omslag", "omslag_alt"),)
STORY = ContentKind("verhaal", "verhalen", "een verhaal", "verhalen", StoryKeys, (("gemeente", "landelijk"),), PHOTO)
SERIES = ContentKind("podcast", "podcast", "een podcast", "podcast", SeriesKeys, may_be_empty=True)
"""The series itself: there is one, so it is described and checked, and never made anew."""
KINDS = (
    STORY,
    ContentKind("artikel", "artikelen", "een artikel", "artikelen", ArticleKeys, together=(*PHOTO, ("citaat", "citaat_van"))),
    ContentKind("aflevering", "afleveringen", "een aflevering", "podcast", EpisodeKeys, may_be_empty=True),
    ContentKind("brochure", "brochures", "een brochure", "brochures", BrochureKeys, together=COVER),
    ContentKind("agenda", "bijeenkomsten", "een bijeenkomst", "agenda", MeetingKeys, (("provincie", "regio"),), may_be_empty=True),
    ContentKind("editie", "edities", "een editie", "edities", EditionKeys, together=COVER, may_be_empty=True),
    ContentKind("pagina", "pagina’s", "een pagina", "paginas", PageKeys),
)
