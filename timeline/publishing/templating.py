"""
Templates and a view to HTML, with Jinja.

A page is made of some hundreds of values and calls of macros, so the ways that Jinja goes for each are shortened where
that changes nothing in what is printed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, MutableMapping
from contextvars import ContextVar
from functools import lru_cache
from keyword import iskeyword
from types import TracebackType
from typing import TYPE_CHECKING, Any

from timeline.core.diagnostics import Diagnostic, error
from timeline.core.text import Span, Text
from timeline.publishing.theme import Template, Theme
from timeline.publishing.words.messages import Words, message_in

if TYPE_CHECKING:
    import jinja2

Render = Callable[[str, object], str | Diagnostic]
"""A template's name and a view to HTML, or to what is wrong with the template."""

_QUOTED = re.compile(r"'([^']+)'")
_CONSTANT = re.compile(r"\{\{ (?:_\(|pgettext\('([^'\\{}%]+)', )'([^'\\{}%]+)'\) \}\}")
"""A message without anything to fill in, as it stands for itself in a template."""
_AROUND: ContextVar[list[Any]] = ContextVar("around")  # Any: of a type that is known only below
"""The variables of the page that is being made, and of what it includes; each thread makes its own."""
_BLANK = re.compile(r"%\((\w+)\)s")


def renderer(theme: Theme, words: Words) -> Render:
    """
    A function that renders the theme's templates, each of which sees one name, `view`, and speaks *words*.

    A message is marked as in any program that uses gettext, by `{% trans %}` or `_()`; `comma` stands between the items
    of an enumeration, `semicolon` between remarks. A name that the view does not have is an error with the template's
    file and line; everything is escaped.
    """
    import jinja2  # noqa: PLC0415  # costly, and needed only when pages are made

    environment = _environment(theme, words)
    careful = environment.overlay()
    careful.takes_fields = False
    by_path = {template.path: template for template in theme.templates.values()}

    def rendered(name: str, view: object) -> str:
        try:
            html: str = environment.get_template(name).render(view=view)
        except AttributeError:  # a name that there is not, unless Jinja finds it elsewhere
            html = careful.get_template(name).render(view=view)
        return html

    def render(name: str, view: object) -> str | Diagnostic:
        try:
            return rendered(name, view)
        except jinja2.TemplateSyntaxError as fault:
            return _syntax_fault(fault)
        except (jinja2.TemplateError, TypeError, ValueError, LookupError, ArithmeticError) as fault:
            return _fault_in(by_path, name, fault)

    return render


def _environment(theme: Theme, words: Words) -> Any:  # Any: as of `_kind_of_environment`
    import jinja2  # noqa: PLC0415  # as above

    def source_of(name: str) -> tuple[str, str, None] | None:
        template = theme.templates.get(name)
        return None if template is None else (_spoken(template.source, words), template.path, None)

    environment = _kind_of_environment()(
        loader=jinja2.FunctionLoader(source_of),
        undefined=jinja2.StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
        cache_size=-1,
        extensions=["jinja2.ext.i18n"],
    )
    environment.policies["ext.i18n.trimmed"] = True
    environment.install_gettext_callables(
        words.say, words.form, newstyle=True, pgettext=lambda context, said: words.say(message_in(context, said))
    )
    environment.say, environment.gettext = words.say, environment.globals["gettext"]
    environment.globals |= {"_": environment.gettext, "comma": words.comma, "semicolon": words.semicolon}
    return environment


def _kind_of_environment() -> Any:  # Any: a type that is known only here
    """Jinja's own, by shorter ways."""
    import markupsafe  # noqa: PLC0415  # as above
    from jinja2 import Environment  # noqa: PLC0415
    from markupsafe import Markup, escape  # noqa: PLC0415

    escaped = getattr(markupsafe, "_escape_inner", escape)  # private: not wrapped in `Markup`

    class Quick(Environment):
        code_generator_class = _kind_of_code()
        context_class = _kind_of_context()
        template_class = _kind_of_template()
        gettext: Any = None
        """Jinja's own, which says a message with what is filled in."""
        say: Any = None
        """What the message is in the words of the site."""
        takes_fields = True
        """Whether `a.b` is a field, so that there is an `AttributeError` where it is not."""

        def shown(self, value: Any) -> str:  # Any: whatever a view holds
            """As `escape`, but no `Markup` is made of it."""
            kind = value.__class__
            if kind is str or kind is Text:
                return escaped(value)
            if kind is int:
                return str(value)
            return value if kind is Markup else escape(value)

        def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
            """In one dictionary: of two laid over one another each import of a template would compare all keys."""
            return {**self.globals, **(d or {})}

    return Quick


def _kind_of_template() -> Any:  # Any: as above
    from jinja2 import Template as Usual  # noqa: PLC0415  # as above

    class Forgetting(Usual):
        """Lets go of the variables of a page when it is made: a macro among them holds them, and so the view."""

        def new_context(self, vars: Any = None, shared: bool = False, locals: Any = None) -> Any:  # noqa: A002
            context = super().new_context(vars, shared, locals)
            if vars is not None:  # those of an imported template stay for the next page
                _AROUND.get([]).append(context)
            return context

        def render(self, *args: Any, **named: Any) -> str:  # Any: as Jinja has it
            contexts: list[Any] = []  # Any: as above
            before = _AROUND.set(contexts)
            try:
                return super().render(*args, **named)
            finally:
                _AROUND.reset(before)
                for context in contexts:
                    context.vars.clear()

    return Forgetting


def _kind_of_code() -> Any:  # Any: as above
    from jinja2.compiler import CodeGenerator  # noqa: PLC0415  # as above
    from jinja2.nodes import Getattr, Name  # noqa: PLC0415

    class Shortened(CodeGenerator):
        """Goes the shorter ways; were Jinja to ask it no more, templates would go Jinja's own."""

        environment: Any  # a `Quick`

        def _output_child_pre(self, node: Any, frame: Any, finalize: Any) -> None:  # Any: private to Jinja
            if frame.eval_ctx.volatile or not frame.eval_ctx.autoescape or finalize.src is not None:
                super()._output_child_pre(node, frame, finalize)
            else:
                self.write("environment.shown(")

        def visit_Getattr(self, node: Any, frame: Any) -> None:  # noqa: N802  # Jinja's name
            """As Python has it where it may: it changes letters beyond ASCII. Jinja looks among fields, then keys."""
            owner, name = node.node, node.attr
            is_named = isinstance(owner, Getattr) or (isinstance(owner, Name) and owner.name != "self")
            if not (self.environment.takes_fields and is_named) or iskeyword(name) or not name.isascii():
                super().visit_Getattr(node, frame)
                return
            self.visit(owner, frame)
            self.write(f".{name}")

        def visit_Call(self, node: Any, frame: Any, forward_caller: bool = False) -> None:  # noqa: N802
            """Without the variables around, which none of our functions asks for."""
            self.write("context.call(")
            self.visit(node.node, frame)
            self.signature(node, frame, {"caller": "caller"} if forward_caller else None)
            self.write(")")

    return Shortened


def _kind_of_context() -> Any:  # Any: as above
    from jinja2.runtime import Context, Macro  # noqa: PLC0415  # as above
    from markupsafe import Markup  # noqa: PLC0415

    class Calling(Context):
        """Calls a macro, and says a message, without asking what else might be called; in doubt as Jinja does."""

        environment: Any  # a `Quick`

        def call(self, called: Any, /, *args: Any, **named: Any) -> Any:  # Any: as in templates
            if called.__class__ is not Macro:
                said = self._said(*args, **named) if called is self.environment.gettext else None
                return super().call(called, *args, **named) if said is None else said
            function = getattr(called, "_func", None)  # private to Jinja: were it gone, macros would be called as ever
            asks = named or called.caller or called.catch_kwargs or called.catch_varargs
            if function and not asks and len(args) == len(called.arguments) and self.eval_ctx.autoescape:
                return str.__new__(Markup, function(*args))
            return called(self.eval_ctx, *args, **named)

        def _said(self, /, *args: Any, **named: Any) -> str | None:  # Any: as above
            """A message with what is filled in; None: it is not that simple."""
            if len(args) != 1 or not self.eval_ctx.autoescape:
                return None
            text, shown = self.environment.say(args[0]), self.environment.shown
            names = _blanks(text)
            if names is None or not names <= named.keys():
                return None
            return str.__new__(Markup, text % {name: shown(named[name]) for name in names})

    return Calling


@lru_cache(maxsize=1_000)  # pure, and asked again on every page
def _blanks(message: str) -> frozenset[str] | None:
    """The names of what is filled into a message, if that is text alone: `%(name)s`."""
    plain = message.replace("%%", "")
    return None if "%" in _BLANK.sub("", plain) else frozenset(_BLANK.findall(plain))


def _spoken(source: str, words: Words) -> str:
    """A template in which messages that depend on nothing are said already; all lines stay where they are."""

    def said(found: re.Match[str]) -> str:
        told = words.say(message_in(found[1], found[2]) if found[1] else found[2])
        return found[0] if told != told.strip() or any(mark in told for mark in "{%#\n") else told

    return _CONSTANT.sub(said, source)


def _syntax_fault(fault: jinja2.TemplateSyntaxError) -> Diagnostic:
    span = Span(path=fault.filename or fault.name or "", line=fault.lineno, column=1, end=1)
    return error("template", span, fault.message or "cannot read the template")


def _fault_in(by_path: Mapping[str, Template], name: str, fault: Exception) -> Diagnostic:
    """Where in a template a fault arose; one that arose in none of them is ours, and is raised again."""
    path, line = _innermost(fault.__traceback__, by_path)
    if not path:
        if type(fault).__module__.startswith("jinja2"):
            return error("template", Span(path=name), f"no template is named `{fault}`")
        raise fault
    message = str(fault)
    source = by_path[path].source.splitlines()
    text = source[line - 1] if 0 < line <= len(source) else ""
    span = _span_of_name(path, line, text, message)
    return error("template", span, message, hint="every view documents its fields in timeline/publishing/views")


def _innermost(traceback: TracebackType | None, by_path: Mapping[str, Template]) -> tuple[str, int]:
    """The template and line of the deepest frame, which Jinja names by the template's own file and line."""
    found = ("", 0)
    while traceback is not None:
        path = traceback.tb_frame.f_code.co_filename
        if path in by_path:
            found = (path, traceback.tb_lineno)
        traceback = traceback.tb_next
    return found


def _span_of_name(path: str, line: int, text: str, message: str) -> Span:
    """The missing name within the line, where the message quotes it."""
    names = _QUOTED.findall(message)
    column = text.find(names[-1]) + 1 if names else 0
    if column:
        return Span(path=path, line=line, column=column, end=column + len(names[-1]))
    return Span(path=path, line=line, column=1, end=len(text) + 1)
