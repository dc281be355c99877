"""A date is as fine as the words on which it rests."""

from __future__ import annotations

import pytest

from tests.test_sites import findings_in

ARTICLE = (
    "-- articles/a.md --\n---\ntitle: A\npublisher: P\npublished: 2025-04-06\nlanguage: en\nevents:\n{mention}---\n"
)


@pytest.mark.parametrize(
    ("said", "date", "because", "expected"),
    [
        ("in March 2025", "2025-03-01", "", 1),
        ("in March 2025", "2025-03-17", "", 1),
        ("in 2024", "2024-03", "", 1),
        ("in March 2025", "2025-03", "", 0),
        ("in March 2025", "2025-03-17", "the notice has the day", 0),
        ("on 17 March 2025", "2025-03-17", "", 0),
        ("last week", "2025-03-25", "", 0),
        ("recently", "2025-03-17", "", 0),
    ],
)
def test_an_editors_reading_is_as_fine_as_the_words_or_has_a_reason(said, date, because, expected, tmp_path):
    mention = f"  - {{event: e, title: E, said: {said}, date: {date}{f', because: {because}' if because else ''}}}\n"
    found = findings_in(ARTICLE.format(mention=mention), tmp_path / "content")

    assert [one.code for one in found].count("false-precision") == expected


@pytest.mark.parametrize(
    ("url", "basis", "published", "expected"),
    [
        ("https://p.example/2025/03/closed.html", "address", "2025-03-01", 1),
        ("https://p.example/2025/03/01/closed.html", "address", "2025-03-01", 0),
        ("https://p.example/2025/03/01-closed", "address", "2025-03-01", 0),
        ("https://p.example/2025/03/closed.html", "address", "2025-03", 0),
        ("https://p.example/2025/03/closed.html", "page", "2025-03-01", 0),
        ("https://p.example/2025/03/closed.html", "address", "2025-03-02", 0),
    ],
)
def test_the_first_of_a_month_is_not_taken_from_an_address_that_has_the_month(
    url, basis, published, expected, tmp_path
):
    source = f"{{title: T, publisher: P, url: '{url}', published: {published}, published-basis: {basis}}}"
    event = f"-- events/e.md --\n---\ntitle: E\nsources: [{source}]\n---\n"
    found = findings_in(event, tmp_path / "content")

    assert [one.code for one in found].count("false-precision") == expected


@pytest.mark.parametrize(
    ("record", "said", "expected"),
    [
        ("date: 2025-03-01", "in March 2025", 1),
        ("date: 2025-03-01", "on 1 March 2025", 0),
        ("date: 2025-03", "in March 2025", 0),
        (
            "date: 2025-03-01\ndecisions: [{on: date, chosen: 2025-03-01, because: the notice has it}]",
            "in March 2025",
            0,
        ),
        ("date: 2025-03-01", "recently", 0),
    ],
)
def test_an_event_is_as_fine_as_its_sources_or_has_a_decision(record, said, expected, tmp_path):
    source = f"{{title: T, publisher: P, published: 2025-04-06, language: en, said: {said}}}"
    found = findings_in(f"-- events/e.md --\n---\ntitle: E\n{record}\nsources: [{source}]\n---\n", tmp_path / "content")

    assert [one.code for one in found].count("false-precision") == expected
