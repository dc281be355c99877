"""Events to the entries of a list, under their years, months and dates."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import groupby
from typing import Literal

from timeline.core.edtf import EdtfDate, Precision, day_date, ordinal
from timeline.core.model.chronology import Citation, Event
from timeline.core.model.dated import DatedArticle
from timeline.core.struct import replace
from timeline.publishing import urls
from timeline.publishing.compose.citations import citation_anchor, citation_stance, quote_view
from timeline.publishing.compose.dates import date_view, weekday_of
from timeline.publishing.compose.labels import entity_label, event_label, kind_label, place_label, thread_labels
from timeline.publishing.compose.periods import UNDATED, Period, by_year, period_title
from timeline.publishing.compose.site import Here
from timeline.publishing.compose.sources import source_view
from timeline.publishing.prose import plain_text, render_prose, without_footnotes
from timeline.publishing.views.entries import DateGroupView, EntrySourceView, EntryView, MonthView, YearView
from timeline.publishing.views.evidence import SourceView
from timeline.publishing.views.shared import DateView
from timeline.publishing.words.counting import events_counted, retracted_in_words, support_in_words
from timeline.publishing.words.derivations import doubt_about
from timeline.publishing.words.labels import STATUSES
from timeline.publishing.words.messages import Words

_FINER_THAN_A_DAY = frozenset({Precision.MINUTE, Precision.SECOND})

Evidence = Literal["none", "sources", "quotes"]
"""What a list shows of the evidence for each event: nothing, its sources, or also what they print."""


def year_views(
    here: Here, events: Sequence[Event], *, evidence: Evidence, roles: Mapping[str, str] | None = None
) -> tuple[YearView, ...]:
    """*events*, which are in order, under their years, months and dates; *roles* are words by event id."""
    years = []
    for year, of_year in by_year(events).items():
        months = tuple(
            _month_view(here, period, of_period, evidence=evidence, roles=roles or {})
            for period, of_period in of_year.items()
        )
        years.append(_year_view(here, year, sum(map(len, of_year.values())), months))
    return tuple(years)


def _year_view(here: Here, year: str, number: int, months: tuple[MonthView, ...]) -> YearView:
    path = urls.period_path(year)
    return YearView(
        anchor=f"y-{year.lower()}",
        title=period_title(here, Period(year=year)),
        href="" if path == here.path else here.link(path),
        remark="" if Period(year=year).is_year else here.words.say("year not known"),
        count=events_counted(number, here.words),
        months=months,
    )


def _month_view(
    here: Here, period: Period, events: list[Event], *, evidence: Evidence, roles: Mapping[str, str]
) -> MonthView:
    known_month = period.month > 0
    title = period_title(here, period) if known_month or period.unit else _head_title(period, here.words)
    return MonthView(
        anchor=f"m-{(period.unit or period.year).lower()}{f'-{period.month:02d}' if known_month else ''}",
        title=title,
        href=here.link(period.path) if known_month and period.path != here.path else "",
        remark=here.words.say("month not known") if period.unit else "",
        groups=tuple(
            _group_view(here, period, list(group), evidence=evidence, roles=roles)
            for _, group in groupby(
                events, key=lambda event: (event.date.date.text, doubt_about(event.date, here.words))
            )
        ),
    )


def _head_title(period: Period, words: Words) -> str:
    if period.year == UNDATED:
        return words.say("Nothing bounds it")
    return words.say("Month not known") if period.is_year else words.say("Year not known")


def _group_view(
    here: Here, period: Period, events: list[Event], *, evidence: Evidence, roles: Mapping[str, str]
) -> DateGroupView:
    first = events[0].date
    contested = any(event.date.contested for event in events)
    date = date_view(first.date, here.site.language, contested=contested)
    return DateGroupView(
        date=date,
        short=_short(date, first.date, period, here.words),
        note=doubt_about(first, here.words),
        weekday=weekday_of(first.date, here.site.language),
        days=_days(first.date),
        entries=tuple(entry_view(here, event, evidence=evidence, role=roles.get(event.id, "")) for event in events),
    )


def _days(date: EdtfDate) -> str:
    """Its first and its last day, as numbers that JavaScript reads; an open end is as far away as in the search."""
    first, last = date.earliest, date.latest
    if first is None and last is None:
        return ""
    if first == last and first is not None:
        return f"{ordinal(first)}"
    return f"{ordinal(first) if first else '-Infinity'} {ordinal(last) if last else 'Infinity'}"


def _short(date: DateView, edtf: EdtfDate, period: Period, words: Words) -> str:
    """The date without its year, where the heading above it says the month; what is known to the month only says so."""
    if date.shape == "period" and edtf.precision is Precision.MONTH:
        return words.say("%(month)s, day not known", month=date.words)
    years = {day.year for day in (edtf.earliest, edtf.latest) if day is not None}
    if date.shape != "period" and period.month and len(years) == 1:
        return re.sub(rf"[ ,،]+{re.escape(period.year)}(?: [рг]\.)?$", "", date.words)
    return date.words


def entry_view(here: Here, event: Event, *, evidence: Evidence, role: str = "") -> EntryView:
    """One event in brief."""
    return EntryView(
        anchor=f"e-{event.id}",
        title=event_label(here, event),
        date=date_view(event.date.date, here.site.language, contested=event.date.contested),
        summary=summary_of(event),
        kind=kind_label(here, event.kind),
        status=here.words.say(STATUSES[event.status]) if event.status and event.status != "confirmed" else "",
        place=place_label(here, event.place) if event.place else None,
        people=tuple({str(one.entity.id): entity_label(here, one.entity) for one in event.participants}.values()),
        threads=thread_labels(here, event),
        support=support_in_words(event, here.site.chronology.publisher_of, here.words),
        sources=_entry_sources(here, event, evidence),
        retracted=retracted_in_words(event.support, here.words),
        role=role,
        draft=event.draft,
    )


def summary_of(event: Event) -> str:
    """The event's summary, else the first paragraph of its narrative, in plain words."""
    if event.summary or event.record is None or event.record.body is None:
        return event.summary
    paragraphs = (block for block in str(event.record.body).split("\n\n") if block.strip() and block.lstrip()[0] != "#")
    return _in_plain_words(without_footnotes(next(paragraphs, "")))


@lru_cache(maxsize=50_000)  # pure, and asked again for every list in which an event stands
def _in_plain_words(paragraph: str) -> str:
    return plain_text(render_prose(paragraph, root="").html)


def _entry_sources(here: Here, event: Event, evidence: Evidence) -> tuple[EntrySourceView, ...]:
    if evidence == "none":
        return ()
    return tuple(_entry_source(here, event, citation, quoted=evidence == "quotes") for citation in event.citations)


def _entry_source(here: Here, event: Event, citation: Citation, *, quoted: bool) -> EntrySourceView:
    said = citation.mention.mention.said
    return EntrySourceView(
        number=citation.number,
        href=here.link(urls.event_path(event.id), citation_anchor(citation.number)),
        source=_to_the_day(here, citation.article),
        stance=citation_stance(here, citation),
        contradicts=citation.stance == "contradicts",
        quote=quote_view(here, citation, 1) if citation.quotes and quoted else None,
        said=str(said) if said else "",
    )


def _to_the_day(here: Here, dated: DatedArticle) -> SourceView:
    """A source in a list, where nobody looks for the minute at which it was published."""
    source, published = source_view(here, dated), dated.published
    if published is None or published.precision not in _FINER_THAN_A_DAY or published.earliest is None:
        return source
    return replace(source, published=date_view(day_date(published.earliest), here.site.language))
