"""A folder that somebody wants to publish to, and the reason why it must not be replaced, if there is one."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from timeline.publishing.write.manifest import MANIFEST, Manifest

_REPOSITORIES = (".git", ".hg", ".svn")
_LEFT_BY_FILE_MANAGERS = (".DS_Store", "desktop.ini", "Thumbs.db")


def refusal(output: Path, sources: Iterable[Path] = ()) -> str:
    """Why a site must not be written to *output*, in one line; empty: it may. *sources* as for `write`."""
    target = located(output)
    return misplaced(target, sources) or foreign(target, Manifest.read(target).digests)


def located(output: Path) -> Path:
    """*output* in full, its own name left as it is: a symbolic link of that name stays one."""
    if output.name in ("", ".."):
        return output.resolve()
    return output.parent.resolve() / output.name


def misplaced(target: Path, sources: Iterable[Path]) -> str:
    """Why *target*, a full path, is no place for a site whatever it holds."""
    reason = next(_reasons_against(target, sources), "")
    return f"cannot publish to {target}: {reason}" if reason else ""


def _reasons_against(target: Path, sources: Iterable[Path]) -> Iterator[str]:
    if target == Path(target.anchor):
        yield "it is the root of the file system"
    if target.is_symlink():
        yield "it is a symbolic link; name the folder itself"
    if target.exists() and not target.is_dir():
        yield "it is a file; name a folder"
    if Path("~").expanduser().resolve().is_relative_to(target):
        yield "your home folder is in it"
    if Path.cwd().is_relative_to(target):
        yield "the folder you are in is in it"
    if any((target / name).exists() for name in _REPOSITORIES):
        yield "it is the root of a repository"
    for source in (source.resolve() for source in sources):
        if source.is_relative_to(target):
            yield f"{source}, from which the site is made, is in it"
        if target.is_relative_to(source):
            yield f"it lies in {source}, from which the site is made"


def foreign(target: Path, own: Collection[str]) -> str:
    """Why the content of *target* must not be replaced: it holds something besides our *own* files."""
    found = min(_strangers(target, {*own, MANIFEST}, _folders_of(own)), default="")
    if not found:
        return ""
    return (
        f"cannot publish to {target}: it holds what timeline did not write, such as {found!r}; "
        "name an empty folder, or move that away"
    )


def _folders_of(paths: Iterable[str]) -> set[str]:
    """All folders in which one of *paths* lies, and the folder that they are relative to."""
    folders = {""}
    for path in paths:
        while (path := path.rpartition("/")[0]) not in folders:
            folders.add(path)
    return folders


def _strangers(target: Path, files: Collection[str], folders: Collection[str]) -> Iterator[str]:
    """What stands in one of the *folders* of *target* and is neither one of these nor of the *files*, by its path."""
    for folder in folders:
        with suppress(FileNotFoundError, NotADirectoryError):
            for entry in os.scandir(f"{target}{os.sep}{folder}"):
                path = f"{folder}/{entry.name}" if folder else entry.name
                if entry.name in _LEFT_BY_FILE_MANAGERS:
                    continue
                if entry.is_symlink():
                    yield f"{path} (a symbolic link)"
                elif path not in (folders if entry.is_dir() else files):
                    yield path
