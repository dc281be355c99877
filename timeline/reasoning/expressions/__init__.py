"""The words of a date, with the day they were published, to an EDTF date or an honest refusal."""

from __future__ import annotations

from timeline.reasoning.expressions.foreign import FOREIGN
from timeline.reasoning.expressions.normalise import normalise_date
from timeline.reasoning.expressions.reading import Reading
from timeline.reasoning.expressions.rules import RULES, Rule

__all__ = ["FOREIGN", "RULES", "Reading", "Rule", "normalise_date"]
