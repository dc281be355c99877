"""A language is a pack of words and nothing else."""

from __future__ import annotations

import tomllib
from importlib.resources import files

import pytest

from timeline.core.edtf import Day
from timeline.reasoning.expressions.lexicon import build, languages, lexicon, spellings
from timeline.reasoning.expressions.normalise import parse
from timeline.reasoning.expressions.resolve import resolve
from timeline.reasoning.expressions.setting import Setting
from timeline.reasoning.expressions.span import Span
from timeline.reasoning.expressions.write import edtf_text

ESPERANTO = """
[language]
name = "Esperanto"
ordinal_suffixes = ["a"]
endings = ["n", "jn"]
day_first = true
[months]
3 = ["marto"]
[weekdays]
4 = ["ĵaŭdo"]
[seasons]
summer = ["somero"]
[units]
day = ["tago"]
week = ["semajno"]
year = ["jaro"]
[plurals]
day = ["tagoj"]
week = ["semajnoj"]
[numbers]
2 = ["du"]
[ordinals]
3 = ["tria"]
[deictic]
"day -1" = ["hieraŭ"]
[relations]
last = ["pasinta"]
[operators]
ago = ["antaŭ"]
since = ["ekde"]
from = ["de"]
to = ["ĝis"]
[parts]
early = ["komence de"]
[vague]
past = ["lastatempe"]
[noise]
words = ["la", "de", "en"]
"""


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("la 6-a de marto 2025", "2025-03-06"),
        ("ĵaŭdon", "2025-03-06"),
        ("hieraŭ", "2025-03-05"),
        ("antaŭ du semajnoj", "[2025-02-17..2025-02-23]"),
        ("pasintan semajnon", "[2025-02-24..2025-03-02]"),
        ("komence de marto", "[2025-03-01~..2025-03-10~]"),
        ("somero 2024", "2024-22"),
        ("ekde 2022", "2022/.."),
        ("de marto 2024 ĝis marto 2025", "2024-03/2025-03"),
    ],
)
def test_a_new_language_needs_no_code(words: str, edtf: str) -> None:
    language = build("eo", tomllib.loads(ESPERANTO))

    edge = parse(words, language)

    assert edge is not None
    found = resolve(edge.value, Setting(today=Day(2025, 3, 6)))
    assert isinstance(found, Span)
    assert edtf_text(found) == edtf


def test_thirteen_languages_have_a_pack() -> None:
    assert set(languages()) >= {"en", "uk", "ru", "fr", "de", "es", "it", "pt", "nl", "pl", "tr", "az", "ar"}


@pytest.mark.parametrize("code", languages())
def test_a_pack_has_all_months_weekdays_and_what_news_needs(code: str) -> None:
    pack = tomllib.loads((files("timeline.reasoning.expressions") / "languages" / f"{code}.toml").read_text("utf-8"))

    assert list(pack["months"]) == [str(month) for month in range(1, 13)]
    assert list(pack["weekdays"]) == [str(day) for day in range(1, 8)]
    assert {"last", "this", "next"} <= set(pack["relations"])
    assert {"early", "mid", "late"} <= set(pack["parts"])
    assert {"past", "present", "future"} <= set(pack["vague"])
    assert {"day 0", "day -1", "day 1"} <= set(pack["deictic"])


@pytest.mark.parametrize("code", ["xx", "", "EN", "../languages/en", "x" * 10_000, "\0"])
def test_a_language_without_a_pack_has_no_lexicon(code: str) -> None:
    assert lexicon(code) is None


@pytest.mark.parametrize(
    ("pattern", "words"),
    [("may", ["may"]), ("tue(s|)", ["tues", "tue"]), ("(a|b) c(d|e)", ["a cd", "a ce", "b cd", "b ce"])],
)
def test_a_pattern_gives_all_its_spellings(pattern: str, words: list[str]) -> None:
    assert list(spellings(pattern)) == words
