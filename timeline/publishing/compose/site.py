"""A publication to what its pages ask again and again: what belongs to whom, and where a page stands."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Literal, TypeVar, get_args

from timeline.core.deferred import Deferred
from timeline.core.model.chronology import Chronology, Citation, Event
from timeline.core.model.dated import DatedArticle
from timeline.core.model.registries import Publisher
from timeline.core.struct import Struct
from timeline.core.vocabulary import OWN, UNKNOWN
from timeline.publishing import urls
from timeline.publishing.publication import Publication
from timeline.publishing.size import is_large
from timeline.publishing.wanted import is_wanted
from timeline.publishing.words.messages import Words

Item = TypeVar("Item")
Cited = tuple[Event, Citation]
Shelf = Literal["events", "articles", "threads", "entities", "places", "corrections"]


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteIndex:
    """A publication with its cross-references, made once for all pages."""

    publication: Publication
    stylesheet: str
    """Path of the style sheet, with the hash of its content."""
    icon: str
    """Path of the icon."""
    scheme: str
    """Path of the script that applies the reader's choice of light or dark."""
    articles: Mapping[str, DatedArticle]
    """Here, as by tag and publisher, without the notes on them: those are for their own pages."""
    events: Mapping[str, Event]
    cited: Mapping[str, tuple[Cited, ...]]
    """The events that an article is cited for, by article id."""
    drawn_on_by: Mapping[str, tuple[str, ...]]
    """Ids of the articles that draw on an article or origin."""
    resting_on: Mapping[str, frozenset[str]]
    """Ids of the articles that rest on an origin for some event, by the origin's key."""
    events_of_entity: Mapping[str, tuple[Event, ...]]
    events_of_place: Mapping[str, tuple[Event, ...]]
    events_of_thread: Mapping[str, tuple[Event, ...]]
    events_of_publisher: Mapping[str, tuple[Event, ...]]
    """The events that some article of a publisher is cited for."""
    articles_of_publisher: Mapping[str, tuple[DatedArticle, ...]]
    events_of_tag: Mapping[str, tuple[Event, ...]]
    articles_of_tag: Mapping[str, tuple[DatedArticle, ...]]
    path_of_tag: Mapping[str, str]
    """The pages of the tags of events and articles, by tag."""
    events_of_kind: Mapping[str, tuple[Event, ...]]
    filled: frozenset[Shelf]
    """Of what there is any: who asks only for that need not be made again when there is more of it."""
    sizes: Mapping[Shelf, int]
    """How much there is of it."""
    is_large: bool
    """See `timeline.publishing.size`."""
    is_tagged: bool
    """Whether anything has a tag."""
    is_searched: bool
    """Whether it has a search page: it has events that are no drafts, and wants one."""

    @property
    def chronology(self) -> Chronology:
        return self.publication.chronology

    @property
    def language(self) -> str:
        return self.chronology.site.language

    @property
    def words(self) -> Words:
        return self.publication.words


class Here(Struct, frozen=True, kw_only=True):
    """A page that is being made: the site around it and the way back to its root."""

    site: SiteIndex
    path: str
    root: str

    @property
    def words(self) -> Words:
        return self.site.publication.words

    def link(self, path: str, anchor: str = "") -> str:
        """A link from this page to another one of the site."""
        return urls.link(self.root, path, anchor)

    def publisher_of(self, article: str) -> Publisher | None:
        """The publisher of an article, by the article's id."""
        chronology = self.site.chronology
        identifier = chronology.publisher_of.get(article)
        return chronology.publishers.get(identifier) if identifier else None


def page_at(site: SiteIndex, path: str) -> Here:
    """The page at *path*, whose links are relative."""
    return Here(site=site, path=path, root=urls.root_from(path))


def index_site(publication: Publication, *, stylesheet: str, icon: str, scheme: str = "") -> SiteIndex:
    """Everything that belongs together, in the order of the chronology."""
    chronology = publication.chronology
    events, publisher_of = chronology.events, chronology.publisher_of
    cited = {one.article.article.id: one.article for event in events for one in event.citations}
    articles = {str(one.article.id): cited.get(one.article.id) or one.without_notes() for one in chronology.articles}
    sizes: dict[Shelf, int] = {shelf: len(getattr(chronology, shelf)) for shelf in get_args(Shelf)}
    return SiteIndex(
        publication=publication,
        stylesheet=stylesheet,
        icon=icon,
        scheme=scheme,
        articles=articles,
        events={event.id: event for event in events},
        cited=Deferred(lambda: _cited(events), lambda article: _citing(events, article)),
        drawn_on_by=Deferred(lambda: _drawn_on_by(articles.values())),
        resting_on=Deferred(lambda: _resting_on(events)),
        events_of_entity=_gathered(events, _entities),
        events_of_place=_gathered(events, lambda event: [str(event.place.id)] if event.place else []),
        events_of_thread=_gathered(events, lambda event: event.threads),
        events_of_publisher=_gathered(events, lambda event: _publishers(event, publisher_of)),
        articles_of_publisher=_gathered(
            articles.values(), lambda one: [publisher_of[one.article.id]] if one.article.id in publisher_of else []
        ),
        events_of_tag=_gathered(events, lambda event: dict.fromkeys(event.tags)),
        articles_of_tag=_gathered(articles.values(), lambda one: dict.fromkeys(map(str, one.article.tags))),
        path_of_tag=Deferred(lambda: urls.tag_paths(_all_tags(events, articles.values()))),
        events_of_kind=_gathered(events, lambda event: [str(event.kind)]),
        filled=frozenset(shelf for shelf, size in sizes.items() if size),
        sizes=sizes,
        is_large=is_large(chronology),
        is_tagged=any(event.tags for event in events) or any(one.article.tags for one in articles.values()),
        is_searched=is_wanted(chronology.site, "search") and any(not event.draft for event in events),
    )


def _cited(events: Iterable[Event]) -> dict[str, tuple[Cited, ...]]:
    found: dict[str, list[Cited]] = {}
    for event in events:
        for citation in event.citations:
            found.setdefault(citation.article.article.id, []).append((event, citation))
    return {str(article): tuple(citing) for article, citing in found.items()}


def _citing(events: Iterable[Event], article: str) -> tuple[Cited, ...] | None:
    """What `_cited` has for one article."""
    citing = tuple((event, one) for event in events for one in event.citations if one.article.article.id == article)
    return citing or None


def _resting_on(events: Iterable[Event]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for event in events:
        for origin, articles in event.support.articles_of.items():
            found.setdefault(origin, set()).update(articles)
    return {origin: frozenset(articles) for origin, articles in found.items()}


def _entities(event: Event) -> tuple[str, ...]:
    """The entities of an event and those quoted on it, once each: one may have several roles."""
    taking_part = [str(participant.entity.id) for participant in event.participants]
    quoted = [str(speaker.id) for citation in event.citations for speaker in citation.speakers]
    return tuple(dict.fromkeys(taking_part + quoted))


def _publishers(event: Event, publisher_of: Mapping[str, str]) -> tuple[str, ...]:
    """Those whose articles are cited, once each."""
    articles = (str(citation.article.article.id) for citation in event.citations)
    return tuple(dict.fromkeys(publisher_of[article] for article in articles if article in publisher_of))


def _drawn_on(dated: DatedArticle) -> tuple[str, ...]:
    """What an article draws on, for any of its mentions."""
    named = dated.article.via
    for mention in dated.mentions:
        named += mention.mention.via  # mostly nothing
    return tuple(via for via in dict.fromkeys(map(str, named)) if via not in (OWN, UNKNOWN)) if named else ()


def _all_tags(events: Iterable[Event], articles: Iterable[DatedArticle]) -> set[str]:
    return {tag for event in events for tag in event.tags} | {str(tag) for one in articles for tag in one.article.tags}


def _drawn_on_by(articles: Iterable[DatedArticle]) -> dict[str, tuple[str, ...]]:
    return {
        source: tuple(str(one.article.id) for one in drawing)
        for source, drawing in _gathered(articles, _drawn_on).items()
    }


def _gathered(items: Iterable[Item], names: Callable[[Item], Iterable[str]]) -> Mapping[str, tuple[Item, ...]]:
    """What there is of each name, in order, once it is asked for."""

    def make() -> dict[str, tuple[Item, ...]]:
        found: dict[str, list[Item]] = {}
        for item in items:
            for name in names(item):
                found.setdefault(name, []).append(item)
        return {name: tuple(values) for name, values in found.items()}

    return Deferred(make)
