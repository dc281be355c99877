"""What holds of every EDTF date."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.core.edtf import (
    Day,
    EdtfDate,
    NotEdtf,
    Precision,
    add_days,
    bounded,
    contains,
    day_date,
    days_in_month,
    one_of,
    ordinal,
    overlaps,
    parse_edtf,
    sort_key,
    width,
)
from timeline.core.edtf.order import spans

law = settings(deadline=None)


def read(text: str) -> EdtfDate:
    found = parse_edtf(text)
    assert isinstance(found, EdtfDate), (text, found)
    return found


YEARS = st.integers(-9999, 9999)
DAYS = st.builds(
    lambda year, month, day: Day(year, month, min(day, days_in_month(year, month))),
    st.one_of(YEARS, st.integers(-(10**15), 10**15)),
    st.integers(1, 12),
    st.integers(1, 31),
)
NEAR_DAYS = st.builds(lambda days: add_days(Day(2025, 3, 6), days), st.integers(-800, 800))


def _year(year: int) -> str:
    return f"{'-' if year < 0 else ''}{abs(year):04d}"


MARKS = st.sampled_from(["", "", "", "?", "~", "%"])
TIMES = st.builds(
    lambda hour, minute, second, offset: f"T{hour:02d}:{minute:02d}{second}{offset}",
    st.integers(0, 23),
    st.integers(0, 59),
    st.sampled_from(["", ":00", ":59.5"]),
    st.sampled_from(["", "Z", "+04:00", "-03:30", "+14"]),
)
PLAIN_POINTS = st.one_of(
    YEARS.map(_year),
    st.builds(lambda year, month: f"{_year(year)}-{month:02d}", YEARS, st.integers(1, 12)),
    st.one_of(DAYS, NEAR_DAYS).map(lambda day: day_date(day).text),
    st.builds(lambda year, code: f"{_year(year)}-{code}", YEARS, st.integers(21, 41)),
)
PATTERNS = st.one_of(
    st.from_regex(r"[0-9X]{3}X", fullmatch=True),
    st.builds(lambda year, month: f"{_year(year)}-{month}", YEARS, st.sampled_from(["XX", "1X", "0X", "X1", "XX-XX"])),
    st.builds(lambda year, day: f"{year}-{day}", st.from_regex(r"1[0-9X]{2}X", fullmatch=True), st.just("12-25")),
    st.builds(lambda year, day: f"{_year(year)}-03-{day}", YEARS, st.sampled_from(["XX", "1X", "X1", "3X"])),
)
POINTS = st.one_of(
    PLAIN_POINTS,
    st.builds(str.__add__, PLAIN_POINTS, MARKS),
    st.builds(lambda day, time: day_date(day).text + time, NEAR_DAYS, TIMES),
    PATTERNS,
    st.builds(lambda year, kept: f"{year}S{kept}", st.integers(1000, 9999), st.integers(1, 4)),
    st.builds(lambda base, power: f"Y{base}E{power}", st.integers(1, 999), st.integers(5, 12)),
).map(read)


def _ordered(one: EdtfDate, other: EdtfDate, between: str) -> str:
    first, last = sorted((one, other), key=lambda date: (date.earliest or Day(0, 1, 1), date.latest or Day(0, 1, 1)))
    return f"{first.text}{between}{last.text}"


UNTIMED = POINTS.filter(lambda date: date.hour is None)
INTERVALS = st.one_of(
    st.builds(lambda one, other: _ordered(one, other, "/"), UNTIMED, UNTIMED),
    st.builds(lambda date, end: f"{date.text}/{end}", POINTS, st.sampled_from(["", ".."])),
    st.builds(lambda date, start: f"{start}/{date.text}", POINTS, st.sampled_from(["", ".."])),
).map(read)
MEMBERS = st.one_of(
    POINTS.map(lambda date: date.text), st.builds(lambda one, other: _ordered(one, other, ".."), UNTIMED, UNTIMED)
)
SETS = st.builds(
    lambda members, brackets, first, last: f"{brackets[0]}{first}{','.join(members)}{last}{brackets[1]}",
    st.lists(MEMBERS, min_size=1, max_size=5),
    st.sampled_from(["[]", "{}"]),
    st.sampled_from(["", "", "..2014,"]),
    st.sampled_from(["", "", ",2014.."]),
).map(read)
ANY = st.one_of(POINTS, INTERVALS, SETS)


@law
@given(ANY)
def test_print_after_parse_is_identity(date: EdtfDate) -> None:
    assert parse_edtf(str(date)) == date


@law
@given(st.text(st.sampled_from("0123456789X-/.~?%[]{},TYZSE: +"), max_size=30))
def test_any_text_is_a_date_with_canonical_text_or_has_a_reason(text: str) -> None:
    found = parse_edtf(text)

    if isinstance(found, NotEdtf):
        assert found.reason
    else:
        assert parse_edtf(found.text) == found


@law
@given(st.text(max_size=600))
def test_no_text_crashes_the_parser(text: str) -> None:
    assert isinstance(parse_edtf(text), EdtfDate | NotEdtf)


@law
@given(ANY)
def test_bounds_are_in_order(date: EdtfDate) -> None:
    assert date.earliest is None or date.latest is None or date.earliest <= date.latest


@law
@given(SETS)
def test_a_set_contains_its_members(date: EdtfDate) -> None:
    for member in date.members:
        assert contains(date, member) or member.hour is not None


@law
@given(INTERVALS)
def test_an_interval_begins_with_its_start_and_ends_with_its_end(date: EdtfDate) -> None:
    assert date.earliest == (date.start and date.start.earliest)
    assert date.latest == (date.end and date.end.latest)
    assert all(overlaps(date, end) for end in (date.start, date.end) if end)


@law
@given(st.one_of(INTERVALS, SETS))
def test_a_range_is_as_precise_as_its_finest_part(date: EdtfDate) -> None:
    order = list(Precision)
    parts = [*date.members, *(end for end in (date.start, date.end) if end)]

    assert order.index(date.precision) == max(order.index(part.precision) for part in parts)


@law
@given(NEAR_DAYS, ANY)
def test_a_coarser_date_contains_its_finer_one(day: Day, date: EdtfDate) -> None:
    units = [f"{day.year:04d}"[:2] + "XX", f"{day.year:04d}"[:3] + "X", f"{day.year:04d}"]
    units += [f"{day.year:04d}-{33 + (day.month - 1) // 3}", f"{day.year:04d}-{day.month:02d}", day_date(day).text]
    coarse_to_fine = [read(text) for text in units]

    for coarse, fine in pairwise(coarse_to_fine):
        assert contains(coarse, fine)
        assert not contains(fine, coarse)
    assert contains(date, date)


@law
@given(ANY, ANY)
def test_overlap_is_symmetric(one: EdtfDate, other: EdtfDate) -> None:
    assert overlaps(one, other) is overlaps(other, one)


@law
@given(ANY, ANY)
def test_what_is_contained_overlaps_and_is_no_wider(outer: EdtfDate, inner: EdtfDate) -> None:
    if contains(outer, inner):
        outer_width, inner_width = width(outer), width(inner)
        assert overlaps(outer, inner)
        assert outer_width is None or (inner_width is not None and inner_width <= outer_width)


def _is_unit(date: EdtfDate) -> bool:
    return date.form == "point" and not date.unspecified


@law
@given(ANY, ANY)
def test_the_order_is_that_of_the_rule(one: EdtfDate, other: EdtfDate) -> None:
    """By start (an open start: its end); units wider before narrower; then other spans, narrower before wider."""
    starts = one.earliest or one.latest, other.earliest or other.latest
    widths = width(one), width(other)
    if None in starts or one.unspecified or other.unspecified:
        return
    if starts[0] != starts[1]:
        assert (sort_key(one) < sort_key(other)) is (starts < (starts[1], starts[0]))
    elif _is_unit(one) != _is_unit(other):
        assert (sort_key(one) < sort_key(other)) is _is_unit(one)
    elif None not in widths and widths[0] != widths[1]:
        narrower_first = (widths[0] or 0) < (widths[1] or 0)
        assert (sort_key(one) < sort_key(other)) is (narrower_first is not _is_unit(one))


@law
@given(st.lists(ANY, min_size=1, max_size=6))
def test_one_of_several_allows_each_of_them(dates: list[EdtfDate]) -> None:
    chosen = one_of(dates)

    for date in dates:
        assert contains(chosen, date) or date.hour is not None or date.text == "/"
    assert parse_edtf(chosen.text) == chosen


@law
@given(DAYS, st.integers(1, 400))
def test_bounded_spans_from_day_to_day(day: Day, days: int) -> None:
    span = bounded(day, add_days(day, days))

    assert (span.earliest, width(span)) == (day, days + 1)
    assert ordinal(add_days(day, days)) - ordinal(day) == days


@law
@given(ANY, ANY)
def test_how_two_dates_lie_to_each_other_is_told_by_the_days_that_they_can_mean(one: EdtfDate, other: EdtfDate) -> None:
    """The bounds alone are compared where there are no gaps; the answer is that of the days one by one."""
    meet = any(a <= d and c <= b for a, b in spans(one) for c, d in spans(other))
    within = all(any(a <= c and d <= b for a, b in spans(one)) for c, d in spans(other))

    assert overlaps(one, other) is meet
    assert one.hour is not None or contains(one, other) is within
