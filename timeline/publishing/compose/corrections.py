"""Recorded corrections to what an event's page and the page of all corrections show."""

from __future__ import annotations

from collections.abc import Iterable

from timeline.core.edtf import EdtfDate, parse_edtf
from timeline.core.model.chronology import Event
from timeline.core.model.history import Correction
from timeline.core.model.registries import Page as TextPage
from timeline.publishing import urls
from timeline.publishing.compose.dates import date_view
from timeline.publishing.compose.footnotes import NARRATIVE_LEVEL
from timeline.publishing.compose.frame import frame_view
from timeline.publishing.compose.labels import article_label, event_label
from timeline.publishing.compose.page import Page
from timeline.publishing.compose.site import Here, SiteIndex, page_at
from timeline.publishing.prose import Html, Prose, render_prose
from timeline.publishing.views.corrections import CorrectionsPageView, CorrectionView
from timeline.publishing.views.shared import Label
from timeline.publishing.wanted import is_wanted
from timeline.publishing.words.corrections import FIELDS, UNDONE, cited_before_and_since, value_in_words
from timeline.publishing.words.messages import message

PAGE = "corrections"
"""Id of the editor's page that holds the policy."""
_TITLE = message("Corrections")


def has_corrections_page(site: SiteIndex) -> bool:
    """Whether there is anything to show."""
    return bool(site.chronology.corrections) or policy_of(site) is not None


def policy_of(site: SiteIndex) -> TextPage | None:
    """The editor's own words on corrections, if there are any."""
    return next((page for page in site.chronology.pages if page.id == PAGE), None)


def policy_in_prose(root: str, policy: TextPage | None) -> Prose:
    """Those words, on a page from which *root* leads to that of the site."""
    return render_prose(policy.body, root=root, level=NARRATIVE_LEVEL) if policy is not None else Prose(html=Html(""))


def corrections_page(site: SiteIndex) -> Page:
    """The policy, and below it what was corrected."""
    here = page_at(site, urls.CORRECTIONS)
    policy = policy_of(site)
    title = str(policy.title) if policy is not None else here.words.say(_TITLE)
    body = policy_in_prose(here.root, policy)
    description = here.words.say("What was corrected in %(site)s, newest first.", site=site.chronology.site.title)
    view = CorrectionsPageView(
        frame=frame_view(here, title, description),
        title=title,
        body=body.html,
        feed=here.link(urls.CORRECTIONS_FEED) if is_wanted(site.chronology.site, "feed") else "",
        corrections=correction_views(here, site.chronology.corrections),
    )
    return Page(path=here.path, template="corrections.html", view=view, problems=body.problems)


def correction_views(
    here: Here, corrections: Iterable[Correction], of: Event | None = None
) -> tuple[CorrectionView, ...]:
    """The corrections in their order; on the page *of* an event it is named only where it had another id then."""
    return tuple(
        _view(here, correction, anchor, _event(here, correction, of)) for anchor, correction in anchored(corrections)
    )


def anchored(corrections: Iterable[Correction]) -> list[tuple[str, Correction]]:
    """Each correction with its id on a page; of several on one day for one field the oldest keeps the plain one."""
    found: list[tuple[str, Correction]] = []
    times: dict[str, int] = {}
    for correction in reversed(tuple(corrections)):
        name = f"c-{correction.on}-{correction.event}-{correction.field}"
        times[name] = times.get(name, 0) + 1
        found.append((name if times[name] == 1 else f"{name}-{times[name]}", correction))
    return found[::-1]


def event_of(site: SiteIndex, correction: Correction) -> Event | None:
    """The event that a correction is about, under whatever id it stands now."""
    return _event_at(site, correction.event)


def event_kept(site: SiteIndex, correction: Correction) -> Event | None:
    """The event into which another one was merged, which that one is no longer where the merge was undone."""
    return _event_at(site, correction.new)


def undone(site: SiteIndex, correction: Correction) -> str:
    """That a merge was undone since, in words; empty: it was not, or there was none."""
    stands_again = correction.field == "merged" and correction.event in site.events
    return site.words.say(UNDONE) if stands_again else ""


def _event_at(site: SiteIndex, identifier: str) -> Event | None:
    path = f"events/{identifier}"
    return site.events.get(site.chronology.redirects.get(path, path).removeprefix("events/"))


def _event(here: Here, correction: Correction, of: Event | None) -> Label | None:
    if of is not None:
        return None if correction.event == of.id or correction.field == "merged" else _former(correction)
    event = event_of(here.site, correction)
    return event_label(here, event) if event is not None else _former(correction)


def _former(correction: Correction) -> Label:
    return Label(text=str(correction.event))


def _view(here: Here, correction: Correction, anchor: str, event: Label | None) -> CorrectionView:
    words = here.words
    on = parse_edtf(correction.on)
    assert isinstance(on, EdtfDate), "reading lets nothing but days pass"
    cited = correction.field == "citations"
    added, removed = cited_before_and_since(correction) if cited else ((), ())
    merged = correction.field == "merged"
    return CorrectionView(
        anchor=anchor,
        on=date_view(on, words.language),
        event=event,
        change=correction.field,
        field=words.say(FIELDS[correction.field]),
        was="" if cited else value_in_words(correction, correction.old, words),
        now=_kept(here, correction) if merged else "" if cited else value_in_words(correction, correction.new, words),
        added=tuple(_article(here, article) for article in added),
        removed=tuple(_article(here, article) for article in removed),
        because=correction.because,
        undone=undone(here.site, correction),
    )


def _kept(here: Here, correction: Correction) -> str:
    """The title of the event into which another one was merged."""
    event = event_kept(here.site, correction)
    return event.title if event is not None else correction.new


def _article(here: Here, identifier: str) -> Label:
    """An article that is no longer in the content goes by its id."""
    moved = here.site.chronology.redirects.get(f"articles/{identifier}", f"articles/{identifier}")
    article = here.site.articles.get(moved.removeprefix("articles/"))
    return article_label(here, article.article) if article is not None else Label(text=identifier)
