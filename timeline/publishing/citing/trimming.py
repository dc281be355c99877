"""A style to a quicker one that says the same of the works of this program: what none of them asks for is cut away."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import Any, get_args

from timeline.publishing.citing.works import Genre

_NAMESPACE = "{http://purl.org/net/xbiblio/csl}"
_GENRES = frozenset(get_args(Genre))
_VARIABLES = frozenset({"title", "author", "container-title", "publisher", "issued", "accessed", "URL", "language"})
"""Those that a work may have when it is rendered."""
_ASKED = ("type", "variable", "is-numeric", "is-uncertain-date", "locator")
_ASKING = ("macro", "choose", "if", "else-if", "else")
_WORDS = frozenset(f"{_NAMESPACE}{tag}" for tag in ("term", "single", "multiple"))
_REMEMBERED = ("xpath_search", "get_root", "get_macro", "get_term", "get_locale_option")
"""Methods of elements that search the tree, and are never asked for anything that a work says."""


def trim_style(root: Any) -> list[Any]:  # Any: lxml has no types here
    """
    Change the style in place; the elements are to be kept hold of, or lxml forgets what was changed on them.

    citeproc-py spends most of its time on searches of the same tree, on asking each macro whether it shows a variable,
    and on branches for books, films and patents. Macros are asked once, dead branches cut, and answers remembered.
    """
    root.xpath_search = lru_cache(maxsize=None)(root.xpath_search)  # finds macros, of which none is cut
    asking = [element for tag in _ASKING for element in root.iter(f"{_NAMESPACE}{tag}")]
    for element, calls in [(element, element.calls_variable()) for element in asking]:
        element.calls_variable = _always(calls)
    for branch in list(_dead_branches(root)):
        branch.getparent().remove(branch)
    trees = (root, *root.locales)
    elements = [element for tree in trees for element in tree.iter("*") if element.tag not in _WORDS]
    for element in elements:
        for name in _REMEMBERED:
            setattr(element, name, lru_cache(maxsize=None)(getattr(element, name)))  # pure: the trees stay as they are
    return elements


def _always(value: bool) -> Callable[[], bool]:
    return lambda: value


def _dead_branches(root: Any) -> Iterator[Any]:
    """The branches whose condition no work can meet."""
    for tag in ("if", "else-if"):
        for branch in root.iter(f"{_NAMESPACE}{tag}"):
            possible = [_is_possible(test, word) for test in _ASKED for word in branch.get(test, "").split()]
            match = branch.get("match", "all")
            is_whole = all(name in (*_ASKED, "match") for name in branch.attrib)
            if (match == "all" and not all(possible)) or (match == "any" and is_whole and not any(possible)):
                yield branch


def _is_possible(test: str, word: str) -> bool:
    if test == "locator":
        return False
    return word in (_GENRES if test == "type" else _VARIABLES)
