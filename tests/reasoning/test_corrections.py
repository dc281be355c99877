"""What readers were told before and are told now."""

from __future__ import annotations

import pytest

from tests.making import article, dated_article, dated_record, event, mention, publisher, quote, records, text
from timeline.core.model.chronology import Chronology
from timeline.core.model.history import Correction, Published, Told
from timeline.core.model.merges import Merge
from timeline.core.model.records import EventRecord, Records
from timeline.core.struct import replace
from timeline.reasoning.corrections import changes_since, newest_first, told_of_all
from timeline.reasoning.link import Dated, link
from timeline.reasoning.registries import read_registries

TOLD = Told(title="Pause", date="2025-03-05", status="reported", citations=("a",), correction="first reason")


def chronology(*events: EventRecord, date: str = "2025-03-05", **fields) -> Chronology:
    said = [mention("a", str(one.id), quotes=(quote("x"),)) for one in events]
    one = article("a", *said, **fields.pop("article", {}))
    read: Records = records(articles=(one,), events=events, publishers=(publisher("a-press"),), **fields)
    dated = Dated(
        records=read,
        registries=read_registries(read)[0],
        articles=(dated_article(one),),
        events=tuple(dated_record(one, date) for one in events),
        checked={},
    )
    return link(dated)[0]


def published(**events: Told) -> Published:
    return Published(recorded="2025-11-01", events={name.replace("_", "-"): told for name, told in events.items()})


def found(before: Published, now: Chronology) -> list[tuple[str, str, str, str, str]]:
    changes = changes_since(before, now, "2025-11-22")
    assert {one.on for one in changes} <= {"2025-11-22"}
    return [(str(one.event), one.field, one.old, one.new, one.because) for one in changes]


PAUSE = event("pause", title=text("Pause"), status="reported", correction="first reason")


@pytest.mark.parametrize(
    ("was", "expected"),
    [
        (TOLD, []),
        (replace(TOLD, date="2025-03"), [("pause", "date", "2025-03", "2025-03-05", "")]),
        (replace(TOLD, title="Halt"), [("pause", "title", "Halt", "Pause", "")]),
        (replace(TOLD, status=""), [("pause", "status", "", "reported", "")]),
        (replace(TOLD, citations=("a", "b")), [("pause", "citations", "a b", "a", "")]),
        (replace(TOLD, title="Halt", correction=""), [("pause", "title", "Halt", "Pause", "first reason")]),
    ],
    ids=["nothing", "date", "title", "status", "citations", "with a new reason"],
)
def test_what_differs_is_a_correction_with_the_reason_that_is_new(was, expected):
    assert found(published(pause=was), chronology(PAUSE)) == expected


def test_an_event_that_is_new_was_added_and_not_corrected():
    assert found(published(), chronology(PAUSE)) == [("pause", "added", "", "Pause", "")]


def test_an_event_or_an_article_under_a_new_id_is_the_same():
    renamed = replace(PAUSE, former_ids=(text("halt"),))
    was = replace(TOLD, citations=("older",))

    assert found(published(halt=was), chronology(renamed, article={"former_ids": (text("older"),)})) == []


def test_a_merge_is_told_with_its_reason():
    merge = Merge(keep=text("pause"), drop=text("halt"), because="one act", on=text("2025-11-20"))
    both = chronology(replace(PAUSE, former_ids=(text("halt"),)), merges=(merge,))

    assert found(published(pause=replace(TOLD, citations=("b",)), halt=replace(TOLD, title="Halt")), both) == [
        ("halt", "merged", "Halt", "pause", "one act"),
        ("pause", "citations", "b", "a", "one act"),
    ]


def test_what_was_merged_into_an_event_that_has_another_id_since_is_told_with_its_reason():
    merge = Merge(keep=text("stop"), drop=text("halt"), because="one act", on=text("2025-11-20"))
    both = chronology(replace(PAUSE, former_ids=(text("halt"), text("stop"))), merges=(merge,))

    assert found(published(stop=replace(TOLD, citations=("b",)), halt=replace(TOLD, title="Halt")), both) == [
        ("halt", "merged", "Halt", "stop", "one act"),
        ("pause", "citations", "b", "a", "one act"),
    ]


@pytest.mark.parametrize(
    ("former", "merges", "expected"),
    [
        ((), (), []),
        (("halt",), (), []),
        (
            ("halt",),
            (Merge(keep=text("pause"), drop=text("halt"), because="one act", on=text("2025-11-20")),),
            [("pause", "added", "", "Pause", "")],
        ),
        (
            ("halt", "stop"),
            (
                Merge(
                    keep=text("pause"),
                    drop=text("stop"),
                    former_ids=(text("halt"),),
                    because="one act",
                    on=text("2025-11-20"),
                ),
            ),
            [("pause", "added", "", "Pause", "")],
        ),
    ],
    ids=["under its id", "under another id", "is merged still", "is merged still under another id"],
)
def test_an_event_that_stands_again_since_its_merge_was_undone_was_not_added(former, merges, expected):
    lines = (line("2025-11-20", "halt" if former else "pause", "merged", "other"),)
    again = replace(PAUSE, former_ids=tuple(map(text, former)))

    assert found(published(), chronology(again, corrections=lines, merges=merges)) == expected


def test_what_was_recorded_shows_no_difference_to_itself():
    now = chronology(PAUSE)

    assert changes_since(Published(recorded="2025-11-01", events=told_of_all(now)), now, "2025-11-22") == ()


def line(on: str, of: str, field: str = "date", new: str = "") -> Correction:
    return Correction(on=text(on), event=text(of), field=field, new=new)


def test_an_event_has_its_corrections_newest_first_those_under_former_ids_too():
    history = (line("2025-11-01", "halt"), line("2025-11-02", "other"), line("2025-11-03", "pause", "added"))
    now = chronology(replace(PAUSE, former_ids=(text("halt"),)), corrections=history)

    assert [str(one.on) for one in now.events[0].corrections] == ["2025-11-03", "2025-11-01"]
    assert [str(one.on) for one in now.corrections] == ["2025-11-01"]


def test_of_two_changes_on_one_day_the_later_line_stands_first():
    lines = (line("2025-11-01", "a", new="1"), line("2025-11-01", "a", new="2"))

    assert [one.new for one in newest_first(lines)] == ["2", "1"]
