"""What readers were told before and are told now, to corrections."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from timeline.core.model.chronology import Chronology, Event
from timeline.core.model.history import Changed, Correction, Published, Told
from timeline.core.model.merges import Merge
from timeline.core.text import Span, Text


def told(event: Event) -> Told:
    """What readers are told of an event, as far as it can be corrected."""
    return Told(
        title=event.title,
        date=event.date.date.text,
        status=event.status or "",
        citations=tuple(sorted({str(citation.article.article.id) for citation in event.citations})),
        correction=event.record.correction if event.record is not None else "",
    )


def told_of_all(chronology: Chronology) -> Mapping[str, Told]:
    """What readers are told of each event, by id."""
    return {event.id: told(event) for event in chronology.events}


def changes_since(published: Published, chronology: Chronology, day: str) -> tuple[Correction, ...]:
    """
    What differs now from what was last recorded, as found on *day*.

    An event under a new id is the same one; what was merged since is no change of the other one's facts but of its
    citations. An event that is new was added, not corrected; one that stands again since its merge was undone is not
    new, and its page says so beside the merge.
    """
    merged = {path.removeprefix("events/"): merge for path, merge in chronology.merges.items()}
    present = _present(chronology, "events")
    moved = {former: now for former, now in present.items() if former in published.events and former not in merged}
    articles = _present(chronology, "articles")
    since = [merge for name, merge in merged.items() if name in published.events]
    reasons = {present.get(merge.keep, str(merge.keep)): merge.because for merge in since}
    before = {moved.get(identifier, identifier): one for identifier, one in published.events.items()}
    again = _standing_again(chronology)
    found: list[Correction] = []
    for identifier, now in told_of_all(chronology).items():
        was = before.get(identifier)
        if was is None and identifier not in again:
            found.append(_correction(day, identifier, "added", new=now.title))
        elif was is not None:
            found.extend(_differences(day, identifier, was, now, articles, reasons.get(identifier, "")))
    found.extend(_merged(day, published, merged))
    return tuple(sorted(found, key=lambda one: (one.event, one.field)))


def by_event(corrections: Iterable[Correction], redirects: Mapping[str, str]) -> dict[str, tuple[Correction, ...]]:
    """The corrections of each event under its present id, newest first."""
    found: dict[str, list[Correction]] = {}
    for correction in newest_first(corrections):
        present = redirects.get(f"events/{correction.event}", f"events/{correction.event}")
        found.setdefault(present.removeprefix("events/"), []).append(correction)
    return {event: tuple(gathered) for event, gathered in found.items()}


def newest_first(corrections: Iterable[Correction]) -> tuple[Correction, ...]:
    """By day, the last one first; of one day by event and field, and of one field the last line first."""
    lines = tuple(enumerate(corrections))
    ordered = sorted(lines, key=lambda line: (line[1].event, line[1].field, -line[0]))
    return tuple(one for _, one in sorted(ordered, key=lambda line: line[1].on, reverse=True))


def _present(chronology: Chronology, kind: str) -> dict[str, str]:
    """Present ids of a kind by former ones."""
    start = f"{kind}/"
    return {
        former.removeprefix(start): present.removeprefix(start)
        for former, present in chronology.redirects.items()
        if former.startswith(start)
    }


def _standing_again(chronology: Chronology) -> frozenset[str]:
    """The events that were merged into others when the site was recorded, and are no longer."""
    gone = {str(name) for merge in chronology.merges.values() for name in (merge.drop, *merge.former_ids)}
    return frozenset(
        event.id
        for event in chronology.events
        for correction in event.corrections
        if correction.field == "merged" and str(correction.event) not in gone
    )


def _differences(
    day: str, event: str, was: Told, now: Told, articles: Mapping[str, str], merged_because: str
) -> Iterator[Correction]:
    """A reason that stood there before was given for an earlier change."""
    because = now.correction if now.correction != was.correction else ""
    cited = tuple(sorted({articles.get(article, article) for article in was.citations}))
    values: tuple[tuple[Changed, str, str], ...] = (
        ("citations", " ".join(cited), " ".join(now.citations)),
        ("date", was.date, now.date),
        ("status", was.status, now.status),
        ("title", was.title, now.title),
    )
    for field, old, new in values:
        if old != new:
            reasons = (merged_because, because) if field == "citations" else (because, merged_because)
            yield _correction(day, event, field, old=old, new=new, because=next(filter(None, reasons), ""))


def _merged(day: str, published: Published, merged: Mapping[str, Merge]) -> Iterator[Correction]:
    for identifier, merge in merged.items():
        was = published.events.get(identifier)
        if was is not None:
            yield _correction(day, identifier, "merged", old=was.title, new=str(merge.keep), because=merge.because)


def _correction(day: str, event: str, field: Changed, *, old: str = "", new: str = "", because: str = "") -> Correction:
    nowhere = Span(path="content/history/changes.jsonl")
    return Correction(
        on=Text(day, nowhere),
        event=Text(event, nowhere),
        field=field,
        old=old,
        new=new,
        because=" ".join(because.split()),
    )
