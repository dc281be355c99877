"""The pages of events and articles to JSON-LD in the words of schema.org."""

from __future__ import annotations

from timeline.core.model.chronology import Event
from timeline.core.model.dated import DatedArticle
from timeline.core.model.registries import Entity, Place
from timeline.core.vocabulary import OWN, UNKNOWN
from timeline.publishing import urls
from timeline.publishing.compose.site import Here
from timeline.publishing.linked.block import Linked, data_block
from timeline.publishing.linked.dates import coverage
from timeline.publishing.linked.works import label, page_address, site_part, work
from timeline.publishing.prose import Html

_ENTITY_TYPES = {"person": "Person", "organisation": "Organization", "country": "Country"}
_WIKIDATA = "https://www.wikidata.org/entity/"


def event_data(here: Here, event: Event, description: str) -> Html:
    """
    The page of an event as an article that cites others.

    It is no `Event`, which schema.org keeps for what one can attend. What is claimed by some and witnessed by nobody is
    a `Claim`, with the works in which it appears. A date on which the sources differ is left to the page's words.
    """
    address = page_address(here)
    cited = {str(one.article.article.id): work(here, one.article) for one in event.citations}
    claim: Linked = {
        "@type": "Claim",
        "name": event.title,
        "appearance": [
            {"@id": label(one.article)} for one in event.citations if one.stance == "supports" and not one.not_counted
        ],
    }
    return data_block(
        {
            "@type": "Article",
            "@id": address,
            "url": address,
            "headline": event.title,
            "description": description,
            "inLanguage": here.site.language,
            "isPartOf": site_part(here),
            "temporalCoverage": "" if event.date.contested else coverage(event.date.date),
            "contentLocation": _place(event.place) if event.place else None,
            "about": [_entity(one) for one in {str(one.entity.id): one.entity for one in event.participants}.values()],
            "keywords": [str(tag) for tag in event.tags],
            "mainEntity": claim if event.nature == "claim" else None,
            "citation": list(cited.values()),
        }
    )


def _place(place: Place) -> Linked:
    located = place.latitude is not None and place.longitude is not None
    geo: Linked = {"@type": "GeoCoordinates", "latitude": place.latitude, "longitude": place.longitude}
    return {
        "@type": "Place",
        "name": str(place.name),
        "address": {"@type": "PostalAddress", "addressCountry": _country(place.country)},
        "geo": geo if located else None,
    }


def _country(country: str) -> str:
    """A code in capitals, as ISO 3166 has it; a name as it is."""
    return country.upper() if len(country) == 2 else country


def _entity(entity: Entity) -> Linked:
    return {
        "@type": _ENTITY_TYPES.get(entity.type, "Thing"),
        "name": str(entity.name),
        "sameAs": f"{_WIKIDATA}{entity.wikidata}" if entity.wikidata else "",
    }


def article_data(here: Here, dated: DatedArticle) -> Html:
    """The page of an article as a page about it; what it draws on is what it is based on."""
    address = page_address(here)
    articles = here.site.articles
    drawn_on = [str(via) for via in dict.fromkeys(dated.article.via) if via not in (OWN, UNKNOWN)]
    return data_block(
        {
            "@type": "WebPage",
            "@id": address,
            "url": address,
            "inLanguage": here.site.language,
            "isPartOf": site_part(here),
            "mainEntity": {
                **work(here, dated),
                "isBasedOn": [work(here, articles[via]) for via in drawn_on if via in articles],
            },
            "mentions": [_mention(here, event) for event in _events(here, dated)],
        }
    )


def _events(here: Here, dated: DatedArticle) -> list[Event]:
    """Those that it is cited for, once each."""
    cited = here.site.cited.get(str(dated.article.id), ())
    return list({event.id: event for event, _ in cited}.values())


def _mention(here: Here, event: Event) -> Linked:
    """An event by the page of this site that tells of it."""
    address = urls.absolute(here.site.publication.base_url, urls.event_path(event.id))
    return {"@type": "Article", "headline": event.title, "url": address}
