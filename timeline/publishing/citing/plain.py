"""A work to a plain citation of our own, for large sites and for what no style can say."""

from __future__ import annotations

from timeline.publishing.citing.mending import Run
from timeline.publishing.citing.works import Work


def plain_citation(work: Work) -> tuple[Run, ...]:
    """`Author: “Title”. Publisher, date. Address`, with what is known."""
    authors = ", ".join(author.printed for author in work.authors)
    title = f"“{work.title}”"
    head = f"{authors}: {title}" if authors else title
    rest = ", ".join(words for words in ("", work.issued_words) if words)
    runs = [Run(text=f"{head}. ")]
    if work.container:
        runs += [Run(text=work.container, italic=True), Run(text=f", {rest}." if rest else ".")]
    else:
        runs += [Run(text=f"{rest}." if rest else "No date.")]
    if work.url:
        runs.append(Run(text=f" {work.url}"))
    return tuple(runs)
