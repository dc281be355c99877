"""A narrative in Markdown to its sentences, each with the footnotes that follow it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline.core.text import Text

_FENCE = re.compile(r"^ {0,3}(`{3,}|~{3,}).*?(?:^ {0,3}\1[`~]*[ \t]*$|\Z)", re.MULTILINE | re.DOTALL)
_NO_PROSE = re.compile(r"^(?: {0,3}#.*| {0,3}\|.*| {0,3}(?:[-*_] *){3,}| {0,3}\[[^\]]+\]:.*|    .*)$", re.MULTILINE)
_PARAGRAPH = re.compile(r"\S(?:.|\n(?![ \t]*\n)(?![ \t]*(?:[-*+]|\d{1,3}[.)])[ \t]))*")
_MARK = r"[*_]{0,3}(?:[\[(]?\[\^[^\]\[\s^]{1,200}\][\])]?)"
_END = re.compile(rf"(?<![.!?…。！？])[.!?…。！？]++[\"'”’»)\]*_]*+(?:\s*{_MARK})*+(?=\s|$)")
_OPENING = re.compile(r"[\s\"'“‘„«(\[*_]*(\w)")
_ABBREVIATION = re.compile(
    r"(?:(?<!\w)(?:\w\.)*\w|(?<!\w)\d{1,2}"
    r"|(?<!\w)(?:Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Sen|Rep|Gov|St|No|Nr|vs|ca|approx|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec))$"
)  # fmt: skip
_LONGEST_ABBREVIATION = 12
_WORD = re.compile(r"\w")
_SOLID = re.compile(r"\S")
_PREFIX = re.compile(r"(?:[ \t]*(?:[-*+>]|\d{1,3}[.)])[ \t]+)*")


def sentences_in(body: Text) -> Iterator[tuple[int, int]]:
    """
    Where each sentence begins and ends in *body*, the footnotes behind its last mark included.

    Headings, tables and code are none. A full stop after an initial, a short number or a common abbreviation ends no
    sentence: in doubt two are taken for one, so that no footnote is asked for in vain.
    """
    prose = _NO_PROSE.sub(_blank, _FENCE.sub(_blank, body))
    for paragraph in _PARAGRAPH.finditer(prose):
        start = paragraph.start() + len(_PREFIX.match(paragraph.group())[0])  # type: ignore[index]  # it always matches
        for end in _ends(prose, start, paragraph.end()):
            if _WORD.search(prose, start, end):
                yield start, end
            following = _SOLID.search(prose, end, paragraph.end())
            start = following.start() if following is not None else end


def _blank(match: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", match.group())


def _ends(prose: str, start: int, stop: int) -> Iterator[int]:
    for match in _END.finditer(prose, start, stop):
        following = _OPENING.match(prose, match.end(), stop)
        if following is not None and following[1].islower():
            continue
        before = max(start, match.start() - _LONGEST_ABBREVIATION)
        plain_stop = match.group()[0] == "." and "[^" not in match.group()
        if plain_stop and _ABBREVIATION.search(prose, before, match.start()):
            continue
        yield match.end()
    yield stop
