"""The overview of a page, from its events to what a template gets."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest

from tests.making import edtf
from tests.publishing.sample import ENGLISH, chronology, publication, theme
from timeline.core.struct import replace
from timeline.publishing.compose.site import index_site, page_at
from timeline.publishing.overview.bars import bars_of
from timeline.publishing.overview.view import MOST_MARKS, overview_of
from timeline.publishing.templating import renderer

PROBE = '{% import "overview.html" as overview %}{{ overview.draw(view) }}'


def here(language="en"):
    made = chronology()
    given = publication(chronology=replace(made, site=replace(made.site, language=language)))
    return page_at(index_site(given, stylesheet="", icon=""), "")


def overview(events, language="en", **fields):
    made = overview_of(here(language), events, lambda event: f"#e-{event.id}", threads=True, **fields)
    assert made is not None
    return made


def many(number, dates):
    """So many copies of an event, on *dates* by turns."""
    one = chronology().events[0]
    return [
        replace(one, id=f"copy-{count}", date=replace(one.date, date=edtf(dates[count % len(dates)]), contested=False))
        for count in range(number)
    ]


def months(number):
    return [f"{2020 + count // 12}-{count % 12 + 1:02d}-15" for count in range(number)]


def test_every_event_of_the_sample_has_exactly_one_mark_in_the_order_of_the_chronology():
    events = chronology().events

    made = overview(events)

    assert [mark.href for mark in made.marks] == [f"#e-{event.id}" for event in events]
    assert all(mark.strokes for mark in made.marks)
    assert made.bars == ()


@pytest.mark.parametrize(("number", "shown"), [(MOST_MARKS, "marks"), (MOST_MARKS + 1, "bars")])
def test_above_a_limit_there_are_bars(number, shown):
    made = overview(many(number, months(60)))

    assert bool(made.marks) == (shown == "marks")
    assert bool(made.bars) == (shown == "bars")


@pytest.mark.parametrize(
    "dates",
    [months(36), ["2025-03-06", "2025-03-07"], ["1946", "2025-03", "2025-03-06", "XXXX"], ["19XX", "-0043", "2025"]],
    ids=["three years", "two days", "mixed", "ages"],
)
def test_every_event_is_in_exactly_one_bar(dates):
    made = overview(many(400, dates))

    assert sum(bar.events for bar in made.bars) == 400
    assert 2 <= len(made.bars) <= 130


def test_bars_lead_to_the_pages_of_their_months():
    made = overview(many(400, months(36)))

    assert [bar.href for bar in made.bars][:2] == ["2020/01/", "2020/02/"]
    assert made.bars[0].words == "January 2020: 12 events"


def test_so_many_events_on_one_day_that_marks_would_not_fit_are_bars():
    assert overview(many(200, ["2025-03-06", *["2025-03-07"] * 3])).bars


@pytest.mark.parametrize(
    ("listed", "asked", "search"),
    [(0, "entity=un", ""), (150, "", "search/"), (150, "entity=un", "search/?entity=un")],
)
def test_what_stands_elsewhere_is_found_by_the_search(listed, asked, search):
    made = overview(many(200, months(60)), listed=listed, asked=asked)

    assert made.search == search


def test_a_page_whose_events_share_a_date_has_no_overview():
    assert overview_of(here(), many(3, ["2025-03-06"]), lambda event: event.id, threads=True) is None


def test_a_mark_says_its_date_and_title():
    event = chronology().events[0]

    assert event.title in overview(chronology().events).marks[0].words


def test_it_is_drawn_from_right_to_left_where_the_site_is_read_so():
    events = many(2, ["1950-01-01", "2000-01-01"])
    left, right = overview(events), overview(events, language="ar")
    places = [[float(mark.strokes[0].x[:-1]) for mark in made.marks] for made in (left, right)]

    assert places[0][0] < places[0][1]
    assert [pytest.approx(100 - place, abs=0.02) for place in places[0]] == places[1]


def test_the_same_events_give_the_same_overview():
    assert overview(chronology().events) == overview(chronology().events)


class Places(HTMLParser):
    """The places across of all that is drawn, and every attribute."""

    def __init__(self) -> None:
        super().__init__()
        self.names: set[str] = set()
        self.across: list[str] = []

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.names |= {name for name, _ in attributes}
        if tag in ("circle", "line"):
            self.across += [value or "" for name, value in attributes if name in ("cx", "x1", "x2")]


@pytest.mark.parametrize("number", [20, 400])
def test_the_drawing_has_no_style_of_its_own_and_every_place_across_is_a_share(number):
    probe = replace(
        theme(), templates={**theme().templates, "probe.html": replace(theme().templates["404.html"], source=PROBE)}
    )
    html = renderer(probe, ENGLISH)("probe.html", overview(many(number, months(30))))
    assert isinstance(html, str), html
    parser = Places()
    parser.feed(html)

    assert "style" not in parser.names
    assert parser.across
    assert [place for place in parser.across if not re.fullmatch(r"\d+(\.\d+)?%", place)] == []


def test_the_bars_of_a_list_are_counted_once_for_all_of_its_pages():
    events = tuple(many(MOST_MARKS + 1, months(60)))

    assert bars_of(events) is bars_of(events)
