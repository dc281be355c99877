"""What became of the words of a date: the EDTF, or the reason why there is none, and how it came about."""

from __future__ import annotations

from timeline.core.struct import Struct


class Reading(Struct, frozen=True, kw_only=True):
    """The answer of the normaliser; it always is an object."""

    edtf: str | None
    """None: refused."""
    reason: str = ""
    """
    Empty when read. Else a stable first word, a colon, and words for an editor.

    The first word is `vague`, `no-date`, `impossible`, `ambiguous` or `needs-anchor`.
    """
    rule: str = ""
    """The name of the rule that fired."""
    precision: str = ""
    qualifiers: tuple[str, ...] = ()
    """`approximate`, `uncertain`."""
    part_of_day: str = ""
    zone: str = ""
    """The offset that the words state, such as `-05:00` or `Z`."""
    alternatives: tuple[str, ...] = ()
    """Other readings of the same words, as EDTF."""
    warnings: tuple[str, ...] = ()
    basis: tuple[str, ...] = ()
    """What the resolution rested on, in words: the publication date, the sentence, the date before it in the text."""
