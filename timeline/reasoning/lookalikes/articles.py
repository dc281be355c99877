"""The articles of a chronology to those pairs that may be one article recorded twice."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from timeline.core.addresses import canonical_url
from timeline.core.each import Each
from timeline.core.edtf import EdtfDate, ordinal, overlaps
from timeline.core.model.chronology import Chronology
from timeline.core.model.dated import DatedArticle
from timeline.core.model.records import Article
from timeline.core.text import Text
from timeline.reasoning.lookalikes.blocking import pairs
from timeline.reasoning.lookalikes.proposal import Component, Proposal, best
from timeline.reasoning.lookalikes.titles import stems
from timeline.reasoning.similarity import likeness

LEAST = 0.85
"""How alike two titles must be, of one publisher and day."""
LEAST_UNDATED = 0.95
"""How alike where one of the two has no date."""
LONGEST_WORDS = 3
"""By so many words of its title an article is looked for among those of its publisher."""
LONGEST_CHAIN = 50
"""So many times a copy may be copied and still be known for one."""
_STORED = re.compile(r"https?://web\.archive\.org/web/\d+[a-z_]*/(https?://.+)")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Published:
    """What of an article matters here: nothing that it tells of events, nor the notes on it."""

    id: Text
    title: str
    url: str
    """Empty: none."""
    published: EdtfDate | None
    publisher: str
    """Its id; empty: none."""
    source: str
    """The article of which it is a copy, a version or a translation; empty: none."""
    inline: bool
    former_ids: tuple[Text, ...]
    distinct_from: tuple[Text, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """An article with what it is compared by."""

    article: _Published
    address: str
    """Canonical; of a stored copy, that of the original. Empty: none."""
    words: tuple[str, ...]
    """Of its title, in order."""
    day: float
    """On which it was published, as an ordinal; the undated come last."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Gathered:
    """All that the answer depends on."""

    written: tuple[Written, ...]
    mentions: Mapping[str, int]
    """How many there are of each article."""
    kept: frozenset[str]
    """Paths that were published, as in `ids.lock`."""


def article_lookalikes(chronology: Chronology, published: Iterable[str] = (), each: Each = map) -> tuple[Proposal, ...]:
    """
    Pairs of articles that may be one: of one canonical address, or of one publisher and day and nearly one title.

    Copies, versions and translations of each other are known to be two. *published*: paths as in `ids.lock`.
    """
    of = chronology.publisher_of
    written = tuple(
        each(_written, (_as_published(one, of.get(str(one.article.id), "")) for one in chronology.articles))
    )
    mentions = Counter(str(citation.article.article.id) for event in chronology.events for citation in event.citations)
    return next(iter(each(_alike, (_Gathered(written=written, mentions=mentions, kept=frozenset(published)),))))


def _as_published(dated: DatedArticle, publisher: str) -> _Published:
    article = dated.article
    return _Published(
        id=article.id,
        title=article.title,
        url=article.url or "",
        published=dated.published,
        publisher=publisher,
        source=source_of(article) or "",
        inline=article.inline,
        former_ids=article.former_ids,
        distinct_from=article.distinct_from,
    )


def source_of(article: Article) -> Text | None:
    """The article of which it is a copy, a version or a translation."""
    return article.copy_of or article.version_of or article.translation_of


def _written(article: _Published) -> Written:
    day = article.published
    return Written(
        article=article,
        address=address_of(article.url) if article.url else "",
        words=stems(article.title),
        day=math.inf if day is None or day.earliest is None else ordinal(day.earliest),
    )


def _alike(gathered: _Gathered) -> tuple[Proposal, ...]:
    originals = _originals(gathered.written)
    found = []
    for one, other in pairs(gathered.written, _keys, _order, lambda *_: True):
        component = _compared(one, other)
        if component is None or _known_to_be_two(one.article, other.article, originals):
            continue
        keep, drop = sorted((one.article, other.article), key=lambda article: _rank(article, gathered))
        found.append(Proposal(keep=keep.id, drop=drop.id, score=component.value, components=(component,)))
    return tuple(best(found))


def address_of(url: str) -> str:
    """The canonical form of an address, or of the address whose stored copy it is."""
    stored = _STORED.match(url)
    return canonical_url(stored.group(1) if stored else url)


def _keys(one: Written) -> Iterator[Hashable]:
    if one.address:
        yield "address", one.address
    if one.article.publisher:
        yield from (
            ("word", one.article.publisher, word)
            for word in sorted(one.words, key=lambda word: (-len(word), word))[:LONGEST_WORDS]
        )


def _order(one: Written) -> tuple[object, ...]:
    return one.words, one.day, str(one.article.id)


def _compared(one: Written, other: Written) -> Component | None:
    if one.address and one.address == other.address:
        return Component(name="address", value=1.0, words=f"both lead to {one.address}")
    publisher, day, other_day = one.article.publisher, one.article.published, other.article.published
    if not publisher or publisher != other.article.publisher:
        return None
    dated = day is not None and other_day is not None
    if day is not None and other_day is not None and not overlaps(day, other_day):
        return None
    value = likeness(" ".join(one.words), " ".join(other.words))
    if value < (LEAST if dated else LEAST_UNDATED):
        return None
    when = f"on {day.text}" if dated and day is not None else "and one has no date"
    words = f"one publisher, `{publisher}`, {when}, has both under nearly one title"
    return Component(name="title", value=value, words=words)


def _originals(written: Iterable[Written]) -> Mapping[str, str]:
    """By article, that of which it is a copy, a version or a translation in the end."""
    sources = {str(one.article.id): str(one.article.source) for one in written}
    found = {}
    for article in sources:
        original = article
        for _ in range(LONGEST_CHAIN):
            if not (source := sources.get(original)) or source == article:
                break
            original = source
        found[article] = original
    return found


def _known_to_be_two(one: _Published, other: _Published, originals: Mapping[str, str]) -> bool:
    return originals[str(one.id)] == originals[str(other.id)] or any(
        {str(that.id), *that.former_ids} & set(this.distinct_from) for this, that in ((one, other), (other, one))
    )


def _rank(article: _Published, gathered: _Gathered) -> tuple[bool, bool, int, str]:
    """Of two that are one, the lower stays: the published one, that with a file, that of which more events speak."""
    identifier = str(article.id)
    published = f"articles/{identifier}" in gathered.kept
    return not published, article.inline, -gathered.mentions.get(identifier, 0), identifier
