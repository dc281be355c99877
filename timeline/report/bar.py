"""The steps of a build to a bar on a terminal."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TextIO

from timeline.report.plain import printable


@contextmanager
def progress(total: int, stream: TextIO) -> Iterator[Callable[[str], None]]:
    """
    A bar of *total* steps on *stream* while it is a terminal, else nothing; it is gone at the end.

    Gives the function that ends a step, which takes the name of the next one.
    """
    if not stream.isatty():
        yield lambda _: None
        return
    from rich.console import Console  # noqa: PLC0415  # costly, and only for people
    from rich.progress import BarColumn, Progress, TextColumn  # noqa: PLC0415

    columns = (BarColumn(bar_width=30), TextColumn("{task.description}", markup=False))
    with Progress(*columns, console=Console(file=stream), transient=True) as bar:
        task = bar.add_task("", total=total)
        yield lambda step: bar.update(task, advance=1, description=printable(step))
