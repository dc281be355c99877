"""Findings under `content/`, to the same under the folder that the content really lies in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from timeline.core.diagnostics import Diagnostic
from timeline.core.struct import replace
from timeline.core.text import Span

_USUAL = "content/"


def in_folder(diagnostics: Iterable[Diagnostic], folder: str) -> tuple[Diagnostic, ...]:
    """Every place of the findings under *folder*, which is written as on the command line; themes stay."""
    if f"{folder}/" == _USUAL:
        return tuple(diagnostics)
    return tuple(
        replace(
            found,
            span=_moved(found.span, folder),
            related=tuple(replace(one, span=_moved(one.span, folder)) for one in found.related),
        )
        for found in diagnostics
    )


def sources_in_folder(sources: Mapping[str, str], folder: str) -> dict[str, str]:
    """The texts of the files by their paths under *folder*."""
    return {_path(path, folder): text for path, text in sources.items()}


def _moved(span: Span, folder: str) -> Span:
    return replace(span, path=_path(span.path, folder))


def _path(path: str, folder: str) -> str:
    return f"{folder}/{path.removeprefix(_USUAL)}" if path.startswith(_USUAL) else path
