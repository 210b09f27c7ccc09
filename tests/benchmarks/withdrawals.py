"""Figures of the leak check: `python -m tests.benchmarks.withdrawals [how many]` withdraws at random and looks at every file.

Prints how many files of which kinds were looked at, and the traces that our check and a plain search found: those should be 0.
As a control, the site from before each withdrawal is held against what may be told after it: that should always be found.
"""

import random
import sys
import tempfile
import time
from collections import Counter
from datetime import date
from pathlib import Path

from site_builder.build import load, without_documents
from tests.project import DAY, copy_project
from tests.withdrawals import WHOLE, built, found_by_us, found_plainly, kinds, random_changes

EACH = 10
"""Of so many withdrawals one is with PDFs, which take twenty times as long as the rest."""


def main(count: int) -> None:
    """Print the figures."""
    with tempfile.TemporaryDirectory() as folder:
        project = load(copy_project(Path(folder) / "project", pdf=True), date.fromisoformat(DAY))
        _, whole = built(project, ())
        looked: Counter[str] = Counter()
        ours = plain = controls = seen = 0
        spent = 0.0
        for seed in range(count):
            changes = random_changes(project.shown.stories, random.Random(seed))  # noqa: S311 - the same every time
            after, files = built(without_documents(project) if seed % EACH else project, changes)
            started = time.process_time()
            ours += len(found_by_us(after, files))
            spent += time.process_time() - started
            plain += len(list(found_plainly(after, files, changes)))
            looked += kinds(files)
            if any(change.way in WHOLE for change in changes):
                controls += 1
                seen += bool(found_by_us(after, whole))
    print(f"{count} withdrawals, {looked.total()} files: {', '.join(f'{number} {kind}' for kind, number in looked.most_common())}")
    print(f"traces: {ours} by the leak check, {plain} by a plain search; controls found: {seen} of {controls}")
    print(f"{spent / count:.2f} s of processor time for a look at the whole site")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100)
