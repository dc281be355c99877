"""A theme's assets to files whose names change with their content, so that they may be kept for ever."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from timeline.publishing.outputfile import OutputFile
from timeline.publishing.publication import Publication
from timeline.publishing.theme import Theme

STYLESHEET = "style.css"
ICON = "icon.svg"
_HASH_DIGITS = 10


def asset_path(theme: Theme, name: str) -> str:
    """`style.css` to `assets/style.3f2a91c04d.css`; as it is where the theme has no such file."""
    content = theme.assets.get(name)
    if content is None:
        return f"assets/{name}"
    digest = hashlib.sha256(content).hexdigest()[:_HASH_DIGITS]
    stem, dot, suffix = name.rpartition(".")
    return f"assets/{stem}.{digest}.{suffix}" if dot else f"assets/{name}.{digest}"


def asset_files(publication: Publication) -> Iterator[OutputFile]:
    """The assets of the theme."""
    theme = publication.theme
    for name, content in sorted(theme.assets.items()):
        yield OutputFile(path=asset_path(theme, name), content=content)
