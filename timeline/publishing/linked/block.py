"""A JSON-LD document to the text of a data block in HTML."""

from __future__ import annotations

from collections.abc import Mapping

from timeline.core.struct import as_json
from timeline.publishing.prose import Html

Linked = str | int | float | bool | None | list["Linked"] | dict[str, "Linked"]
"""A value of JSON-LD; None, and what is empty, is left out."""

_CONTEXT = "https://schema.org"
_ESCAPED = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}


def data_block(document: Mapping[str, Linked]) -> Html:
    """The document as the content of a `<script>`, which no text in it can end; read, it is what was written."""
    whole = without_empty({"@context": _CONTEXT, **document})
    text = as_json(whole).decode()
    for character, escaped in _ESCAPED.items():
        text = text.replace(character, escaped)
    return Html(text)


def without_empty(value: Linked) -> Linked:
    """*value* without the fields that say nothing: an object that has nothing but its type says nothing either."""
    if isinstance(value, list):
        return [kept for one in value if _says_something(kept := without_empty(one))]
    if not isinstance(value, dict):
        return value
    fields = {key: kept for key, one in value.items() if _says_something(kept := without_empty(one))}
    return {} if fields.keys() <= {"@type"} else fields


def _says_something(value: Linked) -> bool:
    return bool(value) or isinstance(value, int | float)
