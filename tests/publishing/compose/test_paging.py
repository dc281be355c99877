"""No page grows without bounds, and every event stands on one."""

from __future__ import annotations

import pytest

from tests.making import edtf
from tests.publishing.produced import pages_of
from tests.publishing.sample import chronology, publication
from timeline.core.struct import replace
from timeline.publishing.compose.all import page_paths
from timeline.publishing.compose.paging import ON_HOME, ON_PERIOD, sheets_of, standing
from timeline.publishing.compose.periods import Period, events_by_period
from timeline.publishing.compose.site import index_site

YEAR, MARCH = Period(year="2025"), Period(year="2025", month=3)


def events(number, *dates):
    one = replace(chronology().events[0], relations=())
    return tuple(
        replace(one, id=f"copy-{count:04d}", date=replace(one.date, date=edtf(dates[count * len(dates) // number])))
        for count in range(number)
    )


def site(number, *dates):
    made = replace(chronology(), events=events(number, *dates), corrections=())
    return index_site(publication(chronology=made), stylesheet="", icon="")


@pytest.mark.parametrize(
    ("number", "sizes"), [(1, [1]), (ON_PERIOD, [ON_PERIOD]), (ON_PERIOD + 1, [ON_PERIOD, 1]), (450, [200, 200, 50])]
)
def test_a_long_month_goes_on_over_several_pages(number, sizes):
    sheets = sheets_of(MARCH, events(number, "2025-03-06"))

    assert [len(sheet.events) for sheet in sheets] == sizes
    assert [sheet.path for sheet in sheets][:2] == ["2025/03/", "2025/03/page-2/"][: len(sheets)]


def test_a_long_year_leaves_its_events_to_its_months():
    listed = events(300, "2025", "2025-03-06", "2025-04-01")

    (sheet,) = sheets_of(YEAR, listed)

    assert {event.date.date.text for event in sheet.events} == {"2025"}


def test_every_event_stands_on_exactly_one_finest_page():
    gathered = events_by_period(events(900, "2025", "2025-03-06", "2025-04-01"))

    places = standing(gathered)

    assert len(places) == 900
    assert set(places.values()) == {
        "2025/",
        "2025/page-2/",
        "2025/03/",
        "2025/03/page-2/",
        "2025/04/",
        "2025/04/page-2/",
    }


@pytest.mark.parametrize("path", ["", "newest/"])
def test_a_long_chronology_shows_so_many_events_and_leads_to_all_others(path):
    made = {page.path: page.view for page in pages_of(site(420, "2024-01", "2024-05-06", "2025-03-06"))}
    view = made[path]
    shown = [entry for year in view.years for month in year.months for group in month.groups for entry in group.entries]
    months = [month for year in view.contents for month in year.months]

    assert len(shown) == ON_HOME
    assert shown[0].anchor == ("e-copy-0000" if path == "" else "e-copy-0419")
    assert view.following.href.partition("#")[2] == ("e-copy-0150" if path == "" else "e-copy-0269")
    assert [month.period.href.removeprefix("../") for month in months] == ["2024/01/", "2024/05/", "2025/03/"]
    assert sum(int(month.count) for month in months) == 420


def test_a_short_chronology_is_complete_and_in_either_order():
    made = {page.path: page.view for page in pages_of(site(3, "2024-05-06", "2024-06-06", "2025-03-06"))}

    assert [year.title for year in made[""].years] == ["2024", "2025"]
    assert [year.title for year in made["newest/"].years] == ["2025", "2024"]
    assert (made[""].following, made[""].contents, made[""].lead) == (None, (), "")
    assert [one.current for one in made["newest/"].order] == [False, True]


def test_the_paths_of_later_pages_are_known_without_making_them():
    index = site(420, "2025-03-06")

    assert "2025/03/page-3/" in page_paths(index)
