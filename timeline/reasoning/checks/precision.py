"""Rules on precision: no date is finer than the words on which it rests."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from timeline.core.diagnostics import Diagnostic, warning
from timeline.core.each import listed
from timeline.core.edtf import EdtfDate, Precision, overlaps, parse_edtf, width
from timeline.core.model.chronology import Event
from timeline.core.model.dated import DatedArticle, DatedMention
from timeline.core.text import Text
from timeline.reasoning.checks.linked import Linked
from timeline.reasoning.expressions import normalise_date
from timeline.reasoning.normalise import REGION_OF_ORDER, anchor_of
from timeline.reasoning.registries import language_of

EXACT = frozenset({Precision.DAY, Precision.MINUTE, Precision.SECOND})
_MONTH_IN_ADDRESS = re.compile(r"/([0-9]{4})/([0-9]{2})/(?![0-9]{2}(?:[/-]|$))")
HINT = "keep the precision of the source, such as 2025-03, or say how the day is known"


def readings_are_as_fine_as_their_words(linked: Linked) -> Iterator[Diagnostic]:
    """An editor's `date` for words that name a month or a year needs a reason."""
    for article, written, said, date in chain.from_iterable(linked.each(_read_into_words, linked.chronology.articles)):
        words = _words_alone(said, article, linked)
        if words is not None and _is_finer(date, words):
            yield _false(written, date, f"`{said}` names {words.text}", f"{HINT} in `because`")


@listed
def _read_into_words(article: DatedArticle) -> Iterator[tuple[DatedArticle, Text, Text, EdtfDate]]:
    """The dates that an editor read into words, without a reason, with those words and as they were understood."""
    for mention in article.mentions:
        written, said = mention.mention.date, mention.mention.said
        if written is not None and said is not None and mention.date is not None and not mention.mention.because:
            yield article, written, said, mention.date


def events_are_as_fine_as_their_sources(linked: Linked) -> Iterator[Diagnostic]:
    """A day that none of the sources names, and that nobody decided on, is invented."""
    for event in linked.chronology.events:
        record, date = event.record, event.date.date
        if record is None or record.date is None or any(one.on == "date" for one in record.decisions):
            continue
        given = [one for one in _dates(event) if overlaps(one, date)]
        if given and all(_is_finer(date, one) for one in given):
            texts = ", ".join(dict.fromkeys(one.text for one in given))
            yield _false(record.date, date, f"its sources say no more than {texts}", f"{HINT} under `decisions`")


def publication_is_as_fine_as_its_address(linked: Linked) -> Iterator[Diagnostic]:
    """The first of a month, known by an address that has only the month, is made up."""
    return linked.found_in(linked.chronology.articles, _made_up)


@listed
def _made_up(dated: DatedArticle) -> Iterator[Diagnostic]:
    article, published = dated.article, dated.published
    if article.published is None or published is None or article.url is None or published.day != 1:
        return
    found = _MONTH_IN_ADDRESS.search(article.url)
    if article.published_basis == "address" and found and (published.year, published.month) == (
        int(found[1]), int(found[2]),
    ):  # fmt: skip
        yield _false(article.published, published, f"the address has only {found[1]}-{found[2]}", f"{HINT} in `note`")


def _dates(event: Event) -> Iterator[EdtfDate]:
    """What the sources say, apart from what an editor read into their words."""
    for citation in event.citations:
        mention: DatedMention = citation.mention
        if citation.stance == "supports" and mention.date is not None:
            yield mention.date


def _words_alone(said: Text, article: DatedArticle, linked: Linked) -> EdtfDate | None:
    publisher = linked.chronology.publishers.get(linked.chronology.publisher_of.get(str(article.article.id), ""))
    language = language_of(article.article, publisher, linked.records.site.language)
    region = REGION_OF_ORDER.get(publisher.date_order or "") if publisher else None
    anchor, spoken = anchor_of(article.published), language.split("-")[0]
    reading = normalise_date(said, dct=anchor, lang=spoken, region=region, quoted=True)
    date = parse_edtf(reading.edtf) if reading.edtf is not None else None
    return date if isinstance(date, EdtfDate) else None


def _is_finer(date: EdtfDate, words: EdtfDate) -> bool:
    """*words* name a whole month, year or the like, of which *date* is a part."""
    if words.form != "point" or words.precision in EXACT or words.approximate:
        return False
    days, broad = width(date), width(words)
    return days is not None and broad is not None and days < broad and overlaps(date, words)


def _false(place: Text, date: EdtfDate, because: str, hint: str) -> Diagnostic:
    return warning("false-precision", place.span, f"{date.text} is finer than its source: {because}", hint=hint)
