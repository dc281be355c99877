"""Citations in real CSL styles, word for word, with what citeproc-py 0.11.1 gets wrong put right."""

from __future__ import annotations

import warnings

import pytest

from tests.publishing.citing.shelf import (
    ACCENTED,
    ADDRESS,
    APPROXIMATE,
    ARABIC,
    BOUNDED,
    CORPORATE,
    CYRILLIC,
    EVENT,
    HOSTILE,
    LASTING,
    SHELF,
    UNSIGNED,
    work,
)
from timeline.publishing.citing.mending import Run
from timeline.publishing.citing.styles import STYLES, citer, knows_style, style_title

GOLDEN = {
    "apa": {
        "cyrillic": f"Кірєєва, М. (2025, March 6). Залужний: світовий порядок руйнують. <Українська правда>. {ADDRESS}",
        "arabic": f"محمد علي. (2025, March). تعليق المساعدات. <الصباح>. {ADDRESS}",
        "accented": "Naves, M.-C., & Körömi, C. (2025, March 6). Les « alliés » s’inquiètent. <Politico Europe>. "
        + ADDRESS,
        "corporate, no date": "Ministry of Ports and Fisheries. (n.d.). <Note on the harbour>. ports.example. "
        f"Retrieved March 10, 2025, from {ADDRESS}",
        "no author": f"The harbour is closed. (2025, March 6). <The Gazette>. {ADDRESS}",
        "bounded": f"Writer, A. (by 6 March 2025). The harbour is closed. <The Gazette>. {ADDRESS}",
        "approximate": f"Writer, A. (ca. 2025, March 6). The harbour is closed. <The Gazette>. {ADDRESS}",
        "lasting": f"Writer, A. (4–6 March 2025). The harbour is closed. <The Gazette>. {ADDRESS}",
        "event": f"<The harbour is closed>. (2025, November 22). The harbour affair. {EVENT.url}",
    },
    "chicago-note": {
        "cyrillic": "Марія Кірєєва, “Залужний: світовий порядок руйнують,” <Українська правда>, March 6, 2025, "
        f"{ADDRESS}.",
        "arabic": f"محمد علي, “تعليق المساعدات,” <الصباح>, March 2025, {ADDRESS}.",
        "accented": "Marie-Cécile Naves and Csongor Körömi, “Les « alliés » s’inquiètent,” <Politico Europe>, "
        f"March 6, 2025, {ADDRESS}.",
        "corporate, no date": "Ministry of Ports and Fisheries, “Note on the Harbour,” ports.example, "
        f"accessed March 10, 2025, {ADDRESS}.",
        "no author": f"“The Harbour Is Closed,” <The Gazette>, March 6, 2025, {ADDRESS}.",
        "bounded": f"Ann Writer, “The Harbour Is Closed,” <The Gazette>, by 6 March 2025, {ADDRESS}.",
        "approximate": f"Ann Writer, “The Harbour Is Closed,” <The Gazette>, [March 6, 2025?], {ADDRESS}.",
        "lasting": f"Ann Writer, “The Harbour Is Closed,” <The Gazette>, 4–6 March 2025, {ADDRESS}.",
        "event": f"“The Harbour Is Closed,” The harbour affair, November 22, 2025, {EVENT.url}.",
    },
    "mla": {
        "cyrillic": "Кірєєва, Марія. “Залужний: світовий порядок руйнують.” <Українська правда>, 6 Mar. 2025, "
        f"{ADDRESS}.",
        "arabic": f"محمد علي. “تعليق المساعدات.” <الصباح>, Mar. 2025, {ADDRESS}.",
        "accented": "Naves, Marie-Cécile, and Csongor Körömi. “Les « alliés » s’inquiètent.” <Politico Europe>, "
        f"6 Mar. 2025, {ADDRESS}.",
        "corporate, no date": "Ministry of Ports and Fisheries. “Note on the Harbour.” <ports.example>, "
        f"{ADDRESS}. Accessed 10 Mar. 2025.",
        "no author": f"“The Harbour Is Closed.” <The Gazette>, 6 Mar. 2025, {ADDRESS}.",
        "bounded": f"Writer, Ann. “The Harbour Is Closed.” <The Gazette>, by 6 March 2025, {ADDRESS}.",
        "approximate": f"Writer, Ann. “The Harbour Is Closed.” <The Gazette>, circa 6 Mar. 2025, {ADDRESS}.",
        "lasting": f"Writer, Ann. “The Harbour Is Closed.” <The Gazette>, 4–6 March 2025, {ADDRESS}.",
        "event": f"“The Harbour Is Closed.” <The harbour affair>, 22 Nov. 2025, {EVENT.url}.",
    },
}
WORKS = {
    "cyrillic": CYRILLIC,
    "arabic": ARABIC,
    "accented": ACCENTED,
    "corporate, no date": CORPORATE,
    "no author": UNSIGNED,
    "bounded": BOUNDED,
    "approximate": APPROXIMATE,
    "lasting": LASTING,
    "event": EVENT,
}


def marked(runs: tuple[Run, ...] | None) -> str:
    """The text with its italics between angle brackets."""
    assert runs is not None
    return "".join(f"<{run.text}>" if run.italic else run.text for run in runs)


@pytest.mark.parametrize("name", WORKS)
@pytest.mark.parametrize("style", GOLDEN)
def test_a_citation_is_written_like_this(style, name):
    assert marked(citer(style, "en")(WORKS[name])) == GOLDEN[style][name]


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("one", SHELF, ids=lambda one: one.id)
def test_nothing_is_labelled_that_is_not_there(style, one):
    text = marked(citer(style, "en")(one)).replace(one.title, "")

    assert "edition" not in text.lower()
    assert "None" not in text


@pytest.mark.parametrize("style", ["chicago-bibliography", "chicago-author-date"])
def test_what_stands_for_a_missing_author_is_not_said_again(style):
    text = marked(citer(style, "en")(UNSIGNED))

    assert text.startswith("<The Gazette>. ")
    assert text.count("The Gazette") == 1


@pytest.mark.parametrize("style", GOLDEN)
def test_markup_in_a_text_stays_text(style):
    runs = citer(style, "en")(HOSTILE)

    assert "<b>&amp;</b>" in "".join(run.text for run in runs).replace("<B>", "<b>").replace("</B>", "</b>")
    assert HOSTILE.url in "".join(run.text for run in runs)


def test_an_address_is_never_mended():
    address = "https://gazette.example/a..b/?.c=”."

    assert address in marked(citer("apa", "en")(work(url=address)))


def test_a_title_of_an_unknown_language_keeps_its_capitals():
    assert "“The harbour is closed.”" in marked(citer("mla", "en")(work(language="")))


def test_a_publisher_is_named_as_it_names_itself():
    assert "<upday news>" in marked(citer("mla", "en")(work(container="upday news")))


def test_a_question_mark_ends_a_title():
    one = work(title="Is it closed?")

    assert marked(citer("mla", "en")(one)).startswith("“Is It Closed?” <")
    assert marked(citer("apa", "en")(one)).startswith("Is it closed? (n.d.)")


@pytest.mark.parametrize(
    ("language", "date"), [("fr", "6 mars 2025"), ("de", "6. März 2025"), ("en-GB", "6 March 2025")]
)
def test_a_style_speaks_the_language_of_the_site(language, date):
    assert date in marked(citer("chicago-note", language)(UNSIGNED))


def test_only_american_english_sets_points_within_quotation_marks():
    assert "closed’, <" in marked(citer("chicago-note", "en-GB")(work(language="und")))
    assert "closed,” <" in marked(citer("chicago-note", "en-US")(work(language="und")))


def test_a_style_that_citeproc_breaks_on_says_nothing():
    assert citer("chicago-bibliography", "en")(work(genre="post")) is None


def test_two_runs_give_the_same_and_nothing_is_warned_of():
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        first = [citer.__wrapped__("apa", "en")(one) for one in SHELF]
        second = [citer.__wrapped__("apa", "en")(one) for one in reversed(SHELF)]

    assert first == second[::-1]


def test_styles_have_names_and_others_go_by_their_own():
    assert all(knows_style(name) for name in STYLES)
    assert knows_style("nature")
    assert not knows_style("no-such-style")
    assert not knows_style("../apa")
    assert style_title("chicago-note") == "Chicago, note"
    assert style_title("modern-humanities-research-association") == "modern humanities research association"
