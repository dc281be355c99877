"""The closed lists of words have words for readers."""

from __future__ import annotations

from typing import get_args

import pytest

from timeline.core import vocabulary
from timeline.core.model.chronology import NotCounted
from timeline.publishing.words import labels
from timeline.publishing.words.languages import country_name, language_name


@pytest.mark.parametrize(
    ("words", "vocabulary"),
    [
        (labels.KINDS, vocabulary.Kind),
        (labels.STATUSES, vocabulary.Status),
        (labels.ROLES, vocabulary.Role),
        (labels.ENTITY_TYPES, vocabulary.EntityType),
        (labels.ENTITY_KINDS, vocabulary.EntityType),
        (labels.BASES, vocabulary.DateBasis),
        (labels.RELATIONS, vocabulary.RelationKind),
        (labels.ARTICLE_TYPES, vocabulary.ArticleType),
        (labels.TITLE_BASES, vocabulary.Basis),
        (labels.PUBLISHED_BASES, vocabulary.Basis),
        (labels.NOT_COUNTED, NotCounted),
        (labels.URL_STATUSES, vocabulary.UrlStatus),
    ],
    ids=lambda value: "" if isinstance(value, dict) else None,
)
def test_every_word_that_an_editor_may_choose_has_words_for_readers(words, vocabulary):
    assert set(words) == set(get_args(vocabulary))


def test_languages_and_countries_are_named_in_the_site_s_language():
    assert (language_name("uk", "en"), language_name("uk", "fr")) == ("Ukrainian", "ukrainien")
    assert (country_name("ua", "en"), country_name("Ukraine", "en")) == ("Ukraine", "Ukraine")
    assert (language_name("qqq", "en"), country_name("zz", "en")) == ("qqq", "Unknown Region")
