"""Rules on borrowing: what captured texts say of their sources should stand in `via`; proposed, never applied."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.core.diagnostics import Diagnostic, warning
from timeline.core.model.records import Article
from timeline.core.text import Text
from timeline.reasoning.borrowing.attribution import attributions
from timeline.reasoning.borrowing.overlap import overlaps
from timeline.reasoning.checks.linked import Linked
from timeline.reasoning.registries import mentions_by_article


def credits_are_in_via(linked: Linked) -> Iterator[Diagnostic]:
    """Whoever an article credits is where its chain of borrowing goes."""
    drawn_on = _drawn_on(linked)
    articles = {str(article.id): article for article in linked.records.articles}
    publishers = linked.chronology.publisher_of
    names = {name: (str(entry.name),) for name, entry in linked.chronology.publishers.items()}
    for capture in linked.records.captures:
        article = articles.get(capture.article)
        if article is None:
            continue
        own = publishers.get(capture.article, "")
        credited = {publishers.get(source, "") for source in drawn_on[capture.article]}
        others = {name: words for name, words in names.items() if name != own and name not in credited}
        for found in attributions(capture.text, article.language, others):
            yield _missing(article, f"credits {names[found.publisher][0]}: “{found.evidence}”", linked, found.publisher)


def shared_passages_are_in_via(linked: Linked) -> Iterator[Diagnostic]:
    """Two texts with shared passages draw on one another, or on a third."""
    drawn_on = _drawn_on(linked)
    articles = {str(article.id): article for article in linked.records.articles}
    texts = {one.article: one.text for one in linked.records.captures if one.article in articles}
    for found in overlaps(texts):
        first, second = drawn_on[found.first], drawn_on[found.second]
        if found.first in second or found.second in first or first & second:
            continue
        later = max((articles[found.first], articles[found.second]), key=lambda one: (str(one.published or ""), one.id))
        other = found.first if later.id == found.second else found.second
        passage = found.passage if len(found.passage) <= 200 else f"{found.passage[:199]}…"
        message = f"shares {found.share:.0%} of the passages with `{other}`: “{passage}”"
        yield _missing(later, message, linked, "")


def _drawn_on(linked: Linked) -> dict[str, set[str]]:
    """All that each article says that it draws on, as a whole or for one mention."""
    mentions = mentions_by_article(linked.records)
    return {
        str(article.id): {
            *map(str, article.via),
            *(str(name) for mention in mentions.get(str(article.id), ()) for name in mention.via),
            *(str(name) for name in (article.copy_of, article.version_of, article.translation_of) if name is not None),
        }
        for article in linked.records.articles
    }


def _missing(article: Article, evidence: str, linked: Linked, publisher: str) -> Diagnostic:
    known = sorted(one for one, name in linked.chronology.publisher_of.items() if publisher and name == publisher)
    hint = f"`via: [{known[0]}]`?" if len(known) == 1 else "name the article or the origin in `via`, if it draws on it"
    place: Text = article.via[0] if article.via else article.id
    return warning("missing-via", place.span, f"`{article.id}` {evidence}", hint=hint)
