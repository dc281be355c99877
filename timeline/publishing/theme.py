"""A theme's folder to its templates and assets; this module reads the theme's files from disk."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from timeline.core.diagnostics import Diagnostic, error
from timeline.core.struct import Struct, field
from timeline.core.text import Span, Text
from timeline.publishing.theme_folders import theme_folders
from timeline.publishing.words.catalogue import CatalogueFile, Catalogues

DEFAULT = "default"
"""The theme at the end of every chain of `extends`."""
SETTINGS = "theme.toml"

_NAME = re.compile(r"[a-z0-9][a-z0-9-]*")


class Template(Struct, frozen=True, kw_only=True):
    """The text of one template."""

    path: str
    """The file, as an editor would name it."""
    source: str


class Theme(Struct, frozen=True, kw_only=True):
    """How a site looks: a theme's own files over those of the theme that it extends."""

    name: str
    templates: Mapping[str, Template]
    """By name (`event.html`), and by theme and name (`default/event.html`), so that one may extend its namesake."""
    assets: Mapping[str, bytes]
    """By path under `assets/`."""
    catalogues: Catalogues = field(default_factory=dict)


def comes_with_the_program(name: str, content: Path) -> bool:
    """Whether *name* is the program's own theme and not one of that name beside the content."""
    folders = theme_folders(content)
    found = _folder_of(name, folders)
    return name == DEFAULT and found is not None and found.parent in folders[1:]


def load_theme(name: str, search_path: Iterable[Path]) -> tuple[Theme | None, tuple[Diagnostic, ...]]:
    """
    The theme *name* from the first folder of *search_path* that holds it, upon the themes that it extends.

    A theme that names no other extends `default`; each of its files replaces the one of that name.
    """
    folders = tuple(search_path)
    chain: list[tuple[str, Path]] = []
    asked_at = name.span if isinstance(name, Text) else Span(path=f"themes/{name}")
    following = name
    while following or not chain:
        folder = _folder_of(following, folders)
        if folder is None:
            return None, (_no_such_theme(following, asked_at, folders),)
        if following in {known for known, _ in chain}:
            hint = "have one of them extend `default`"
            return None, (error("theme", asked_at, f"theme `{following}` extends itself", hint=hint),)
        chain.append((following, folder))
        extended = _extended(following, folder)
        if isinstance(extended, Diagnostic):
            return None, (extended,)
        following, asked_at = extended
    return _stacked(name, chain)


def _folder_of(name: str, folders: tuple[Path, ...]) -> Path | None:
    if not _NAME.fullmatch(name):
        return None
    return next((folder / name for folder in folders if (folder / name).is_dir()), None)


def _no_such_theme(name: str, span: Span, folders: tuple[Path, ...]) -> Diagnostic:
    children = (child for folder in folders if folder.is_dir() for child in folder.iterdir())
    known = ", ".join(sorted({child.name for child in children if child.is_dir()}))
    return error("theme", span, f"no theme is named `{name}`", hint=f"themes found: {known or 'none'}")


def _extended(name: str, folder: Path) -> tuple[str, Span] | Diagnostic:
    """The name of the theme that this one extends, and where it says so."""
    path = folder / SETTINGS
    shown = f"themes/{name}/{SETTINGS}"
    parent = "" if name == DEFAULT else DEFAULT
    if not path.is_file():
        return parent, Span(path=shown)
    text = path.read_text(encoding="utf-8")
    try:
        settings = tomllib.loads(text)
    except tomllib.TOMLDecodeError as fault:
        hint = 'write TOML, such as `extends = "default"`'
        return error("theme", Span(path=shown), f"cannot read the settings of the theme: {fault}", hint=hint)
    unknown = sorted(settings.keys() - {"extends"})
    if unknown:
        place, told = _line_with(shown, text, unknown[0]), f"unknown key `{unknown[0]}`"
        return error("theme", place, told, hint="a theme has one setting, `extends`")
    extends = settings.get("extends", parent)
    span = _line_with(shown, text, "extends")
    if not isinstance(extends, str):
        return error("theme", span, f"`extends` is the name of a theme, not `{extends}`")
    return extends, span


def _line_with(path: str, text: str, key: str) -> Span:
    for number, line in enumerate(text.splitlines(), start=1):
        if line.lstrip().startswith(key):
            return Span(path=path, line=number, column=1, end=len(line) + 1)
    return Span(path=path)


def _stacked(name: str, chain: list[tuple[str, Path]]) -> tuple[Theme | None, tuple[Diagnostic, ...]]:
    templates: dict[str, Template] = {}
    assets: dict[str, bytes] = {}
    catalogues: dict[str, tuple[CatalogueFile, ...]] = {}
    problems: list[Diagnostic] = []
    for theme, folder in reversed(chain):
        for tag, catalogue in _catalogues(theme, folder):
            if isinstance(catalogue, Diagnostic):
                problems.append(catalogue)
            else:
                catalogues[tag] = (*catalogues.get(tag, ()), catalogue)
        for relative, file in _files(folder / "templates"):
            template = _text(f"themes/{theme}/templates/{relative}", file, "template")
            if isinstance(template, Diagnostic):
                problems.append(template)
            else:
                templates[relative] = templates[f"{theme}/{relative}"] = template
        assets |= {relative: file.read_bytes() for relative, file in _files(folder / "assets")}
        problems += _symbolic_links(theme, folder)
    if problems:
        return None, tuple(problems)
    return Theme(name=name, templates=templates, assets=assets, catalogues=catalogues), ()


def _catalogues(theme: str, folder: Path) -> Iterator[tuple[str, CatalogueFile | Diagnostic]]:
    """The message catalogues of one theme, each with its language: `fr.po`, `pt_BR.po`."""
    for relative, file in _files(folder / "catalogues"):
        if relative.endswith(".po"):
            text = _text(f"themes/{theme}/catalogues/{relative}", file, "catalogue")
            tag = relative.removesuffix(".po").replace("_", "-").lower()
            yield tag, text if isinstance(text, Diagnostic) else CatalogueFile(path=text.path, source=text.source)


def _files(folder: Path) -> Iterator[tuple[str, Path]]:
    for file in sorted(folder.rglob("*")):
        if file.is_file() and not file.is_symlink() and not file.name.startswith("."):
            yield file.relative_to(folder).as_posix(), file


def _symbolic_links(theme: str, folder: Path) -> list[Diagnostic]:
    """A link could bring any file of this machine into the site."""
    linked = [file.relative_to(folder).as_posix() for file in sorted(folder.rglob("*")) if file.is_symlink()]
    told, hint = "a theme holds no symbolic links", "put the file itself here"
    return [error("theme", Span(path=f"themes/{theme}/{path}"), told, hint=hint) for path in linked]


def _text(shown: str, file: Path, code: str) -> Template | Diagnostic:
    content = file.read_bytes()
    try:
        return Template(path=shown, source=content.decode("utf-8"))
    except UnicodeDecodeError as fault:
        return error(code, Span(path=shown), f"not UTF-8: byte {fault.start} is 0x{content[fault.start]:02X}")
