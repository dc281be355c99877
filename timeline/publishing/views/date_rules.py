"""The page that says how words become dates; a template gets it as `view`."""

from __future__ import annotations

from timeline.core.struct import Struct
from timeline.publishing.views.shared import FrameView


class DateRuleView(Struct, frozen=True, kw_only=True):
    """A rule with its example."""

    name: str
    """`weekday and day`."""
    description: str
    """One sentence."""
    example: str
    """Words that the rule reads."""
    example_language: str
    """BCP 47 tag of the example."""
    example_direction: str
    """`rtl` where the example is written so; else empty."""
    before: str
    """The date, in words, that the text has named before the example; empty where none is needed."""
    words: str
    """What the example becomes, for a reader."""
    edtf: str
    """The same, as EDTF."""


class DateRuleGroupView(Struct, frozen=True, kw_only=True):
    """Rules about one kind of words."""

    anchor: str
    """Of its heading."""
    title: str
    """`Days`."""
    rules: tuple[DateRuleView, ...]
    """In the order of the grammar."""


class DateRulesView(Struct, frozen=True, kw_only=True):
    """How dates are read: `date-rules.html`."""

    frame: FrameView
    """What surrounds it."""
    title: str
    """The heading."""
    lead: str
    """On which day the examples were published."""
    conventions: tuple[str, ...]
    """What words mean here that people use in more than one way."""
    groups: tuple[DateRuleGroupView, ...]
    """The rules."""
