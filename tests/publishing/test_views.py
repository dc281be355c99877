"""The views, which are all that templates see."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from timeline.publishing import views

MODULES = sorted(Path(views.__file__).parent.glob("[a-z]*.py"))


def classes(path: Path) -> list[ast.ClassDef]:
    return [node for node in ast.parse(path.read_text("utf-8")).body if isinstance(node, ast.ClassDef)]


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.stem)
def test_every_field_of_a_view_is_documented(path):
    undocumented = [
        f"{view.name}.{ast.unparse(node.target)}"
        for view in classes(path)
        for node, following in zip(view.body, [*view.body[1:], None], strict=True)
        if isinstance(node, ast.AnnAssign)
        and not (isinstance(following, ast.Expr) and isinstance(following.value, ast.Constant))
    ]

    assert undocumented == []


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.stem)
def test_every_view_is_frozen_and_documented(path):
    for view in classes(path):
        assert ast.get_docstring(view), view.name
        assert "frozen=True" in map(ast.unparse, view.keywords), view.name
