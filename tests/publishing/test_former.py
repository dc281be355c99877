"""What stands at former addresses."""

from __future__ import annotations

from functools import cache

import pytest

from tests.publishing.produced import files_of
from tests.publishing.sample import chronology, publication
from timeline.core.struct import replace

REDIRECTS = {
    "articles/m9": "articles/m10",
    "entities/the-service": "entities/csis",
    "events/aid-pause": "events/pause",
    "events/halt": "events/pause",
    "places/dc": "places/washington",
    "publishers/m9-press": "publishers/m10-press",
    "threads/help": "threads/aid",
}
BESIDE = ("cite.", "card.png", "feed.", "calendar.ics", "data.json")


@cache
def files() -> dict[str, bytes]:
    return files_of(publication(chronology=replace(chronology(), redirects=REDIRECTS)))


@pytest.mark.parametrize(("former", "present"), REDIRECTS.items(), ids=[*REDIRECTS])
def test_every_file_beside_a_page_stands_at_its_former_addresses_too(former, present):
    beside = {path.removeprefix(present) for path in files() if path.startswith(f"{present}/")} - {"/index.html"}

    assert beside
    assert all(name.startswith(tuple(f"/{start}" for start in BESIDE)) for name in beside)
    assert [name for name in sorted(beside) if files().get(f"{former}{name}") != files()[f"{present}{name}"]] == []
    assert b'http-equiv="refresh"' in files()[f"{former}/index.html"]


@pytest.mark.parametrize(
    ("former", "present"),
    [
        ("embed/events/halt/index.html", "embed/events/pause/index.html"),
        ("embed/events/halt/oembed.json", "embed/events/pause/oembed.json"),
        ("embed/threads/help/index.html", "embed/threads/aid/index.html"),
    ],
)
def test_what_was_embedded_once_stays_in_its_frame(former, present):
    assert files()[former] == files()[present]


def test_a_dossier_leads_on_from_where_it_was():
    moved = files()["print/help/index.html"].decode()

    assert "This page has moved to Aid." in moved
    assert 'url=../../print/aid/"' in moved


def test_nothing_else_stands_there():
    without = files_of(publication(chronology=replace(chronology(), redirects={})))
    starts = (*REDIRECTS, *(f"embed/{former}" for former in REDIRECTS), "print/help")

    assert {path for path in files().keys() - without.keys() if not path.startswith(starts)} == set()
