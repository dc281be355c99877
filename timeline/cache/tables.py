"""
Lists of frozen values to plain ones and back, by columns: a table for each type, whose values go by their numbers.

What was one object is one again, so that whoever knows values by identity goes on knowing them. Plain values, tuples,
lists, dictionaries, frozen sets, enumerations, structs and dataclasses are written down, never code; other types need a
`Form`. Millions of values are gone through by columns, as a call for each would take several times as long.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from enum import Enum
from itertools import chain, compress, count, repeat, starmap
from operator import attrgetter
from typing import Any, NamedTuple, TypeVar

from timeline.cache.kinds import field_names, named

T = TypeVar("T")

Column = Sequence[Any]
"""Its kind, and what that needs; all of it plain."""
_SCALARS = frozenset({int, float, bool, bytes, type(None)})
_SEQUENCES: Mapping[str, Callable[[Sequence[Any]], Any]] = {"tuple": tuple, "list": list, "frozenset": frozenset}
_COLLECTIONS = frozenset({*_SEQUENCES.values(), dict})
_NUMBERS = "I"
_CONSTANT = ("empty", "same")
"""Columns of one value."""
_MOST = 1 << 24
"""How long one of them may be: a few bytes could ask for all memory."""


class Form(NamedTuple):
    """How a value of a type is taken apart, and put together."""

    parts: Sequence[Callable[[Any], object]]  # Any: a value of that type
    make: Callable[..., object]
    """Of what the *parts* gave."""


Forms = Mapping[type, Form]
Piece = Sequence[Any]
"""Numbers, texts, bytes and lists of these."""


def pieces_of(lists: Iterable[Sequence[object]], forms: Forms) -> Iterator[Piece]:
    """*lists* as plain values; raises TypeError where one has no form, or one of a type holds others of that type."""
    return _Writer(forms).pieces_of(lists)


def lists_of(piece: Callable[[int], Piece], forms: Forms) -> list[list[Any]]:  # Any: whatever was written down
    """
    The lists that became pieces, which are asked for by their numbers, the last one as -1.

    Raises ValueError or TypeError where they name what is no type of ours.
    """
    return _Reader(piece, forms).lists()


class _Table:
    """The values of one type, as they are found."""

    def __init__(self, form: Form) -> None:
        self.form = form
        self.numbers = _numbering()
        """By identity, which they keep as long as the lists are there that hold them."""
        self.found: list[object] = []
        """Not yet taken apart."""
        self.pieces: list[int] = []
        self.refers_to: dict[type, None] = {}


class _Writer:
    def __init__(self, forms: Forms) -> None:
        self._forms = forms
        self._tables: dict[type, _Table] = {}
        self._places: dict[type, int] = {}
        """Of the tables, in the order in which they were begun."""
        self._strings = _numbering()

    def pieces_of(self, lists: Iterable[Sequence[object]]) -> Iterator[Piece]:
        held = []  # what a generator gives is not to go while its parts are known by identity
        for values in lists:
            held.append(values)
            yield self._column(values, {})
        number = len(held)
        while waiting := [table for table in self._tables.values() if table.found]:
            for table in waiting:
                values, table.found = table.found, []
                yield len(values), [self._column(list(map(part, values)), table.refers_to) for part in table.form.parts]
                table.pieces.append(number)
                number += 1
        tables = [(kind.__module__, kind.__qualname__, table.pieces) for kind, table in self._tables.items()]
        yield len(held), list(self._strings), tables, self._from_the_leaves()

    def _from_the_leaves(self) -> list[int]:
        """The places of the tables, each behind those that it refers to."""
        order: dict[type, None] = {}
        for kind in self._tables:
            self._visit(kind, (), order)
        return [self._places[kind] for kind in order]

    def _visit(self, kind: type, above: tuple[type, ...], order: dict[type, None]) -> None:
        if kind in above:
            raise TypeError(f"a {kind.__qualname__} holds others")
        if kind not in order:
            for other in self._tables[kind].refers_to:
                self._visit(other, (*above, kind), order)
            order[kind] = None

    def _column(self, values: Sequence[Any], refers_to: dict[type, None]) -> Column:
        """*values*; adds the types of those in tables to *refers_to*."""
        kinds = tuple(dict.fromkeys(map(type, values)))
        if len(kinds) == 1:
            return self._alike(kinds[0], values, refers_to)
        turns = bytes(map({kind: number for number, kind in enumerate(kinds)}.__getitem__, map(type, values)))
        apart = (list(compress(values, map(number.__eq__, turns))) for number in range(len(kinds)))
        return ["mixed", turns, [self._alike(kind, part, refers_to) for kind, part in zip(kinds, apart, strict=True)]]

    def _alike(self, kind: type, values: Sequence[Any], refers_to: dict[type, None]) -> Column:
        """A column of values of one type."""
        if kind in _SCALARS:
            return ["same", len(values), values[0]] if values.count(values[0]) == len(values) else ["scalars", values]
        if kind is str:
            return self._texts(values)
        if kind in _COLLECTIONS:
            return self._collections(kind.__name__, values, refers_to)
        if issubclass(kind, Enum):
            return ["members", kind.__module__, kind.__qualname__, [one.name for one in values]]
        return self._rows(kind, values, refers_to)

    def _collections(self, kind: str, values: Sequence[Any], refers_to: dict[type, None]) -> Column:
        if kind == "tuple" and not any(values):
            return ["empty", len(values)]
        inner = self._column(list(chain.from_iterable(values)), refers_to)
        if kind == "dict":
            pairs = inner, self._column(list(chain.from_iterable(map(dict.values, values))), refers_to)
            return ["mappings", _packed(map(len, values)), *pairs]
        return ["sequences", kind, _packed(map(len, values)), inner]

    def _texts(self, values: Sequence[str]) -> Column:
        if values.count(values[0]) == len(values):
            return ["same", len(values), values[0]]
        return ["strings", _packed(map(self._strings.__getitem__, values))]

    def _rows(self, kind: type, values: Sequence[object], refers_to: dict[type, None]) -> Column:
        table = self._tables.get(kind) or self._begun(kind)
        refers_to[kind] = None
        places, numbers = list(map(id, values)), table.numbers
        new = dict(zip(places, values, strict=True))
        for known in new.keys() & numbers.keys():
            del new[known]
        table.found += new.values()
        return ["rows", self._places[kind], _packed(map(numbers.__getitem__, places))]

    def _begun(self, kind: type) -> _Table:
        table = self._tables[kind] = _Table(self._forms.get(kind) or _form_of(kind))
        self._places[kind] = len(self._places)
        return table


class _Reader:
    def __init__(self, piece: Callable[[int], Piece], forms: Forms) -> None:
        self._piece = piece
        self._forms = forms
        self._number, self._strings, self._places, self._order = piece(-1)
        self._tables: dict[int, list[Any]] = {}  # Any: values of the type of the table

    def lists(self) -> list[list[Any]]:
        for place in self._order:
            module, name, pieces = self._places[place]
            kind = _type(module, name)
            rows = self._tables[place] = []
            for piece in pieces:
                rows += self._values(kind, *self._piece(piece))
        return [list(self._column(self._piece(number))) for number in range(self._number)]

    def _values(self, kind: type, number: int, columns: Sequence[Column]) -> Iterable[Any]:
        if form := self._forms.get(kind):
            return map(form.make, *map(self._column, columns))
        if issubclass(kind, tuple):
            return map(kind, *map(self._column, columns))
        defaults = _defaults(kind)
        given = {
            name: self._column(column)
            for name, column in zip(_fields(kind), columns, strict=True)
            if column[0] not in _CONSTANT or next(iter(self._column(column))) is not defaults.get(name, _CONSTANT)
        }
        if not given:
            return [kind() for _ in _repeated((), number)]
        return starmap(_of_fields(kind, given), zip(*given.values(), strict=True))

    def _column(self, column: Column) -> Iterable[Any]:
        return _KINDS[column[0]](self, *column[1:])

    def mixed(self, turns: bytes, columns: Iterable[Column]) -> list[Any]:
        ways = [iter(self._column(column)).__next__ for column in columns]
        return [ways[turn]() for turn in turns]

    def texts(self, numbers: bytes) -> Iterable[str]:
        return map(self._strings.__getitem__, array(_NUMBERS, numbers))

    def rows(self, table: int, numbers: bytes) -> Iterable[Any]:
        return map(self._tables[table].__getitem__, array(_NUMBERS, numbers))

    def sequences(self, kind: str, lengths: bytes, column: Column) -> list[Any]:
        made, parts, end = _SEQUENCES[kind], list(self._column(column)), 0
        nothing = () if made is tuple else None
        found = []
        for length in array(_NUMBERS, lengths):
            start, end = end, end + length
            found.append(made(parts[start:end]) if length or nothing is None else nothing)
        return found

    def mappings(self, lengths: bytes, keys: Column, values: Column) -> list[dict[Any, Any]]:
        pairs = list(zip(self._column(keys), self._column(values), strict=True))
        end, found = 0, []
        for length in array(_NUMBERS, lengths):
            start, end = end, end + length
            found.append(dict(pairs[start:end]))
        return found


_KINDS: Mapping[str, Callable[..., Iterable[Any]]] = {
    "empty": lambda _, number: _repeated((), number),
    "mappings": _Reader.mappings,
    "members": lambda _, *named: _members(*named),
    "mixed": _Reader.mixed,
    "rows": _Reader.rows,
    "same": lambda _, number, value: _repeated(value, number),
    "scalars": lambda _, values: iter(values),
    "sequences": _Reader.sequences,
    "strings": _Reader.texts,
}
"""How a column of each kind is read; a reader that held these would be part of a circle, and outlive its reading."""


def _repeated(value: T, number: int) -> Iterable[T]:
    if number > _MOST:
        raise ValueError(f"nobody has written down {number} values that are all alike")
    return repeat(value, number)


def _numbering() -> defaultdict[Any, int]:  # Any: what can be a key
    """What is asked for gets the next number unless it has one."""
    return defaultdict(count().__next__)


def _packed(numbers: Iterable[int]) -> bytes:
    return array(_NUMBERS, numbers).tobytes()


def _form_of(kind: type) -> Form:
    return Form(parts=[attrgetter(name) for name in _fields(kind)], make=kind)


def _fields(kind: type) -> tuple[str, ...]:
    names: tuple[str, ...] | None = getattr(kind, "_fields", None) if issubclass(kind, tuple) else field_names(kind)
    if names is None:
        raise TypeError(f"a {kind.__qualname__} cannot be written down")
    return names


def _defaults(kind: type) -> Mapping[str, object]:
    """What the fields of a struct are unless they are given; of other types nothing is known."""
    values: tuple[object, ...] = getattr(kind, "__struct_defaults__", ())
    return dict(zip(_fields(kind)[len(_fields(kind)) - len(values) :], values, strict=True))


def _of_fields(kind: type, names: Collection[str]) -> Any:  # Any: a function of what the fields hold
    """
    What makes a value of a type of its fields *names*, given in this order.

    It is written out, as `dataclasses` does it: to bring names and values together at each call takes six times as
    long. The names are those of our own classes.
    """
    given = ", ".join(f"{name}={name}" for name in names)
    return eval(f"lambda {', '.join(names)}: __kind__({given})", {"__kind__": kind})


def _members(module: str, name: str, names: Iterable[str]) -> list[Any]:
    kind: Any = _type(module, name)
    return [kind[one] for one in names]


def _type(module: str, name: str) -> type:
    found = named(module, name)
    if not isinstance(found, type):
        raise TypeError(f"{module}.{name} is no type")
    return found
