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


class SharedOut(Protocol):
    """How pieces of work are divided; see `timeline.processes.shared_out`."""

    def __call__(self, pieces: int, work: Callable[[Iterator[int]], Share], processes: int, /) -> list[Share]: ...


def produce(
    parts: Sequence[Part], render: Render, stage: Stage, shared_out: SharedOut, processes: int
) -> tuple[Diagnostic, ...]:
    """
    Put the files of all *parts* on the *stage*.

    Returns what is wrong with the theme or the prose, in the order of the parts: a template that fails for one page
    fails for others in the same way, and is told once.
    """

    def work(numbers: Iterator[int]) -> Share:
        problems: list[tuple[int, Diagnostic]] = []
        for number in numbers:
            for one in made(parts[number], render):
                if isinstance(one, Diagnostic):
                    problems.append((number, one))
                else:
                    stage.put(one)
        return Share(digests=stage.digests, written=stage.written, problems=tuple(problems), fault=stage.fault)

    own, *others = shared_out(len(parts), work, processes if len(parts) > FEW else 1)
    for share in others:
        stage.adopt(share.digests, share.written)
        stage.fault = stage.fault or share.fault
    problems = sorted((*own.problems, *(one for share in others for one in share.problems)), key=lambda pair: pair[0])
    return tuple(dict.fromkeys(problem for _, problem in problems))
