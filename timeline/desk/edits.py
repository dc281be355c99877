"""Edits of a text by position, and what is needed to take them back."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from timeline.core.model.merges import Change
from timeline.core.struct import Struct

_CONTEXT = 80
"""Characters on either side by which a place is found again."""
_TELLING = 20
"""Characters from which on added words alone are a place: shorter ones may stand elsewhere by chance."""


class Edit(Struct, frozen=True, kw_only=True):
    """*text* in the place of what stands from `start` to `end`."""

    start: int
    end: int
    text: str = ""


def applied(text: str, edits: Iterable[Edit]) -> tuple[str, tuple[Change, ...]]:
    """The text after all *edits*, which do not overlap, and the changes that lead back; equals keep their order."""
    pieces: list[str] = []
    places: list[tuple[int, Edit]] = []
    position = length = 0
    for edit in sorted(edits, key=lambda edit: edit.start):
        if edit.start < position:
            raise ValueError(f"two edits overlap at {edit.start}")
        between = text[position : edit.start]
        pieces += [between, edit.text]
        places.append((length + len(between), edit))
        length += len(between) + len(edit.text)
        position = edit.end
    result = "".join((*pieces, text[position:]))
    return result, tuple(
        Change(
            at=at,
            added=edit.text,
            removed=text[edit.start : edit.end],
            preceded_by=result[max(0, at - _CONTEXT) : at],
            followed_by=result[at + len(edit.text) : at + len(edit.text) + _CONTEXT],
        )
        for at, edit in places
    )


def taken_back(text: str, changes: Sequence[Change], *, unchanged: bool) -> str | None:
    """
    The text without the changes; None where a place cannot be found beyond doubt.

    *unchanged*: it is as the changes left it, so that their positions hold. Else each place must be the only one
    that has the added words between their neighbours, or the only one that has the added words at all.
    """
    places = [change.at if unchanged else _place(text, change) for change in changes]
    position = len(text)
    for at, change in zip(reversed(places), reversed(changes), strict=True):
        if at is None or at + len(change.added) > position or not text.startswith(change.added, at):
            return None
        text = text[:at] + change.removed + text[at + len(change.added) :]
        position = at
    return text


def _place(text: str, change: Change) -> int | None:
    whole = change.preceded_by + change.added + change.followed_by
    for sought, offset in ((whole, len(change.preceded_by)), (change.added, 0)):
        if len(sought.strip()) >= _TELLING and text.count(sought) == 1:
            return text.index(sought) + offset
    return None
