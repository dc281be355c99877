"""The data package, held against its own files and against Frictionless."""

from __future__ import annotations

import csv
import json
import warnings
from hashlib import sha256
from importlib import import_module
from io import StringIO
from typing import Any

from tests.publishing.produced import files_of
from tests.publishing.sample import publication
from timeline.publishing.exports.files import DATA_PACKAGE


def files() -> dict[str, bytes]:
    made = files_of(publication(), "data")
    return {path.removeprefix("data/"): content for path, content in made.items() if path.startswith("data/")}


def package(made: dict[str, bytes]) -> dict[str, Any]:
    described: dict[str, Any] = json.loads(made[DATA_PACKAGE.removeprefix("data/")])
    return described


def rows(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(content.decode(), newline="")))


def test_every_file_is_described_as_it_is():
    made = files()
    resources = package(made)["resources"]

    assert {one["path"] for one in resources} == {path for path in made if path.endswith(".csv")}
    for one in resources:
        content = made[one["path"]]
        head = content.decode().partition("\r\n")[0].split(",")
        assert (one["bytes"], one["hash"]) == (len(content), f"sha256:{sha256(content).hexdigest()}")
        assert [field["name"] for field in one["schema"]["fields"]] == head
        assert [field["name"] for field in one["schema"]["fields"] if not field["description"]] == []


def test_keys_name_one_row_and_references_lead_to_one():
    made = files()
    resources = {one["name"]: one for one in package(made)["resources"]}
    tables = {name: rows(made[one["path"]]) for name, one in resources.items()}
    for name, one in resources.items():
        schema = one["schema"]
        keys = [tuple(row[part] for part in schema.get("primaryKey", ())) for row in tables[name]]
        assert "primaryKey" not in schema or len(keys) == len(set(keys)), name
        for reference in schema.get("foreignKeys", ()):
            other = tables[reference["reference"]["resource"] or name]
            known = {tuple(row[part] for part in reference["reference"]["fields"]) for row in other}
            referring = {tuple(row[part] for part in reference["fields"]) for row in tables[name]}
            assert {one for one in referring if any(one)} - known == set(), name


def test_the_licence_is_left_to_the_site():
    described = package(files())

    assert "licenses" not in described
    assert described["created"] == "2025-11-22T00:00:00Z"


def test_frictionless_finds_nothing(tmp_path):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        frictionless = import_module("frictionless")
        for path, content in files().items():
            (tmp_path / path).write_bytes(content)
        report = frictionless.Package(str(tmp_path / "datapackage.json")).validate()

    assert (report.valid, report.flatten(["title", "message"])) == (True, [])
    assert report.stats["tasks"] == len(package(files())["resources"])
