"""Former ids of every kind of record, to the paths that must go on resolving."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import chain
from typing import Protocol

from timeline.core.model.records import Records
from timeline.core.text import Text


class Renamed(Protocol):
    """A record that may have had other ids."""

    @property
    def id(self) -> Text: ...
    @property
    def former_ids(self) -> tuple[Text, ...]: ...


def redirects(records: Records) -> Mapping[str, str]:
    """
    Present path by former path, such as `events/aid-pause` to `events/us-military-aid-pause`.

    A page in the editor's own words stands at the root: `about`. Origins have no page.
    """
    folders: tuple[tuple[str, Iterable[Renamed]], ...] = (
        ("", records.pages),
        ("articles/", records.articles),
        ("entities/", records.entities),
        ("events/", records.events),
        ("places/", records.places),
        ("publishers/", records.publishers),
        ("threads/", records.threads),
    )
    return dict(sorted(chain.from_iterable(_in_folder(folder, entries) for folder, entries in folders)))


def _in_folder(folder: str, entries: Iterable[Renamed]) -> list[tuple[str, str]]:
    return [(f"{folder}{former}", f"{folder}{entry.id}") for entry in entries for former in entry.former_ids]
