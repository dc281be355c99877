"""A page that is made when it is asked for is the page that a build writes."""

from __future__ import annotations

from tests.publishing.produced import files_of
from tests.publishing.sample import publication
from timeline.publishing.outputs import outputs_of
from timeline.publishing.preview import Preview
from timeline.publishing.rendering import site_of
from timeline.publishing.templating import renderer


def preview() -> Preview:
    given = publication()
    return Preview(outputs_of(site_of(given)), renderer(given.theme, given.words))


def test_pages_and_what_they_look_like_are_those_of_a_build() -> None:
    files, shown = files_of(publication()), preview()
    seen = {path: content for path in files if (content := shown.file(path)) is not None}

    assert seen == {path: files[path] for path in seen}
    pages = {path for path in files if path.endswith("index.html") or path.startswith("assets/")}
    assert pages - seen.keys() == {"data/index.html", "search/index.html"}


def test_what_is_made_of_the_whole_site_is_left_to_the_build() -> None:
    shown = preview()

    assert [shown.file(path) for path in ("data/events.json", "feed.xml", "nowhere/index.html", "", "../x")] == [
        None
    ] * 5
