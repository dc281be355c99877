"""A table to a file of comma-separated values that a spreadsheet opens without executing any of them."""

from __future__ import annotations

import re

from timeline.publishing.exports.tables import Cell, Table

GUARDED = re.compile("'*[=+\\-@\t\r\n＝＋－＠]")
"""
A text that begins so gets an apostrophe before it: a spreadsheet would take it for a formula.

To read the exact text take one apostrophe away where one or more of them stand before such a character. Numbers are
left alone. Source: OWASP, CSV Injection; CWE-1236.
"""
_QUOTED = re.compile('[",\r\n]|^\\s|\\s$')


def comma_separated(table: Table) -> bytes:
    """A head and a row for each of the table's, in UTF-8. Source: RFC 4180."""
    head = ",".join(field.name for field in table.fields)
    rows = (",".join(map(_written, row)) for row in table.rows())
    return "".join(f"{line}\r\n" for line in (head, *rows)).encode()


def _written(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if not isinstance(cell, str):
        return repr(cell)
    text = f"'{cell}" if GUARDED.match(cell) else cell
    return '"{}"'.format(text.replace('"', '""')) if _QUOTED.search(text) else text
