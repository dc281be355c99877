"""What is cited of the sample: events as pages of the site, articles as themselves."""

from __future__ import annotations

import pytest

from tests.making import article, dated_article, text
from tests.publishing.sample import BASE_URL, chronology, publication
from timeline.core.model.records import Archive
from timeline.core.struct import replace
from timeline.publishing.citing.works import work_of_article, work_of_event


def of_article(identifier):
    """The work that the article is."""
    dated = next(one for one in chronology().articles if one.article.id == identifier)
    return work_of_article(publication(), dated)


def of_event(identifier, **fields):
    """The work that the event's page is."""
    event = next(one for one in chronology().events if one.id == identifier)
    return work_of_event(publication(**fields), event)


def test_an_event_is_a_page_of_this_site_on_the_day_that_the_site_was_made():
    work = of_event("pause")

    assert (work.title, work.container, work.authors) == ("A pause of aid", "A sample & its sources", ())
    assert (work.issued.text, work.url) == ("2025-11-22", f"{BASE_URL}events/pause/")
    assert work.accessed is None


def test_without_a_base_url_an_event_has_no_address():
    assert of_event("pause", base_url="").url == ""


def test_an_event_and_an_article_of_one_id_are_two_works():
    assert of_event("hostile").id != of_article("hostile").id


def test_an_article_is_cited_with_its_publisher_and_its_own_date():
    work = of_article("kyiv")

    assert (work.title, work.container, work.language) == ("Пауза", "Київ", "uk")
    assert (work.issued.text, work.url) == ("2025-03-04", "https://kyiv.example/story?a=1&b=2")


@pytest.mark.parametrize("identifier", ["blog", "ghost", "hostile"])
def test_what_readers_are_not_led_to_has_no_address(identifier):
    work = of_article(identifier)

    assert (work.url, work.original, work.archived) == ("", "", None)


def test_a_usurped_address_is_not_given():
    work = of_article("meduza")

    assert work.original == ""
    assert work.url == work.archived.url == "https://web.archive.org/web/2025/x"


def test_doubts_are_noted():
    assert of_article("caliber").note == "headline from the address"
    assert of_article("blog").note == "date from the text; unverifiable"
    assert of_article("ghost").note == "not seen"


@pytest.mark.parametrize(
    ("url", "day", "name", "known"),
    [
        ("https://web.archive.org/web/20250307101500/https://a.example/", None, "Internet Archive", "2025-03-07"),
        ("https://web.archive.org/web/20250307101500if_/https://a.example/", None, "Internet Archive", "2025-03-07"),
        ("https://web.archive.org/web/20250399101500/https://a.example/", None, "Internet Archive", None),
        ("https://archive.ph/AbCdE", "2025-03-08", "archive.today", "2025-03-08"),
        ("https://copies.example/1", "a while ago", "copies.example", None),
    ],
)
def test_a_copy_is_named_by_its_keeper_and_its_day(url, day, name, known):
    stored = Archive(url=text(url), date=text(day) if day else None)
    dated = dated_article(article("x", url=text("https://a.example/"), archive=stored))

    found = work_of_article(publication(), dated).archived

    assert (found.name, found.day.text if found.day else None) == (name, known)


@pytest.mark.parametrize(
    ("kind", "genre"),
    [("report", "article-newspaper"), ("official", "webpage"), ("dataset", "dataset"), ("social", "post")],
)
def test_each_type_of_article_has_its_genre(kind, genre):
    assert work_of_article(publication(), dated_article(article("x", type=kind))).genre == genre


def test_a_day_of_reading_may_hold_a_time():
    dated = dated_article(article("x", retrieved=text("2025-03-10 08:15")))

    assert work_of_article(publication(), dated).accessed.text == "2025-03-10"
    assert work_of_article(publication(), replace(dated, published=None)).issued_words == ""
