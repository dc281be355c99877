"""How many articles support an event, and on how many independent origins they rest."""

from __future__ import annotations

import pytest

from tests.making import article, mention, text
from timeline.core.model.chronology import OriginRef
from timeline.reasoning.provenance import Trail
from timeline.reasoning.support import not_counted

KNOWN = Trail(origins=(OriginRef(id="nbc", name="NBC News", kind="publisher"),))


@pytest.mark.parametrize(
    ("fields", "maybe", "trail", "reason"),
    [
        ({}, False, KNOWN, None),
        ({"status": "corrected"}, False, KNOWN, None),
        ({"status": "retracted", "unverifiable": True}, False, KNOWN, "retracted"),
        ({"unverifiable": True}, False, Trail(origins=()), "unverifiable"),
        ({"seen": "no"}, False, KNOWN, "unseen"),
        ({"seen": "copy"}, False, KNOWN, None),
        ({"copy_of": text("x")}, False, KNOWN, "copy"),
        ({"version_of": text("x")}, False, KNOWN, "version"),
        ({"translation_of": text("x")}, False, KNOWN, "translation"),
        ({}, True, KNOWN, "maybe"),
        ({}, False, Trail(origins=()), "unknown-origin"),
        ({}, False, Trail(origins=(), circle=("a", "b")), "circle"),
    ],
)
def test_who_is_never_counted_as_an_article(fields, maybe, trail, reason):
    assert not_counted(article("a", **fields), mention("a", "e", maybe=maybe), trail) == reason
