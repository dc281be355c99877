"""The shorter ways through Jinja print what Jinja's own ways print."""

from __future__ import annotations

from dataclasses import dataclass, field

import jinja2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.publishing.sample import ENGLISH
from timeline.core.diagnostics import Diagnostic
from timeline.core.text import Span, Text
from timeline.publishing.prose import Html
from timeline.publishing.templating import renderer
from timeline.publishing.theme import Template, Theme
from timeline.publishing.words.messages import Words, message_in

PARTS = "{% macro part(a, b='<') %}{{ a }}|{{ b }}|{{ comma }}{% endmacro %}"
SNIPPETS = (
    "{{ view.title }}",
    '<a href="{{ view.title }}">{{ view.body }}</a>',
    "{{ view.title|upper }}{{ view.title|e }}{{ view.title|safe }}{{ view.title|trim }}{{ view.body|trim }}",
    "{{ view.title ~ view.body }}{{ view.body + view.title }}{{ '<b>'|safe + view.title }}",
    "{% set x %}{{ view.title }}<{% endset %}{{ x }}{{ x|length }}",
    "{% filter upper %}{{ view.title }}&{{ view.body }}{% endfilter %}",
    "{% autoescape false %}{{ view.title }}{% endautoescape %}{{ view.title }}",
    "{% for one in [1, 2.5, true, none, view.title, view.body] %}{{ loop.index }}{{ one }}{% endfor %}",
    "{{ view.names|join('&') }}{{ view.names[0] }}{{ view.names }}",
    (
        "{% macro one(a, b='>') %}{{ a }}{{ b }}{% if caller is defined %}{{ caller() }}{% endif %}{% endmacro %}"
        "{{ one(view.title) }}{{ one(a=view.body, b=one('<')) }}{% call one(1) %}<i>{{ view.title }}</i>{% endcall %}"
    ),
    "{% macro all(a) %}{{ a }}{{ varargs|join }}{{ kwargs|length }}{% endmacro %}{{ all(1) }}{{ all('<', 2, x=3) }}",
    "{% macro nil() %}{% endmacro %}{% macro it(a) %}{{ a }}{% endmacro %}{{ nil() }}{{ it(it(view.title))|length }}",
    "{% import 'parts.html' as parts %}{% from 'parts.html' import part %}{{ parts.part(view.title) }}{{ part('x') }}",
    "{% trans x=view.title, y=view.body, n=3 %}{{ x }} <b>{{ y }}</b> & {{ n }} of 100 %{% endtrans %}",
    "{% trans n=view.names|length %}{{ n }} < thing{% pluralize %}{{ n }} < things{% endtrans %}",
    "{{ _('A %(x)s & more', x=view.title) }}{{ gettext('%(x)s', x=view.body) }}{{ _('None') }}",
    "{% autoescape false %}{{ _('%(x)s', x=view.title) }}{{ gettext('a') }}{% endautoescape %}",
    "{{ _('%(x).1f %(y)d %(z)r %%(x)s', x=2.5, y=2.5, z=view.title) }}{{ _('%(x)s%%', x=2.5) }}{{ _('a', b=1) }}",
    "{% trans self=view.title, called=1 %}{{ self }}{{ called }}{% endtrans %}",
    "{% trans left_out=view.there_is_no_such %}Said without it{% endtrans %}",
    "{% for x in view.names %}{% block it scoped %}{{ _('%(x)s!', x=x) }}{% endblock %}{% endfor %}",
    "{{ pgettext('of a thing', 'Its %(x)s', x=view.title) }}",
    "{% set d = {'a': view.title, 'items': 1, 'class': 2} %}{{ d.a }}{{ d['items'] }}{{ d.class }}{{ {'a': 1}.a }}",
    "{% if view.nothing is defined %}!{% endif %}{{ view.nothing|default('<') }}{{ view.title.upper() }}",
    "{% set all = namespace(x=1) %}{% set all.x = view.title %}{{ all.x }}{% block b %}b{% endblock %}{{ self.b() }}",
    "{% for x in view.names recursive %}{{ loop.index0 }}{{ x }}{{ loop([]) }}{{ loop.last }}{% endfor %}",
    "{{ '%s and %s'|format(view.title, '<') }}{{ view.title|truncate(3, true, '<') }}",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    title: str = "a <b> & 'c' \"d\""
    body: Html = field(default_factory=lambda: Html("<p>It</p>"))
    names: tuple[str, ...] = ("<", "x")


def by_jinja(source: str, view: object) -> str:
    """What Jinja alone makes of a template with the settings of a theme."""
    environment = jinja2.Environment(
        loader=jinja2.DictLoader({"parts.html": PARTS, "it.html": source}),
        undefined=jinja2.StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        extensions=["jinja2.ext.i18n"],
    )
    environment.policies["ext.i18n.trimmed"] = True
    environment.install_gettext_callables(  # type: ignore[attr-defined]  # the extension brings it
        ENGLISH.say, ENGLISH.form, newstyle=True, pgettext=lambda _, said: ENGLISH.say(said)
    )
    environment.globals |= {"comma": ENGLISH.comma, "semicolon": ENGLISH.semicolon}
    return environment.get_template("it.html").render(view=view)


def by_us(source: str, view: object) -> object:
    templates = {
        name: Template(path=f"themes/t/templates/{name}", source=text)
        for name, text in {"parts.html": PARTS, "it.html": source}.items()
    }
    return renderer(Theme(name="t", templates=templates, assets={}), ENGLISH)("it.html", view)


@pytest.mark.parametrize("source", SNIPPETS)
def test_a_template_prints_what_jinja_prints(source):
    assert by_us(source, View()) == by_jinja(source, View())


@given(st.text("<>&'\"a é\x00\u2028%{}\\"), st.integers(0, len(SNIPPETS) - 1))
def test_whatever_the_text(text, number):
    view = View(title=text, body=Html(f"<i>{text}"), names=(text, "&"))

    assert by_us(SNIPPETS[number], view) == by_jinja(SNIPPETS[number], view)


def test_a_text_that_knows_its_place_is_escaped_like_any_other():
    view = View(title=Text("<", Span(path="a.md")))

    assert by_us("{{ view.title }}", view) == "&lt;"


def test_a_translation_keeps_the_space_at_its_ends():
    words = Words(language="fr", spoken="fr", messages={"From": "De ", message_in("it", "to"): " à"})
    template = Template(
        path="it.html", source="{{ _('From') }}\n{%- if true %}x{% endif %}{{ pgettext('it', 'to') -}} y"
    )
    theme = Theme(name="t", templates={"it.html": template}, assets={})

    assert renderer(theme, words)("it.html", View()) == "De x ày"


@pytest.mark.parametrize("source", ["{{ _() }}", "{{ _('%(x)s') }}", "{{ _('%(x)s', x=view.there_is_no_such) }}"])
def test_what_is_wrong_with_a_message_is_told_at_its_place(source):
    found = by_us(source, View())

    assert isinstance(found, Diagnostic)
    assert (found.span.path, found.span.line) == ("themes/t/templates/it.html", 1)


def test_the_letters_of_a_name_are_taken_as_they_stand():
    """Python would read the ligature of `ﬁ` as two letters."""
    assert by_us("{% set d = {'ﬁ': 1} %}{{ d.ﬁ }}", View()) == "1"
    assert isinstance(by_us("{{ view.tiﬅle }}", View(title="x")), Diagnostic)
