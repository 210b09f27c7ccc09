"""The reports of a publication on disk: beside the public folder, never in it, each whole or not there."""

from dataclasses import dataclass
from pathlib import Path

from site_builder.publishing.outcomes import Outcome
from site_builder.publishing.reports import as_json, as_markdown
from site_builder.publishing.states import State
from site_builder.publishing.states import as_json as state_text

STATE = "stand.json"


@dataclass(frozen=True, slots=True)
class Papers:
    """A folder for reports."""

    folder: Path

    def write(self, outcome: Outcome, state: State | None = None) -> None:
        """Write `rapport.md` and `rapport.json`, and `stand.json` for the next publication when there is a state. Raises OSError."""
        self.folder.mkdir(parents=True, exist_ok=True)
        self._put("rapport.md", as_markdown(outcome))
        self._put("rapport.json", as_json(outcome))
        if state:
            self._put(STATE, state_text(state))

    def _put(self, name: str, text: str) -> None:
        half = self.folder / f".{name}.half"
        half.write_text(text, encoding="utf-8")
        half.replace(self.folder / name)
