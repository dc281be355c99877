"""JSON is written as the standard library writes it."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from timeline.core.struct import as_json, spaced
from timeline.core.text import Span, Text

DEGREES = st.decimals(-180, 180, places=4).map(float)
PLAIN = st.none() | st.booleans() | st.integers(-(2**63), 2**63) | st.text() | DEGREES
VALUES = st.recursive(PLAIN, lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner))


@given(VALUES)
def test_json_is_that_of_the_standard_library(value):
    written = as_json(value)

    assert written.decode() == json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    assert spaced(written).decode() == json.dumps(value, ensure_ascii=False)
    assert spaced(written, indent=1).decode() == json.dumps(value, ensure_ascii=False, indent=1)


def test_a_text_is_written_without_its_place():
    text = Text("é", Span(path="a.md"))

    assert as_json({text: [text]}) == '{"é":["é"]}'.encode()
