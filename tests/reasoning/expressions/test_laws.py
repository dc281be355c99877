"""Laws of the normaliser that hold for any day and any words."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.core.edtf import EdtfDate, add_days, contains, parse_edtf
from timeline.reasoning.expressions import normalise_date
from timeline.reasoning.expressions.clean import MOST_TOKENS
from timeline.reasoning.expressions.lexicon import languages, lexicon
from timeline.reasoning.expressions.normalise import parse_counted

DAYS = st.dates(min_value=date(1700, 1, 1), max_value=date(2200, 12, 31))
WEEKLY = ("Thursday", "last Thursday", "next Monday", "this Friday", "last week", "two weeks ago", "over the weekend",
          "three days ago", "the day before yesterday", "early next week", "Friday of last week")  # fmt: skip
FINER_AND_COARSER = (("6 March 2025", "March 2025"), ("March 2025", "2025"), ("early March 2025", "March 2025"),
                     ("the third quarter of 2024", "2024"), ("2024", "the 2020s"), ("summer 2024", "2024"))  # fmt: skip


def read(words: str, day: date | None) -> EdtfDate:
    """The date that words name on a day, which must be readable."""
    found = normalise_date(words, dct=day.isoformat() if day else None, lang="en")
    parsed = parse_edtf(found.edtf or "")
    assert isinstance(parsed, EdtfDate), (words, found)
    return parsed


@given(DAYS, st.sampled_from(WEEKLY))
def test_a_week_later_the_same_words_mean_a_week_later(day: date, words: str) -> None:
    before, after = read(words, day), read(words, day + timedelta(days=7))

    assert before.earliest is not None
    assert before.latest is not None
    assert (after.earliest, after.latest) == (add_days(before.earliest, 7), add_days(before.latest, 7))


@given(DAYS)
def test_last_this_and_next_weeks_lie_side_by_side(day: date) -> None:
    last, this, following = (read(words, day) for words in ("last week", "this week", "next week"))

    assert last.latest is not None
    assert this.latest is not None
    assert (this.earliest, following.earliest) == (add_days(last.latest, 1), add_days(this.latest, 1))


@given(DAYS)
def test_a_bare_weekday_is_today_or_in_the_week_before(day: date) -> None:
    found = read("Thursday", day)

    assert found.earliest is not None
    assert 0 <= (day - date(*found.earliest)).days < 7


@given(DAYS)
def test_last_is_over_and_next_is_to_come(day: date) -> None:
    for thing in ("Thursday", "May", "summer", "Christmas", "quarter", "month", "year"):
        past, future = read(f"last {thing}", day), read(f"next {thing}", day)
        assert past.latest is not None
        assert future.earliest is not None
        assert date(*past.latest) < day < date(*future.earliest)


@pytest.mark.parametrize(("finer", "coarser"), FINER_AND_COARSER)
def test_a_coarser_reading_contains_a_finer_one(finer: str, coarser: str) -> None:
    assert contains(read(coarser, None), read(finer, None))


def vocabulary() -> list[str]:
    """Words of all kinds, of the English pack."""
    english = lexicon("en")
    assert english is not None
    words = [" ".join((first, *rest)) for first, entries in english.words.items() for rest, _, _ in entries]
    return sorted(
        {
            *words,
            "6",
            "31",
            "2025",
            "1990s",
            "03/06/2025",
            "6.3.",
            "20:22",
            "-",
            "/",
            ",",
            "'98",
            "Q3",
            "12.30",
            "44",
            "0",
            "5 p.m.",
            "9:00",
            "24:00",
            "8:25:61",
            "\N{DINGBAT NEGATIVE CIRCLED DIGIT TWO}",
        }
    )


@settings(max_examples=400)
@given(st.lists(st.sampled_from(vocabulary()), min_size=1, max_size=7), DAYS, st.sampled_from(["news", "narrative"]))
def test_any_words_give_edtf_or_a_reason(words: list[str], day: date, mode: str) -> None:
    found = normalise_date(" ".join(words), dct=day.isoformat(), lang="en", mode=mode, prev="1941-12-07")

    assert (found.edtf is None) == bool(found.reason)
    assert found.edtf is None or isinstance(parse_edtf(found.edtf), EdtfDate)


@settings(max_examples=200)
@given(st.text(max_size=60), st.sampled_from(languages()))
def test_any_text_gives_edtf_or_a_reason(text: str, lang: str) -> None:
    found = normalise_date(text, dct="2025-03-06", lang=lang)

    assert (found.edtf is None) == bool(found.reason)
    assert found.edtf is None or isinstance(parse_edtf(found.edtf), EdtfDate)


@pytest.mark.parametrize("word", ["March", "last", "6", "the", "to", "week", "since", "2025", "xyz", "-", "early"])
def test_the_steps_of_a_refusal_grow_no_faster_than_the_input(word: str) -> None:
    english = lexicon("en")
    assert english is not None
    per_token = []
    for count in (4, 8, 16, MOST_TOKENS):
        _, steps = parse_counted(" ".join([word] * count), english)
        per_token.append(steps / count)

    assert max(per_token) <= 650
    assert parse_counted(" ".join([word] * (MOST_TOKENS + 1)), english) == (None, 0)
