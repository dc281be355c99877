"""The articles of a chronology to those pairs that may be one article recorded twice."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import chain
from operator import attrgetter

from timeline.core.addresses import canonical_url
from timeline.core.each import Each
from timeline.core.edtf import EdtfDate, ordinal, overlaps
from timeline.core.model.chronology import Chronology
from timeline.core.model.dated import DatedArticle
from timeline.core.model.records import Article
from timeline.core.struct import Struct
from timeline.core.text import Text
from timeline.reasoning.lookalikes.blocking import pairs
from timeline.reasoning.lookalikes.proposal import Component, Proposal, best
from timeline.reasoning.lookalikes.titles import stems
from timeline.reasoning.similarity import likeness
from timeline.reasoning.sources import originals_of

LEAST = 0.85
"""How alike two titles must be, of one publisher and day."""
LEAST_UNDATED = 0.95
"""How alike where one of the two has no date."""
LONGEST_WORDS = 3
"""By so many words of its title an article is looked for among those of its publisher."""
LONGEST_CHAIN = 50
"""So many times a copy may be copied and still be known for one."""
_STORED = re.compile(r"https?://web\.archive\.org/web/\d+[a-z_]*/(https?://.+)")


class Written(Struct, frozen=True, kw_only=True):
    """An article with what it is compared by."""

    article: Article
    publisher: str
    """Its id; empty: none."""
    published: EdtfDate | None
    address: str
    """Canonical; of a stored copy, that of the original. Empty: none."""
    words: tuple[str, ...]
    """Of its title, in order."""
    day: float
    """On which it was published, as an ordinal; the undated come last."""


Pair = tuple[Written, Written, Component]
"""Two articles, and what they have in common."""


def article_lookalikes(chronology: Chronology, published: Iterable[str] = (), each: Each = map) -> tuple[Proposal, ...]:
    """
    Pairs of articles that may be one: of one canonical address, or of one publisher and day and nearly one title.

    Copies, versions and translations of each other are known to be two. *published*: paths as in `ids.lock`.
    """
    of = chronology.publisher_of
    written = tuple(each(_written, ((one, of.get(one.article.id, "")) for one in chronology.articles)))
    by_address = each(_of_one_address, _groups(written, attrgetter("address")))
    by_publisher = each(_of_one_publisher, _groups(written, attrgetter("publisher")))
    alike = {
        (one.article.id, other.article.id): (one, other, what)
        for one, other, what in chain.from_iterable((*by_publisher, *by_address))
    }
    if not alike:
        return ()
    sources: dict[str, str] = {one.article.id: source for one in written if (source := source_of(one.article))}
    mentions = Counter(str(citation.article.article.id) for event in chronology.events for citation in event.citations)
    kept = frozenset(published)

    def rank(article: Article) -> tuple[bool, bool, int, str]:
        """Of two that are one, the lower stays: the published one, that with a file, that which more events cite."""
        return f"articles/{article.id}" not in kept, article.inline, -mentions[article.id], article.id

    found = []
    for one, other, component in alike.values():
        if not _known_to_be_two(one.article, other.article, sources):
            keep, drop = sorted((one.article, other.article), key=rank)
            found.append(Proposal(keep=keep.id, drop=drop.id, score=component.value, components=(component,)))
    return tuple(best(found))


def source_of(article: Article) -> Text | None:
    """The article of which it is a copy, a version or a translation."""
    return next(iter(originals_of(article)), None)


def _written(given: tuple[DatedArticle, str]) -> Written:
    """An article and the id of its publisher, if it has one."""
    dated, publisher = given
    article, day = dated.article, dated.published
    return Written(
        article=article,
        publisher=publisher,
        published=day,
        address=address_of(article.url) if article.url else "",
        words=stems(article.title),
        day=math.inf if day is None or day.earliest is None else ordinal(day.earliest),
    )


def address_of(url: str) -> str:
    """The canonical form of an address, or of the address whose stored copy it is."""
    stored = _STORED.match(url)
    return canonical_url(stored.group(1) if stored else url)


def _groups(written: Iterable[Written], name: Callable[[Written], str]) -> list[tuple[Written, ...]]:
    """Those of one *name*, where they are several."""
    groups: dict[str, list[Written]] = {}
    for one in written:
        groups.setdefault(name(one), []).append(one)
    return [tuple(group) for name, group in groups.items() if name and len(group) > 1]


def _of_one_address(group: Sequence[Written]) -> list[Pair]:
    return [
        (one, other, Component(name="address", value=1.0, words=f"both lead to {one.address}"))
        for one, other in pairs(group, lambda _: ("",), _order, _always)
    ]


def _of_one_publisher(group: Sequence[Written]) -> list[Pair]:
    """Those that share one of their longest words."""
    compared = ((one, other, _compared(one, other)) for one, other in pairs(group, _longest_words, _order, _always))
    return [(one, other, component) for one, other, component in compared if component is not None]


def _longest_words(one: Written) -> list[str]:
    return sorted(one.words, key=lambda word: (-len(word), word))[:LONGEST_WORDS]


def _order(one: Written) -> tuple[object, ...]:
    return one.words, one.day, str(one.article.id)


def _always(_one: Written, _other: Written) -> bool:
    return True


def _compared(one: Written, other: Written) -> Component | None:
    """In what two articles of one publisher are alike."""
    day, other_day = one.published, other.published
    dated = day is not None and other_day is not None
    if day is not None and other_day is not None and not overlaps(day, other_day):
        return None
    value = likeness(" ".join(one.words), " ".join(other.words))
    if value < (LEAST if dated else LEAST_UNDATED):
        return None
    when = f"on {day.text}" if dated and day is not None else "and one has no date"
    words = f"one publisher, `{one.publisher}`, {when}, has both under nearly one title"
    return Component(name="title", value=value, words=words)


def _original(article: str, sources: Mapping[str, str]) -> str:
    """Of which it is a copy, a version or a translation in the end; itself where it is none."""
    original = article
    for _ in range(LONGEST_CHAIN):
        if not (source := sources.get(original)) or source == article:
            break
        original = source
    return original


def _known_to_be_two(one: Article, other: Article, sources: Mapping[str, str]) -> bool:
    return _original(one.id, sources) == _original(other.id, sources) or any(
        {that.id, *that.former_ids} & set(this.distinct_from) for this, that in ((one, other), (other, one))
    )
