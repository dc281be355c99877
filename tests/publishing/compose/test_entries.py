"""Events to entries under years, months and dates."""

from __future__ import annotations

from tests.publishing.sample import SHAPES, chronology, publication
from timeline.publishing.compose.entries import summary_of, year_views
from timeline.publishing.compose.site import index_site, page_at


def years():
    site = index_site(publication(), stylesheet="", icon="")
    return year_views(page_at(site, ""), chronology().events, evidence="quotes")


def test_every_event_is_listed_once_and_in_order():
    listed = [
        entry.anchor for year in years() for month in year.months for group in month.groups for entry in group.entries
    ]

    assert listed == [f"e-{event.id}" for event in chronology().events]


def test_what_is_known_less_precisely_stands_at_the_head_of_its_period_and_says_so():
    found = {
        entry.anchor.removeprefix("e-"): (year.title, year.remark, month.title, month.remark, group.short)
        for year in years()
        for month in year.months
        for group in month.groups
        for entry in group.entries
    }

    assert found["decade"] == ("1990s", "year not known", "Year not known", "", "1990s")
    assert found["year"] == ("2025", "", "Month not known", "", "2025")
    assert found["month"] == ("2025", "", "February 2025", "", "February 2025, day not known")
    assert found["season"][2:4] == ("Spring 2025", "month not known")
    assert found["by"] == ("2025", "", "February 2025", "", "by 15 February")
    assert found["pause"] == ("2025", "", "March 2025", "", "3 March")


def test_anchors_are_unique():
    anchors = [part.anchor for year in years() for part in (year, *year.months)]

    assert len(anchors) == len(set(anchors))


def test_a_contested_date_says_so_in_words_beside_it():
    notes = {
        entry.anchor: group.note
        for year in years()
        for month in year.months
        for group in month.groups
        for entry in group.entries
    }

    assert notes["e-pause"] == "sources disagree"
    assert {notes[f"e-{name}"] for name in SHAPES} == {""}


def test_a_summary_is_the_first_paragraph_where_none_is_written():
    pause = next(event for event in chronology().events if event.id == "pause")

    assert summary_of(pause) == "Aid was paused. So says another."
