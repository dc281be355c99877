"""An event's page says in the words of a reader what the records say by their ids."""

from __future__ import annotations

import pytest

from tests.making import text
from tests.publishing.sample import publication
from timeline.core.model.records import Decision
from timeline.publishing.compose.event import decision_view
from timeline.publishing.compose.site import index_site, page_at


@pytest.mark.parametrize(
    ("subject", "chosen", "told"),
    [
        ("place", "washington", "Washington"),
        ("place", "a ship at sea", "a ship at sea"),
        ("kind", "order", "Order"),
        ("status", "disputed", "Disputed"),
        ("origin", "official", "an unnamed official"),
        ("date", "2025-03-03", "3 March 2025"),
        ("title", "order", "order"),
        ("spelling of the name", "csis", "csis"),
    ],
)
def test_what_a_decision_chose_by_its_id_is_named(subject: str, chosen: str, told: str) -> None:
    here = page_at(index_site(publication(), stylesheet="", icon=""), "")

    view = decision_view(here, Decision(on=text(subject), chosen=chosen, because="two of three say so"))

    assert view.chosen == told
