"""English."""

from __future__ import annotations

from timeline.publishing.words.phrases.phrase import Phrases

PHRASES = Phrases(
    about="about {of}",
    since="since {of}",
    until="until {of}",
    by="by {of}",
    or_later="{date} or later",
    between="between {first} and {last}",
    between_days="between {first} and {last}",
    early="early {of}",
    mid="mid-{of}",
    late="late {of}",
    seasons=("spring {}", "summer {}", "autumn {}", "winter {}"),
    quarters=("first quarter {}", "second quarter {}", "third quarter {}", "fourth quarter {}"),
    quarters_of=(
        "the first quarter of {}",
        "the second quarter of {}",
        "the third quarter of {}",
        "the fourth quarter of {}",
    ),
    halves=("first half of {}", "second half of {}"),
    halves_of=("the first half of {}", "the second half of {}"),
    decade="{first}s",
    decade_of="the {first}s",
    century="{first}s",
    century_of="the {first}s",
    northern="northern hemisphere",
    southern="southern hemisphere",
    uncertain="uncertain",
    approximate="approximate",
    uncertain_parts={
        "year": "year uncertain",
        "month": "month uncertain",
        "day": "day uncertain",
        "season": "season uncertain",
    },
    approximate_parts={
        "year": "year approximate",
        "month": "month approximate",
        "day": "day approximate",
        "season": "season approximate",
    },
    unknown_parts={"year": "year unknown", "month": "month unknown", "day": "day unknown"},
    unknown="date unknown",
    zone_unknown="time zone unknown",
    contractions=((r"^(early|late|mid-)( ?)the ", r"\1\2"),),
)
