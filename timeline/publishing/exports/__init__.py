"""A publication to `data/events.json` and `data/articles.json`: everything that the pages show, for programs."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator

from timeline.publishing import urls
from timeline.publishing.exports.articles import articles_data
from timeline.publishing.exports.events import events_data
from timeline.publishing.exports.parts import Json
from timeline.publishing.outputfile import OutputFile
from timeline.publishing.publication import Publication

__all__ = ["SCHEMA_VERSION", "data_files"]

SCHEMA_VERSION = "1.0"
"""The first number changes when a field goes or changes its meaning, the second when one is added."""


def data_files(publication: Publication) -> Iterator[OutputFile]:
    """The events with their citations, and the articles with the events that they are cited for."""
    events, articles = events_data(publication), articles_data(publication)
    yield _file(urls.EVENTS_DATA, {**_head(publication, len(events)), "events": events})
    yield _file(urls.ARTICLES_DATA, {**_head(publication, len(articles)), "articles": articles})


def _file(path: str, document: dict[str, Json]) -> OutputFile:
    text = json.dumps(document, ensure_ascii=False, indent=1, allow_nan=False)
    return OutputFile(path=path, content=f"{text}\n".encode())


def _head(publication: Publication, total: int) -> dict[str, Json]:
    site = publication.chronology.site
    findings = Counter(finding.code for finding in publication.findings)
    return {
        "schema_version": SCHEMA_VERSION,
        "title": site.title,
        "language": site.language,
        "base_url": publication.base_url or None,
        "built": publication.built,
        "generator": f"Timeline {publication.version}",
        "findings": {code: findings[code] for code in sorted(findings)},
        "total": total,
    }
