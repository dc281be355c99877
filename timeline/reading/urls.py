"""Web addresses as editors paste them: why one is refused, and the form in which two are the same."""

from __future__ import annotations

import re
import unicodedata
from urllib.parse import SplitResult, urlsplit

LONGEST = 4_000
DEFAULT_PORTS = (80, 443)
LOOK_LIKE_DOTS = "\u3002\uff0e\uff61"
MOBILE = ("www", "m", "mobile", "amp")
TRACKING = re.compile(
    r"(?:utm_\w+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|igshid|mc_[ce]id|_ga|ref_src|ref_url|cmpid|ocid|ncid|xtor)",
    re.IGNORECASE,
)
"""Names of query parameters that only tell who sent the reader."""
HOST = re.compile(r"(?:[\w.-]|[^\x00-\x7f])+|[0-9a-f:.]*:[0-9a-f:.]*")


def url_fault(url: str) -> str | None:
    """Why *url* cannot be linked, in words that follow "the address"; None: it can."""
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


def canonical_url(url: str) -> str:
    """
    The form in which two addresses of one article are equal; only for comparing, never for linking.

    Scheme, `www.` and mobile hosts, default port, fragment, trailing slash and the parameters that only tell
    who sent the reader make no difference.
    """
    parts = urlsplit(url.strip())
    pieces = (piece for piece in parts.query.split("&") if piece)
    query = "&".join(piece for piece in pieces if not TRACKING.fullmatch(piece.partition("=")[0]))
    path = parts.path.rstrip("/")
    return f"https://{_host(parts)}{path}" + (f"?{query}" if query else "")


def _host(parts: SplitResult) -> str:
    host = (parts.hostname or "").rstrip(".")
    while (parted := host.partition("."))[0] in MOBILE and "." in parted[2]:
        host = parted[2]
    return host if parts.port in (None, *DEFAULT_PORTS) else f"{host}:{parts.port}"


def _host_fault(host: str) -> str | None:
    if not host or host.startswith(".") or ".." in host:
        return "has no host"
    if not HOST.fullmatch(host) or any(character in host for character in LOOK_LIKE_DOTS):
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
