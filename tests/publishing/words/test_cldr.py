"""Calendar words of a language."""

from __future__ import annotations

import pytest

from timeline.publishing.words.cldr import calendar_words
from timeline.publishing.words.locales import code_names


@pytest.mark.parametrize(
    ("tag", "locale"),
    [
        ("en", "en_GB"),
        ("en-US", "en_US"),
        ("EN", "en_GB"),
        ("uk", "uk"),
        ("zh-Hant-TW", "zh_Hant_TW"),
        ("fr-XX", "fr"),
        ("xx", "en_GB"),
        ("", "en_GB"),
        ("../root", "en_GB"),
        ("e" * 5000, "en_GB"),
    ],
)
def test_a_tag_finds_the_nearest_locale(tag: str, locale: str) -> None:
    assert calendar_words(tag).locale == locale


@pytest.mark.parametrize(
    ("items", "expected"),
    [
        (["A"], "A"),
        (["A", "B"], "A or B"),
        (["A", "B", "C"], "A, B or C"),
        (["A", "B", "C", "D"], "A, B, C or D"),
    ],
)
def test_lists_are_joined(items: list[str], expected: str) -> None:
    assert calendar_words("en").listed("or", items) == expected


@pytest.mark.parametrize(
    ("tag", "time", "expected"),
    [
        ("en", (9, 5, None), "09:05"),
        ("en", (20, 22, 5), "20:22:05"),
        ("en-US", (0, 30, None), "12:30\u202fAM"),
        ("en-US", (12, 0, None), "12:00\u202fPM"),
        ("en", (24, 0, None), "24:00"),
        ("zh-Hant", (20, 22, None), "20:22"),
    ],
)
def test_times_are_written_as_the_language_does(tag: str, time: tuple[int, int, int | None], expected: str) -> None:
    assert calendar_words(tag).clock(*time) == expected


def test_thousands_are_kept_apart() -> None:
    assert calendar_words("en").number(170_000_002) == "170,000,002"
    assert calendar_words("de").number(170_000_002) == "170.000.002"


def test_languages_and_countries_have_names() -> None:
    assert code_names("en")[0]["uk"] == "Ukrainian"
    assert code_names("fr")[1]["UA"] == "Ukraine"
