"""The keys of a line of the recorded history, which `timeline record` writes."""

from __future__ import annotations

import re
from typing import Annotated, ClassVar

from timeline.core.model.history import Changed
from timeline.core.text import Text
from timeline.reading.schema.base import Field, Form, Model, refusal
from timeline.reading.schema.types import STRING, Id, Words, choice

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def _day(text: Text) -> Text:
    if not _DAY.fullmatch(text):
        raise refusal("bad-history", f"`{text}` is no day", "as in 2026-11-23")
    return text


Day = Annotated[Text, Form("day", _day, STRING)]
ChangedWord = Annotated[Changed, choice(Changed)]


class Change(Model):
    """A line of `history/changes.jsonl`."""

    record: ClassVar[str] = "change"
    on: Day = Field(description="The day of the record that found it.")
    event: Id = Field(description="Id of the event.")
    field: ChangedWord = Field(description="What changed.")
    old: Words | None = Field(None, description="What was said before; ids of articles are parted by spaces.")
    new: Words | None = Field(None, description="What is said since.")
    because: Words | None = Field(None, description="The reason that the editor gave.")
