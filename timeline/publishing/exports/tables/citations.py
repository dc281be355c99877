"""Citations to their table, and to those of their quotes and of what they rest on."""

from __future__ import annotations

from timeline.core.model.chronology import CheckedQuote, Citation, Event, OriginRef
from timeline.publishing.exports.tables.table import Column, Columns, Reference, Table, table, to
from timeline.publishing.publication import Publication

Cited = tuple[Event, Citation]
_KEY = ("event", "number")
_OF_CITATION = Reference(columns=_KEY, table="citations", key=_KEY)


def citation_tables(publication: Publication) -> tuple[Table, ...]:
    """In the order of the chronology, and of their numbers."""
    cited = [(event, citation) for event in publication.chronology.events for citation in event.citations]
    origins = {(*_key(one), origin.kind, origin.id): (*one, origin) for one in cited for origin in one[1].origins}
    references = (to("events", "event"), to("articles", "article"))
    return (
        table("citations", "What an article says of an event.", cited, _CITATIONS, key=_KEY, references=references),
        table(
            "quotes", "The words that citations quote.",
            [(*one, place, quote) for one in cited for place, quote in enumerate(one[1].quotes, start=1)],
            _QUOTES, key=(*_KEY, "position"), references=(_OF_CITATION,),
        ),
        table(
            "citation_origins", "On what citations rest in the end; a citation without a row: it is not known.",
            origins.values(),
            _ORIGINS, key=(*_KEY, "kind", "origin"),
            references=(_OF_CITATION, Reference(columns=("kind", "origin"), table="origins", key=("kind", "id"))),
        ),
    )  # fmt: skip


def _given(citation: Citation) -> str | None:
    return citation.mention.date.text if citation.mention.date else None


def _key(cited: Cited) -> tuple[str, int]:
    return cited[0].id, cited[1].number


_CITATIONS: Columns[Cited] = (
    Column("event", "string", "The event.", lambda one: one[0].id),
    Column("number", "integer", "Its number on the event's page, from 1.", lambda one: one[1].number),
    Column("article", "string", "The article.", lambda one: one[1].article.article.id),
    Column("stance", "string", "supports, contradicts or background.", lambda one: one[1].stance),
    Column(
        "attributed_to",
        "string",
        "To whom the stance belongs.",
        lambda one: one[1].mention.mention.attributed_to,
    ),
    Column("said", "string", "The article's own words for the date.", lambda one: one[1].mention.mention.said),
    Column(
        "said_outcome",
        "string",
        "What checking them found.",
        lambda one: one[1].said.outcome if one[1].said else None,
    ),
    Column(
        "date",
        "string",
        "The date that it gives, as EDTF.",
        lambda one: _given(one[1]),
    ),
    Column("rule", "string", "How its words were read.", lambda one: one[1].mention.derivation.rule),
    Column("agreement", "string", "How its date stands to the event's.", lambda one: one[1].agreement),
    Column("quotes", "integer", "How many quotes it has.", lambda one: len(one[1].quotes)),
    Column(
        "maybe",
        "boolean",
        "It may tell of another event; not counted.",
        lambda one: one[1].mention.mention.maybe,
    ),
    Column("not_counted", "string", "Why its article is not counted as support.", lambda one: one[1].not_counted),
    Column(
        "summary", "string", "What the article says, in the editor's words.", lambda one: one[1].mention.mention.summary
    ),
    Column("note", "string", "A note of the editor.", lambda one: one[1].mention.mention.note),
)

_QUOTES: Columns[tuple[Event, Citation, int, CheckedQuote]] = (
    Column("event", "string", "The event.", lambda one: one[0].id),
    Column("number", "integer", "Of the citation.", lambda one: one[1].number),
    Column("position", "integer", "Its place among those of the citation, from 1.", lambda one: one[2]),
    Column("text", "string", "The words as printed.", lambda one: one[3].quote.text),
    Column(
        "language", "string", "BCP 47 tag.", lambda one: one[3].quote.language or one[1].article.article.language
    ),
    Column("speaker", "string", "Who said it: an entity's id, or a name.", lambda one: one[3].quote.speaker),
    Column("translation", "string", "In the language of the site.", lambda one: one[3].quote.translation),
    Column("translated_by", "string", "By whom.", lambda one: one[3].quote.translated_by),
    Column("at", "string", "Where in the article.", lambda one: one[3].quote.at),
    Column("outcome", "string", "What checking it found: exact, ...", lambda one: one[3].verification.outcome),
    Column("capture", "string", "SHA-256 of the captured text.", lambda one: one[3].verification.capture),
)  # fmt: skip

_ORIGINS: Columns[tuple[Event, Citation, OriginRef]] = (
    Column("event", "string", "The event.", lambda one: one[0].id),
    Column("number", "integer", "Of the citation.", lambda one: one[1].number),
    Column("kind", "string", "publisher, article or origin.", lambda one: one[2].kind),
    Column("origin", "string", "Its id among those of its kind.", lambda one: one[2].id),
)
