"""What a site is made of, in pieces that can be made apart from one another, in any order and in several processes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import Concatenate, ParamSpec, TypeVar

from timeline.core.diagnostics import Diagnostic
from timeline.core.struct import Struct, replace
from timeline.publishing.compose.page import Page
from timeline.publishing.outputfile import OutputFile

P = ParamSpec("P")
Site = TypeVar("Site")
Made = Page | OutputFile | Diagnostic
"""What a part comes to: pages that are yet to be rendered, files, and what is wrong with prose or a theme."""


class Part(Struct, frozen=True, kw_only=True):
    """A piece of the site."""

    name: str
    """The path of its page, or the name of the output whose files it makes."""
    make: Callable[..., Iterable[Made]]
    """Does all the work; pure, and the same each time."""
    given: tuple[object, ...] = ()
    """What goes into it beside the site that it is a part of."""
    sizes_of: tuple[str, ...] = ()
    """Paths of files of other parts: it is made when these are, and *make* is given how many bytes each has."""

    def with_sizes(self, size: Callable[[str], int]) -> Part:
        """The part when those files are made, of which *size* tells the bytes by their paths."""
        sizes = tuple(map(size, self.sizes_of))
        return replace(self, make=partial(self.make, sizes), given=(*self.given, sizes), sizes_of=())


def part(
    name: str, make: Callable[Concatenate[Site, P], Iterable[Made]], site: Site, *given: P.args, **named: P.kwargs
) -> Part:
    """What *make* makes of the *site* and what else it is given, when its turn comes."""
    return Part(name=name, make=partial(make, site, *given, **named), given=(*given, *sorted(named.items())))


def page_part(
    path: str, compose: Callable[Concatenate[Site, P], Page], site: Site, *given: P.args, **named: P.kwargs
) -> Part:
    """The page at *path*, composed only when its turn comes."""
    return part(path, _alone(compose), site, *given, **named)


def _alone(compose: Callable[P, Page]) -> Callable[P, Iterator[Page]]:
    def make(*given: P.args, **named: P.kwargs) -> Iterator[Page]:
        yield compose(*given, **named)

    return make
