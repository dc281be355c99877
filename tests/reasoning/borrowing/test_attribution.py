"""Whom a text credits."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.reasoning.borrowing.attribution import attributions

NAMES = {"nbc": ("NBC News",), "monde": ("Le Monde",), "ft": ("Financial Times",)}


@pytest.mark.parametrize(
    ("language", "text", "credited"),
    [
        ("en", "They told NBC News that the allies are weighing the move.", ["nbc"]),
        ("en", "The move, per NBC, is being weighed.", ["nbc"]),
        ("en", "According to four sources cited by NBC News, nothing is decided.", ["nbc"]),
        ("en", "sources told the Financial Times on Wednesday", ["ft"]),
        ("en", "NBC News reported Thursday; the Financial Times's report came first.", ["nbc", "ft"]),
        ("en-GB", "according to NBC", ["nbc"]),
        ("fr", "Selon NBC News, rien n’est décidé. Une source a déclaré au Monde...", ["nbc"]),
        ("fr", "selon le Financial Times", ["ft"]),
        ("de", "Laut NBC ist nichts entschieden, Quellen zufolge.", ["nbc"]),
        ("de", "Das sagten vier Quellen gegenüber NBC News.", ["nbc"]),
        ("it", "Secondo la NBC quattro fonti lo dicono.", ["nbc"]),
        ("uk", "Про це повідомляє телеканал NBC News із посиланням на джерела.", ["nbc"]),
        ("ru", "Об этом сообщает телеканал NBC News со ссылкой на источники.", ["nbc"]),
        ("xx", "sources told NBC", ["nbc"]),
        ("en", "NBC News and the Financial Times were in the room.", []),
        ("en", "They told NBCUniversal so.", []),
        ("en", "He told the nbc crew", []),
        ("en", "", []),
    ],
)
def test_words_of_attribution_name_a_source(language, text, credited):
    assert sorted(one.publisher for one in attributions(text, language, NAMES)) == sorted(credited)


def test_the_evidence_is_quoted_with_whole_words():
    text = f"{'before ' * 30}They told NBC News that the allies are weighing it. {'after ' * 30}"

    (found,) = attributions(text, "en", NAMES)

    assert "told NBC News that" in found.evidence
    assert set(found.evidence.split()) <= {word.strip() for word in text.split()}


@given(st.text(max_size=300), st.sampled_from(["en", "fr", "de", "it", "uk", "ru"]))
def test_any_text_can_be_read(text, language):
    assert all(one.publisher in NAMES for one in attributions(text, language, NAMES))
