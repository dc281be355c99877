"""The events that a page gathers to the links that lead to them as feeds, calendar and data."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.core.model.chronology import Event
from timeline.publishing import urls
from timeline.publishing.compose.calendar_days import in_calendar
from timeline.publishing.compose.site import Here
from timeline.publishing.views.shared import AlternateView
from timeline.publishing.wanted import is_wanted
from timeline.publishing.words.messages import message, message_in

_FORMS = (
    ("topic-feeds", urls.FEED, "application/atom+xml", message("Atom feed")),
    ("topic-feeds", urls.JSON_FEED, "application/feed+json", message("JSON Feed")),
    ("calendar", urls.CALENDAR, "text/calendar", message_in("form", "calendar")),
    ("data", urls.PAGE_DATA, "application/json", message_in("form", "data")),
)
"""The output that writes each beside a topic's page, its name there, its media type, its name for readers."""
_OF_THE_WHOLE = {"topic-feeds": "feed"}
"""Where the whole chronology has another output for it."""


def alternates_of(here: Here, title: str, events: Sequence[Event]) -> tuple[AlternateView, ...]:
    """All that stands in the folder of the page, and its dossier; the chronology's data have a page of their own."""
    if not events and here.path != urls.HOME:
        return ()
    name_of_page = title or here.site.chronology.site.title
    beside = tuple(
        AlternateView(
            href=name,
            media_type=media_type,
            title=here.words.say("%(page)s: %(form)s", page=name_of_page, form=here.words.say(form)),
            words=here.words.say(form),
        )
        for output, name, media_type, form in _FORMS
        if is_published(here, _OF_THE_WHOLE.get(output, output) if here.path == urls.HOME else output)
        and not (name == urls.PAGE_DATA and here.path == urls.HOME)
        and (name != urls.CALENDAR or any(in_calendar(event) for event in events))
    )
    return (*beside, *_dossier(here, name_of_page, events))


def _dossier(here: Here, title: str, events: Sequence[Event]) -> tuple[AlternateView, ...]:
    """The same set for paper, which the chronology and its threads have."""
    folder, _, thread = here.path.strip("/").partition("/")
    is_thread = f"{folder}/" == urls.THREADS and bool(thread)
    if not events or not (is_thread or here.path == urls.HOME) or not is_published(here, "dossier"):
        return ()
    href = here.link(urls.dossier_path(thread))
    return (
        AlternateView(
            href=href,
            media_type="text/html",
            title=here.words.say("%(page)s: to print", page=title),
            words=here.words.say(message_in("form", "print")),
        ),
    )


def is_published(here: Here, output: str) -> bool:
    """Whether the site is to have the files of an output."""
    return is_wanted(here.site.chronology.site, output)
