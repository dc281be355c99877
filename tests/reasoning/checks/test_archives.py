"""What is gone from its address is told with all that rests on it."""

from __future__ import annotations

from tests.test_sites import CASES, findings_in


def test_the_events_that_rest_on_a_lost_article_are_named(tmp_path):
    case = (CASES / "lost-addresses.txt").read_text(encoding="utf-8")

    found = [one for one in findings_in(case, tmp_path / "content") if one.code == "dead-without-archive"]

    assert [one.message.partition("on it rest: ")[2] for one in found] == ["`vote`, `walkout`", "no events"]
    assert [one.message.partition(",")[0] for one in found] == [
        "the address of `dead` no longer answers",
        "the address of `taken-over` belongs to others",
    ]
