from __future__ import annotations

import pytest

from timeline.core.diagnostics import Severity
from timeline.core.model.registries import Site
from timeline.core.text import Span
from timeline.publishing.words.catalogue import CatalogueFile, words_for

HEAD = """\
msgid ""
msgstr ""
"Plural-Forms: nplurals=2; plural=(n > 1);\\n"
"""
MESSAGES = """
msgid "By %(name)s"
msgstr "Par %(name)s"

msgctxt "kind"
msgid "Order"
msgstr "Ordre"

msgid "%(number)s day"
msgid_plural "%(number)s days"
msgstr[0] "%(number)s jour"
msgstr[1] "%(number)s jours"

#, fuzzy
msgid "Perhaps"
msgstr "Peut-être"

msgid "Not yet"
msgstr ""
"""


def site(language: str) -> Site:
    return Site(title="T", language=language, rules={}, span=Span(path="content/site.yaml", line=1))


def catalogue(body: str = MESSAGES, path: str = "themes/default/catalogues/fr.po") -> CatalogueFile:
    return CatalogueFile(path=path, source=HEAD + body)


@pytest.mark.parametrize("language", ["fr", "fr-CA", "FR"])
def test_a_site_speaks_by_the_catalogue_of_its_language(language):
    words, problems = words_for(site(language), {"fr": (catalogue(),)})

    assert problems == ()
    assert (words.language, words.spoken) == (language, "fr")
    assert words.say("By %(name)s", name="Ann") == "Par Ann"
    assert words.say("kind\x04Order") == "Ordre"
    assert [words.counted("%(number)s day", "%(number)s days", n) for n in (0, 1, 2)] == ["0 jour", "1 jour", "2 jours"]


def test_what_is_fuzzy_or_not_translated_stands_in_english():
    words, _ = words_for(site("fr"), {"fr": (catalogue(),)})

    assert (words.say("Perhaps"), words.say("Not yet")) == ("Perhaps", "Not yet")


def test_the_catalogue_of_a_theme_overrides_message_by_message():
    own = catalogue('\nmsgid "By %(name)s"\nmsgstr "Signé %(name)s"\n', path="themes/mine/catalogues/fr.po")

    words, _ = words_for(site("fr"), {"fr": (catalogue(), own)})

    assert words.say("By %(name)s", name="Ann") == "Signé Ann"
    assert words.say("kind\x04Order") == "Ordre"


def test_a_language_without_a_catalogue_is_noted_and_spoken_to_in_english():
    words, (problem,) = words_for(site("pl"), {"fr": (catalogue(),)})

    assert (words.language, words.spoken) == ("pl", "en")
    assert (problem.severity, problem.code, problem.span.path) == (Severity.NOTE, "no-catalogue", "content/site.yaml")


@pytest.mark.parametrize("language", ["en", "en-US"])
def test_english_needs_no_catalogue(language):
    assert words_for(site(language), {})[1] == ()


@pytest.mark.parametrize(
    ("body", "line", "message"),
    [
        ('\nmsgid "By %(name)s"\nmsgstr "Par %(nom)s"\n', 5, "`%(nom)s` is not filled in by `By %(name)s`"),
        ('\nmsgid "All {count}"\nmsgstr "Les {nombre}"\n', 5, "`{nombre}` is not filled in by `All {count}`"),
        ('\nmsgid "By %(name)s"\nmsgstr "Par %(name)s à 100 %"\n', 5, "a percent sign that fills in nothing"),
        (
            '\nmsgid "a"\nmsgid_plural "b"\nmsgstr[0] "c"\nmsgstr[1] "d"\nmsgstr[2] "e"\n',
            5,
            "msg has more translations than num_plurals of catalog",
        ),
        ("\nmsgid 'x'\n", 5, "missing msgstr for msgid 'x'"),
    ],
    ids=["unknown name", "unknown name of a script", "percent", "forms", "syntax"],
)
def test_a_faulty_translation_is_an_error_at_its_line(body, line, message):
    _, problems = words_for(site("fr"), {"fr": (catalogue(body),)})

    assert [(one.code, one.message, one.span.line) for one in problems] == [("catalogue", message, line)]
