"""The short way through plain YAML comes to the same values and places as the parser, or to none."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.core.text import Text
from timeline.reading.located import parse_fully
from timeline.reading.nodes import Node, YamlMap
from timeline.reading.plain import read_plainly

CONTENT = Path(__file__).resolve().parent.parent.parent / "content"
FILES = sorted(
    path for path in CONTENT.rglob("*") if path.parent.name != "captures" and path.suffix in {".md", ".yaml"}
)
FRONTS = [
    text[4:].partition("\n---\n")[0] if text.startswith("---\n") else text
    for text in (path.read_text(encoding="utf-8") for path in FILES)
]
PIECES = st.sampled_from(
    [
        "\n",
        "\n  ",
        "\n    ",
        "\n- ",
        "\n  - ",
        "- ",
        "key: ",
        "a:",
        "b: x",
        ": ",
        ":",
        " #",
        "# note",
        '"',
        "'",
        '\\"',
        "''",
        "[",
        "]",
        "{",
        "}",
        ", ",
        ",",
        "|",
        ">",
        ">-\n  ",
        "|+\n    ",
        "word",
        " ",
        "  ",
        "é",
        "\xa0",
        "\t",
        "\\n",
        "-1",
        "- - ",
        "?",
        "&a",
        "*a",
        "!t",
        "%",
        "@",
        "---",
        "...",
        "<<: ",
        "A: ",
        "\u2028",
        "\ufeff",
        "=",
        "~",
        "{who: x, role: y}",
        '[a, "b"]',
    ]
)


def flat(node: Node) -> object:
    """A value with the places of all its parts."""
    if isinstance(node, Text):
        return str(node), node.span
    if isinstance(node, YamlMap):
        return node.span, [(flat(key), flat(value)) for key, value in node.items() if isinstance(key, Text)]
    return node.span, [flat(entry) for entry in node]


def ways(text: str) -> tuple[object, object]:
    """What the short way reads, and what the parser does; nothing of either where the short way leaves it alone."""
    plain = read_plainly(text, "a.md", 2)
    if plain is None:
        return None, None
    full, found = parse_fully(text, "a.md", 2)
    return flat(plain), found or (full is not None and flat(full))


@pytest.mark.parametrize("front", FRONTS, ids=[path.name for path in FILES])
def test_the_files_of_the_site_are_read_as_the_parser_reads_them(front):
    plain, full = ways(front)

    assert plain is not None
    assert plain == full


@given(st.lists(PIECES, max_size=30).map("".join))
def test_pieces_of_yaml_in_any_order_are_read_as_by_the_parser_or_not_at_all(text):
    plain, full = ways(text)

    assert plain == full


@given(st.sampled_from(FRONTS), st.data())
def test_a_file_with_mistakes_is_read_as_by_the_parser_or_not_at_all(front, data):
    front = front[:3_000]
    for _ in range(data.draw(st.integers(1, 3))):
        at = data.draw(st.integers(0, len(front)))
        until = min(len(front), at + data.draw(st.integers(0, 12)))
        front = front[:at] + data.draw(PIECES) + front[until:]

    plain, full = ways(front)

    assert plain == full


@pytest.mark.parametrize(
    "text",
    [
        "",
        "a:",
        "a: \n",
        "A: b",
        "a: b\na: c",
        "a: b # c",
        "a: b #c",
        "a: 'b",
        'a: "\\x1b"',
        "a: b\n  c",
        "a: b: c",
        "a: [b, ]",
        "a: [b, [c]]",
        "a: &b c",
        "a: *b",
        "a: !b c",
        "<<: a",
        "%a",
        "---\na: b",
        "a: |\n\n  b",
        "a: >\n  b\n   c",
        "a:\tb",
        "a: ''",
        'a: "\xa0"',
        "a:\n- b\n c: d",
        "- a\nb: c",
        "a: {b: c, b: d}",
        "? a",
    ],
)
def test_what_may_deserve_a_finding_is_left_to_the_parser(text):
    assert read_plainly(text, "a.md") is None


SHARED = Path(os.environ.get("TIMELINE_SHARED_DATA", "absent")) / "hostile"


@pytest.mark.skipif(not SHARED.is_dir(), reason="needs the collections that TIMELINE_SHARED_DATA names")
@pytest.mark.parametrize("name", ["yaml-cases.json", "naughty-strings.json", "xss.json", "template-injection.json"])
def test_hostile_texts_are_read_as_by_the_parser_or_not_at_all(name):
    for text in _texts(json.loads((SHARED / name).read_text(encoding="utf-8"))):
        if text.isprintable() or name == "yaml-cases.json":
            for form in (text, f"key: {text}", f"- {text}", f"key: [{text}]", f"key: >\n  {text}", f'key: "{text}"'):
                plain, full = ways(form)
                assert plain == full, form


def _texts(value: object) -> list[str]:
    if isinstance(value, str):
        return [value]
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return [text for one in inner for text in _texts(one)]
