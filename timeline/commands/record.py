"""`timeline record`: what is published now, written under the content for an editor to commit."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import Any

from timeline.builds import Understood
from timeline.commands import common
from timeline.core.model.chronology import Chronology
from timeline.core.model.records import Receipt, Records
from timeline.core.struct import replace
from timeline.pipeline import prepare
from timeline.publishing.compose.corrections import PAGE as CORRECTIONS
from timeline.reading.history import CHANGES, PUBLISHED, format_changes, format_published
from timeline.reading.locks import format_ids, format_receipts
from timeline.reasoning.corrections import changes_since, told_of_all
from timeline.reasoning.passages import passages
from timeline.reasoning.quotes import passage_hash
from timeline.reasoning.registries import mentions_by_article


def run(*, day: str, **given: Any) -> int:  # what click gives; checked by the dataclass
    """Record what would be published; the exit code."""
    options = common.ContentOptions(**given)
    request = common.request(options)
    if request is None or not common.is_day(day):
        return 2
    understood, _ = prepare(replace(request, drafts=False))
    common.show(understood, options)
    if understood.faulty or understood.records is None or understood.chronology is None:
        sys.stderr.write("Nothing was recorded: mend the errors first.\n")
        return 1
    last = understood.records.published
    if last is not None and day < last.recorded:
        sys.stderr.write(f"The last record is of {last.recorded}: --on cannot be earlier\n")
        return 2
    for relative, text in recorded(understood, understood.records, understood.chronology, day):
        path = options.content / relative
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
        sys.stdout.write(f"{path.as_posix()}\n")
    return 0


def recorded(understood: Understood, records: Records, chronology: Chronology, day: str) -> Iterator[tuple[str, str]]:
    """The files of the record, as paths under the content and their texts; the history only grows."""
    before = understood.sources.get(f"content/{CHANGES}", "")
    yield "captures.lock", format_receipts(receipts(understood, records))
    yield "ids.lock", format_ids(sorted({*map(str, records.published_ids), *_lasting(chronology)}))
    yield PUBLISHED, format_published(day, told_of_all(chronology))
    if records.published is not None:
        changes = format_changes(changes_since(records.published, chronology, day))
        if changes:
            yield CHANGES, before + changes


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


def _lasting(chronology: Chronology) -> set[str]:
    """Every path that must go on resolving; at that of the corrections policy the site has a page of its own."""
    return {path for path in chronology.paths if path != CORRECTIONS or path in chronology.redirects}
