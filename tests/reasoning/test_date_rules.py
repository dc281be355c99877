"""The rules that readers are shown."""

from __future__ import annotations

from timeline.core.edtf import EdtfDate, parse_edtf
from timeline.publishing.words.conventions import FAMILIES
from timeline.reasoning.date_rules import date_rules


def test_every_rule_that_is_shown_has_a_sentence_and_an_example_that_is_read():
    rules = date_rules()

    assert len(rules) > 100
    assert all(rule.description.endswith(".") and isinstance(parse_edtf(rule.edtf), EdtfDate) for rule in rules)


def test_every_family_of_rules_has_its_heading():
    assert {rule.family for rule in date_rules()} == set(FAMILIES)
