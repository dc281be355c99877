"""What a mention rests on, followed from article to article to the origins at which borrowing ends."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Iterator, Mapping

from timeline.core.model.chronology import OriginRef
from timeline.core.model.records import Article, Mention
from timeline.core.model.registries import Origin, Publisher
from timeline.core.struct import Struct
from timeline.core.vocabulary import DOCUMENTS, OWN, OWN_TYPES, UNKNOWN
from timeline.reasoning.registries import folded
from timeline.reasoning.sources import originals_of

ToldBy = Mapping[str, Collection[str]]
"""On what the articles that support an event rest for that, by their ids."""
_REPORTS = frozenset({"report", "newsroom report"})
"""Kinds of origins that are the reporting of a newsroom."""


class Lender(Struct, frozen=True, kw_only=True):
    """An article as those see it that draw on it; its text may change without a change of this."""

    id: str
    rests_on: tuple[str, ...]
    own: OriginRef | None
    """See `own_origin`; None: nothing of it may be named."""
    retracted: bool


class Sources(Struct, frozen=True, kw_only=True):
    """Everything that a chain of borrowing may run through, by id."""

    articles: Mapping[str, Lender]
    origins: Mapping[str, Origin]
    carriers: Mapping[str, str]
    """Ids of the articles that carry origins, by the origin's id; of a copy or translation the original."""

    def embodied(self, identifier: str) -> Lender | None:
        """
        The article that an origin is, where it is one: a document that carries it, a newsroom's report.

        A statement is more than the report that prints it.
        """
        origin, carrier = self.origins.get(identifier), self.articles.get(self.carriers.get(identifier, ""))
        if origin is None or carrier is None:
            return None
        return carrier if carrier.own == named_origin(origin) or origin.kind in _REPORTS else None

    def followed(self, identifier: str, told_by: ToldBy) -> str:
        """An id where borrowing goes on: of an origin that is an article, and rests on something else, that one's."""
        carrier = self.embodied(identifier)
        if carrier is None:
            return identifier
        basis = basis_of(carrier, told_by)
        ends_here = identifier in basis or UNKNOWN in basis
        return identifier if ends_here and not carrier.retracted else carrier.id

    def reached(self, identifier: str) -> OriginRef:
        """The origin of that id, by the one name that it has here."""
        carrier = self.embodied(identifier)
        own = carrier.own if carrier is not None and carrier.rests_on == (OWN,) else None
        return own or named_origin(self.origins[identifier])


def lender(
    article: Article, publisher: Publisher | None, carried: Origin | None = None, *, hidden: bool = False
) -> Lender:
    """
    What a chain of borrowing needs to know of *article*, which *carried* names as its own.

    A *hidden* one may lend what it rests on, but not its own name.
    """
    own = own_origin(article, publisher, carried)
    return Lender(
        id=str(article.id),
        rests_on=article_rests_on(article)[0],
        own=None if hidden and own.kind == "article" else own,
        retracted=article.status == "retracted",
    )


class Trail(Struct, frozen=True, kw_only=True):
    """Where the borrowing of one mention ends."""

    origins: tuple[OriginRef, ...]
    """In the order in which they are reached; empty: unknown, or a circle."""
    circle: tuple[str, ...] = ()
    """Article ids of a circle that was met, in order; empty: none."""
    undecided: bool = False
    """The article draws on several sources and the mention does not say which."""
    retracted: tuple[str, ...] = ()
    """Ids of retracted articles at which the borrowing breaks off."""


def rests_on(mention: Mention, article: Article, event_origin: str | None) -> tuple[tuple[str, ...], bool]:
    """
    The ids on which *mention* rests directly, and whether the article leaves open which.

    Its own `via`, else the event's origin, else the article's `via`, else its type: CONTENT.md's order. An article
    that draws on several sources is `unknown` for a mention that does not choose.
    """
    if mention.via:
        return tuple(map(str, mention.via)), False
    if event_origin is None or (event_origin == article.id and (article.via or originals_of(article))):
        return article_rests_on(article)
    return (OWN if event_origin == article.id else event_origin,), False


def article_rests_on(article: Article) -> tuple[tuple[str, ...], bool]:
    """
    The ids on which an article as a whole rests, and whether it leaves open which.

    Another form of an article rests on that, unless it says on what else.
    """
    if len(article.via) > 1:
        return (UNKNOWN,), True
    if found := article.via or originals_of(article):
        return (str(found[0]),), False
    return ((OWN if article.type in OWN_TYPES else UNKNOWN),), False


def trace(
    mention: Mention,
    article: Article,
    event_origin: str | None,
    sources: Sources,
    told_by: ToldBy,
) -> Trail:
    """
    The origins at which the borrowing that starts at *mention* ends.

    An article that is passed through and is not in *told_by* rests on what it draws on as a whole. A circle of
    borrowing has no origin: it is reported and counts for nothing, so that the answer does not depend on where one
    starts. What its publisher has retracted is no origin either, nor a way to one. Source: W3C PROV-O,
    `prov:hadPrimarySource`.
    """
    first, undecided = rests_on(mention, article, event_origin)
    found: dict[str, OriginRef] = {}
    retracted: dict[str, None] = {}
    circle: tuple[str, ...] = ()
    visited = {str(article.id)}
    path: list[tuple[Lender, Iterator[str]]] = [(sources.articles[str(article.id)], iter(first))]
    while path:
        holder, remaining = path[-1]
        identifier = next(remaining, None)
        if identifier is None:
            path.pop()
            continue
        identifier = sources.followed(identifier, told_by)
        if identifier == OWN:
            if holder.own is not None:
                found[holder.own.key] = holder.own
        elif identifier in sources.origins:
            origin = sources.reached(identifier)
            found[origin.key] = origin
        elif identifier in visited:
            walked = [] if circle else [step.id for step, _ in path]
            circle = circle or (tuple(walked[walked.index(identifier) :]) if identifier in walked else ())
        elif identifier in sources.articles and sources.articles[identifier].retracted:
            retracted[identifier] = None
        elif identifier in sources.articles:
            visited.add(identifier)
            onward = sources.articles[identifier]
            path.append((onward, iter(basis_of(onward, told_by))))
    return Trail(origins=tuple(found.values()), circle=circle, undecided=undecided, retracted=tuple(retracted))


def basis_of(lender: Lender, told_by: ToldBy) -> Collection[str]:
    """On what an article rests for those that draw on it."""
    return told_by.get(lender.id) or lender.rests_on


def own_origin(article: Article, publisher: Publisher | None, carried: Origin | None = None) -> OriginRef:
    """
    The newsroom whose own reporting an article is; where no publisher is named the account that posted it, else itself.

    A document that carries a registered origin is that origin: whoever draws on the one or the other draws on the same.
    """
    if carried is not None and article.type in DOCUMENTS:
        return named_origin(carried)
    if publisher is None and (account := _account(article.handle)):
        return OriginRef(id=f"@{account}", name=article.handle, kind="publisher")
    if publisher is None:
        return OriginRef(id=str(article.id), name=str(article.title), kind="article")
    return OriginRef(id=str(publisher.id), name=str(publisher.name), kind="publisher")


def _account(handle: str) -> str:
    """A handle as it is compared: without the mark before it, white space, and characters that print nothing."""
    return folded("".join(one for one in handle if unicodedata.category(one) != "Cf")).strip("@ ")


def named_origin(origin: Origin) -> OriginRef:
    """A registered origin, as a reference."""
    return OriginRef(id=str(origin.id), name=str(origin.name), kind="origin")
