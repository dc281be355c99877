"""A memory to a `map` for a process that begins anew: what was understood once is not worked out again."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, TypeVar

from timeline.cache.memory import Memory
from timeline.reasoning.normalise import UndatedArticle, normalise_article
from timeline.reasoning.remembered_dates import Dating, as_text, from_text, told_by

T = TypeVar("T")
R = TypeVar("R")

_NAME = "dates"


class Recalling:
    """
    Goes through the items of every stage, and recalls what is quicker to recall than to make: the dates of articles.

    An `Each`.
    """

    def __init__(self, memory: Memory) -> None:
        self._memory = memory

    def __call__(self, function: Callable[[T], R], items: Iterable[T], /) -> Iterable[R]:
        made: Callable[[Any], Any] = self._dated if function is normalise_article else function
        return map(made, items)

    def _dated(self, undated: UndatedArticle) -> Dating:
        known_by = told_by(undated)
        text = self._memory.known(_NAME, known_by)
        if text is not None:
            return from_text(undated, text)
        dating = normalise_article(undated)
        self._memory.learn(_NAME, known_by, as_text(dating))
        return dating
