"""Rules on captures: they hold the article, and not the page around it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from timeline.core.diagnostics import Diagnostic, note
from timeline.core.model.records import Capture
from timeline.core.text import Span
from timeline.reasoning.checks.linked import Linked

SHORTEST_SHARED = 25
"""Characters from which a line that two captures share is hardly chance."""
_NETWORK = (
    r"(?:facebook|twitter|x|instagram|telegram|whatsapp|linkedin|youtube|reddit|pinterest|tiktok|threads|bluesky)"
)
_FURNITURE = re.compile(
    rf"(?:share|follow us|tweet|print|e-?mail)?(?: (?:this|on|via|to))*\s*{_NETWORK}"
    r"|share(?: this)?(?: article| story)?|tweet|print(?: this)?|copy link|subscribe(?: now)?|sign (?:in|up)|log ?in"
    r"|newsletter|advertisement|apple store|app store|google play|play market|read more|related(?: articles| stories)?"
    r"|skip to (?:main )?content|menu|search|comments?|leave a (?:comment|reply)"
    r"|accept (?:all )?cookies|(?:we|this (?:web)?site) uses? cookies.*|manage (?:cookie )?preferences|privacy policy"
    r"|all rights reserved\.?|.{0,40}©.{0,80}|partager|teilen|condividi|поділитися|поделиться",
    re.IGNORECASE,
)


def captures_hold_the_article_alone(linked: Linked) -> Iterator[Diagnostic]:
    """A quote found in a share button or a cookie banner is no quote of the article."""
    publisher_of = linked.chronology.publisher_of
    shared: Counter[tuple[str, str]] = Counter()
    for capture in linked.records.captures:
        publisher = publisher_of.get(capture.article, "")
        shared.update({(publisher, line) for line in _lines(capture) if len(line) >= SHORTEST_SHARED})
    for capture in linked.records.captures:
        publisher = publisher_of.get(capture.article, "")
        numbered = list(enumerate(capture.text.split("\n"), start=1))
        found = [
            (number, line)
            for number, line in numbered
            if _FURNITURE.fullmatch(line.strip()) or (publisher and shared[publisher, line.strip()] > 1)
        ]
        if found:
            number, line = found[0]
            start = len(line) - len(line.lstrip()) + 1
            more = f" and {len(found) - 1} more like it" if len(found) > 1 else ""
            yield note(
                "boilerplate",
                Span(path=capture.path, line=number, column=start, end=start + len(line.strip())),
                f"this line{more} belongs to the page, not to the article",
                hint="delete from the capture what is not the article's text",
            )


def _lines(capture: Capture) -> Iterator[str]:
    return (line.strip() for line in capture.text.split("\n"))
