"""An author's name as an editor wrote it to its parts, never by a guess."""

from __future__ import annotations

from functools import lru_cache

from timeline.core.struct import Struct

_NOT_GIVEN = frozenset(
    {"ag", "bv", "co", "corp", "gmbh", "inc", "jr", "llc", "llp", "ltd", "nv", "plc", "pty", "sa", "sarl", "sr", "srl"}
)
"""What stands behind a comma and is no given name."""


class Author(Struct, frozen=True, kw_only=True):
    """Who wrote something: a person by family and given name, or a name that stays as it is."""

    literal: str = ""
    """A name whose parts are not known, or that has none: `Reuters staff`."""
    family: str = ""
    given: str = ""

    @property
    def printed(self) -> str:
        """As a byline has it."""
        return self.literal or f"{self.given} {self.family}"


def author_of(written: str) -> Author:
    """
    `Isayev, Khagan` is a family name and a given name; any other name stays whole.

    Which part of `Xi Jinping`, `Orbán Viktor` or `Agence France-Presse` is the family name cannot be told from the
    words, so only an editor's comma parts them.
    """
    name = " ".join(written.split())
    family, _, given = (part.strip() for part in name.partition(","))
    if family and given and "," not in given and given.replace(".", "").lower() not in _NOT_GIVEN:
        return Author(family=family, given=given)
    return Author(literal=name)


@lru_cache(maxsize=50_000)  # pure, and asked again wherever an article is cited
def printed_author(written: str) -> str:
    """The name as a byline has it: `Khagan Isayev` for `Isayev, Khagan`."""
    return author_of(written).printed
