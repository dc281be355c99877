"""Records of every kind to findings on ids that two of them share."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Protocol, TypeVar

from timeline.core.diagnostics import Diagnostic, Related, error
from timeline.core.text import Text
from timeline.reading.ids import folded


class Identified(Protocol):
    """Whatever has an id."""

    @property
    def id(self) -> Text:
        """Its id."""


class Redirected(Identified, Protocol):
    """Whatever may have had other ids before."""

    @property
    def former_ids(self) -> tuple[Text, ...]:
        """The ids that it had."""


Record = TypeVar("Record", bound=Identified)


def distinct(
    records: Sequence[Record], others: Iterable[Identified] = ()
) -> tuple[tuple[Record, ...], tuple[Record, ...], tuple[Diagnostic, ...]]:
    """
    Those that keep their ids, those whose ids others have already, and an error for each of these.

    *others* have their ids first. Two ids are the same if some file system or some reader takes them for the same.
    """
    first: dict[str, Text] = {}
    for other in others:
        first.setdefault(folded(other.id), other.id)
    kept: list[Record] = []
    dropped: list[Record] = []
    found: list[Diagnostic] = []
    for record in records:
        holder = first.setdefault(folded(record.id), record.id)
        if holder is record.id:
            kept.append(record)
            continue
        dropped.append(record)
        found.append(_taken(record.id, holder))
    return tuple(kept), tuple(dropped), tuple(found)


def former_ids_are_free(records: Iterable[Redirected], others: Iterable[Redirected] = ()) -> tuple[Diagnostic, ...]:
    """A former id leads to one record, and is the id of none; nor of *others*, whose names mean them alone."""
    records, others = tuple(records), tuple(others)
    formerly = {folded(former): former for other in others for former in other.former_ids}
    holders = {folded(one.id): one.id for one in (*others, *records)} | formerly
    found = [_taken(one.id, formerly[folded(one.id)]) for one in records if folded(one.id) in formerly]
    for record in records:
        for former in record.former_ids:
            holder = holders.setdefault(folded(former), former)
            if holder is not former:
                found.append(_taken(former, holder))
    return tuple(found)


def _taken(identity: Text, holder: Text) -> Diagnostic:
    place = f"{holder.span.path}:{holder.span.line}"
    alike = "" if identity == holder else f" (as `{holder}`)"
    return error(
        "duplicate-id",
        identity.span,
        f"the id `{identity}` is taken already{alike}, in {place}",
        hint="give one of the two another id",
        related=(Related(message=f"`{holder}` stands here", span=holder.span),),
    )
