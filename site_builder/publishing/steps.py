"""How long each part of the work takes."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from site_builder.publishing.outcomes import Step


@dataclass(slots=True)
class Steps:
    """The parts that are done, in order."""

    done: list[Step] = field(default_factory=list)

    @contextmanager
    def step(self, name: str) -> Iterator[None]:
        """Time the block, also when it fails. By a clock that nobody can set."""
        started = time.monotonic()
        try:
            yield
        finally:
            self.done.append(Step(name, time.monotonic() - started))
