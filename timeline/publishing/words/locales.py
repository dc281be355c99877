"""A language tag to what Babel holds of its language, and a catalogue to its messages; the one door of Babel."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from copy import deepcopy
from functools import lru_cache
from typing import Any

from timeline.core.struct import Struct

_TAG = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8}){0,3}")
_REGION_OF = {"en": "en_GB"}
"""Plain English dates begin with the day."""
_FALLBACK = "en_GB"
_PARTS = (
    "date_formats", "datetime_formats", "datetime_skeletons", "day_periods", "days", "eras", "interval_formats",
    "list_patterns", "months", "number_symbols", "time_formats",
)  # fmt: skip
"""What is read of a locale; the aliases of each stay within it."""
_CATEGORIES = ("zero", "one", "two", "few", "many", "other")
_SAMPLES = (0, 1, 2, 3, 5, 11, 100, 1_000_000)
"""Among them each category of each language that whole numbers have."""


def known_locale(tag: str) -> str:
    """The name under which CLDR knows a tag: `en_GB`."""
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415 - a costly door

    name = tag.replace("-", "_") if _TAG.fullmatch(tag) else _FALLBACK
    for candidate in (name, name.partition("_")[0]):
        try:
            locale = str(Locale.parse(candidate))
        except (UnknownLocaleError, ValueError):
            continue
        return _REGION_OF.get(locale, locale)
    return _FALLBACK


# What is read from CLDR is a tree of names, patterns and aliases of many shapes: Any.
def locale_data(locale: str) -> Mapping[str, Any]:
    """
    What CLDR holds for a locale, as our own copy.

    Babel 2.18 writes what an alias stands for into data that locales share: after Hebrew, German
    months that stand alone are Hebrew (its issue 1234). So nothing is read through its `Locale`.
    """
    from babel.localedata import LocaleDataDict, load  # noqa: PLC0415 - a costly door

    data = load(locale)
    return LocaleDataDict({part: deepcopy(data[part]) for part in _PARTS})


def pattern_tokens(pattern: str) -> list[str | tuple[str, int]]:
    """The literal texts and the fields, with their lengths, of a pattern of CLDR."""
    from babel.dates import tokenize_pattern  # noqa: PLC0415 - a costly door

    return [value for _, value in tokenize_pattern(pattern)]


@lru_cache(maxsize=64)  # pure: CLDR does not change while we run
def code_names(tag: str) -> tuple[Mapping[str, str], Mapping[str, str]]:
    """What the language *tag* calls languages and countries, by their codes: `uk` and `UA`."""
    from babel.localedata import load  # noqa: PLC0415 - a costly door

    data = load(known_locale(tag))
    return dict(data["languages"].items()), dict(data["territories"].items())


@lru_cache(maxsize=64)  # pure, as above
def city_names(tag: str) -> Mapping[str, str]:
    """What the language *tag* calls the cities after which IANA names time zones, where that is another name."""
    from babel.localedata import load  # noqa: PLC0415 - a costly door

    zones = load(known_locale(tag))["time_zones"]
    return {zone: str(names["city"]) for zone, names in zones.items() if "city" in names}


@lru_cache(maxsize=16)  # pure, as above
def plural_samples(tag: str) -> tuple[tuple[str, int], ...]:
    """The plural categories of a language in the order of CLDR, each with a number that belongs to it."""
    from babel import Locale  # noqa: PLC0415 - a costly door

    category_of = Locale.parse(known_locale(tag)).plural_form
    found: dict[str, int] = {}
    for number in _SAMPLES:
        found.setdefault(category_of(number), number)
    return tuple((category, found[category]) for category in _CATEGORIES if category in found)


class Entry(Struct, frozen=True, kw_only=True):
    """A message of a catalogue with its translation."""

    context: str
    message: str
    many: str
    """The plural of the message; empty: it has none."""
    forms: tuple[str, ...]
    """The translation, or its forms in the order of the catalogue's rule; empty texts: not translated."""
    line: int


class Catalogue(Struct, frozen=True, kw_only=True):
    """What a `.po` file holds."""

    rule: str
    """The `plural` of its `Plural-Forms`."""
    entries: tuple[Entry, ...]


class Unreadable(Struct, frozen=True, kw_only=True):
    """Why and where a `.po` file cannot be read."""

    line: int
    reason: str


@lru_cache(maxsize=16)  # pure, and a site that is served asks for the same catalogue again
def read_catalogue(source: str) -> Catalogue | Unreadable:
    """A `.po` file without its fuzzy and obsolete messages. Source: the manual of GNU gettext, "PO Files"."""
    from babel.messages.pofile import PoFileError, read_po  # noqa: PLC0415 - a costly door

    try:
        read = read_po(source.splitlines(keepends=True), abort_invalid=True)
    except PoFileError as fault:
        return Unreadable(line=fault.lineno + 1, reason=str(fault).partition(" on ")[0])
    entries = (_entry(one.context, one.id, one.string or "", one.lineno) for one in read if one.id and not one.fuzzy)
    return Catalogue(rule=read.plural_expr, entries=tuple(entries))


def _entry(context: str | None, found: str | Sequence[str], said: str | Sequence[str], line: int | None) -> Entry:
    one, many = (found, "") if isinstance(found, str) else (found[0], found[1])
    forms = (said,) if isinstance(said, str) else tuple(said)
    return Entry(context=context or "", message=one, many=many, forms=forms, line=line or 1)
