"""A page of a list that goes over several, to the words, links and overview that say where in the list it stands."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from timeline.core.model.chronology import Event
from timeline.publishing.compose.paging import Sheet, sheet_path
from timeline.publishing.compose.site import Here
from timeline.publishing.overview.view import overview_of
from timeline.publishing.views.overview import OverviewView
from timeline.publishing.views.shared import NavigationLink
from timeline.publishing.words.messages import Words


def with_sheet(text: str, sheet: Sheet, words: Words) -> str:
    """With the number of the page, where there are several."""
    if sheet.of == 1:
        return text
    return words.say("%(text)s, page %(number)s of %(of)s", text=text, number=sheet.number, of=sheet.of)


def sentence_with_sheet(text: str, sheet: Sheet, words: Words) -> str:
    """The same for whole sentences: the last one ends behind the number. (The stop of a name would be lost.)"""
    sentence = text.removesuffix(".")
    return text if sheet.of == 1 else f"{with_sheet(sentence, sheet, words)}{text[len(sentence) :]}"


def sheet_links(here: Here, sheet: Sheet) -> tuple[NavigationLink, ...]:
    """All pages of the list; none where there is but one."""
    paths = [sheet_path(sheet.first, number) for number in range(1, sheet.of + 1)] if sheet.of > 1 else []
    return tuple(
        NavigationLink(text=here.words.number(number), href=here.link(path), current=path == here.path)
        for number, path in enumerate(paths, start=1)
    )


def sheet_overview(
    here: Here,
    events: Sequence[Event],
    sheet: Sheet,
    place_of: Callable[[Event], str],
    *,
    threads: bool,
    asked: str = "",
) -> OverviewView | None:
    """All *events* of the list, which is what is *asked*; those elsewhere are linked to the page of *place_of*."""
    on_page = {event.id for event in sheet.events}

    def href(event: Event) -> str:
        anchor = f"e-{event.id}"
        return f"#{anchor}" if event.id in on_page else here.link(place_of(event), anchor)

    listed = len(sheet.events) if len(sheet.events) < len(events) else 0
    return overview_of(here, events, href, threads=threads, listed=listed, asked=asked)
