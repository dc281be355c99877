"""`{{cite news}}` as Wikipedia's CS1 takes it."""

from __future__ import annotations

import mwparserfromhell
import pytest

from tests.making import edtf
from tests.publishing.citing.shelf import ADDRESS, CYRILLIC, HOSTILE, SHELF, STORED, archived, work
from timeline.publishing.citing.wikitext import cite_news, cs1_date


def read(one):
    """The parameters of the one template, as mwparserfromhell reads them."""
    code = mwparserfromhell.parse(cite_news(one))
    template = code.nodes[0]
    assert str(template.name).strip() == "cite news"
    return {str(each.name).strip(): str(each.value).strip() for each in template.params}


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        ("2025-03-06", "6 March 2025"),
        ("2025-03-06T20:22+04:00", "6 March 2025"),
        ("2025-03", "March 2025"),
        ("2025", "2025"),
        ("2025~", "c. 2025"),
        ("2025-03-04/2025-03-06", "4–6 March 2025"),
        ("2025-03/2025-04", "March–April 2025"),
        ("2025-03-06~", ""),
        ("2025-03?", ""),
        ("[..2025-03-06]", ""),
        ("2025-03-03/..", ""),
        ("2025-03-XX", ""),
        ("199X", ""),
        ("-0043", ""),
    ],
)
def test_a_date_is_one_that_cs1_takes_or_none(date, expected):
    assert cs1_date(edtf(date)) == expected


def test_a_date_that_cs1_refuses_is_left_to_the_editor_in_a_remark():
    assert cite_news(work(issued="[..2025-03-06]")).endswith("}}<!-- date: by 6 March 2025 -->")


def test_the_template_is_written_like_this():
    one = work(
        authors=("Naves, Marie-Cécile", "Ministry of Ports"),
        issued="2025-03-06",
        accessed="2025-03-10",
        paywalled=True,
        language="fr",
    )

    assert cite_news(one) == (
        "{{cite news |last1=Naves |first1=Marie-Cécile |author2=Ministry of Ports |title=The harbour is closed"
        " |url=https://gazette.example/story?a=1&b=2 |url-access=subscription |work=The Gazette |date=6 March 2025"
        " |access-date=10 March 2025 |language=fr}}"
    )


def test_a_title_in_another_script_says_so():
    assert read(CYRILLIC)["script-title"] == "uk:Залужний: світовий порядок руйнують"
    assert "title" not in read(CYRILLIC)


@pytest.mark.parametrize("one", SHELF, ids=lambda one: one.id)
def test_it_is_one_template_whatever_a_text_holds(one):
    code = mwparserfromhell.parse(cite_news(one))

    assert [str(each.name).strip() for each in code.filter_templates() if str(each.name) != "!"] == ["cite news"]
    assert not code.filter_wikilinks() + code.filter_tags()
    assert "~~~" not in str(code)
    assert "\n" not in str(code)


def test_pipes_brackets_and_braces_do_not_break_the_template():
    fields = read(HOSTILE)

    assert fields["author1"] == "Rock and Roll, Inc"
    assert fields["author2"] == "A {{!}} B"
    assert fields["work"] == "A & B {{!}} C"
    assert fields["url"] == "https://gazette.example/a%7Cb?c=%7Bd%7D&e=%27%27%20%5Bf%5D"
    assert fields["title"].endswith("&lt;b&gt;&amp;amp;&lt;/b&gt; @article&#123;x, &#125;&#125;")


@pytest.mark.parametrize("status", ["live", "dead", "deviated", "unfit", "usurped"])
def test_with_a_copy_the_state_of_the_address_is_said(status):
    hidden = status in ("unfit", "usurped")
    one = work(
        url=ADDRESS if status == "live" else STORED,
        original="" if hidden else ADDRESS,
        archived=archived(),
        url_status=status,
    )
    fields = read(one)

    if hidden:
        assert fields["url"] == STORED
        assert fields.keys() & {"url-status", "archive-url"} == set()
    else:
        assert (fields["url"], fields["url-status"]) == (ADDRESS, status)
        assert (fields["archive-url"], fields["archive-date"]) == (STORED, "7 March 2025")


def test_a_copy_whose_day_is_not_known_is_no_archive_for_cs1():
    fields = read(work(url=STORED, archived=archived(""), url_status="dead"))

    assert fields["url"] == STORED
    assert "archive-url" not in fields


def test_a_dead_address_without_a_copy_is_marked():
    assert cite_news(work(url_status="dead")).endswith("}}{{dead link}}")
