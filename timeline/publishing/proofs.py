"""A site to what is wrong with its words, found without making its pages."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from timeline.core.diagnostics import Diagnostic
from timeline.core.each import Each
from timeline.core.model.chronology import Event
from timeline.core.model.records import Records
from timeline.publishing import urls
from timeline.publishing.citing.choice import OUTPUT as CITATIONS
from timeline.publishing.citing.choice import styles_are_known
from timeline.publishing.compose.corrections import PAGE as CORRECTIONS
from timeline.publishing.compose.corrections import policy_in_prose, policy_of
from timeline.publishing.compose.footnotes import narrative_of
from timeline.publishing.compose.site import SiteIndex, page_at
from timeline.publishing.compose.texts import prose_of
from timeline.publishing.prose import Prose, Target, render_prose
from timeline.publishing.wanted import KINDS_OF_PAGE, is_wanted


def proofs(site: SiteIndex, each: Each = map) -> Iterator[Diagnostic]:
    """
    All that the outputs would find wrong, but for faults of the theme.

    Of a theme that comes with the program nothing else can be found: it is tested with it.
    """
    asked = site.chronology.site
    if any(is_wanted(asked, kind) for kind in KINDS_OF_PAGE):
        yield from _of_prose(site, each)
    if is_wanted(asked, CITATIONS):
        yield from styles_are_known(site.chronology)


def _of_prose(site: SiteIndex, each: Each) -> Iterator[Diagnostic]:
    chronology = site.chronology
    yield from chain.from_iterable(each(_of_narrative, chronology.events))
    yield from chain.from_iterable(each(_of_body, (dated.article.body or "" for dated in chronology.articles)))
    for thread in chronology.threads.values():
        yield from render_prose(thread.introduction, root="").problems
    for page in chronology.pages:
        if page.id != CORRECTIONS:
            yield from prose_of(page_at(site, urls.text_path(page.id)), page).problems
    yield from policy_in_prose("", policy_of(site)).problems


def proofs_of_texts(records: Records | None) -> tuple[Diagnostic, ...]:
    """What is wrong with prose of which no page can be made for other faults; where its footnotes lead is left open."""
    if records is None:
        return ()
    return tuple(dict.fromkeys(problem for text in records.prose for problem in proof_of(text).problems))


def proof_of(text: str) -> Prose:
    """A text as it reads on a page; where its footnotes lead is left open."""
    return render_prose(text, root="", find_target=_anywhere)


def _anywhere(_: str) -> Target:
    return Target(href="", number=1)


def _of_narrative(event: Event) -> tuple[Diagnostic, ...]:
    return narrative_of("", event).problems


def _of_body(body: str) -> tuple[Diagnostic, ...]:
    return render_prose(body, root="").problems
