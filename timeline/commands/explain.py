"""A page before and after a build, and what went into the build, to why the page was written or left as it was."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from timeline.cache.last import Last
from timeline.cache.looking import digest
from timeline.publishing.urls import file_path

_LONGEST = 100
"""Characters of a line that are shown."""
_MOST = 10
"""Changed files that are named."""


def page_file(output: Path, page: str) -> Path:
    """The file of a page, given as its path in the site or as that of its file: `events/x/`, `events/x/index.html`."""
    path = page.strip("/")
    folder = output / path
    return folder if folder.is_file() else output / file_path(f"{path}/" if path else "")


def content_of(file: Path) -> bytes | None:
    return file.read_bytes() if file.is_file() else None


def why(
    page: str, before: bytes | None, after: bytes | None, changed: tuple[str, ...] | None, *, made: bool = True
) -> str:
    """
    In a few lines.

    *changed* are the files that differ from those of the last build, None: there was none; *made* tells whether the
    page was made at all, and not remembered.
    """
    return f"{page}: {_of_bytes(before, after, made=made)}\n{_of_inputs(changed)}\n"


def _of_bytes(before: bytes | None, after: bytes | None, *, made: bool) -> str:
    if after is None:
        return "there is no such page" if before is None else "it is gone: nothing in the content asks for it any more"
    if before is None:
        return "it is new"
    if before == after:
        reason = "its bytes are the same" if made else "nothing that it is made from has changed"
        return f"it was left as it was, for {reason}"
    old, new = (content.decode("utf-8", errors="replace").splitlines() for content in (before, after))
    number = next((number for number, (one, other) in enumerate(zip(old, new, strict=False)) if one != other), None)
    if number is None:
        return f"it was written, for it has {len(new)} lines and had {len(old)}"
    lines = f"  before: {_short(old[number])}\n  now:    {_short(new[number])}"
    return f"it was written, for it differs from line {number + 1} on\n{lines}"


def _short(line: str) -> str:
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST]}…"


def _of_inputs(changed: tuple[str, ...] | None) -> str:
    if changed is None:
        return "Nothing is known of a build before this one."
    if not changed:
        return "No file that goes into the site has changed since the last build."
    named = ", ".join(changed[:_MOST])
    more = f" and {len(changed) - _MOST} more" if len(changed) > _MOST else ""
    return f"Changed since the last build: {named}{more}."


def changed_since(last: Last | None, seen: Mapping[str, tuple[int, int, int]]) -> tuple[str, ...] | None:
    """The files that came, went or have other content than when the last build was written down."""
    if last is None:
        return None
    gone = last.inputs.keys() - seen.keys()
    other = (
        path for path, stamp in seen.items() if path not in last.inputs or _differs(path, stamp, last.inputs[path])
    )
    return tuple(sorted((*gone, *other)))


def _differs(path: str, stamp: tuple[int, int, int], entry: tuple[int, int, int, str]) -> bool:
    return stamp != entry[:3] and (not Path(path).exists() or digest(path) != entry[3])
