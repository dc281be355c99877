"""The machine's clock, zone and locale never enter."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
PROGRAM = """
from timeline.reasoning.expressions import normalise_date
for words, lang in (("yesterday", "en"), ("Thursday", "en"), ("6 mars", "sv"), ("last night", "en"),
                    ("у вівторок", "uk"), ("tonight", "en"), ("13:30 on 6 March 2025", "en"),
                    ("İki gün önce", "tr"), ("'98", "en")):
    print(ascii(normalise_date(words, dct="2025-03-06T00:20:00+02:00", lang=lang)))
"""


def answers(**surroundings: str) -> str:
    """What the program prints in a process of its own."""
    environment = {**os.environ, **surroundings, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", PROGRAM]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=True).stdout


@pytest.mark.parametrize(
    "surroundings",
    [
        {"TZ": "Pacific/Kiritimati"},
        {"TZ": "America/Los_Angeles"},
        {"LANG": "tr_TR.UTF-8", "LC_ALL": "C"},
        {"PYTHONHASHSEED": "7"},
    ],
    ids=["east", "west", "locale", "hash seed"],
)
def test_the_same_answer_comes_from_any_surroundings(surroundings: dict[str, str]) -> None:
    assert answers(**surroundings) == answers(TZ="UTC", LANG="C.UTF-8", PYTHONHASHSEED="0")


def test_dateparser_is_imported_only_when_needed() -> None:
    program = (
        "import sys, timeline.reasoning.expressions as e; e.normalise_date('last week', dct='2025-03-06', lang='en'); "
    )
    command = [sys.executable, "-c", program + "sys.exit('dateparser' in sys.modules)"]

    assert subprocess.run(command, env={**os.environ, "PYTHONPATH": str(ROOT)}, check=False).returncode == 0
