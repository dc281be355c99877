"""A language pack, as data, to a lexicon: folded words to the kinds of thing that they can be."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterator
from functools import lru_cache
from importlib.resources import files
from itertools import product
from typing import Any

from timeline.core.edtf import Day
from timeline.core.struct import Struct, field
from timeline.reasoning.expressions.clean import fold, tokens
from timeline.reasoning.expressions.days import last_day
from timeline.reasoning.expressions.meaning import Deictic, Fixed, Night, Recurring, Referred, Timed, Vague

_CODE = re.compile(r"[a-z]{2,3}")
_CHOICE = re.compile(r"\(([^()]*)\)")

Entry = tuple[tuple[str, ...], str, Any]
"""The words after the first, the kind, and the value, whose type depends on the kind."""


class Lexicon(Struct, frozen=True, kw_only=True, eq=False):
    """All that is known of one language; compared by identity, as there is one a language."""

    code: str
    name: str
    words: dict[str, list[Entry]]
    """By the first word."""
    noise: frozenset[str]
    """Words that may stand before anything: articles and the like."""
    numbers: dict[str, tuple[int, bool]]
    """Number words; true: an ordinal."""
    joiners: frozenset[str]
    """Words and marks inside spelt numbers: `and`, `-`."""
    ordinal_suffixes: frozenset[str]
    decade_suffixes: frozenset[str]
    endings: tuple[str, ...]
    """Case endings that a word may carry, longest first."""
    elided: frozenset[str]
    """What may stand before an apostrophe: `l` in `l'an`."""
    capitalised: frozenset[str]
    """Words that name a date only with a capital letter or beside a number."""
    not_alone: frozenset[str]
    """Words that name a date only beside another word."""
    only_with_numbers: frozenset[str]
    """Abbreviations that name a date only beside a number: `Sun`."""
    behind: frozenset[str]
    """Words that may stand behind anything."""
    plain_days: bool
    """An article before plain digits makes them a day of the month: `el 27`."""
    articles: frozenset[str]
    """Articles and possessives, behind which a year may belong to a phrase; they are no day of a month either."""
    no_hours: frozenset[str]
    """Numbers that are articles rather than hours: `в одно воскресенье`."""
    ordinal_dot: bool
    """`6.` is the sixth."""
    dotted_dates: bool
    """`15.2` is a day and a month."""
    day_first: bool | None
    """How the language writes numeric dates; None: it depends on the country."""
    compounds: bool
    """Words may be joined: Dienstagabend."""
    cues: dict[str, frozenset[str]] = field(default_factory=dict)
    """Words that tell the tense of a sentence, by `past` and `future`."""


def spellings(pattern: str) -> Iterator[str]:
    """All words that a pattern such as `tuesday(s|)` stands for."""
    pieces = _CHOICE.split(pattern)
    choices = [piece.split("|") if place % 2 else [piece] for place, piece in enumerate(pieces)]
    for chosen in product(*choices):
        yield "".join(chosen).strip()


def languages() -> tuple[str, ...]:
    """The codes of the packs that there are."""
    folder = files("timeline.reasoning.expressions") / "languages"
    return tuple(sorted(entry.name[:-5] for entry in folder.iterdir() if entry.name.endswith(".toml")))


def forms(word: str, lexicon: Lexicon) -> Iterator[tuple[str, float]]:
    """The word, then what is left of it without an elided article or a case ending, at a cost."""
    yield word, 0.0
    if "'" in word:
        before, _, after = word.partition("'")
        if before in lexicon.elided:
            yield after, 0.1
        yield before, 0.2
    for ending in lexicon.endings:
        if word.endswith(ending) and len(word) - len(ending) >= 2:
            yield word[: -len(ending)], 0.3


@lru_cache(maxsize=64)
def lexicon(code: str) -> Lexicon | None:
    """The lexicon of a language; None: there is no pack for it."""
    if not _CODE.fullmatch(code):
        return None  # it becomes the name of a file
    path = files("timeline.reasoning.expressions") / "languages" / f"{code}.toml"
    return build(code, tomllib.loads(path.read_text(encoding="utf-8"))) if path.is_file() else None


@lru_cache(maxsize=1)
def without_words() -> Lexicon:
    """A lexicon that knows digits only, for languages without a pack."""
    return build("", {"language": {"name": "", "dotted_dates": True}})


def build(code: str, pack: dict[str, Any]) -> Lexicon:
    """A lexicon from the tables of a pack; `Any` because TOML has no fixed shape."""
    options = pack["language"]
    words: dict[str, list[Entry]] = {}
    for kind, value, patterns in _entries(pack):
        for pattern in patterns:
            for spelling in spellings(pattern):
                first, *rest = (token.folded for token in tokens(spelling))
                entry = (tuple(rest), kind, value)
                if entry not in words.setdefault(first, []):
                    words[first].append(entry)
    return Lexicon(
        code=code,
        name=options["name"],
        words=words,
        numbers=dict(_numbers(pack)),
        noise=_folded(pack.get("noise", {}).get("words", ())),
        joiners=_folded(pack.get("noise", {}).get("in_numbers", ())) | {"-"},
        ordinal_suffixes=_folded(options.get("ordinal_suffixes", ())),
        decade_suffixes=_folded(options.get("decade_suffixes", ())),
        endings=tuple(sorted(_folded(options.get("endings", ())), key=lambda ending: (-len(ending), ending))),
        elided=_folded(options.get("elided", ())),
        capitalised=_folded(options.get("capitalised", ())),
        not_alone=_folded(options.get("not_alone", ())),
        only_with_numbers=_folded(options.get("only_with_numbers", ())),
        behind=_folded(pack.get("noise", {}).get("behind", ())),
        plain_days=options.get("plain_days", False),
        articles=_folded(options.get("articles", ())),
        no_hours=_folded(options.get("no_hours", ())),
        ordinal_dot=options.get("ordinal_dot", False),
        dotted_dates=options.get("dotted_dates", False),
        day_first=options.get("day_first"),
        compounds=options.get("compounds", False),
        cues={tense: _folded(found) for tense, found in pack.get("cues", {}).items()},
    )


def _folded(patterns: Any) -> frozenset[str]:
    return frozenset(fold(spelling) for pattern in patterns for spelling in spellings(pattern))


def _numbers(pack: dict[str, Any]) -> Iterator[tuple[str, tuple[int, bool]]]:
    for table, ordinal in (("numbers", False), ("ordinals", True)):
        for value, patterns in pack.get(table, {}).items():
            for pattern in patterns:
                for spelling in spellings(pattern):
                    yield fold(spelling), (int(value), ordinal)


def _plain(kind: str, value_of: Callable[[str], Any] = str) -> Callable[[str], list[tuple[str, Any]]]:
    return lambda key: [(kind, value_of(key))]


def _unit(many: bool) -> Callable[[str], list[tuple[str, Any]]]:
    return lambda key: [("unit", (key, many))]


def _entries(pack: dict[str, Any]) -> Iterator[tuple[str, Any, list[str]]]:
    for table, make in _TABLES.items():
        for key, patterns in pack.get(table, {}).items():
            for kind, value in make(key):
                yield kind, value, patterns


def _month(key: str) -> list[tuple[str, Any]]:
    return [("month", int(key)), ("rec", Recurring("month", "year", month=int(key)))]


def _weekday(key: str) -> list[tuple[str, Any]]:
    return [("wday", int(key) - 1), ("rec", Recurring("day", "week", weekday=int(key) - 1))]


def _season(key: str) -> list[tuple[str, Any]]:
    number = ("spring", "summer", "autumn", "winter").index(key) + 1
    return [("rec", Recurring("season", "year", part=number))]


def _deictic(key: str) -> list[tuple[str, Any]]:
    unit, offset, *part = key.split()
    meaning = Deictic(unit, int(offset))
    return [("date", Timed(meaning, "", "", part[0]) if part else meaning)]


def _referred(key: str) -> list[tuple[str, Any]]:
    unit, offset = key.split()
    return [("date", Referred(unit, int(offset)))]


def _duration(key: str) -> list[tuple[str, Any]]:
    count, unit = key.split()
    return [("dur", ((int(count), unit),))]


def _decade(key: str) -> list[tuple[str, Any]]:
    first = Day(int(key), 1, 1)
    return [("date", Fixed(first, last_day(first, "decade"), "decade"))]


_TABLES: dict[str, Callable[[str], list[tuple[str, Any]]]] = {
    "months": _month,
    "weekdays": _weekday,
    "seasons": _season,
    "units": _unit(many=False),
    "plurals": _unit(many=True),
    "deictic": _deictic,
    "referred": _referred,
    "nights": _plain("date", lambda key: Night(Deictic("day", int(key)), True)),
    "decades": _decade,
    "durations": _duration,
    "relations": _plain("rel"),
    "relations_behind": _plain("rel_it"),
    "operators": lambda key: [(key, key)],
    "parts": _plain("part"),
    "day_parts": _plain("pod"),
    "zones": _plain("zone"),
    "vague": _plain("vague", Vague),
    "holidays": _plain("rec", lambda key: Recurring("day", "year", holiday=key)),
    "amounts": _plain("some", int),
}
"""What the tables of a pack hold: from a key to the kinds and values of its words."""
