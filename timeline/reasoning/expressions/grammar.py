"""The rules of grammar that all languages share: kinds of words that stand side by side to one meaning."""

from timeline.reasoning.expressions.chart import Grammar, Rule
from timeline.reasoning.expressions.rules_calendar import CALENDAR_RULES
from timeline.reasoning.expressions.rules_relative import RELATIVE_RULES
from timeline.reasoning.expressions.rules_spans import SPAN_RULES

RULES: tuple[Rule, ...] = CALENDAR_RULES + RELATIVE_RULES + SPAN_RULES

GRAMMAR = Grammar(RULES)

GOALS = frozenset({"date", "vague"})
"""The kinds that a whole text may be."""
