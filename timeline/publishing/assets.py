"""A theme's assets to files whose names change with their content, so that they may be kept for ever."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from timeline.publishing.compose.site import SiteIndex
from timeline.publishing.outputfile import OutputFile
from timeline.publishing.theme import Theme

STYLESHEET = "style.css"
ICON = "icon.svg"
SCHEME = "scheme.js"
_ASKED_FOR_ELSEWHERE = frozenset({"embed.js"})
"""Other people's pages name these: they stand at the root and keep their names."""
_HASH_DIGITS = 10


def asset_path(theme: Theme, name: str) -> str:
    """
    `style.css` to `assets/style.3f2a91c04d.css`; as it is where the theme has no such file.

    The files of a folder share the hash of them all, `assets/search.3f2a91c04d/main.js`, so that the modules of a
    script can name each other.
    """
    folder, slash, inside = name.partition("/")
    if slash and name in theme.assets:
        return f"assets/{folder}.{_folder_digest(theme, folder)}/{inside}"
    if name in _ASKED_FOR_ELSEWHERE:
        return name
    content = theme.assets.get(name)
    if content is None:
        return f"assets/{name}"
    digest = _digest(content)
    stem, dot, suffix = name.rpartition(".")
    return f"assets/{stem}.{digest}.{suffix}" if dot else f"assets/{name}.{digest}"


def _folder_digest(theme: Theme, folder: str) -> str:
    """The lengths part one file from the next."""
    inside = sorted((name, content) for name, content in theme.assets.items() if name.startswith(f"{folder}/"))
    return _digest(b"".join(f"{name} {len(content)}\n".encode() + content for name, content in inside))


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()[:_HASH_DIGITS]


def asset_files(site: SiteIndex) -> Iterator[OutputFile]:
    """The assets of the theme."""
    theme = site.publication.theme
    for name, content in sorted(theme.assets.items()):
        yield OutputFile(path=asset_path(theme, name), content=content)
