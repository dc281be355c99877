"""A publication to what its pages ask again and again: what belongs to whom, and where a page stands."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal, TypeVar, get_args

from timeline.core.model.chronology import Chronology, Citation, Event
from timeline.core.model.dated import DatedArticle
from timeline.core.model.registries import Publisher
from timeline.core.vocabulary import OWN, UNKNOWN
from timeline.publishing import urls
from timeline.publishing.publication import Publication
from timeline.publishing.size import is_large
from timeline.publishing.wanted import is_wanted
from timeline.publishing.words.messages import Words

Value = TypeVar("Value")
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
    """Ids of the articles that rest on an origin for some event, by the origin's id."""
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Here:
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
    events = chronology.events
    cited = {str(one.article.article.id): one.article for event in events for one in event.citations}
    articles = [cited.get(str(dated.article.id)) or dated.without_notes() for dated in chronology.articles]
    publisher_of = chronology.publisher_of
    sizes: dict[Shelf, int] = {shelf: len(getattr(chronology, shelf)) for shelf in get_args(Shelf)}
    events_of_tag = _gathered((tag, event) for event in events for tag in dict.fromkeys(event.tags))
    articles_of_tag = _gathered(
        (tag, dated) for dated in articles for tag in dict.fromkeys(map(str, dated.article.tags))
    )
    return SiteIndex(
        publication=publication,
        stylesheet=stylesheet,
        icon=icon,
        scheme=scheme,
        articles={str(dated.article.id): dated for dated in articles},
        events={event.id: event for event in events},
        cited=_gathered(
            (str(citation.article.article.id), (event, citation)) for event in events for citation in event.citations
        ),
        drawn_on_by=_gathered((via, str(dated.article.id)) for dated in articles for via in _drawn_on(dated)),
        resting_on={
            origin: frozenset(found)
            for origin, found in _gathered(
                (origin, article)
                for event in events
                for origin, resting in event.support.articles_of.items()
                for article in resting
            ).items()
        },
        events_of_entity=_gathered((entity, event) for event in events for entity in _entities(event)),
        events_of_place=_gathered((str(event.place.id), event) for event in events if event.place),
        events_of_thread=_gathered((thread, event) for event in events for thread in event.threads),
        events_of_publisher=_gathered(
            (publisher, event) for event in events for publisher in _publishers(event, publisher_of)
        ),
        articles_of_publisher=_gathered(
            (publisher_of[str(dated.article.id)], dated) for dated in articles if str(dated.article.id) in publisher_of
        ),
        events_of_tag=events_of_tag,
        articles_of_tag=articles_of_tag,
        path_of_tag=urls.tag_paths((*events_of_tag, *articles_of_tag)),
        events_of_kind=_gathered((str(event.kind), event) for event in events),
        filled=frozenset(shelf for shelf, size in sizes.items() if size),
        sizes=sizes,
        is_large=is_large(chronology),
        is_tagged=bool(events_of_tag or articles_of_tag),
        is_searched=is_wanted(chronology.site, "search") and any(not event.draft for event in events),
    )


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
    own = [str(via) for via in dated.article.via]
    mentioned = [str(via) for mention in dated.mentions for via in mention.mention.via]
    return tuple(via for via in dict.fromkeys(own + mentioned) if via not in (OWN, UNKNOWN))


def _gathered(pairs: Iterable[tuple[str, Value]]) -> dict[str, tuple[Value, ...]]:
    found: dict[str, list[Value]] = {}
    for key, value in pairs:
        found.setdefault(key, []).append(value)
    return {key: tuple(values) for key, values in found.items()}
