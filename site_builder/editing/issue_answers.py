"""A filled-in issue → answers by key, with everything that is doubtful. The issue was written by anyone, so nothing in it is believed.

GitHub writes each answer below `### ` and the label of its field; an empty one is `_No response_`, a box `- [x] ` and its words.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from site_builder.editing.issue_form import FIELDS, PROMISES

LARGEST_EVENT = 2_000_000
"""Bytes of the file; GitHub's own events are smaller."""
LONGEST_BODY = 65_536
"""Signs; GitHub takes no longer issue."""
EMPTY = "_No response_"
CHECKBOXES = "Toestemming"


class NotAnIssueError(Exception):
    """The file is not an event or an issue of GitHub; the message says why, in Dutch."""


@dataclass(frozen=True, slots=True)
class Filled:
    """What stood in the form: by key the text of each field, as it was typed; and in Dutch what a person must look at."""

    answers: dict[str, str] = field(default_factory=dict)
    doubts: list[str] = field(default_factory=list)


def body_of(raw: bytes) -> str:
    """The text of the issue in an event (`{"issue": {"body": …}}`) or in an issue itself. Raises NotAnIssueError."""
    if len(raw) > LARGEST_EVENT:
        raise NotAnIssueError("Het bestand is te groot voor een formulier.")
    try:
        event = json.loads(raw)
    except (ValueError, RecursionError):
        raise NotAnIssueError("Het bestand is geen JSON.") from None
    issue = event.get("issue", event) if isinstance(event, dict) else None
    body = issue.get("body") if isinstance(issue, dict) else None
    if not isinstance(body, str) or not body.strip():
        raise NotAnIssueError("Er staat geen ingevuld formulier in.")
    if len(body) > LONGEST_BODY:
        raise NotAnIssueError(f"De tekst is {len(body)} tekens lang; meer dan {LONGEST_BODY} kan niet van het formulier komen.")
    return body.replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "�")


def parse_issue(body: str) -> Filled:
    """The answers in the text of an issue."""
    filled, boxes = Filled(), ""
    labels = {row.label: row.key for row in FIELDS}
    for label, text in _sections(body, [*labels, CHECKBOXES], filled.doubts):
        if label == CHECKBOXES:
            boxes = text
        elif text and text != EMPTY:
            filled.answers[labels[label]] = text
    ticked = set(re.findall(r"^- \[[xX]\] (.+?)\s*$", boxes, re.MULTILINE))
    filled.doubts.extend(f"Dit vakje staat niet aan: {promise}" for promise in PROMISES if promise not in ticked)
    return filled


def _sections(body: str, labels: list[str], doubts: list[str]) -> Iterator[tuple[str, str]]:
    """Each label with what stands below it. Labels come in the order of the form; one out of order is part of an answer, and doubtful."""
    at, lines = -1, list[str]()
    for line in body.split("\n"):
        label = line.removeprefix("### ").strip() if line.startswith("### ") else ""
        if label in labels and labels.index(label) > at:
            if at >= 0:
                yield labels[at], "\n".join(lines).strip()
            at, lines = labels.index(label), []
        else:
            if label in labels:
                doubts.append(f"De kop “{label}” staat er twee keer. Kijk na welk antwoord bij welke vraag hoort.")
            lines.append(line)
    if at >= 0:
        yield labels[at], "\n".join(lines).strip()
    else:
        doubts.append("Geen enkele kop van het formulier staat in de tekst.")
