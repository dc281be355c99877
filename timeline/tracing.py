"""A site and what is remembered, to the same site whose parts are left as they are where all that they read is."""

from __future__ import annotations

from dataclasses import fields
from itertools import chain
from operator import attrgetter

from timeline.cache.fingerprint import Fingerprints
from timeline.cache.memory import Memory
from timeline.cache.reads import Reads
from timeline.cache.traces import Traces
from timeline.core.deferred import Deferred
from timeline.core.each import Each
from timeline.core.edtf import EdtfDate
from timeline.core.model.chronology import (
    CheckedQuote,
    Chronology,
    Citation,
    Event,
    EventDate,
    OriginRef,
    RelatedEvent,
    Support,
    Utterance,
    Verification,
)
from timeline.core.model.dated import DatedArticle, DatedMention, Derivation
from timeline.core.model.history import Correction
from timeline.core.model.records import Article, EventRecord, Mention
from timeline.core.model.registries import Entity, Origin, Place, Publisher, Thread
from timeline.core.struct import encoded
from timeline.publishing.compose.site import SiteIndex
from timeline.publishing.publication import Publication

_MANY_REFER_TO = (Event, Citation, DatedArticle, DatedMention, Entity, Place)
_ALONE = (
    Article, CheckedQuote, Correction, Derivation, EventDate, EventRecord, Mention, Origin, OriginRef, Publisher,
    RelatedEvent, Support, Thread, Utterance, Verification,
)  # fmt: skip
"""They refer to none of those, so that it is quickest to take one as a whole."""
_CONSTANT = ("publication.theme", "publication.words", "publication.recall", "publication.chronology.site")
"""What every part depends on, and the function that remembers."""


def traced(site: SiteIndex, memory: Memory, each: Each = map) -> tuple[SiteIndex, Traces]:
    """A site that notes what is read of it, and what became of its parts in earlier builds."""
    fingerprints = Fingerprints(
        _MANY_REFER_TO, told_by={EdtfDate: attrgetter("text"), **dict.fromkeys(_ALONE, encoded)}
    )
    reads = Reads(site, fingerprints, within=(Publication, Chronology), constant=_CONSTANT)
    common = (site.publication.theme, site.chronology.site)
    events = site.chronology.events
    cited = chain.from_iterable(event.citations for event in events)
    many = (*site.articles.values(), *site.chronology.articles, *cited, *events)
    fingerprints.learn(many, each(fingerprints.of_shared, many))  # once, before processes part; as well:
    for deferred in (value for field in fields(site) if isinstance(value := getattr(site, field.name), Deferred)):
        deferred.now()
    return reads.lent, Traces(memory.folder, memory.code, reads, fingerprints, common)
