"""All articles to the file from which a script filters and orders the bibliography."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence

from timeline.core.model.dated import DatedArticle
from timeline.publishing import urls
from timeline.publishing.compose.bibliography import articles_ordered
from timeline.publishing.compose.dates import capitalised
from timeline.publishing.compose.labels import foreign
from timeline.publishing.compose.site import Here, SiteIndex, page_at
from timeline.publishing.compose.sources import warning_of
from timeline.publishing.outputfile import OutputFile
from timeline.publishing.search.documents import Json
from timeline.publishing.search.facet_file import facet_file
from timeline.publishing.search.facets import Facet, facet_of, said, span_of
from timeline.publishing.words.dates import published_words
from timeline.publishing.words.labels import ARTICLE_TYPES
from timeline.publishing.words.languages import language_name
from timeline.publishing.words.messages import message_in

CITED: Mapping[str, str] = {
    "2": message_in("cited for", "several events"),
    "1": message_in("cited for", "one event"),
    "0": message_in("cited for", "no event"),
}
"""For how many events an article is cited."""


def source_index_files(site: SiteIndex) -> Iterator[OutputFile]:
    """The one file; its articles stand in the order of the bibliography."""
    here = page_at(site, urls.SOURCES)
    articles = articles_ordered(site, urls.SOURCES)
    number_of = {str(one.article.id): number for number, one in enumerate(articles)}
    publishers = {one: number for number, one in enumerate(site.articles_of_publisher)}
    spans = [span_of(one.published) for one in articles]
    document = {
        **facet_file(source_facets(site, articles), spans, [()] * len(spans)),
        "publishers": [str(site.chronology.publishers[one].name) for one in publishers],
        "types": [here.words.say(label) for label in ARTICLE_TYPES.values()],
        "orders": {
            first.split("/")[-2]: [number_of[str(one.article.id)] for one in articles_ordered(site, first)]
            for first in (urls.NEWEST_SOURCES, urls.MOST_CITED_SOURCES)
        },
        "articles": [_told(here, dated, publishers) for dated in articles],
    }
    content = json.dumps(document, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    yield OutputFile(path=urls.SOURCES_INDEX, content=content.encode())


def source_facets(site: SiteIndex, articles: Sequence[DatedArticle]) -> tuple[Facet, ...]:
    """All facets that part *articles*, each with the values that occur."""
    words, publisher_of = site.words, site.chronology.publisher_of
    names = {str(one.id): str(one.name) for one in site.chronology.publishers.values()}
    codes = {str(one.article.language) for one in articles if one.article.language}
    spoken = {code: capitalised(language_name(code, site.language)) for code in sorted(codes)}
    types, cited = said(ARTICLE_TYPES, words), said(CITED, words)
    made = (
        facet_of("publisher", words.say("Publishers"), names, articles, lambda one: _known(publisher_of, one)),
        facet_of("language", words.say("Language"), spoken, articles, lambda one: [str(one.article.language)]),
        facet_of("type", words.say("Kinds of article"), types, articles, lambda one: [one.article.type]),
        facet_of(
            "cited",
            words.say(message_in("facet", "Cited for")),
            cited,
            articles,
            lambda one: [str(min(len(_events_of(site, one)), 2))],
            ordered=True,
        ),
    )
    return tuple(facet for facet in made if facet.values)


def _known(publisher_of: Mapping[str, str], dated: DatedArticle) -> list[str]:
    publisher = publisher_of.get(str(dated.article.id))
    return [publisher] if publisher else []


def _events_of(site: SiteIndex, dated: DatedArticle) -> set[str]:
    return {event.id for event, _ in site.cited.get(str(dated.article.id), ())}


def _told(here: Here, dated: DatedArticle, publishers: Mapping[str, int]) -> list[Json]:
    """
    Title, id, number of the publisher (-1: not known), date, number of the type, number of events.

    Then, where they are not empty, the language of the title, if it is another than that of the site, and a warning.
    """
    article, site = dated.article, here.site
    publisher = site.chronology.publisher_of.get(str(article.id))
    told: list[Json] = [
        str(article.title),
        str(article.id),
        publishers[publisher] if publisher else -1,
        published_words(dated, site.language),
        list(ARTICLE_TYPES).index(article.type),
        len(_events_of(site, dated)),
    ]
    language, warning = foreign(here, article.title, article.language).language, warning_of(article, here.words)
    if warning:
        return [*told, language, warning]
    return [*told, language] if language else told
