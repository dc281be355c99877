"""
The captures and the two lock files: text to records, and records to text.

`captures.lock` holds one receipt a line, sorted, its fields parted by one space:

    article passage outcome position capture normalisation [prefix=words] [suffix=words] [retrieved]

passage and capture are SHA-256 in hexadecimal, position is `-` where there is none; prefix and suffix are the few
words, percent-encoded, that tell a passage from its like in the capture; retrieved is the rest of the line.
`ids.lock` holds one path a line, sorted: `events/us-military-aid-pause`. Lines that begin
with `#` are comments, empty lines mean nothing. A line that stands twice, as after a merge in git, counts once.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import quote, unquote

from timeline.core.diagnostics import Diagnostic, error
from timeline.core.model.records import Capture, Receipt
from timeline.core.text import Span, Text
from timeline.reading.files import SourceFile

RECEIPT_FIELDS = "article passage outcome position capture normalisation [prefix=words] [suffix=words] [retrieved]"
RECEIPTS_HEAD = f"# Receipts of quote checks, written by `timeline record`.\n# {RECEIPT_FIELDS}\n"
IDS_HEAD = "# Every id that was ever published, written by `timeline record`: none may stop resolving.\n"
RECEIPT = re.compile(
    r"(?P<article>[a-z0-9-]+) (?P<passage>[0-9a-f]{64}) (?P<outcome>exact|omissions|restored) "
    r"(?P<position>-|[0-9]{1,12}) "
    r"(?P<capture>[0-9a-f]{64}) (?P<normalisation>[0-9]{1,6})"
    r"(?: prefix=(?P<prefix>\S+))?(?: suffix=(?P<suffix>\S+))?(?: (?P<retrieved>\S.*))?"
)
PATH = re.compile(r"[a-z0-9-]+(?:/[a-z0-9-]+)*")
CONFLICT = ("<<<<<<<", "=======", ">>>>>>>", "|||||||")


def read_capture(file: SourceFile) -> Capture | None:
    """The captured text of the article that *file* is named after; None: it is no text."""
    if not file.readable:
        return None
    return Capture(article=file.stem, text=file.text, sha256=file.sha256, path=file.path)


def read_receipts(file: SourceFile) -> tuple[tuple[Receipt, ...], tuple[Diagnostic, ...]]:
    """The receipts in `captures.lock`."""
    receipts: dict[str, Receipt] = {}
    found: list[Diagnostic] = []
    for line in _lines(file):
        if match := RECEIPT.fullmatch(line):
            receipts[line] = _receipt(match)
        else:
            found.append(_fault(line, RECEIPT_FIELDS))
    return tuple(receipts.values()), tuple(found)


def read_ids(file: SourceFile) -> tuple[tuple[Text, ...], tuple[Diagnostic, ...]]:
    """The paths in `ids.lock`."""
    lines = tuple(dict.fromkeys(_lines(file)))
    found = tuple(_fault(line, "a path such as events/aid-pause") for line in lines if not PATH.fullmatch(line))
    return tuple(line for line in lines if PATH.fullmatch(line)), found


def format_receipts(receipts: Iterable[Receipt]) -> str:
    """The text of `captures.lock`."""
    return RECEIPTS_HEAD + "".join(f"{line}\n" for line in sorted({_receipt_line(receipt) for receipt in receipts}))


def format_ids(ids: Iterable[str]) -> str:
    """The text of `ids.lock`."""
    return IDS_HEAD + "".join(f"{path}\n" for path in sorted(set(ids)))


def _receipt(match: re.Match[str]) -> Receipt:
    position = match["position"]
    return Receipt(
        article=match["article"],
        passage=match["passage"],
        outcome=match["outcome"],
        position=None if position == "-" else int(position),
        capture=match["capture"],
        retrieved=match["retrieved"] or "",
        normalisation=int(match["normalisation"]),
        prefix=unquote(match["prefix"] or ""),
        suffix=unquote(match["suffix"] or ""),
    )


def _receipt_line(receipt: Receipt) -> str:
    position = "-" if receipt.position is None else receipt.position
    line = f"{receipt.article} {receipt.passage} {receipt.outcome} {position} {receipt.capture} {receipt.normalisation}"
    around = {"prefix": quote(receipt.prefix, safe=""), "suffix": quote(receipt.suffix, safe="")}
    named = [f"{name}={words}" for name, words in around.items() if words]
    return " ".join([line, *named, *receipt.retrieved.split()])


def _lines(file: SourceFile) -> list[Text]:
    lines = enumerate(file.text.split("\n"), 1)
    return [
        Text(line.rstrip(), Span(path=file.path, line=number, end=len(line.rstrip()) + 1))
        for number, line in lines
        if line.strip() and not line.startswith("#")
    ]


def _fault(line: Text, expected: str) -> Diagnostic:
    conflict = line.startswith(CONFLICT)
    hint = "keep the lines of both sides and delete the marks of the conflict" if conflict else f"expected {expected}"
    message = "a conflict of a git merge stands here" if conflict else "cannot read this line of the lock file"
    return error("bad-lock", line.span, message, hint=hint)
