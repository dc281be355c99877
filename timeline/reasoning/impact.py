"""What was linked and one of its articles, to what would be lost if that article fell."""

from __future__ import annotations

from collections.abc import Mapping

from timeline.core.model.chronology import Event
from timeline.core.struct import Struct, replace
from timeline.core.vocabulary import ArticleStatus
from timeline.reasoning.link import Dated, link


class Loss(Struct, frozen=True, kw_only=True):
    """What one event would lose."""

    event: str
    title: str
    only_citation: bool
    """No other article tells of it."""
    only_origin: bool
    """It would rest on no known origin."""
    origins: tuple[str, ...]
    """Names of the origins that it would lose."""
    date: str
    """Its date now, as EDTF, if that would change or go; else empty."""
    new_date: str
    """What it would be dated then; empty: nothing would date it, or its date would stay."""


class Impact(Struct, frozen=True, kw_only=True):
    """What hangs on an article."""

    article: str
    losses: tuple[Loss, ...]
    """Events that would lose their only citation, their only origin or their date, in the order of the chronology."""
    others: tuple[str, ...]
    """Ids of the other events that it is cited for."""


def impact(dated: Dated, article: str, *, drafts: bool = False) -> Impact | None:
    """
    What the events would lose if *article* were retracted; None: there is no such article.

    Everything is linked once with the article standing and once with it retracted, and the two are compared: what
    other articles borrow from it counts, too.
    """
    if article not in {str(one.article.id) for one in dated.articles}:
        return None
    before, _ = link(_with(dated, article, None), drafts=drafts)
    after, _ = link(_with(dated, article, "retracted"), drafts=drafts)
    then = {event.id: event for event in after.events}
    found = [loss for event in before.events if (loss := _loss(event, then, article)) is not None]
    harmed = {loss.event for loss in found}
    citing = (event.id for event in before.events if article in _articles(event))
    return Impact(article=article, losses=tuple(found), others=tuple(event for event in citing if event not in harmed))


def _with(dated: Dated, article: str, status: ArticleStatus | None) -> Dated:
    return replace(
        dated,
        articles=tuple(
            replace(one, article=replace(one.article, status=status)) if one.article.id == article else one
            for one in dated.articles
        ),
    )


def _articles(event: Event) -> set[str]:
    return {str(citation.article.article.id) for citation in event.citations}


def _loss(event: Event, then: Mapping[str, Event], article: str) -> Loss | None:
    fallen = then.get(event.id)
    only_citation = _articles(event) == {article}
    date, new_date = _dates(event, None if only_citation else fallen)
    remaining = {origin.key for origin in fallen.support.origins} if fallen is not None else set()
    only_origin = bool(event.support.origins) and not remaining
    if not (only_citation or only_origin or date):
        return None
    return Loss(
        event=event.id,
        title=event.title,
        only_citation=only_citation,
        only_origin=only_origin,
        origins=tuple(origin.name for origin in event.support.origins if origin.key not in remaining),
        date=date,
        new_date=new_date,
    )


def _dates(event: Event, fallen: Event | None) -> tuple[str, str]:
    """Its date and the one that it would have, where they differ; an editor's own date stays."""
    if event.date.source == "editor":
        return "", ""
    new = fallen.date.date.text if fallen is not None else ""
    return ("", "") if new == event.date.date.text else (event.date.date.text, new)
