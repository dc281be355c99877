"""Articles and records with their words for dates, to the same with EDTF dates."""

from __future__ import annotations

import pytest

from tests.making import article, event, mention, publisher, text
from timeline.core.model.records import OtherDate
from timeline.reasoning.normalise import UndatedArticle, normalise_article, normalise_record


def dated(published: str | None, *mentions, language="en", **of_publisher):
    of = article("a", published=text(published, line=3) if published else None)
    return normalise_article(
        UndatedArticle(article=of, publisher=publisher("press", **of_publisher), mentions=mentions, language=language)
    )


def said(words: str, **fields):
    return mention("a", "e", said=text(words, line=9), **fields)


@pytest.mark.parametrize(
    ("published", "result"),
    [
        ("2025-03-06 20:22", "2025-03-06T20:22"),
        ("2025-03-06T20:22:00+04:00", "2025-03-06T20:22:00+04:00"),
        ("2025-03", "2025-03"),
        ("6 March 2025", "2025-03-06"),
        ("[2025-03-06..]", "[2025-03-06..]"),
    ],
)
def test_publication_dates_keep_their_precision(published, result):
    article_, problems = dated(published)

    assert (article_.published.text, problems) == (result, ())


def test_words_count_from_the_day_of_publication_and_the_chain_is_kept():
    article_, problems = dated("2025-03-06 20:22", said("on Thursday"), zone=text("Asia/Baku"))

    (one,) = article_.mentions
    assert (one.date.text, problems) == ("2025-03-06", ())
    assert (one.derivation.expression, one.derivation.anchor, one.derivation.edtf) == (
        "on Thursday",
        "2025-03-06",
        "2025-03-06",
    )
    assert (one.derivation.zone, one.derivation.zone_assumed) == ("Asia/Baku", True)
    assert one.bound.text == "[..2025-03-06]"


def test_an_offset_that_is_written_goes_before_the_zone_of_the_publisher():
    article_, _ = dated("2025-03-06T20:22+04:00", said("on Thursday"), zone=text("Europe/Paris"))

    assert (article_.zone, article_.mentions[0].derivation.zone_assumed) == ("UTC+04:00", False)


@pytest.mark.parametrize(
    ("published", "words", "result", "anchor"),
    [
        ("2025-03-06 20:22", "three hours ago", "2025-03-06T17:22", "2025-03-06T20:22"),
        ("2025-03-06T01:22+04:00", "three hours ago", "2025-03-05T22:22+04:00", "2025-03-06T01:22"),
        ("2025-03-06 20:22", "two days ago", "2025-03-04", "2025-03-06"),
    ],
)
def test_hours_count_from_the_time_of_publication(published, words, result, anchor):
    article_, problems = dated(published, said(words))

    (one,) = article_.mentions
    assert (one.date.text, one.derivation.anchor, problems) == (result, anchor, ())


@pytest.mark.parametrize(
    ("published", "words", "result"),
    [
        ("2025-03-06?", "yesterday", "2025-03-05?"),
        ("2025-03-06~", "yesterday", "2025-03-05~"),
        ("2025-03-06%", "last month", "2025-02%"),
        ("2025-03-06?", "yesterday at 8 p.m.", "2025-03-05?"),
        ("2025-03-06?", "by Monday", "[..2025-03-10?]"),
        ("2025-03-06?", "5 March 2025", "2025-03-05"),
    ],
)
def test_what_is_counted_from_a_day_in_doubt_is_in_doubt(published, words, result):
    article_, _ = dated(published, said(words))

    assert article_.mentions[0].date.text == result


@pytest.mark.parametrize(
    ("published", "told"),
    [
        ("2025-03-30 02:30", ["never"]),
        ("2025-10-26 02:30", ["twice"]),
        ("2025-03-30 01:59", []),
        ("2025-03-30 03:00", []),
        ("2025-10-26 03:00", []),
        ("2025-10-26T02:30+02:00", []),
        ("2025-10-26", []),
        ("2025-10-26T24:00", []),
    ],
)
def test_a_time_that_the_clocks_did_not_show_once_is_told(published, told):
    _, problems = dated(published, zone=text("Europe/Paris"))

    assert [one.code for one in problems] == ["date-warning"] * len(told)
    assert all(word in one.message for word, one in zip(told, problems, strict=True))


def test_vague_words_are_no_fault_and_no_date():
    article_, problems = dated("2025-03-06", said("recently"))

    assert (article_.mentions[0].date, problems) == (None, ())
    assert article_.mentions[0].derivation.expression == "recently"


@pytest.mark.parametrize(
    ("published", "words", "code"),
    [
        ("2025-03-06", "last Wensday", "date"),
        ("2025-03-06", "2025-02-30", "impossible-date"),
        ("2025-03-06", "03/06/2025", "ambiguous-date"),
        (None, "yesterday", "relative-date"),
        ("2025-03", "on Thursday", "relative-date"),
    ],
)
def test_what_cannot_be_read_is_an_error_at_the_words(published, words, code):
    _, problems = dated(published, said(words))

    assert [(one.code, one.span.line) for one in problems] == [(code, 9)]


def test_an_ambiguous_date_names_both_readings():
    _, problems = dated("2025-03-06", said("03/06/2025"))

    assert "2025-03-06 or 2025-06-03" in problems[0].message


def test_words_that_are_ambiguous_without_readings_say_why():
    _, problems = dated("2025-03-06", said("1998-9"))

    assert problems[0].message == (
        "`1998-9` is ambiguous: a month of 1998 or the years to 1999; write `1998-09` or `1998/1999`"
    )


@pytest.mark.parametrize(("order", "result"), [("day-first", "2025-06-03"), ("month-first", "2025-03-06")])
def test_the_publisher_says_how_numbers_are_read(order, result):
    article_, problems = dated("2025-07-06", said("03/06/2025"), date_order=order)

    assert (article_.mentions[0].date.text, problems) == (result, ())


def test_the_editors_reading_goes_before_the_words():
    article_, problems = dated(
        None, said("the other day", date=text("2025-03-04"), because="the page is dated by its neighbours")
    )

    (one,) = article_.mentions
    assert (one.date.text, problems) == ("2025-03-04", ())
    assert (one.derivation.expression, one.derivation.rule) == ("the other day", "editor")
    assert "the page is dated by its neighbours" in one.derivation.notes[0]


def test_a_record_decides_in_edtf_or_absolute_words():
    record = event("e", date=text("3 March 2025"), other_dates=(OtherDate(basis="effective", date=text("2025-03-04")),))

    found, problems = normalise_record(record)

    assert (found.date.text, [one.date.text for one in found.other_dates], problems) == (
        "2025-03-03",
        ["2025-03-04"],
        (),
    )


def test_a_record_has_no_day_of_its_own_from_which_words_could_count():
    _, problems = normalise_record(event("e", date=text("yesterday", line=4)))

    assert [(one.code, one.span.line) for one in problems] == [("relative-date", 4)]


@pytest.mark.parametrize("words", ["yesterday", "03/04/2025", "last Wensday"])
def test_what_mends_a_date_of_a_record_is_not_what_mends_one_of_an_article(words):
    _, (problem,) = normalise_record(event("e", date=text(words)))

    assert "EDTF" in problem.hint
    assert not any(other in problem.hint for other in ("published", "date-order", "last Wednesday"))
