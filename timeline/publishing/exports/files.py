"""A publication to its data in every format, and to the page that lists and explains them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from timeline.publishing import urls
from timeline.publishing.briefs import briefs_of
from timeline.publishing.compose.page import Page
from timeline.publishing.compose.site import SiteIndex
from timeline.publishing.exports.articles import articles_data
from timeline.publishing.exports.comma_separated import comma_separated
from timeline.publishing.exports.data_package import data_package
from timeline.publishing.exports.database import database
from timeline.publishing.exports.events import events_data
from timeline.publishing.exports.geography import geojson
from timeline.publishing.exports.head import SCHEMA_VERSION, findings_of, head_of, json_bytes, things
from timeline.publishing.exports.page import Download, data_page
from timeline.publishing.exports.tables import Table, tables_of
from timeline.publishing.exports.timeline_js import timeline_js
from timeline.publishing.exports.topics import topic_files
from timeline.publishing.outputfile import OutputFile
from timeline.publishing.publication import Publication
from timeline.publishing.words.messages import message

DATABASE = f"{urls.DATA}data.sqlite"
DATA_PACKAGE = f"{urls.DATA}datapackage.json"
TIMELINE_JS = f"{urls.DATA}timeline.json"
GEOJSON = f"{urls.DATA}places.geojson"
EVENT_LINES = f"{urls.DATA}events.jsonl"
ARTICLE_LINES = f"{urls.DATA}articles.jsonl"

Told = tuple[OutputFile, str]
"""A file, and what it holds, in a sentence."""


def data_files(site: SiteIndex) -> Iterator[OutputFile | Page]:
    """All of the data, none of which is held longer than it must be, then their page, which gives the size of each."""
    publication, downloads = site.publication, list[Download]()

    def listed(given: Iterable[Told]) -> Iterator[OutputFile]:
        for file, words in given:
            downloads.append(Download(path=file.path, size=len(file.content), words=words))
            yield file

    yield from listed(_documents(publication))
    tables = tables_of(publication)
    yield from listed(_tabular(publication, tables))
    yield from listed(_elsewhere(publication))
    yield from topic_files(site)
    yield data_page(site, downloads, tables)


def table_path(table: Table) -> str:
    return f"{urls.DATA}{table.name}.csv"


def _documents(publication: Publication) -> Iterator[Told]:
    """The events and the articles with all that their pages show."""
    head = {**head_of(publication), "findings": findings_of(publication)}
    events = things(events_data(publication))
    yield _download(
        urls.EVENTS_DATA,
        json_bytes({**head, "total": len(events.spaced), "events": events}),
        message("All events with their dates, citations, quotes and origins; the fields are explained below."),
    )
    event_lines = events.lines
    del events  # the largest of all
    articles = things(articles_data(publication))
    yield _download(
        urls.ARTICLES_DATA,
        json_bytes({**head, "total": len(articles.spaced), "articles": articles}),
        message("All articles, each with the events that it is cited for."),
    )
    yield _download(EVENT_LINES, event_lines, message("The same events, one on each line."))
    yield _download(ARTICLE_LINES, articles.lines, message("The same articles, one on each line."))


def _tabular(publication: Publication, tables: tuple[Table, ...]) -> Iterator[Told]:
    """The tables in one database, then each as a file, then what describes those files."""
    about = {key: str(value) for key, value in head_of(publication).items() if value is not None}
    yield _download(
        DATABASE, database(tables, about), message("All tables in one SQLite database, with views that join them.")
    )
    files = [(table, OutputFile(path=table_path(table), content=comma_separated(table))) for table in tables]
    described = data_package(publication, SCHEMA_VERSION, files, urls.DATA)
    words = message("A Frictionless data package: the types, keys and hashes of the tables below.")
    yield _download(DATA_PACKAGE, json_bytes(described), words)
    yield from ((file, table.words) for table, file in files)


def _elsewhere(publication: Publication) -> Iterator[Told]:
    """The events and the places as other programs show them."""
    shown = timeline_js(publication, briefs_of(publication).values())
    yield _download(
        TIMELINE_JS, json_bytes(shown), message("The events for TimelineJS, with no part of a date made up.")
    )
    places = geojson(publication)
    if places is not None:
        yield _download(GEOJSON, json_bytes(places), message("The places as GeoJSON, each with its events."))


def _download(path: str, content: bytes, words: str) -> Told:
    return OutputFile(path=path, content=content), words
