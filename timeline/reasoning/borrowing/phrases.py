"""The words with which newsrooms credit others, by language, as data: a new language is a new entry."""

from __future__ import annotations

from collections.abc import Mapping

from timeline.core.struct import Struct


class Phrases(Struct, frozen=True, kw_only=True):
    """Words of attribution, in lower case, as they stand beside the name of who is credited."""

    before: tuple[str, ...]
    """Directly before the name, an article in between at most: `told`, `according to`."""
    after: tuple[str, ...]
    """Directly after the name: `reported`."""
    articles: tuple[str, ...] = ()
    """Words that may stand between the phrase and the name: `the`."""


PHRASES: Mapping[str, Phrases] = {
    "en": Phrases(
        before=(
            "told", "tells", "telling", "per", "via", "according to", "cited by", "citing", "reported by", "report by",
            "first reported by", "published by", "obtained by", "seen by", "spoke to", "spoke with", "speaking to",
            "interview with", "quoted by",
        ),
        after=("reported", "reports", "report", "has reported", "first reported", "writes", "wrote", "citing"),
        articles=("the",),
    ),
    "fr": Phrases(
        before=(
            "selon", "d'après", "rapporte", "rapporté par", "révélé par", "a déclaré à", "ont déclaré à", "confié à",
            "a dit à", "cité par", "cités par", "citant", "indique", "affirme", "auprès de",
        ),
        after=("rapporte", "a rapporté", "révèle", "a révélé", "indique", "citant", "affirme"),
        articles=("le", "la", "les", "l'", "du", "à", "au"),
    ),
    "de": Phrases(
        before=(
            "laut", "nach angaben von", "nach informationen von", "berichtet", "berichtete", "wie", "gegenüber",
            "sagte", "sagten", "unter berufung auf", "zitiert von", "so",
        ),
        after=("berichtet", "berichtete", "meldet", "meldete", "zufolge", "schreibt"),
        articles=("der", "die", "das", "dem", "den"),
    ),
    "it": Phrases(
        before=(
            "secondo", "riferisce", "riportato da", "rivelato da", "ha detto a", "hanno detto a", "citato da",
            "citando", "ha dichiarato a", "fonti di", "scrive",
        ),
        after=("riferisce", "ha riferito", "riporta", "ha rivelato", "scrive"),
        articles=("il", "lo", "la", "l'", "alla", "alla rete", "dalla", "dal"),
    ),
    "uk": Phrases(
        before=(
            "повідомляє", "повідомляють", "повідомив", "повідомила", "за даними", "за словами", "за інформацією",
            "пише", "передає", "з посиланням на", "посилаючись на", "розповіли", "заявив", "цитує",
        ),
        after=("повідомляє", "повідомив", "повідомила", "пише", "передає", "зазначає"),
        articles=("телеканал", "телеканалу", "видання", "газета", "агентство"),
    ),
    "ru": Phrases(
        before=(
            "сообщает", "сообщают", "сообщил", "сообщила", "по данным", "по словам", "по информации", "пишет",
            "передает", "передаёт", "со ссылкой на", "ссылаясь на", "рассказали", "заявил", "цитирует",
        ),
        after=("сообщает", "сообщил", "сообщила", "пишет", "передает", "передаёт", "отмечает"),
        articles=("телеканал", "телеканалу", "издание", "газета", "агентство", "агентству"),
    ),
}  # fmt: skip
