"""A story's file → Story and problems."""

from pathlib import Path

from site_builder.model import Body, FollowUp, Obstacle, Quote, Source, Story, StoryForm, Term
from site_builder.problems import Problem
from site_builder.reading.documents import Document, body_place, read_document
from site_builder.reading.files import read_text
from site_builder.reading.markdown import read_body
from site_builder.reading.names import folded
from site_builder.reading.photos import photo_of, read_photo
from site_builder.reading.schema import STORY_FORMS, StoryKeys
from site_builder.reading.typography import curled, unquoted
from site_builder.reading.validation import validate
from site_builder.reading.values import Reading

DIPTYCH_HEADINGS = ("De werkgever", "De werknemer")
SIMPLE = "eenvoudig.md"


def read_story(document: Document, body: Body, reading: Reading) -> Story | None:
    """The story of a document, or None when something in it must be mended first, which is then told in its problems."""
    keys = validate(document, StoryKeys, reading)
    document.problems += document.faults
    if STORY_FORMS.get(folded(str(document.values.get("vorm", "")))) == StoryForm.DIPTYCH:
        _check_diptych(document, body)
    if document.values and not (document.values.get("gemeente") or (keys.national if keys else "landelijk" in document.values)):
        _complain_of_no_place(document)
    photo = read_photo(document, photo_of(keys)) if keys else None
    simple, simple_source = _simple(document)
    if keys is None or document.problems:
        return None
    return Story(
        source=document.source,
        slug=document.slug,
        title=curled(keys.title),
        form=StoryForm(keys.form),
        summary=curled(keys.summary),
        sector=keys.sector,
        quote=Quote(curled(unquoted(keys.quote)), curled(keys.speaker)),
        consent=keys.consent,
        day=keys.day,
        body=body,
        national=keys.national,
        municipality=None if keys.national else keys.municipality,
        impairments=_once(keys.impairments),
        number=keys.number or 0,
        until=keys.until,
        organisation=curled(keys.organisation),
        size=keys.size,
        employer_kind=keys.employer_kind,
        side=keys.side,
        adjustments=_once(keys.adjustments),
        instruments=_once(keys.instruments),
        themes=_once(keys.themes),
        photo=photo,
        obstacles=tuple(Obstacle(curled(row.obstacle), curled(row.solution)) for row in keys.obstacles),
        not_worked=curled(keys.not_worked),
        follow_ups=tuple(sorted((FollowUp(row.day, curled(row.text)) for row in keys.follow_ups), key=lambda row: row.day)),
        related=tuple(dict.fromkeys(keys.related)),
        draft=keys.draft,
        fictional=keys.fictional,
        simple=simple,
        simple_source=simple_source,
    )


def _once(found: list[Term]) -> tuple[Term, ...]:
    return tuple(dict.fromkeys(found))


def _complain_of_no_place(document: Document) -> None:
    empty = "gemeente" in document.values
    document.complain(
        document.place(("gemeente",), of_key=True) if empty else document.place(),
        "plaats-ontbreekt",
        f"Er staat niet bij waar het verhaal speelt: `gemeente` {'is leeg' if empty else 'ontbreekt'}.",
        "Schrijf bijvoorbeeld `gemeente: Arnhem`, of `landelijk: ja` als het voor heel Nederland is.",
    )


def _check_diptych(document: Document, body: Body) -> None:
    """A diptych has each of its two headings once, at the second level."""
    found = [folded(heading.text) for heading in body.headings if heading.level == 2]
    for heading in DIPTYCH_HEADINGS:
        times = found.count(folded(heading))
        if times == 1:
            continue
        document.complain(
            body_place(document, f"## {heading}" if times else "", document.body.rfind(f"## {heading}") if times else 0),
            "tweeluik-koppen",
            f"Dit tweeluik heeft de kop `## {heading}` {'niet' if not times else f'{times} keer'}.",
            f"Zet de kop `## {heading}` boven het deel waar die het woord heeft." if not times else "Geef deze kop een andere naam.",
        )


def _simple(document: Document) -> tuple[Body, Source] | tuple[None, None]:
    """The version in easy language beside `index.md`, with its own problems added to the document's."""
    disk = document.disk.with_name(SIMPLE)
    if document.disk.name != "index.md" or not disk.is_file() or disk.is_symlink():
        return None, None
    beside = read_text(disk, _project_of(document))
    if isinstance(beside, Problem):
        document.problems.append(beside)
        return None, None
    own = read_document(beside) if beside.text.startswith("---") else Document(beside.path, beside.disk, beside.text, {}, beside.text, 1)
    body, faults = read_body(own)
    document.problems += [*own.problems, *faults]
    return body, own.source


def _project_of(document: Document) -> Path:
    """The project folder: what is left of a file's place on disk without its path in the project."""
    return document.disk.parents[len(document.path.parts) - 1]
