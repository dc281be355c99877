"""Only an editor's comma parts a name."""

from __future__ import annotations

import pytest

from timeline.publishing.citing.names import Author, author_of, printed_author


@pytest.mark.parametrize(
    ("written", "author"),
    [
        ("Isayev, Khagan", Author(family="Isayev", given="Khagan")),
        ("Abi-Habib,  Maria", Author(family="Abi-Habib", given="Maria")),
        ("van der Berg, Jan", Author(family="van der Berg", given="Jan")),
        ("Кірєєва, Марія", Author(family="Кірєєва", given="Марія")),
        ("Khagan Isayev", Author(literal="Khagan Isayev")),
        ("Xi Jinping", Author(literal="Xi Jinping")),
        ("Agence France-Presse", Author(literal="Agence France-Presse")),
        ("Smith, Jones, and Partners", Author(literal="Smith, Jones, and Partners")),
        ("Gazette Media, Inc.", Author(literal="Gazette Media, Inc.")),
        ("Isayev,", Author(literal="Isayev,")),
        (", Khagan", Author(literal=", Khagan")),
    ],
)
def test_a_name_has_the_parts_that_are_written(written, author):
    assert author_of(written) == author


def test_a_byline_prints_the_given_name_first():
    assert printed_author("Isayev, Khagan") == "Khagan Isayev"
    assert printed_author("Agence  France-Presse") == "Agence France-Presse"
