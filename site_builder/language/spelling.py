"""The spelling of Dutch words by hunspell and its Dutch dictionary, where both are installed (Debian: hunspell, hunspell-nl).

Spoken to over a pipe as ispell's `-a` mode has it: `*`, `+` and `-` for a word that is right, `& woord n plek: voorstel, voorstel` and
`# woord plek` for one that is not.
"""

import re
import shutil
import subprocess
from collections.abc import Iterable, Mapping

DICTIONARY = "nl_NL"
MOST_PROPOSALS = 3
_WRONG = re.compile(r"^[&#] (\S+) \d+(?: \d+: (.*))?$", re.MULTILINE)


def unknown_words(words: Iterable[str]) -> Mapping[str, tuple[str, ...]] | None:
    """The words that the dictionary doesn't have, each with what may be meant; None when there is no hunspell with Dutch."""
    program = shutil.which("hunspell")
    if program is None:
        return None
    wrong = _answer([program, "-l"], sorted(set(words)))
    if wrong is None:
        return None
    # Proposals take much longer than looking up, so they are asked for the few that are wrong.
    return proposals(_answer([program, "-a"], [f"^{word}" for word in wrong.split()]) or "")


def proposals(answer: str) -> dict[str, tuple[str, ...]]:
    """The words that hunspell's pipe mode calls wrong, with its first proposals."""
    return {match[1]: tuple(match[2].split(", ")[:MOST_PROPOSALS]) if match[2] else () for match in _WRONG.finditer(answer)}


def _answer(command: list[str], lines: list[str]) -> str | None:
    """What hunspell says of these lines; None when it can't work, such as without a Dutch dictionary."""
    done = subprocess.run(  # noqa: S603 - a program of the system; words go in as text
        [*command, "-i", "utf-8", "-d", DICTIONARY],
        input="\n".join(lines) + "\n",
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    return done.stdout if done.returncode == 0 else None
