"""However a file is made to take long, reading it takes seconds and little memory: hostile texts at the largest size that is read."""

import json
import resource
import subprocess
import sys
from typing import Final

import pytest

from tests.project import REPOSITORY

TEXTS: Final = (
    "<div>", "<b>", "<h1>", "<h2>x", '<a href="x">', '<a href="', '<img src="', "> ", "[", "[a](b) ", "![a](b.jpg) ", "*a ", "**a*", "`",
    "```a\n", "~~~a\n<i>\n", "[^1]: x\n\n", "x[^1]", "|a", "[a]{lang=nl} ", "[a", "&#x41;", "- ", "- [ ] a\n", "## x\n\n", "# x\n\n",
    "<li>[", "<svg><script>", "<!--", "\"a' ", "--- ", "\\", "<details><summary>", "<table><tr><td>", "[a]: b\n", "a", "a@b.nl ",
    "http://a.nl ", "www.", "@", "<p><img src=x>",
)  # fmt: skip
"""Each fills a body of nearly 1 MB; between them: nesting, openings without ends, marks that cross, definitions, references."""
KEYS: Final = (
    "beperking: [", "beperking: {a: ", "beperking: [zz, ", "x: 'a' ", "gerelateerd: [a, ", "k: v\n", "- a\n", "? a\n", "\t", "# x\n",
    "a: a: ", "gemeente: a", "nummer: 9", "datum: 1", "a ", 'x: "a\\', "&a *a ", "!!x ", "---\n",
)  # fmt: skip
"""The same for the keys: what stands behind the first colon over and over, up to the most that is read."""
CPU_SECONDS: Final = 60
MEMORY: Final = 3 << 30
_READ = """
import json, sys
from tests.properties.test_reading import RIGHT, problems_of
kind, units = json.load(sys.stdin)
front = "".join(f"{key}: {value}\\n" for key, value in RIGHT.items())
for unit in units:
    if kind == "text":
        raw = f"---\\n{front}---\\n{unit * (980_000 // len(unit))}"
    else:
        first, colon, rest = unit.partition(": ")
        again = rest or unit
        raw = f"---\\n{front}{first if colon else ''}{colon}{again * (90_000 // len(again))}\\n---\\nTekst."
    problems = problems_of(raw.encode())
    assert len(problems) <= 200, (unit, len(problems))
    assert sum(len(problem.message) + len(problem.hint) for problem in problems) < 200_000, unit
print("read", len(units))
"""


def _bounded() -> None:
    resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS))
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


@pytest.mark.parametrize(("kind", "units"), [("text", TEXTS), ("keys", KEYS)])
def test_no_text_of_the_largest_size_takes_more_than_seconds_to_read(kind: str, units: tuple[str, ...]) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _READ],
        input=json.dumps([kind, units]),
        cwd=REPOSITORY,
        preexec_fn=_bounded,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    assert done.stdout.strip() == f"read {len(units)}"
