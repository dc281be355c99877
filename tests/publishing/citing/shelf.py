"""Works for tests of citations: the plain one, and a few with what citing gets wrong elsewhere."""

from __future__ import annotations

from typing import Any

from tests.making import edtf
from timeline.publishing.citing.names import author_of
from timeline.publishing.citing.works import Archived, Work
from timeline.publishing.words.dates import date_words

ADDRESS = "https://gazette.example/story?a=1&b=2"
STORED = "https://web.archive.org/web/20250307101500/https://gazette.example/story"


def work(*, issued: str = "", accessed: str = "", authors: tuple[str, ...] = (), **fields: Any) -> Work:
    """A report in a newspaper; what is not given is plain."""
    date = edtf(issued) if issued else None
    plain: dict[str, Any] = {
        "id": "gazette-story",
        "genre": "article-newspaper",
        "title": "The harbour is closed",
        "language": "en",
        "authors": tuple(author_of(author) for author in authors),
        "container": "The Gazette",
        "issued": date,
        "issued_words": date_words(date, "en") if date else "",
        "accessed": edtf(accessed) if accessed else None,
        "url": ADDRESS,
        "original": ADDRESS,
        "archived": None,
        "url_status": None,
        "paywalled": False,
        "note": "",
    }
    return Work(**{**plain, **fields})


def archived(day: str = "2025-03-07") -> Archived:
    """A copy in the Internet Archive."""
    return Archived(url=STORED, name="Internet Archive", day=edtf(day) if day else None)


CYRILLIC = work(
    id="pravda-interview",
    title="Залужний: світовий порядок руйнують",
    language="uk",
    authors=("Кірєєва, Марія",),
    container="Українська правда",
    issued="2025-03-06",
)
ARABIC = work(
    id="sabah-report",
    title="تعليق المساعدات",
    language="ar",
    authors=("محمد علي",),
    container="الصباح",
    issued="2025-03",
)
ACCENTED = work(
    id="politico-naves",
    title="Les « alliés » s’inquiètent",
    language="fr",
    authors=("Naves, Marie-Cécile", "Körömi, Csongor"),
    container="Politico Europe",
    issued="2025-03-06T20:22+01:00",
)
CORPORATE = work(
    id="ministry-note",
    genre="webpage",
    title="Note on the harbour",
    authors=("Ministry of Ports and Fisheries",),
    container="ports.example",
    accessed="2025-03-10",
)
UNSIGNED = work(issued="2025-03-06", accessed="2025-03-10")
BOUNDED = work(issued="[..2025-03-06]", authors=("Writer, Ann",))
APPROXIMATE = work(issued="2025-03-06~", authors=("Writer, Ann",))
LASTING = work(issued="2025-03-04/2025-03-06", authors=("Writer, Ann",))
EVENT = work(
    id="event-harbour",
    genre="webpage",
    title="The harbour is closed",
    container="The harbour affair",
    issued="2025-11-22",
    url="https://example.org/repo/events/harbour/",
    original="https://example.org/repo/events/harbour/",
)
HOSTILE = work(
    title="50% of {all} \\ $5 & #1_a ~ ^ | [[x]] ''b'' ~~~~ <b>&amp;</b> @article{x, }}",
    authors=("Rock and Roll, Inc", "A | B"),
    container="A & B | C",
    issued="2025",
    url="https://gazette.example/a|b?c={d}&e='' [f]",
    original="https://gazette.example/a|b?c={d}&e='' [f]",
)
SHELF = (CYRILLIC, ARABIC, ACCENTED, CORPORATE, UNSIGNED, BOUNDED, APPROXIMATE, LASTING, EVENT, HOSTILE)
