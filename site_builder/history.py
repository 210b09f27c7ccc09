"""What git knows of a project: which files a branch touched, and what stood there before. The only module that calls git."""

import io
import subprocess
import tarfile
from pathlib import Path, PurePosixPath

MOST_SECONDS = 120


class HistoryError(Exception):
    """git does not know what was asked; the words say why, in Dutch, for who typed the command."""


def touched(root: Path, since: str) -> frozenset[PurePosixPath]:
    """The files that this branch changed, added or took away since it left `since`, and those not committed yet, from the project folder.

    `since` is a branch, tag or commit. Raises HistoryError when git does not know it, or when the folder is under no version control.
    """
    base = git(root, "merge-base", _checked(since), "HEAD").decode().strip()
    named = git(root, "diff", "--name-only", "-z", "--no-renames", "--relative", base)
    new = git(root, "ls-files", "--others", "--exclude-standard", "-z")
    return frozenset(PurePosixPath(name) for name in (named + new).decode("utf-8", "surrogateescape").split("\0") if name)


def write_earlier(root: Path, since: str, names: tuple[str, ...], folder: Path) -> None:
    """Writes how some files and folders of the project stood where this branch left `since`; what was not there then is left out.

    Raises HistoryError as `touched` does. Links and all else that is no plain file are left out, so nothing outside `folder` is written.
    """
    base = git(root, "merge-base", _checked(since), "HEAD").decode().strip()
    there = git(root, "ls-tree", "--name-only", "-z", base, "--", *names).decode().split("\0")
    wanted = [name for name in names if name in there]
    if not wanted:
        return
    with tarfile.open(fileobj=io.BytesIO(git(root, "archive", "--format=tar", base, "--", *wanted))) as archive:
        plain = [member for member in archive.getmembers() if member.isfile() or member.isdir()]
        archive.extractall(folder, members=plain, filter="data")


def _checked(revision: str) -> str:
    """A name of a revision that git can't take for an option."""
    if not revision or revision.startswith("-"):
        raise HistoryError(f"`{revision}` is geen tak of commit.")
    return revision


def git(root: Path, *arguments: str) -> bytes:
    """What git says in a folder; names of files are taken as they are. Raises HistoryError when there is no git, or it refuses."""
    command = ["git", "-C", str(root), "-c", "core.quotePath=false", "--no-pager", "--literal-pathspecs", *arguments]
    try:
        done = subprocess.run(command, capture_output=True, check=False, timeout=MOST_SECONDS)  # noqa: S603 - a fixed program, no shell
    except FileNotFoundError:
        raise HistoryError("Daarvoor is het programma git nodig, en dat staat niet op deze computer.") from None
    if done.returncode == 0:
        return done.stdout
    told = done.stderr.decode("utf-8", "replace")
    if "not a git repository" in told:
        raise HistoryError("Deze map staat niet onder git, dus we weten niet wat er veranderd is.")
    raise HistoryError("Git kent dat punt in de geschiedenis niet. Haal het eerst op, zoals met `git fetch origin main`.")
