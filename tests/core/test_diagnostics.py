"""Findings in numbers that a person can read."""

from __future__ import annotations

from timeline.core.diagnostics import Diagnostic, Severity, at_most, error, warning
from timeline.core.text import Span


def faults(path: str, count: int) -> list[Diagnostic]:
    return [error("unknown-key", Span(path=path, line=line, column=2), "not a key") for line in range(1, count + 1)]


def test_few_findings_are_all_told_in_their_order() -> None:
    found = [*faults("a", 3), *faults("b", 3), warning("tab", Span(path="a"), "a tab")]

    assert list(at_most(found, 3)) == found


def test_the_rest_of_many_alike_is_counted_where_it_begins() -> None:
    found = [*faults("a", 5), *faults("b", 2)]

    *told, rest = at_most(found, 3)

    assert told == [*faults("a", 3), *faults("b", 2)]
    assert (rest.code, rest.severity, rest.span.path, rest.span.line) == ("more-findings", Severity.ERROR, "a", 4)
    assert rest.message.startswith("`unknown-key` is found 2 more times")


def test_an_error_is_not_lost_behind_warnings_of_its_code() -> None:
    found = [warning("date", Span(path="a", line=line), "doubtful") for line in range(1, 9)]

    told = list(at_most([*found, error("date", Span(path="a", line=9), "impossible")], 3))

    assert [one.severity for one in told].count(Severity.ERROR) == 1


def test_findings_that_differ_in_their_place_alone_are_sought_apart() -> None:
    found = faults("a", 1_000)

    assert len({hash(one) for one in found}) > 990
