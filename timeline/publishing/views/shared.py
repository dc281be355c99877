"""The parts that every page shares: names, dates, links and the frame around them."""

from __future__ import annotations

from typing import Literal

from timeline.core.struct import Struct
from timeline.publishing.prose import Html

Shape = Literal["day", "period", "span", "since", "until", "by", "from", "within", "choice", "unknown"]
"""
How a date is drawn: `day` a firm mark; `period` (a month, a year) a band over its extent; `span` a bar with two firm
ends; `since` and `until` a bar that is open at one end; `by` and `from` one day, with one known bound; `within` one day
in a range; `choice` one of several days; `unknown` no bound at all.
"""


class Label(Struct, frozen=True, kw_only=True):
    """A name or title that somebody contributed, which may run in another direction than the page."""

    text: str
    """As contributed."""
    href: str = ""
    """Where it leads, relative to the page or to the outside; empty: it is not linked."""
    language: str = ""
    """BCP 47 tag, where it is known and is not the page's."""
    direction: str = ""
    """`ltr` or `rtl`, given with `language`."""
    external: bool = False
    """Whether `href` leads away from this site."""


class DateView(Struct, frozen=True, kw_only=True):
    """A date in words, and what is needed to draw it."""

    words: str
    """In the site's language: `between 4 and 6 March 2025`."""
    machine: str
    """For `<time datetime>`; empty where HTML has no value for such a date."""
    edtf: str
    """ISO 8601-2."""
    shape: Shape
    """How it is drawn."""
    dashed: bool = False
    """It is approximate or uncertain."""
    contested: bool = False
    """Sources name dates that cannot all be right."""


class Fact(Struct, frozen=True, kw_only=True):
    """A term and what stands for it, for a description list."""

    term: str
    """In a word or two."""
    words: str
    """In a phrase."""
    language: str = ""
    """BCP 47 tag of `words`, where they are a source's own."""
    direction: str = ""
    """`ltr` or `rtl`, given with `language`."""
    quoted: bool = False
    """Whether `words` are a source's own, to stand in quotation marks."""


class NavigationLink(Struct, frozen=True, kw_only=True):
    """A link to one of the site's main pages."""

    text: str
    """What the page is called."""
    href: str
    """Relative to the page on which it stands."""
    current: bool
    """Whether it is that page."""


class AlternateView(Struct, frozen=True, kw_only=True):
    """The events of a page in another form."""

    href: str
    """Relative to the page."""
    media_type: str
    """`application/atom+xml`."""
    title: str
    """For the page's head: `Washington: calendar`."""
    words: str
    """For a link on the page: `calendar`."""


class CardView(Struct, frozen=True, kw_only=True):
    """A picture of the page for other sites."""

    src: str
    """Absolute."""
    width: int
    """In pixels, as the next."""
    height: int
    """See above."""
    alt: str
    """What it says, for those who do not see it."""


class FrameView(Struct, frozen=True, kw_only=True):
    """What surrounds the content of every page."""

    title: str
    """For the browser: the page's title and the site's."""
    description: str
    """In one or two sentences, at most 200 characters."""
    language: str
    """BCP 47 tag of the site."""
    direction: str
    """`ltr` or `rtl`."""
    canonical: str
    """Absolute address of the page; empty where the site's own is not known."""
    kind: Literal["website", "article"]
    """For `og:type`."""
    stylesheet: str
    """Address of the style sheet, relative to the page."""
    icon: str
    """Address of the icon, relative to the page."""
    scheme: str
    """Address of the script that applies the reader's choice of light or dark, relative to the page."""
    feed: str
    """Address of the Atom feed, relative to the page; empty: there is none."""
    alternates: tuple[AlternateView, ...]
    """The page's own events as feeds, calendar and data; empty: it gathers none."""
    card: CardView | None
    """The picture that other sites show for the page; None: there is none."""
    linked_data: Html
    """What the page says, as JSON-LD for a data block; empty: nothing."""
    site_title: str
    """Name of the chronology."""
    site_deck: str
    """What it is, in a sentence."""
    home: str
    """Address of the chronology, relative to the page."""
    search: str
    """Address of the search page, relative to the page; empty: there is none, or this is it."""
    navigation: tuple[NavigationLink, ...]
    """The main pages."""
    further: tuple[NavigationLink, ...]
    """The pages in the editor's own words: about, methodology."""
    data: str
    """Address of the page of the data, relative to the page; empty: they are not published."""
    repository: str
    """Absolute address of the repository; empty: none is given."""
    built: DateView
    """The day that the site says it was made on."""
    version: str
    """Of the program that made it."""


class MessageView(Struct, frozen=True, kw_only=True):
    """A form of what the script says."""

    name: str
    """By which the script knows it."""
    number: str
    """The plural category of CLDR with which it goes; empty: with all."""
    words: str
    """The message; the script fills in what stands in braces."""
