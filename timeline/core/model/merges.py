"""What merges of events did to the content, so that they can be shown and undone."""

from __future__ import annotations

from timeline.core.struct import Struct
from timeline.core.text import Text


class Change(Struct, frozen=True, kw_only=True):
    """One place of a file that a merge changed."""

    at: int
    """Where it begins in the file as the merge left it, in characters from 0, a byte order mark not counted."""
    added: str = ""
    removed: str = ""
    preceded_by: str = ""
    """What stood before it after the merge: finds the place again when the file was edited since."""
    followed_by: str = ""


class MergedFile(Struct, frozen=True, kw_only=True):
    """A file that a merge changed, wrote or deleted."""

    path: str
    """From the content folder: `events/aid-pause.md`."""
    before: str = ""
    """SHA-256 of its bytes; empty: there was no such file."""
    after: str = ""
    """The same after the merge; empty: the merge deleted it."""
    changes: tuple[Change, ...] = ()


class Merge(Struct, frozen=True, kw_only=True):
    """Two events that turned out to be one: an entry of `merges.yaml`."""

    keep: Text
    drop: Text
    former_ids: tuple[Text, ...] = ()
    """Ids that the dropped event had had before."""
    because: str
    on: Text
    """The day of the merge."""
    files: tuple[MergedFile, ...] = ()
