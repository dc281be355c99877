"""The rules are data: named, described, and true of their own examples."""

from __future__ import annotations

import pytest

from timeline.reasoning.expressions import RULES, Rule
from timeline.reasoning.expressions.clean import clean
from timeline.reasoning.expressions.lexicon import lexicon
from timeline.reasoning.expressions.normalise import parse


def test_every_rule_has_a_name_of_its_own() -> None:
    names = [rule.name for rule in RULES]

    assert len(names) == len(set(names))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_is_described_in_one_sentence(rule: Rule) -> None:
    assert rule.description[0].isupper()
    assert rule.description.endswith(".")
    assert rule.patterns
    assert rule.example


@pytest.mark.parametrize("rule", [rule for rule in RULES if rule.gives == "date"], ids=lambda rule: rule.name)
def test_the_example_of_a_rule_is_read_in_its_language(rule: Rule) -> None:
    words = lexicon(rule.language)

    assert words is not None
    assert parse(clean(rule.example), words) is not None
