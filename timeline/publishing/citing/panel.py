"""A work to the part of its page that says how to cite it."""

from __future__ import annotations

import json

from timeline.core.each import Recall
from timeline.publishing.citing.choice import chosen_styles, cites
from timeline.publishing.citing.files import DOWNLOADS
from timeline.publishing.citing.mending import Run
from timeline.publishing.citing.plain import plain_citation
from timeline.publishing.citing.styles import citer, style_title
from timeline.publishing.citing.wikitext import cite_news
from timeline.publishing.citing.works import Work
from timeline.publishing.compose.site import Here
from timeline.publishing.views.cite import CiteView, RunView, StyledView
from timeline.publishing.views.shared import Label
from timeline.publishing.words.messages import Words


def cite_view(here: Here, work: Work) -> CiteView | None:
    """How the page *here*, which shows *work*, is cited; None where the site does not publish citations."""
    chronology = here.site.chronology
    if not cites(chronology):
        return None
    return CiteView(
        styles=_styled(
            work, chosen_styles(chronology.site, is_large=here.site.is_large), here.words, here.site.publication.recall
        ),
        wikitext=cite_news(work),
        downloads=tuple(Label(text=one.title, href=here.link(here.path + one.name)) for one in DOWNLOADS),
    )


def _styled(work: Work, names: tuple[str, ...], words: Words, recall: Recall) -> tuple[StyledView, ...]:
    """In each style that can say it; in plain words where none can or none is chosen."""
    made = ((words.say(style_title(name)), _cited(work, name, words.language, recall)) for name in names)
    styled = tuple(StyledView(style=title, runs=_runs(runs, work.url)) for title, runs in made if runs is not None)
    return styled or (StyledView(style="", runs=_runs(plain_citation(work), work.url)),)


def _cited(work: Work, name: str, language: str, recall: Recall) -> tuple[Run, ...] | None:
    """As `citer` has it; a style is loaded only for what is not remembered."""

    def make() -> str:
        runs = citer(name, language)(work)
        return json.dumps(None if runs is None else [(run.text, run.italic) for run in runs])

    found = json.loads(recall("citation", (name, language, work), make))
    return None if found is None else tuple(Run(text=text, italic=italic) for text, italic in found)


def _runs(runs: tuple[Run, ...], url: str) -> tuple[RunView, ...]:
    """The runs, with the address in one of its own."""
    return tuple(
        RunView(text=piece, italic=run.italic, address=piece == url)
        for run in runs
        for piece in (run.text.partition(url) if url else (run.text,))
        if piece
    )
