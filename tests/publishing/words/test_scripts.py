from __future__ import annotations

import pytest

from timeline.publishing.words.scripts import direction_of


@pytest.mark.parametrize(
    ("language", "direction"),
    [("ar", "rtl"), ("he-IL", "rtl"), ("uk", "ltr"), ("ku-Arab", "rtl"), ("ar-Latn", "ltr"), ("", "")],
)
def test_languages_have_their_direction(language, direction):
    assert direction_of(language) == direction
