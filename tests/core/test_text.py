"""A text and its place."""

from __future__ import annotations

import copy
import pickle

from timeline.core.text import Span, Text

SPAN = Span(path="a.md", line=2, column=3, end=8)


def test_a_text_keeps_its_place_when_it_goes_to_another_process():
    text = pickle.loads(pickle.dumps(Text("words", SPAN)))

    assert (text, type(text), text.span) == ("words", Text, SPAN)


def test_a_copy_of_a_text_keeps_its_place():
    assert copy.deepcopy(Text("words", SPAN)).span == SPAN
