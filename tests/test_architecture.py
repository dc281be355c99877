"""The package keeps the rules of the house, and the rules find what breaks them."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests import architecture
from tests.architecture import RULES, Module, read_package

ROOT = Path(__file__).parent.parent
Rule = Callable[[tuple[Module, ...]], Iterator[str]]

SENTENCE = '"""A thing to another thing."""\n'
FROZEN = "from dataclasses import dataclass\n@dataclass(frozen=True, slots=True, kw_only=True)\nclass A: ...\n"


@pytest.fixture(scope="module")
def package() -> tuple[Module, ...]:
    return read_package(ROOT)


@pytest.mark.parametrize("rule", RULES, ids=[rule.__name__ for rule in RULES])
def test_the_package_keeps_the_rule(rule: Rule, package: tuple[Module, ...]) -> None:
    assert list(rule(package)) == []


def test_there_is_a_package_to_look_at(package: tuple[Module, ...]) -> None:
    assert len(package) > 50


FAULTS: dict[str, tuple[Rule, dict[str, str], list[str]]] = {
    "a wing imports a wing": (
        architecture.layers_are_kept,
        {"reading/a.py": "import timeline.reasoning.b", "reasoning/b.py": ""},
        ["timeline/reading/a.py:1: reading must not import timeline.reasoning.b"],
    ),
    "core imports a wing by a name from it": (
        architecture.layers_are_kept,
        {"core/a.py": "\nfrom timeline.publishing import b", "publishing/b.py": ""},
        ["timeline/core/a.py:2: core must not import timeline.publishing.b"],
    ),
    "a wing imports the pipeline inside a function": (
        architecture.layers_are_kept,
        {"publishing/a.py": "def f():\n    from timeline.pipeline import build"},
        ["timeline/publishing/a.py:2: publishing must not import timeline.pipeline"],
    ),
    "a part without a layer": (
        architecture.layers_are_kept,
        {"extras/a.py": ""},
        ["timeline/extras/a.py: extras is no part of the house; give it its layer"],
    ),
    "a relative import": (
        architecture.layers_are_kept,
        {"core/a.py": "from . import b", "core/b.py": ""},
        ["timeline/core/a.py:1: imports . by a relative name"],
    ),
    "a circle of two": (
        architecture.no_imports_in_circles,
        {"core/a.py": "from timeline.core import b", "core/b.py": "from timeline.core.a import x"},
        ["imports in a circle: timeline.core.a -> timeline.core.b -> timeline.core.a"],
    ),
    "a circle of three, one of them inside a function": (
        architecture.no_imports_in_circles,
        {
            "core/a.py": "import timeline.core.b",
            "core/b.py": "import timeline.core.c",
            "core/c.py": "def f():\n    import timeline.core.a",
        },
        ["imports in a circle: timeline.core.a -> timeline.core.b -> timeline.core.c -> timeline.core.a"],
    ),
    "a package beside its door": (
        architecture.outside_packages_have_one_door,
        {"core/a.py": "import yaml"},
        ["timeline/core/a.py:1: yaml comes in by timeline.reading.located alone"],
    ),
    "a package with two doors": (
        architecture.outside_packages_have_one_door,
        {"reading/schema/a.py": "import pydantic", "reading/schema/b.py": "from pydantic import BaseModel"},
        ["timeline/reading/schema/b.py:1: pydantic already comes in by timeline.reading.schema.a"],
    ),
    "a package without a door": (
        architecture.outside_packages_have_one_door,
        {"core/a.py": "from requests import get"},
        ["timeline/core/a.py:1: requests has no door in the house"],
    ),
    "an import inside a function that is not costly": (
        architecture.outside_packages_have_one_door,
        {"core/a.py": "def f():\n    import json"},
        ["timeline/core/a.py:2: imports json inside a function"],
    ),
    "a long module": (
        architecture.modules_and_functions_are_short,
        {"core/a.py": "x = 1\n" * 301},
        ["timeline/core/a.py: 301 lines are more than 300"],
    ),
    "a long function": (
        architecture.modules_and_functions_are_short,
        {"core/a.py": "x = 1\ndef f():\n" + "    x = 1\n" * 60},
        ["timeline/core/a.py:2: f: 61 lines are more than 60"],
    ),
    "a module that says nothing": (
        architecture.modules_say_what_they_do,
        {"core/a.py": "x = 1"},
        ["timeline/core/a.py: does not open with a sentence that says what goes in and what comes out"],
    ),
    "a module for this and that": (
        architecture.modules_say_what_they_do,
        {"core/utils.py": SENTENCE},
        ["timeline/core/utils.py: a helper lives beside its first user"],
    ),
    "a pure module reads a file": (
        architecture.only_the_rim_touches_the_world,
        {"core/a.py": "def f(path):\n    with open(path) as file: ...\n    path.read_text()"},
        ["timeline/core/a.py:2: calls open()", "timeline/core/a.py:3: touches .read_text"],
    ),
    "a pure module looks at the clock and the environment": (
        architecture.only_the_rim_touches_the_world,
        {"reasoning/a.py": "import os\nimport time\nfrom datetime import date\nx = os.environ\ny = date.today()"},
        [
            "timeline/reasoning/a.py:1: imports os",
            "timeline/reasoning/a.py:2: imports time",
            "timeline/reasoning/a.py:4: touches .environ",
            "timeline/reasoning/a.py:5: calls date.today()",
        ],
    ),
    "a fault is swallowed": (
        architecture.faults_are_not_swallowed,
        {"core/a.py": "try: ...\nexcept Exception: ...", "core/b.py": "try: ...\nexcept: ..."},
        ["timeline/core/a.py:2: catches Exception", "timeline/core/b.py:2: catches everything"],
    ),
    "a record that can change": (
        architecture.state_is_frozen,
        {
            "core/a.py": "from dataclasses import dataclass\n@dataclass(frozen=True)\nclass A: ...",
            "core/b.py": "class B(Struct, kw_only=True): ...\nclass C(Struct, frozen=True): ...",
        },
        ["timeline/core/a.py:2: a dataclass is frozen and slotted", "timeline/core/b.py:1: a struct is frozen"],
    ),
}


@pytest.mark.parametrize(("rule", "files", "expected"), FAULTS.values(), ids=FAULTS)
def test_a_seeded_fault_is_found(tmp_path: Path, rule: Rule, files: dict[str, str], expected: list[str]) -> None:
    assert list(rule(planted(tmp_path, files))) == expected


def test_every_rule_has_a_seeded_fault() -> None:
    assert {rule for rule, _, _ in FAULTS.values()} == set(RULES)


def test_a_sound_package_breaks_no_rule(tmp_path: Path) -> None:
    files = {
        "core/a.py": SENTENCE + FROZEN,
        "reading/located.py": SENTENCE + "import yaml\nfrom timeline.core.a import A\n",
        "reading/files.py": SENTENCE + "def f(path):\n    return path.read_text()\n",
        "report.py": SENTENCE + "def f():\n    import rich\n",
        "publishing/a.py": SENTENCE
        + "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    import timeline.publishing.b\n",
        "publishing/b.py": SENTENCE + "import timeline.publishing.a\n",
        "pipeline.py": SENTENCE + "from timeline import __version__\nfrom timeline.reading import files\n",
    }

    package = planted(tmp_path, files)

    assert [fault for rule in RULES for fault in rule(package)] == []


def planted(root: Path, files: dict[str, str]) -> tuple[Module, ...]:
    for name, source in files.items():
        path = root / "timeline" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(source)
    return read_package(root)


@pytest.mark.parametrize("words", [["--help"], ["--version"], ["build", "--help"]], ids=" ".join)
def test_the_command_line_starts_without_anything_costly(words: list[str]) -> None:
    costly = sorted(set(architecture.DOORS) - {"click"})
    script = (
        "import sys\n"
        "from timeline.cli import main\n"
        f"main({words!r}, standalone_mode=False)\n"
        f"print('imported:', [name for name in {costly!r} if name in sys.modules])\n"
    )

    ended = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, cwd=ROOT)

    assert ended.stdout.splitlines()[-1] == "imported: []"


@pytest.mark.parametrize(
    "words",
    [["ruff", "check", "."], ["ruff", "format", "--check", "."], ["mypy", "--strict"]],
    ids=" ".join,
)
def test_the_source_passes(words: list[str]) -> None:
    ended = subprocess.run([sys.executable, "-m", *words], capture_output=True, text=True, check=False, cwd=ROOT)

    assert (ended.returncode, ended.stdout if ended.returncode else "") == (0, "")
