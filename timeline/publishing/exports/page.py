"""The files of the data to the page that lists them and explains their fields."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timeline.core.struct import Struct
from timeline.publishing import urls
from timeline.publishing.citing.choice import cites
from timeline.publishing.compose.alternates import is_published
from timeline.publishing.compose.calendar_days import in_calendar
from timeline.publishing.compose.frame import frame_view
from timeline.publishing.compose.page import Page
from timeline.publishing.compose.site import Here, SiteIndex, page_at
from timeline.publishing.exports.fields import FIELDS
from timeline.publishing.exports.head import SCHEMA_VERSION
from timeline.publishing.exports.tables import Table
from timeline.publishing.views.data import DataPageView, DownloadView, FieldGroupView, FieldView
from timeline.publishing.words.messages import Words, message

_TITLE = message("The data")
_LEAD = message(
    "Everything that these pages show, to be read by programs. A date is never more precise than in the words of its "
    "sources: what a format cannot say is left out of it, not made up."
)
_NOTES = (
    message("Dates are EDTF (ISO 8601-2); years before Christ are counted as astronomers count them: -0043 is 44 BC."),
    message("The days between which a date lies stand beside it, so that it can be sorted and searched."),
    message(
        "In the CSV files a text that a spreadsheet would take for a formula, such as -0043, stands after an "
        "apostrophe."
    ),
    message("The database and the JSON files have every text as it is."),
    message(
        "The calendars hold only what is known to the day; the feeds are dated by when an event was added or last "
        "changed."
    ),
)


class Download(Struct, frozen=True, kw_only=True):
    """A file that readers may take away."""

    path: str
    size: int
    """In bytes."""
    words: str
    """What it holds, in a sentence."""


def data_page(site: SiteIndex, downloads: Sequence[Download], tables: Sequence[Table]) -> Page:
    """All downloads with their sizes, then the fields of the tables and of the JSON files."""
    here, words = page_at(site, urls.DATA), site.words
    view = DataPageView(
        frame=frame_view(here, words.say(_TITLE), words.say(_LEAD)),
        title=words.say(_TITLE),
        lead=words.say(_LEAD),
        downloads=(*(_download(here, one) for one in downloads), *_elsewhere(here)),
        version=SCHEMA_VERSION,
        notes=tuple(words.say(note) for note in _NOTES),
        tables=tuple(_columns(table, words) for table in tables),
        objects=tuple(
            FieldGroupView(
                title=name,
                words="",
                fields=tuple(FieldView(name=field, type="", words=words.say(told)) for field, told in fields.items()),
            )
            for name, fields in FIELDS.items()
        ),
    )
    return Page(path=here.path, template="data.html", view=view)


def _download(here: Here, download: Download) -> DownloadView:
    name, size = download.path.removeprefix(urls.DATA), size_in_words(download.size, here.words)
    return DownloadView(name=name, href=here.link(download.path), words=here.words.say(download.words), size=size)


def size_in_words(size: int, words: Words) -> str:
    """`812 bytes`, `48 kB`, `3.1 MB`; a kB has 1,000 bytes."""
    if size < 1_000:
        return words.counted("%(number)s byte", "%(number)s bytes", size)
    if size < 999_500:
        return words.say("%(size)s kB", size=words.decimal(f"{size / 1_000:.0f}"))
    return words.say("%(size)s MB", size=words.decimal(f"{size / 1_000_000:.1f}"))


def _elsewhere(here: Here) -> Iterator[DownloadView]:
    """What other outputs write: the bibliography, the feeds and the calendar of the whole."""
    events = here.site.chronology.events
    if cites(here.site.chronology):
        words = message("All articles and events for reference managers, as CSL-JSON.")
        yield _other(here, urls.BIBLIOGRAPHY_DATA, words)
    if is_published(here, "feed"):
        yield _other(here, urls.FEED, message("What is new, as an Atom feed."))
        yield _other(here, urls.JSON_FEED, message("The same as a JSON Feed."))
    if is_published(here, "calendar") and any(in_calendar(event) for event in events):
        yield _other(here, urls.CALENDAR, message("The events that are known to the day, as a calendar (iCalendar)."))


def _other(here: Here, path: str, words: str) -> DownloadView:
    return DownloadView(name=path.rpartition("/")[2], href=here.link(path), words=here.words.say(words), size="")


def _columns(table: Table, words: Words) -> FieldGroupView:
    fields = tuple(FieldView(name=field.name, type=field.type, words=words.say(field.words)) for field in table.fields)
    return FieldGroupView(title=table.name, words=words.say(table.words), fields=fields)
