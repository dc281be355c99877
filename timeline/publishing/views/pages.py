"""The pages of the chronology, of an event and of an editor's own words; a template gets one of them as `view`."""

from __future__ import annotations

from timeline.core.struct import Struct
from timeline.publishing.prose import Html
from timeline.publishing.views.cite import CiteView
from timeline.publishing.views.corrections import CorrectionView
from timeline.publishing.views.embedding import ShareView
from timeline.publishing.views.entries import YearView
from timeline.publishing.views.evidence import (
    CitationView,
    DateEvidenceView,
    DecisionView,
    DisagreementView,
    OriginView,
    UtteranceView,
)
from timeline.publishing.views.listings import IndexRowView
from timeline.publishing.views.maps import MapView
from timeline.publishing.views.overview import OverviewView
from timeline.publishing.views.shared import DateView, FrameView, Label, NavigationLink


class PeriodContentsView(Struct, frozen=True, kw_only=True):
    """A year or month in a list of contents."""

    period: Label
    """Linked to its page."""
    count: str
    """`14 events` for a year, `14` for a month."""
    months: tuple[PeriodContentsView, ...] = ()
    """Of a year; empty for a month, and where there are too many years."""


class HomeView(Struct, frozen=True, kw_only=True):
    """The chronology, oldest or newest first: `home.html`."""

    frame: FrameView
    """What surrounds it."""
    facts: tuple[str, ...]
    """How much there is and how well it is sourced: `49 events`, `131 articles`."""
    periods: tuple[Label, ...]
    """The years, linked to their places below, else to their pages."""
    order: tuple[NavigationLink, ...]
    """Oldest first and newest first; empty: there is nothing to order."""
    overview: OverviewView | None
    """The map of all events; None: they have but one date."""
    lead: str
    """How many of how many events stand below; empty: all do."""
    years: tuple[YearView, ...]
    """The events that are shown in full, in order."""
    following: Label | None
    """Where the list goes on; None: it is complete."""
    contents: tuple[PeriodContentsView, ...]
    """The years with their months; empty where the list is complete."""


class PeriodPageView(Struct, frozen=True, kw_only=True):
    """A year or a month: `period.html`."""

    frame: FrameView
    """What surrounds it."""
    title: str
    """`March 2025`."""
    count: str
    """`14 events`."""
    up: tuple[Label, ...]
    """The larger periods around it, the chronology first."""
    earlier: Label | None
    """The period before that has events; None: this is the first."""
    later: Label | None
    """The period after that has events; None: this is the last."""
    overview: OverviewView | None
    """The map of its events; None: they have but one date."""
    contents: tuple[PeriodContentsView, ...]
    """The months of a year that is too long for one page; empty for others."""
    pages: tuple[NavigationLink, ...]
    """The pages over which its list goes; empty: there is but one."""
    years: tuple[YearView, ...]
    """Its events in order, under their year and months."""
    reaching: tuple[IndexRowView, ...]
    """Events that stand under another year and last into this one, or may have happened in it, with their dates."""


class RelationView(Struct, frozen=True, kw_only=True):
    """Another event and how this one stands to it."""

    words: str
    """`Denied by`."""
    event: Label
    """The other event."""
    date: DateView
    """Its date."""


class NeighbourView(Struct, frozen=True, kw_only=True):
    """The event before or after."""

    event: Label
    """The event."""
    date: DateView
    """Its date."""


class RoleView(Struct, frozen=True, kw_only=True):
    """Those who share a role in an event."""

    role: str
    """`Speaking`."""
    people: tuple[Label, ...]
    """Who they are."""


class EventPageView(Struct, frozen=True, kw_only=True):
    """An event with all its evidence: `event.html`."""

    frame: FrameView
    """What surrounds it."""
    id: str
    """For those who refer to it."""
    title: str
    """What happened."""
    up: tuple[Label, ...]
    """The periods around it, the chronology first."""
    date: DateView
    """When it happened."""
    date_note: str
    """`day of the report`, `contested`, what the date stands for; empty: nothing to add."""
    weekday: str
    """`Monday`; empty where the date is no plain day."""
    evidence: DateEvidenceView
    """How the date is known."""
    kind: Label
    """`Decision`, linked to all of its kind."""
    status: str
    """`Disputed`; empty: nothing to say."""
    summary: str
    """In a sentence or two; empty: none."""
    narrative: Html
    """What happened, in the editor's words, with footnotes; empty: none."""
    sensitive: str
    """Why a reader may want a warning; empty: none."""
    support: str
    """`4 articles, 1 independent origin: NBC News`."""
    retracted: str
    """`Rests on a retracted article`; empty: none of its sources was retracted."""
    origins: tuple[OriginView, ...]
    """The independent origins, for a claim."""
    citations: tuple[CitationView, ...]
    """In the order of their numbers."""
    utterances: tuple[UtteranceView, ...]
    """Those that are printed in more than one wording."""
    disagreements: tuple[DisagreementView, ...]
    """On what the sources differ."""
    decisions: tuple[DecisionView, ...]
    """Of the editors, other than on the date."""
    relations: tuple[RelationView, ...]
    """To other events."""
    roles: tuple[RoleView, ...]
    """Who took part."""
    place: Label | None
    """Where it happened; None: not given."""
    map: MapView | None
    """What lies around that; None: it is not known where it is."""
    threads: tuple[Label, ...]
    """The storylines that it belongs to."""
    tags: tuple[Label, ...]
    """The editor's free words, each linked to its page."""
    cite: CiteView | None
    """How to cite it; None: the site does not say."""
    share: ShareView
    """How to pass it on."""
    correction: str
    """Why it was last changed; empty: it was not."""
    corrections: tuple[CorrectionView, ...]
    """What was changed since it was published, newest first, and when it was added."""
    earlier: NeighbourView | None
    """The event before; None: this is the first."""
    later: NeighbourView | None
    """The event after; None: this is the last."""
    draft: bool
    """Whether it is not yet published."""


class TextPageView(Struct, frozen=True, kw_only=True):
    """A page in the editor's own words: `page.html`."""

    frame: FrameView
    """What surrounds it."""
    title: str
    """Its title."""
    body: Html
    """The text."""


class MovedPageView(Struct, frozen=True, kw_only=True):
    """A former address that leads on: `moved.html`."""

    frame: FrameView
    """What surrounds it; its canonical address is the new one."""
    to: Label
    """Where it went."""
    merged: str = ""
    """Why what stood here was found to be the same as what stands there; empty: it only moved."""


class NotFoundView(Struct, frozen=True, kw_only=True):
    """What is shown for an address that does not exist: `404.html`."""

    frame: FrameView
    """What surrounds it; its links begin at the site's root."""
