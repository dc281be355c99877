"""Signs in place of words, for a narrow space and for languages without a catalogue."""

from __future__ import annotations

from timeline.publishing.words.phrases.phrase import Phrases

PHRASES = Phrases(
    about="≈ {date}",
    since="{date} –",
    until="– {date}",
    by="≤ {date}",
    or_later="≥ {date}",
    between="{first} … {last}",
    between_days="{first} … {last}",
    early="",
    mid="",
    late="",
    quarters=("Q1 {}", "Q2 {}", "Q3 {}", "Q4 {}"),
    uncertain="?",
    approximate="≈",
    unknown_parts={"year": "?", "month": "?", "day": "?"},
    unknown="?",
    zone_unknown="UTC ?",
)
