"""The rules that readers are shown."""

from __future__ import annotations

from timeline.core.edtf import EdtfDate, parse_edtf
from timeline.publishing.words.conventions import FAMILIES
from timeline.reasoning.date_rules import date_rules


def test_every_rule_that_is_shown_has_a_sentence_and_an_example_that_is_read():
    rules = date_rules()

    assert len(rules) > 100
    assert all(rule.description.endswith(".") and isinstance(parse_edtf(rule.edtf), EdtfDate) for rule in rules)


def test_an_example_is_read_in_its_own_language_and_after_another_date_only_where_it_must_be():
    rules = {rule.name: rule for rule in date_rules()}

    assert (rules["years of a decade"].language, rules["years of a decade"].edtf) == ("fr", "199X")
    assert (rules["full hour"].before, rules["full hour"].edtf) == ("", "2025-03-06T20:00")
    assert (rules["later"].before, rules["later"].edtf) == ("2025-02-28", "2025-03-02")


def test_every_family_of_rules_has_its_heading():
    assert {rule.family for rule in date_rules()} == set(FAMILIES)
