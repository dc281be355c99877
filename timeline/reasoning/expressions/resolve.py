"""A meaning and a setting to a stretch of days, or to the reason why there is none; the clock is never asked."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from timeline.reasoning.expressions import meaning as m
from timeline.reasoning.expressions.holidays import AMERICAN
from timeline.reasoning.expressions.resolving import amounts, anchored, counted, shades, spans
from timeline.reasoning.expressions.resolving.common import Resolved
from timeline.reasoning.expressions.setting import Refusal, Setting


def resolve(node: m.Meaning, setting: Setting) -> Resolved:
    """The days that a meaning names in a setting."""
    item = node.item if isinstance(node, m.Related) else node.inner if isinstance(node, m.Within) else node
    if isinstance(item, m.Recurring) and item.holiday in AMERICAN and setting.region not in ("", "US"):
        return Refusal("ambiguous: countries keep this feast on different days")
    return _RESOLVERS[type(node)](node, setting, resolve)


# The type of the first argument is that of the key, which a type checker cannot follow.
_RESOLVERS: dict[type[Any], Callable[..., Resolved]] = {
    m.Fixed: anchored.fixed,
    m.Recurring: anchored.recurring,
    m.Deictic: anchored.deictic,
    m.Referred: anchored.referred,
    m.Related: anchored.related_one,
    m.ShortYear: anchored.short_year,
    m.Vague: anchored.vague,
    m.Shift: amounts.shifted,
    m.Window: amounts.window,
    m.Until: amounts.until,
    m.Nth: counted.nth,
    m.FirstUnits: counted.first_units,
    m.Within: counted.within,
    m.WeekOf: counted.unit_of,
    m.FromTo: spans.from_to,
    m.DayToNumeric: spans.day_to_numeric,
    m.Either: spans.either,
    m.Bound: spans.bound,
    m.Night: spans.night,
    m.Part: shades.part,
    m.Rest: shades.rest,
    m.Qualified: shades.qualified,
    m.Timed: shades.timed,
    m.Checked: shades.checked,
    m.Numeric: shades.numeric,
}
