"""The path of a URL to the file that it names, and a page with additions at the ends of its head and its body."""

from __future__ import annotations

import mimetypes
from pathlib import Path


def find_file(site: Path, path: str) -> Path | None:
    """
    The file or folder of *site* that *path* (of a URL, unquoted, without its first slash) names; None: not to be had.

    A path that ends with a slash names the `index.html` in that folder. Hidden files and whatever is reached through a
    symbolic link or by leaving the site are not to be had. *site* is a full path without links.
    """
    *folders, name = path.split("/")
    parts = [*folders, name or "index.html"]
    if any(not part or part.startswith(".") or "\\" in part or not part.isprintable() for part in parts):
        return None
    wanted = site.joinpath(*parts)
    try:
        return wanted if wanted.resolve() == wanted and wanted.exists() else None
    except OSError:  # longer than a name can be
        return None


def read(file: Path) -> bytes | None:
    """What is in *file*; None: nothing, it has gone since."""
    try:
        return file.read_bytes()
    except OSError:
        return None


def content_type(name: str) -> str:
    """By the end of the *name*; whatever is text is UTF-8."""
    kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
    textual = kind.startswith("text/") or kind.endswith(("json", "xml", "javascript"))
    return f"{kind}; charset=utf-8" if textual else kind


def inject(page: bytes, head: str, body: str) -> bytes:
    """*page* with *head* at the end of its head and *body* at the end of its body; at its own end if it has neither."""
    for mark, addition in ((b"</head>", head), (b"</body>", body)):
        place = page.lower().find(mark) if mark == b"</head>" else page.lower().rfind(mark)
        place = place if place >= 0 else len(page)
        page = page[:place] + addition.encode("utf-8", errors="replace") + page[place:]
    return page
