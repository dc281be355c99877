"""Dates, derivations, origins and addresses to JSON, as events and articles share them."""

from __future__ import annotations

from timeline.core.edtf import Day, EdtfDate
from timeline.core.model.chronology import Chronology, OriginRef
from timeline.core.model.dated import DatedArticle, Derivation
from timeline.core.vocabulary import OWN, UNKNOWN
from timeline.publishing import urls
from timeline.publishing.citing.choice import cites
from timeline.publishing.compose.site import SiteIndex
from timeline.publishing.compose.sources import original_of
from timeline.publishing.publication import Publication
from timeline.publishing.words.dates import date_words

Json = str | int | float | bool | None | list["Json"] | dict[str, "Json"]


def date_data(date: EdtfDate, language: str, zone: str | None = None) -> dict[str, Json]:
    """A date with its bounds, its precision and its words; *zone* is that of a time of day which states none."""
    return {
        "edtf": date.text,
        "words": date_words(date, language, zone_words=zone),
        "earliest": day_data(date.earliest),
        "latest": day_data(date.latest),
        "precision": date.precision.value,
        "form": date.form,
        "approximate": date.approximate,
        "uncertain": date.uncertain,
    }


def day_data(day: Day | None) -> str | None:
    """`2025-03-06`; a year before 0 or beyond 9999 with a sign, as ISO 8601 writes it."""
    if day is None:
        return None
    sign = "-" if day.year < 0 else "+" if day.year > 9999 else ""
    return f"{sign}{abs(day.year):04d}-{day.month:02d}-{day.day:02d}"


def derivation_data(derivation: Derivation) -> dict[str, Json]:
    """The chain from words to a date."""
    return {
        "expression": derivation.expression,
        "anchor": derivation.anchor,
        "zone": derivation.zone,
        "zone_assumed": derivation.zone_assumed,
        "rule": derivation.rule,
        "edtf": derivation.edtf,
        "part_of_day": derivation.part_of_day or None,
        "reason": derivation.reason or None,
        "notes": list(derivation.notes),
    }


def origin_data(origin: OriginRef) -> dict[str, Json]:
    """An origin and where its id is to be looked up."""
    return {"id": origin.id, "name": origin.name, "kind": origin.kind}


def original_address(dated: DatedArticle) -> str | None:
    """The address, only where readers of the pages are led to it too."""
    original = original_of(dated.article)
    return original.href if original else None


def publisher_name(chronology: Chronology, article: str) -> str | None:
    """Of an article, by the article's id."""
    publisher = chronology.publishers.get(chronology.publisher_of.get(article, ""))
    return str(publisher.name) if publisher else None


def page_address(publication: Publication, path: str) -> str:
    """Absolute where the site's own address is known, else relative to its root."""
    return urls.absolute(publication.base_url, path) or path


def cite_address(publication: Publication, path: str) -> str | None:
    """Where the thing whose page is at *path* stands as CSL-JSON; None where the site publishes no citations."""
    return page_address(publication, f"{path}{urls.CITE_CSL}") if cites(publication.chronology) else None


def sources_to_be_found(site: SiteIndex) -> frozenset[str]:
    """All that an article may be said to draw on but drafts, which have no page and no row."""
    return frozenset({OWN, UNKNOWN, *site.chronology.origins, *site.articles})


def plain(value: str | None) -> str | None:
    """A text without its place."""
    return str(value) if value is not None else None
