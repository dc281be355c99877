"""The README says everything, and what it says is true."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import click
import pytest

from timeline import cli
from timeline.builds import Request
from timeline.core.codes import CODES
from timeline.pipeline import understand
from timeline.reading.locks import RECEIPT_FIELDS
from timeline.reading.schema import FIELDS

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
BUILT = {
    **{f"unknown-{noun}": "registries" for noun in ("publisher", "entity", "place")},
    **{f"unregistered-{noun}": "registries" for noun in ("publisher", "entity", "place")},
}
"""Codes that are put together, not written out, by the module that does so."""


def between(mark: str) -> str:
    """The part of the README between two comments."""
    return README.partition(f"<!-- {mark} -->")[2].partition(f"<!-- /{mark} -->")[0].strip()


def codes_in_source() -> set[str]:
    """Every code that the package can give to a finding."""
    found = set(BUILT)
    for path in (ROOT / "timeline").rglob("*.py"):
        found |= codes_in(ast.parse(path.read_text(encoding="utf-8")))
    return found


def codes_in(tree: ast.AST) -> set[str]:
    """Every code that is written as a text where a finding is made."""
    found: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and _name(node) in {"error", "warning", "note", "refusal", "_refuse"}:
            found |= {_text(argument) for argument in node.args[:1]}
        if isinstance(node, ast.keyword) and node.arg == "code":
            found.add(_text(node.value))
        if isinstance(node, ast.Assign) and [_name(target) for target in node.targets] == ["code"]:
            found |= {_text(part) for part in ast.walk(node.value)}
    return {code for code in found if re.fullmatch("[a-z0-9-]+", code)}


def _name(node: ast.AST) -> str:
    called = getattr(node, "func", node)
    return getattr(called, "attr", getattr(called, "id", ""))


def _text(node: ast.AST) -> str:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


def test_every_code_is_listed_and_every_listed_code_exists():
    assert codes_in_source() == set(CODES)


def test_the_readme_explains_every_code():
    assert between("checks") == "\n".join(
        ["| code | meaning |", "|---|---|", *(f"| `{code}` | {meaning} |" for code, meaning in CODES.items())]
    )


def reference() -> str:
    """The front-matter reference as the models have it."""
    lines: list[str] = []
    record = ""
    for field in FIELDS:
        if field.record != record:
            record = field.record
            lines += ["", f"#### {record}", "", "| key | type | meaning |", "|---|---|---|"]
        needed = "**required.** " if field.required else ""
        lines.append(f"| `{field.key}` | {field.type} | {needed}{field.description} |")
    return "\n".join(lines).strip()


def test_the_readme_has_every_key_of_every_record():
    assert between("fields") == reference()


@pytest.mark.parametrize("name", sorted(cli.main.commands))
def test_the_readme_has_every_command_and_every_option(name):
    command = cli.main.commands[name]
    options = [
        option for one in command.params if isinstance(one, click.Option) for option in (*one.opts, *one.secondary_opts)
    ]

    assert f"timeline {name}" in README
    assert [option for option in options if f"`{option}" not in README] == []


def test_the_examples_of_the_readme_are_valid(tmp_path):
    article, event = re.findall(r"```yaml\n(---\n.*?)```", README, flags=re.DOTALL)
    content = tmp_path / "content"
    for name, text in {
        "site.yaml": "title: T\n",
        "articles/caliber.md": article,
        "articles/nbc-2025-03-06.md": "---\ntitle: N\npublisher: NBC News\nseen: no\n---\n",
        "articles/nbc-miami-3557150.md": "---\ntitle: M\npublisher: NBC Miami\npublished: 2025-03-04\n---\n",
        "events/us-intel-sharing-pause.md": "---\ntitle: P\ndate: 2025-03-05\n---\n",
        "events/us-military-aid-pause.md": event,
        "publishers.yaml": "- {id: caliber-az, name: Caliber.Az}\n",
        "places.yaml": "- {id: washington-dc, name: Washington, zone: America/New_York}\n",
    }.items():
        (content / name).parent.mkdir(parents=True, exist_ok=True)
        (content / name).write_text(text, encoding="utf-8")

    understood = understand(Request(content=content, output=tmp_path / "_site", strict=True))

    assert [one for one in understood.diagnostics if one.severity == "error"] == []


def test_the_readme_begins_with_the_newcomers_two_lines():
    lines = [line.strip() for line in README.splitlines() if line.startswith("    ")]

    assert lines[:2] == ["pip install -e . && python build.py", "pip install -e '.[test]' && pytest"]


def test_the_parts_of_a_receipt_are_named_in_their_order():
    section = README.partition("### Lock files")[2].partition("\n### ")[0]
    rows = [line.split(" | ")[0].strip("| `") for line in section.splitlines() if line.startswith("| ")][1:]

    assert [name for row in rows for name in re.findall(r"[a-z]+", row)] == [
        part for part in re.findall(r"[a-z]+", RECEIPT_FIELDS) if part != "words"
    ]
