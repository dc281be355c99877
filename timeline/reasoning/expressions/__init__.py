"""The words of a date, with the day they were published, to an EDTF date or an honest refusal."""

from timeline.reasoning.expressions.grammar import RULES
from timeline.reasoning.expressions.normalise import normalise_date
from timeline.reasoning.expressions.reading import Reading

__all__ = ["RULES", "Reading", "normalise_date"]
