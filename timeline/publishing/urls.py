"""Ids and addresses to the paths of pages, the links between them, and links to the outside that are safe."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache
from urllib.parse import quote, urlsplit

from timeline.core.confusables import disguised
from timeline.core.fragments import ends_of

HOME = ""
SOURCES = "sources/"
NEWEST_SOURCES = "sources/newest/"
MOST_CITED_SOURCES = "sources/most-cited/"
SOURCES_INDEX = "sources/articles.json"
THREADS = "threads/"
ENTITIES = "entities/"
PLACES = "places/"
PUBLISHERS = "publishers/"
DATE_RULES = "how-dates-are-read/"
SEARCH = "search/"
TAGS = "tags/"
PRINT = "print/"
EMBED = "embed/"
NEWEST = "newest/"
FEED = "feed.atom"
CORRECTIONS = "corrections/"
CORRECTIONS_FEED = "corrections/feed.atom"
"""At the site's root, and beside the page of each topic; so are the next two."""
JSON_FEED = "feed.json"
CALENDAR = "calendar.ics"
PAGE_DATA = "data.json"
"""Beside the page of each topic."""
DATA = "data/"
EVENTS_DATA = "data/events.json"
ARTICLES_DATA = "data/articles.json"
BIBLIOGRAPHY_DATA = "data/bibliography.csl.json"
CITE_CSL = "cite.csl.json"
"""Beside the page of each event and article."""
NOT_FOUND = "404.html"

_FACETS = {
    "kind": "kinds/",
    "language": "languages/",
    "status": "statuses/",
    "origins": "corroboration/",
    "precision": "precision/",
    "contested": "contested/",
}
_LONGEST_SLUG = 100
"""In bytes; file systems take 255, and feeds and pages stand below."""
_SHORT_SLUG = 30
_HIDDEN_CATEGORIES = frozenset({"Cc", "Cf", "Cs", "Zs", "Zl", "Zp"})


def event_path(identifier: str) -> str:
    return f"events/{identifier}/"


def article_path(identifier: str) -> str:
    return f"articles/{identifier}/"


def publisher_path(identifier: str) -> str:
    return f"publishers/{identifier}/"


def entity_path(identifier: str) -> str:
    return f"entities/{identifier}/"


def thread_path(identifier: str) -> str:
    return f"threads/{identifier}/"


def place_path(identifier: str) -> str:
    return f"places/{identifier}/"


def facet_path(facet: str, value: str = "") -> str:
    """The page of what shares a value of a facet: `kinds/order/`; without one the page of all values."""
    return f"{_FACETS[facet]}{value}/" if value else _FACETS[facet]


_DEVICE = re.compile(r"con|prn|aux|nul|com\d|lpt\d")


def tag_paths(tags: Iterable[str]) -> dict[str, str]:
    """
    A page for each of an editor's free words: `Five Eyes` is `tags/five-eyes/`.

    Where two are told apart by no more than capitals or signs, the one that is not spelt like its address, and
    any that is no name for a file, because it is too long or Windows has it for a device, carries some digits of its
    hash: nobody takes an address from another.
    """
    slugs = {tag: _slug(tag) for tag in sorted(set(tags))}
    shared = Counter(slugs.values())
    found = {}
    for tag, slug in slugs.items():
        is_name = 0 < len(slug.encode()) <= _LONGEST_SLUG and not _DEVICE.fullmatch(slug)
        plain = is_name and (shared[slug] == 1 or tag == slug)
        digits = hashlib.sha256(tag.encode()).hexdigest()[:8]
        found[tag] = f"{TAGS}{slug}/" if plain else f"{TAGS}{slug[:_SHORT_SLUG]}--{digits}/"
    return found


def _slug(tag: str) -> str:
    folded = unicodedata.normalize("NFC", unicodedata.normalize("NFKC", tag).casefold())
    return "-".join(re.findall(r"[^\W_]+", folded))


def text_path(identifier: str) -> str:
    """A page in the editor's own words stands at the root: `about/`."""
    return f"{identifier}/"


def dossier_path(thread: str = "") -> str:
    """What is printed of a thread, or of the whole chronology."""
    return f"{PRINT}{thread}/" if thread else PRINT


def embed_path(page: str) -> str:
    """The light page of an event or a thread, for a frame on somebody else's page: `embed/events/x/`."""
    return f"{EMBED}{page}"


def card_path(page: str) -> str:
    """The picture that other sites show for *page*."""
    return f"{page}card.png"


def oembed_path(page: str) -> str:
    """What a content management system asks for before it shows the light page of *page*."""
    return f"{embed_path(page)}oembed.json"


def period_path(year: str, month: int = 0) -> str:
    """`2025` to `2025/`, `2025` and 3 to `2025/03/`, `199X` to `199x/`, `-0043` to `-0043/`."""
    return f"{year.lower()}/{month:02d}/" if month else f"{year.lower()}/"


def page_path(path: str, number: int) -> str:
    """A later page of a list that begins at *path*: `2025/03/page-2/`."""
    return f"{path}page-{number}/"


def file_path(page: str) -> str:
    """The file that holds a page: `events/x/` is `events/x/index.html`."""
    return f"{page}index.html" if page == HOME or page.endswith("/") else page


def root_from(page: str) -> str:
    """The way from a page back to the site's root: `../../` from `events/x/`."""
    return "../" * page.count("/")


def link(root: str, page: str, anchor: str = "") -> str:
    """A link to *page* from where *root* leads to the site's root."""
    return f"{root}{page or ('' if root else './')}{'#' if anchor else ''}{anchor}"


def base_path(base_url: str) -> str:
    """The path under which the site is served: `/repo/` for `https://org.github.io/repo/`, `/` where unknown."""
    path = urlsplit(base_url).path
    return path if path.endswith("/") else f"{path}/"


def absolute(base_url: str, page: str) -> str:
    """The public address of a page; empty where the site's own address is not known."""
    if not base_url:
        return ""
    return f"{base_url.rstrip('/')}/{quote(page)}"


@lru_cache(maxsize=50_000)  # pure, and asked again wherever an article is cited
def is_web_address(address: str) -> bool:
    """
    Whether *address* may be linked: http or https, a host, and nothing that makes it look like another address.

    User names (`https://nbc.com@evil.example`), backslashes, white space, control, invisible and
    bidirectional characters are refused.
    """
    if "\\" in address or any(unicodedata.category(character) in _HIDDEN_CATEGORIES for character in address):
        return False
    try:
        parts = urlsplit(address)
        host = parts.hostname
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(host) and "@" not in parts.netloc


@lru_cache(maxsize=50_000)  # pure, as above
def host_of(address: str) -> str:
    """`nbcnews.com` for `https://www.nbcnews.com/x`, to be read by people, who must not take it for another one."""
    labels = (urlsplit(address).hostname or "").removeprefix("www.").split(".")
    return ".".join(f"xn--{label.encode('punycode').decode()}" if disguised(label) else label for label in labels)


@lru_cache(maxsize=50_000)  # pure, as above
def to_passage(address: str, passage: str, prefix: str = "", suffix: str = "") -> str:
    """
    *address* with a text fragment that leads a browser to *passage*, between *prefix* and *suffix* if given.

    A long passage, or one with marked omissions, is named by its first and last words.
    Source: WICG, URL Fragment Text Directives; `-`, `,` and `&` are syntax there and are percent-encoded.
    """
    start, end = ends_of(passage)
    if not start:
        return str(address)
    parts = [f"{_encoded(prefix)}-" if prefix else "", _encoded(start), _encoded(end)]
    parts.append(f"-{_encoded(suffix)}" if suffix else "")
    separator = ":~:" if "#" in address else "#:~:"
    return f"{address}{separator}text={','.join(part for part in parts if part)}"


def _encoded(words: str) -> str:
    return quote(words, safe="").replace("-", "%2D")
