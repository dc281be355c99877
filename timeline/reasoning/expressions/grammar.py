"""The grammar made of all rules, and the kinds of thing that a whole text may be."""

from __future__ import annotations

from timeline.reasoning.expressions.chart import Grammar
from timeline.reasoning.expressions.rules import RULES

GRAMMAR = Grammar(RULES)

GOALS = frozenset({"date", "vague"})
"""The kinds that a whole text may be."""
