"""Codes of languages and countries to their names in the language of the site."""

from __future__ import annotations

import re

from timeline.publishing.words.locales import city_names, code_names

_COUNTRY = re.compile(r"[A-Za-z]{2}")


def language_name(code: str, language: str) -> str:
    """`Ukrainian` for `uk`; the code itself where it is not known."""
    names, _ = code_names(language)
    return names.get(code.replace("-", "_")) or names.get(code.partition("-")[0]) or code


def country_name(code: str, language: str) -> str:
    """`Ukraine` for `ua`; what is no code is a name already."""
    _, names = code_names(language)
    return names.get(code.upper(), code) if _COUNTRY.fullmatch(code) else code


def city_of_zone(zone: str, language: str) -> str:
    """`New York` for `America/New_York`, as the language has it."""
    return city_names(language).get(zone) or zone.rpartition("/")[2].replace("_", " ")
