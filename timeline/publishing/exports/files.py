"""A publication to its data in every format, and to the page that lists and explains them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial

from timeline.publishing import urls
from timeline.publishing.briefs import briefs_of
from timeline.publishing.compose.page import Page
from timeline.publishing.compose.site import SiteIndex
from timeline.publishing.exports.articles import articles_data
from timeline.publishing.exports.comma_separated import comma_separated
from timeline.publishing.exports.data_package import data_package
from timeline.publishing.exports.database import database
from timeline.publishing.exports.events import events_data
from timeline.publishing.exports.geography import geojson, has_places
from timeline.publishing.exports.head import SCHEMA_VERSION, findings_of, head_of, json_bytes, things
from timeline.publishing.exports.page import Download, data_page
from timeline.publishing.exports.parts import Json
from timeline.publishing.exports.tables import NAMES, tables_of
from timeline.publishing.exports.timeline_js import timeline_js
from timeline.publishing.exports.topics import topic_files
from timeline.publishing.former import copied
from timeline.publishing.outputfile import OutputFile
from timeline.publishing.parts import Part, part
from timeline.publishing.words.messages import message

DATABASE = f"{urls.DATA}data.sqlite"
DATA_PACKAGE = f"{urls.DATA}datapackage.json"
TIMELINE_JS = f"{urls.DATA}timeline.json"
GEOJSON = f"{urls.DATA}places.geojson"
EVENT_LINES = f"{urls.DATA}events.jsonl"
ARTICLE_LINES = f"{urls.DATA}articles.jsonl"

DESCRIBED: Mapping[str, str] = {
    urls.EVENTS_DATA: message(
        "All events with their dates, citations, quotes and origins; the fields are explained below."
    ),
    urls.ARTICLES_DATA: message("All articles, each with the events that it is cited for."),
    EVENT_LINES: message("The same events, one on each line."),
    ARTICLE_LINES: message("The same articles, one on each line."),
    DATABASE: message("All tables in one SQLite database, with views that join them."),
    DATA_PACKAGE: message("A Frictionless data package: the types, keys and hashes of the tables below."),
}
"""What each file holds, in a sentence, in the order in which they are listed; behind them stand the tables."""
ELSEWHERE: Mapping[str, str] = {
    TIMELINE_JS: message("The events for TimelineJS, with no part of a date made up."),
    GEOJSON: message("The places as GeoJSON, each with its events."),
}
"""As other programs show them."""


def data_parts(site: SiteIndex) -> Iterator[Part]:
    """The data, what is made together as one part, and their page, which gives the size of each file."""
    yield part(urls.EVENTS_DATA, _events, site)
    yield part(urls.ARTICLES_DATA, _articles, site)
    yield part(DATABASE, _tabular, site)
    yield part(TIMELINE_JS, _shown_elsewhere, site)
    yield part("data", copied(topic_files), site)
    mapped = has_places(site.publication)
    others = [path for path in ELSEWHERE if mapped or path != GEOJSON]
    listed = (*DESCRIBED, *map(table_path, NAMES), *others)
    yield Part(name=urls.DATA, make=partial(_page, site, listed), sizes_of=listed)


def table_path(name: str) -> str:
    """Of the file of the table of that name."""
    return f"{urls.DATA}{name}.csv"


def _page(site: SiteIndex, listed: Iterable[str], sizes: Iterable[int]) -> Iterator[Page]:
    tables = tables_of(site)
    words = {**DESCRIBED, **{table_path(table.name): table.words for table in tables}, **ELSEWHERE}
    downloads = [Download(path=path, size=size, words=words[path]) for path, size in zip(listed, sizes, strict=True)]
    yield data_page(site, downloads, tables)


def _events(site: SiteIndex) -> Iterator[OutputFile]:
    """With all that their pages show."""
    return _documents(site, "events", events_data, urls.EVENTS_DATA, EVENT_LINES)


def _articles(site: SiteIndex) -> Iterator[OutputFile]:
    return _documents(site, "articles", articles_data, urls.ARTICLES_DATA, ARTICLE_LINES)


def _documents(
    site: SiteIndex, name: str, data: Callable[[SiteIndex], Iterable[Json]], whole: str, lines: str
) -> Iterator[OutputFile]:
    """As one document, and one on each line."""
    written, publication = things(data(site)), site.publication
    head = {**head_of(publication), "findings": findings_of(publication), "total": len(written.spaced)}
    yield OutputFile(path=whole, content=json_bytes({**head, name: written}))
    yield OutputFile(path=lines, content=written.lines)


def _tabular(site: SiteIndex) -> Iterator[OutputFile]:
    """The tables in one database, then each as a file, then what describes those files."""
    publication = site.publication
    tables = tables_of(site)
    about = {key: str(value) for key, value in head_of(publication).items() if value is not None}
    yield OutputFile(path=DATABASE, content=database(tables, about))
    files = [(table, OutputFile(path=table_path(table.name), content=comma_separated(table))) for table in tables]
    yield from (file for _, file in files)
    described = data_package(publication, SCHEMA_VERSION, files, urls.DATA)
    yield OutputFile(path=DATA_PACKAGE, content=json_bytes(described))


def _shown_elsewhere(site: SiteIndex) -> Iterator[OutputFile]:
    publication = site.publication
    shown = timeline_js(publication, briefs_of(publication).values())
    yield OutputFile(path=TIMELINE_JS, content=json_bytes(shown))
    if has_places(publication):
        yield OutputFile(path=GEOJSON, content=json_bytes(geojson(publication)))
