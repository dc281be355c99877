"""The catalogues of a theme and the language of a site to the words in which it speaks, or to their faults."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from timeline.core.diagnostics import Diagnostic, error, note
from timeline.core.model.registries import Site
from timeline.core.struct import Struct, replace
from timeline.core.text import Span
from timeline.publishing.words.locales import Catalogue, Entry, Unreadable, read_catalogue
from timeline.publishing.words.messages import ENGLISH, Words, message_in

_PLACE = re.compile(r"%\((\w+)\)s|\{(\w+)\}|%%")
_FAULTY = re.compile(r"%(?!\(\w+\)s|%)")


class CatalogueFile(Struct, frozen=True, kw_only=True):
    """A `.po` file of a theme."""

    path: str
    """As an editor would name it."""
    source: str


Catalogues = Mapping[str, tuple[CatalogueFile, ...]]
"""By language tag in lower case (`fr`, `pt-br`); of several each overrides the messages of those before it."""


def words_for(site: Site, catalogues: Catalogues) -> tuple[Words, tuple[Diagnostic, ...]]:
    """
    The words of a site; where its language has no catalogue they are English, which is noted.

    A regional language takes the catalogue of its own, else the one of the language: `fr-CA`, then `fr`.
    """
    tag = _nearest(site.language, catalogues)
    words = Words(language=site.language, spoken=tag or ENGLISH)
    problems: list[Diagnostic] = []
    for file in catalogues.get(tag, ()):
        read = read_catalogue(file.source)
        if isinstance(read, Unreadable):
            problems.append(error("catalogue", Span(path=file.path, line=read.line), read.reason))
            continue
        problems += _faults(file, read)
        words = _with(words, read)
    if not tag and not _is_english(site.language):
        problems.append(_no_catalogue(site))
    return words, tuple(problems)


def _nearest(language: str, catalogues: Catalogues) -> str:
    """Empty: there is none, and for English none is needed."""
    tag = language.lower()
    while tag and tag not in catalogues:
        tag = tag.rpartition("-")[0]
    return tag


def _is_english(language: str) -> bool:
    return language.lower().partition("-")[0] == ENGLISH


def _no_catalogue(site: Site) -> Diagnostic:
    told = f"there is no catalogue for the language `{site.language}`: what the site says itself stands in English"
    hint = f"add `catalogues/{site.language}.po` to a theme of your own; dates and numbers are in the language already"
    return note("no-catalogue", site.span, told, hint=hint)


def _with(words: Words, read: Catalogue) -> Words:
    """With the translations of a further catalogue, which come first; what is not translated stays as it was."""
    said = [entry for entry in read.entries if all(entry.forms)]
    return replace(
        words,
        messages={**words.messages, **{_key(entry): entry.forms[0] for entry in said if not entry.many}},
        numbered={**words.numbered, **{_key(entry): entry.forms for entry in said if entry.many}},
        rule=read.rule,
    )


def _key(entry: Entry) -> str:
    return message_in(entry.context, entry.message) if entry.context else entry.message


def _faults(file: CatalogueFile, read: Catalogue) -> Iterator[Diagnostic]:
    """A translation fills in nothing but what its message fills in."""
    for entry in read.entries:
        span = Span(path=file.path, line=entry.line)
        known = _places(entry.message) | _places(entry.many)
        for form in entry.forms:
            if unknown := sorted(_places(form) - known):
                told = f"`{unknown[0]}` is not filled in by `{entry.message}`"
                yield error("catalogue", span, told, hint=f"known are {', '.join(sorted(known)) or 'none'}")
            elif "%(" in f"{entry.message}{entry.many}" and _FAULTY.search(form):
                told = "a percent sign that fills in nothing"
                yield error("catalogue", span, told, hint="write `%%`; what is filled in is written as `%(name)s`")


def _places(text: str) -> set[str]:
    return {found[0] for found in _PLACE.finditer(text) if found[0] != "%%"}
