"""What a document says → a story that can be written, with what is still to be done to it. Only pictures are written, in a folder apart."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path, PurePosixPath

from site_builder.editing.desk import Desk
from site_builder.editing.drafts import Draft
from site_builder.editing.front_matter import content_text
from site_builder.editing.importing.blocks import Block, Content
from site_builder.editing.importing.guesses import Guess, ambiguous_places, guesses
from site_builder.editing.importing.markdown_text import Body, body_of, levelled
from site_builder.editing.importing.opening import Opened, pictured, titled, told_of_pictures, without_summary
from site_builder.editing.importing.photos import Photos, unpacked
from site_builder.editing.importing.refusals import ImportRefusedError, too_large
from site_builder.editing.importing.remarks import Remark, look, lost, shown
from site_builder.editing.importing.values import Values, known, labelled
from site_builder.editing.places import content_path, slug_of
from site_builder.problems import Problem
from site_builder.reading.files import LARGEST_TEXT, TextFile
from site_builder.reading.files import content_path as path_from
from site_builder.reading.site import piece_of
from site_builder.reading.yaml_text import Value


@dataclass(frozen=True, slots=True)
class Wishes:
    """What whoever imports already knows: the name of the folder, and values by key."""

    slug: str = ""
    values: Mapping[str, Value] = field(default_factory=dict)
    called: str = ""
    """The name of the file, for when nothing else is a title."""


@dataclass(frozen=True, slots=True)
class Guessed:
    """A value to look at: its line in the file, and what it was guessed from."""

    line: int
    key: str
    guess: Guess


@dataclass(frozen=True, slots=True)
class Imported:
    """A story ready to be written, and everything to tell about it."""

    draft: Draft
    guessed: tuple[Guessed, ...]
    remarks: tuple[tuple[int | None, Remark], ...]
    """Each with its line in the new file, where it has one."""
    left_to_do: tuple[Problem, ...]
    """What checking will tell of it."""


@dataclass(frozen=True, slots=True)
class _Story:
    """What a file is made of."""

    path: PurePosixPath
    values: Values
    body: Body
    photos: Photos


def imported(content: Content, wishes: Wishes, desk: Desk, folder: Path) -> Imported:
    """The story of a document; its pictures are laid in `folder`. Raises ImportRefusedError when its name is taken or it is too long."""
    certain, remarks = known({**content.values, **wishes.values})
    opened = titled(content.blocks, wishes.called)
    rest, said = labelled(opened.blocks)
    guessed = {**guesses(rest, str(opened.found["titel"].value), desk.reading.vocabulary), **opened.found, **said}
    guessed.setdefault("datum", Guess(desk.on.isoformat(), "vandaag"))
    path = _path(wishes.slug, certain, guessed, desk)
    photos = _photos(content, folder / path.parent)
    blocks = rest if "samenvatting" in certain else without_summary(rest, guessed.get("samenvatting"))
    front = pictured(blocks, photos)
    values = Values(certain, {key: guess for key, guess in {**guessed, **front.found}.items() if key not in certain})
    remarks += [*_other_title(opened, certain), *content.remarks, *_places_to_choose(values, blocks, desk)]
    return _finished(_Story(path, values, _body(front, photos, content), photos), remarks, folder, desk)


def _path(slug: str, certain: Mapping[str, Value], guessed: Mapping[str, Guess], desk: Desk) -> PurePosixPath:
    """Where the story goes. A name that is taken is not made another: mostly the document was imported before."""
    title = certain.get("titel") or guessed["titel"].value
    name = slug or slug_of(str(title), ())
    if name in desk.taken:
        raise ImportRefusedError(
            f"Er is al een stuk met de naam `{name}`. Is dit document al geïmporteerd?",
            "Is het een ander verhaal, geef het dan een eigen naam met `--map`.",
        )
    return content_path("verhalen", name, _day(certain.get("datum"), desk.on))


def _day(typed: Value | None, otherwise: date) -> date:
    try:
        return date.fromisoformat(str(typed))
    except ValueError:
        return otherwise


def _photos(content: Content, folder: Path) -> Photos:
    folder.mkdir(parents=True, exist_ok=True)
    return unpacked(content.pictures, folder)


def _body(front: Opened, photos: Photos, content: Content) -> Body:
    names = {number: file.name for number, file in photos.files.items() if number != front.photo}
    return body_of(told_of_pictures(levelled(front.blocks), photos), content.footnotes, names)


def _other_title(opened: Opened, certain: Mapping[str, Value]) -> Iterator[Remark]:
    title = opened.found["titel"]
    if "titel" in certain and certain["titel"] != title.value and title.source != "de naam van het bestand":
        yield lost(f"De titel die in het document stond: {shown(str(title.value))}.")


def _places_to_choose(values: Values, blocks: Sequence[Block], desk: Desk) -> Iterator[Remark]:
    if "gemeente" not in values.certain and "gemeente" not in values.guessed:
        for name in ambiguous_places(blocks, desk.reading.vocabulary):
            yield look(f"De plaats `{name}` kan in meer gemeenten liggen. Kies zelf, bij `gemeente`.")


def _finished(story: _Story, remarks: Sequence[Remark], folder: Path, desk: Desk) -> Imported:
    """The file, and everything to tell about it by its line in that file."""
    text = content_text(story.values.entries(desk.reading.vocabulary), story.body.text)
    if len(text.encode()) > LARGEST_TEXT:
        raise too_large("er staat meer tekst in dan in een verhaal past")
    first = text.count("\n") - story.body.text.rstrip("\n").count("\n") - 1
    placed = [(first + line, remark) for line, remark in story.body.remarks]
    files = dict.fromkeys(story.photos.files.values())
    draft = Draft(story.path, text, {story.path.parent / file.name: file for file in files})
    return Imported(
        draft,
        tuple(_guess_lines(text, story.values.guessed)),
        tuple(dict.fromkeys([*placed, *((None, remark) for remark in remarks)])),
        tuple(_to_do(draft, folder, desk)),
    )


def _guess_lines(text: str, guessed: Mapping[str, Guess]) -> Iterator[Guessed]:
    for number, line in enumerate(text.split("\n---\n", 1)[0].split("\n"), 1):
        key = line.partition(":")[0]
        if key in guessed and guessed[key].source:
            yield Guessed(number, key, guessed[key])


def _to_do(draft: Draft, folder: Path, desk: Desk) -> list[Problem]:
    """What our own reader finds in the file."""
    disk = folder / draft.path
    piece = piece_of(draft.path, TextFile(path_from(disk, folder), disk, draft.text), desk.reading)
    return piece.problems
