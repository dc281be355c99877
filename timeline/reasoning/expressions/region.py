"""A country to the order in which it writes the numbers of a date."""

from __future__ import annotations

MONTH_FIRST = frozenset({"AS", "FM", "GU", "MH", "MP", "PH", "PR", "PW", "UM", "US", "VI"})
"""Countries that write the month first. Source: Unicode CLDR, short date formats."""
BOTH_ORDERS = frozenset({"CA", "KE", "ZA"})
"""Countries where both orders are common."""


def day_first(region: str | None, by_language: bool | None) -> bool | None:
    """Whether the day stands first; None: it is not known. Without a region the language may tell."""
    if region is None:
        return by_language
    return None if region.upper() in BOTH_ORDERS else region.upper() not in MONTH_FIRST
