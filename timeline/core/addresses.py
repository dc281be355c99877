"""Two web addresses to one form, if they lead to one article."""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import SplitResult, urlsplit

DEFAULT_PORTS = (80, 443)
MOBILE = ("www", "m", "mobile", "amp")
TRACKING = re.compile(
    r"(?:utm_\w+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|igshid|mc_[ce]id|_ga|ref_src|ref_url|cmpid|ocid|ncid|xtor)",
    re.IGNORECASE,
)
"""Names of query parameters that only tell who sent the reader."""
TRACKING_OF = {"twitter.com": frozenset({"s", "t"}), "x.com": frozenset({"s", "t"})}
"""Further ones, which mean something else on other hosts."""


@lru_cache(maxsize=100_000)
def canonical_url(url: str) -> str:
    """
    The form in which two addresses of one article are equal; only for comparing, never for linking.

    Scheme, `www.` and mobile hosts, default port, fragment, trailing slash and the parameters that only tell
    who sent the reader make no difference.
    """
    parts = urlsplit(url.strip())
    host = _host(parts)
    pieces = (piece for piece in parts.query.split("&") if piece)
    query = "&".join(piece for piece in pieces if not _only_tracks(piece.partition("=")[0], host))
    path = parts.path.rstrip("/")
    return f"https://{host}{path}" + (f"?{query}" if query else "")


def _only_tracks(parameter: str, host: str) -> bool:
    return TRACKING.fullmatch(parameter) is not None or parameter in TRACKING_OF.get(host, ())


def _host(parts: SplitResult) -> str:
    host = (parts.hostname or "").rstrip(".")
    while (parted := host.partition("."))[0] in MOBILE and "." in parted[2]:
        host = parted[2]
    return host if parts.port in (None, *DEFAULT_PORTS) else f"{host}:{parts.port}"
