"""What was corrected, on the page of the event and on the page of all corrections."""

from __future__ import annotations

from timeline.core.model.history import Changed
from timeline.core.struct import Struct
from timeline.publishing.prose import Html
from timeline.publishing.views.shared import DateView, FrameView, Label


class CorrectionView(Struct, frozen=True, kw_only=True):
    """One thing that readers are told of an event and were told differently before."""

    anchor: str
    """Its id on the page."""
    on: DateView
    """The day on which the change was recorded."""
    event: Label | None
    """The event; on its own page None, or the id that it had then."""
    change: Changed
    """What kind of change it is: `date`, `merged`, ..."""
    field: str
    """The same in words: `Date`, `Merged`."""
    was: str
    """What readers were told before; empty: nothing, or there is nothing to compare."""
    now: str
    """What they are told since."""
    added: tuple[Label, ...]
    """Articles that were added to the sources."""
    removed: tuple[Label, ...]
    """Articles that were taken away from them."""
    because: str
    """The editor's reason; empty: none was given."""
    undone: str
    """That a merge was undone since, in words; empty: it was not, or there was none."""


class CorrectionsPageView(Struct, frozen=True, kw_only=True):
    """The policy of corrections, and all of them: `corrections.html`."""

    frame: FrameView
    """What surrounds it."""
    title: str
    """Its title."""
    body: Html
    """The policy, from the editor's page `corrections`; empty: there is none."""
    feed: str
    """The feed of corrections; empty: it is not published."""
    corrections: tuple[CorrectionView, ...]
    """Newest first."""
