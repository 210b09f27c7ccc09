"""Every file that is made from the schema and kept in the repository, so that people and GitHub can use it without our program."""

import json
from collections.abc import Iterator

from site_builder.editing import issue_form
from site_builder.editing.json_schema import Json, front_matter_schema, register_schema
from site_builder.reading.content_kinds import KINDS, SERIES
from site_builder.reading.names import Vocabulary

SCHEMAS = ".github/schema"


def generated_files(vocabulary: Vocabulary) -> Iterator[tuple[str, str]]:
    """Paths from the project folder, each with the whole text of its file."""
    for kind in (*KINDS, SERIES):
        yield f"{SCHEMAS}/{kind.name}.schema.json", _json(front_matter_schema(kind, vocabulary))
    yield f"{SCHEMAS}/toestemmingen.schema.json", _json(register_schema(vocabulary))
    yield issue_form.FILE, issue_form.issue_form(vocabulary)


def _json(schema: dict[str, Json]) -> str:
    return json.dumps(schema, ensure_ascii=False, indent=1) + "\n"
