"""What a catalogue of phrases around dates holds."""

from __future__ import annotations

from collections.abc import Mapping

from timeline.core.struct import Struct, field


class Phrases(Struct, frozen=True, kw_only=True):
    """
    The phrases of one language.

    In a frame `{date}` is the date as it stands alone, `{of}` the date as it stands after a
    preposition: with its article, or in its case. `*_of` are the templates of that second form.
    """

    about: str
    since: str
    """It lasts."""
    until: str
    by: str
    """On that day or before it."""
    or_later: str
    between: str
    """`{first}` and `{last}`, both as after a preposition, both included."""
    between_days: str
    """The same for two days."""
    early: str
    mid: str
    late: str

    day_of: str = "{}"
    month_of: str = "{}"
    year_of: str = "{}"
    seasons: tuple[str, ...] = ()
    """Spring first, with `{}` for the year; none: months are named instead."""
    seasons_of: tuple[str, ...] = ()
    quarters: tuple[str, ...]
    quarters_of: tuple[str, ...] = ()
    """None: as they stand alone."""
    halves: tuple[str, ...] = ()
    """None: months are named instead."""
    halves_of: tuple[str, ...] = ()
    decade: str = "{first}–{last}"
    decade_of: str = ""
    century: str = "{first}–{last}"
    century_of: str = ""
    northern: str = ""
    """Hemisphere."""
    southern: str = ""

    uncertain: str
    approximate: str
    uncertain_parts: Mapping[str, str] = field(default_factory=dict)
    """By `year`, `month`, `day`, `season`; none: as for the whole."""
    approximate_parts: Mapping[str, str] = field(default_factory=dict)
    unknown_parts: Mapping[str, str]
    """By `year`, `month`, `day`."""
    unknown: str
    """Nothing is known of the date."""
    zone_unknown: str

    first_of_month: str = "1"
    contractions: tuple[tuple[str, str], ...] = ()
    """Regular expressions and what stands in their place, applied in turn to every finished phrase."""
