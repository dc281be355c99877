"""Mentions that rest on the origin of their event, to edits that make each say so itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from timeline.core.outline import Outline
from timeline.desk.edits import Edit
from timeline.desk.layout import column_of, end_of_line


def saying_via(text: str, mentions: Iterable[Outline], origin: str) -> Iterator[Edit]:
    """
    A `via` for each of the *mentions* in *text* that has none.

    An event's `origin` speaks for its mentions; in another event it would not, or would speak for others too.
    """
    for mention in mentions:
        newline = "\r\n" if "\r\n" in text else "\n"
        if mention.text is not None:
            yield Edit(start=mention.start, end=mention.end, text=f"{{id: {mention.text}, via: [{origin}]}}")
        elif mention.get("via") is None and mention.bracketed:
            end = mention.keys[-1][1].end
            yield Edit(start=end, end=end, text=f", via: [{origin}]")
        elif mention.get("via") is None:
            end = end_of_line(text, mention.end)
            column = column_of(text, mention.start)
            yield Edit(start=end, end=end, text=f"{newline}{' ' * column}via: [{origin}]")
