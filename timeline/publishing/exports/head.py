"""A publication to what every JSON file of its data begins with, and such a file to its bytes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import chain, islice, repeat

from timeline.core.struct import Struct, as_json, spaced
from timeline.publishing.exports.parts import Json
from timeline.publishing.publication import Publication

SCHEMA_VERSION = "1.0"
"""The first number changes when a field goes or changes its meaning, the second when one is added."""


def head_of(publication: Publication) -> dict[str, Json]:
    """What the data are, where they come from and how old they are."""
    site = publication.chronology.site
    return {
        "schema_version": SCHEMA_VERSION,
        "title": site.title,
        "language": site.language,
        "base_url": publication.base_url or None,
        "built": publication.built,
        "generator": f"Timeline {publication.version}",
    }


def findings_of(publication: Publication) -> dict[str, Json]:
    """How often each check found something."""
    return dict(sorted(publication.findings.items()))


class Things(Struct, frozen=True, kw_only=True):
    """Objects that are in JSON already, so that they need not all stand in memory as they were."""

    spaced: tuple[bytes, ...]
    """As a document holds them."""
    lines: bytes
    """One on each line. Source: jsonlines.org."""


def things(documents: Iterable[Json]) -> Things:
    """The *documents*, each of which is needed no longer once the next one comes."""
    dumped, lines = [], []
    for one in documents:
        written = as_json(one)
        dumped.append(spaced(written))
        lines.append(_line(written))
    return Things(spaced=tuple(dumped), lines=b"".join(lines))


def json_bytes(document: Mapping[str, Json | Things]) -> bytes:
    """An object in UTF-8, each of its fields on a line of its own, and each thing of a list of things."""
    pieces = chain.from_iterable((b",\n", _dumped(name), b": ", *_laid_out(value)) for name, value in document.items())
    return b"".join((b"{\n", *islice(pieces, 1, None), b"\n}\n"))  # once: a copy of all events takes its time


def _laid_out(value: Json | Things) -> Iterable[bytes]:
    if isinstance(value, Things):
        return _listed(value.spaced)
    if isinstance(value, list) and any(isinstance(one, dict) for one in value):
        return _listed(map(_dumped, value))
    return (_dumped(value),)


def _listed(items: Iterable[bytes]) -> Iterable[bytes]:
    """Each on a line of its own."""
    pieces = tuple(chain.from_iterable(zip(repeat(b",\n"), items, strict=False)))
    return (b"[\n", *pieces[1:], b"\n]") if pieces else (b"[]",)


def _dumped(value: Json) -> bytes:
    """On one line."""
    return spaced(as_json(value))


_LINE_ENDS = {end.encode(): f"\\u{ord(end):04x}".encode() for end in "\x85\u2028\u2029"}
"""Some programs end a line at these, which JSON leaves as they are."""


def _line(written: bytes) -> bytes:
    for end, escaped in _LINE_ENDS.items():
        written = written.replace(end, escaped)
    return written + b"\n"
