"""The ledger `merges.yaml` to its merges."""

from __future__ import annotations

from timeline.core.diagnostics import Diagnostic, error
from timeline.core.model.merges import Change, Merge, MergedFile
from timeline.reading.files import SourceFile
from timeline.reading.located import YamlList, parse_yaml
from timeline.reading.schema import merges as schema
from timeline.reading.schema import validate


def read_merges(file: SourceFile) -> tuple[tuple[Merge, ...], tuple[Diagnostic, ...]]:
    """The merges in the order of the file; one that cannot be read is left out."""
    entries, found = parse_yaml(file.text, file.path)
    if entries is None:
        return (), found
    if not isinstance(entries, YamlList):
        hint = "restore the file as `timeline merge` wrote it"
        return (), (*found, error("bad-ledger", entries.span, "expected a list of merges", hint=hint))
    merges = []
    gathered = list(found)
    for entry in entries:
        model, faults = validate(schema.Merge, entry)
        gathered += faults
        if model is not None:
            merges.append(_merge(model))
    return tuple(merges), tuple(gathered)


def _merge(model: schema.Merge) -> Merge:
    return Merge(
        keep=model.keep,
        drop=model.drop,
        former_ids=model.former_ids,
        because=model.because,
        on=model.on,
        files=tuple(
            MergedFile(
                path=str(file.path),
                before=str(file.before or ""),
                after=str(file.after or ""),
                changes=tuple(_change(change) for change in file.changes),
            )
            for file in model.files
        ),
    )


def _change(model: schema.Change) -> Change:
    return Change(
        at=model.at,
        added=str(model.added or model.added_base64 or ""),
        removed=str(model.removed or model.removed_base64 or ""),
        preceded_by=str(model.preceded_by or model.preceded_by_base64 or ""),
        followed_by=str(model.followed_by or model.followed_by_base64 or ""),
    )
