"""A page's title and description to the frame around it: navigation, addresses, colophon."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import Literal

from timeline.core.edtf import NotEdtf, parse_edtf
from timeline.core.model.chronology import Event
from timeline.publishing import urls
from timeline.publishing.cards.card import HEIGHT, WIDTH, can_be_written, card_of, card_of_site, has_card, has_cards
from timeline.publishing.compose.alternates import alternates_of, is_published
from timeline.publishing.compose.dates import date_view
from timeline.publishing.compose.site import Here
from timeline.publishing.prose import Html
from timeline.publishing.views.shared import CardView, DateView, FrameView, NavigationLink
from timeline.publishing.words.conventions import TITLE as DATE_RULES
from timeline.publishing.words.messages import message, message_in
from timeline.publishing.words.scripts import direction_of

_NOTHING = Html("")
_LONGEST_TITLE = 70
"""What browsers and search engines show of a title."""
_LONGEST_DESCRIPTION = 200
"""Search engines and cards cut what is longer, in the middle of a word."""


def frame_view(
    here: Here,
    title: str,
    description: str,
    *,
    kind: Literal["website", "article"] = "article",
    canonical: str = "",
    events: Sequence[Event] = (),
    card: Event | None = None,
    linked_data: Html = _NOTHING,
) -> FrameView:
    """
    The frame of the page *here*.

    *canonical* is the path of another page that this one only leads to; *events* are those that the page gathers and
    that can be had in other forms; *card* is the event whose picture stands for the page, else it is the site's.
    """
    publication = here.site.publication
    site = here.site.chronology.site
    return FrameView(
        title=_full_title(title, site.title),
        description=shortened(description or site.deck or site.title, _LONGEST_DESCRIPTION),
        language=site.language,
        direction=direction_of(site.language) or "ltr",
        canonical=urls.absolute(publication.base_url, canonical or here.path),
        kind=kind,
        stylesheet=here.link(here.site.stylesheet),
        icon=here.link(here.site.icon),
        scheme=here.link(here.site.scheme),
        feed=here.link(urls.FEED) if is_published(here, "feed") else "",
        alternates=alternates_of(here, title, events),
        card=_card(here, card),
        linked_data=linked_data,
        site_title=site.title,
        site_deck=site.deck,
        home=here.link(urls.HOME),
        search=here.link(urls.SEARCH) if here.site.is_searched and here.path != urls.SEARCH else "",
        navigation=_navigation(here),
        further=_further(here),
        data=here.link(urls.DATA) if is_published(here, "data") else "",
        repository=site.repository if urls.is_web_address(site.repository) else "",
        built=_built(here),
        version=publication.version,
    )


def _card(here: Here, event: Event | None) -> CardView | None:
    """The event's own card, else that of the site."""
    site = here.site
    if event is not None and has_card(site, event):
        page, said = urls.event_path(event.id), card_of(site, event)
    elif has_cards(site) and can_be_written(site.chronology.site.title):
        page, said = urls.HOME, card_of_site(site)
    else:
        return None
    alt = ". ".join(words for words in (said.date, said.title, said.support) if words)
    src = urls.absolute(site.publication.base_url, urls.card_path(page))
    return CardView(src=src, width=WIDTH, height=HEIGHT, alt=alt)


def shortened(text: str, longest: int) -> str:
    """*text* on one line, cut between words where it is longer than *longest* characters."""
    line = " ".join(text.split())
    if _length(line) <= longest:
        return line
    line = line[: longest + 1]
    while _length(line) > longest - 1:
        line = line[:-1].rpartition(" ")[0] or line[: (longest - 1) // 6]
    return f"{line.rstrip(' ,;:–-')}…"


def _length(text: str) -> int:
    """As HTML has it, where a quotation mark is written in six characters: some programs count those."""
    return len(escape(text))


def _full_title(title: str, site_title: str) -> str:
    """The page's title with the site's, where there is room for both."""
    both = f"{title} – {site_title}" if title and title != site_title else site_title
    return both if _length(both) <= _LONGEST_TITLE else shortened(title or site_title, _LONGEST_TITLE)


def _navigation(here: Here) -> tuple[NavigationLink, ...]:
    filled = here.site.filled
    pages = [
        (message("Chronology"), urls.HOME, "events" in filled),
        (message("Threads"), urls.THREADS, "threads" in filled),
        (message("People"), urls.ENTITIES, "entities" in filled),
        (message("Places"), urls.PLACES, "places" in filled),
        (message("Sources"), urls.SOURCES, "articles" in filled),
        (message_in("page", "Search"), urls.SEARCH, here.site.is_searched),
    ]
    return tuple(_to(here, here.words.say(text), path) for text, path, has_content in pages if has_content)


def _further(here: Here) -> tuple[NavigationLink, ...]:
    own = tuple(_to(here, page.title, urls.text_path(page.id)) for page in here.site.chronology.pages)
    if "corrections" in here.site.filled and all(page.id != "corrections" for page in here.site.chronology.pages):
        own = (*own, _to(here, here.words.say("Corrections"), urls.CORRECTIONS))
    pages = [
        (DATE_RULES, urls.DATE_RULES, bool(here.site.publication.date_rules)),
        (message("Kinds"), urls.facet_path("kind"), "events" in here.site.filled),
        (message("Tags"), urls.TAGS, here.site.is_tagged),
    ]
    return (*own, *(_to(here, here.words.say(text), path) for text, path, has_content in pages if has_content))


def _to(here: Here, text: str, path: str) -> NavigationLink:
    return NavigationLink(text=text, href=here.link(path), current=path == here.path)


def _built(here: Here) -> DateView:
    day = here.site.publication.built
    date = parse_edtf(day)
    if isinstance(date, NotEdtf):
        raise ValueError(f"the day of the build, `{day}`, is no date: {date.reason}")
    return date_view(date, here.site.language)
