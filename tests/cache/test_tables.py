"""What is written down comes back as it was: the same values, and one object where there was one."""

from __future__ import annotations

import gc
import importlib
from operator import attrgetter
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.cache.things import Thing
from timeline.cache.kept import same
from timeline.cache.tables import Form, Forms, lists_of, pieces_of
from timeline.core.diagnostics import Diagnostic, Related, Severity
from timeline.core.edtf import Day
from timeline.core.model.chronology import OriginRef, Support
from timeline.core.struct import packed, unpacked
from timeline.core.text import Span, Text, located

FORMS: Forms = {Text: Form(parts=(str, *map(attrgetter, ("path", "line", "column", "end"))), make=located)}
SPAN = Span(path="a.md", line=3)
SCALARS = (
    st.none() | st.booleans() | st.integers(-(2**63), 2**63) | st.floats(allow_nan=False) | st.binary() | st.text()
)
LEAVES = (
    SCALARS
    | st.sampled_from(Severity)
    | st.builds(Span, path=st.text(), line=st.integers(1, 9))
    | st.builds(Day, st.integers(1, 9), st.integers(1, 9), st.integers(1, 9))
    | st.builds(Text, st.text(), st.builds(Span, path=st.text(), line=st.integers(1, 9)))
)
KEYS = st.text() | st.integers(0, 9) | st.sampled_from(Severity)
VALUES = st.recursive(
    LEAVES,
    lambda inner: (
        st.lists(inner)
        | st.lists(inner).map(tuple)
        | st.frozensets(KEYS)
        | st.dictionaries(KEYS, inner)
        | st.builds(Related, message=inner, span=inner)
    ),
    max_leaves=12,
)


def again(lists: list[list[object]]) -> list[list[Any]]:
    """*lists* as they come back from a file."""
    pieces = [unpacked(packed(piece)) for piece in pieces_of(lists, FORMS)]
    return lists_of(pieces.__getitem__, FORMS)


@given(st.lists(st.lists(VALUES.filter(lambda value: not holds_itself(value)), max_size=5), max_size=4))
def test_lists_come_back_the_same(lists: list[list[object]]) -> None:
    found = again(lists)

    assert same(found, lists)


def holds_itself(value: object, inside: bool = False) -> bool:
    """Whether a `Related` holds another one, as no type of ours does."""
    if isinstance(value, Related):
        return inside or holds_itself(value.message, True) or holds_itself(value.span, True)
    if isinstance(value, dict):
        return any(holds_itself(one, inside) for one in value.values())
    return isinstance(value, tuple | list) and any(holds_itself(one, inside) for one in value)


def test_nothing_stays_of_writing_nor_of_reading() -> None:
    gc.collect()
    gc.disable()
    try:
        found = again([[SPAN], [(Text("word", SPAN),)]])
        assert (len(found), gc.collect()) == (2, 0)
    finally:
        gc.enable()


def test_what_was_one_object_is_one_again() -> None:
    word = Text("word", SPAN)
    problem = Diagnostic(code="date", severity=Severity.ERROR, span=SPAN, message=word)

    (problems, spans, words) = again([[problem, problem], [SPAN], [(word,)]])

    assert problems[0] is problems[1]
    assert problems[0].span is spans[0]
    assert problems[0].message is words[0][0]


def test_equal_objects_stay_apart() -> None:
    (found,) = again([[Span(path="a.md"), Span(path="a.md")]])

    assert found[0] is not found[1]


def test_fields_that_are_as_they_are_by_default_are_filled_in() -> None:
    origins = (OriginRef(id="nbc", name="NBC", kind="publisher"),)
    bare = Support(articles=0, origins=(), articles_of={}, not_counted={}, independent_origins=None)
    full = Support(
        articles=1, origins=origins, articles_of={"a": ("b",)}, not_counted={"copy": 1}, independent_origins=1
    )

    assert same(again([[bare, bare], [bare, full]]), [[bare, bare], [bare, full]])


@pytest.mark.parametrize("value", [len, Thing, object(), {1}], ids=repr)
def test_code_and_what_has_no_fields_is_refused(value: object) -> None:
    with pytest.raises(TypeError):
        list(pieces_of([[value]], FORMS))


def test_a_type_that_holds_others_of_its_kind_is_refused() -> None:
    inner = Related(message="", span=SPAN)

    with pytest.raises(TypeError, match="Related holds others"):
        list(pieces_of([[Related(message=inner, span=SPAN)]], FORMS))  # type: ignore[arg-type]  # as a faulty type would


@pytest.mark.parametrize(
    ("module", "name"),
    [("os", "system"), ("subprocess", "Popen"), ("timeline.commands.serve", "subprocess.Popen"), ("timeline", "none")],
)
def test_nothing_is_called_that_the_program_has_not_defined(module: str, name: str) -> None:
    importlib.import_module("timeline.commands.serve")
    pieces = [(1, [["scalars", ["true"]]]), (0, [], [(module, name, [0])], [0])]

    with pytest.raises(ValueError, match="there is no"):
        lists_of(pieces.__getitem__, FORMS)


def test_no_function_is_called() -> None:
    pieces = [(1, [["scalars", [1]]]), (0, [], [("timeline.cache.tables", "pieces_of", [0])], [0])]

    with pytest.raises(TypeError, match="is no type"):
        lists_of(pieces.__getitem__, FORMS)
