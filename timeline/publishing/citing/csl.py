"""A work to CSL-JSON, in which a date is never finer than it is known."""

from __future__ import annotations

from timeline.core.edtf import EdtfDate
from timeline.publishing.citing.names import Author
from timeline.publishing.citing.works import Work

Csl = str | int | bool | list["Csl"] | dict[str, "Csl"]

_SEASONS = {21: 1, 22: 2, 23: 3, 24: 4}
"""CSL's numbers of the seasons by EDTF's."""


def csl_item(work: Work) -> dict[str, Csl]:
    """
    The work with the keys of CSL 1.0.2.

    What that version has no place for stands under `custom`, where it allows anything.
    """
    item: dict[str, Csl] = {
        "id": work.id,
        "type": work.genre,
        "title": work.title,
        "author": [csl_name(author) for author in work.authors],
        **_container(work),
        "issued": csl_date(work.issued, work.issued_words) if work.issued else "",
        "accessed": _known_parts(work.accessed),
        "URL": work.url,
        "archive": work.archived.name if work.archived else "",
        "archive_location": work.archived.url if work.archived else "",
        "language": work.language,
        "note": work.note,
        "custom": _custom(work),
    }
    return {key: value for key, value in item.items() if value}


def _container(work: Work) -> dict[str, Csl]:
    """A data set is published by somebody; everything else stands in something."""
    return {"publisher" if work.genre == "dataset" else "container-title": work.container}


def _custom(work: Work) -> dict[str, Csl]:
    custom: dict[str, Csl] = {
        "issued-edtf": work.issued.text if work.issued else "",
        "original-URL": work.original if work.original != work.url else "",
        "archived-edtf": work.archived.day.text if work.archived and work.archived.day else "",
        "url-status": work.url_status or "",
    }
    return {key: value for key, value in custom.items() if value}


def csl_name(author: Author) -> dict[str, Csl]:
    """`family` and `given` where they are known, else `literal`."""
    if author.literal:
        return {"literal": author.literal}
    return {"family": author.family, "given": author.given}


def csl_date(date: EdtfDate, words: str) -> dict[str, Csl]:
    """
    A date as parts that are as fine as it is known, or as *words* where parts cannot say it.

    CSL has no bounds, no choices and no years before the first.
    """
    points = (date.start, date.end) if date.form == "interval" else (date,)
    parts = [date_parts(point) if point else [] for point in points]
    if not all(parts) or (len(parts) > 1 and any(point and point.season for point in points)):
        return {"literal": words}
    made: dict[str, Csl] = {"date-parts": [list(known) for known in parts]}
    if date.form == "point" and date.season is not None:
        made["season"] = _SEASONS[date.season]
    if date.approximate or date.uncertain:
        made["circa"] = True
    return made


def date_parts(date: EdtfDate) -> list[int]:
    """Year, month and day of a point as far as they are known; empty where even the year is not."""
    has_season = date.season is not None
    if date.form != "point" or date.year is None or date.year < 1 or date.significant is not None:
        return []
    if has_season:
        return [date.year] if date.season in _SEASONS else []
    known = [date.year]
    for part in (date.month, date.day):
        if part is None:
            break
        known.append(part)
    return known


def _known_parts(date: EdtfDate | None) -> Csl:
    parts = date_parts(date) if date and date.season is None else []
    return {"date-parts": [list(parts)]} if parts else ""
