"""
Markdown in the plain subset that most texts keep to, to the very HTML that Python-Markdown makes of it; None on doubt.

Paragraphs, headings of one line, lists without levels, quotations, emphasis with asterisks, links written in place,
footnotes, and brackets that lead nowhere. What may be anything else is left to the library, which is asked for the same
text in the tests.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterator

Note = Callable[[str], str | None]
"""A footnote as written to the HTML of its mark; None: unknown."""
Address = Callable[[str], str | None]
"""An address as written to the one to print; None: it may not be linked."""

_DOUBTFUL = re.compile(r"[\\`<|\x00-\x09\x0b-\x1f\x7f-\x9f\ufeff]")
"""Marks that are not read here, and characters that a parser of HTML may change."""
_DOUBTFUL_TOGETHER = re.compile(r"~~~|!\[|\]:|&[#\w]*;|\n(?:(?<=[^\S\n]\n)|(?!\n| {1,3}\S)\s)")
"""
The same, and white space at an end of a line; an ampersand is plain where it begins no entity.

As each begins with a character of its own, and is not sought with those above, most of a text is passed over.
"""
_BLANK = re.compile(r"\n\n+")
_HEADING = re.compile(r"(#{1,6})([^#\n]+)")
_UNORDERED = re.compile(r"[*+-] +(\S.*)", re.DOTALL)
_ORDERED = re.compile(r"([0-9]+)\. +(\S.*)", re.DOTALL)
_ITEM = re.compile(r"\n(?! )")
"""Where a list goes on with a line that does not hang below its item."""
_QUOTED = re.compile(r"> ?(.*)")
_NO_TEXT = re.compile(r"\n *(?:[#>+=-]|\*(?![^\s*]|\*[^\s*])|\d+\.\s)")
"""How no line of a paragraph begins here, though much of it would mean nothing in most places."""
_MARKED = re.compile(r"[*_\[\]]")
_NOTE = re.compile(r"\[\^([a-z0-9][a-z0-9-]*(?::[0-9]+)?)\]")
_LINK = re.compile(r"\[([^\[\]\x02]+)\]\(([A-Za-z0-9:/.?#=&%+~,;@!$_-]+)\)")
_ADDRESS = re.compile(r"(?i:https?)://(?:[a-z0-9]+(?:-[a-z0-9]+)*\.)+[a-z]{2,}(?:[/?#].*)?|/(?!/)[^:]*|#[^:]*")
_EMPHASIS = re.compile(r"(?<!\*)(\*\*?)(?=[^\s*])([^*]*[^\s*])\1(?!\*)")
_KEPT = re.compile("\x02([0-9]+)\x03")
_ASIDE = re.compile(r"\[(?!\^)[^\[\]\x02\x03\n]*\](?![(\[:])")
"""Words in brackets that lead nowhere, as an editor inserts them into a quotation."""


class _DoubtError(Exception):
    """The text may be more than plain."""


def plain_html(text: str, *, level: int, note: Note, address: Address) -> str | None:
    """*text* as HTML whose highest heading is *level*."""
    text = text.strip("\n")
    if _is_doubtful(text):
        return None
    try:
        return "\n".join(_blocks(text, Headings(level), note, address))
    except _DoubtError:
        return None


def _is_doubtful(text: str) -> bool:
    has_space_around = text[:1].isspace() or text[-1:].isspace()
    return has_space_around or bool(_DOUBTFUL.search(text) or _DOUBTFUL_TOGETHER.search(text))


class Headings:
    """The headings of a text as it is read."""

    def __init__(self, first: int) -> None:
        self._first = first
        self._open: list[int] = []

    def shifted(self, level: int) -> int:
        """The level that follows from how the headings nest, so that none is skipped whatever was typed."""
        while self._open and self._open[-1] >= level:
            self._open.pop()
        self._open.append(level)
        return min(self._first + len(self._open) - 1, _LAST_LEVEL)


_LAST_LEVEL = 6


def _blocks(text: str, headings: Headings, note: Note, address: Address) -> Iterator[str]:
    before = ""
    for block in _BLANK.split(text):
        kind = _kind_of(block)
        if block.startswith(" "):
            raise _DoubtError
        if kind == before and kind in ("ul", "ol", "blockquote"):
            raise _DoubtError  # one list or quotation with the former
        before = kind
        if kind == "h":
            yield _heading(block, headings, note, address)
        elif kind == "blockquote":
            yield f"<blockquote>\n{_quotation(block, headings, address)}\n</blockquote>"
        elif kind:
            yield _list(kind, block, address)
        else:
            yield f"<p>{_text(block, note, address)}</p>"


def _kind_of(block: str) -> str:
    first = block[:1]
    if first == "#":
        return "h"
    if first == ">":
        return "blockquote"
    if first in "*+-" and _UNORDERED.match(block):
        return "ul"
    return "ol" if first.isdigit() and _ORDERED.match(block) else ""


def _heading(block: str, headings: Headings, note: Note, address: Address) -> str:
    found = _HEADING.fullmatch(block)
    if found is None:
        raise _DoubtError
    tag = f"h{headings.shifted(len(found[1]))}"
    return f"<{tag}>{_inline(found[2].strip(), note, address)}</{tag}>"


def _quotation(block: str, headings: Headings, address: Address) -> str:
    lines = [_QUOTED.fullmatch(line) for line in block.split("\n")]
    inside = "\n".join(line[1] for line in lines if line)
    if not all(lines) or not inside or _is_doubtful(inside):
        raise _DoubtError
    return "\n".join(_blocks(inside, headings, _no_note, address))


def _list(kind: str, block: str, address: Address) -> str:
    pattern = _UNORDERED if kind == "ul" else _ORDERED
    items = [pattern.fullmatch(item) for item in _ITEM.split(block)]
    texts = [_text(item[item.re.groups], _no_note, address, hangs=True) for item in items if item]
    if len(texts) < len(items):
        raise _DoubtError
    first = items[0][1] if kind == "ol" and items[0] else "1"
    start = "" if first == "1" else f' start="{first}"'
    return "\n".join([f"<{kind}{start}>", *(f"<li>{text}</li>" for text in texts), f"</{kind}>"])


def _no_note(_: str) -> str | None:
    """In a list or a quotation: the library numbers the marks there after all others."""
    return None


def _text(block: str, note: Note, address: Address, *, hangs: bool = False) -> str:
    """*hangs*: its further lines may be indented."""
    if _NO_TEXT.search(f"\n{block}") or (not hangs and "\n " in block):
        raise _DoubtError
    return _inline(block, note, address)


def _inline(text: str, note: Note, address: Address) -> str:
    """A text with its marks; what is finished stands aside under a number until the end."""
    if "&" in text:
        text = text.replace("&", "&amp;")
    text = text.replace(">", "&gt;").replace("\xa0", "&nbsp;")
    if not _MARKED.search(text):
        return text
    finished: list[str] = []

    def kept(piece: str) -> str:
        finished.append(piece)
        return f"\x02{len(finished) - 1}\x03"

    if "[" in text or "]" in text:
        text = _NOTE.sub(lambda found: kept(_mark(found[1], note)), text)
        text = _LINK.sub(lambda found: kept(_linked(found[1], found[2], address)), text)
        without = _ASIDE.sub("", text)
        if "[" in without or "]" in without:
            raise _DoubtError
    text = _emphasised(text)
    return _KEPT.sub(lambda found: finished[int(found[1])], text)


def _mark(written: str, note: Note) -> str:
    mark = note(written)
    if mark is None:
        raise _DoubtError
    return mark


def _linked(words: str, written: str, address: Address) -> str:
    written = written.replace("&amp;", "&")
    if not _ADDRESS.fullmatch(written) or html.unescape(written) != written:
        raise _DoubtError
    href = address(written)
    if href is None:
        raise _DoubtError
    rel = "" if written.startswith(("/", "#")) else ' rel="noopener noreferrer"'
    return f'<a href="{href.replace("&", "&amp;")}"{rel}>{_emphasised(words)}</a>'


def _emphasised(text: str) -> str:
    if "*" in text:
        text = _EMPHASIS.sub(_stressed, text)
    if "*" in text or "_" in text:
        raise _DoubtError
    return text


def _stressed(found: re.Match[str]) -> str:
    tag = "strong" if found[1] == "**" else "em"
    return f"<{tag}>{found[2]}</{tag}>"
