"""The record of an event that goes, to edits of the record that stays: nothing that it says is lost."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from timeline.core.outline import Outline, Plain
from timeline.core.struct import Struct, field
from timeline.desk.edits import Edit
from timeline.desk.layout import (
    Written,
    column_of,
    end_of_line,
    in_brackets,
    moved,
    quoted,
    with_comment,
)

JOINED = (
    "sources", "relations", "decisions", "disagreements", "other-dates", "entities", "threads", "tags", "office",
    "distinct-from",
)  # fmt: skip
"""Lists of which the record that stays gets what it does not have."""
FILLED = ("summary", "date", "nature", "kind", "place", "status", "sensitive", "note")
"""
Fields that the other record gives where the one that stays leaves them out.

Not `added` and `correction`, which tell when readers first had that other record, and why it was last changed.
"""
DATED = ("date-basis", "zone")
"""Fields that say what a date means: they come with it or not at all."""
PLACED = ("order",)
"""Its place among events of its own moment comes with the date, too."""
OWN = frozenset({"id", "former-ids"})


class Wish(Struct, frozen=True, kw_only=True):
    """Which event stays, which goes, and what must not change about the one that stays."""

    keep: str
    drop: str
    drop_title: str
    former_ids: tuple[str, ...]
    """Those of the event that goes."""
    pinned: Mapping[str, str] = field(default_factory=dict)
    """What the mentions of the event that stays say and its record must say from now on."""
    footnotes: tuple[Edit, ...] = ()
    """Edits of its narrative that make footnotes lead where they led."""


class Fold(Struct, frozen=True, kw_only=True):
    """What to change, and what the record will hold then."""

    edits: tuple[Edit, ...]
    expected: dict[str, Plain]


def fold(keep: Written, drop: Written | None, wish: Wish) -> Fold:
    """
    Edits of the file of *keep* that make its record speak for both events.

    It wins field by field; lists are joined; what it leaves out the other record says; what both say differently is
    kept under `x`, and a narrative below the other one.
    """
    target = _Target(keep)
    target.join("former-ids", [(former, None) for former in (wish.drop, *wish.former_ids)])
    for key, text in wish.pinned.items():
        if keep.record.get(key) is None:
            target.add(key, quoted(text), text)
    left: list[tuple[str, str, Plain]] = []
    if drop is not None:
        left = _fill(target, drop, wish)
    in_file = keep.siblings is None
    if drop is not None and drop.narrative and not in_file:
        left.append(("narrative", quoted(drop.narrative), drop.narrative))
    if left:
        target.put_aside(f"merged-{wish.drop}", left)
    edits = (*target.edits(), *wish.footnotes)
    if drop is not None and drop.narrative and in_file:
        edits = (*edits, _below(keep, drop, wish))
    return Fold(edits=edits, expected=target.expected)


def _fill(target: _Target, drop: Written, wish: Wish) -> list[tuple[str, str, Plain]]:
    """Give *target* what *drop* says; what it cannot take is given back: key, text on one line, value."""
    left: list[tuple[str, str, Plain]] = []
    takes_date = not any(name in target.expected for name in ("date", *DATED))
    filled = (*FILLED, *DATED, *PLACED) if takes_date else tuple(name for name in FILLED if name != "date")
    known: set[str | None] = {wish.keep, wish.drop, *wish.former_ids}
    for key, value in drop.record.keys:
        name = key.text or ""
        if name in OWN or value.text == "":
            continue
        present = target.expected.get(name)
        if name in JOINED and value.is_list:
            entries = [entry for entry in value.entries if not _leads_to(entry, name, known)]
            target.join_entries(name, entries, drop)
        elif present is None and name in filled:
            target.add_from(key, value, drop)
        elif present != value.plain:
            left.append((name, in_brackets(drop, value), value.plain))
    return left


def _leads_to(entry: Outline, name: str, ids: set[str | None]) -> bool:
    """What the one event says of the other."""
    if name == "distinct-from":
        return entry.text in ids
    to = entry.get("to") if name == "relations" else None
    return to is not None and to.text in ids


def _below(keep: Written, drop: Written, wish: Wish) -> Edit:
    """The other narrative at the end of the file, under its event's title where there is a narrative already."""
    heading = f"## Merged: {wish.drop_title}\n\n" if keep.narrative else ""
    text = f"{'' if keep.text.endswith(chr(10)) else chr(10)}{chr(10) if keep.narrative else ''}{heading}"
    return Edit(
        start=len(keep.text),
        end=len(keep.text),
        text=f"{text}{drop.narrative}\n".replace("\n", keep.newline),
    )


class _Target:
    """The record that stays: gathers what is to be written into it."""

    def __init__(self, keep: Written) -> None:
        plain = keep.record.plain
        assert isinstance(plain, dict), "a record is a mapping"
        self.keep = keep
        self.record = keep.record
        self.column = column_of(keep.text, keep.record.start)
        self.expected = plain
        self.new_keys: list[str] = []
        self.inner: list[Edit] = []

    def add(self, key: str, text: str, value: Plain) -> None:
        """A new key whose value is on one line."""
        self.new_keys.append(f"{key}: {text}")
        self.expected[key] = value

    def add_from(self, key: Outline, value: Outline, source: Written) -> None:
        """A new key as it stands in *source*."""
        if self.record.bracketed:
            self.new_keys.append(f"{in_brackets(source, key)}: {in_brackets(source, value)}")
        else:
            self.new_keys.append(moved(source, key.start, with_comment(source, value.end), self.column))
        self.expected[key.text or ""] = value.plain

    def join_entries(self, name: str, entries: Sequence[Outline], source: Written) -> None:
        """The entries that the list *name* does not have."""
        present = self.expected.get(name, [])
        new = [entry for entry in entries if not isinstance(present, list) or entry.plain not in present]
        self.join(name, [(in_brackets(source, entry), (entry, source)) for entry in new])

    def join(self, name: str, entries: Sequence[tuple[str, tuple[Outline, Written] | None]]) -> None:
        """Entries, each as text on one line and, where it comes from a file, as it stands there."""
        if not entries:
            return
        present = self.record.get(name)
        added: list[Plain] = [origin[0].plain if origin else text for text, origin in entries]
        before = self.expected.get(name, [])
        self.expected[name] = [*(before if isinstance(before, list) else [before]), *added]
        on_one_line = ", ".join(text for text, _ in entries)
        if present is not None and not present.bracketed:
            self._extend(present, entries)
        elif present is not None:
            at = present.entries[-1].end if present.entries else present.start + 1
            self._insert(at, f", {on_one_line}" if present.entries else on_one_line)
        elif self.record.bracketed or all(origin is None for _, origin in entries):
            self.new_keys.append(f"{name}: [{on_one_line}]")
        else:
            dash = f"\n{' ' * (self.column + 2)}- "
            self.new_keys.append(f"{name}:{dash}" + dash.join(self._block(one, self.column + 4) for one in entries))

    def put_aside(self, name: str, fields: Sequence[tuple[str, str, Plain]]) -> None:
        """Fields under the record's `x`, where an editor's own keys go."""
        own = self.record.get("x")
        text = f"{name}: {{{', '.join(f'{key}: {value}' for key, value, _ in fields)}}}"
        before = self.expected.get("x", {})
        assert isinstance(before, dict), "`x` is a mapping"
        self.expected["x"] = {**before, name: {key: value for key, _, value in fields}}
        if own is None:
            below = f"x:\n{' ' * (self.column + 2)}{text}"
            self.new_keys.append(f"x: {{{text}}}" if self.record.bracketed else below)
        elif own.bracketed:
            self._insert(own.keys[-1][1].end if own.keys else own.start + 1, f", {text}" if own.keys else text)
        else:
            self._insert(end_of_line(self.keep.text, own.end), f"\n{' ' * column_of(self.keep.text, own.start)}{text}")

    def edits(self) -> tuple[Edit, ...]:
        """All that was gathered; the new keys stand last."""
        if not self.new_keys:
            return tuple(self.inner)
        if self.record.bracketed:
            self._insert(self.record.keys[-1][1].end, f", {', '.join(self.new_keys)}")
        else:
            lines = f"\n{' ' * self.column}"
            self._insert(end_of_line(self.keep.text, self.record.end), lines + lines.join(self.new_keys))
        return tuple(self.inner)

    def _extend(self, present: Outline, entries: Sequence[tuple[str, tuple[Outline, Written] | None]]) -> None:
        column = column_of(self.keep.text, present.start)
        dash = f"\n{' ' * column}- "
        text = "".join(f"{dash}{self._block(one, column + 2)}" for one in entries)
        self._insert(end_of_line(self.keep.text, present.end), text)

    def _block(self, entry: tuple[str, tuple[Outline, Written] | None], column: int) -> str:
        text, origin = entry
        if origin is None:
            return text
        value, source = origin
        return moved(source, value.start, with_comment(source, value.end), column)

    def _insert(self, at: int, text: str) -> None:
        self.inner.append(Edit(start=at, end=at, text=text.replace("\n", self.keep.newline)))
