"""Rules on borrowing: what captured texts say of their sources should stand in `via`; proposed, never applied."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from timeline.core.diagnostics import Diagnostic, warning
from timeline.core.model.records import Article, Capture
from timeline.core.text import Text
from timeline.reasoning.borrowing.attribution import Attribution, attributions
from timeline.reasoning.borrowing.overlap import overlaps
from timeline.reasoning.checks.linked import Linked
from timeline.reasoning.registries import mentions_by_article
from timeline.reasoning.sources import originals_of


def credits_are_in_via(linked: Linked) -> Iterator[Diagnostic]:
    """Whoever an article credits is where its chain of borrowing goes."""
    captured = _captured(linked)
    drawn_on = _drawn_on(linked, captured)
    publishers = linked.chronology.publisher_of
    names = {name: str(entry.name) for name, entry in linked.chronology.publishers.items()}
    texts = []
    for article, capture in captured:
        known = frozenset(publishers.get(one, "") for one in (article.id, *drawn_on[article.id]))
        texts.append((capture.text, article.language, known))
    for (article, _), found in zip(captured, linked.each(partial(_credited, names), texts), strict=True):
        for one in found:
            yield _missing(article, f"credits {names[one.publisher]}: “{one.evidence}”", linked, one.publisher)


def _credited(names: Mapping[str, str], text: tuple[str, str, frozenset[str]]) -> tuple[Attribution, ...]:
    """The publishers, of those *names*, whom a text in a language credits, but for those that are known already."""
    words, language, known = text
    return tuple(attributions(words, language, {one: (name,) for one, name in names.items() if one not in known}))


def shared_passages_are_in_via(linked: Linked) -> Iterator[Diagnostic]:
    """Two texts with shared passages draw on one another, or on a third."""
    captured = _captured(linked)
    drawn_on = _drawn_on(linked, captured)
    articles = {str(article.id): article for article, _ in captured}
    (all_found,) = linked.each(overlaps, ({capture.article: capture.text for _, capture in captured},))
    for found in all_found:
        first, second = drawn_on[found.first], drawn_on[found.second]
        if found.first in second or found.second in first or first & second:
            continue
        later = max((articles[found.first], articles[found.second]), key=lambda one: (str(one.published or ""), one.id))
        other = found.first if later.id == found.second else found.second
        passage = found.passage if len(found.passage) <= 200 else f"{found.passage[:199]}…"
        message = f"shares {found.share:.0%} of the passages with `{other}`: “{passage}”"
        yield _missing(later, message, linked, "")


def _captured(linked: Linked) -> list[tuple[Article, Capture]]:
    """The articles whose texts are at hand, with these."""
    captures = linked.records.captures
    articles: dict[str, Article] = {one.id: one for one in linked.records.articles} if captures else {}
    return [(articles[capture.article], capture) for capture in captures if capture.article in articles]


def _drawn_on(linked: Linked, captured: Sequence[tuple[Article, Capture]]) -> dict[str, set[str]]:
    """All that an article says that it draws on, as a whole or for one mention, for each that is *captured*."""
    mentions = mentions_by_article(linked.records) if captured else {}
    return {
        str(article.id): {
            *map(str, article.via),
            *(str(name) for mention in mentions.get(article.id, ()) for name in mention.via),
            *map(str, originals_of(article)),
        }
        for article, _ in captured
    }


def _missing(article: Article, evidence: str, linked: Linked, publisher: str) -> Diagnostic:
    known = sorted(one for one, name in linked.chronology.publisher_of.items() if publisher and name == publisher)
    hint = f"`via: [{known[0]}]`?" if len(known) == 1 else "name the article or the origin in `via`, if it draws on it"
    place: Text = article.via[0] if article.via else article.id
    return warning("missing-via", place.span, f"`{article.id}` {evidence}", hint=hint)
