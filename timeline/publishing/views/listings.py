"""The pages of articles, publishers, people, places and threads, and their indexes; a template gets one as `view`."""

from __future__ import annotations

from timeline.core.struct import Struct
from timeline.publishing.prose import Html
from timeline.publishing.views.cite import CiteView
from timeline.publishing.views.embedding import ShareView
from timeline.publishing.views.entries import YearView
from timeline.publishing.views.evidence import QuoteView, SourceView
from timeline.publishing.views.maps import MapView
from timeline.publishing.views.overview import OverviewView
from timeline.publishing.views.shared import DateView, Fact, FrameView, Label, MessageView, NavigationLink


class ArticleEventView(Struct, frozen=True, kw_only=True):
    """What an article says of one event."""

    event: Label
    """The event."""
    date: DateView
    """The event's date."""
    said: str
    """The article's own words for the date; empty: none."""
    dating: str
    """How the event's date rests on the article; empty: it gives none of its own."""
    stance: str
    """`Denied by ...`; empty for plain support."""
    contradicts: bool
    """Whether it speaks against the event."""
    not_counted: str
    """Why the article is not counted as support; empty: it is."""
    quotes: tuple[QuoteView, ...]
    """What it prints."""


class ArticlePageView(Struct, frozen=True, kw_only=True):
    """An article and all that rests on it: `article.html`."""

    frame: FrameView
    """What surrounds it."""
    up: tuple[Label, ...]
    """The lists in which it stands."""
    title: Label
    """Its title, not linked."""
    source: SourceView
    """Where it was published and can be read."""
    facts: tuple[Fact, ...]
    """Author, language, kind of article, when it was retrieved."""
    tags: tuple[Label, ...]
    """The editor's free words, each linked to its page."""
    published_steps: tuple[Fact, ...]
    """How its publication date was read."""
    draws_on: tuple[Label, ...]
    """What it says it draws on."""
    drawn_on_by: tuple[Label, ...]
    """The articles that draw on it."""
    notes: Html
    """Of the editor; empty: none."""
    events: tuple[ArticleEventView, ...]
    """What it says, in the order of the chronology."""
    cite: CiteView | None
    """How to cite it; None: the site does not say."""


class PublisherArticleView(Struct, frozen=True, kw_only=True):
    """An article in a list."""

    source: SourceView
    """The article."""
    events: tuple[Label, ...]
    """The events that it tells of."""


class PublisherPageView(Struct, frozen=True, kw_only=True):
    """A publisher and its articles: `publisher.html`."""

    frame: FrameView
    """What surrounds it."""
    up: tuple[Label, ...]
    """The lists in which it stands."""
    name: Label
    """Its name, not linked."""
    facts: tuple[Fact, ...]
    """Country, owner, language, time zone."""
    homepage: Label | None
    """Its own site; None: not known, or not to be linked."""
    balance: str
    """How often it is an origin and how often it repeats others."""
    overview: OverviewView | None
    """The map of the events for which it is cited; None: they have but one date."""
    articles: tuple[PublisherArticleView, ...]
    """By publication date."""
    pages: tuple[NavigationLink, ...]
    """All pages of them; empty: there is one."""


class TopicPageView(Struct, frozen=True, kw_only=True):
    """What gathers events - an entity, a place, a thread, a tag, a kind and the like: `topic.html`."""

    frame: FrameView
    """What surrounds it."""
    up: tuple[Label, ...]
    """The lists in which it stands."""
    kind: str
    """`Person`, `Place`, `Thread`."""
    name: Label
    """Its name, not linked."""
    names: tuple[Label, ...]
    """Its other names."""
    facts: tuple[Fact, ...]
    """What else is known of it."""
    introduction: Html
    """Of the editor; empty: none."""
    count: str
    """`14 events`."""
    overview: OverviewView | None
    """The map of its events; None: they have but one date."""
    years: tuple[YearView, ...]
    """Its events in order."""
    pages: tuple[NavigationLink, ...]
    """The pages over which its list goes; empty: there is but one."""
    articles: tuple[PublisherArticleView, ...] = ()
    """Those that carry the tag themselves; empty elsewhere."""
    share: ShareView | None = None
    """How to pass it on; None: it is no thread."""
    map: MapView | None = None
    """What lies around it; None: it is no place, or not known where."""


class IndexRowView(Struct, frozen=True, kw_only=True):
    """One thing in an index."""

    name: Label
    """Linked to its page."""
    words: str
    """`14 events`, `first in 1946`."""


class IndexGroupView(Struct, frozen=True, kw_only=True):
    """Things of one kind in an index."""

    title: str
    """`People`; empty: the index has one group only."""
    rows: tuple[IndexRowView, ...]
    """In alphabetical order."""


class IndexPageView(Struct, frozen=True, kw_only=True):
    """An index of people, places, threads or publishers: `index.html`."""

    frame: FrameView
    """What surrounds it."""
    title: str
    """What is listed."""
    lead: str
    """What the list is, in a sentence."""
    groups: tuple[IndexGroupView, ...]
    """By kind."""


class SourceGroupView(Struct, frozen=True, kw_only=True):
    """The articles of one publisher, one year, or one number of events, or those of them that are on the page."""

    title: Label
    """The publisher, the year, or how many events each is cited for."""
    articles: tuple[PublisherArticleView, ...]
    """By publication date."""


class SourceSearchView(Struct, frozen=True, kw_only=True):
    """What a script needs to filter and order the bibliography in place."""

    index: str
    """Address of the file that it reads, relative to the page."""
    root: str
    """The way from the page to the site's root, for the links of what is found."""
    script: str
    """Address of the script, relative to the page."""
    modules: tuple[str, ...]
    """Addresses of what the script imports."""
    messages: tuple[MessageView, ...]
    """All that the script says."""


class SourcesPageView(Struct, frozen=True, kw_only=True):
    """The bibliography: `sources.html`."""

    frame: FrameView
    """What surrounds it."""
    lead: str
    """How many there are."""
    order: tuple[NavigationLink, ...]
    """By publisher, by date, by the number of events."""
    under_publishers: bool
    """Each group is of one publisher, so that no article need name its own."""
    search: SourceSearchView | None
    """How it is filtered; None: this page is not, or the site has no search."""
    groups: tuple[SourceGroupView, ...]
    """In that order."""
    pages: tuple[NavigationLink, ...]
    """All pages in that order; empty: there is one."""
