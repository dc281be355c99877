"""The pages of dossiers."""

from __future__ import annotations

import re
from html import unescape

from tests.publishing.produced import produced
from tests.publishing.sample import BASE_URL, SHAPES, chronology, publication
from timeline.publishing.compose.site import index_site
from timeline.publishing.dossier.page import dossier_page
from timeline.publishing.dossier.plan import dossiers
from timeline.publishing.outputfile import OutputFile
from timeline.publishing.views.dossier import DossierListView, DossierView
from timeline.publishing.views.shared import Label


def pages(**fields: object) -> dict[str, str]:
    made = [one for one in produced(publication(**fields), "dossier") if isinstance(one, OutputFile)]
    return {one.path: one.content.decode("utf-8") for one in made}


WHOLE = pages()["print/index.html"]


def told(page: str, event: str) -> str:
    found = re.search(rf'<article class="dossier-event" id="e-{event}">.*?</article>', page, re.DOTALL)
    assert found
    return unescape(re.sub(r"<[^>]+>", "", found[0]))


def test_every_event_is_there_once():
    ids = re.findall(r'<article class="dossier-event" id="e-([^"]+)"', WHOLE)

    assert ids == [event.id for event in chronology().events]


def test_an_event_is_told_in_full():
    text = told(WHOLE, "pause")

    for words in (
        "3 March 2025",
        "A pause of aid",
        "2 independent origins",
        "Aid was paused.",
        "the zone was missing",
        "Other date",
        "4 March 2025, given by Київ",
        "5 March 2025",
        "it was evening",
        "The sources differ on scope",
        "all aid (M10 News",
        "a - pause, of “all” aid & arms",
        "a halt",
        "Denied by US Department of Defense",
        f"{BASE_URL}events/pause/",
    ):
        assert words in text, words


def test_nothing_in_it_opens_or_closes():
    assert "<details" not in WHOLE
    assert "How do we know" not in WHOLE


def test_every_mark_leads_to_a_note_and_no_id_stands_twice():
    ids = re.findall(r' id="([^"]+)"', WHOLE)

    assert len(ids) == len(set(ids))
    assert set(re.findall(r'href="#(note-\d+)"', WHOLE)) <= set(ids)
    assert 'id="r-pause-1"' in WHOLE


def test_addresses_are_written_out_and_those_that_may_not_be_linked_are_not():
    assert 'href="https://m10.example/story?a=1&amp;b=2"' in WHOLE
    assert ">https://m10.example/story?a=1&amp;b=2</a>" in WHOLE
    assert ">https://web.archive.org/web/2025/x</a>" in WHOLE
    assert "blog.example" not in WHOLE
    assert 'href="javascript:' not in WHOLE


def test_each_kind_of_date_is_explained_once():
    key = WHOLE.partition('<dl class="legend">')[2].partition("</dl>")[0]
    explained = re.findall(r"<dd>(.*?)</dd>", key)

    assert len(explained) == len(set(explained)) > 8
    assert "once between the two; it is not known when" in explained
    assert f"{len(SHAPES) + 2} events" in WHOLE


def test_it_says_when_and_from_what_it_was_made():
    made = unescape(re.sub(r"<[^>]+>|\s+", " ", WHOLE.partition('class="dossier-head"')[2].partition("</header>")[0]))

    assert "22 November 2025" in made
    assert "Timeline 1" in made
    assert f"{len(SHAPES) + 2} events, 9 articles" in made
    assert BASE_URL in made


def test_it_is_not_to_be_found_instead_of_the_page_itself():
    thread = pages()["print/aid/index.html"]

    assert '<meta name="robots" content="noindex">' in thread
    assert f'<link rel="canonical" href="{BASE_URL}threads/aid/">' in thread
    assert "How <em>aid</em> was paused." in thread


def test_a_split_dossier_says_why_and_leads_to_its_parts():
    site = index_site(publication(), stylesheet="", icon="")
    made = {one.path: dossier_page(site, one) for one in dossiers(site, longest=5)}
    whole, decade = made["print/"].view, made["print/years/199x/"].view

    assert isinstance(whole, DossierListView)
    assert isinstance(decade, DossierView)
    assert made["print/"].template == "dossier-list.html"
    assert "18 events would be too much to print at once" in whole.reason
    assert Label(text="1990s, 1 event", href="../print/years/199x/") in whole.parts
    assert "print/years/2025/02/" in made
    assert decade.title == "A sample & its sources, 1990s"


def test_without_a_base_url_no_address_is_claimed():
    page = pages(base_url="")["print/index.html"]

    assert "Present text" not in page
    assert "canonical" not in page
