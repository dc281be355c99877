"""Tables and their files to the descriptor of a Frictionless data package. Source: specs.frictionlessdata.io."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256

from timeline.publishing.exports.parts import Json
from timeline.publishing.exports.tables import Table
from timeline.publishing.outputfile import OutputFile
from timeline.publishing.publication import Publication
from timeline.publishing.words.messages import Words, message

_GUARD = message(
    "A text that begins with =, +, -, @, a tab or a line break, after any apostrophes, stands after one apostrophe "
    "more, so that no spreadsheet takes it for a formula; years before 0 in EDTF are such texts. data.sqlite and the "
    "JSON files have every text as it is."
)


def data_package(
    publication: Publication, version: str, pairs: Sequence[tuple[Table, OutputFile]], folder: str
) -> dict[str, Json]:
    """The descriptor, which stands in *folder* with the files; the licence is for the site to name."""
    site = publication.chronology.site
    described: dict[str, Json] = {
        "profile": "tabular-data-package",
        "name": "chronology",
        "title": site.title,
        "description": site.deck,
        "version": version,
        "created": f"{publication.built}T00:00:00Z",
        "homepage": publication.base_url,
    }
    return {
        **{key: value for key, value in described.items() if value},
        "resources": [_resource(table, file, folder, publication.words) for table, file in pairs],
    }


def _resource(table: Table, file: OutputFile, folder: str, words: Words) -> Json:
    return {
        "profile": "tabular-data-resource",
        "name": table.name.replace("_", "-"),
        "path": file.path.removeprefix(folder),
        "title": table.name.replace("_", " "),
        "description": f"{words.say(table.words)} {words.say(_GUARD)}",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(file.content),
        "hash": f"sha256:{sha256(file.content).hexdigest()}",
        "schema": _schema(table, words),
    }


def _schema(table: Table, words: Words) -> dict[str, Json]:
    schema: dict[str, Json] = {
        "fields": [
            {"name": field.name, "type": field.type, "description": words.say(field.words)} for field in table.fields
        ],
        "missingValues": [""],
    }
    if table.key:
        schema["primaryKey"] = list(table.key)
    if table.references:
        schema["foreignKeys"] = [
            {
                "fields": list(one.columns),
                "reference": {
                    "resource": "" if one.table == table.name else one.table.replace("_", "-"),
                    "fields": list(one.key),
                },
            }
            for one in table.references
        ]
    return schema
