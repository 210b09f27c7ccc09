"""The keys of an imported story: what was given, what the document says of itself, what was guessed, what is still empty."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from site_builder.editing.comments import comment
from site_builder.editing.drafts import DRAFT
from site_builder.editing.front_matter import Entry
from site_builder.editing.importing.blocks import Block, Paragraph
from site_builder.editing.importing.escaping import cleaned
from site_builder.editing.importing.guesses import Guess
from site_builder.editing.importing.remarks import Remark, lost, shown
from site_builder.editing.importing.sheets import KEYS
from site_builder.reading.fields import fields_of
from site_builder.reading.names import Vocabulary, folded
from site_builder.reading.schema import StoryKeys
from site_builder.reading.yaml_text import Value

_ALWAYS = {"gemeente", "foto_alt"}
_OFFERED = {"beperking"}
_MOST_LABELLED = 15
_LABEL = re.compile(r"([^\W\d_][\w /-]{2,24}):[ \t]+(\S.*)")
NOT_LABELS = {"beperking", "toestemming", "datum", "tot", "nummer"}
"""Keys that a line at the top of a document does not fill: they need consent, or mean something else in a document."""


@dataclass(frozen=True, slots=True)
class Values:
    """By key: what is certain, and what was guessed."""

    certain: Mapping[str, Value]
    guessed: Mapping[str, Guess]

    def entries(self, vocabulary: Vocabulary) -> list[Entry]:
        """The front matter: required keys even when empty, others when they have a value, and `concept: ja`."""
        made = []
        for field in fields_of(StoryKeys):
            name, words = field.name, comment(field, vocabulary)
            national = name == "gemeente" and "landelijk" in self.certain
            if name in self.certain:
                made.append(Entry(name, self.certain[name]))
            elif name in self.guessed:
                made.append(Entry(name, self.guessed[name].value, guess=self.guessed[name].source))
            elif name == "concept":
                made.append(Entry(name, "ja", DRAFT))
            elif (field.required or name == "gemeente") and not national:
                made.append(Entry(name, "", words))
            elif name in _OFFERED:
                made.append(Entry(name, None, words, field.example))
        return made


def labelled(blocks: Sequence[Block]) -> tuple[list[Block], dict[str, Guess]]:
    """The blocks without the lines at the top that say what a key holds, such as `Gemeente: Zutphen`, and those values."""
    kept: list[Block] = []
    found: dict[str, str] = {}
    for index, block in enumerate(blocks):
        pairs = _pairs(block) if isinstance(block, Paragraph) and index < _MOST_LABELLED else None
        if pairs and not set(pairs) & set(found):
            found |= pairs
        else:
            kept.append(block)
    return kept, {key: Guess(value, "stond in het document") for key, value in found.items()}


def _pairs(block: Paragraph) -> dict[str, str] | None:
    """The keys and values of a paragraph of which every line is one."""
    pairs: dict[str, str] = {}
    for line in block.plain.split("\n"):
        match = _LABEL.fullmatch(line)
        key = KEYS.get(folded(match[1])) if match else None
        if match is None or key is None or key in NOT_LABELS:
            return None
        pairs[key] = match[2].strip()
    return pairs


def known(values: Mapping[str, Value]) -> tuple[dict[str, Value], list[Remark]]:
    """The values of keys that a story has, without invisible signs, and a word about the others."""
    names = {field.name for field in fields_of(StoryKeys)}
    return {key: _clean(value) for key, value in values.items() if key in names and value not in ("", [], {})}, [
        lost(f"De sleutel {shown(key)}, die een verhaal niet heeft: {shown(str(value))}.")
        for key, value in values.items()
        if key not in names
    ]


def _clean(value: Value) -> Value:
    if isinstance(value, str):
        return cleaned(value)[0]
    if isinstance(value, list):
        return [_clean(item) for item in value]
    return {key: _clean(inner) for key, inner in value.items()}
