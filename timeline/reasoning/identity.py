"""The event ids that records and mentions use, to one identity for each event: joined by id, never by a guess."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from itertools import chain

from timeline.core.diagnostics import Diagnostic, Related, error
from timeline.core.each import Each, order_of
from timeline.core.edtf import Day
from timeline.core.model.dated import DatedArticle, DatedMention, DatedRecord
from timeline.core.struct import Struct
from timeline.core.text import Span, Text
from timeline.reasoning.passages import Checked
from timeline.reasoning.registries import did_you_mean

Source = tuple[DatedArticle, Checked | None]
"""An article and what is known of its passages."""


class Told(Struct, frozen=True, kw_only=True):
    """What an article says of an event."""

    article: DatedArticle
    mention: DatedMention
    checked: Checked | None
    """The passages of the article."""


class Joined(Struct, frozen=True, kw_only=True):
    """One event before it is dated: its record, if it has one, and all that is said of it."""

    id: str
    record: DatedRecord | None
    told: tuple[Told, ...]
    """In the order in which readers see them: by publication, then article, then as written."""

    @property
    def span(self) -> Span:
        """Where the event is written down: its record, else its first mention."""
        return self.record.record.span if self.record is not None else self.told[0].mention.mention.span


def join(
    records: Iterable[DatedRecord],
    sources: Iterable[Source],
    refuses: Callable[[str], bool] = lambda _: False,
    each: Each = map,
    *,
    drafts: bool = True,
) -> tuple[Sequence[Joined], tuple[Diagnostic, ...]]:
    """
    The events, by id; a mention of an event that nothing describes is an error.

    Unless its record was refused, which *refuses* tells of a path such as `events/aid-pause`: that error comes first.
    Without *drafts* a draft takes no event's place: its former ids mean nothing yet.
    """
    by_id = {str(record.record.id): record for record in records}
    told: dict[str, list[Told]] = defaultdict(list, {identifier: [] for identifier in by_id})
    former = _former_ids({name: one for name, one in by_id.items() if drafts or not one.record.draft})
    described = set(by_id)
    for event, one, describes in chain.from_iterable(each(partial(_told, former), _sorted(sources, each))):
        told[event].append(one)
        if describes:
            described.add(event)
    problems: list[Diagnostic] = []
    for event in sorted(told.keys() - described):
        if not refuses(f"events/{event}"):
            problems.extend(_undescribed(event, one.mention, described) for one in told[event])
    found = tuple(each(_joined, ((event, by_id.get(event), tuple(told[event])) for event in sorted(described))))
    for differences in each(_differences, (joined for joined in found if joined.record is None)):
        problems.extend(differences)
    return found, tuple(problems)


def _sorted(sources: Iterable[Source], each: Each) -> list[Source]:
    sources = tuple(sources)
    (order,) = each(_order, (each(_in_reading_order, (article for article, _ in sources)),))
    return [sources[number] for number in order]


def _order(keys: Iterable[tuple[bool, Day, str, str]]) -> list[int]:
    return order_of(keys)


def _told(former: Mapping[str, str], source: Source) -> list[tuple[str, Told, bool]]:
    """What an article says, with the present id of the event of which it is said, and whether it describes that."""
    article, checked = source
    found = []
    for mention in article.mentions:
        one = Told(article=article, mention=mention, checked=checked)
        events = dict.fromkeys(former.get(event, str(event)) for event in mention.mention.events)
        found += [(event, one, _describes(mention)) for event in events]
    return found


def _describes(mention: DatedMention) -> bool:
    said = mention.mention
    return said.title is not None and not said.maybe and said.stance != "contradicts" and len(said.events) == 1


def _joined(parts: tuple[str, DatedRecord | None, tuple[Told, ...]]) -> Joined:
    event, record, told = parts
    return Joined(id=event, record=record, told=told)


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
    for field in ("title", "kind", "date"):
        values: dict[str, Span] = {}
        for one in joined.told:
            mention = one.mention.mention
            value = getattr(mention, field)
            decides = not mention.maybe and mention.stance != "contradicts"
            if value is not None and decides and (field == "kind" or len(mention.events) == 1):
                read = one.mention.date.text if field == "date" and one.mention.date is not None else str(value)
                values.setdefault(read, value.span if isinstance(value, Text) else mention.span)
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
