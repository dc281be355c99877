"""A chronology before and after a merge, to what an editor is told of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from timeline.core.model.chronology import Chronology, Citation, Event
from timeline.core.struct import Struct


class _Told(Struct, frozen=True, kw_only=True):
    """What a reader is told of an event."""

    title: str
    date: str
    status: str
    nature: str
    origins: Mapping[tuple[str, str, tuple[str, ...]], tuple[str, ...]]
    """By citation."""


def _of(event: Event) -> _Told:
    return _Told(
        title=event.title,
        date=event.date.date.text,
        status=event.status or "",
        nature=event.nature,
        origins={_name(citation): tuple(one.name for one in citation.origins) for citation in event.citations},
    )


def _name(citation: Citation) -> tuple[str, str, tuple[str, ...]]:
    said = citation.mention.mention.said
    quotes = tuple(str(one.quote.text) for one in citation.quotes)
    return str(citation.article.article.id), str(said or ""), quotes


def telling(before: Chronology, after: Chronology, keep: str, drop: str) -> Iterator[str]:
    """What was done, and what changed for readers by it that an editor may not expect."""
    events = {event.id: event for event in before.events}
    result = next(event for event in after.events if event.id == keep)
    old, new, gone = _of(events[keep]), _of(result), _of(events[drop])
    sizes = ((result.support.articles, "article"), (len(result.support.origins), "origin"))
    counted = ", ".join(f"{number} {noun}{'s' * (number != 1)}" for number, noun in sizes)
    yield f"`{drop}` is now `{keep}`: {counted}"
    for word, was, now in (("title", old.title, new.title), ("date", old.date, new.date),
                           ("status", old.status, new.status), ("nature", old.nature, new.nature)):  # fmt: skip
        if was != now:
            yield f"its {word} is now {now}; it was {was or 'not given'}"
    for citation, origins in {**gone.origins, **old.origins}.items():
        if new.origins.get(citation, origins) != origins:
            was, now = (", ".join(names) or "what is not known" for names in (origins, new.origins[citation]))
            yield f"`{citation[0]}` now rests on {now}; it rested on {was}: give its mention a `via` if that is wrong"
    yield f"to undo it: timeline unmerge {drop}"
