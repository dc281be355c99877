"""A publication to the files in which reference managers take its events and articles."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from timeline.core.diagnostics import Diagnostic
from timeline.core.struct import Struct, as_json, spaced
from timeline.publishing import urls
from timeline.publishing.citing.biblatex import biblatex_entry
from timeline.publishing.citing.choice import styles_are_known
from timeline.publishing.citing.csl import csl_item
from timeline.publishing.citing.ris import ris_record
from timeline.publishing.citing.works import Work, work_of_article, work_of_event
from timeline.publishing.compose.site import SiteIndex
from timeline.publishing.outputfile import OutputFile


class Download(Struct, frozen=True, kw_only=True):
    """A file beside each event and article."""

    name: str
    title: str
    """What readers call the format."""
    text: Callable[[Work], str]


def csl_json(works: Sequence[Work]) -> str:
    """The works as CSL-JSON, which is a list even of one."""
    return spaced(as_json([csl_item(work) for work in works]), indent=1).decode() + "\n"


DOWNLOADS = (
    Download(name=urls.CITE_CSL, title="CSL-JSON", text=lambda work: csl_json([work])),
    Download(name="cite.bib", title="BibLaTeX", text=biblatex_entry),
    Download(name="cite.ris", title="RIS", text=ris_record),
)


def citation_files(site: SiteIndex) -> Iterator[OutputFile | Diagnostic]:
    """The downloads beside each event and article, and all of them in one bibliography."""
    publication, chronology = site.publication, site.chronology
    yield from styles_are_known(chronology)
    works = [
        *((urls.article_path(one.article.id), work_of_article(publication, one)) for one in site.articles.values()),
        *((urls.event_path(event.id), work_of_event(publication, event)) for event in chronology.events),
    ]
    for path, work in works:
        for download in DOWNLOADS:
            yield OutputFile(path=f"{path}{download.name}", content=download.text(work).encode())
    yield OutputFile(path=urls.BIBLIOGRAPHY_DATA, content=csl_json([work for _, work in works]).encode())
