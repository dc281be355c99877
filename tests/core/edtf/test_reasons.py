"""What an editor is told of a text that is no EDTF date."""

from __future__ import annotations

import pytest

from timeline.core.edtf import NotEdtf, parse_edtf


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("06/03/2025", "a date begins with its year: 2025-03-06 or 2025-06-03"),
        ("25.12.2025", "a date begins with its year: 2025-12-25"),
        ("06-06-2025", "a date begins with its year: 2025-06-06"),
        ("2025/3/6", "year, month and day are written with two digits and hyphens: 2025-03-06"),
        ("2025.03.06", "year, month and day are written with two digits and hyphens: 2025-03-06"),
        ("2025-3-6", "year, month and day are written with two digits and hyphens: 2025-03-06"),
        ("20250306", "year, month and day are joined by hyphens: 2025-03-06"),
        ("2025-W10", "EDTF has no weeks: write 2025-03-03/2025-03-09"),
        ("2025-W60", "there is no week 60 in 2025"),
        ("199x", "an unspecified digit is a capital X: 199X"),
        ("19uu", "an unspecified digit is a capital X: 19XX"),
        ("1990s", "a decade is written 199X"),
        ("2025-03-06 20:22", "T stands between the day and the time: 2025-03-06T20:22"),
        (
            "2004/open",
            "an open end is written with two dots and an unknown end is left empty: 2025-03-03/..",
        ),
        ("2025-3", "a date has a year of four digits, a month and a day of two: 2024-03-06"),
        ("2025–03–06", "a date is written with plain hyphens: 2025-03-06"),
        ("2004-(06)?-11", "EDTF has no brackets around components: write 2004-06?-11"),
        ("2025-03-06??", "one mark only: ? is uncertain, ~ approximate, % both"),
        ("2025-03-06?~", "one mark only: ? is uncertain, ~ approximate, % both"),
        ("2014..2016", "one day inside a span is written [2025-03-04..2025-03-06], what lasted 2025-03-04/2025-03-06"),
        ("2014]", "a set begins with [ and ends with ], or begins with { and ends with }"),
        ("2014/2015/2016", "an interval has one stroke between two dates: 2025-03-04/2025-03-06"),
        ("yesterday", "not an EDTF date, such as 2025-03-06, 2025-03 or 2025-03-04/2025-03-06"),
    ],
)
def test_the_reason_says_how_to_write_it(text: str, reason: str) -> None:
    assert parse_edtf(text) == NotEdtf(reason)
