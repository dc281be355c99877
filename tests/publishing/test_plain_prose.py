"""The plain subset of Markdown, held to what Python-Markdown makes of the same text."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from timeline.core.struct import replace
from timeline.publishing.prose import Prose, Target, prose_by_library, render_prose


def target(written: str) -> Target | None:
    return None if written == "gone" else Target(href=f"#c-{written}", number=len(written))


def both(text: str, *, root: str = "../../") -> tuple[Prose, Prose]:
    ours = render_prose(text, root=root, find_target=target)
    return ours, prose_by_library(text, root=root, find_target=target)


PLAIN = {
    "paragraphs": "One line,\nand another.\n\n\n“Two” – «три», 5 > 4, R&D\n",
    "headings": "## First\n\nText\n\n#### Second, *stressed*\n\n# Third",
    "list": "- a\n- **b** c\n- [d](https://a.example/x_y?z=1&w=2#f)",
    "numbers": "3. a\n4. b",
    "quotation": "> a\n> b\n>\n> - c\n\nd",
    "links": "[x](/about/) [*y*](#date) [z](HTTPS://a.example)",
    "emphasis": "*a* b*c*d **e f** *see [x](/y/)*",
    "hanging": "- a\n  b *c\n  d*\n- e\n\n1. f\n   g",
    "brackets": "“The [then] president”, *[sic]* [...] said.",
    "footnotes": "So.[^nbc] *And so.[^nbc:2]*",
}


@pytest.mark.parametrize("text", PLAIN.values(), ids=PLAIN)
def test_a_plain_text_takes_the_short_way_and_comes_out_the_same(text):
    ours, library = both(text)

    assert ours.is_plain
    assert replace(ours, is_plain=False) == library


@pytest.mark.parametrize(
    "text",
    ["a `b`", "a | b", "<b>", "&copy;", "_a_", "* * *", "***a***", "a\n===", "[a]: /b", "- a\n\n- b", "    code",
     "a\n  b", "- a\n    b", "- a\n  - b", "a\n\n b", "a  \nb", "- a[^nbc]", "[a](javascript:b)", "[a](http://127.1/)",
     "a[^gone]", "١. a"],
)  # fmt: skip
def test_what_may_be_more_is_left_to_the_library(text):
    ours, library = both(text)

    assert not ours.is_plain
    assert ours == library


PIECES = st.sampled_from([
    "a", "b c", "D.", " ", "  ", "\n  ", "\n   ", "[he] ", "[...]",
    "\n", "\n\n", "\n\n\n", "# ", "## ", "- ", "* ", "+ ", "1. ", "12. ", "> ", ">", "*",
    "**", "***", "_", "__", "[", "]", "(", ")", "[x](https://a.example/b_c)", "[y](/z/)", "[*w*](#v)", "(http://a.b)",
    "[^nbc]", "[^gone]", "[^nbc:2]", "]:", "![", "`", "~~~", "|", "---", "===", "&", "&amp;", "&lt", ";", "<", "\\",
    "\u00a0", "\u202f", "\u2028", "\t", "\r", "2025", "é", "م", "😀", "'", '"', "“", "!", ":", "http://a.example",
])  # fmt: skip


@given(st.lists(PIECES, max_size=24).map("".join))
@example("*a\n\nb*")
@example("[a *b](/c/) d*")
def test_any_mixture_of_marks_comes_out_as_the_library_has_it(text):
    ours, library = both(text)

    assert str(ours.html) == str(library.html)
    assert (ours.references, ours.problems) == (library.references, library.problems)


@given(st.text(max_size=60))
def test_any_text_comes_out_as_the_library_has_it(text):
    ours, library = both(text)

    assert str(ours.html) == str(library.html)


BEGINNINGS = st.sampled_from(["https://", "http://", "/", "#", "https://a.", "mailto:"])
LINKED = st.text(alphabet="ab/:.?#=&%+~,;@!$_-0Xn*", max_size=16)


@given(LINKED, BEGINNINGS, st.sampled_from(["", "../"]))
def test_any_address_comes_out_as_the_library_has_it(address, beginning, root):
    ours, library = both(f"See [x]({beginning}{address}).", root=root)

    assert (str(ours.html), ours.problems) == (str(library.html), library.problems)


OUTSIDE = Path(os.environ.get("TIMELINE_SHARED_DATA", "")) / "hostile" / "xss.json"


@pytest.mark.skipif(not OUTSIDE.is_file(), reason="the outside data is not here")
def test_the_outside_attacks_come_out_as_the_library_has_them():
    for entry in json.loads(OUTSIDE.read_text("utf-8")):
        ours, library = both(entry["p"])
        if "prose-too-complex" in {problem.code for problem in ours.problems}:
            continue  # refused before either of them reads it

        assert str(ours.html) == str(library.html)
