"""What is asked of a build, how far it has come, and what became of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from timeline.cache.traces import Traces
from timeline.core.diagnostics import Diagnostic, Severity
from timeline.core.model.chronology import Chronology
from timeline.core.model.records import Records
from timeline.core.struct import Struct
from timeline.publishing.compose.site import SiteIndex
from timeline.publishing.outputs import parts_of
from timeline.publishing.parts import Part
from timeline.publishing.production import Workshop
from timeline.publishing.templating import Render
from timeline.publishing.write import Written
from timeline.reasoning.link import Dated
from timeline.reasoning.passages import Checked

Step = Callable[[str], None]
"""Takes the name of the step that begins."""


def unwatched(_: str) -> None:
    """Nobody follows the steps."""


class Request(Struct, frozen=True, kw_only=True):
    """What to build, as the command line says it."""

    content: Path
    output: Path
    theme: str = ""
    """Empty: the site's own choice."""
    base_url: str = ""
    """Empty: the site's own."""
    outputs: tuple[str, ...] = ()
    """Names of the outputs to make; empty: the site's own choice."""
    section: str = ""
    """Which section of the site to make; empty: the whole."""
    strict: bool = False
    drafts: bool = False
    spare: Path | None = None
    """Where the site that is replaced is kept, so that the next build writes only what has changed."""
    jobs: int = 1
    """How many processes may work on the pages; the bytes are the same."""
    epoch: int | None = None
    """`SOURCE_DATE_EPOCH`: seconds since 1970; None: the newest date in the content dates the build."""


class Understood(Struct, frozen=True, kw_only=True):
    """The content as far as it could be understood, with everything that is wrong with it."""

    sources: Mapping[str, str]
    """The text of each file, by its path in messages."""
    records: Records | None
    chronology: Chronology | None
    checked: tuple[Checked, ...]
    diagnostics: tuple[Diagnostic, ...]
    dated: Dated | None = None
    """What was linked."""

    @property
    def faulty(self) -> bool:
        """Nothing may be published."""
        return any(found.severity is Severity.ERROR for found in self.diagnostics)


class Built(Struct, frozen=True, kw_only=True):
    """What a build understood and what it wrote."""

    understood: Understood
    written: Written | None
    """None: there were errors, and the last good site is still in place."""
    kept: frozenset[str] = frozenset()
    """Paths of the files that were not made, as an earlier build had made them from the same."""


class Planned(Struct, frozen=True, kw_only=True):
    """A site of which nothing is made yet."""

    understood: Understood
    site: SiteIndex
    render: Render
    traces: Traces | None = None
    """What became of its parts in earlier builds."""
    again: Callable[[], Workshop] | None = None
    """Furnishes what it is made with in another process."""

    def workshop(self) -> Workshop:
        """What it is made with."""
        return Workshop(parts=tuple(self.parts()), render=self.render, remembering=self.traces, again=self.again)

    def parts(self) -> Iterator[Part]:
        """What it is made of."""
        return parts_of(self.site)
