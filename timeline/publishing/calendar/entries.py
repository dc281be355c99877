"""Events in brief to the entries of a calendar, and entries to the calendar. Source: RFC 5545, RFC 7986."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import NAMESPACE_URL, uuid5

from timeline.core.edtf import Day, add_days
from timeline.core.model.chronology import Event
from timeline.publishing import urls
from timeline.publishing.briefs import Brief, identifier, terms_of
from timeline.publishing.calendar.lines import line, text
from timeline.publishing.compose.calendar_days import calendar_days
from timeline.publishing.publication import Publication
from timeline.publishing.words.messages import Words


def calendar(publication: Publication, title: str, entries: Sequence[bytes]) -> bytes:
    """A calendar with *entries*, of which there must be one."""
    head = (
        line("BEGIN", "VCALENDAR"),
        line("VERSION", "2.0"),
        line("PRODID", text(f"-//Timeline//Timeline {publication.version}//{publication.words.spoken.upper()}")),
        line("CALSCALE", "GREGORIAN"),
        line("NAME", text(title)),
        line("X-WR-CALNAME", text(title)),
    )
    return b"".join((*head, *entries, line("END", "VCALENDAR")))


def entry(publication: Publication, brief: Brief) -> bytes:
    """
    One event over its whole days, free of the reader's zone.

    Its UID is a UUID of what the page is called for good; its stamp is the day on which its evidence last changed.
    """
    event = brief.event
    days = calendar_days(event.date.date)
    if days is None:
        raise ValueError(f"{event.id} is not known to the day")
    stamp = brief.changed.replace("-", "").replace(":", "")
    lines = [
        line("BEGIN", "VEVENT"),
        line("UID", str(uuid5(NAMESPACE_URL, identifier(publication, brief.first_path)))),
        line("DTSTAMP", stamp),
        *_extent(*days),
        line("SUMMARY", text(event.title)),
        line("DESCRIPTION", text(_description(brief, publication.words))),
        *_where(publication, event, brief.path),
        line("CATEGORIES", ",".join(text(term) for term in terms_of(event, publication.words))),
        line("TRANSP", "TRANSPARENT"),
    ]
    if event.date.contested:
        lines.append(line("STATUS", "TENTATIVE"))
    return b"".join((*lines, line("END", "VEVENT")))


def _extent(first: Day, last: Day) -> list[bytes]:
    """A calendar's entry ends on the day after its last; without an end it takes one day."""
    start = line("DTSTART;VALUE=DATE", _compact(first))
    if first == last:
        return [start]
    return [start, line("DTEND;VALUE=DATE", _compact(add_days(last, 1)))]


def _compact(day: Day) -> str:
    return f"{day.year:04d}{day.month:02d}{day.day:02d}"


def _description(brief: Brief, words: Words) -> str:
    contested = brief.event.date.contested
    when = words.say("%(when)s (contested)", when=brief.when) if contested else brief.when
    return "\n".join(part for part in (when, brief.summary, brief.support) if part)


def _where(publication: Publication, event: Event, path: str) -> list[bytes]:
    """Where it happened, and where it is told."""
    place, address = event.place, urls.absolute(publication.base_url, path)
    lines = [line("LOCATION", text(str(place.name)))] if place else []
    if place and place.latitude is not None and place.longitude is not None:
        lines.append(line("GEO", f"{place.latitude:.6f};{place.longitude:.6f}"))
    return [*lines, line("URL;VALUE=URI", address)] if address else lines
