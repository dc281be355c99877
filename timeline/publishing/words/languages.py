"""Codes of languages and countries to their names in the language of the site."""

from __future__ import annotations

import re

from timeline.publishing.words.cldr import calendar_words

_COUNTRY = re.compile(r"[A-Za-z]{2}")


def language_name(code: str, language: str) -> str:
    """`Ukrainian` for `uk`; the code itself where it is not known."""
    from babel import Locale  # noqa: PLC0415  # costly, and needed only when pages are written

    known = Locale.parse(calendar_words(language).locale).languages
    name = known.get(code.replace("-", "_")) or known.get(code.partition("-")[0])
    return str(name) if name else code


def country_name(code: str, language: str) -> str:
    """`Ukraine` for `ua`; what is no code is a name already."""
    from babel import Locale  # noqa: PLC0415  # costly, and needed only when pages are written

    if not _COUNTRY.fullmatch(code):
        return code
    return str(Locale.parse(calendar_words(language).locale).territories.get(code.upper()) or code)
