"""
How well and how fast words become dates: `python tests/bench/bench_dates.py [--context] [--narrative] SET.jsonl ...`.

A set has an object in a line: `text`, `dct`, `lang`, `edtf` (the right answer, or none where there is no date), and,
known `accept` (others as right), `mod` (START, MID, END), `class`, `region`, `prefer`, `context`, `offset`, `doc`.
Printed are, in percent of the items with a date: answered, exact (the same days), wrong (neither equal, nor around,
nor inside the right answer), then the refusals of items without a date, and expressions in a CPU second, first with
every text new, then as they come; last the time to import.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import time
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from timeline.core.edtf import Day, EdtfDate, ordinal, parse_edtf
from timeline.reasoning.expressions import normalise_date
from timeline.reasoning.expressions.normalise import parse

NOT_COUNTED = frozenset({"vague", "unspec", "holiday"})
"""Classes whose right answer is a matter of taste."""
OPEN_START, OPEN_END = Day(-(10**6), 1, 1), Day(10**6, 1, 1)
WIDEST = 400
"""Days up to which an answer around the right one is no false date."""

Bounds = tuple[Day, Day]


def bounds(text: str | None) -> Bounds | None:
    """The first and last day of an EDTF text; None: it is none."""
    parsed = parse_edtf(text) if text else None
    if not isinstance(parsed, EdtfDate):
        return None
    return parsed.earliest or OPEN_START, parsed.latest or OPEN_END


def is_exact(found: Bounds, right: Bounds, mod: str) -> bool:
    """The same days, or, of early, middle and late, a part on the right side."""
    if found == right:
        return True
    inside = right[0] <= found[0] <= found[1] <= right[1] and found[0] != found[1]
    if not inside or mod not in ("START", "MID", "END") or OPEN_END in right or OPEN_START in right:
        return False
    length = ordinal(right[1]) - ordinal(right[0])
    middle = (ordinal(found[0]) + ordinal(found[1])) / 2 - ordinal(right[0])
    limits = {"START": (0, 1 / 2), "MID": (1 / 4, 3 / 4), "END": (1 / 2, 1)}[mod]
    return limits[0] * length <= middle <= limits[1] * length


def is_wrong(found: Bounds, right: Bounds) -> bool:
    """A false date: not inside the right one, nor around it without being absurdly wide."""
    inside = right[0] <= found[0] and found[1] <= right[1]
    around = found[0] <= right[0] and right[1] <= found[1]
    open_ended = OPEN_START in found or OPEN_END in found
    wide = open_ended or ordinal(found[1]) - ordinal(found[0]) > WIDEST
    return not inside and not (around and not wide)


class Run:
    """The answers to one set, with the last answer of each document as the date before the next."""

    def __init__(self, items: list[dict[str, Any]], with_context: bool, mode: str) -> None:
        self.items = items
        self._context = with_context
        self._mode = mode

    def answers(self) -> list[str | None]:
        """An EDTF text or None for each item."""
        last: dict[str, str] = {}
        found = []
        for item in self.items:
            asked = {key: item[key] for key in ("lang", "region", "prefer") if item.get(key)}
            if self._context:
                asked |= {key: item[key] for key in ("context", "offset") if item.get(key) is not None}
                asked["prev"] = last.get(str(item.get("doc")))
            answer = normalise_date(item["text"], dct=item.get("dct"), mode=self._mode, **asked).edtf
            if answer is not None and ".." not in answer.removeprefix("["):
                last[str(item.get("doc"))] = answer
            found.append(answer)
        return found


def table_line(name: str, run: Run) -> str:
    """One line of the table."""
    begun = time.process_time()
    answers = run.answers()
    warm = len(answers) / (time.process_time() - begun)
    dated = [(item, bounds(answer)) for item, answer in zip(run.items, answers, strict=True) if _counts(item)]
    undated = [answer for item, answer in zip(run.items, answers, strict=True) if not item.get("edtf")]
    exact = sum(_judge(item, found)[0] for item, found in dated)
    wrong = sum(_judge(item, found)[1] for item, found in dated)
    answered = sum(found is not None for _, found in dated)
    share = [f"{100 * count / len(dated):7.1f}" if dated else "      -" for count in (answered, exact, wrong)]
    refused = f"{sum(answer is None for answer in undated)}/{len(undated)}"
    return f"{name:28}{len(dated):6}{''.join(share)}{refused:>10}{_cold_speed(run.items):9.0f}{warm:9.0f}\n"


def _counts(item: dict[str, Any]) -> bool:
    return bool(item.get("edtf")) and item.get("class") not in NOT_COUNTED and bounds(item["edtf"]) is not None


def _judge(item: dict[str, Any], found: Bounds | None) -> tuple[bool, bool]:
    """Whether the answer is exact, and whether it is wrong."""
    if found is None:
        return False, False
    rights = [right for text in (item["edtf"], *item.get("accept", ())) if (right := bounds(text)) is not None]
    exact = any(is_exact(found, right, item.get("mod") or "") for right in rights)
    return exact, not exact and all(is_wrong(found, right) for right in rights)


def _cold_speed(items: Iterable[dict[str, Any]]) -> float:
    """Expressions in a CPU second where no text has been seen before."""
    some = list(items)[:500]
    begun = time.process_time()
    for item in some:
        parse.cache_clear()
        normalise_date(item["text"], dct=item.get("dct"), lang=item.get("lang"))
    return len(some) / (time.process_time() - begun)


def import_seconds() -> float:
    """CPU seconds to import the normaliser in a new process, without dateparser."""
    program = (
        "import time; t = time.process_time(); import timeline.reasoning.expressions; print(time.process_time() - t)"
    )
    command = [sys.executable, "-c", program]
    return min(float(subprocess.run(command, capture_output=True, check=True).stdout) for _ in range(5))


def main() -> None:
    """Print the table."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("sets", nargs="+", type=Path)
    arguments.add_argument("--context", action="store_true", help="give the sentence and the date before it")
    arguments.add_argument("--narrative", action="store_true", help="read the sets as stories")
    given = arguments.parse_args()
    sys.stdout.write(f"{'set':28}{'n':>6}   ret.  exact  wrong   refused  new/s    all/s\n")
    for path in given.sets:
        items = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
        run = Run(items, given.context, "narrative" if given.narrative else "news")
        sys.stdout.write(table_line(path.stem, run))
    sys.stdout.write(f"import: {import_seconds():.3f} CPU seconds\n")


if __name__ == "__main__":
    main()
