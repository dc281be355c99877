"""The grammar that all languages share: every rule, with a sentence and an example for readers."""

from __future__ import annotations

from timeline.reasoning.expressions.rules.amounts import AMOUNT_RULES
from timeline.reasoning.expressions.rules.counted import COUNTED_RULES
from timeline.reasoning.expressions.rules.days import DAY_RULES
from timeline.reasoning.expressions.rules.hedged import HEDGED_RULES
from timeline.reasoning.expressions.rules.nights import NIGHT_RULES
from timeline.reasoning.expressions.rules.relative import RELATIVE_RULES
from timeline.reasoning.expressions.rules.rule import Rule
from timeline.reasoning.expressions.rules.shades import SHADE_RULES
from timeline.reasoning.expressions.rules.spans import SPAN_RULES
from timeline.reasoning.expressions.rules.times import TIME_RULES
from timeline.reasoning.expressions.rules.years import YEAR_RULES

__all__ = ["RULES", "Rule"]

RULES: tuple[Rule, ...] = (
    *DAY_RULES,
    *YEAR_RULES,
    *TIME_RULES,
    *COUNTED_RULES,
    *RELATIVE_RULES,
    *AMOUNT_RULES,
    *HEDGED_RULES,
    *SPAN_RULES,
    *NIGHT_RULES,
    *SHADE_RULES,
)
