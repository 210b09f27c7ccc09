"""The files of every other kind of content → models and problems. Each function reads one kind."""

from site_builder.model import (
    Article,
    ArticleForm,
    Body,
    Brochure,
    Chapter,
    Edition,
    EditionItem,
    EditionSection,
    Episode,
    Guest,
    Meeting,
    MeetingForm,
    PlainPage,
    Quote,
    Series,
)
from site_builder.reading.documents import Document
from site_builder.reading.photos import cover_of, named_file, photo_of, read_photo
from site_builder.reading.schema import (
    ArticleKeys,
    BrochureKeys,
    EditionKeys,
    EpisodeKeys,
    GuestKeys,
    MeetingKeys,
    PageKeys,
    SeriesKeys,
)
from site_builder.reading.typography import curled, unquoted
from site_builder.reading.validation import validate
from site_builder.reading.values import Reading


def article(document: Document, body: Body, reading: Reading) -> Article | None:
    """An article, or None when the document has problems."""
    keys = validate(document, ArticleKeys, reading)
    _take_faults(document)
    if keys is None:
        return None
    photo = read_photo(document, photo_of(keys))
    if keys.quote and not keys.speaker:
        document.complain(
            document.place(("citaat",)),
            "sleutel-ontbreekt",
            "Bij `citaat` hoort wie dat zegt.",
            "Voeg toe: `citaat_van: voornaam, functie`",
        )
    return Article(
        source=document.source,
        slug=document.slug,
        title=curled(keys.title),
        form=ArticleForm(keys.form),
        summary=curled(keys.summary),
        author=curled(keys.author),
        day=keys.day,
        body=body,
        photo=photo,
        quote=Quote(curled(unquoted(keys.quote)), curled(keys.speaker)) if keys.quote else None,
        guests=_guests(keys.guests),
        themes=tuple(dict.fromkeys(keys.themes)),
        region=keys.region,
        consent=keys.consent,
        draft=keys.draft,
        fictional=keys.fictional,
    )


def series(document: Document, body: Body, reading: Reading) -> Series | None:
    """The podcast series, or None when the document has problems."""
    keys = validate(document, SeriesKeys, reading)
    if keys is None:
        return None
    cover = read_photo(document, cover_of(keys.cover, keys.cover_alt))
    _take_faults(document, may_be_empty=True)
    if cover is None:
        return None
    return Series(
        source=document.source,
        title=curled(keys.title),
        description=curled(keys.description),
        author=curled(keys.author),
        email=keys.email,
        cover=cover,
        category=keys.category,
        body=body,
        finished=keys.finished,
    )


def episode(document: Document, body: Body, reading: Reading) -> Episode | None:
    """An episode, or None when the document has problems."""
    keys = validate(document, EpisodeKeys, reading)
    _take_faults(document, may_be_empty=True)
    if keys is None:
        return None
    audio = named_file(document, keys.audio, "audio", ".mp3")
    transcript = named_file(document, keys.transcript, "transcript", ".vtt")
    if audio is None or transcript is None:
        return None
    return Episode(
        source=document.source,
        slug=document.slug,
        title=curled(keys.title),
        number=keys.number,
        summary=curled(keys.summary),
        day=keys.day,
        audio=audio,
        transcript=transcript,
        body=body,
        guests=_guests(keys.guests),
        chapters=tuple(sorted((Chapter(row.start, curled(row.title)) for row in keys.chapters), key=lambda row: row.start)),
        quote=curled(unquoted(keys.quote)),
        themes=tuple(dict.fromkeys(keys.themes)),
        instruments=tuple(dict.fromkeys(keys.instruments)),
        sector=keys.sector,
        consent=keys.consent,
        draft=keys.draft,
    )


def brochure(document: Document, body: Body, reading: Reading) -> Brochure | None:
    """A brochure, or None when the document has problems."""
    keys = validate(document, BrochureKeys, reading)
    _take_faults(document)
    if keys is None:
        return None
    return Brochure(
        source=document.source,
        slug=document.slug,
        title=curled(keys.title),
        summary=curled(keys.summary),
        day=keys.day,
        body=body,
        cover=read_photo(document, cover_of(keys.cover, keys.cover_alt)),
        reactions=tuple(Quote(curled(unquoted(row.text)), curled(row.speaker)) for row in keys.reactions),
        draft=keys.draft,
    )


def meeting(document: Document, body: Body, reading: Reading) -> Meeting | None:
    """A meeting, or None when the document has problems."""
    keys = validate(document, MeetingKeys, reading)
    _take_faults(document, may_be_empty=True)
    if keys is None:
        return None
    if keys.end <= keys.start:
        document.complain(
            document.place(("eind",)),
            "tijd-volgorde",
            "De bijeenkomst eindigt voor zij begint.",
            "Kijk `start` en `eind` na.",
        )
    if keys.province is None and keys.region is None:
        document.complain(
            document.place(),
            "plaats-ontbreekt",
            "Er staat geen `provincie` of `regio` bij.",
            "Schrijf bijvoorbeeld `provincie: zeeland`.",
        )
    return Meeting(
        source=document.source,
        slug=document.slug,
        title=curled(keys.title),
        start=keys.start,
        end=keys.end,
        form=MeetingForm(keys.form),
        body=body,
        province=keys.province or (keys.region.province if keys.region else None),
        region=keys.region,
        venue=curled(keys.venue),
        seats=keys.seats,
        sign_up=curled(keys.sign_up),
        provisions=tuple(curled(provision) for provision in keys.provisions),
        draft=keys.draft,
        fictional=keys.fictional,
    )


def edition(document: Document, body: Body, reading: Reading) -> Edition | None:
    """An edition, or None when the document has problems."""
    keys = validate(document, EditionKeys, reading)
    _take_faults(document, may_be_empty=True)
    if keys is None:
        return None
    if keys.end < keys.start:
        document.complain(document.place(("tot",)), "tijd-volgorde", "De week eindigt voor zij begint.", "Kijk `van` en `tot` na.")
    return Edition(
        source=document.source,
        slug=document.slug,
        title=curled(keys.title),
        motto=curled(unquoted(keys.motto)),
        start=keys.start,
        end=keys.end,
        sections=tuple(
            EditionSection(
                curled(section.title),
                tuple(EditionItem(row.slug, curled(row.title), row.kind, row.page) for row in section.items),
            )
            for section in keys.sections
        ),
        body=body,
        cover=read_photo(document, cover_of(keys.cover, keys.cover_alt)),
        partners=tuple(curled(partner) for partner in keys.partners),
        colophon=curled(keys.colophon),
        draft=keys.draft,
    )


def plain_page(document: Document, body: Body, reading: Reading) -> PlainPage | None:
    """A plain page, or None when the document has problems."""
    keys = validate(document, PageKeys, reading)
    _take_faults(document)
    if keys is None:
        return None
    return PlainPage(
        source=document.source,
        slug=document.slug,
        title=curled(keys.title),
        body=body,
        summary=curled(keys.summary),
        draft=keys.draft,
    )


def _guests(rows: list[GuestKeys]) -> tuple[Guest, ...]:
    return tuple(Guest(curled(row.name), curled(row.organisation)) for row in rows)


def _take_faults(document: Document, *, may_be_empty: bool = False) -> None:
    """Add what is wrong with the body to the document's problems."""
    document.problems += [fault for fault in document.faults if not (may_be_empty and fault.code == "tekst-leeg")]
