"""Photos of editors → pictures for pages and files for browsers."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from site_builder import addresses
from site_builder.artifacts import Artifact
from site_builder.model import Photo
from site_builder.pictures.complaints import Complaint
from site_builder.pictures.folder import prune
from site_builder.pictures.picture import Picture, PictureSource
from site_builder.pictures.plan import Made, widths
from site_builder.pictures.preparation import prepare
from site_builder.pictures.recipe import RECIPE, Format, Recipe


@dataclass(frozen=True, slots=True)
class Published:
    """Photos ready for pages: what to show by the source's path, and the files of the site."""

    pictures: Mapping[Path, Picture]
    artifacts: tuple[Artifact, ...]
    largest: Mapping[Path, Artifact]
    """By the source's path the widest file that every program reads, such as for a share card."""
    complaints: Mapping[Path, Complaint]
    """Photos that are left out, with the reason."""


def publish_photos(
    photos: Iterable[Photo],
    cache: Path,
    progress: Callable[[int], None] = lambda _: None,
    recipe: Recipe = RECIPE,
) -> Published:
    """Every photo in every width and format, made in `cache` where it is not there yet; what no photo needs is removed there."""
    paths = list(dict.fromkeys(photo.path for photo in photos))
    prepared = prepare(paths, (), cache, progress, recipe)
    if cache.is_dir():
        prune(cache, prepared.made.values())
    pictures = {path: _picture(prepared.made[path], recipe) for path in paths if path in prepared.made}
    files = {name: _artifact(cache / name) for made in prepared.made.values() for name in made.files}
    largest = {path: files[picture.src.removeprefix(addresses.PICTURES)] for path, picture in pictures.items()}
    return Published(pictures, tuple(files[name] for name in sorted(files)), largest, prepared.complaints)


def _picture(made: Made, recipe: Recipe) -> Picture:
    """What a page needs."""

    def files(kind: Format) -> tuple[tuple[str, int], ...]:
        return tuple((f"{addresses.PICTURES}{made.name}-{width}.{kind.ending}", width) for width in widths(made.size[0], recipe))

    sources = tuple(PictureSource(kind.mime, files(kind)) for kind in recipe.formats)
    src = sources[-1].files[-1][0]
    return Picture(src, *made.size, sources, made.placeholder)


def _artifact(path: Path) -> Artifact:
    return Artifact(f"{addresses.PICTURES.lstrip('/')}{path.name}", copy_of=path)
