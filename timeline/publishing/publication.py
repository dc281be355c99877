"""What a site is published from: the chronology, how it is to look, and where it will stand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import chain

from timeline.core.diagnostics import Diagnostic
from timeline.core.each import Each, Recall, anew, listed
from timeline.core.edtf import Day, EdtfDate, parse_edtf
from timeline.core.model.chronology import Chronology
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
    findings: tuple[Diagnostic, ...] = ()
    """What the checks found in the content."""
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
    year, month, day = max(chain.from_iterable(each(_days_of, chronology.articles)), default=(1970, 1, 1))
    return f"{year:04d}-{month:02d}-{day:02d}"


@listed
def _days_of(article: DatedArticle) -> Iterator[Day]:
    """The days that an article itself states: its publication, its retrieval, its archiving."""
    archive = article.article.archive
    stated = (article.article.retrieved, archive.date if archive is not None else None)
    dates = (parse_edtf(words[:10]) for words in stated if words is not None and len(words) >= 10)
    for date in (article.published, *dates):
        if isinstance(date, EdtfDate) and date.latest is not None and 1 <= date.latest.year <= LATEST_YEAR:
            yield date.latest
