"""A page's title and description to the frame around it: navigation, addresses, colophon."""

from __future__ import annotations

from typing import Literal

from timeline.core.edtf import NotEdtf, parse_edtf
from timeline.publishing import urls
from timeline.publishing.compose.dates import date_view
from timeline.publishing.compose.site import Here
from timeline.publishing.views.shared import DateView, FrameView, NavigationLink
from timeline.publishing.words.labels import direction_of

_LONGEST_DESCRIPTION = 200
"""Search engines and cards cut what is longer, in the middle of a word."""


def frame_view(
    here: Here, title: str, description: str, *, kind: Literal["website", "article"] = "article", canonical: str = ""
) -> FrameView:
    """The frame of the page *here*; *canonical* is the path of another page that this one only leads to."""
    publication = here.site.publication
    site = here.site.chronology.site
    return FrameView(
        title=f"{title} – {site.title}" if title and title != site.title else site.title,
        description=shortened(description or site.deck or site.title),
        language=site.language,
        direction=direction_of(site.language) or "ltr",
        canonical=urls.absolute(publication.base_url, canonical or here.path),
        kind=kind,
        stylesheet=here.link(here.site.stylesheet),
        icon=here.link(here.site.icon),
        feed=here.link(urls.FEED) if _is_published(here, "feed") else "",
        site_title=site.title,
        site_deck=site.deck,
        home=here.link(urls.HOME),
        navigation=_navigation(here),
        data=here.link(urls.EVENTS_DATA) if _is_published(here, "data") else "",
        repository=site.repository if urls.is_web_address(site.repository) else "",
        built=_built(here),
        version=publication.version,
    )


def _is_published(here: Here, output: str) -> bool:
    wanted = here.site.chronology.site.outputs
    return not wanted or output in wanted


def shortened(text: str) -> str:
    """*text* on one line, cut between words where it is too long."""
    line = " ".join(text.split())
    if len(line) <= _LONGEST_DESCRIPTION:
        return line
    return f"{line[: _LONGEST_DESCRIPTION - 1].rsplit(' ', 1)[0].rstrip(' ,;:–-')}…"


def _navigation(here: Here) -> tuple[NavigationLink, ...]:
    chronology = here.site.chronology
    pages = [
        ("Chronology", urls.HOME, bool(chronology.events)),
        ("Threads", urls.THREADS, bool(chronology.threads)),
        ("People", urls.ENTITIES, bool(chronology.entities)),
        ("Places", urls.PLACES, bool(chronology.places)),
        ("Sources", urls.SOURCES, bool(chronology.articles)),
        *((page.title, urls.text_path(page.id), True) for page in chronology.pages),
    ]
    return tuple(
        NavigationLink(text=text, href=here.link(path), current=path == here.path)
        for text, path, has_content in pages
        if has_content
    )


def _built(here: Here) -> DateView:
    day = here.site.publication.built
    date = parse_edtf(day)
    if isinstance(date, NotEdtf):
        raise ValueError(f"the day of the build, `{day}`, is no date: {date.reason}")
    return date_view(date, here.site.language)
