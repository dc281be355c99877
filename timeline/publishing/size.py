"""A chronology to whether it is so large that what costs much for each event is made only if a site asks for it."""

from __future__ import annotations

from timeline.core.model.chronology import Chronology

LARGE = 2_000
"""Events above which that is so: a citation style costs two to three milliseconds an event, a picture some ten."""


def is_large(chronology: Chronology) -> bool:
    return len(chronology.events) > LARGE
