"""A folder of content to the folders in which its themes are looked for."""

from __future__ import annotations

from pathlib import Path


def theme_folders(content: Path) -> tuple[Path, ...]:
    """Where themes are looked for: beside the content, inside the installed package, beside the package."""
    package = Path(__file__).resolve().parent.parent
    return content.resolve().parent / "themes", package / "themes", package.parent / "themes"
