"""Articles, mentions and event records with their words for dates, to the same with EDTF dates and derivations."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from timeline.core.diagnostics import Diagnostic, error, warning
from timeline.core.edtf import EdtfDate, NotEdtf, Precision, bounded, parse_edtf, weekday
from timeline.core.model.dated import DatedArticle, DatedBasis, DatedMention, DatedRecord, Derivation
from timeline.core.model.records import Article, EventRecord, Mention, Records
from timeline.core.model.registries import Publisher
from timeline.core.struct import Struct, replace
from timeline.core.text import Text
from timeline.reasoning.expressions import Reading, normalise_date
from timeline.reasoning.moments import shown_by_clocks
from timeline.reasoning.registries import Registries, language_of, mentions_by_article

REGION_OF_ORDER = {"day-first": "GB", "month-first": "US"}
"""A region that stands for each order of numeric dates."""
_UNQUALIFIED = re.compile(r"-?[\dX]{4}(?:-[\dX]{2}){0,2}(?![\dX?~%-])")
"""A date within an EDTF text that is neither approximate nor uncertain."""
_TIME = re.compile(r"T[\d:]+(?:Z|[+-][\d:]+)?")
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


class UndatedArticle(NamedTuple):
    """An article with all that its dates are read from."""

    article: Article
    publisher: Publisher | None
    mentions: tuple[Mention, ...]
    """Its own and those that event records cite it for."""
    language: str
    """Of its text: its own, else its publisher's, else the site's."""


def undated_articles(records: Records, registries: Registries) -> Iterator[UndatedArticle]:
    """Every article, ready to have its dates read."""
    mentions = mentions_by_article(records)
    publishers = registries.publishers.find_all(article.publisher for article in records.articles)
    for article, publisher in zip(records.articles, publishers, strict=True):
        yield UndatedArticle(
            article=article,
            publisher=publisher,
            mentions=mentions.get(article.id, ()),
            language=language_of(article, publisher, records.site.language),
        )


class _Setting(Struct, frozen=True, kw_only=True):
    """What words are read against."""

    anchor: str | None
    offset: str
    """Of the time of the anchor; empty: it is not known. Hours are counted with it, as clocks may have changed."""
    language: str | None
    region: str | None
    zone: str | None
    zone_assumed: bool
    doubt: str = ""
    """The qualifier of the anchor, as EDTF has it: `?`, `~` or `%`."""
    of_record: bool = False
    """The words are an editor's, of an event: there is neither a day to count from nor a publisher."""


def normalise_article(undated: UndatedArticle) -> tuple[DatedArticle, tuple[Diagnostic, ...]]:
    """The article, its publication date and its mentions' dates; every expression that cannot be read is a finding."""
    article, publisher = undated.article, undated.publisher
    problems: list[Diagnostic] = []
    zone = str(publisher.zone) if publisher and publisher.zone else None
    setting = _Setting(
        anchor=None,
        offset="",
        language=undated.language.split("-")[0] or None,
        region=REGION_OF_ORDER.get(publisher.date_order or "") if publisher else None,
        zone=zone,
        zone_assumed=zone is not None,
    )
    published, derivation = _read(article.published, setting, problems) if article.published else (None, None)
    if published is not None and (offset := _offset_words(published)):
        setting = replace(setting, zone=offset, offset=offset.removeprefix("UTC"), zone_assumed=False)
    if published is not None and article.published is not None:
        problems.extend(_beside_the_clocks(article.published, published, zone))
    setting = replace(setting, anchor=anchor_of(published), doubt=_doubt_of(published))
    mentions = tuple(_normalise_mention(mention, published, setting, problems) for mention in undated.mentions)
    dated = DatedArticle(
        article=article, published=published, derivation=derivation, zone=setting.zone, mentions=mentions
    )
    return dated, tuple(problems)


def normalise_record(record: EventRecord) -> tuple[DatedRecord, tuple[Diagnostic, ...]]:
    """The event record with its dates; words in it must be absolute, for a record has no day of its own."""
    problems: list[Diagnostic] = []
    setting = _Setting(
        anchor=None, offset="", language="en", region=None, zone=None, zone_assumed=False, of_record=True
    )
    date, derivation = _read(record.date, setting, problems) if record.date else (None, None)
    others = []
    for other in record.other_dates:
        other_date, _ = _read(other.date, setting, problems)
        if other_date is not None:
            others.append(DatedBasis(basis=other.basis, date=other_date))
    return DatedRecord(record=record, date=date, derivation=derivation, other_dates=tuple(others)), tuple(problems)


def anchor_of(published: EdtfDate | None) -> str | None:
    """The day, or the minute, from which an article's relative words count, as ISO 8601; None unless it is one day."""
    if published is None or published.earliest is None or published.earliest != published.latest:
        return None
    year, month, day = published.earliest
    anchor = f"{year:04d}-{month:02d}-{day:02d}"
    if published.hour is None or published.minute is None:
        return anchor
    return f"{anchor}T{published.hour:02d}:{published.minute:02d}"


def _beside_the_clocks(words: Text, published: EdtfDate, zone: str | None) -> Iterator[Diagnostic]:
    """A time of publication that the clocks of its publisher's zone never showed, or showed twice."""
    shown = shown_by_clocks(published, zone)
    if shown != 1:
        told = "twice, as they were set back" if shown else "never, as they were set forward"
        hint = "compare the source, and write the time with its offset, such as 20:22+04:00"
        yield warning("date-warning", words.span, f"the clocks of {zone} showed `{words}` {told}", hint=hint)


def _doubt_of(date: EdtfDate | None) -> str:
    if date is None or not (date.approximate or date.uncertain):
        return ""
    return "%" if date.approximate and date.uncertain else "~" if date.approximate else "?"


def doubted(edtf: str, doubt: str) -> str:
    """
    What was counted from a day that is in doubt: in the same doubt, each of its dates, and without a time of day.

    What has a qualifier keeps its own.
    """
    return _UNQUALIFIED.sub(rf"\g<0>{doubt}", _TIME.sub("", edtf)) if doubt else edtf


def _offset_words(date: EdtfDate) -> str | None:
    """The offset that a date itself states, as `UTC+04:00`."""
    if date.offset is None:
        return None
    hours, minutes = divmod(abs(date.offset), 60)
    return f"UTC{'-' if date.offset < 0 else '+'}{hours:02d}:{minutes:02d}"


def _normalise_mention(
    mention: Mention, published: EdtfDate | None, setting: _Setting, problems: list[Diagnostic]
) -> DatedMention:
    """The editor's reading wins over the source's words; words that an editor has read need not be readable."""
    bound = bounded(None, published.latest) if published is not None and published.latest is not None else None
    if mention.date is not None:
        date, derivation = _read(mention.date, setting, problems)
        steps = (f"read by an editor: {mention.because}",) if mention.because else ("read by an editor",)
        words = str(mention.said) if mention.said else str(mention.date)
        derivation = replace(derivation, expression=words, rule="editor", notes=(*steps, *derivation.notes))
    elif mention.said is not None:
        date, derivation = _read(mention.said, setting, problems, quoted=True)
    else:
        date, derivation = None, Derivation(expression="", edtf=None, rule="no-date", reason="the source gives no date")
    return DatedMention(mention=mention, date=date, derivation=derivation, bound=bound)


def _read(
    words: Text, setting: _Setting, problems: list[Diagnostic], *, quoted: bool = False
) -> tuple[EdtfDate | None, Derivation]:
    """One expression to its date; adds what is wrong with it to *problems*. *quoted*: it is a source's."""
    anchor = setting.anchor + setting.offset if setting.anchor and "T" in setting.anchor else setting.anchor
    reading = normalise_date(words, dct=anchor, lang=setting.language, region=setting.region, quoted=quoted)
    problems.extend(_faults(words, reading, of_record=setting.of_record))
    relative = bool(reading.basis)
    edtf = doubted(reading.edtf, setting.doubt) if reading.edtf is not None and relative else reading.edtf
    date = parse_edtf(edtf) if edtf is not None else None
    if isinstance(date, NotEdtf):
        raise AssertionError(f"rule {reading.rule} made {edtf!r} of {words!r}: {date.reason}")
    derivation = Derivation(
        expression=str(words),
        edtf=edtf,
        rule=reading.rule,
        anchor=_counted_from(setting.anchor, date) if relative else None,
        zone=setting.zone if relative or (date is not None and _has_time(date)) else None,
        zone_assumed=setting.zone_assumed,
        language=setting.language or "",
        part_of_day=reading.part_of_day or "",
        reason=reading.reason,
        notes=(*reading.basis, *reading.warnings),
    )
    return date, derivation


def _counted_from(anchor: str | None, date: EdtfDate | None) -> str | None:
    """The day of *anchor*; its time as well where that is what counted."""
    return anchor if anchor is None or (date is not None and _has_time(date)) else anchor.partition("T")[0]


def _has_time(date: EdtfDate) -> bool:
    return date.precision in {Precision.MINUTE, Precision.SECOND}


def _doubt(words: Text, edtf: str, message: str) -> Diagnostic:
    """Words that were read all the same; a weekday that does not fit has a code of its own."""
    date = parse_edtf(edtf)
    if message.startswith("weekday:") and isinstance(date, EdtfDate) and date.earliest is not None:
        day = DAYS[weekday(date.earliest)]
        fault = f"the weekday in `{words}` does not fit: {date.text.rstrip('?')} was a {day}"
        hint = "compare the source; if it errs, give the day as `date`, with `because`"
        return warning("weekday-mismatch", words.span, fault, hint=hint)
    return warning("date-warning", words.span, message, hint="compare the source")


def _faults(words: Text, reading: Reading, *, of_record: bool) -> list[Diagnostic]:
    """What an editor must mend: vague words are no fault, a wrong or ambiguous date is."""
    kind, _, detail = reading.reason.partition(":")
    if kind.startswith("ambiguous") or (
        len(reading.alternatives) > 1 and any("ambiguous" in w for w in reading.warnings)
    ):
        readings = " or ".join(reading.alternatives)
        return [
            error(
                "ambiguous-date",
                words.span,
                f"`{words}` may be {readings}" if readings else f"`{words}` is ambiguous: {detail.strip()}",
                hint="write the date as EDTF" + ("" if of_record else ", or give the publisher its `date-order`"),
            )
        ]
    if reading.edtf is not None:
        return [_doubt(words, reading.edtf, message) for message in reading.warnings]
    if kind == "vague":
        return []
    if kind == "impossible":
        return [error("impossible-date", words.span, f"`{words}` is no date: {detail.strip() or 'no such day'}")]
    if kind == "needs-anchor":
        return [
            error(
                "relative-date",
                words.span,
                f"`{words}` counts from a day that is not known",
                hint="write the day itself, as EDTF"
                if of_record
                else "give the article's `published` to the day, or the editor's reading as `date` with `because`",
            )
        ]
    return [
        error(
            "date",
            words.span,
            f"cannot read `{words}` as a date",
            hint="write EDTF such as 2025-03-05, or words such as "
            + ("`5 March 2025`" if of_record else "`last Wednesday`; leave it out if there is no date"),
        )
    ]
