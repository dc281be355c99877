"""Articles with files of their own, and those written inside events: one article each, under one id."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from timeline.core.addresses import canonical_url
from timeline.core.diagnostics import Diagnostic, Related, error
from timeline.core.each import Each
from timeline.core.model.records import Article, EventRecord
from timeline.core.struct import Struct, replace
from timeline.core.text import Span, Text
from timeline.reading.articles import ATTRIBUTES, GivenArticle
from timeline.reading.former import present_ids
from timeline.reading.ids import slug
from timeline.reading.schema import kebab
from timeline.reading.sources import inline_id

GATHERED = ("distinct_from", "former_ids", "tags", "via")
"""Attributes of which each place may give a part."""


class MergedArticles(Struct, frozen=True, kw_only=True):
    """The articles of the content, each once."""

    articles: tuple[Article, ...]
    merged: int
    """How many were one with another."""
    renamed: Mapping[str, Text]
    """Final ids by those under which sources were read, or that articles had before."""


def merge_articles(
    filed: Sequence[GivenArticle], inline: Sequence[GivenArticle], each: Each = map
) -> tuple[MergedArticles, tuple[Diagnostic, ...]]:
    """
    One article for each id and each canonical address.

    Only articles that are written inside events are merged: with one another, or into the article of a file.
    """
    owners = _owners(filed, inline, each)
    groups: dict[str, list[GivenArticle]] = {given.article.id: [given] for given in filed}
    found: list[Diagnostic] = []
    for given in sorted(inline, key=_position):
        key, faults = _key(given, owners, groups)
        found.extend(faults)
        groups.setdefault(key, []).append(given)
    articles: list[Article] = []
    renamed: dict[str, Text] = {}
    for group in groups.values():
        article, faults = _merge(group)
        found.extend(faults)
        articles.append(article)
        renamed |= {given.article.id: article.id for given in group if given.article.id != article.id}
    merged = len(filed) + len(inline) - len(articles)
    renamed = {**present_ids(articles), **renamed}
    return MergedArticles(articles=tuple(articles), merged=merged, renamed=renamed), tuple(found)


def with_final_ids(event: EventRecord, renamed: Mapping[str, Text]) -> EventRecord:
    """The event with its sources under the ids that their articles have in the end."""
    if not any(mention.article in renamed for mention in event.sources):
        return event
    sources = tuple(
        replace(mention, article=Text(renamed.get(mention.article, mention.article), mention.article.span))
        for mention in event.sources
    )
    return replace(event, sources=sources)


def with_drafts_of_events(articles: Iterable[Article], events: Iterable[EventRecord]) -> tuple[Article, ...]:
    """An article that is written inside drafts of events alone is a draft itself."""
    citing: dict[bool, set[str]] = {True: set(), False: set()}
    for event in events:
        citing[event.draft].update(map(str, (mention.article for mention in event.sources)))
    held_back = citing[True] - citing[False]
    return tuple(replace(one, draft=True) if one.inline and str(one.id) in held_back else one for one in articles)


def _position(given: GivenArticle) -> tuple[str, int, int]:
    span = given.article.span
    return span.path, span.line, span.column


def _id_is_chosen(article: Article) -> bool:
    return article.id != inline_id(article)


def _owners(filed: Iterable[GivenArticle], inline: Iterable[GivenArticle], each: Each) -> dict[str, Text]:
    """The ids that an editor chose, by the canonical addresses of their articles; files first."""
    owners: dict[str, Text] = {}
    for address, identifier in each(_owner, (*filed, *sorted(inline, key=_position))):
        if address:
            owners.setdefault(address, identifier)
    return owners


def _owner(given: GivenArticle) -> tuple[str, Text]:
    """The canonical address of an article, with the id that an editor chose; empty: there is none of both."""
    article = given.article
    if article.url is None or (article.inline and not _id_is_chosen(article)):
        return "", article.id
    return canonical_url(article.url), article.id


def _key(
    given: GivenArticle, owners: Mapping[str, Text], groups: Mapping[str, list[GivenArticle]]
) -> tuple[str, tuple[Diagnostic, ...]]:
    """Under which key an article is merged, and whether its id may be its own."""
    article = given.article
    address = canonical_url(article.url) if article.url is not None else None
    owner = owners.get(address) if address is not None else None
    if not _id_is_chosen(article):
        return owner or address or article.id, ()
    if article.id in groups and not groups[article.id][0].article.inline:
        filed = groups[article.id][0].article
        hint = "keep here the `id` and what the article says of the event; the rest belongs into its file"
        related = (Related(message="the article's own file", span=filed.span),)
        message = f"the article `{article.id}` has a file of its own, {filed.span.path}"
        return article.id, (error("article-has-file", article.id.span, message, hint=hint, related=related),)
    if owner is not None and owner != article.id and article.url is not None:
        related = (Related(message=f"the article `{owner}`", span=owner.span),)
        message = f"this is the address of the article `{owner}`, in {owner.span.path}:{owner.span.line}"
        hint = f"write `id: {owner}`, or leave out one of the two ids"
        return article.id, (error("same-address", article.url.span, message, hint=hint, related=related),)
    return article.id, ()


def _merge(group: Sequence[GivenArticle]) -> tuple[Article, tuple[Diagnostic, ...]]:
    first = group[0].article
    if len(group) == 1 and not first.inline:
        return first, ()
    places = group[0].places
    values: dict[str, Any] = {}  # Any: attributes of every type
    found: list[Diagnostic] = []
    for given in group[1:]:
        for attribute, span in given.places.items():
            value = getattr(given.article, attribute)
            present = values.get(attribute, getattr(first, attribute))
            if attribute == "via" and not first.inline:
                continue  # it is about the citation: the file says on what its article draws
            if attribute in GATHERED:
                values[attribute] = tuple(dict.fromkeys((*present, *value)))
            elif attribute not in places:
                places[attribute], values[attribute] = span, value
            elif not _is_the_same(attribute, value, present):
                found.append(_differs(attribute, span, places[attribute]))
    article = replace(first, **values)
    if article.inline and not any(_id_is_chosen(given.article) for given in group):
        article = replace(article, id=Text(inline_id(article), first.id.span))
    elif article.inline:
        article = replace(article, id=next(given.article.id for given in group if _id_is_chosen(given.article)))
    return article, tuple(found)


def _is_the_same(attribute: str, one: object, other: object) -> bool:
    if attribute == "url":
        return canonical_url(str(one)) == canonical_url(str(other))
    if attribute == "publisher":
        return one == other or slug(str(one)) == slug(str(other)) != ""
    return one == other


def _differs(attribute: str, span: Span, first: Span) -> Diagnostic:
    key = {name: key for key, name in ATTRIBUTES.items()}.get(attribute, kebab(attribute))
    message = f"`{key}` differs from what {first.path}:{first.line} says of the same article"
    related = (Related(message="the other place", span=first),)
    hint = "keep it in one of the two places, or give the articles different ids and addresses"
    return error("field-differs", span, message, hint=hint, related=related)
