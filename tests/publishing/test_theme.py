"""A theme's folder to its templates, and a view to HTML."""

from __future__ import annotations

import gc
import re
import weakref
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace

import pytest

from tests.making import text
from tests.publishing.sample import ENGLISH, HOSTILE, THEMES
from timeline.core.diagnostics import Diagnostic
from timeline.core.struct import replace
from timeline.publishing.prose import Html
from timeline.publishing.templating import renderer
from timeline.publishing.theme import Theme, load_theme
from timeline.publishing.theme_folders import theme_folders
from timeline.publishing.views.evidence import Voice
from timeline.publishing.views.shared import AlternateView, DateView, Label
from timeline.publishing.words.messages import Words

INLINE = r' style=|<script(?! type="application/ld\+json">)(?![^>]* src=")'
"""What the policy of every page refuses; linked data run nowhere."""
PROSE = Html("<p>It</p>")


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    title: str = "A title"
    body: Html = PROSE


def written(folder: Path, **files: str) -> Path:
    """A folder of themes; `a__templates__x` is the file `a/templates/x.html`."""
    for name, content in files.items():
        path = folder / name.replace("__", "/")
        path = path.with_suffix(".toml" if path.name == "theme" else ".html")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
    return folder


def loaded(name: str, *folders: Path) -> Theme:
    theme, problems = load_theme(name, folders)
    assert theme is not None, problems
    return theme


def test_the_built_in_theme_loads():
    theme = loaded("default", THEMES)

    assert {"home.html", "event.html", "404.html", "default/event.html"} <= theme.templates.keys()
    assert "style.css" in theme.assets


def test_a_theme_that_is_not_there_is_told_where_it_is_asked_for():
    _, (fault,) = load_theme(text("mine", line=8, path="content/site.yaml"), [THEMES])

    assert (fault.span.path, fault.span.line) == ("content/site.yaml", 8)


def test_a_theme_of_one_file_stands_on_the_default(tmp_path):
    written(tmp_path, mine__templates__404="mine: {{ view.title }}")

    theme = loaded("mine", tmp_path, THEMES)

    assert renderer(theme, ENGLISH)("404.html", View()) == "mine: A title"
    assert theme.templates["event.html"].path == "themes/default/templates/event.html"


def test_a_template_may_extend_its_namesake(tmp_path):
    written(
        tmp_path,
        base__theme='extends = ""',
        base__templates__page="[{% block inner %}base{% endblock %}]",
        mine__theme='extends = "base"',
        mine__templates__page='{% extends "base/page.html" %}{% block inner %}mine{% endblock %}',
    )

    assert renderer(loaded("mine", tmp_path), ENGLISH)("page.html", View()) == "[mine]"


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        ('extends = "gone"', "no theme is named `gone`"),
        ('extends = "mine"', "theme `mine` extends itself"),
        ("extends = 3", "`extends` is the name of a theme, not `3`"),
        ('\n\nparent = "x"', "unknown key `parent`"),
        ("extends = ", "cannot read the settings of the theme: Invalid value (at end of document)"),
    ],
)
def test_faulty_settings_are_an_error_in_their_file(tmp_path, settings, message):
    written(tmp_path, mine__theme=settings)

    theme, (problem,) = load_theme("mine", [tmp_path])

    assert theme is None
    assert (problem.code, problem.message, problem.span.path) == ("theme", message, "themes/mine/theme.toml")
    assert problem.span.line == (3 if "parent" in settings else 1)


@pytest.mark.parametrize("name", ["gone", "../default", "/etc", "Default", ""])
def test_a_theme_is_found_by_a_plain_name_only(name):
    theme, problems = load_theme(name, [THEMES])

    assert theme is None
    assert [(one.code, one.message) for one in problems] == [("theme", f"no theme is named `{name}`")]


def test_symbolic_links_are_refused(tmp_path):
    written(tmp_path, mine__templates__x="x")
    (tmp_path / "mine" / "assets").mkdir()
    (tmp_path / "mine" / "assets" / "passwd").symlink_to("/etc/passwd")

    theme, problems = load_theme("mine", [tmp_path, THEMES])

    assert theme is None
    assert [(one.code, one.span.path) for one in problems] == [("theme", "themes/mine/assets/passwd")]


def test_themes_beside_the_content_come_first(tmp_path):
    assert theme_folders(tmp_path / "content")[0] == tmp_path / "themes"


def rendered(tmp_path: Path, template: str) -> str | Diagnostic:
    written(tmp_path, mine__theme='extends = ""', mine__templates__page=template)
    return renderer(loaded("mine", tmp_path), ENGLISH)("page.html", View())


def test_everything_is_escaped_but_rendered_prose(tmp_path):
    assert rendered(tmp_path, "{{ view.title }}{{ view.body }}") == "A title<p>It</p>"
    written(tmp_path, other__theme='extends = ""', other__templates__page="{{ view.title }}")

    made = renderer(loaded("other", tmp_path), ENGLISH)("page.html", View(title=HOSTILE))

    assert "<script>" not in str(made)
    assert "{{7*7}}" in str(made)


@pytest.mark.parametrize(
    ("template", "line", "column", "message"),
    [
        ("a\n{{ view.titel }}", 2, 9, "has no attribute 'titel'"),
        ("{{ wiev.title }}", 1, 4, "'wiev' is undefined"),
        ("a\n\n{% if %}", 3, 1, "Expected an expression"),
        ("a\n{{ view.title }", 2, 1, "unexpected '}'"),
        ("{{ view.title + 1 }}", 1, 1, "can only concatenate"),
        ("x\n{% for part in view.title.parts %}{% endfor %}", 2, 27, "has no attribute 'parts'"),
    ],
    ids=["field", "name", "syntax", "brace", "type", "loop"],
)
def test_a_faulty_template_is_an_error_with_its_file_and_line(tmp_path, template, line, column, message):
    made = rendered(tmp_path, template)

    assert isinstance(made, Diagnostic)
    assert (made.code, made.span.path) == ("template", "themes/mine/templates/page.html")
    assert (made.span.line, made.span.column) == (line, column)
    assert message in made.message


def test_a_fault_in_an_included_template_is_told_where_it_is(tmp_path):
    written(tmp_path, mine__templates__part="a\nb\n{{ view.gone }}")

    made = rendered(tmp_path, '{% include "part.html" %}')

    assert isinstance(made, Diagnostic)
    assert (made.span.path, made.span.line) == ("themes/mine/templates/part.html", 3)


def test_a_template_that_is_not_there_is_named(tmp_path):
    made = rendered(tmp_path, '\n{% include "gone.html" %}')

    assert isinstance(made, Diagnostic)
    assert (made.code, made.span.line, made.message) == ("template", 2, "gone.html")


def test_a_template_that_is_not_utf8_is_an_error(tmp_path):
    written(tmp_path, mine__templates__page="")
    (tmp_path / "mine" / "templates" / "page.html").write_bytes(b"ab\xff")

    _, (problem,) = load_theme("mine", [tmp_path, THEMES])

    assert (problem.code, problem.message) == ("template", "not UTF-8: byte 2 is 0xFF")


def test_no_template_of_ours_marks_anything_as_safe():
    theme = loaded("default", THEMES)

    assert [name for name, one in theme.templates.items() if "|safe" in one.source.replace(" ", "")] == []
    assert [name for name, one in theme.templates.items() if re.search(INLINE, one.source)] == []


def test_templates_say_messages_in_the_words_of_the_site(tmp_path):
    template = "{{ _('Main') }}|{% trans what=view.title %}All of {{ what }}{% endtrans %}|{{ comma }}"
    written(tmp_path, mine__theme='extends = ""', mine__templates__page=template)
    words = Words(language="fr", messages={"Main": "Principal", "All of %(what)s": "Tout : <b>%(what)s</b>"})
    theme = loaded("mine", tmp_path)

    assert renderer(theme, ENGLISH)("page.html", View(title="<x>")) == "Main|All of &lt;x&gt;|, "
    assert renderer(theme, words)("page.html", View(title="<x>")) == "Principal|Tout : <b>&lt;x&gt;</b>|, "


def test_the_catalogues_of_a_theme_follow_those_that_it_extends(tmp_path):
    for name, tag in (("base", "fr"), ("mine", "fr"), ("mine", "pt_BR")):
        (tmp_path / name / "catalogues").mkdir(parents=True, exist_ok=True)
        (tmp_path / name / "catalogues" / f"{tag}.po").write_text(f"# {name}")
    written(tmp_path, base__theme='extends = ""', mine__theme='extends = "base"')

    catalogues = loaded("mine", tmp_path).catalogues

    assert {tag: [file.path for file in files] for tag, files in catalogues.items()} == {
        "fr": ["themes/base/catalogues/fr.po", "themes/mine/catalogues/fr.po"],
        "pt-br": ["themes/mine/catalogues/pt_BR.po"],
    }


def test_a_catalogue_that_is_not_utf_8_is_an_error_in_its_file(tmp_path):
    written(tmp_path, mine__theme='extends = ""')
    (tmp_path / "mine" / "catalogues").mkdir()
    (tmp_path / "mine" / "catalogues" / "fr.po").write_bytes(b"\xe9")

    _, (problem,) = load_theme("mine", [tmp_path])

    assert (problem.code, problem.span.path) == ("catalogue", "themes/mine/catalogues/fr.po")


@pytest.mark.parametrize(
    "said",
    [
        "Principal",
        "{{ view.title }}",
        "{%% raw %%}",
        "{# no #}",
        "100 %% sûr",
        "Deux\nlignes",
        "L’« essentiel » & plus",
    ],
)
def test_a_message_is_said_as_it_stands_whatever_a_catalogue_makes_of_it(tmp_path, said):
    written(tmp_path, mine__templates__page="{{ _('Main') }}|{% set main = _('Main') %}{{ main }}")
    words = Words(language="fr", spoken="fr", messages={"Main": said})

    folded, _, called = str(renderer(loaded("mine", tmp_path, THEMES), words)("page.html", View())).partition("|")

    assert folded == called == said.replace("%%", "%")


def test_a_fault_behind_messages_is_told_at_its_line(tmp_path):
    written(tmp_path, mine__templates__page="{{ _('Main') }}\n{{ _('Main') }}\n{{ view.none }}")

    fault = renderer(loaded("mine", tmp_path, THEMES), Words(messages={"Main": "Much longer than that"}))(
        "page.html", View()
    )

    assert isinstance(fault, Diagnostic)
    assert (fault.span.line, fault.span.column) == (3, 9)


def test_macros_are_called_from_loops_blocks_and_other_templates(tmp_path):
    written(
        tmp_path,
        mine__templates__base="{% block content %}{% endblock %}",
        mine__templates__parts="{% macro twice(it, mark='') %}"
        "{{ it }}{{ mark }}{{ it }}{% endmacro %}{% macro around() %}[{{ caller() }}]{% endmacro %}",
        mine__templates__page="{% extends 'base.html' %}{% import 'parts.html' as parts %}{% block content %}"
        "{% for one in ['<a>', 'b'] %}{{ parts.twice(one, mark=loop.index) }}{% endfor %}"
        "{% call parts.around() %}d{% endcall %}{% endblock %}",
    )

    html = renderer(loaded("mine", tmp_path, THEMES), ENGLISH)("page.html", View())

    assert html == "&lt;a&gt;1&lt;a&gt;b2b[d]"


class Weak(SimpleNamespace):
    """It can be told whether it is gone."""


def test_a_view_is_gone_with_its_page(tmp_path):
    said = "{% macro said(words) %}<q>{{ words }}</q>{% endmacro %}{{ said(view.title) }}"
    written(
        tmp_path,
        mine__templates__base="{% block content %}{% endblock %}",
        mine__templates__parts=said.replace("view.title", "'all'"),
        mine__templates__inner=said,
        mine__templates__page="{% extends 'base.html' %}{% import 'parts.html' as parts %}{% block content %}"
        "{{ own(view.title) }}{{ parts.said(view.title) }}{% include 'inner.html' %}{% endblock %}"
        "{% macro own(words) %}{{ words }}{% endmacro %}",
    )
    render = renderer(loaded("mine", tmp_path, THEMES), ENGLISH)
    gc.disable()
    try:
        for _ in range(2):
            view = Weak(title="it")
            gone = weakref.ref(view)
            assert render("page.html", view) == "it<q>it</q><q>it</q>"
            del view
            assert gone() is None
    finally:
        gc.enable()


def test_pages_may_be_made_at_the_same_time(tmp_path):
    written(
        tmp_path,
        mine__templates__base="{% block first %}{% endblock %}{% block second %}{% endblock %}",
        mine__templates__parts="{% macro said(words) %}<q>{{ words }}</q>{% endmacro %}",
        mine__templates__page="{% extends 'base.html' %}{% import 'parts.html' as parts %}"
        "{% block first %}{{ view.meanwhile() }}{% endblock %}"
        "{% block second %}{{ parts.said(view.title) }}{% endblock %}",
    )
    render = renderer(loaded("mine", tmp_path, THEMES), ENGLISH)
    inner = SimpleNamespace(title="inner", meanwhile=lambda: "")

    def beside() -> str:
        with ThreadPoolExecutor(1) as threads:
            return str(threads.submit(render, "page.html", inner).result())

    for meanwhile in (beside, lambda: render("page.html", inner)):
        said = render("page.html", SimpleNamespace(title="outer", meanwhile=meanwhile))
        assert said == "&lt;q&gt;inner&lt;/q&gt;<q>outer</q>"


def test_what_is_filled_into_a_message_is_escaped_once(tmp_path):
    written(
        tmp_path,
        mine__templates__404="{% trans title=view.title, body=view.body, many=3 %}{{ title }}, {{ body }}, {{ many }}"
        " & so on, 100 %{% endtrans %} {{ _('Only %(title)s', title=view.title) }}",
    )
    view = View(title="<b> & 'c'")

    said = renderer(loaded("mine", tmp_path, THEMES), ENGLISH)("404.html", view)

    escaped = "&lt;b&gt; &amp; &#39;c&#39;"
    assert said == f"{escaped}, <p>It</p>, 3 & so on, 100 % Only {escaped}"


WITHIN_A_LINE = (
    "name(view.label)",
    "name(view.linked)",
    "names([view.label, view.linked])",
    "forms([view.form])",
    "date(view.day)",
    "date(view.unknown)",
    "mark(view.day)",
    "voices([view.voice])",
    "reading(view.source)",
    "reading(view.archived)",
    "reading(view.stored)",
    "reading(view.unread)",
    "address('it', view.linked)",
    "quoted('it', view.label)",
)
"""The macros of `parts.html` that stand within a line."""


def test_what_stands_within_a_line_prints_no_space_around_it(tmp_path):
    day = DateView(words="6 March 2025", machine="2025-03-06", edtf="2025-03-06", shape="day", contested=True)
    linked = Label(text="a", href="a/", language="fr", direction="ltr", external=True)
    both = {"archive_first": False, "original": linked, "archive": linked}
    view = SimpleNamespace(
        label=Label(text="a"),
        linked=linked,
        form=AlternateView(href="a", media_type="b", title="c", words="d"),
        day=day,
        unknown=replace(day, machine=""),
        voice=Voice(number=1, publisher="a", href="#c-1"),
        source=SimpleNamespace(**both),
        archived=SimpleNamespace(**both | {"archive_first": True}),
        stored=SimpleNamespace(**both | {"original": None}),
        unread=SimpleNamespace(**both | {"original": None, "archive": None}),
    )
    calls = "|".join(f"{{{{ parts.{call} }}}}" for call in WITHIN_A_LINE)
    written(tmp_path, mine__templates__404=f"{{% import 'parts.html' as parts %}}|{calls}|")

    said = renderer(loaded("mine", tmp_path, THEMES), ENGLISH)("404.html", view)

    assert isinstance(said, str)
    assert len(said.split("|")) == len(WITHIN_A_LINE) + 2
    assert [one for one in said.split("|")[1:-1] if one != one.strip()] == []
