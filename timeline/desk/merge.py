"""Two events as they are written, to the files in which they are one."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.core.model.merges import Change
from timeline.core.outline import Outline, Plain
from timeline.core.struct import Struct
from timeline.desk.edits import Edit, applied
from timeline.desk.fold import Fold, Wish, fold
from timeline.desk.layout import Written, quoted


class Rewritten(Struct, frozen=True, kw_only=True):
    """A file before and after a merge."""

    path: str
    before: str | None
    """None: there was no such file."""
    after: str | None
    """None: it is to be deleted."""
    changes: tuple[Change, ...]
    expected: Plain = None
    """What its front matter or list must hold afterwards, or the edits went wrong."""


def new_record(identifier: str, fields: Sequence[tuple[str, str]]) -> tuple[str, str]:
    """Path and text of a record for an event that has none yet."""
    lines = "".join(f"{key}: {quoted(text)}\n" for key, text in fields)
    return f"events/{identifier}.md", f"---\n{lines}---\n"


def merge(
    keep: Written, drop: Written | None, wish: Wish, *, keep_is_new: bool, told: Written | None
) -> tuple[Rewritten, ...]:
    """
    Every file that changes when the event that *drop* records, or that only mentions tell of, becomes *keep*.

    *told* is the record of *drop* as it is to be folded in.
    """
    folded = fold(keep, told, wish)
    if drop is None:
        return (_written(keep, folded, keep_is_new=keep_is_new),)
    if drop.siblings is None:
        gone = Rewritten(path=drop.path, before=drop.text, after=None, changes=(_whole(drop.text),))
        return _written(keep, folded, keep_is_new=keep_is_new), gone
    cut = _cut(drop, drop.siblings)
    if drop.path != keep.path:
        after, changes = applied(drop.text, [cut])
        rest = Rewritten(
            path=drop.path, before=drop.text, after=after, changes=changes, expected=_entries(drop.siblings, drop, {})
        )
        return _written(keep, folded, keep_is_new=keep_is_new), rest
    after, changes = applied(keep.text, [*folded.edits, cut])
    expected = _entries(drop.siblings, drop, {keep.record.start: folded.expected})
    return (Rewritten(path=keep.path, before=keep.text, after=after, changes=changes, expected=expected),)


def _written(keep: Written, folded: Fold, *, keep_is_new: bool) -> Rewritten:
    after, changes = applied(keep.text, folded.edits)
    expected: Plain = folded.expected
    if keep.siblings is not None:
        expected = _entries(keep.siblings, None, {keep.record.start: folded.expected})
    return Rewritten(
        path=keep.path,
        before=None if keep_is_new else keep.text,
        after=after,
        changes=(Change(at=0, added=after),) if keep_is_new else changes,
        expected=expected,
    )


def _whole(text: str) -> Change:
    return Change(at=0, removed=text)


def _entries(siblings: Outline, gone: Written | None, changed: dict[int, dict[str, Plain]]) -> Plain:
    """What a list of records holds without *gone* and with the records *changed*, by where they begin."""
    kept = [one for one in siblings.entries if gone is None or one.start != gone.record.start]
    return [changed.get(one.start, one.plain) for one in kept]


def _cut(drop: Written, siblings: Outline) -> Edit:
    """The entry taken out of its list; comments before and after it stay."""
    text, entries = drop.text, siblings.entries
    number = next(index for index, entry in enumerate(entries) if entry.start == drop.record.start)
    if siblings.bracketed:
        if number + 1 < len(entries):
            return Edit(start=entries[number].start, end=entries[number + 1].start)
        start = entries[number - 1].end if number else entries[number].start
        return Edit(start=start, end=entries[number].end)
    dash = text.rfind("-", 0, entries[number].start)
    line_break = text.find("\n", entries[number].end)
    end = len(text) if line_break < 0 else line_break + 1
    return Edit(start=text.rfind("\n", 0, dash) + 1, end=end)
