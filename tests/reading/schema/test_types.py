"""What the text of one field may be."""

from __future__ import annotations

from typing import get_args

import pytest
from pydantic import TypeAdapter, ValidationError

from timeline.core.text import Span, Text
from timeline.reading.schema import types

SPAN = Span(path="a.yaml")


def value(kind: object, text: str) -> object:
    return TypeAdapter(kind).validate_python(Text(text, SPAN))


@pytest.mark.parametrize(
    ("kind", "text", "expected"),
    [
        (types.Flag, "true", True),
        (types.Flag, "false", False),
        (types.Link, "no", False),
        (types.WholeNumber, "-12", -12),
        (types.Latitude, "-90", -90.0),
        (types.Longitude, "38.7", 38.7),
        (types.Language, "zh-Hant", "zh-Hant"),
        (types.Zone, "Europe/Kyiv", "Europe/Kyiv"),
        (types.Zone, "UTC", "UTC"),
        (types.Wikidata, "Q22686", "Q22686"),
        (types.DrawnOn, "own", "own"),
        (types.BaseUrl, "https://a.example", "https://a.example/"),
        (types.SeverityWord, "off", None),
        (types.Paywall, "paywall", True),
        (types.Words, "null", "null"),
    ],
)
def test_a_text_becomes_its_value(kind, text, expected):
    assert value(kind, text) == expected


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (types.Flag, "True"),
        (types.Flag, "yes"),
        (types.Flag, "1"),
        (types.WholeNumber, "1_0"),
        (types.WholeNumber, "1.0"),
        (types.WholeNumber, "٣"),
        (types.WholeNumber, "9" * 5_000),
        (types.Latitude, "90.1"),
        (types.Latitude, "nan"),
        (types.Longitude, "1e2"),
        (types.Longitude, "1/3"),
        (types.Language, "english"),
        (types.Language, "en_GB"),
        (types.Zone, "../../etc/passwd"),
        (types.Zone, "/etc/localtime"),
        (types.Zone, "America"),
        (types.Zone, "\u0000"),
        (types.Zone, "UTC+4"),
        (types.Wikidata, "Q0"),
        (types.DrawnOn, "Own"),
        (types.Id, "own"),
        (types.Paywall, "free"),
        (types.KindWord, "Decision"),
    ],
)
def test_nothing_is_coerced(kind, text):
    with pytest.raises(ValidationError):
        value(kind, text)


def test_a_word_of_a_closed_list_is_the_text_that_was_written():
    word = value(types.KindWord, "decision")

    assert (type(word), word.span) == (Text, SPAN)
    assert word in get_args(get_args(types.KindWord)[0])
