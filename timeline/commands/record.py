"""`timeline record`: what is published now, written under the content for an editor to commit."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from typing import Any

from timeline.commands import common
from timeline.core.model.chronology import Chronology, Event
from timeline.core.model.records import Receipt, Records
from timeline.pipeline import Understood, prepare
from timeline.reading.locks import format_ids, format_receipts
from timeline.reasoning.passages import passages
from timeline.reasoning.quotes import passage_hash
from timeline.reasoning.registries import mentions_by_article


def run(*, day: str, **given: Any) -> int:  # what click gives; checked by the dataclass
    """Record what would be published; the exit code."""
    options = common.ContentOptions(**given)
    request = common.request(options)
    if request is None or not common.is_day(day):
        return 2
    understood, _ = prepare(request)
    common.show(understood, options)
    if understood.faulty or understood.records is None or understood.chronology is None:
        sys.stderr.write("Nothing was recorded: mend the errors first.\n")
        return 1
    for relative, text in recorded(understood, understood.records, understood.chronology, day):
        path = options.content / relative
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
        sys.stdout.write(f"{path.as_posix()}\n")
    return 0


def recorded(understood: Understood, records: Records, chronology: Chronology, day: str) -> Iterator[tuple[str, str]]:
    """The files of the record, as paths under the content and their texts."""
    yield "captures.lock", format_receipts(receipts(understood, records))
    yield "ids.lock", format_ids(sorted({*map(str, records.published_ids), *paths(chronology)}))
    yield "history/published.json", json.dumps(published(chronology, day), ensure_ascii=False, indent=1) + "\n"


def receipts(understood: Understood, records: Records) -> tuple[Receipt, ...]:
    """New receipts where the capture is here; where it is not, the old ones whose passages are still in use."""
    here = {capture.article for capture in records.captures}
    found = [receipt for checked in understood.checked for receipt in checked.receipts]
    in_use = {
        (article, passage_hash(passage))
        for article, mentions in mentions_by_article(records).items()
        for passage, _ in passages(mentions)
    }
    kept = [one for one in records.receipts if one.article not in here and (one.article, one.passage) in in_use]
    return tuple(sorted((*found, *kept), key=lambda one: (one.article, one.passage)))


def paths(chronology: Chronology) -> Iterator[str]:
    """Every path that must go on resolving, former ones included."""
    kinds = {
        "articles": (str(article.article.id) for article in chronology.articles),
        "entities": chronology.entities,
        "events": (event.id for event in chronology.events),
        "places": chronology.places,
        "publishers": chronology.publishers,
        "threads": chronology.threads,
    }
    for kind, names in kinds.items():
        yield from (f"{kind}/{name}" for name in names)
    yield from chronology.redirects


def published(chronology: Chronology, day: str) -> dict[str, object]:
    """What readers were told of each event on *day*: that from which corrections are derived."""
    events = {event.id: _told(event) for event in sorted(chronology.events, key=lambda event: event.id)}
    return {"schema_version": 1, "recorded": day, "events": events}


def _told(event: Event) -> dict[str, object]:
    return {
        "title": event.title,
        "date": event.date.date.text,
        "status": event.status,
        "citations": sorted({str(citation.article.article.id) for citation in event.citations}),
    }
