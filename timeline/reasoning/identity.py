"""The event ids that records and mentions use, to one identity for each event: joined by id, never by a guess."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from timeline.core.diagnostics import Diagnostic, Related, error
from timeline.core.edtf import Day
from timeline.core.model.dated import DatedArticle, DatedMention, DatedRecord
from timeline.core.text import Span, Text
from timeline.reasoning.registries import did_you_mean


@dataclass(frozen=True, slots=True, kw_only=True)
class Joined:
    """One event before it is dated: its record, if it has one, and all that is said of it."""

    id: str
    record: DatedRecord | None
    mentions: tuple[tuple[DatedArticle, DatedMention], ...]
    """In the order in which readers see them: by publication, then article, then as written."""

    @property
    def span(self) -> Span:
        """Where the event is written down: its record, else its first mention."""
        return self.record.record.span if self.record is not None else self.mentions[0][1].mention.span


def join(
    records: Iterable[DatedRecord], articles: Iterable[DatedArticle], refuses: Callable[[str], bool] = lambda _: False
) -> tuple[tuple[Joined, ...], tuple[Diagnostic, ...]]:
    """
    The events, by id; a mention of an event that nothing describes is an error.

    Unless its record was refused, which *refuses* tells of a path such as `events/aid-pause`: that error comes first.
    """
    by_id = {str(record.record.id): record for record in records}
    former = _former_ids(by_id)
    problems: list[Diagnostic] = []
    mentions: dict[str, list[tuple[DatedArticle, DatedMention]]] = {identifier: [] for identifier in by_id}
    for article in sorted(articles, key=_in_reading_order):
        for mention in article.mentions:
            for event in dict.fromkeys(former.get(event, str(event)) for event in mention.mention.events):
                mentions.setdefault(event, []).append((article, mention))
    described = set(by_id) | {event for event, said in mentions.items() if any(_describes(one) for _, one in said)}
    found = []
    for event, said in sorted(mentions.items()):
        if event in described:
            found.append(Joined(id=event, record=by_id.get(event), mentions=tuple(said)))
        elif not refuses(f"events/{event}"):
            problems.extend(_undescribed(event, mention, described) for _, mention in said)
    for joined in found:
        if joined.record is None:
            problems.extend(_differences(joined))
    return tuple(found), tuple(problems)


def _in_reading_order(article: DatedArticle) -> tuple[bool, Day, str, str]:
    """By day of publication, then its text (which holds the hour), then id; the undated last."""
    if article.published is None or article.published.earliest is None:
        return True, Day(0, 1, 1), "", str(article.article.id)
    return False, article.published.earliest, article.published.text, str(article.article.id)


def _former_ids(by_id: Mapping[str, DatedRecord]) -> dict[str, str]:
    """Present id by former id; one that is in use again is reported where it was read, and means nothing here."""
    return {
        str(name): identifier
        for identifier, record in by_id.items()
        for name in record.record.former_ids
        if name not in by_id
    }


def _describes(mention: DatedMention) -> bool:
    return mention.mention.title is not None and not mention.mention.maybe and len(mention.mention.events) == 1


def _undescribed(event: str, mention: DatedMention, described: Iterable[str]) -> Diagnostic:
    place: Text = next((text for text in mention.mention.events if text == event), mention.mention.events[0])
    return error(
        "unknown-event",
        place.span,
        f"no record and no mention describes the event `{event}`",
        hint=did_you_mean(event, described) or "give the mention a `title`, or write an event record",
    )


def _differences(joined: Joined) -> list[Diagnostic]:
    """Without a record, two mentions that set the same field differently leave the event undecided."""
    problems = []
    mentions = [one.mention for _, one in joined.mentions if not one.mention.maybe and len(one.mention.events) == 1]
    for field in ("title", "kind", "date"):
        values: dict[str, Span] = {}
        for mention in mentions:
            value = getattr(mention, field)
            if value is not None:
                values.setdefault(str(value), value.span if isinstance(value, Text) else mention.span)
        for value, span in list(values.items())[1:]:
            first, first_span = next(iter(values.items()))
            problems.append(
                error(
                    "mentions-differ",
                    span,
                    f"the {field} of `{joined.id}` is `{value}` here and `{first}` elsewhere",
                    hint="write an event record that decides it",
                    related=(Related(message=f"here it is `{first}`", span=first_span),),
                )
            )
    return problems
