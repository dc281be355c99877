"""
What was understood, to how much of it took the long way.

Files, texts and dates of the common kind have a short way each, which gives what the library gives; the rest goes
through the library itself.
"""

from __future__ import annotations

from collections.abc import Iterator

from timeline.builds import Understood
from timeline.core.model.dated import Derivation
from timeline.publishing.proofs import proof_of
from timeline.reading.front_matter import CLOSED, FENCE
from timeline.reading.plain import read_plainly
from timeline.reasoning.expressions import FOREIGN


def long_ways(understood: Understood) -> str:
    """One line, for whoever wonders what a build spends its time on; empty where nothing could be understood."""
    if understood.records is None or understood.dated is None:
        return ""
    fronts = [yaml for path, text in understood.sources.items() if (yaml := _yaml_in(path, text)) is not None]
    texts = list(understood.records.prose)
    dates = list(_derivations(understood))
    counts = (
        (sum(read_plainly(front, "") is None for front in fronts), len(fronts), "files through PyYAML"),
        (sum(not proof_of(text).is_plain for text in texts), len(texts), "texts through Python-Markdown"),
        (sum(date.rule == FOREIGN for date in dates), len(dates), "dates through dateparser"),
    )
    return f"the long way: {', '.join(f'{long} of {all_of_them} {what}' for long, all_of_them, what in counts)}\n"


def _yaml_in(path: str, text: str) -> str | None:
    """What of a file is YAML."""
    if path.endswith(".yaml"):
        return text
    begun, _, rest = text.partition("\n")
    closed = CLOSED.search(text, len(begun)) if begun.rstrip() == FENCE else None
    return rest[: closed.start() - len(begun) - 1] if closed else None


def _derivations(understood: Understood) -> Iterator[Derivation]:
    """Of all words that were read as dates."""
    assert understood.dated is not None  # seen before
    found: list[Derivation | None] = [one.derivation for one in understood.dated.events]
    for article in understood.dated.articles:
        found += [article.derivation, *(mention.derivation for mention in article.mentions)]
    yield from (one for one in found if one is not None and one.expression)
