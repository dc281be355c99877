"""The parts of a site to files on its stage, made by one process or by several, with the same bytes either way."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from timeline.core.diagnostics import Diagnostic
from timeline.publishing.parts import Part
from timeline.publishing.rendering import made
from timeline.publishing.theme import Render
from timeline.publishing.write import Stage

FEW = 200
"""Up to so many parts one process is as quick as two."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """What one process has made."""

    digests: Mapping[str, str]
    """SHA-256 by path, of every file that it put on the stage."""
    written: int
    """How many of them were not there already."""
    problems: tuple[tuple[int, Diagnostic], ...]
    """What is wrong, each with the number of its part."""
    fault: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Produced:
    """What became of the parts of a site."""

    problems: tuple[Diagnostic, ...]
    """What is wrong with the theme or the prose, in the order of the parts."""
    kept: frozenset[str]
    """The paths of the files that were not made, but found again."""


class Remembering(Protocol):
    """What became of parts earlier; see `timeline.cache.traces.Traces`."""

    def outcome(self, name: str, given: object, /) -> Mapping[str, str] | None:
        """The SHA-256 of each file of a part, by path, if they would be the same again."""

    def done(self, name: str, given: object, work: Callable[[], Mapping[str, str] | None], /) -> None:
        """Do *work* and remember what came of it; None: nothing that holds."""


class SharedOut(Protocol):
    """How pieces of work are divided; see `timeline.processes.shared_out`."""

    def __call__(self, pieces: int, work: Callable[[Iterator[int]], Share], processes: int, /) -> list[Share]: ...


def produce(
    parts: Sequence[Part],
    render: Render,
    stage: Stage,
    shared_out: SharedOut,
    processes: int,
    remembering: Remembering | None = None,
) -> Produced:
    """
    Put the files of all *parts* on the *stage*; those that are remembered, and found again, are not made.

    A template that fails for one page fails for others in the same way, and is told once.
    """
    due = [part for part in parts if not (remembering and _stands(part, stage, remembering))]
    kept, written = frozenset(stage.digests), stage.written

    def work(numbers: Iterator[int]) -> Share:
        problems: list[tuple[int, Diagnostic]] = []
        for number in numbers:
            found = _put(due[number], render, stage, remembering)
            problems += [(number, problem) for problem in found]
        own = {path: found for path, found in stage.digests.items() if path not in kept}
        return Share(digests=own, written=stage.written - written, problems=tuple(problems), fault=stage.fault)

    own, *others = shared_out(len(due), work, processes if len(parts) > FEW else 1)
    for share in others:
        stage.adopt(share.digests, share.written)
        stage.fault = stage.fault or share.fault
    problems = sorted((*own.problems, *(one for share in others for one in share.problems)), key=lambda pair: pair[0])
    return Produced(problems=tuple(dict.fromkeys(problem for _, problem in problems)), kept=kept)


def _stands(part: Part, stage: Stage, remembering: Remembering) -> bool:
    files = remembering.outcome(part.name, part.given)
    return files is not None and stage.keep(files)


def _put(part: Part, render: Render, stage: Stage, remembering: Remembering | None) -> list[Diagnostic]:
    """Make a part; what is wrong with it. A part with faults is never remembered: they name places in files."""
    problems: list[Diagnostic] = []

    def work() -> Mapping[str, str] | None:
        paths = []
        for one in made(part, render):
            if isinstance(one, Diagnostic):
                problems.append(one)
            else:
                stage.put(one)
                paths.append(one.path)
        return None if problems or stage.fault else {path: stage.digests[path] for path in paths}

    if remembering:
        remembering.done(part.name, part.given, work)
    else:
        work()
    return problems
