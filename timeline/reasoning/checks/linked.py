"""What the rules look at."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.core.model.chronology import Chronology
from timeline.core.model.records import Records


@dataclass(frozen=True, slots=True, kw_only=True)
class Linked:
    """The content as it was written and as it was understood."""

    records: Records
    chronology: Chronology
