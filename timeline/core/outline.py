"""Where the keys and values of a text in YAML begin and end: what is needed to change a part and leave the rest."""

from __future__ import annotations

from typing import TypeAlias

from timeline.core.struct import Struct

Plain: TypeAlias = str | list["Plain"] | dict[str, "Plain"] | None


class Outline(Struct, frozen=True, kw_only=True):
    """One value; offsets count characters of the whole file from 0, `end` is the one after its last character."""

    start: int
    end: int
    bracketed: bool = False
    """A list or mapping in flow form, `[a, b]`."""
    text: str | None = None
    """None: a list or a mapping."""
    keys: tuple[tuple[Outline, Outline], ...] = ()
    """Of a mapping: each key with its value."""
    entries: tuple[Outline, ...] = ()
    """Of a list."""
    is_list: bool = False

    def get(self, name: str) -> Outline | None:
        """The value of the key *name*; None: there is none, or nothing is written after it."""
        found = next((value for key, value in self.keys if key.text == name), None)
        return None if found is None or found.text == "" else found

    @property
    def plain(self) -> Plain:
        """What it holds, without places; what was left empty counts as not written."""
        if self.text is not None:
            return self.text
        if self.is_list:
            return [entry.plain for entry in self.entries if entry.text != ""]
        return {key.text or "": value.plain for key, value in self.keys if value.text != ""}
