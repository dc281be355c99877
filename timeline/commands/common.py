"""What the commands that read a content folder share: a request from options, findings on the screen."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

from timeline import __version__, report
from timeline.builds import Request, Understood
from timeline.cache.last import folder_for
from timeline.cache.looking import program_in
from timeline.cache.memory import Memory
from timeline.core.diagnostics import Diagnostic, Severity
from timeline.core.edtf import EdtfDate, parse_edtf
from timeline.core.struct import Struct
from timeline.reading.urls import url_fault
from timeline.report.places import in_folder, sources_in_folder

LATEST_EPOCH = 253_402_300_799
"""The last second of the year 9999."""

START = """\
There is no content in `{content}`: expected a folder with `site.yaml` in it.

To start, write these files:

  {content}/site.yaml
      title: What happened
      language: en

  {content}/events/first-event.md
      ---
      title: What happened first
      date: 2025-03-06
      sources:
        - title: The headline of an article
          publisher: The name of its publisher
          url: https://newspaper.example/the-article
          published: 2025-03-06
      ---
      What happened, in your words.

then run `timeline build` and `timeline serve`.
"""


ASKED_FOR_BY_STRICT = frozenset({"unsupported-sentence"})
"""Notes that are not for every site, but that a strict editor wants to see."""


def memory_of(output: Path) -> Memory:
    """What this very program remembers of building to *output*."""
    return Memory(folder_for(output), program_in(Path(__file__).resolve().parent.parent))


class ContentOptions(Struct, frozen=True, kw_only=True):
    """The options of every command that reads a content folder."""

    content: Path
    output: Path
    theme: str
    base_url: str
    strict: bool
    drafts: bool
    quiet: bool | None
    """True: `--quiet`; False: `--verbose`; None: neither."""
    form: str
    """`text`, `json`, `github` or `sarif`."""

    @property
    def talks(self) -> bool:
        """Words for a person may stand beside the findings."""
        return self.form not in {"json", "sarif"} and not self.quiet


def request(options: ContentOptions) -> Request | None:
    """What to build; None, having said why or how to start, where it was called wrongly or there is no content."""
    if not (options.content / "site.yaml").is_file():
        misnamed = min(options.content.glob("[sS]ite.y*ml"), default=None)
        if misnamed is not None:
            sys.stderr.write(f"{report.printable(misnamed.as_posix())} is not read: it must be named site.yaml\n")
        else:
            sys.stderr.write(START.format(content=options.content.as_posix()))
        return None
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if fault := _misuse(options.base_url, epoch):
        sys.stderr.write(f"{report.printable(fault)}\n")
        return None
    return Request(
        content=options.content,
        output=options.output,
        theme=options.theme,
        base_url=options.base_url,
        strict=options.strict,
        drafts=options.drafts,
        epoch=int(epoch) if epoch.isdecimal() else None,
    )


def _misuse(base_url: str, epoch: str) -> str:
    """Why the address or the time cannot be used; empty: they can."""
    if base_url and (fault := url_fault(base_url)):
        return f"--base-url: the address {fault}"
    if any(mark in base_url for mark in '?#"<>'):
        return "--base-url: the address of a site has no `?`, `#`, quotation mark or angle bracket"
    if epoch.isdecimal() and (len(epoch) > len(str(LATEST_EPOCH)) or int(epoch) > LATEST_EPOCH):
        return "SOURCE_DATE_EPOCH: seconds since 1970, up to the year 9999"
    return ""


def is_day(text: str) -> bool:
    """Whether the value of `--on` is a day; says so where it is none."""
    if re.fullmatch(r"\d{4}-\d{2}-\d{2}", text) and isinstance(parse_edtf(text), EdtfDate):
        return True
    sys.stderr.write(f"--on takes a day such as 2026-11-23, not `{text}`\n")
    return False


def show(understood: Understood, options: ContentOptions) -> None:
    """Print the findings."""
    sys.stdout.write(shown(understood, options))


def shown(understood: Understood, options: ContentOptions) -> str:
    """The findings; as text, notes only with `--verbose`, for a person reads them one by one."""
    folder = options.content.as_posix()
    told = understood.diagnostics
    if options.form == "text":
        told = tuple(one for one in told if _is_shown(one, options))
        if not told:
            return ""
    named = {span.path for one in told for span in (one.span, *(related.span for related in one.related))}
    texts = {path: understood.sources[path] for path in named if path in understood.sources}
    found, sources = in_folder(told, folder), sources_in_folder(texts, folder)
    if options.form == "json":
        return report.as_json(found)
    if options.form == "sarif":
        return report.as_sarif(found, sources, version=__version__)
    if options.form == "github":
        _add_to_step_summary(found, sources)
        return report.as_github(found)
    coloured = report.wants_colour(os.environ, terminal=sys.stdout.isatty())
    return report.as_text(found, sources, coloured=coloured)


def _is_shown(found: Diagnostic, options: ContentOptions) -> bool:
    """Notes with `--verbose`; those that `--strict` asks for with it, too, unless it is to be quiet."""
    if found.severity is not Severity.NOTE or options.quiet is False:
        return True
    return options.strict and not options.quiet and found.code in ASKED_FOR_BY_STRICT


def _add_to_step_summary(found: Iterable[Diagnostic], sources: Mapping[str, str]) -> None:
    """GitHub shows ten annotations of a kind for each step; the summary has them all."""
    path = os.environ.get("GITHUB_STEP_SUMMARY")
    if path:
        with Path(path).open("a", encoding="utf-8") as summary:
            summary.write(report.as_step_summary(found, sources))


def counted(understood: Understood) -> str:
    """What was read and what became of it, one line for each kind of thing; with errors nothing is published yet."""
    if understood.chronology is None:
        return ""
    published = "to publish" if understood.faulty else "published"
    return "".join(
        f"{name:<9} read {one.read} = {published} {one.published} + drafts {one.drafts}"
        f" + merged {one.merged} + refused {one.refused}\n"
        for name, one in understood.chronology.counts.items()
    )
