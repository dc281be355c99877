"""Ids and the names that they come from: which are allowed, and what a name would be as an id."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from timeline.core.vocabulary import OWN, UNKNOWN
from timeline.reading.characters import shown

ID = re.compile(r"[a-z0-9][a-z0-9-]{0,79}")
RESERVED = frozenset(
    {"404", "assets", "aux", "con", "feed", "index", "nul", "prn", OWN, UNKNOWN}
    | {f"{device}{number}" for device in ("com", "lpt") for number in range(10)}
)
"""Names that a site or Windows keeps for itself, and the two words of `via` that are no ids."""
PAGES_OF_THE_SITE = frozenset(
    {
        "articles",
        "contested",
        "corroboration",
        "data",
        "embed",
        "entities",
        "events",
        "how-dates-are-read",
        "kinds",
        "languages",
        "newest",
        "origins",
        "places",
        "precision",
        "print",
        "publishers",
        "search",
        "sources",
        "statuses",
        "tags",
        "threads",
    }
)
"""First parts of the site's own addresses: no page of the editor's can have them, nor a year."""


YEARS = re.compile(r"\d+x{0,2}")
"""A year, a decade (`199x`), a century: each has a page at the root."""


def id_fault(text: str) -> tuple[str, str] | None:
    """Why *text* cannot be an id, with a hint; None: it can."""
    if not ID.fullmatch(text):
        if "://" in text:
            return f"`{shown(text)}` is an address, not an id", "write the id; the address goes under `url`"
        proposal = slug(text)
        hint = "ids are written in lower-case letters a-z, digits and hyphens, at most 80"
        return f"`{shown(text)}` is not an id", f"{hint}: `{proposal}`" if proposal else hint
    if text in RESERVED:
        return f"the id `{text}` is kept for the site itself", "choose another one"
    return None


def page_id_fault(text: str) -> tuple[str, str] | None:
    """Why *text* cannot be the id of a page; None: it can."""
    if text in PAGES_OF_THE_SITE or YEARS.fullmatch(text):
        return f"the id `{text}` is kept for the site itself", "choose another one"
    return id_fault(text)


def slug(name: str) -> str:
    """The name as an id: `NBC News` to `nbc-news`; empty where nothing of it can be written in ASCII."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:80].strip("-")


@lru_cache(maxsize=20_000)  # pure; an id is met again and again
def folded(text: str) -> str:
    """The form in which two ids are the same on some file system or to some reader."""
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold())
