"""A site to the named outputs that it may ask for."""

from __future__ import annotations

from typing import get_args

from timeline.core.vocabulary import OutputName
from timeline.publishing.outputs import OUTPUTS
from timeline.publishing.wanted import KINDS_OF_PAGE, PAGES


def test_an_editor_may_name_every_output_and_nothing_else():
    assert set(get_args(OutputName)) == {PAGES, *OUTPUTS}
    assert set(KINDS_OF_PAGE) <= set(OUTPUTS)
