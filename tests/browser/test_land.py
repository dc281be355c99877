"""The table of the land is what the script makes of Natural Earth's shapes."""

from __future__ import annotations

import json
import zlib
from pathlib import Path

from tests.land import TABLE, table


def test_the_table_is_made_from_the_package(node_modules: Path) -> None:
    shapes = json.loads((node_modules / "world-atlas" / "land-50m.json").read_text("utf-8"))

    assert zlib.decompress(TABLE.read_bytes()) == table(shapes)
