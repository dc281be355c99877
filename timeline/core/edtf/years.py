"""The text of a year, decade or century to the years that it can mean."""

from __future__ import annotations

import re

from timeline.core.edtf.date import NotEdtf, Precision
from timeline.core.edtf.units import pattern_precision, possible_years
from timeline.core.struct import Struct

MOST_DIGITS = 18
_FIGURES = re.compile(r"(Y?)(-?)([0-9X]+)(?:E([0-9]+))?(?:S([0-9]+))?")


class Year(Struct, frozen=True, kw_only=True):
    """A year as far as it is written."""

    digits: str
    """With its sign and with X for each digit that is not given: `199X`; for a decade or a century as well."""
    first: int
    last: int
    precision: Precision
    estimate: int | None
    """The year that is written; None where digits are missing."""
    significant: int | None = None
    takes_months: bool = True

    @property
    def exact(self) -> bool:
        """Whether it means one year."""
        return self.first == self.last


def read_year(text: str) -> Year | NotEdtf:
    """Read a year: `2025`, `-0043`, `199X`, `199`, `19`, `1950S2`, `Y170000002`, `Y-17E7`, `Y3388E2S3`."""
    found = _FIGURES.fullmatch(text)
    if not found:
        return NotEdtf("a year has four digits: 0044, 2025")
    long, sign, figures, exponent, significant = found.groups()
    if sign and not figures.strip("0"):
        return NotEdtf("zero has no sign: the year before 0001 is 0000")
    if "X" in figures or (len(figures) < 4 and not long):
        return _span_of_years(sign, figures, significant)
    if long:
        figures = figures + "0" * int(exponent or 0)
        if figures.startswith("0") or len(figures) < 5:
            return NotEdtf("Y stands before years of five digits or more, without leading zeros: 2025, Y12025")
        if len(figures) > MOST_DIGITS:
            return NotEdtf(f"a year has at most {MOST_DIGITS} digits")
    return _figured(sign, figures, significant)


def _figured(sign: str, figures: str, significant: str | None) -> Year | NotEdtf:
    """A year all of whose digits are given, perhaps not all of them significant."""
    year = int(sign + figures)
    if significant is None:
        return Year(digits=sign + figures, first=year, last=year, precision=Precision.YEAR, estimate=year)
    kept, digits = int(significant), len(figures.lstrip("0"))
    if not 1 <= kept <= digits:
        return NotEdtf(f"{sign}{figures} cannot have {kept} significant digits")
    step = 10 ** (digits - kept)
    nearest = abs(year) // step * step
    first, last = (nearest, nearest + step - 1) if year >= 0 else (1 - nearest - step, -nearest)
    places = {0: Precision.YEAR, 1: Precision.DECADE, 2: Precision.CENTURY}
    return Year(
        digits=sign + figures, first=first, last=min(last, -1) if sign else last, estimate=year, significant=kept,
        precision=places.get(digits - kept, Precision.MILLENNIUM), takes_months=False,
    )  # fmt: skip


def _span_of_years(sign: str, figures: str, significant: str | None) -> Year | NotEdtf:
    """A year with unspecified digits, or a decade or century that is written short."""
    if significant:
        return NotEdtf("a year has either unspecified or significant digits")
    if len(figures) < 4 and "X" in figures:
        return NotEdtf("a decade is written 199X and a century 19XX")
    digits = sign + figures.ljust(4, "X")
    first, last = next(possible_years(digits), None), next(possible_years(digits, latest_first=True), None)
    if first is None or last is None:
        return NotEdtf("zero has no sign: the year before 0001 is 0000")
    return Year(
        digits=digits, first=first, last=last, precision=pattern_precision(digits, None, None), estimate=None,
        takes_months=len(figures) == 4,
    )  # fmt: skip
