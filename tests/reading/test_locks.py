"""Captures and lock files."""

from __future__ import annotations

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.reading.reading import place, source
from timeline.core.model.records import Receipt
from timeline.reading.files import decode
from timeline.reading.locks import format_ids, format_receipts, read_capture, read_ids, read_receipts

HASH = st.text("0123456789abcdef", min_size=64, max_size=64)
RECEIPTS = st.builds(
    Receipt,
    article=st.from_regex(r"[a-z0-9][a-z0-9-]{0,9}", fullmatch=True),
    passage=HASH,
    outcome=st.sampled_from(["exact", "omissions", "restored"]),
    position=st.none() | st.integers(0, 10**11),
    capture=HASH,
    retrieved=st.sampled_from(["", "2025-03-10", "10 March 2025", "2025-03-10 20:22"]),
    normalisation=st.integers(0, 99),
    prefix=st.text(max_size=9),
    suffix=st.text(max_size=9),
)
LINE = f"nbc {'0' * 64} exact 12 {'f' * 64} 1 2025-03-10"


@given(st.sets(RECEIPTS))
def test_receipts_that_are_printed_are_read_again(receipts):
    read, found = read_receipts(source(format_receipts(receipts), "captures.lock"))

    assert (set(read), found) == (receipts, ())


@given(st.lists(RECEIPTS))
def test_receipts_are_printed_in_one_order(receipts):
    assert format_receipts(receipts) == format_receipts(reversed(receipts))


@given(st.sets(st.from_regex(r"[a-z]{1,6}/[a-z0-9][a-z0-9-]{0,9}", fullmatch=True)))
def test_ids_that_are_printed_are_read_again(ids):
    read, found = read_ids(source(format_ids(ids), "ids.lock"))

    assert (set(read), list(read), found) == (ids, sorted(ids), ())


def test_a_receipt_is_one_line():
    assert format_receipts(read_receipts(source(LINE, "captures.lock"))[0]).endswith(f"\n{LINE}\n")


def test_a_receipt_of_an_outcome_that_is_none_is_a_fault():
    receipts, (fault,) = read_receipts(source(LINE.replace("exact", "exakt"), "captures.lock"))

    assert (receipts, fault.code) == ((), "bad-lock")


def test_a_receipt_may_have_the_words_around_its_passage():
    line = LINE.replace(" 1 2025", " 1 prefix=R%26D%2C suffix=at%20noon 2025")

    (receipt,), _ = read_receipts(source(line, "captures.lock"))

    assert (receipt.prefix, receipt.suffix, receipt.retrieved) == ("R&D,", "at noon", "2025-03-10")
    assert format_receipts([receipt]).endswith(f"\n{line}\n")


def test_a_line_that_stands_twice_counts_once():
    assert len(read_receipts(source(f"{LINE}\n\n# both sides\n{LINE}\n", "captures.lock"))[0]) == 1
    assert read_ids(source("events/a\nevents/a\n", "ids.lock"))[0] == ("events/a",)


@pytest.mark.parametrize("line", ["nbc exact", LINE.upper(), LINE.replace(" ", "\t"), f"../a{LINE}", "<<<<<<< ours"])
def test_a_line_that_is_no_receipt_is_an_error_at_its_place(line):
    receipts, (finding,) = read_receipts(source(f"# head\n{line}\n", "captures.lock"))

    assert (receipts, place(finding)) == ((), ("bad-lock", 2, 1))


@pytest.mark.parametrize("line", ["Events/a", "../a", "events//a", "/events/a", "events/a b", "=======", "events/a/"])
def test_a_line_that_is_no_path_is_an_error_at_its_place(line):
    ids, (finding,) = read_ids(source(f"{line}\nevents/b\n", "ids.lock"))

    assert (ids, place(finding)) == (("events/b",), ("bad-lock", 1, 1))


def test_an_id_knows_its_line():
    assert read_ids(source("# head\nevents/a\n", "ids.lock"))[0][0].span.line == 2


def test_a_capture_has_the_hash_of_its_bytes():
    data = b"\xef\xbb\xbfone\r\ntwo\x0c\r\n"
    capture = read_capture(decode(data, "content/captures/nbc.txt", "captures/nbc.txt")[0])

    assert (capture.article, capture.text, capture.sha256) == (
        "nbc",
        "one\ntwo\x0c\n",
        hashlib.sha256(data).hexdigest(),
    )


def test_bytes_that_are_no_text_are_no_capture():
    assert read_capture(decode(b"\xff", "content/captures/nbc.txt", "captures/nbc.txt")[0]) is None
