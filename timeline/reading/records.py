"""The files of a content folder to all its records, and every finding about their form."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, Generic, TypeVar

from timeline.core.diagnostics import Diagnostic, error
from timeline.core.each import Each
from timeline.core.model.records import Article, EventRecord, Records
from timeline.core.model.registries import Site
from timeline.core.struct import Struct
from timeline.core.text import Span
from timeline.reading.articles import GivenArticle, Refused, read_article
from timeline.reading.events import read_events
from timeline.reading.files import SourceFile
from timeline.reading.former import with_present_ids
from timeline.reading.history import CHANGES, PUBLISHED, read_changes, read_published
from timeline.reading.identities import Redirected, distinct, former_ids_are_free
from timeline.reading.locks import read_capture, read_ids, read_receipts
from timeline.reading.merges import read_merges
from timeline.reading.merging import merge_articles, with_drafts_of_events, with_final_ids
from timeline.reading.registries import (
    read_entities,
    read_origins,
    read_page,
    read_places,
    read_publishers,
    read_site,
    read_threads,
)

Findings = tuple[Diagnostic, ...]
Places = Mapping[str, Sequence[SourceFile]]
"""The files of each folder, `articles/`, and each file by its path."""
Record = TypeVar("Record", bound=Redirected)


class Part(Struct, Generic[Record], frozen=True, kw_only=True):
    """The records of one kind."""

    kind: str
    """The folder or file that holds them, which is also the first part of their paths: `articles`."""
    records: tuple[Record, ...]
    refused: tuple[Refused, ...]
    found: Findings


def read_records(
    files: Iterable[SourceFile], each: Each = map, shown_as: str = "content"
) -> tuple[Records | None, Findings]:
    """
    All records of the content; None where there is no `site.yaml`.

    What cannot stand for an error of its form is left out, counted in `refused` and named in `refused_ids`; what can
    stand without the piece at fault is here without it. Either way there is an error, and nothing is published.
    """
    files_at = _by_place(files)
    site, site_found = _site(files_at, each, shown_as)
    articles, events, merged = _articles_and_events(files_at, each)
    publishers = _registry("publishers", files_at, each, read_publishers)
    entities = _registry("entities", files_at, each, read_entities)
    places = _registry("places", files_at, each, read_places)
    threads = _registry("threads", files_at, each, read_threads)
    # `via` names articles and origins alike.
    origins = _registry("origins", files_at, each, read_origins, beside=articles.records)
    pages = _pages(files_at, each)
    receipts = list(each(read_receipts, files_at.get("captures.lock", ())))
    ids = list(each(read_ids, files_at.get("ids.lock", ())))
    merges = list(each(read_merges, files_at.get("merges.yaml", ())))
    changes = list(each(read_changes, files_at.get(CHANGES, ())))
    published = list(each(read_published, files_at.get(PUBLISHED, ())))
    parts: tuple[Part[Any], ...] = (articles, events, publishers, entities, places, threads, origins, pages)
    found = (
        *site_found,
        *(finding for part in parts for finding in part.found),
        *(finding for _, findings in (*receipts, *ids, *merges, *changes, *published) for finding in findings),
    )
    if site is None:
        return None, found
    mentions = sum(refused.mentions for part in (articles, events) for refused in part.refused)
    records = Records(
        site=site,
        articles=articles.records,
        events=events.records,
        publishers=publishers.records,
        entities=entities.records,
        places=places.records,
        threads=threads.records,
        origins=origins.records,
        pages=pages.records,
        captures=tuple(capture for capture in each(read_capture, files_at.get("captures/", ())) if capture is not None),
        receipts=tuple(receipt for read, _ in receipts for receipt in read),
        published_ids=tuple(path for read, _ in ids for path in read),
        merges=tuple(merge for read, _ in merges for merge in read),
        corrections=tuple(change for read, _ in changes for change in read),
        published=next((read for read, _ in published), None),
        refused={"articles": len(articles.refused), "events": len(events.refused), "mentions": mentions},
        merged={"articles": merged, "events": 0, "mentions": 0},
        refused_ids=frozenset(f"{part.kind}/{refused.id}" for part in parts for refused in part.refused),
    )
    return with_present_ids(records), found


def _by_place(files: Iterable[SourceFile]) -> Places:
    found: dict[str, list[SourceFile]] = {}
    for file in files:
        folder, slash, _ = file.relative.partition("/")
        if slash:
            found.setdefault(f"{folder}/", []).append(file)
        found.setdefault(file.relative, []).append(file)
    return found


def _site(files_at: Places, each: Each, shown_as: str) -> tuple[Site | None, Findings]:
    for site, found in each(read_site, files_at.get("site.yaml", ())):
        return site, found
    message = f"there is no {shown_as}/site.yaml, where the settings of the site stand"
    hint = f"write a file {shown_as}/site.yaml with a line `title: ...`, then articles into {shown_as}/articles/"
    return None, (error("no-site", Span(path=f"{shown_as}/site.yaml"), message, hint=hint),)


def _articles_and_events(files_at: Places, each: Each) -> tuple[Part[Article], Part[EventRecord], int]:
    """Also: how many articles were one with another."""
    filed = list(each(read_article, files_at.get("articles/", ())))
    listed = list(each(read_events, files_at.get("events/", ())))
    merged, faults = merge_articles(
        [given for given, _ in filed if isinstance(given, GivenArticle)],
        [given for read, _ in listed for given in read.articles],
        each,
    )
    records = [with_final_ids(event, merged.renamed) for read, _ in listed for event in read.events]
    articles = _part(
        "articles",
        with_drafts_of_events(merged.articles, records),
        [refused for refused, _ in filed if isinstance(refused, Refused)],
        [finding for _, found in filed for finding in found],
        mentions=lambda article: len(article.mentions),
    )
    events = _part(
        "events",
        records,
        [refused for read, _ in listed for refused in read.refused],
        [*(finding for _, found in listed for finding in found), *faults],
        mentions=lambda event: len(event.sources),
    )
    return articles, events, merged.merged


def _registry(
    kind: str,
    files_at: Places,
    each: Each,
    read: Callable[[SourceFile], tuple[tuple[Record, ...], tuple[Refused, ...], Findings]],
    beside: Sequence[Redirected] = (),
) -> Part[Record]:
    for records, refused, found in each(read, files_at.get(f"{kind}.yaml", ())):
        return _part(kind, records, refused, found, beside=beside)
    return Part(kind=kind, records=(), refused=(), found=())


def _pages(files_at: Places, each: Each) -> Part[Any]:
    read = list(each(read_page, files_at.get("pages/", ())))
    return _part(
        "pages",
        [page for page, _ in read if not isinstance(page, Refused)],
        [page for page, _ in read if isinstance(page, Refused)],
        [finding for _, found in read for finding in found],
    )


def _part(
    kind: str,
    records: Sequence[Record],
    refused: Sequence[Refused],
    found: Iterable[Diagnostic],
    *,
    beside: Sequence[Redirected] = (),
    mentions: Callable[[Record], int] = lambda _: 0,
) -> Part[Record]:
    """The records, of which those are refused whose id is taken."""
    kept, dropped, faults = distinct(records, beside)
    # Two files that cannot be told apart are one fault more than their names.
    _, _, further_faults = distinct([record for record in refused if record.id], kept)
    return Part(
        kind=kind,
        records=kept,
        refused=(*refused, *(Refused(id=record.id, mentions=mentions(record)) for record in dropped)),
        found=(*found, *faults, *further_faults, *former_ids_are_free(kept, beside)),
    )
