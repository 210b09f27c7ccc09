"""The leak check of a project: what theme, program and settings say themselves left aside, and pictures seen before remembered."""

import json
from pathlib import Path

from site_builder.build import CACHE, Project, theme_folder
from site_builder.leaks.photos import Likenesses
from site_builder.leaks.spoken import spoken
from site_builder.leaks.watch import Watch, watch

MEMORY = CACHE / "gelijkenis.json"


def guard(project: Project) -> Watch:
    """What to look for in the files of a project's site."""
    return watch(project.site, project.shown, spoken(theme_folder(project), project.settings), _remembered(project.root / MEMORY))


def remember(project: Project, watching: Watch) -> None:
    """Keep what was seen of the pictures for the next build; each takes as long to look at as twenty pages."""
    seen = watching.photos.seen
    if seen:
        path = project.root / MEMORY
        path.parent.mkdir(parents=True, exist_ok=True)
        rows = {digest: [[f"{each:x}" for each in part] for part in likenesses] for digest, likenesses in sorted(seen.items())}
        path.write_text(json.dumps(rows), encoding="utf-8")


def _remembered(path: Path) -> dict[str, Likenesses]:
    """Nothing when the file is not there or can't be read: then all is looked at again."""
    try:
        rows = json.loads(path.read_bytes())
        return {str(digest): (_numbers(whole), _numbers(on_card)) for digest, (whole, on_card) in rows.items()}
    except (OSError, ValueError, TypeError, AttributeError):
        return {}


def _numbers(row: list[str]) -> tuple[int, ...]:
    return tuple(int(each, 16) for each in row)
