"""Events to what feeds, calendars and other timelines say of them: the same few words everywhere."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import NAMESPACE_URL, uuid5

from timeline.core.edtf import Day, EdtfDate, Precision, parse_edtf
from timeline.core.model.chronology import Event
from timeline.core.model.merges import Merge
from timeline.core.struct import Struct
from timeline.publishing import urls
from timeline.publishing.compose.entries import summary_of
from timeline.publishing.publication import Publication, edited_on
from timeline.publishing.words.counting import support_in_words
from timeline.publishing.words.dates import date_words
from timeline.publishing.words.labels import TERMS
from timeline.publishing.words.messages import Words


class Brief(Struct, frozen=True, kw_only=True):
    """An event in brief."""

    event: Event
    path: str
    """Of its page."""
    first_path: str
    """Of the page that it had first, which names it for good."""
    when: str
    """Its date in words."""
    summary: str
    """What happened, in a sentence or two; empty: nobody wrote it down."""
    support: str
    """How well it is sourced, as a sentence."""
    added: Day | None
    """The day on which it entered the chronology; None: not known to the day."""
    changed: str
    """The newest day on which it or its evidence is known to have changed, at midnight UTC."""

    @property
    def text(self) -> str:
        """What happened, and how well it is sourced."""
        return " ".join(part for part in (self.summary, self.support) if part)


def briefs_of(publication: Publication) -> dict[str, Brief]:
    """All events in brief, by id, in the order of the chronology."""
    return {event.id: brief_of(publication, event) for event in publication.chronology.events}


def brief_of(publication: Publication, event: Event) -> Brief:
    """One of them."""
    chronology = publication.chronology
    return Brief(
        event=event,
        path=urls.event_path(event.id),
        first_path=urls.event_path(first_id(event, chronology.merges)),
        when=date_words(event.date.date, chronology.site.language),
        summary=summary_of(event),
        support=f"{support_in_words(event, chronology.publisher_of, publication.words)}.",
        added=day_added(event),
        changed=changed(event, publication.built),
    )


def first_id(event: Event, merges: Mapping[str, Merge]) -> str:
    """The id under which an event was published first: its oldest own one, not that of an event merged into it."""
    merged = [merge for former in event.former_ids if (merge := merges.get(f"events/{former}")) is not None]
    others = {str(other) for merge in merged for other in (merge.drop, *merge.former_ids)}
    return next((former for former in event.former_ids if former not in others), event.id)


def day_added(event: Event) -> Day | None:
    """The day on which an event entered the chronology; None: not known to the day."""
    date = _read(str(event.record.added or "")) if event.record else None
    if date is None or date.precision is not Precision.DAY or date.form != "point":
        return None
    return date.earliest if date.earliest == date.latest else None


def changed(event: Event, built: str) -> str:
    """It is the day of the build only where the content names no day at all."""
    dates = [_read(str(text)) for text in edited_on(event) if text]
    if not dates:
        articles = [citation.article for citation in event.citations]
        dates = [date for one in articles for date in (_read(str(one.article.retrieved or "")), one.published)]
    days = [date.latest for date in dates if date is not None and date.latest is not None]
    day = max((day for day in days if 1 <= day.year <= 9999), default=None)
    return midnight(f"{day.year:04d}-{day.month:02d}-{day.day:02d}" if day else built)


def _read(text: str) -> EdtfDate | None:
    date = parse_edtf(text)
    return date if isinstance(date, EdtfDate) else None


def terms_of(event: Event, words: Words) -> tuple[str, ...]:
    """Under what a reader may sort an event: the editor's tags, and what kind of event it is."""
    return tuple(dict.fromkeys((words.say(TERMS[event.kind]), *(str(tag) for tag in event.tags))))


def midnight(day: str) -> str:
    """A day as an RFC 3339 moment."""
    return f"{day}T00:00:00Z"


def identifier(publication: Publication, path: str) -> str:
    """
    What is called for good by the path of a page: its address, or where the site's own is not known a UUID of the path.

    Both stay the same from build to build.
    """
    return urls.absolute(publication.base_url, path) or f"urn:uuid:{uuid5(NAMESPACE_URL, f'timeline:{path}')}"
