"""A plain citation holds what is known."""

from __future__ import annotations

import pytest

from tests.publishing.citing.shelf import ADDRESS, EVENT, work
from timeline.publishing.citing.plain import plain_citation


@pytest.mark.parametrize(
    ("one", "expected"),
    [
        (
            work(authors=("Naves, Marie-Cécile",), issued="2025-03"),
            f"Marie-Cécile Naves: “The harbour is closed”. The Gazette, March 2025. {ADDRESS}",
        ),
        (work(url=""), "“The harbour is closed”. The Gazette."),
        (work(container="", issued="[..2025-03-06]", url=""), "“The harbour is closed”. by 6 March 2025."),
        (work(container="", url=""), "“The harbour is closed”. No date."),
        (EVENT, f"“The harbour is closed”. The harbour affair, 22 November 2025. {EVENT.url}"),
    ],
    ids=["whole", "no date", "no publisher", "nothing", "event"],
)
def test_it_says_what_is_known(one, expected):
    assert "".join(run.text for run in plain_citation(one)) == expected
