"""Arguments to a command and its exit code: 0 good, 1 problems in the content, 2 misuse."""

from __future__ import annotations

import atexit
import gc
import os
import sys
from collections.abc import Callable
from importlib import import_module
from io import TextIOWrapper
from pathlib import Path
from typing import Any, TypeVar

import click

from timeline import __version__

F = TypeVar("F", bound=Callable[..., Any])  # click's decorators take and give back any function

DEFAULT_COMMAND = "build"
INTERRUPTED = 130
"""The exit code after Ctrl-C, as shells have it: 128 and the number of the signal."""
GARBAGE = (50_000, 100, 100)
"""
How rarely what is alive is gone through for circles. Records hold none, and of ten thousand articles they are millions
of objects: with the usual thresholds a third of the time goes into finding nothing, and memory is no smaller.
"""


class DefaultGroup(click.Group):
    """A group in which arguments without a command belong to `build`."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Put the default command before arguments that name none."""
        if not args or (args[0].startswith("-") and args[0] not in {"--help", "--version", "-h"}):
            args = [DEFAULT_COMMAND, *args]
        return super().parse_args(ctx, args)


def _run(command: str, **options: object) -> None:
    """Import the module of *command*, which is costly, only now, and end with the code that its `run` gives."""
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")  # a terminal without Unicode must not end a build
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")  # what is read depends on this program alone
    gc.set_threshold(*GARBAGE)
    atexit.register(gc.freeze)  # what is alive at the end goes with the process, without being gone through once more
    try:
        code = import_module(f"timeline.commands.{command}").run(**options)
    except KeyboardInterrupt:
        code = INTERRUPTED
    sys.exit(code)


def _content_options(function: F) -> F:
    """The options of every command that reads a content folder."""
    options = (
        click.option("--content", type=click.Path(path_type=Path), default=Path("content"), show_default=True,
                     metavar="DIR", help="The folder with the content."),
        click.option("--output", type=click.Path(path_type=Path), default=Path("_site"), show_default=True,
                     metavar="DIR", help="The folder for the site."),
        click.option("--theme", default="", metavar="NAME", help="The theme; else the one that site.yaml names."),
        click.option("--base-url", default="", metavar="URL", help="Where the site will stand, a sub-path included."),
        click.option("--strict", is_flag=True, help="Treat warnings as errors."),
        click.option("--drafts", is_flag=True, help="Publish drafts, too."),
        click.option("--quiet/--verbose", default=None, help="Say only what is wrong; say notes, too."),
        click.option("--format", "form", type=click.Choice(["text", "json", "github", "sarif"]), default="text",
                     show_default=True, help="How findings are written."),
    )  # fmt: skip
    for option in reversed(options):
        function = option(function)
    return function


@click.group(cls=DefaultGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="timeline", message="%(prog)s %(version)s")
def main() -> None:
    """
    Publish a sourced chronology as a static website.

    Without a command: build.
    """


@main.command()
@_content_options
@click.option("--outputs", default="", metavar="NAMES", help="Make only these, as `articles,periods,feed`.")
@click.option("--section", default="", metavar="NAME", help="Make only this one of the site's `sections`.")
@click.option("-j", "--jobs", type=click.IntRange(1), default=None, metavar="N", help="How many processes; else all.")
@click.option(
    "--cache/--no-cache", default=True, help="Remember the build, so that the next one does only what it must."
)
@click.option("--explain", default="", metavar="PAGE", help="Say why PAGE, as `events/x/`, was written or not.")
def build(**options: object) -> None:
    """Build the site from the content (the default)."""
    _run("again", **options)


@main.command()
@_content_options
@click.option(
    "--baseline",
    type=click.Path(path_type=Path, dir_okay=False),
    default=None,
    metavar="FILE",
    help="Let the findings pass that are listed in FILE.",
)
@click.option("--write-baseline", is_flag=True, help="Write every finding that stands now to the baseline.")
def check(**options: object) -> None:
    """Do everything but write: say all that is wrong with the content."""
    _run("check", **options)


@main.command()
@_content_options
@click.option("-p", "--port", type=click.IntRange(0, 65535), default=8000, show_default=True, help="Port; 0: any.")
@click.option("--bind", default="127.0.0.1", show_default=True, metavar="HOST", help="Address to listen on.")
@click.option("--open", "opens", is_flag=True, help="Open the site in the browser.")
def serve(**options: object) -> None:
    """Serve the site here and show every change as it is saved."""
    _run("serve", **options)


@main.command()
@_content_options
@click.option("--on", "day", required=True, metavar="DATE", help="The day of the record, such as 2026-11-23.")
def record(**options: object) -> None:
    """Record what is published: receipts of quotes, ids, and what was said last."""
    _run("record", **options)


@main.command()
@_content_options
@click.argument("keep")
@click.argument("drop")
@click.option("--because", required=True, metavar="REASON", help="Why the two are one event.")
@click.option("--on", "day", required=True, metavar="DATE", help="The day of the merge, such as 2026-11-23.")
def merge(**options: object) -> None:
    """Make the event DROP part of the event KEEP; its id goes on resolving."""
    _run("merge", **options)


@main.command()
@_content_options
@click.argument("drop")
def unmerge(**options: object) -> None:
    """Undo the merge of the event DROP."""
    _run("unmerge", **options)


@main.command()
@_content_options
@click.argument("article")
def impact(**options: object) -> None:
    """Say which events would lose their only origin, citation or date if ARTICLE fell."""
    _run("impact", **options)


@main.command()
@click.argument("words", nargs=-1)
@click.option("--on", "day", default=None, metavar="DATE", help="The day on which the words were published.")
@click.option("--lang", default=None, metavar="CODE", help="Their language, such as fr.")
@click.option("--region", default=None, metavar="CODE", help="Country whose order numeric dates follow, such as US.")
@click.option(
    "--jsonl",
    is_flag=True,
    help="Read JSON Lines from standard input, and write them; keys: text, dct (the day), lang, region and more.",
)
def dates(**options: object) -> None:
    """Read the words of a date, and explain."""
    _run("dates", **options)
