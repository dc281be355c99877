"""Events as they stand in a chronology: short entries under years, months and dates."""

from __future__ import annotations

from timeline.core.struct import Struct
from timeline.publishing.views.evidence import QuoteView, SourceView
from timeline.publishing.views.shared import DateView, Label


class EntrySourceView(Struct, frozen=True, kw_only=True):
    """A source of an entry, in brief."""

    number: int
    """Of the citation on the event's page."""
    href: str
    """The citation on the event's page."""
    source: SourceView
    """The article."""
    stance: str
    """`Denied by ...`; empty for plain support."""
    contradicts: bool
    """Whether it speaks against the event."""
    quote: QuoteView | None
    """Its first quote; None: it has none."""
    said: str
    """The source's own words for the date; empty: none."""


class EntryView(Struct, frozen=True, kw_only=True):
    """An event in a list."""

    anchor: str
    """Its id on the page."""
    title: Label
    """Linked to the event's page."""
    date: DateView
    """When it happened."""
    summary: str
    """In a sentence or two; empty: none."""
    kind: Label
    """`Decision`, linked to all of its kind."""
    status: str
    """`Disputed`; empty: nothing to say."""
    place: Label | None
    """Where it happened; None: not given."""
    people: tuple[Label, ...]
    """Who took part."""
    threads: tuple[Label, ...]
    """The storylines that it belongs to."""
    support: str
    """`4 articles, 1 independent origin: NBC News`."""
    sources: tuple[EntrySourceView, ...]
    """All of its citations; empty where a list shows none."""
    retracted: str = ""
    """`Rests on a retracted article`; empty: none of its sources was retracted."""
    role: str = ""
    """Of the one whose page lists it: `Speaking`; empty elsewhere."""
    draft: bool = False
    """Whether it is not yet published."""


class DateGroupView(Struct, frozen=True, kw_only=True):
    """Entries of one date."""

    date: DateView
    """The date that they share."""
    short: str
    """For the rail, under the heading of its month: `3 March`; the date's words where it is no plain day."""
    weekday: str
    """`Monday`; empty where the date is no plain day."""
    note: str
    """`day of the report`, `sources disagree`, what the date stands for; empty: nothing to add."""
    days: str
    """
    Its first and last day, for scripts: ordinals of which 1 January of the year 1 is 1, `Infinity` or `-Infinity` at an
    open end; empty: neither is known.
    """
    entries: tuple[EntryView, ...]
    """In order."""


class MonthView(Struct, frozen=True, kw_only=True):
    """A month, or what is known less precisely and stands before the months."""

    anchor: str
    """Its id on the page."""
    title: str
    """`March 2025`; `2025` for what is known only to the year."""
    href: str
    """The page of the month; empty: it has none, or this is it."""
    remark: str
    """`month not known`; empty for a month."""
    groups: tuple[DateGroupView, ...]
    """By date, in order."""


class YearView(Struct, frozen=True, kw_only=True):
    """A year, or a decade or century of which no year is known."""

    anchor: str
    """Its id on the page."""
    title: str
    """`2025`, `1990s`."""
    href: str
    """The page of the year; empty where this is it."""
    remark: str
    """`year not known`; empty for a year."""
    count: str
    """`14 events`."""
    months: tuple[MonthView, ...]
    """In order."""
