"""Merges to and from the text of `merges.yaml`, and whether one can still be undone."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator, Mapping, Sequence

from timeline.core.model.merges import Merge, MergedFile
from timeline.core.outline import Outline
from timeline.core.struct import Struct
from timeline.desk.edits import Edit, applied, taken_back
from timeline.desk.layout import quoted

LEDGER = "merges.yaml"
HEAD = "# Which events were merged, written by `timeline merge`; `timeline unmerge` needs it.\n"


def digest(data: bytes | None) -> str:
    """SHA-256 of a file's bytes; empty where there is no file."""
    return "" if data is None else hashlib.sha256(data).hexdigest()


def with_merge(ledger: str, merge: Merge) -> str:
    """The ledger with one more merge at its end."""
    text = ledger or HEAD
    return f"{text}{'' if text.endswith(chr(10)) else chr(10)}{''.join(_entry(merge))}"


def without_merge(ledger: str, outline: Outline, drop: str) -> str | None:
    """The ledger without the merge of *drop*; None: nothing but its head is left."""
    number = max(index for index, one in enumerate(outline.entries) if (one.get("drop") or one).text == drop)
    start = ledger.rfind("\n", 0, outline.entries[number].start) + 1
    line_break = ledger.find("\n", outline.entries[number].end)
    end = len(ledger) if line_break < 0 else line_break + 1
    text, _ = applied(ledger, [Edit(start=start, end=end)])
    return None if text in ("", HEAD) else text


def _entry(merge: Merge) -> Iterator[str]:
    yield f"- keep: {merge.keep}\n  drop: {merge.drop}\n"
    if merge.former_ids:
        yield f"  former-ids: [{', '.join(merge.former_ids)}]\n"
    yield f"  because: {quoted(merge.because)}\n  on: {merge.on}\n  files:\n"
    for file in merge.files:
        yield f"    - path: {quoted(file.path)}\n"
        for key, value in (("before", file.before), ("after", file.after)):
            if value:
                yield f"      {key}: {value}\n"
        yield "      changes:\n"
        for change in file.changes:
            yield f"        - at: {change.at}\n"
            for key in ("added", "removed", "preceded-by", "followed-by"):
                yield from _text(key, getattr(change, key.replace("-", "_")))


def _text(key: str, text: str) -> Iterator[str]:
    """Plainly where a reader can see all of it: a ledger holds no hidden character."""
    if not text:
        return
    if text.strip() and all(character in "\n\t" or character.isprintable() for character in text):
        yield f"          {key}: {quoted(text)}\n"
    else:
        yield f"          {key}-base64: {base64.b64encode(text.encode()).decode()}\n"


class Restored(Struct, frozen=True, kw_only=True):
    """A file as it is to be again; None: it is to be deleted."""

    path: str
    text: str | None


def restored(
    merge: Merge, later: Sequence[Merge], present: Mapping[str, str], digests: Mapping[str, str]
) -> tuple[Restored, ...] | str:
    """
    The files as they were before *merge*, or in words why that cannot be.

    *present* has the text of each file that there is, *digests* the SHA-256 of its bytes. A file that was edited
    since loses only what the merge wrote; one whose places cannot be found again is not touched.
    """
    onward = next((other for other in later if other.drop == merge.keep), None)
    if onward is not None:
        return f"`{merge.keep}` was itself merged into `{onward.keep}` since: undo that first"
    files = []
    for file in merge.files:
        again = _restored(file, present.get(file.path), unchanged=digests.get(file.path, "") == file.after)
        if isinstance(again, str):
            return again
        files.append(again)
    return tuple(files)


def _restored(file: MergedFile, present: str | None, *, unchanged: bool) -> Restored | str:
    if not file.after:
        if not unchanged:
            return f"there is a new {file.path}, where the merge deleted one"
        return Restored(path=file.path, text="".join(change.removed for change in file.changes))
    if present is None:
        return f"{file.path} is gone"
    if not file.before:
        by_hand = f"{file.path} was written by the merge and has been edited since: take it apart by hand"
        return Restored(path=file.path, text=None) if unchanged else by_hand
    text = taken_back(present, file.changes, unchanged=unchanged)
    if text is None:
        return f"{file.path} has been edited since where the merge had changed it"
    return Restored(path=file.path, text=text)
