"""The ledger of merges."""

from __future__ import annotations

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.core.model.merges import Change, Merge, MergedFile
from timeline.core.text import Span, Text
from timeline.desk.ledger import HEAD, digest, restored, with_merge, without_merge
from timeline.reading.files import decode
from timeline.reading.merges import read_merges
from timeline.reading.outline import outline_of

NOWHERE = Span(path="x")
HASH = hashlib.sha256(b"").hexdigest()


def merge(drop: str = "drop", because: str = "one act", *changes: Change, keep: str = "keep") -> Merge:
    file = MergedFile(path="events/keep.md", before=HASH, after=HASH, changes=changes)
    return Merge(
        keep=Text(keep, NOWHERE),
        drop=Text(drop, NOWHERE),
        former_ids=(Text("halt", NOWHERE),),
        because=because,
        on=Text("2025-11-22", NOWHERE),
        files=(file,),
    )


@given(st.text(min_size=1), st.text(), st.text())
def test_what_is_written_is_read_again_whatever_the_text(added, removed, context):
    """But for lone surrogates, which no file in UTF-8 holds."""
    texts = [text.encode("utf-8", "ignore").decode() for text in (added, removed, context)]
    written = merge("drop", "one act", Change(at=3, added=texts[0], removed=texts[1], followed_by=texts[2]))

    source, faults = decode(with_merge("", written).encode(), "content/merges.yaml", "merges.yaml")
    merges, found = read_merges(source)

    assert (merges, faults, found) == ((written,), (), ())


def test_a_merge_is_taken_out_and_the_others_and_their_comments_stay():
    first = with_merge("", merge("a")) + "# mine\n"
    both = with_merge(first, merge("b"))
    outline = outline_of(both, front_matter=False)

    assert outline is not None
    assert without_merge(both, outline, "b") == first


def test_an_empty_ledger_is_none():
    text = with_merge(HEAD, merge())
    outline = outline_of(text, front_matter=False)

    assert outline is not None
    assert without_merge(text, outline, "drop") is None


@pytest.mark.parametrize(
    ("file", "present", "digests", "reason"),
    [
        (MergedFile(path="f", before="1"), {"f": "x"}, {"f": "2"}, "there is a new f"),
        (MergedFile(path="f", before="1", after="2"), {}, {}, "f is gone"),
        (MergedFile(path="f", after="2"), {"f": "x"}, {"f": "3"}, "take it apart by hand"),
        (
            MergedFile(path="f", before="1", after="2", changes=(Change(at=0, added="a line of words, all of it"),)),
            {"f": "x"},
            {"f": "3"},
            "edited since",
        ),
    ],
    ids=["written again", "gone", "new and edited", "edited"],
)
def test_what_cannot_be_undone_is_refused_with_its_reason(file, present, digests, reason):
    written = Merge(keep=Text("k", NOWHERE), drop=Text("d", NOWHERE), because="x", on=Text("1", NOWHERE), files=(file,))

    again = restored(written, (), present, digests)

    assert isinstance(again, str)
    assert reason in again


def test_no_file_has_no_digest():
    assert (digest(None), digest(b"")) == ("", HASH)
