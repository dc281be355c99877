"""Events in brief."""

from __future__ import annotations

import pytest

from tests.making import text, texts
from tests.publishing.sample import BASE_URL, chronology, publication
from timeline.core.edtf import Day
from timeline.core.model.history import Correction
from timeline.core.model.merges import Merge
from timeline.core.struct import replace
from timeline.publishing.briefs import Brief, briefs_of, first_id, identifier


def brief(name: str, **fields: object) -> Brief:
    event = next(one for one in chronology().events if one.id == name)
    changed = replace(event, **fields)  # type: ignore[arg-type]
    return briefs_of(publication(chronology=replace(chronology(), events=(changed,))))[name]


def test_an_event_is_told_in_a_few_words():
    pause = brief("pause")

    assert (pause.when, pause.path) == ("3 March 2025", "events/pause/")
    assert pause.text.startswith("Aid was paused.")
    assert pause.text.endswith("1 not counted: unverifiable.")


def test_a_correction_is_the_newest_change():
    corrected = Correction(on=text("2026-01-05"), event=text("pause"), field="title", old="A", new="B")

    assert brief("pause").changed == "2025-11-22T00:00:00Z"
    assert brief("pause", corrections=(corrected,)).changed == "2026-01-05T00:00:00Z"


@pytest.mark.parametrize(
    ("written", "day"),
    [("2025-03-07", Day(2025, 3, 7)), ("2025-03", None), ("2025-03-07/2025-03-08", None), ("recently", None)],
)
def test_the_day_of_entry_is_known_or_not(written, day):
    record = next(one for one in chronology().events if one.id == "pause").record
    assert record is not None

    assert brief("pause", record=replace(record, added=text(written))).added == day


def test_an_event_keeps_the_name_under_which_it_was_published_first():
    assert brief("pause", former_ids=()).first_path == "events/pause/"
    assert brief("pause", former_ids=("stop", "halt")).first_path == "events/stop/"


def test_an_event_does_not_take_the_name_of_one_that_was_merged_into_it():
    merge = Merge(keep=text("pause"), drop=text("drop"), former_ids=texts("dropped"), because="", on=text("2025-03-07"))
    event = replace(chronology().events[0], id="pause", former_ids=("drop", "dropped", "stop"))

    assert first_id(event, {"events/drop": merge}) == "stop"


def test_a_page_is_called_the_same_for_good():
    assert identifier(publication(), "events/x/") == f"{BASE_URL}events/x/"
    assert identifier(publication(base_url=""), "events/x/") == identifier(
        publication(base_url="", built="2026-01-01"), "events/x/"
    )
