"""Values of one file as text that fits into another: its own layout kept where that can be, else on one line."""

from __future__ import annotations

import json
import re

from timeline.core.outline import Outline
from timeline.core.struct import Struct

_UNSAFE_IN_BRACKETS = re.compile(r"[,\[\]{}\n]|: | #|:$")


class Written(Struct, frozen=True, kw_only=True):
    """The record of an event as it stands in a file."""

    path: str
    """From the content folder."""
    text: str
    """Of the whole file, without a byte order mark, its lines ended as on disk."""
    record: Outline
    siblings: Outline | None
    """The list in which it stands; None: the file is its own."""
    narrative: str = ""

    @property
    def newline(self) -> str:
        """How the lines of the file end."""
        return "\r\n" if "\r\n" in self.text else "\n"


def column_of(text: str, offset: int) -> int:
    """How many characters stand before *offset* on its line."""
    return offset - (text.rfind("\n", 0, offset) + 1)


def end_of_line(text: str, offset: int) -> int:
    """Where the line of *offset* ends, before its line break."""
    end = text.find("\n", offset)
    end = len(text) if end < 0 else end
    return end - 1 if end > offset and text[end - 1] == "\r" else end


def moved(source: Written, start: int, end: int, column: int) -> str:
    """What stands from *start* to *end*, its further lines moved as its first one is when it begins at *column*."""
    shift = column - column_of(source.text, start)
    first, *others = source.text[start:end].replace("\r\n", "\n").split("\n")
    return "\n".join([first, *(_shifted(line, shift) for line in others)])


def with_comment(source: Written, end: int) -> int:
    """*end*, or the end of the line where only a comment follows."""
    rest = source.text[end : end_of_line(source.text, end)]
    return end + len(rest) if rest.lstrip().startswith("#") and rest[:1].isspace() else end


def _shifted(line: str, shift: int) -> str:
    if not line or shift >= 0:
        return " " * shift + line if line else line
    return line[min(-shift, len(line) - len(line.lstrip(" "))) :]


def in_brackets(source: Written, value: Outline) -> str:
    """The value on one line, in flow form; its comments are left behind."""
    if value.text is not None:
        return _scalar(source.text[value.start : value.end], value.text)
    if value.is_list:
        return f"[{', '.join(in_brackets(source, entry) for entry in value.entries)}]"
    keys = (
        f"{in_brackets(source, key)}: {in_brackets(source, inner)}" for key, inner in value.keys if inner.text != ""
    )
    return f"{{{', '.join(keys)}}}"


def _scalar(written: str, text: str) -> str:
    if written.startswith(('"', "'")) and "\n" not in written:
        return written
    if written.startswith(("|", ">", '"', "'")) or _UNSAFE_IN_BRACKETS.search(written):
        return quoted(text)
    return written


def quoted(text: str) -> str:
    """Any text as a YAML scalar: JSON's form of it is one."""
    return json.dumps(text, ensure_ascii=False)
