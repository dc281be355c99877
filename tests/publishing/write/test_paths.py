"""A path that is taken leads to a file inside the site, and to no other file that is taken."""

from __future__ import annotations

import os.path

from hypothesis import example, given
from hypothesis import strategies as st

from timeline.publishing.write.paths import PathsTaken

SITE = "/site"
PATHS = st.lists(
    st.text(max_size=8)
    | st.sampled_from(["..", ".", "a/b", "../../x", "/x", "a\\..\\x", "A", "a", "é", "e\u0301", "CON"]),
    max_size=4,
).map("/".join)


@given(path=PATHS)
@example(path="../x")
@example(path="a/../../x")
@example(path="/x")
def test_a_path_that_is_taken_lies_inside_the_site(path: str) -> None:
    if not PathsTaken().take(path):
        assert os.path.normpath(f"{SITE}/{path}") == f"{SITE}/{path}"


@given(paths=st.lists(PATHS, max_size=6))
def test_no_two_that_are_taken_are_one_for_any_file_system(paths: list[str]) -> None:
    taken = PathsTaken()

    kept = [path for path in paths if not taken.take(path)]

    assert len({path.casefold() for path in kept}) == len(kept)
