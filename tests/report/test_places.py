"""Findings in a folder of another name."""

from __future__ import annotations

from timeline.core.diagnostics import Related, error
from timeline.core.text import Span
from timeline.report.places import in_folder, sources_in_folder

FOUND = error(
    "date",
    Span(path="content/events/a.md", line=3),
    "wrong",
    related=(Related(message="too", span=Span(path="themes/x/templates/a.html")),),
)


def test_places_are_under_the_folder_of_the_command_line():
    (moved,) = in_folder([FOUND], "/somewhere/else")

    assert (moved.span.path, moved.span.line) == ("/somewhere/else/events/a.md", 3)
    assert moved.related[0].span.path == "themes/x/templates/a.html"
    assert sources_in_folder({"content/site.yaml": "x"}, "other") == {"other/site.yaml": "x"}


def test_in_the_usual_folder_nothing_moves():
    assert in_folder([FOUND], "content") == (FOUND,)
