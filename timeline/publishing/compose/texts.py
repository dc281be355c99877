"""Pages in the editor's own words, former addresses, and the page for what is not found."""

from __future__ import annotations

from collections.abc import Mapping

from timeline.core.model.registries import Page as TextPage
from timeline.publishing import urls
from timeline.publishing.compose.footnotes import NARRATIVE_LEVEL
from timeline.publishing.compose.frame import frame_view
from timeline.publishing.compose.page import Page
from timeline.publishing.compose.site import Here, SiteIndex, page_at
from timeline.publishing.prose import FindTarget, Prose, Target, plain_text, render_prose
from timeline.publishing.views.pages import MovedPageView, NotFoundView, TextPageView
from timeline.publishing.views.shared import Label
from timeline.publishing.words.messages import message

_MERGED = (message("Merged"), message("This page was merged into %(page)s."))
_MOVED = (message("Moved"), message("This page has moved to %(page)s."))
"""Title and description of a former address."""


def text_page(site: SiteIndex, page: TextPage) -> Page:
    """A page such as `about`; its footnotes lead to the articles' own pages."""
    here = page_at(site, urls.text_path(page.id))
    body = prose_of(here, page)
    view = TextPageView(frame=frame_view(here, page.title, plain_text(body.html)), title=page.title, body=body.html)
    return Page(path=here.path, template="page.html", view=view, problems=body.problems)


def prose_of(here: Here, page: TextPage) -> Prose:
    """What such a page says."""
    return render_prose(page.body, root=here.root, level=NARRATIVE_LEVEL, find_target=_articles(here))


def _articles(here: Here) -> FindTarget:
    """Footnotes that lead to articles, numbered in the order in which each is first cited."""
    numbers: dict[str, int] = {}

    def find(written: str) -> Target | None:
        named = f"articles/{written.partition(':')[0]}"
        article = here.site.chronology.redirects.get(named, named).removeprefix("articles/")
        if article not in here.site.articles:
            return None
        number = numbers.setdefault(article, len(numbers) + 1)
        return Target(href=here.link(urls.article_path(article)), number=number)

    return find


def moved_page(site: SiteIndex, former: str, present: str) -> Page:
    """A former address, `events/aid-pause`, that leads on to the present one."""
    here = page_at(site, f"{former}/")
    to = Label(text=_title_at(site, present), href=here.link(f"{present}/"))
    merge = site.chronology.merges.get(former)
    title, told = _MERGED if merge is not None else _MOVED
    words = site.words
    frame = frame_view(here, words.say(title), words.say(told, page=to.text), canonical=f"{present}/")
    view = MovedPageView(frame=frame, to=to, merged=merge.because if merge is not None else "")
    return Page(path=here.path, template="moved.html", view=view)


def _title_at(site: SiteIndex, path: str) -> str:
    """What stands at a path such as `events/x`, by its title; the path itself where it has none."""
    kind, _, identifier = path.rpartition("/")
    chronology = site.chronology
    threads = {key: thread.title for key, thread in chronology.threads.items()}
    titles: Mapping[str, Mapping[str, str]] = {
        "": {page.id: page.title for page in chronology.pages},
        "events": {event.id: event.title for event in chronology.events},
        "articles": {key: dated.article.title for key, dated in site.articles.items()},
        "publishers": {key: publisher.name for key, publisher in chronology.publishers.items()},
        "entities": {key: entity.name for key, entity in chronology.entities.items()},
        "places": {key: place.name for key, place in chronology.places.items()},
        "threads": threads,
        "print": threads,
    }
    return titles.get(kind, {}).get(identifier, path)


def not_found_page(site: SiteIndex) -> Page:
    """Shown at any depth, so that its links begin at the root of the site's host."""
    here = Here(site=site, path=urls.NOT_FOUND, root=urls.base_path(site.publication.base_url))
    frame = frame_view(here, site.words.say("Not found"), site.words.say("There is no page at this address."))
    return Page(path=here.path, template="404.html", view=NotFoundView(frame=frame))
