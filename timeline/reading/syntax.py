"""What a YAML parser says of broken syntax, in; what an editor did and can do about it, out."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.core.struct import Struct

Position = tuple[int, int]
"""Line and column, both from 0, as parsers count."""


IN_QUOTES = "put the whole text in quotation marks"
DEEPEST = 64
"""How many collections may stand inside one another."""
TOO_DEEP = f"more than {DEEPEST} collections stand inside one another"
TOO_DEEP_HINT = "put the text in quotation marks if the brackets belong to it"
MISFIT = (
    "this does not fit what stands above it",
    "look at the indentation, and at quotation marks or brackets that end before their line does",
)
WORDS = (
    (
        "mapping values are not allowed",
        "a colon and a space stand inside a text",
        f"{IN_QUOTES}, or look at the indentation",
    ),
    ("cannot start any token", "a text cannot begin with `{character}`", IN_QUOTES),
    (
        "escape",
        "this escape after a backslash is not known",
        "write \\\\ for a backslash, or use single quotation marks",
    ),
    ("did not find expected key", *MISFIT),
    ("'-' indicator", *MISFIT),
    (
        "could not find expected ':'",
        "a key without a colon",
        "write `key: value`, or indent the line if it belongs above",
    ),
    ("alphabetic or numeric character", "a text cannot begin with `*` or `&`", IN_QUOTES),
    (
        "expected node content",
        "a value is missing here",
        "look for a comma too many, or a text that begins with `:` or `,`",
    ),
    ("block sequence entries", "a list cannot begin on this line", "write `- ` on a line of its own, below the key"),
    ("comment or line break", "text cannot stand behind `|` or `>`", "begin the text on the next line, indented"),
    ("<document start>", "text stands after the end of the document", f"{IN_QUOTES}, or delete it"),
)
"""A part of what libyaml says, what it means, and what to do."""


class SyntaxFault(Struct, frozen=True, kw_only=True):
    """A syntax error in the words of libyaml."""

    problem: str
    context: str
    at: Position
    since: Position | None
    """Where the collection or the quoted text begins that could not be read."""


class Explanation(Struct, frozen=True, kw_only=True):
    """A syntax error in an editor's words."""

    code: str
    message: str
    hint: str
    at: Position
    stops: Position | None = None
    """Where the parser gave up, if that is another place."""


def explained(fault: SyntaxFault, lines: Sequence[str]) -> Explanation:
    """The fault as an editor meets it; *lines* are those of the text in which it stands."""
    if _character(lines, fault.at) == "\t" or "tab character" in fault.problem:
        return Explanation(
            code="tab", message="a tab cannot indent YAML", hint="indent with spaces", at=_tab(lines, fault.at)
        )
    if (unclosed := _unclosed(fault, lines)) is not None:
        return unclosed
    if "directive" in fault.context or "directive" in fault.problem:
        return Explanation(
            code="directive",
            message="a YAML directive is not read",
            hint="delete the line that begins with `%`",
            at=(fault.at[0], 0),
        )
    if "maximum nesting depth" in fault.problem:  # libyaml from 0.2.6 on says so while it looks ahead
        return Explanation(code="deep-nesting", message=TOO_DEEP, hint=TOO_DEEP_HINT, at=fault.at)
    message, hint = _words(fault, lines)
    return Explanation(code="yaml-syntax", message=message, hint=hint, at=fault.at)


def _unclosed(fault: SyntaxFault, lines: Sequence[str]) -> Explanation | None:
    """A list, a mapping or a text that does not end where it should; None: it is something else."""
    if fault.since and fault.problem.startswith("did not find expected ','"):
        kind, bracket = ("list", "]") if "]" in fault.problem else ("mapping", "}")
        return Explanation(
            code="yaml-syntax",
            message=f"the {kind} that begins here is broken or not closed by `{bracket}`",
            hint="put entries that contain commas, brackets, `: ` or quotation marks in quotation marks",
            at=fault.since,
            stops=fault.at,
        )
    if fault.since and "unexpected end of stream" in fault.problem:
        return Explanation(
            code="yaml-syntax",
            message="the text that begins with this quotation mark has no closing one",
            hint="a quotation mark inside the text is written twice ('') or as \\\"",
            at=fault.since,
        )
    if (opened := _opened(lines, fault.at)) is not None:
        return Explanation(
            code="yaml-syntax",
            message="the text that begins with this quotation mark ends only at the next one, on another line",
            hint="end it on its line; a quotation mark inside the text is written twice ('') or as \\\"",
            at=opened,
            stops=fault.at,
        )
    return None


def _opened(lines: Sequence[str], at: Position) -> Position | None:
    """Where a text of several lines in quotation marks begins that ends right before a place; None: none does."""
    line, column = at
    before = lines[line][:column] if line < len(lines) else ""
    mark = before[-1:]
    if mark not in ('"', "'") or mark in before[:-1]:
        return None
    above = next((number for number in range(line - 1, -1, -1) if mark in lines[number]), None)
    if above is None:
        return None
    place = lines[above].rfind(mark)
    return (above, place) if lines[above][:place].rstrip().endswith((":", "-")) else None


def _words(fault: SyntaxFault, lines: Sequence[str]) -> tuple[str, str]:
    for fragment, message, hint in WORDS:
        if fragment in fault.problem:
            return message.format(character=_character(lines, fault.at)), hint
    return f"this is not YAML: {' '.join(f'{fault.context} {fault.problem}'.split())}", ""


def _character(lines: Sequence[str], at: Position) -> str:
    line, column = at
    return lines[line][column : column + 1] if line < len(lines) else ""


def _tab(lines: Sequence[str], at: Position) -> Position:
    line, column = at
    if line < len(lines) and (first := lines[line].find("\t")) >= 0:
        return line, first
    return line, column
