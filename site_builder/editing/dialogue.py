"""The conversation of `voorbeelden nieuw` in a terminal: one question at a time, checked while typing, with what can be chosen.

The only module that knows prompt_toolkit, which takes as long to load as a small build: import it where it is used.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from prompt_toolkit import PromptSession
from prompt_toolkit.application import get_app
from prompt_toolkit.completion import CompleteEvent, Completer, Completion
from prompt_toolkit.document import Document
from prompt_toolkit.validation import ValidationError, Validator

from site_builder.editing.answers import Complaint, complaint
from site_builder.editing.comments import shape
from site_builder.editing.completion import last_part, proposals
from site_builder.editing.desk import Desk
from site_builder.editing.places import slug_of
from site_builder.editing.questions import missing, optional
from site_builder.reading.content_kinds import ContentKind
from site_builder.reading.fields import Field, Sort, field_of
from site_builder.reading.site import SLUG, proposed_slug
from site_builder.reading.values import NO, YES

FEW = 6
"""Choices that fit on one line below the answer."""
SLUG_FIELD = Field("map", "Deze naam komt in het adres op de site.", Sort.TEXT, required=True)
MORE_FIELD = Field("meer", "Wil je nu ook de rest invullen? Dat kan later ook, in het bestand zelf.", Sort.YES_NO, required=True)
Check = Callable[[str], Complaint | None]


class _Right(Validator):
    """Keeps an answer on its line until it is right."""

    def __init__(self, check: Check) -> None:
        self._check = check

    def validate(self, document: Document) -> None:
        wrong = self._check(document.text)
        if wrong:
            raise ValidationError(len(document.text), str(wrong))


class _Choices(Completer):
    """Offers what can be chosen for a key."""

    def __init__(self, field: Field, desk: Desk) -> None:
        self._field, self._desk = field, desk

    def get_completions(self, document: Document, complete_event: CompleteEvent) -> Iterable[Completion]:  # noqa: ARG002 - their signature
        start = -len(last_part(self._field, document.text_before_cursor))
        for proposal in proposals(self._field, document.text_before_cursor, self._desk):
            yield Completion(proposal.text, start, display_meta=proposal.meaning)


def interview(kind: ContentKind, given: dict[str, str], slug: str, desk: Desk) -> tuple[dict[str, str], str]:
    """Every answer, those given beforehand included, and the name of the folder. Ctrl-C and Ctrl-D raise what they always raise."""
    answers = dict(given)
    _fill_in(kind, answers, desk)
    if _ask(MORE_FIELD, _yes_no_complaint, desk, "nee").casefold() in YES:
        for field in optional(kind, answers):
            if not (field.name.startswith("foto_") and not answers.get("foto")):
                answers[field.name] = _ask_about(kind, field, desk)
                _fill_in(kind, answers, desk)
    proposal = slug or slug_of(answers["titel"], desk.taken, kind.name)
    return answers, slug or _ask(SLUG_FIELD, lambda typed: _slug_complaint(typed, desk), desk, proposal)


def _fill_in(kind: ContentKind, answers: dict[str, str], desk: Desk) -> None:
    for field in _required(kind, answers):
        answers[field.name] = _ask_about(kind, field, desk)


def _required(kind: ContentKind, answers: dict[str, str]) -> Iterator[Field]:
    """What must be told, asked anew after each answer; of two that will do, the other one follows when the first stays empty."""
    refused: set[str] = set()
    while True:
        field = next((found for found in missing(kind, answers)), None)
        if field is None:
            return
        pair = next((pair for pair in kind.either if pair[0] == field.name), None)
        if pair and field.name in refused:
            field = replace(field_of(kind.schema, pair[1]), required=True)
            refused.clear()
        elif pair:
            refused.add(field.name)
        yield field


def _ask_about(kind: ContentKind, field: Field, desk: Desk) -> str:
    return _ask(field, lambda typed: complaint(kind, field, typed, desk), desk)


def _ask(field: Field, check: Check, desk: Desk, proposal: str = "") -> str:
    """One question; the answer is right when it comes back."""
    session: PromptSession[str] = PromptSession(
        f"{_words(field)}\n{field.name}: ",
        completer=_Choices(field, desk),
        validator=_Right(check),
        validate_while_typing=False,
        bottom_toolbar=lambda: _status(field, check, get_app().current_buffer.text, desk),
    )
    return session.prompt(default=proposal).strip()


def _words(field: Field) -> str:
    """What the question says: what to fill in, in which form, an example, and that it may be skipped."""
    example = f"Voorbeeld: {field.example}" if field.example else ""
    return " ".join(
        part for part in ("\n" + field.explanation, shape(field), example, "" if field.required else "Mag leeg blijven.") if part
    )


def _status(field: Field, check: Check, typed: str, desk: Desk) -> str:
    """The line below the answer while it is being typed."""
    offered = proposals(field, typed, desk)
    if not typed.strip():
        return "Druk op Tab voor de lijst." if offered else "Ctrl-C stopt; er wordt dan niets gemaakt."
    wrong = check(typed)
    if wrong and offered:
        return "Verder met: " + " · ".join(proposal.text for proposal in offered[:FEW]) + (" …" if len(offered) > FEW else "")
    if wrong:
        return f"Nog niet goed. {wrong}"
    left = f" Nog {field.longest - len(' '.join(typed.split()))} tekens over." if field.longest else ""
    return f"Goed.{left}"


def _yes_no_complaint(typed: str) -> Complaint | None:
    return None if typed.strip().casefold() in YES | NO - {""} else Complaint("Dat is geen ja of nee.", "Schrijf `ja` of `nee`.")


def _slug_complaint(typed: str, desk: Desk) -> Complaint | None:
    name = typed.strip()
    if not SLUG.fullmatch(name):
        return Complaint("Alleen kleine letters, cijfers en streepjes.", f"Schrijf `{proposed_slug(name)}`.")
    return Complaint(f"De naam `{name}` is al in gebruik.", f"Schrijf `{slug_of(name, desk.taken)}`.") if name in desk.taken else None
