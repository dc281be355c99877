"""The notes of a dossier."""

from __future__ import annotations

from tests.publishing.sample import chronology, publication
from timeline.publishing.compose.site import index_site, page_at
from timeline.publishing.dossier.notes import note_views, noted, notes_behind, number_notes, numbers_of
from timeline.publishing.prose import Target
from timeline.publishing.views.evidence import Voice

EVENTS = chronology().events
PAUSE = next(event for event in EVENTS if event.id == "pause")
NOTES = number_notes(EVENTS)


def test_an_article_has_one_note_however_often_it_is_cited():
    cited = [str(citation.article.article.id) for event in EVENTS for citation in event.citations]

    assert list(NOTES) == list(dict.fromkeys(cited))
    assert list(NOTES.values()) == list(range(1, len(NOTES) + 1))


def test_voices_and_footnotes_name_notes():
    numbers = numbers_of(PAUSE, NOTES)
    number = numbers[PAUSE.citations[0].number]
    article = str(PAUSE.citations[0].article.article.id)
    voice = Voice(number=PAUSE.citations[0].number, publisher="M10 News", href="#c-1")

    assert number == NOTES[article]
    assert noted([voice], numbers) == (Voice(number=number, publisher="M10 News", href=f"#note-{number}"),)
    assert notes_behind(PAUSE, NOTES)(article) == Target(href=f"#note-{number}", number=number)
    assert notes_behind(PAUSE, NOTES)("nobody") is None


def test_a_note_has_the_addresses_that_may_be_linked():
    site = index_site(publication(), stylesheet="", icon="")
    views = {view.source.title.text: view for view in note_views(page_at(site, "print/"), NOTES)}

    report = views["A report"]
    assert report.source.original is not None
    assert report.source.archive is not None
    assert report.source.original.href == "https://m10.example/story?a=1&b=2"
    assert report.source.archive.href == "https://web.archive.org/web/2025/x"
