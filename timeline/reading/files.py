"""A content folder to its files as text, read from disk in a fixed order, and findings on what is refused."""

from __future__ import annotations

import codecs
import difflib
import hashlib
import os
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

from timeline.core.diagnostics import Diagnostic, Severity, error, warning
from timeline.core.struct import Struct
from timeline.core.text import Span
from timeline.reading.characters import FORBIDDEN, characters_are_plain

LARGEST = 1_000_000
"""Bytes of the largest file that is read."""
BYTE_ORDER_MARK = codecs.BOM_UTF8
LARGEST_LOCK = 100_000_000
"""Bytes of the largest file that Timeline itself writes: a lock file has a line for each quote of the site."""
GROWING = ("captures.lock", "ids.lock", "merges.yaml")
ROOT_FILES = (
    "captures.lock", "entities.yaml", "ids.lock", "merges.yaml", "origins.yaml", "places.yaml", "publishers.yaml",
    "site.yaml", "threads.yaml",
)  # fmt: skip
FOLDERS: Mapping[str, tuple[str, ...]] = {
    "articles": (".md",),
    "captures": (".txt",),
    "events": (".md", ".yaml"),
    "pages": (".md",),
}
"""The folders of records, each with the endings of its files."""
_COARSEST_CLOCK = 2_000_000_000
"""Nanoseconds within which two writes may bear one time (FAT)."""
HISTORY = ("changes.jsonl", "published.json")
"""The files of the folder `history` that are read; what else stands there is left alone."""


class SourceFile(Struct, frozen=True, kw_only=True):
    """A file of the content."""

    path: str
    """As messages show it: `content/articles/caliber.md`."""
    relative: str
    """From the content folder, with forward slashes: `articles/caliber.md`."""
    data: bytes
    """What is read of it: in UTF-8, without a byte order mark, its lines ended by a line feed alone."""
    sha256: str
    """Of its bytes, in hexadecimal."""
    readable: bool = True
    """False: bytes or characters of it were refused, and so is what it holds; it stands here to be counted."""

    @property
    def text(self) -> str:
        """Its characters, put together at each call: all of an archive would take twice the memory of the bytes."""
        return self.data.decode("utf-8")

    @property
    def stem(self) -> str:
        """The name without folder and ending: the id of what the file holds."""
        return self.relative.rpartition("/")[2].rpartition(".")[0]


class Texts(Mapping[str, str]):
    """The text of each file, by its path in messages."""

    def __init__(self, files: Iterable[SourceFile]) -> None:
        self._files = {file.path: file for file in files}
        self._last = ("", "")
        """The path that was asked for last, with its text: findings come file by file."""

    def __getitem__(self, path: str) -> str:
        file = self._files[path]
        if self._last[0] != path:
            self._last = (path, file.text)
        return self._last[1]

    def __iter__(self) -> Iterator[str]:
        return iter(self._files)

    def __len__(self) -> int:
        return len(self._files)


Scanned = tuple[tuple[SourceFile, ...], tuple[Diagnostic, ...]]
"""The files of a content folder, and what is wrong with them."""
_Read = tuple[SourceFile, tuple[Diagnostic, ...]]
"""One of them."""
Known = tuple[str, tuple[int, int, int, int], _Read]
"""The relative path of a file, its size, time, inode and who may read it, and what it held."""


def scan(content: Path, shown_as: str = "content") -> Scanned:
    """Every file of the content folder *content* that is known by its place, sorted by its relative path."""
    return _scanned(content, shown_as, _read)


class Scanner:
    """A `scan` for who looks at one folder again and again: it reads only what may have changed."""

    def __init__(self, known: Iterable[Known] = ()) -> None:
        """*known* is what an earlier one knew."""
        self._last = {relative: (stamp, held) for relative, stamp, held in known}
        """None that was fresh when it was read."""
        self._scanned: Scanned = (), ()

    @property
    def known(self) -> Iterator[Known]:
        """The files by which it will know them again."""
        return ((relative, stamp, held) for relative, (stamp, held) in self._last.items())

    def __call__(self, content: Path, changed: Iterable[Path] | None = None) -> Scanned:
        """As `scan`; where *changed* is given, no other paths than these can have changed since the last time."""
        known = None if changed is None else self._with(changed, content)
        self._scanned = known or self._anew(content)
        return self._scanned

    def _with(self, changed: Iterable[Path], content: Path) -> Scanned | None:
        """What there was, with what *changed*; None where that is more than the texts of files without faults."""
        files, findings = self._scanned
        places = {file.relative: number for number, file in enumerate(files)}
        faulty, now = {finding.span.path for finding in findings}, list(files)
        for path in changed:
            if not path.is_relative_to(content.absolute()):
                continue
            number = places.get(path.relative_to(content.absolute()).as_posix())
            if number is None or now[number].path in faulty or path.is_symlink() or not path.is_file():
                return None
            before = now[number]
            now[number], found = _read(path, before.path, before.relative, _largest(before.relative))
            self._last.pop(before.relative, None)
            if found:
                return None
        return tuple(now), findings

    def _anew(self, content: Path) -> Scanned:
        last, now, self._last = self._last, time.time_ns(), {}

        def read(entry: os.DirEntry[str], shown: str, relative: str, largest: int) -> _Read:
            try:
                status = entry.stat(follow_symlinks=False)
            except OSError:
                return _read(entry, shown, relative, largest)  # which says so
            stamp = status.st_size, status.st_mtime_ns, status.st_ino, status.st_mode
            before = last.get(relative)
            held = before[1] if before and before[0] == stamp else _read(entry, shown, relative, largest)
            unread = any(finding.code == "unreadable-file" for finding in held[1])  # its owner may let us read it yet
            if status.st_mtime_ns < now - _COARSEST_CLOCK and not unread:
                self._last[relative] = stamp, held
            return held

        return _scanned(content, "content", read)


def _scanned(content: Path, shown_as: str, read: Callable[[os.DirEntry[str], str, str, int], _Read]) -> Scanned:
    files: list[SourceFile] = []
    found: list[Diagnostic] = []
    if not content.is_dir():
        return (), ()  # that there is no `site.yaml` in it is told in any case
    for entry, relative, largest in _known(content, shown_as, found):
        source, findings = read(entry, f"{shown_as}/{relative}", relative, largest)
        files.append(source)
        found.extend(findings)
    return tuple(sorted(files, key=lambda file: file.relative)), tuple(found)


def _known(content: Path, shown_as: str, found: list[Diagnostic]) -> Iterator[tuple[os.DirEntry[str], str, int]]:
    for entry in _entries(content, shown_as, "", found):
        if entry.is_dir() and entry.name in FOLDERS:
            for inner in _entries(entry, shown_as, f"{entry.name}/", found):
                if inner.name.endswith(FOLDERS[entry.name]) and inner.is_file():
                    yield inner, f"{entry.name}/{inner.name}", _largest(f"{entry.name}/{inner.name}")
                else:
                    found.append(_unknown(inner, f"{shown_as}/{entry.name}/{inner.name}", FOLDERS[entry.name]))
        elif entry.is_file() and entry.name in ROOT_FILES:
            yield entry, entry.name, _largest(entry.name)
        elif entry.is_dir() and entry.name == "history":
            for inner in _entries(entry, shown_as, "history/", found):
                if inner.is_file() and inner.name in HISTORY:
                    yield inner, f"history/{inner.name}", _largest(f"history/{inner.name}")
        else:
            found.append(_unknown(entry, f"{shown_as}/{entry.name}", ()))


def _largest(relative: str) -> int:
    return LARGEST_LOCK if relative in GROWING or relative.startswith("history/") else LARGEST


def _entries(
    folder: Path | os.DirEntry[str], shown_as: str, relative: str, found: list[Diagnostic]
) -> Iterator[os.DirEntry[str]]:
    """What a folder holds, in order, but hidden files; a link is refused, wherever it leads."""
    with os.scandir(folder) as listed:
        entries = sorted(listed, key=lambda entry: entry.name)
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if entry.is_symlink():
            span = Span(path=f"{shown_as}/{relative}{_printable(entry.name)}")
            found.append(error("symlink", span, "a symbolic link is not followed", hint="put the file itself here"))
        else:
            yield entry


def _unknown(entry: os.DirEntry[str], shown: str, endings: tuple[str, ...]) -> Diagnostic:
    what = "folder" if entry.is_dir() else "file"
    span = Span(path=_printable(shown))
    return warning(
        "unknown-file", span, f"this {what} has no place in the content and is not read", hint=_hint(entry, endings)
    )


def _hint(entry: os.DirEntry[str], endings: tuple[str, ...]) -> str:
    if endings and not entry.is_dir():
        return f"a file here ends in {' or '.join(f'`{ending}`' for ending in endings)}"
    if endings:
        return "folders inside this folder are not read: move the files up"
    known = [*FOLDERS, "history"] if entry.is_dir() else ROOT_FILES
    if close := difflib.get_close_matches(entry.name.lower(), known, 1):
        return f"did you mean `{close[0]}`?"
    return "move it out of the content folder, or begin its name with a dot"


def _printable(name: str) -> str:
    """A name from disk may hold bytes that are no text, or line breaks."""
    if name.isprintable():
        return name
    return "".join(character if character.isprintable() else "\N{REPLACEMENT CHARACTER}" for character in name)


def _read(entry: os.PathLike[str], shown: str, relative: str, largest: int) -> _Read:
    shown, relative = _printable(shown), _printable(relative)
    span = Span(path=shown)
    try:
        with open(entry, "rb", buffering=0) as file:  # noqa: PTH123  # a path object takes as long as the reading
            large = os.fstat(file.fileno()).st_size > largest
            data = file.read(largest + 1) if large else file.read()
    except OSError as fault:
        message, hint = f"cannot read it: {fault.strerror}", "have whoever owns it let you read it, or move it away"
        return _refused(shown, relative, b""), (error("unreadable-file", span, message, hint=hint),)
    if len(data) > largest:
        message = f"the file is larger than {largest:,} bytes"
        return _refused(shown, relative, data), (
            error("large-file", span, message, hint="split it into several files"),
        )
    return decode(data, shown, relative)


def decode(data: bytes, path: str, relative: str) -> tuple[SourceFile, tuple[Diagnostic, ...]]:
    """
    The bytes of one file as text.

    Characters that are refused are replaced, so that the file's other faults are found in the same run. A
    capture may hold any character: it is compared, never published.
    """
    mark = len(BYTE_ORDER_MARK) if data.startswith(BYTE_ORDER_MARK) else 0
    try:
        text = data[mark:].decode("utf-8")
    except UnicodeDecodeError as fault:
        return _refused(path, relative, data), (_not_utf8(data, mark, mark + fault.start, path),)
    plain = text.replace("\r\n", "\n")
    found = () if relative.startswith("captures/") else characters_are_plain(plain, path)
    refused = any(finding.severity is Severity.ERROR for finding in found)
    if refused:
        plain = FORBIDDEN.sub("\N{REPLACEMENT CHARACTER}", plain)
    source = SourceFile(
        path=path,
        relative=relative,
        data=data if plain is text and not mark else plain.encode("utf-8"),
        sha256=hashlib.sha256(data).hexdigest(),
        readable=not refused,
    )
    return source, found


def _not_utf8(data: bytes, start: int, offset: int, path: str) -> Diagnostic:
    before = data[start:offset]
    column = len(before.rpartition(b"\n")[2].decode("utf-8")) + 1
    span = Span(path=path, line=before.count(b"\n") + 1, column=column, end=column + 1)
    message = f"byte {offset + 1:,} of the file, 0x{data[offset]:02X}, is not UTF-8"
    return error("not-utf-8", span, message, hint="save the file in the encoding UTF-8")


def _refused(path: str, relative: str, data: bytes) -> SourceFile:
    return SourceFile(path=path, relative=relative, data=b"", sha256=hashlib.sha256(data).hexdigest(), readable=False)
