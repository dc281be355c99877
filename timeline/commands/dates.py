"""`timeline dates`: words and the day they were published to what they mean and why, for people or as JSON Lines."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from io import TextIOWrapper
from typing import Any, TextIO

from timeline.core.edtf import Day, EdtfDate, parse_edtf
from timeline.reasoning.expressions import RULES, Reading, normalise_date

_FIELDS = ("text", "dct", "lang", "region", "prefer", "context", "offset", "prev", "mode")
"""What a line of input may hold; all but `text` may be left out."""
_CALLED_OTHERWISE = {"language": "lang", "on": "dct", "words": "text"}
"""Names that these have elsewhere, in an option or in an article: to pass over one would be to answer otherwise."""


def run(**given: Any) -> int:  # what click gives
    """Explain the words, or translate JSON Lines; the exit code."""
    if given["jsonl"]:
        _in_utf8(sys.stdin, "replace")
        _in_utf8(sys.stdout, "backslashreplace")  # half a surrogate pair goes out as the JSON escape that it came in as
        faulty = False
        for answer in answers(sys.stdin):
            sys.stdout.write(f"{json.dumps(answer, ensure_ascii=False)}\n")
            faulty = faulty or "edtf" not in answer
        return 1 if faulty else 0
    words = " ".join(given["words"])
    if not words:
        sys.stderr.write("timeline dates: give the words of a date, or --jsonl\n")
        return 2
    if given["day"] is not None and not _is_moment(given["day"]):
        sys.stderr.write(f"timeline dates: --on takes a day such as 2025-03-06, not `{given['day']}`\n")
        return 2
    reading = normalise_date(words, dct=given["day"], lang=given["lang"], region=given["region"])
    sys.stdout.write(explain(reading) + "\n")
    if reading.reason.startswith("needs-anchor") and given["day"] is None:
        sys.stdout.write("hint: give the day on which they were published, such as --on 2025-03-06\n")
    return 0 if reading.edtf is not None else 1


def _is_moment(text: str) -> bool:
    """Whether words can be counted from it: a day, which may have its time."""
    date = parse_edtf(text.replace(" ", "T", 1))
    return isinstance(date, EdtfDate) and date.form == "point" and date.earliest == date.latest is not None


def _in_utf8(stream: TextIO, errors: str) -> None:
    """JSON Lines are UTF-8, whatever the terminal is."""
    if isinstance(stream, TextIOWrapper):
        stream.reconfigure(encoding="utf-8", errors=errors)


def explain(reading: Reading) -> str:
    """The reading in lines for people: the date with its bounds, or the reason why there is none, then how it came."""
    lines = [f"date: {reading.edtf}" if reading.edtf is not None else f"no date: {reading.reason}"]
    earliest, latest = _bounds(reading)
    if reading.edtf is not None:
        lines.append(f"days: {earliest or 'open'} to {latest or 'open'}")
    named = (
        ("precision", reading.precision),
        ("qualifiers", ", ".join(reading.qualifiers)),
        ("part of the day", reading.part_of_day),
        ("zone", reading.zone),
        ("rule", _rule_words(reading.rule)),
        ("rests on", ", ".join(reading.basis)),
        ("other readings", ", ".join(reading.alternatives)),
    )
    lines += [f"{name}: {value}" for name, value in named if value]
    lines += [f"warning: {warning}" for warning in reading.warnings]
    return "\n".join(lines)


def _rule_words(name: str) -> str:
    description = next((rule.description for rule in RULES if rule.name == name), "")
    return f"{name} ({description})" if description else name


def answers(lines: Iterable[str]) -> Iterator[dict[str, object]]:
    """JSON Lines with the arguments of `normalise_date` to the answers; one that has no `edtf` tells of a fault."""
    for number, line in enumerate(lines, start=1):
        if line.strip():
            yield _answer(line, number)


def _answer(line: str, number: int) -> dict[str, object]:
    """What one line of input becomes; a faulty one says so and stops nothing. Keys not listed are given back."""
    try:
        asked = json.loads(line)
    except (ValueError, RecursionError) as fault:  # also a number too long to be one, or a line too deep
        return {"line": number, "error": f"no JSON: {getattr(fault, 'msg', fault)}"}
    if isinstance(asked, dict) and (mistaken := next(filter(_CALLED_OTHERWISE.get, asked), "")):
        return {"line": number, "error": f"`{mistaken}` is no key here: write `{_CALLED_OTHERWISE[mistaken]}`"}
    if not isinstance(asked, dict) or not isinstance(asked.get("text"), str):
        return {"line": number, "error": "expected an object with the words as `text`"}
    if wrong := _wrong_type(asked):
        return {"line": number, "error": wrong}
    known = {name: asked[name] for name in _FIELDS[1:] if asked.get(name) is not None}
    reading = normalise_date(asked["text"], **({"dct": None} | known))
    kept = {name: value for name, value in asked.items() if name not in _FIELDS}
    return kept | {"text": asked["text"]} | _as_object(reading)


def _wrong_type(asked: dict[str, object]) -> str:
    for name in _FIELDS[1:]:
        wanted: type = int if name == "offset" else str
        value = asked.get(name)
        if value is not None and (not isinstance(value, wanted) or isinstance(value, bool)):
            return f"`{name}` must be {'a number' if wanted is int else 'a string'}"
    return ""


def _as_object(reading: Reading) -> dict[str, object]:
    earliest, latest = _bounds(reading)
    return {
        "edtf": reading.edtf,
        "earliest": earliest or None,
        "latest": latest or None,
        "precision": reading.precision or None,
        "qualifiers": list(reading.qualifiers),
        "part_of_day": reading.part_of_day or None,
        "zone": reading.zone or None,
        "rule": reading.rule or None,
        "reason": reading.reason or None,
        "basis": list(reading.basis),
        "alternatives": list(reading.alternatives),
        "warnings": list(reading.warnings),
    }


def _bounds(reading: Reading) -> tuple[str, str]:
    """The first and the last day as ISO 8601; empty where they are open or there is no date."""
    parsed = parse_edtf(reading.edtf) if reading.edtf is not None else None
    if not isinstance(parsed, EdtfDate):
        return "", ""
    return _iso(parsed.earliest), _iso(parsed.latest)


def _iso(day: Day | None) -> str:
    if day is None:
        return ""
    sign = "-" if day.year < 0 else ""
    return f"{sign}{abs(day.year):04d}-{day.month:02d}-{day.day:02d}"
