"""EDTF dates to the dates of schema.org."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from tests.core.edtf.test_laws import ANY
from tests.making import edtf
from timeline.core.edtf import EdtfDate, parse_edtf
from timeline.core.edtf.date import FINENESS
from timeline.publishing.linked.dates import coverage, plain_date


@settings(deadline=None, max_examples=300)
@given(ANY)
def test_no_date_becomes_more_precise_or_another_one(date: EdtfDate) -> None:
    for written in (plain_date(date), coverage(date)):
        said = parse_edtf(written) if written else date

        assert isinstance(said, EdtfDate)
        assert (said.form, said.earliest, said.latest) == (date.form, date.earliest, date.latest)
        assert FINENESS[said.precision] <= FINENESS[date.precision]
        assert not written or not (date.approximate or date.uncertain or date.unspecified)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("2025", "2025"),
        ("2025-03", "2025-03"),
        ("2025-03-06", "2025-03-06"),
        ("2025-03-06T20:22+04:00", "2025-03-06T20:22+04:00"),
        ("2025-03-06T20:22", "2025-03-06"),
        ("2025-03-04/2025-03-06", "2025-03-04/2025-03-06"),
        ("2025-03/2025-05", "2025-03/2025-05"),
        ("2025-03-03/..", "2025-03-03/.."),
        ("../2025-03-03", "../2025-03-03"),
        ("2025-03-03/", ""),
        ("2025-03~/2025-05", ""),
        ("2025-03-06?", ""),
        ("2025-03~", ""),
        ("2025-21", ""),
        ("199X", ""),
        ("2025-XX-06", ""),
        ("[..2025-03-06]", ""),
        ("[2025-03-04..2025-03-06]", ""),
        ("{2025-03-04,2025-03-06}", ""),
        ("-0043", ""),
        ("Y12025", ""),
    ],
)
def test_what_can_be_said_is_said(text, written):
    assert coverage(edtf(text)) == written


def test_an_article_without_a_date_has_none():
    assert plain_date(None) == ""
