"""A work to a record in RIS, one line for each field."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.core.edtf import EdtfDate
from timeline.publishing.citing.csl import date_parts
from timeline.publishing.citing.works import Genre, Work

_TYPES: dict[Genre, str] = {"article-newspaper": "NEWS", "dataset": "DATA"}


def ris_record(work: Work) -> str:
    """One record; lines end as the format wants it, with carriage return and line feed."""
    return "".join(f"{tag}  - {' '.join(value.split())}\r\n" for tag, value in _fields(work)) + "\r\n"


def _fields(work: Work) -> Iterator[tuple[str, str]]:
    yield "TY", _TYPES.get(work.genre, "ELEC")
    yield "ID", work.id
    for author in work.authors:
        yield "AU", author.literal or f"{author.family}, {author.given}"
    yield "TI", work.title
    if work.container:
        yield ("PB" if work.genre == "dataset" else "T2"), work.container
    yield from _dates(work)
    if work.url:
        yield "UR", work.url
    if work.archived is not None:
        yield "L2", work.archived.url
        yield "N1", f"Archived by {work.archived.name}" + (f": {work.archived.day}" if work.archived.day else "")
    if work.note:
        yield "N1", work.note[:1].upper() + work.note[1:]
    if work.language:
        yield "LA", work.language
    yield "ER", ""


def _dates(work: Work) -> Iterator[tuple[str, str]]:
    if work.issued is not None:
        parts = date_parts(work.issued)
        exact = _is_exact(work.issued)
        if parts:
            yield "PY", f"{parts[0]:04d}"
        yield "DA", _slashed(work.issued, "" if exact else work.issued_words)
    if work.url and work.accessed is not None and _is_exact(work.accessed):
        yield "Y2", _slashed(work.accessed, "")


def _is_exact(date: EdtfDate) -> bool:
    """A plain day, month or year, with nothing to add."""
    plain = not (date.approximate or date.uncertain or date.unspecified)
    return plain and date.season is None and bool(date_parts(date))


def _slashed(date: EdtfDate, words: str) -> str:
    """`YYYY/MM/DD/words`; what is not known is empty."""
    parts = [f"{part:04d}" if place == 0 else f"{part:02d}" for place, part in enumerate(date_parts(date))]
    return "/".join([*parts, *[""] * (3 - len(parts)), words])
