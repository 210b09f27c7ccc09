"""One schema, six faces: checker, JSON Schema, issue form, CMS, reference page and the comments of `nieuw` say the same."""

import json
import re
from collections.abc import Iterator
from datetime import date
from html import escape
from pathlib import Path, PurePosixPath
from typing import Any

import pytest
import yaml
from jsonschema import Draft7Validator

from site_builder.commands.schema import lagging
from site_builder.editing.cms import cms_config
from site_builder.editing.comments import comment
from site_builder.editing.front_matter import content_text, entries
from site_builder.editing.generated import SCHEMAS
from site_builder.editing.issue_form import FIELDS, FILE, NOT_IN_FORM, TEXT_KEY, UNKNOWN, field_for
from site_builder.model import Cms, Settings, Site
from site_builder.pages.filling_in import filling_in_pages
from site_builder.pages.publication import Made, prepare
from site_builder.reading.content_kinds import KINDS, SERIES, STORY, ContentKind
from site_builder.reading.documents import read_document
from site_builder.reading.fields import Field, Sort, accepted, choices, fields_of
from site_builder.reading.files import TextFile, read_text
from site_builder.reading.validation import checked
from site_builder.reading.yaml_text import Value, parse
from tests.project import REPOSITORY
from tests.properties.test_reading import READING

EVERY = (*KINDS, SERIES)
RIGHT: dict[Sort, Value] = {
    Sort.TEXT: "Tekst", Sort.YES_NO: "nee", Sort.DAY: "2026-10-26", Sort.MOMENT: "2026-12-03 14:00", Sort.NUMBER: "7",
    Sort.SECONDS: "2:30", Sort.FOCUS: "30% 20%", Sort.WEB_ADDRESS: "https://voorbeelden.example/", Sort.MUNICIPALITY: "Arnhem",
}  # fmt: skip


def schema_of(kind: ContentKind) -> Draft7Validator:
    schema = json.loads((REPOSITORY / SCHEMAS / f"{kind.name}.schema.json").read_text(encoding="utf-8"))
    Draft7Validator.check_schema(schema)
    return Draft7Validator(schema)


def right_value(field: Field) -> Value:
    if field.sort is Sort.GROUP:
        one: Value = {inner.name: right_value(inner) for inner in field.group}
    elif field.sort in {Sort.TERM, Sort.REGION, Sort.WORD}:
        one = accepted(field, READING.vocabulary)[0]
    else:
        one = RIGHT[field.sort]
    return [one] if field.many else one


def right_values(kind: ContentKind) -> dict[str, Value]:
    return {field.name: right_value(field) for field in fields_of(kind.schema)}


def checker_takes(kind: ContentKind, values: dict[str, Value]) -> bool:
    text = content_text(entries(values), "Tekst")
    file = TextFile(PurePosixPath("x.md"), Path("/nowhere/x.md"), text)
    document = read_document(file)
    _, problems = checked(document, document.values, kind.schema, READING)
    missing = [pair for pair in kind.either if not any(name in values for name in pair)]
    lonely = [name for name, other in kind.together if name in values and other not in values]
    return not (problems or missing or lonely)


def as_typed_by_programs(value: Value) -> object:
    """The value as a program sees it that makes numbers of digits (YAML 1.2, core schema)."""
    if isinstance(value, list):
        return [as_typed_by_programs(item) for item in value]
    if isinstance(value, dict):
        return {key: as_typed_by_programs(inner) for key, inner in value.items()}
    return int(value) if re.fullmatch(r"[1-9]\d*", value) else value


def shipped(kind: ContentKind) -> Iterator[Path]:
    folder = REPOSITORY / "stories" / kind.folder
    for path in sorted(folder.rglob("*.md")):
        if path.name != "eenvoudig.md" and (path == REPOSITORY / "stories/podcast/index.md") == (kind is SERIES):
            yield path


@pytest.mark.parametrize("kind", EVERY, ids=lambda kind: kind.name)
def test_everything_that_is_shipped_is_right_by_the_json_schema(kind: ContentKind) -> None:
    schema, seen = schema_of(kind), 0
    for path in shipped(kind):
        file = read_text(path, REPOSITORY)
        assert isinstance(file, TextFile)
        values = read_document(file).values
        for form in (values, as_typed_by_programs(dict(values))):
            assert [error.message for error in schema.iter_errors(form)] == [], path
        seen += 1
    assert seen


def test_the_register_that_is_shipped_is_right_by_its_json_schema() -> None:
    schema = json.loads((REPOSITORY / SCHEMAS / "toestemmingen.schema.json").read_text(encoding="utf-8"))
    register = parse((REPOSITORY / "stories/lijsten/toestemmingen.yml").read_text(encoding="utf-8"))
    assert list(Draft7Validator(schema).iter_errors(register)) == []
    assert not Draft7Validator(schema).is_valid({"T-2026-001": {"gegeven": "gisteren"}})
    assert not Draft7Validator(schema).is_valid({"T-2026-001": {"gegeven": "2026-09-30", "naam": "Joris"}})


def wrong_values(kind: ContentKind) -> Iterator[tuple[str, dict[str, Value]]]:
    """One mistake a time: a key left out, unknown, too long, of the wrong sort, not in its list, out of bounds."""
    right = right_values(kind)
    yield "onbekend", {**right, "titell": "x"}
    for field in fields_of(kind.schema):
        if field.required:
            yield f"zonder {field.name}", {name: value for name, value in right.items() if name != field.name}
        for name, wrong in _wrong(field):
            yield f"{field.name} {name}", {**right, field.name: [wrong] if field.many else wrong}
    for pair in kind.either:
        yield f"zonder {pair}", {name: value for name, value in right.items() if name not in pair}
    for name, other in kind.together:
        if name in right:
            yield f"{name} zonder {other}", {key: value for key, value in right.items() if key != other}


def _wrong(field: Field) -> Iterator[tuple[str, Value]]:
    if field.longest:
        yield "te lang", "x" * (field.longest + 1)
    if field.sort in {Sort.TERM, Sort.REGION, Sort.WORD, Sort.MUNICIPALITY, Sort.YES_NO, Sort.DAY, Sort.MOMENT, Sort.SECONDS, Sort.FOCUS}:
        yield "onbekend", "bestaat niet"
    if field.sort is Sort.DAY:
        yield "andersom", "26-10-2026"
    if field.sort is Sort.NUMBER:
        yield "nul", "0"
        yield "te hoog", str(field.highest * 10)
        yield "letters", "zeven"
    if field.sort is Sort.GROUP:
        right = right_value(field)
        first = right[0] if isinstance(right, list) else right
        assert isinstance(first, dict)
        yield "onbekende sleutel", {**first, "bestaat_niet": "x"}
        for inner in field.group:
            if inner.required:
                yield f"zonder {inner.name}", {name: value for name, value in first.items() if name != inner.name}
            if inner.longest:
                yield f"{inner.name} te lang", {**first, inner.name: "x" * (inner.longest + 1)}


@pytest.mark.parametrize("kind", EVERY, ids=lambda kind: kind.name)
def test_checker_and_json_schema_take_and_refuse_the_same(kind: ContentKind) -> None:
    schema, right = schema_of(kind), right_values(kind)
    assert checker_takes(kind, right)
    assert [error.message for error in schema.iter_errors(right)] == []
    tried = 0
    for name, values in wrong_values(kind):
        assert not checker_takes(kind, values), name
        assert not schema.is_valid(values), name
        tried += 1
    assert tried > 3


def test_every_name_that_the_checker_takes_is_taken_by_the_json_schema_too() -> None:
    schema, right = schema_of(STORY), right_values(STORY)
    for field in fields_of(STORY.schema):
        for name in accepted(field, READING.vocabulary)[:60]:
            assert schema.is_valid({**right, field.name: name}), (field.name, name)


def test_what_is_kept_in_the_repository_is_what_the_schema_makes() -> None:
    assert list(lagging(REPOSITORY)) == [], "Draai: voorbeelden schema"


def test_a_file_that_lags_is_found_and_written_anew(tmp_path: Path) -> None:
    late = lagging(tmp_path)
    assert {FILE, f"{SCHEMAS}/verhaal.schema.json"} <= set(late)
    for path, text in late.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, encoding="utf-8")
    assert lagging(tmp_path) == {}
    (tmp_path / FILE).write_text("oud", encoding="utf-8")
    assert list(lagging(tmp_path)) == [FILE]


def test_every_required_key_is_in_the_form_or_has_a_reason_not_to_be() -> None:
    asked = {row.key for row in FIELDS}
    needed = {field.name for field in fields_of(STORY.schema) if field.required} | {name for pair in STORY.either for name in pair}
    assert needed <= asked | set(NOT_IN_FORM)
    assert asked - {TEXT_KEY} <= {field.name for field in fields_of(STORY.schema)}
    assert not asked & set(NOT_IN_FORM)


def test_the_form_asks_for_no_name_and_no_health_and_has_its_choices_from_the_lists() -> None:
    form = parse((REPOSITORY / FILE).read_text(encoding="utf-8"))
    assert isinstance(form, dict)
    body = form["body"]
    assert isinstance(body, list)
    elements = {str(row["id"]): row for row in body if isinstance(row, dict) and "id" in row}
    assert "beperking" not in elements
    for row in FIELDS:
        element = elements[row.key]["attributes"]
        assert isinstance(element, dict)
        choices = accepted(field_for(row), READING.vocabulary)
        if "options" in element and row.key != "vorm":
            labels = element["options"]
            assert isinstance(labels, list)
            assert set(labels) - {UNKNOWN} <= {name[0].upper() + name[1:] for name in choices}


def cms_fields(kind: ContentKind) -> dict[str, dict[str, Any]]:
    """The fields of a kind in the settings of the CMS, by name, as the program reads them."""
    config = yaml.safe_load(cms_config(Settings(), Cms("eigenaar/naam"), READING.vocabulary))
    (collection,) = [row for row in config["collections"] if row["name"] == kind.folder]
    return {row["name"]: row for row in collection["fields"]}


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_the_cms_has_every_key_with_its_words_bounds_and_choices(kind: ContentKind) -> None:
    shown = cms_fields(kind)
    assert list(shown) == [*(field.name for field in fields_of(kind.schema)), "body"]
    for field in fields_of(kind.schema):
        assert shown[field.name]["required"] is field.required
        assert field.explanation in shown[field.name]["hint"]
        assert shown[field.name].get("maxlength", field.longest) == field.longest
        offered = [str(row["value"]) for row in shown[field.name].get("options", [])]
        assert offered == list(choices(field, READING.vocabulary)) or (field.sort is Sort.YES_NO and offered == ["ja", "nee"])


def test_the_page_about_filling_in_has_every_key_of_every_kind_and_every_choice() -> None:
    site = Site(lists=READING.vocabulary.lists, consents={})
    publication = prepare(site, Settings(), Made({}), REPOSITORY / "theme", date(2026, 11, 26))
    (page,) = filling_in_pages(publication)
    html = page.read().decode()
    for kind in EVERY:
        part = html.split(f'id="{kind.name}"')[1].split("</section>")[0]
        for field in fields_of(kind.schema):
            own = part.split(f"<dt><code>{field.name}</code>")[1].split("</dt>")[0]
            alone = any(field.name in pair for pair in kind.either)
            assert ("Een van de twee moet" if alone else "Moet" if field.required else "Mag") in own, (kind.name, field.name)
            assert escape(field.explanation.replace("`", ""), quote=False) in part.replace("&#39;", "'").replace("&#34;", '"')
            assert not field.longest or f"Hooguit {field.longest} tekens." in part
            for slug, label in choices(field, READING.vocabulary).items():
                assert f"<code>{slug}</code> {label}".replace("'", "&#39;") in html or slug in part, slug


def test_every_key_has_words_and_every_choice_is_named_in_them() -> None:
    for kind in EVERY:
        for field in fields_of(kind.schema):
            assert field.explanation.endswith((".", "?", "…")), field.name
            assert field.explanation in comment(field, READING.vocabulary)
