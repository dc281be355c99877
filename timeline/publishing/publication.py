"""What a site is published from: the chronology, how it is to look, and where it will stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import chain

from timeline.core.each import Each, Recall, anew, listed
from timeline.core.edtf import Day, EdtfDate, parse_edtf
from timeline.core.model.chronology import Chronology, Event
from timeline.core.model.dated import DatedArticle, DateRule
from timeline.publishing.sections import Section
from timeline.publishing.theme import Theme
from timeline.publishing.words.messages import Words

LATEST_YEAR = 9999


@dataclass(frozen=True, slots=True, kw_only=True)
class Publication:
    """A chronology on its way to readers."""

    chronology: Chronology
    theme: Theme
    words: Words
    """What the site says itself, in its language."""
    base_url: str = ""
    """Absolute address of the site; empty: not known, so that nothing that needs one is written."""
    section: Section | None = None
    """What alone is to be made of it; None: all."""
    built: str
    """The day that the site says it was made on, as `2025-11-22`."""
    findings: Mapping[str, int] = field(default_factory=dict)
    """How often each of the checks found something in the content, by its code."""
    date_rules: tuple[DateRule, ...] = ()
    """How words become dates, to be shown to readers."""
    date_rules_published: str = ""
    """The day, as EDTF, on which their examples are taken to have been published."""
    version: str
    """Of this program."""
    recall: Recall = anew
    """How what takes long to make is asked for."""


def built_on(chronology: Chronology, epoch: int | None, each: Each = map) -> str:
    """The day that the site says it was made on: the clock enters only through `SOURCE_DATE_EPOCH`."""
    if epoch is not None:
        return datetime.fromtimestamp(epoch, tz=UTC).date().isoformat()
    of_articles, of_events = each(_days_of_article, chronology.articles), each(_days_of_event, chronology.events)
    merged = _days(one.on for one in chronology.merges.values())
    year, month, day = max(chain(merged, *of_articles, *of_events), default=(1970, 1, 1))
    return f"{year:04d}-{month:02d}-{day:02d}"


@listed
def _days_of_article(article: DatedArticle) -> Iterator[Day]:
    """The days that an article itself states: its publication, its retrieval, its archiving."""
    archive = article.article.archive
    yield from _days((article.article.retrieved, archive.date if archive is not None else None))
    if article.published is not None:
        yield from _ends((article.published,))


@listed
def _days_of_event(event: Event) -> Iterator[Day]:
    """Those of its editors; its own may lie in the future."""
    yield from _days(edited_on(event))


def edited_on(event: Event) -> tuple[str | None, ...]:
    """The days on which editors added an event, decided on it and corrected it, as they wrote them."""
    added = event.record.added if event.record is not None else None
    return added, *(one.when for one in event.decisions), *(one.on for one in event.corrections)


def _days(stated: Iterable[str | None]) -> Iterator[Day]:
    dates = (parse_edtf(words[:10] if words[10:11] in ("T", " ") else words) for words in stated if words is not None)
    return _ends(date for date in dates if isinstance(date, EdtfDate))


def _ends(dates: Iterable[EdtfDate]) -> Iterator[Day]:
    for date in dates:
        if date.latest is not None and 1 <= date.latest.year <= LATEST_YEAR:
            yield date.latest
