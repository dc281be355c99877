"""`timeline unmerge`: an event that was merged into another one, restored."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from timeline.builds import Request
from timeline.commands import common
from timeline.core.model.merges import Merge, MergedFile
from timeline.core.struct import replace
from timeline.desk.ledger import LEDGER, Restored, digest, restored, without_merge
from timeline.pipeline import understand_files
from timeline.reading.files import BYTE_ORDER_MARK, SourceFile, decode, scan
from timeline.reading.merges import read_merges
from timeline.reading.outline import outline_of
from timeline.report import printable

SHOWN_AS = "content/"


def run(*, drop: str, **given: Any) -> int:  # what click gives; checked by the dataclass
    """Undo the last merge of the event *drop*; the exit code."""
    options = common.ContentOptions(**given)
    request = common.request(options)
    if request is None:
        return 2
    files, problems = scan(request.content)
    ledger = next((file for file in files if file.relative == LEDGER), None)
    merges, _ = read_merges(ledger) if ledger is not None else ((), ())
    number = max((index for index, merge in enumerate(merges) if merge.drop == drop), default=None)
    if ledger is None or number is None:
        return _refused(f"no merge of `{drop}` is recorded in {LEDGER}", 2)
    merge = merges[number]
    present, digests = _present(request.content, merge)
    again = restored(merge, merges[number + 1 :], present, digests)
    if isinstance(again, str):
        return _refused(again, 1)
    data = [
        (file.path, _bytes(file, recorded, request.content)) for file, recorded in zip(again, merge.files, strict=True)
    ]
    rest = _without(ledger, drop)
    after = understand_files(_files(files, data, rest), problems, replace(request, drafts=True))
    if after.faulty:
        common.show(after, options)
        return _refused("the content would have these errors then", 1)
    _write(request, [*data, (LEDGER, rest)])
    exact = all(digest(content) == recorded.before for (_, content), recorded in zip(data, merge.files, strict=True))
    how = "every file is as it was before" if exact else "only what the merge had written was taken back"
    sys.stdout.write(f"`{drop}` and `{merge.keep}` are two events again: {how}\n")
    return 0


def _refused(why: str, code: int) -> int:
    sys.stderr.write(f"Nothing was undone: {printable(why)}.\n")
    return code


def _present(content: Path, merge: Merge) -> tuple[dict[str, str], dict[str, str]]:
    """The texts and the digests of the files that the merge changed, as far as they are there."""
    data = {file.path: (content / file.path).read_bytes() for file in merge.files if (content / file.path).is_file()}
    texts = {path: one.removeprefix(BYTE_ORDER_MARK).decode("utf-8", "replace") for path, one in data.items()}
    return texts, {path: digest(one) for path, one in data.items()}


def _bytes(file: Restored, recorded: MergedFile, content: Path) -> bytes | None:
    """With a byte order mark where the file has one now, or had one when it was deleted."""
    if file.text is None:
        return None
    data = file.text.encode()
    path = content / file.path
    marked = path.is_file() and path.read_bytes().startswith(BYTE_ORDER_MARK)
    if marked or digest(BYTE_ORDER_MARK + data) == recorded.before:
        return BYTE_ORDER_MARK + data
    return data


def _without(ledger: SourceFile, drop: str) -> bytes | None:
    outline = outline_of(ledger.text, front_matter=False)
    assert outline is not None, "a merge was read from it"
    text = without_merge(ledger.text, outline, drop)
    return None if text is None else text.encode()


def _files(
    files: Sequence[SourceFile], data: Sequence[tuple[str, bytes | None]], ledger: bytes | None
) -> list[SourceFile]:
    """The files of the content as they would be."""
    new = {**dict(data), LEDGER: ledger}
    kept = [file for file in files if file.relative not in new]
    made = [decode(content, f"{SHOWN_AS}{path}", path)[0] for path, content in new.items() if content is not None]
    return sorted((*kept, *made), key=lambda file: file.relative)


def _write(request: Request, data: Sequence[tuple[str, bytes | None]]) -> None:
    for path, content in data:
        if content is None:
            (request.content / path).unlink()
        else:
            (request.content / path).write_bytes(content)
