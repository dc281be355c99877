"""The page on which readers search and filter: `search.html`."""

from __future__ import annotations

from timeline.core.struct import Struct
from timeline.publishing.views.listings import IndexRowView
from timeline.publishing.views.shared import FrameView, Label, MessageView


class BrowseListView(Struct, frozen=True, kw_only=True):
    """A list that leads to events without any script."""

    title: str
    """`Years`."""
    rows: tuple[IndexRowView, ...]
    """The years, or the people, with their numbers of events; the most frequent of a long list."""
    whole: Label | None
    """The page with all of them; None: these are all."""


class SearchPageView(Struct, frozen=True, kw_only=True):
    """The page itself; without a script it leads to the lists."""

    frame: FrameView
    """What surrounds it."""
    count: str
    """`49 events`."""
    index: str
    """Address of the folder that the script reads, relative to the page, with a closing slash."""
    root: str
    """The way from the page to the site's root, for the links of results."""
    script: str
    """Address of the script, relative to the page."""
    modules: tuple[str, ...]
    """Addresses of what the script imports."""
    examples: tuple[str, ...]
    """Names that are found, to show what can be searched for."""
    messages: tuple[MessageView, ...]
    """All that the script says."""
    lists: tuple[BrowseListView, ...]
    """All the ways to the events that need no script."""
