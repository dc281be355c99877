"""What one article says of events, as keys, to mentions."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.core.diagnostics import Diagnostic, error
from timeline.core.model.records import Involvement, Mention, Quote
from timeline.core.text import Span, Text
from timeline.reading.located import YamlList, YamlMap
from timeline.reading.schema import article as schema


def mentions_of(
    models: Sequence[schema.Mention], front: YamlMap, article: Text, written: YamlMap
) -> tuple[tuple[Mention, ...], tuple[Diagnostic, ...]]:
    """
    The mentions under an article's `events`, of which *front* holds the places.

    As *written*, with the pieces that were left out for their faults, a mention may have an event that it now lacks.
    """
    entries = front.get("events")
    spans = [entry.span for entry in entries] if isinstance(entries, YamlList) else []
    naming = _naming_an_event(written)
    mentions: list[Mention] = []
    found: list[Diagnostic] = []
    for model, span in zip(models, spans, strict=True):
        if model.event or model.maybe or span not in naming:
            found.extend(_names_an_event(model, span))
        events = tuple(dict.fromkeys(model.event or model.maybe))
        mentions.append(
            mention_of(model, article=article, events=events, maybe=bool(model.maybe), title=model.title, span=span)
        )
    return tuple(mentions), tuple(found)


def mention_of(
    model: schema.Saying,
    *,
    article: Text,
    events: tuple[Text, ...],
    span: Span,
    maybe: bool = False,
    title: Text | None = None,
    cited: bool = False,
) -> Mention:
    """What *article* says of *events*."""
    return Mention(
        article=article,
        events=events,
        maybe=maybe,
        said=model.said,
        date=model.date,
        because=model.because or "",
        title=title,
        kind=model.kind,
        summary=model.summary or "",
        stance=model.stance,
        place=model.place,
        attributed_to=model.attributed_to,
        via=model.via,
        entities=involvements_of(model.entities),
        quotes=tuple(_quote(quote) for quote in model.quotes),
        note=model.note or "",
        cited=cited,
        span=span,
    )


def involvements_of(models: Sequence[schema.Involvement]) -> tuple[Involvement, ...]:
    """The entities of a mention or an event."""
    return tuple(Involvement(who=model.who, role=model.role or "mentioned") for model in models)


def _quote(model: schema.Quote) -> Quote:
    return Quote(
        text=model.text,
        speaker=model.speaker,
        language=model.language or "",
        translation=model.translation or "",
        translated_by=model.translated_by or "",
        key=model.key,
        at=model.at or "",
        restored=model.restored or "",
    )


def _naming_an_event(front: YamlMap) -> set[Span]:
    """The places of the mentions that name one, be it with a fault."""
    entries = front.get("events")
    mentions = entries if isinstance(entries, YamlList) else []
    return {one.span for one in mentions if isinstance(one, YamlMap) and ("event" in one or "maybe" in one)}


def _names_an_event(model: schema.Mention, span: Span) -> tuple[Diagnostic, ...]:
    if model.event and model.maybe:
        hint = "keep `event` if the words are about all of them, `maybe` if about one that is not known"
        return (error("event-and-maybe", model.maybe[0].span, "a mention has either `event` or `maybe`", hint=hint),)
    if not model.event and not model.maybe:
        return (error("missing-field", span, "this mention has no `event`", hint="write `event: ...`"),)
    return ()
