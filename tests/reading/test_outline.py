"""Where values begin and end."""

from __future__ import annotations

import pytest

from timeline.reading.outline import outline_of

CASES = {
    "plain": ("a: b\n", ["b"]),
    "comment": ("a: b  # c\n", ["b"]),
    "quoted": ("a: 'b # c'  \n", ["'b # c'"]),
    "folded": ("a: >-\n  b\n  c\n\nd: e\n", [">-\n  b\n  c", "e"]),
    "flow": ("a: [b, {c: d}]  # e\n", ["[b, {c: d}]"]),
    "block list": ("a:\n- b\n- c  # d\n\n# e\nf: g\n", ["- b\n- c", "g"]),
    "nested": ("a:\n  b:\n    - c\n    - d: e\n      f: g\nh: i\n", ["b:\n    - c\n    - d: e\n      f: g", "i"]),
    "nothing": ("a:\nb: c\n", ["", "c"]),
    "several lines": ("a: b\n  c\nd: e\n", ["b\n  c", "e"]),
    "wide characters": ("a: Зал😀\nb: c\n", ["Зал😀", "c"]),
}


@pytest.mark.parametrize("newline", ["\n", "\r\n"], ids=["lf", "crlf"])
@pytest.mark.parametrize("fenced", [False, True], ids=["list file", "front matter"])
@pytest.mark.parametrize(("text", "values"), CASES.values(), ids=CASES)
def test_each_value_is_where_it_is_said_to_be(text, values, fenced, newline):
    whole = (f"---\n{text}---\nbody: no\n" if fenced else text).replace("\n", newline)

    outline = outline_of(whole, front_matter=fenced)

    assert outline is not None
    assert [whole[value.start : value.end] for _, value in outline.keys] == [
        value.replace("\n", newline) for value in values
    ]


def test_what_is_left_empty_counts_as_not_written():
    outline = outline_of("a:\nb: [c, '']\n", front_matter=False)

    assert outline is not None
    assert outline.plain == {"b": ["c"]}
    assert outline.get("a") is None


def test_a_text_without_a_value_has_no_outline():
    assert outline_of("# only a comment\n", front_matter=False) is None
