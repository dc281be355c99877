"""Rules on dates: where the sources disagree, and where an article tells of what it could not know."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta, timezone, tzinfo
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from timeline.core.diagnostics import Diagnostic, note, warning
from timeline.core.each import listed
from timeline.core.edtf import Day, EdtfDate
from timeline.core.model.chronology import Citation, Event
from timeline.core.model.dated import DatedArticle
from timeline.reasoning.checks.linked import Linked, place_of
from timeline.reasoning.moments import may_begin_before_end


def dates_are_agreed(linked: Linked) -> Iterator[Diagnostic]:
    """Rival dates are kept and shown; an editor should know of them."""
    return linked.found_in(linked.chronology.events, _rivals)


@listed
def _rivals(event: Event) -> Iterator[Diagnostic]:
    rivals = ", ".join(rival.date.text for rival in event.date.rivals)
    if event.date.contested:
        decided = any(decision.on == "date" for decision in event.decisions)
        hint = "" if decided else "decide with `date` in the event's record, and say why under `decisions`"
        yield note("contested-date", place_of(event), f"sources date `{event.id}` differently: {rivals}", hint=hint)
    elif rivals and all(rival.same_moment for rival in event.date.rivals):
        message = f"sources date `{event.id}` {rivals}, which may be the same moment elsewhere"
        yield note("same-moment", place_of(event), message)


def dates_precede_their_articles(linked: Linked) -> Iterator[Diagnostic]:
    """An article cannot date an event after its own publication, unless the event was only expected."""
    return linked.found_in(linked.chronology.events, _dated_too_late)


@listed
def _dated_too_late(event: Event) -> Iterator[Diagnostic]:
    for citation in event.citations if event.status != "expected" else ():
        own = citation.mention.date
        if citation.stance == "supports" and _is_later(own, citation.article):
            mention = citation.mention.mention
            place = mention.date or mention.said
            yield warning(
                "date-after-article",
                place.span if place is not None else mention.span,
                f"dated {own.text if own else ''}, after its article of {_published(citation)}",
                hint="compare the source; what is only announced has the status `expected`",
            )


def events_precede_their_reports(linked: Linked) -> Iterator[Diagnostic]:
    """
    An article cannot support an event that the chronology dates after the article's publication.

    Where the article's own words give the late or the other date, that is told as `date-after-article`,
    `contested-date` or `same-moment`, and not again here.
    """
    return linked.found_in(linked.chronology.events, _reported_too_early)


@listed
def _reported_too_early(event: Event) -> Iterator[Diagnostic]:
    early = [citation for citation in event.citations if _reports_too_early(citation, event)]
    if early and event.status != "expected":
        record = event.record
        place = record.date.span if record is not None and record.date is not None else place_of(event)
        names = ", ".join(f"`{one.article.article.id}` of {_published(one)}" for one in early)
        yield warning(
            "reported-before-event",
            place,
            f"`{event.id}` is dated {event.date.date.text}, after what tells of it: {names}",
            hint="correct the date of the event or of the article; what was only announced is `expected`, "
            "and an article that speaks of something else is `background`",
        )


def _reports_too_early(citation: Citation, event: Event) -> bool:
    if citation.stance != "supports" or citation.mention.mention.maybe:
        return False
    if citation.agreement not in {"supports", "silent"} or _is_later(citation.mention.date, citation.article):
        return False
    published = citation.article.published
    return (
        published is not None
        and _is_later(event.date.date, citation.article)
        and not may_begin_before_end(event.date.date, event.date.zone, published, citation.article.zone)
    )


def _is_later(date: EdtfDate | None, article: DatedArticle) -> bool:
    published = article.published
    if date is None or published is None or date.earliest is None or published.latest is None:
        return False
    return date.earliest > published.latest


def _published(citation: Citation) -> str:
    return citation.article.published.text if citation.article.published else ""


def dates_hold_in_both_zones(linked: Linked) -> Iterator[Diagnostic]:
    """Words such as `today` name another day where it happened, if it was already tomorrow where they were printed."""
    return linked.found_in(linked.chronology.events, _dated_elsewhere)


@listed
def _dated_elsewhere(event: Event) -> Iterator[Diagnostic]:
    zone = event.date.zone
    if event.date.source != "mention" or zone is None:
        return
    dating = [one for one in event.citations if one.number in event.date.supported_by]
    elsewhere = [(one, _day_elsewhere(one, zone)) for one in dating]
    if any(day is None for _, day in elsewhere):
        return
    for citation, day in elsewhere:
        said = citation.mention.mention.said
        assert day is not None  # seen above
        yield warning(
            "one-zone-date",
            said.span if said is not None else citation.mention.mention.span,
            f"`{said}` counts from {citation.mention.derivation.anchor} in {citation.article.zone}, "
            f"when it was {day} in {zone}, where it happened",
            hint="find out which day is meant; then give the event its `date`, with the reason under `decisions`",
        )


def _day_elsewhere(citation: Citation, zone: str) -> str | None:
    """The day of publication in *zone*, if it is another one and the citation's words count from it."""
    published, anchor = citation.article.published, citation.mention.derivation.anchor
    date = citation.mention.date
    if anchor is None or published is None or published.hour is None or date is None or date.earliest != date.latest:
        return None
    there, here = _zone(zone, None), _zone(citation.article.zone, published.offset)
    if published.earliest is None or there is None or here is None:
        return None
    moment = _moment(published.earliest, published.hour, published.minute or 0, here)
    day = moment.astimezone(there).date().isoformat() if moment is not None else anchor
    return day if day != anchor else None


def _moment(day: Day, hour: int, minute: int, zone: tzinfo) -> datetime | None:
    if not 1 < day.year < 9999:
        return None
    return datetime(*day, tzinfo=zone) + timedelta(hours=hour, minutes=minute)


@lru_cache(maxsize=256)  # pure: zones do not change while we run, and a name that is none is looked for on disk
def _zone(name: str | None, offset: int | None) -> tzinfo | None:
    if offset is not None:
        return timezone(timedelta(minutes=offset))
    try:
        return ZoneInfo(name) if name is not None else None
    except (ZoneInfoNotFoundError, ValueError):
        return None  # reported where the zone is written
