"""The id of a holiday and a year to its day."""

from __future__ import annotations

from timeline.core.edtf import Day, add_days, weekday
from timeline.reasoning.expressions.days import easter

_FIXED = {
    "new-year": (1, 1),
    "epiphany": (1, 6),
    "orthodox-christmas": (1, 7),
    "valentine": (2, 14),
    "womens-day": (3, 8),
    "saint-patrick": (3, 17),
    "april-fools": (4, 1),
    "may-day": (5, 1),
    "victory-day": (5, 9),
    "childrens-day-de": (6, 1),
    "independence-us": (7, 4),
    "bastille-day": (7, 14),
    "assumption": (8, 15),
    "independence-ua": (8, 24),
    "german-unity": (10, 3),
    "halloween": (10, 31),
    "all-saints": (11, 1),
    "all-souls": (11, 2),
    "armistice": (11, 11),
    "saint-nicholas": (12, 6),
    "christmas-eve": (12, 24),
    "christmas": (12, 25),
    "boxing-day": (12, 26),
    "new-years-eve": (12, 31),
    "year-end": (12, 31),
    "d-day": (6, 6),
    "earth-day": (4, 22),
}
_FROM_EASTER = {
    "carnival-thursday": -52,
    "rose-monday": -48,
    "shrove-tuesday": -47,
    "ash-wednesday": -46,
    "palm-sunday": -7,
    "maundy-thursday": -3,
    "good-friday": -2,
    "holy-saturday": -1,
    "easter": 0,
    "easter-monday": 1,
    "ascension": 39,
    "pentecost": 49,
    "whit-monday": 50,
    "corpus-christi": 60,
}
_NTH_WEEKDAY = {
    "martin-luther-king": (1, 0, 3),
    "presidents-day": (2, 0, 3),
    "mothers-day": (5, 6, 2),
    "memorial-day": (5, 0, -1),
    "fathers-day": (6, 6, 3),
    "labor-day": (9, 0, 1),
    "columbus-day": (10, 0, 2),
    "thanksgiving": (11, 3, 4),
}
AMERICAN = frozenset({"independence-us", "labor-day", "mothers-day", "fathers-day", "thanksgiving"})
"""Feasts whose names other countries give to other days."""
_WESTERN_CHRISTMAS = 2023
_AFTER_THANKSGIVING = {"black-friday": 1, "cyber-monday": 4}


def holiday(name: str, year: int) -> Day:
    """The day of a holiday in a year."""
    if name == "christmas-ua":  # moved by the Law of Ukraine of 28 July 2023
        name = "christmas" if year >= _WESTERN_CHRISTMAS else "orthodox-christmas"
    if name in _FIXED:
        return Day(year, *_FIXED[name])
    if name in _FROM_EASTER:
        return add_days(easter(year), _FROM_EASTER[name])
    if name in _AFTER_THANKSGIVING:
        return add_days(holiday("thanksgiving", year), _AFTER_THANKSGIVING[name])
    if name == "election-day-us":
        return add_days(nth_weekday(year, 11, 0, 1), 1)
    if name.startswith("advent-"):
        return add_days(fourth_advent(year), 7 * (int(name[-1]) - 4))
    return nth_weekday(year, *_NTH_WEEKDAY[name])


def fourth_advent(year: int) -> Day:
    """The Sunday before Christmas."""
    christmas = Day(year, 12, 25)
    return add_days(christmas, -(weekday(christmas) + 1))


def nth_weekday(year: int, month: int, day_of_week: int, count: int) -> Day:
    """The nth such weekday of a month, from its end where the count is negative."""
    if count < 0:
        after = Day(year + month // 12, month % 12 + 1, 1)
        return add_days(after, -7 + (day_of_week - weekday(after)) % 7)
    first = Day(year, month, 1)
    return add_days(first, (day_of_week - weekday(first)) % 7 + 7 * (count - 1))
