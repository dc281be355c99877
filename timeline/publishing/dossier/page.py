"""A dossier to its page, or to the list of its parts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain

from timeline.core.diagnostics import Diagnostic
from timeline.core.model.chronology import Event
from timeline.publishing import urls
from timeline.publishing.compose.dates import date_view, edtf_in_words
from timeline.publishing.compose.frame import frame_view
from timeline.publishing.compose.page import Page
from timeline.publishing.compose.periods import Period, by_year, period_title
from timeline.publishing.compose.site import Here, SiteIndex, page_at
from timeline.publishing.dossier.event import dossier_event_view
from timeline.publishing.dossier.notes import Notes, note_views, number_notes
from timeline.publishing.dossier.plan import LONGEST, Dossier
from timeline.publishing.prose import render_prose
from timeline.publishing.views.dossier import DossierListView, DossierView, DossierYearView, LegendView
from timeline.publishing.views.shared import Fact, Label
from timeline.publishing.words.conventions import CONVENTIONS
from timeline.publishing.words.dossier import (
    DOSSIER,
    OF_A_THREAD,
    contents_in_words,
    deck_of,
    reading_of,
    reason_to_split,
)
from timeline.publishing.words.messages import message_in


def dossier_page(site: SiteIndex, dossier: Dossier) -> Page:
    """Every event in full, and the notes; where that is too long, its parts."""
    here = page_at(site, dossier.path)
    return _list_page(here, dossier) if dossier.parts else _full_page(here, dossier)


def _full_page(here: Here, dossier: Dossier) -> Page:
    notes = number_notes(dossier.events)
    years, problems = _years(here, dossier.events, notes)
    title, deck = _title(here, dossier), deck_of(len(dossier.events), here.words)
    introduction = render_prose(_introduction(here, dossier), root=here.root)
    view = DossierView(
        frame=frame_view(here, here.words.say("%(subject)s: dossier", subject=title), deck, canonical=dossier.of),
        up=_up(here, dossier),
        overline=here.words.say(OF_A_THREAD if dossier.thread else DOSSIER),
        title=title,
        deck=deck,
        made=_made(here, dossier, notes),
        introduction=introduction.html,
        legend=_legend(here, dossier.events),
        conventions=tuple(here.words.say(convention) for convention in CONVENTIONS),
        years=years,
        notes=note_views(here, notes),
    )
    return Page(path=here.path, template="dossier.html", view=view, problems=(*introduction.problems, *problems))


def _list_page(here: Here, dossier: Dossier) -> Page:
    title, reason = _title(here, dossier), reason_to_split(len(dossier.events), LONGEST, here.words)
    view = DossierListView(
        frame=frame_view(here, here.words.say("%(subject)s: dossier", subject=title), reason, canonical=dossier.of),
        up=_up(here, dossier),
        overline=here.words.say(OF_A_THREAD if dossier.thread else DOSSIER),
        title=title,
        reason=reason,
        parts=tuple(_part(here, part) for part in dossier.parts),
    )
    return Page(path=here.path, template="dossier-list.html", view=view)


def _title(here: Here, dossier: Dossier) -> str:
    name = _subject(here, dossier)
    if dossier.period is None:
        return name
    return here.words.say("%(subject)s, %(period)s", subject=name, period=period_title(here, dossier.period))


def _subject(here: Here, dossier: Dossier) -> str:
    chronology = here.site.chronology
    return str(chronology.threads[dossier.thread].title) if dossier.thread else chronology.site.title


def _up(here: Here, dossier: Dossier) -> Label:
    return Label(
        text=_subject(here, dossier), href=here.link(urls.thread_path(dossier.thread) if dossier.thread else urls.HOME)
    )


def _part(here: Here, part: Dossier) -> Label:
    assert part.period is not None, "a part is a year or a month"
    period = period_title(here, part.period)
    text = here.words.counted(
        "%(period)s, %(number)s event", "%(period)s, %(number)s events", len(part.events), period=period
    )
    return Label(text=text, href=here.link(part.path))


def _introduction(here: Here, dossier: Dossier) -> str:
    return here.site.chronology.threads[dossier.thread].introduction if dossier.thread else ""


def _made(here: Here, dossier: Dossier, notes: Notes) -> tuple[Fact, ...]:
    publication, words = here.site.publication, here.words
    citations = sum(len(event.citations) for event in dossier.events)
    facts = (
        Fact(
            term=words.say(message_in("contents", "From")),
            words=contents_in_words(len(dossier.events), len(notes), citations, words),
        ),
        Fact(term=words.say("As of"), words=edtf_in_words(publication.built, here.site.language)),
        Fact(term=words.say("Made by"), words=f"Timeline {publication.version}"),
        Fact(term=words.say("Present text"), words=urls.absolute(publication.base_url, dossier.of)),
    )
    return tuple(fact for fact in facts if fact.words)


def _legend(here: Here, events: Iterable[Event]) -> tuple[LegendView, ...]:
    """The first date of each kind."""
    kinds: dict[str, LegendView] = {}
    for event in events:
        date = date_view(event.date.date, here.site.language, contested=event.date.contested)
        words = reading_of(date, here.words)
        kinds.setdefault(words, LegendView(date=date, words=words))
    return tuple(kinds.values())


def _years(
    here: Here, events: Sequence[Event], notes: Notes
) -> tuple[tuple[DossierYearView, ...], tuple[Diagnostic, ...]]:
    years: list[DossierYearView] = []
    problems: list[Diagnostic] = []
    for year, of_year in by_year(events).items():
        made = [dossier_event_view(here, event, notes) for event in chain.from_iterable(of_year.values())]
        problems += [problem for _, narrative in made for problem in narrative.problems]
        title = period_title(here, Period(year=year))
        years.append(DossierYearView(title=title, events=tuple(view for view, _ in made)))
    return tuple(years), tuple(problems)
