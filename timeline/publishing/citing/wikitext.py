"""A work to Wikipedia's citation template, `{{cite news}}`, with the states of an address as CS1 has them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline.core.edtf import EdtfDate, Precision, parse_edtf
from timeline.publishing.citing.works import Archived, Work
from timeline.publishing.words.dates import date_words

_ENTITIES = {
    "|": "{{!}}", "{": "&#123;", "}": "&#125;", "[": "&#91;", "]": "&#93;", "<": "&lt;", ">": "&gt;", "~": "&#126;",
}  # fmt: skip
_ESCAPES = str.maketrans(_ENTITIES)
_IN_ADDRESS = str.maketrans(
    {"|": "%7C", "{": "%7B", "}": "%7D", "[": "%5B", "]": "%5D", "<": "%3C", ">": "%3E", '"': "%22", " ": "%20"}
)
_OTHER_SCRIPTS = frozenset(
    {"ar", "be", "bg", "bn", "el", "fa", "he", "hi", "hy", "ja", "ka", "kk", "ko", "mk", "ru", "sr", "th", "uk", "ur",
     "zh"}
)  # fmt: skip
"""Languages whose titles CS1 takes as `script-title` where they are written in their own script."""
_PLAIN = frozenset({Precision.DAY, Precision.MINUTE, Precision.SECOND, Precision.MONTH, Precision.YEAR})


def cite_news(work: Work) -> str:
    """The template call on one line, followed by `{{dead link}}` where the address is dead and no copy is known."""
    fields = "".join(f" |{name}={value}" for name, value in _parameters(work) if value)
    remark = _remark(work)
    dead = "{{dead link}}" if work.url_status == "dead" and work.archived is None and work.url else ""
    return f"{{{{cite news{fields}}}}}{dead}{remark}"


def _parameters(work: Work) -> Iterator[tuple[str, str]]:
    for number, author in enumerate(work.authors, start=1):
        suffix = str(number) if len(work.authors) > 1 else ""
        if author.literal:
            yield f"author{suffix}", _escaped(author.literal)
        else:
            yield f"last{suffix}", _escaped(author.family)
            yield f"first{suffix}", _escaped(author.given)
    yield from _title(work)
    yield from _addresses(work)
    yield "work", _escaped(work.container)
    yield "date", cs1_date(work.issued)
    yield "access-date", cs1_date(work.accessed) if work.url else ""
    yield "language", work.language if work.language.split("-")[0] != "en" else ""


def _title(work: Work) -> Iterator[tuple[str, str]]:
    language = work.language.split("-")[0]
    if language in _OTHER_SCRIPTS and any(letter.isalpha() and ord(letter) > 0x2AF for letter in work.title):
        yield "script-title", f"{language}:{_escaped(work.title)}"
    else:
        yield "title", _escaped(work.title)


def _addresses(work: Work) -> Iterator[tuple[str, str]]:
    """
    The address and its copy.

    CS1 wants the day of a copy; where it is not known, or the original is not to be shown, the address that readers are
    led to stands alone.
    """
    archived = work.archived
    stored = _archive_date(archived)
    if archived is not None and stored and work.original:
        yield "url", _address(work.original)
        yield "url-status", work.url_status or "dead"
        yield "archive-url", _address(archived.url)
        yield "archive-date", stored
    else:
        yield "url", _address(work.url)
    yield "url-access", "subscription" if work.paywalled and work.url else ""


def _archive_date(archived: Archived | None) -> str:
    """CS1 takes only a whole day."""
    day = archived.day if archived else None
    return cs1_date(day) if day and day.precision in {Precision.DAY, Precision.MINUTE, Precision.SECOND} else ""


def cs1_date(date: EdtfDate | None) -> str:
    """The date as CS1 takes it, `6 March 2025`, `c. 2025`, `4–6 March 2025`; empty where it has no form for it."""
    if date is None:
        return ""
    if date.form == "interval" and date.start and date.end and _is_plain(date.start) and _is_plain(date.end):
        return re.sub("^([^ 0-9]+) – ", r"\1–", date_words(date, "en"))
    if date.form == "point" and date.approximate and not date.uncertain and _is_bare_year(date):
        return f"c. {date.year}"
    if not _is_plain(date) or date.latest is None:
        return ""
    return date_words(_day_of(date), "en")


def _day_of(date: EdtfDate) -> EdtfDate:
    from_time = date.text.partition("T")[0]
    return date if from_time == date.text else _parsed(from_time)


def _parsed(text: str) -> EdtfDate:
    date = parse_edtf(text)
    if not isinstance(date, EdtfDate):
        raise ValueError(f"`{text}` was the day of a date and is none: {date.reason}")
    return date


def _is_plain(date: EdtfDate) -> bool:
    doubtful = date.approximate or date.uncertain or bool(date.unspecified) or date.significant is not None
    in_era = date.year is not None and 100 <= date.year <= 9999
    return date.form == "point" and date.precision in _PLAIN and not doubtful and in_era and date.season is None


def _is_bare_year(date: EdtfDate) -> bool:
    return date.precision is Precision.YEAR and date.year is not None and date.year > 99 and not date.unspecified


def _remark(work: Work) -> str:
    """What the template cannot hold: a date that CS1 would refuse, for the editor who pastes it."""
    if work.issued is None or cs1_date(work.issued):
        return ""
    return f"<!-- date: {work.issued_words.replace('--', '–')} -->"


def _escaped(text: str) -> str:
    line = re.sub(r"&(?=#?\w+;)", "&amp;", " ".join(text.split()))
    return re.sub(r"'{2,}", lambda run: "&#39;" * len(run.group()), line.translate(_ESCAPES))


def _address(url: str) -> str:
    return re.sub(r"'{2,}", lambda run: "%27" * len(run.group()), url.translate(_IN_ADDRESS))
