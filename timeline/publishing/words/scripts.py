"""A language to the direction in which it is written."""

from __future__ import annotations

from functools import lru_cache

_RIGHT_TO_LEFT = frozenset({"ar", "arc", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "ug", "ur", "yi"})


@lru_cache(maxsize=1_000)  # pure, and asked again for every name and quote
def direction_of(language: str) -> str:
    """`rtl` for a language that is written from right to left, `ltr` for another, empty where it is not known."""
    if not language:
        return ""
    parts = language.lower().split("-")
    if parts[1:2] == ["latn"]:
        return "ltr"
    return "rtl" if parts[0] in _RIGHT_TO_LEFT or parts[1:2] in (["arab"], ["hebr"]) else "ltr"
