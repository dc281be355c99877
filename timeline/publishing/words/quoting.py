"""A quote, who says it, who prints it and what a check of its wording found, to the words of a reader."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from timeline.core.model.chronology import OriginRef, Outcome, Verification
from timeline.core.vocabulary import Stance
from timeline.publishing.words.messages import Words, message

_OUTCOMES: Mapping[Outcome, tuple[str, str]] = {
    "exact": (message("as printed by %(printer)s"), message("as printed by the article")),
    "omissions": (
        message("as printed by %(printer)s, with omissions marked"),
        message("as printed by the article, with omissions marked"),
    ),
    "restored": (
        message("as printed by %(printer)s, damaged characters restored"),
        message("as printed by the article, damaged characters restored"),
    ),
    "near": (
        message("differs from the text of %(printer)s"),
        message("differs from the text of the article"),
    ),
    "absent": (
        message("not found in the text of %(printer)s"),
        message("not found in the text of the article"),
    ),
    "no-capture": (message("not verified"), message("not verified")),
}
"""Where the publisher is known, and where it is not."""

_BY: Mapping[Stance, tuple[str, str]] = {
    "supports": (message("Said by %(who)s"), message("Said by %(who)s (in %(publisher)s)")),
    "contradicts": (message("Denied by %(who)s"), message("Denied by %(who)s (in %(publisher)s)")),
}
"""Where they say so themselves, and where an article says it of them."""


def outcome_in_words(verification: Verification, publisher: str, words: Words) -> str:
    """Whose text was found to hold the words; never that the words themselves are true."""
    by_publisher, by_article = _OUTCOMES[verification.outcome]
    return words.say(by_publisher, printer=publisher) if publisher else words.say(by_article)


def is_verified(outcome: Outcome) -> bool:
    """Whether the wording stands in the captured text."""
    return outcome in ("exact", "omissions", "restored")


def attribution_in_words(
    *, speaker: str, publisher: str, origins: Sequence[OriginRef], publisher_id: str, words: Words
) -> str:
    """`CSIS, quoted by Caliber.Az from NBC News`: at first, second or third hand; empty where nobody is named."""
    foreign = [origin.name for origin in origins if origin.id != publisher_id]
    others = [name for name in foreign if name not in (speaker, publisher)]
    listed = words.listed(others) if others else ""
    if not speaker or speaker == publisher:
        if not listed:
            return ""
        if not publisher:
            return words.say("From %(origins)s", origins=listed)
        return words.say("%(publisher)s, from %(origins)s", publisher=publisher, origins=listed)
    if not publisher:
        return words.say("%(speaker)s from %(origins)s", speaker=speaker, origins=listed) if listed else speaker
    if not listed:
        return words.say("%(speaker)s, quoted by %(publisher)s", speaker=speaker, publisher=publisher)
    return words.say(
        "%(speaker)s, quoted by %(publisher)s from %(origins)s", speaker=speaker, publisher=publisher, origins=listed
    )


def stance_in_words(stance: Stance, *, attributed_to: str, publisher: str, words: Words) -> str:
    """`Denied by the US Department of Defense (in Meduza)`: a stance is the speaker's, not the carrier's."""
    if stance == "background":
        return words.say("Mentioned in passing")
    if not attributed_to:
        if stance == "supports":
            return ""
        contradicted = words.say("Contradicted by %(publisher)s", publisher=publisher)
        return contradicted if publisher else words.say("Contradicted by this article")
    by, carried = _BY[stance]
    if publisher and publisher != attributed_to:
        return words.say(carried, who=attributed_to, publisher=publisher)
    return words.say(by, who=attributed_to)
