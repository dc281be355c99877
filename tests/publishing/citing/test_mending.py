"""Text that citeproc-py made, with its punctuation as CSL wants it."""

from __future__ import annotations

import pytest

from timeline.publishing.citing.mending import ITALIC_END, ITALIC_START, Run, mended_text, runs_of


def marked(text: str) -> str:
    """Angle brackets stand for the marks of italics."""
    return text.replace("<", ITALIC_START).replace(">", ITALIC_END)


@pytest.mark.parametrize(
    ("text", "inside", "expected"),
    [
        ("“A”. <B>, 2025.", True, "“A.” <B>, 2025."),
        ("“A”, <B>, 2025.", True, "“A,” <B>, 2025."),
        ("“A”. <B>, 2025.", False, "“A”. <B>, 2025."),
        ("“A?”. <B>.", True, "“A?” <B>."),
        ("“A?”, <B>.", True, "“A?,” <B>."),
        ("A?. <B>.", False, "A? <B>."),
        ("<A!>. B.", False, "<A!> B."),
        ("“Post...”. B.", True, "“Post...” B."),
        ("Co.. B", False, "Co. B"),
        ("<Co.>. B", False, "<Co.> B"),
        ("Wait... B", False, "Wait... B"),
        ("A. (by 6 March, by 6 March). B", False, "A. (by 6 March). B"),
        ("<B>, Circa March 2025, ", False, "<B>, circa March 2025, "),
        ("“Circa, Circa 2025”. B", False, "“Circa, Circa 2025”. B"),
    ],
)
def test_punctuation_is_mended(text, inside, expected):
    assert mended_text(marked(text), title="", url="", punctuation_in_quotes=inside) == marked(expected)


def test_retrieved_is_not_said_without_a_day():
    address = "https://x.example/"

    assert (
        mended_text(f"A. Retrieved {address}", title="A", url=address, punctuation_in_quotes=False) == f"A. {address}"
    )


@pytest.mark.parametrize(
    ("title", "text", "expected"),
    [
        ("it is 'just about' done", "“It Is 'just About' Done”", "“It Is 'Just About' Done”"),
        ("a case (of harbours)", "“A Case (of Harbours)”", "“A Case (Of Harbours)”"),
        ("d'or and don't", "“D'or and Don't”", "“D'or and Don't”"),
        ("it is 'just about' done", "“it is 'just about' done”", "“it is 'just about' done”"),
        ("it is 'so'", "“Something else, 'so'”", "“Something else, 'so'”"),
    ],
)
def test_a_title_in_capitals_has_them_behind_what_opens(title, text, expected):
    assert mended_text(text, title=title, url="", punctuation_in_quotes=False) == expected


def test_an_address_is_left_alone():
    address = "https://x.example/a..b?.”."

    assert mended_text(f"A.. {address}.", title="A", url=address, punctuation_in_quotes=True) == f"A. {address}."


def test_italics_become_runs():
    assert runs_of(marked("A <B><C> D")) == (
        Run(text="A "),
        Run(text="BC", italic=True),
        Run(text=" D"),
    )
    assert runs_of("") == ()
