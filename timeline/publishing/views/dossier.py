"""What is set for paper: a dossier with numbered notes, and the list of the dossiers into which a long one is split."""

from __future__ import annotations

from timeline.core.struct import Struct
from timeline.publishing.prose import Html
from timeline.publishing.views.evidence import CitationView, DecisionView, DisagreementView, RivalView, SourceView
from timeline.publishing.views.pages import RoleView
from timeline.publishing.views.shared import DateView, Fact, FrameView, Label


class LegendView(Struct, frozen=True, kw_only=True):
    """A date of the dossier and how it is to be read."""

    date: DateView
    """The first of its kind in the dossier."""
    words: str
    """`one day between the two; it is not known which`."""


class DossierCitationView(Struct, frozen=True, kw_only=True):
    """What one source says of an event, with the number of its note."""

    number: int
    """Of the note."""
    href: str
    """The note."""
    evidence: CitationView
    """What it says; its own number and anchors are those of the event's page and are not used here."""


class DossierEventView(Struct, frozen=True, kw_only=True):
    """An event in full."""

    anchor: str
    """Its id on the page."""
    title: str
    """What happened."""
    address: str
    """Absolute address of its page; empty where the site's own is not known."""
    date: DateView
    """When it happened."""
    weekday: str
    """`Monday`; empty where the date is no plain day."""
    date_note: str
    """`day of the report`, `contested`; empty: nothing to add."""
    date_source: str
    """How the date is known, in a sentence."""
    rivals: tuple[RivalView, ...]
    """Other dates that sources give; their voices name notes."""
    other_dates: tuple[Fact, ...]
    """Other moments of the same event."""
    particulars: tuple[str, ...]
    """`Decision`, `Disputed`, `Washington`."""
    support: str
    """`4 articles, 1 independent origin: NBC News`."""
    retracted: str
    """`Rests on a retracted article`; empty: none of its sources was retracted."""
    correction: str
    """Why it was last changed; empty: it was not."""
    summary: str
    """In a sentence or two; empty: none, or the narrative says it."""
    sensitive: str
    """Why a reader may want a warning; empty: none."""
    narrative: Html
    """What happened, with marks that lead to the notes; empty: none."""
    roles: tuple[RoleView, ...]
    """Who took part."""
    citations: tuple[DossierCitationView, ...]
    """What each source says."""
    disagreements: tuple[DisagreementView, ...]
    """On what the sources differ; the holders are notes."""
    decisions: tuple[DecisionView, ...]
    """Of the editors."""
    draft: bool
    """Whether it is not yet published."""


class DossierYearView(Struct, frozen=True, kw_only=True):
    """The events of a year."""

    title: str
    """`2025`, `1990s`."""
    events: tuple[DossierEventView, ...]
    """In order."""


class NoteView(Struct, frozen=True, kw_only=True):
    """An article with its full addresses."""

    number: int
    """From 1, in the order in which the dossier first cites them."""
    anchor: str
    """Its id on the page."""
    source: SourceView
    """The article."""
    read: str
    """The day on which the editors read it, in words; empty: not said."""


class DossierView(Struct, frozen=True, kw_only=True):
    """Events in full, to be printed: `dossier.html`."""

    frame: FrameView
    """What surrounds it."""
    up: Label
    """The page that it is the dossier of, for readers on a screen."""
    overline: str
    """`Dossier`, `Dossier of a thread`."""
    title: str
    """The chronology's, the thread's or the period's name."""
    deck: str
    """What it is, in a sentence; empty: the introduction says it."""
    made: tuple[Fact, ...]
    """When and from what it was made, and where the present text stands."""
    introduction: Html
    """The thread's; empty: none."""
    legend: tuple[LegendView, ...]
    """How its dates are to be read, one for each kind that occurs."""
    conventions: tuple[str, ...]
    """What words of time mean here."""
    years: tuple[DossierYearView, ...]
    """All events."""
    notes: tuple[NoteView, ...]
    """All articles cited."""


class DossierListView(Struct, frozen=True, kw_only=True):
    """The parts of a dossier that would be too long in one: `dossier-list.html`."""

    frame: FrameView
    """What surrounds it."""
    up: Label
    """The page that it is the dossier of."""
    overline: str
    """`Dossier`."""
    title: str
    """The chronology's or the thread's name."""
    reason: str
    """Why it is split."""
    parts: tuple[Label, ...]
    """Its parts, each with its number of events."""
