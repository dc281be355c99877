"""Web addresses as editors paste them, to why one is refused."""

from __future__ import annotations

import re
import unicodedata
from urllib.parse import urlsplit

LONGEST = 4_000
LOOK_LIKE_DOTS = "\u3002\uff0e\uff61"
PLAIN = re.compile(r"https?://[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)*(?:[/?#][!-\[\]-~]*)?")
"""An address in ASCII without user, port or backslash, about whose host nothing can be said."""
HOST = re.compile(r"[\w.-]+|[0-9a-f:.]*:[0-9a-f:.]*")
"""Of letters and digits of any script, once its combining marks are left out."""


def url_fault(url: str) -> str | None:
    """Why *url* cannot be linked, in words that follow "the address"; None: it can."""
    return None if len(url) <= LONGEST and PLAIN.fullmatch(url) else _fault(url)


def _fault(url: str) -> str | None:
    if len(url) > LONGEST:
        return f"is longer than {LONGEST:,} characters"
    if "\\" in url or any(_unseen(character) for character in url):
        return "holds white space, a backslash or a character that cannot be seen"
    if not re.match(r"https?://", url, re.IGNORECASE):
        return "does not begin with https:// or http://"
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname or "", parts.port
    except ValueError:
        return "has a host or a port that cannot be read"
    if "@" in parts.netloc:
        return "has a name before its host, which looks like another host"
    return _host_fault(host)


def _host_fault(host: str) -> str | None:
    if not host or host.startswith(".") or ".." in host:
        return "has no host"
    without_marks = "".join(character for character in host if not unicodedata.category(character).startswith("M"))
    if not HOST.fullmatch(without_marks) or any(character in host for character in LOOK_LIKE_DOTS):
        return "has a host with characters that no host has"
    # NFKC folds full-width letters and ideographic full stops that look like another host.
    if unicodedata.normalize("NFKC", host) != host or any(len(_scripts(label)) > 1 for label in host.split(".")):
        return "has a host that mixes alphabets or look-alike characters"
    return None


def _scripts(label: str) -> set[str]:
    """The alphabets of a label, as far as their letters are taken for one another."""
    names = {unicodedata.name(character, "").partition(" ")[0] for character in label if character.isalpha()}
    return names & {"LATIN", "CYRILLIC", "GREEK", "ARMENIAN", "CHEROKEE"}


def _unseen(character: str) -> bool:
    return character.isspace() or unicodedata.category(character) in {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp", "Zs"}
