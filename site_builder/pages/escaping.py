"""Templates that cost little for the many short texts on a page.

`markupsafe.escape` makes a Markup object of every value: at some 120 values a page that was a third of the time of rendering.
Jinja's globals are a ChainMap, which it copies name by name for every template that is rendered: a third of the time of a card.
"""

import re
from collections.abc import MutableMapping
from typing import Any

import markupsafe
from jinja2 import Environment, Template
from markupsafe import Markup

_SPECIAL = re.compile("[&<>'\"]")


def escape(value: object) -> str:
    """The value as safe HTML text, the same signs as from `markupsafe.escape`."""
    kind = type(value)
    if kind is Markup or (kind is str and not _SPECIAL.search(value)):  # type: ignore[call-overload]
        return value  # type: ignore[return-value]
    return markupsafe.escape(value)


class QuickTemplate(Template):
    """A template whose compiled code calls our `escape`, and whose globals are those of the moment it is loaded."""

    @classmethod
    def _from_namespace(
        cls,
        environment: Environment,
        namespace: MutableMapping[str, Any],
        globals: MutableMapping[str, Any],  # noqa: A002 - Jinja's name
    ) -> "Template":
        namespace["escape"] = escape
        return super()._from_namespace(environment, namespace, dict(globals))
