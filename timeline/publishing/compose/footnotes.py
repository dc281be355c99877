"""An event's narrative to HTML whose footnote marks lead to the citations of the page, and back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from timeline.core.model.chronology import Event
from timeline.publishing.compose.citations import citation_anchor, quote_anchor
from timeline.publishing.prose import FindTarget, Html, Prose, Reference, Target, render_prose

NARRATIVE_LEVEL = 2
"""The page's only first heading is the event's title."""


def narrative_of(root: str, event: Event) -> Prose:
    """What happened, in the editor's words, on a page from which *root* leads to that of the site."""
    body = event.record.body if event.record else None
    if body is None:
        return Prose(html=Html(""))
    return render_prose(body, root=root, level=NARRATIVE_LEVEL, find_target=targets_of(event))


def targets_of(event: Event) -> FindTarget:
    """
    Where the footnotes of an event lead.

    `[^id]` leads to the first citation of that article, of which it may be a former id; `[^id:2]` to its second quote
    in this event, counted over all of its citations, or to the second citation where it has fewer quotes.
    """

    def find(written: str) -> Target | None:
        article, _, position = written.partition(":")
        cited = [one for one in event.citations if article in (one.article.article.id, *one.article.article.former_ids)]
        if not cited:
            return None
        if not position:
            return Target(href=f"#{citation_anchor(cited[0].number)}", number=cited[0].number)
        quotes = [(one.number, number) for one in cited for number in range(1, len(one.quotes) + 1)]
        index = int(position[:6]) - 1
        if 0 <= index < len(quotes):
            return Target(href=f"#{quote_anchor(*quotes[index])}", number=quotes[index][0])
        if 0 <= index < len(cited):
            return Target(href=f"#{citation_anchor(cited[index].number)}", number=cited[index].number)
        return None

    return find


def references_by_anchor(event: Event, narrative: Prose) -> Mapping[str, Sequence[Reference]]:
    """The marks of a narrative by the anchors to which they lead, in order."""
    find = targets_of(event)
    found: dict[str, list[Reference]] = {}
    for reference in narrative.references:
        target = find(reference.target)
        if target is not None:
            found.setdefault(target.href.removeprefix("#"), []).append(reference)
    return found
