"""The settings of Sveltia CMS, made from the schema and the lists: every kind of content as a collection with a field for each key.

What the program writes is what our reader takes; a place is checked when the proposal is checked, since it can be typed in many ways.
"""

from collections.abc import Iterator, Mapping

from site_builder.editing.comments import comment
from site_builder.editing.places import LONGEST_SLUG
from site_builder.editing.yaml_lines import Written, yaml_text
from site_builder.model import Cms, Settings
from site_builder.reading.content_kinds import FILES, KINDS, ContentKind
from site_builder.reading.fields import Field, Sort, choices, fields_of
from site_builder.reading.names import Vocabulary
from site_builder.reading.site import SHAPES
from site_builder.reading.starting_bodies import starting_body

LONG_TEXT = 130
"""Signs from which a text gets a field of more lines."""
_ICONS = {
    "verhaal": "door_front", "artikel": "article", "aflevering": "podcasts", "brochure": "menu_book", "agenda": "event",
    "editie": "newspaper", "pagina": "description",
}  # fmt: skip


def cms_config(settings: Settings, cms: Cms, vocabulary: Vocabulary) -> str:
    """The text of `config.yml`. Every change is a proposal first (a pull request), so that it is checked before it is published."""
    return "# Gemaakt uit het schema bij elke bouw.\n" + yaml_text(
        {
            "backend": {"name": "github", "repo": cms.repository, "branch": cms.branch},
            "publish_mode": "editorial_workflow",
            "app_title": f"Redactie van {settings.name}",
            **({"site_url": settings.url} if settings.url else {}),
            "media_folder": settings.stories,
            "public_folder": "/",
            "show_preview_links": False,
            "slug": {"encoding": "ascii", "clean_accents": True, "maxlength": LONGEST_SLUG},
            "output": {"omit_empty_optional_fields": True},
            "editor": {"preview": False},
            "collections": [_collection(kind, settings, vocabulary) for kind in KINDS],
        }
    )


def _collection(kind: ContentKind, settings: Settings, vocabulary: Vocabulary) -> Mapping[str, Written]:
    shape = SHAPES[kind.folder].removeprefix(f"{kind.folder}/").removesuffix(".md")
    path = shape.replace("<jaar>", "{{year}}").replace("<slug>", "{{slug}}")
    return {
        "name": kind.folder,
        "label": kind.plural[0].upper() + kind.plural[1:],
        "label_singular": kind.one.removeprefix("een ").capitalize(),
        "icon": _ICONS[kind.name],
        "folder": f"{settings.stories}/{kind.folder}",
        "path": path,
        "identifier_field": "titel",
        "slug": "{{titel}}",
        "summary": "{{titel}}",
        "create": True,
        "media_folder": "",
        "public_folder": "",
        "fields": [*(_field(field, vocabulary) for field in fields_of(kind.schema)), _body(kind)],
    }


def _body(kind: ContentKind) -> Mapping[str, Written]:
    default = starting_body(kind.name, "")
    return {"name": "body", "label": "Tekst", "widget": "markdown", "modes": ["raw"], "required": not kind.may_be_empty, "default": default}


def _field(field: Field, vocabulary: Vocabulary) -> Mapping[str, Written]:
    label = field.name[0].upper() + field.name[1:].replace("_", " ")
    hint = field.explanation if choices(field, vocabulary) else comment(field, vocabulary)
    start: dict[str, Written] = {"name": field.name, "label": label, "hint": hint, "required": field.required}
    if field.name == "concept":
        start["default"] = "ja"
    return {**start, **dict(_widget(field, vocabulary))}


def _widget(field: Field, vocabulary: Vocabulary) -> Iterator[tuple[str, Written]]:
    """How a field is shown, by what its value is."""
    options = {"ja": "ja", "nee": "nee"} if field.sort is Sort.YES_NO else choices(field, vocabulary)
    if options:
        yield "widget", "select"
        yield "options", [{"label": label, "value": value} for value, label in options.items()]
        if field.many:
            yield "multiple", True
    elif field.sort is Sort.GROUP:
        yield "widget", "list"
        yield "fields", [_field(inner, vocabulary) for inner in field.group]
    elif field.many:
        yield "widget", "list"
    else:
        yield from _single(field)


def _single(field: Field) -> Iterator[tuple[str, Written]]:
    if field.name in FILES:
        yield "widget", "image" if field.name in {"foto", "omslag"} else "file"
        yield "choose_url", False
    elif field.sort is Sort.DAY:
        yield from (("widget", "datetime"), ("type", "date"), ("format", "YYYY-MM-DD"))
    elif field.sort is Sort.MOMENT:
        yield from (("widget", "datetime"), ("type", "datetime-local"), ("format", "YYYY-MM-DD HH:mm"))
    elif field.sort is Sort.NUMBER:
        yield from (("widget", "number"), ("value_type", "int"), ("min", field.lowest), ("max", field.highest))
    else:
        yield "widget", "text" if (field.longest or 0) > LONG_TEXT else "string"
        if field.longest:
            yield "maxlength", field.longest
