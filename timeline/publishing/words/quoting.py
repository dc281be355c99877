"""A quote, who says it, who prints it and what a check of its wording found, to the words of a reader."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.core.model.chronology import OriginRef, Outcome, Verification
from timeline.core.vocabulary import Stance
from timeline.publishing.words.counting import listed


def outcome_in_words(verification: Verification, publisher: str) -> str:
    """Whose text was found to hold the words; never that the words themselves are true."""
    printer = publisher or "the article"
    words: dict[Outcome, str] = {
        "exact": f"as printed by {printer}",
        "omissions": f"as printed by {printer}, with omissions marked",
        "restored": f"as printed by {printer}, damaged characters restored",
        "near": f"differs from the text of {printer}",
        "absent": f"not found in the text of {printer}",
        "no-capture": "not verified",
    }
    return words[verification.outcome]


def is_verified(outcome: Outcome) -> bool:
    """Whether the wording stands in the captured text."""
    return outcome in ("exact", "omissions", "restored")


def attribution_in_words(*, speaker: str, publisher: str, origins: Sequence[OriginRef], publisher_id: str) -> str:
    """`CSIS, quoted by Caliber.Az from NBC News`: at first, second or third hand; empty where nobody is named."""
    foreign = [origin.name for origin in origins if origin.id != publisher_id]
    others = [name for name in foreign if name not in (speaker, publisher)]
    from_others = f" from {listed(others)}" if others else ""
    if not speaker or speaker == publisher:
        carried = f"{publisher}, from" if publisher else "From"
        return f"{carried} {listed(others)}" if others else ""
    return f"{speaker}, quoted by {publisher}{from_others}" if publisher else f"{speaker}{from_others}"


def stance_in_words(stance: Stance, *, attributed_to: str, publisher: str) -> str:
    """`Denied by the US Department of Defense (in Meduza)`: a stance is the speaker's, not the carrier's."""
    carrier = f" (in {publisher})" if publisher and publisher != attributed_to else ""
    if stance == "contradicts":
        if attributed_to:
            return f"Denied by {attributed_to}{carrier}"
        return f"Contradicted by {publisher or 'this article'}"
    if stance == "supports":
        return f"Said by {attributed_to}{carrier}" if attributed_to else ""
    return "Mentioned in passing"
