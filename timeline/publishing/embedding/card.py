"""An event or a thread to its light page."""

from __future__ import annotations

from timeline.core.model.chronology import Citation, Event
from timeline.core.model.registries import Thread
from timeline.publishing import urls
from timeline.publishing.assets import ICON, asset_path
from timeline.publishing.compose.citations import citation_anchor, citation_stance, quote_view
from timeline.publishing.compose.dates import date_view, weekday_of
from timeline.publishing.compose.entries import summary_of
from timeline.publishing.compose.labels import event_label
from timeline.publishing.compose.page import Page
from timeline.publishing.compose.site import Here, SiteIndex, page_at
from timeline.publishing.compose.sources import source_view
from timeline.publishing.views.embedding import (
    EmbedEventView,
    EmbedFrameView,
    EmbedListView,
    EmbedRowView,
    EmbedSourceView,
)
from timeline.publishing.views.shared import Label
from timeline.publishing.words.counting import events_counted, retracted_in_words, support_in_words
from timeline.publishing.words.derivations import doubt_about
from timeline.publishing.words.labels import STATUSES
from timeline.publishing.words.messages import Words
from timeline.publishing.words.scripts import direction_of

STYLESHEET = "embed.css"
SCRIPT = "embedded.js"
_MOST_ROWS = 30
"""A frame is no place for a longer list."""


def event_card(site: SiteIndex, event: Event) -> EmbedEventView:
    """The event with its closing line, which opens into its sources."""
    path = urls.event_path(event.id)
    here = page_at(site, urls.embed_path(path))
    words = site.words
    status = words.say(STATUSES[event.status]) if event.status and event.status != "confirmed" else ""
    return EmbedEventView(
        frame=_frame(here, event.title, path),
        title=event_label(here, event),
        date=date_view(event.date.date, site.language, contested=event.date.contested),
        weekday=weekday_of(event.date.date, site.language),
        note=doubt_about(event.date, words),
        standings=tuple(told for told in (retracted_in_words(event.support, words), status) if told),
        summary=summary_of(event),
        support=support_in_words(event, site.chronology.publisher_of, words),
        sources=tuple(_source(here, event, citation) for citation in event.citations),
    )


def _source(here: Here, event: Event, citation: Citation) -> EmbedSourceView:
    return EmbedSourceView(
        href=here.link(urls.event_path(event.id), citation_anchor(citation.number)),
        source=source_view(here, citation.article),
        stance=citation_stance(here, citation),
        quote=quote_view(here, citation, 1) if citation.quotes else None,
    )


def thread_list(site: SiteIndex, thread: Thread) -> Page:
    """The events of a thread, of many the last."""
    path = urls.thread_path(thread.id)
    here = page_at(site, urls.embed_path(path))
    title = str(thread.title)
    events = site.events_of_thread.get(str(thread.id), ())
    view = EmbedListView(
        frame=_frame(here, title, path),
        title=Label(text=title, href=here.link(path)),
        count=_count(len(events), site.words),
        rows=tuple(_row(here, event) for event in events[-_MOST_ROWS:]),
    )
    return Page(path=here.path, template="embed-list.html", view=view)


def _count(number: int, words: Words) -> str:
    if number <= _MOST_ROWS:
        return events_counted(number, words)
    return words.say("%(number)s events, of which these are the last %(shown)s", number=number, shown=_MOST_ROWS)


def _row(here: Here, event: Event) -> EmbedRowView:
    return EmbedRowView(
        title=event_label(here, event),
        date=date_view(event.date.date, here.site.language, contested=event.date.contested),
        support=support_in_words(event, here.site.chronology.publisher_of, here.words),
    )


def _frame(here: Here, title: str, path: str) -> EmbedFrameView:
    """*path* is that of the full page."""
    publication, site = here.site.publication, here.site.chronology.site
    theme = publication.theme
    return EmbedFrameView(
        title=title,
        language=site.language,
        direction=direction_of(site.language) or "ltr",
        canonical=urls.absolute(publication.base_url, path),
        stylesheet=here.link(asset_path(theme, STYLESHEET)),
        script=here.link(asset_path(theme, SCRIPT)),
        icon=here.link(asset_path(theme, ICON)),
        site=Label(text=site.title, href=here.link(urls.HOME)),
    )
