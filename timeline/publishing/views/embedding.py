"""The light pages that stand in frames on other people's pages, and how a reader passes a page on."""

from __future__ import annotations

from timeline.core.struct import Struct
from timeline.publishing.views.evidence import QuoteView, SourceView
from timeline.publishing.views.shared import DateView, Label


class EmbedFrameView(Struct, frozen=True, kw_only=True):
    """What surrounds the content of a light page."""

    title: str
    """For the browser and for the frame."""
    language: str
    """BCP 47 tag of the site."""
    direction: str
    """`ltr` or `rtl`."""
    canonical: str
    """Absolute address of the full page; empty where the site's own is not known."""
    stylesheet: str
    """Address of the small style sheet, relative to the page."""
    script: str
    """Address of the script that says how high the page is, relative to it."""
    icon: str
    """Address of the icon, relative to the page."""
    site: Label
    """The chronology, linked to its front page."""


class EmbedSourceView(Struct, frozen=True, kw_only=True):
    """What one source says, in brief."""

    href: str
    """Its evidence on the event's page."""
    source: SourceView
    """The article."""
    stance: str
    """`Denied by ...`; empty for plain support."""
    quote: QuoteView | None
    """Its first quote; None: it has none."""


class EmbedEventView(Struct, frozen=True, kw_only=True):
    """An event as a card: `embed.html`."""

    frame: EmbedFrameView
    """What surrounds it."""
    title: Label
    """Linked to its full page."""
    date: DateView
    """When it happened."""
    weekday: str
    """`Monday`; empty where the date is no plain day."""
    note: str
    """`day of the report`, `sources disagree`; empty: nothing to add."""
    standings: tuple[str, ...]
    """`Disputed`, `Rests on a retracted article`; mostly empty."""
    summary: str
    """In a sentence or two; empty: none."""
    support: str
    """`4 articles, 1 independent origin: NBC News`."""
    sources: tuple[EmbedSourceView, ...]
    """In the order of the event's page."""


class EmbedRowView(Struct, frozen=True, kw_only=True):
    """An event of a list."""

    title: Label
    """Linked to its full page."""
    date: DateView
    """When it happened."""
    support: str
    """`4 articles, 1 independent origin: NBC News`."""


class EmbedListView(Struct, frozen=True, kw_only=True):
    """A thread as a list: `embed-list.html`."""

    frame: EmbedFrameView
    """What surrounds it."""
    title: Label
    """Linked to the thread's page."""
    count: str
    """`14 events`; of a long thread also how many are shown."""
    rows: tuple[EmbedRowView, ...]
    """In order; of a long thread the last."""


class ShareView(Struct, frozen=True, kw_only=True):
    """How a page is passed on, for `share.html`, which the pages of events and threads include."""

    words: str
    """`Link to this event`."""
    address: str
    """Absolute address of the page; empty where the site's own is not known."""
    preview: str
    """Its light page, relative to this one; empty: there is none."""
    snippet: str
    """What a newsroom pastes into its page; empty where the site's own address is not known."""
    oembed: str
    """Absolute address of its oEmbed answer; empty: there is none."""
    added: str
    """The day on which it entered the chronology, as `2025-11-22`; empty: not recorded."""
    changed: str
    """The day of its newest correction; empty: there is none."""
