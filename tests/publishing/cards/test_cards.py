"""The pictures that stand for events on other people's pages."""

from __future__ import annotations

from io import BytesIO

import pytest
from PIL import Image

from tests.publishing.produced import files_of
from tests.publishing.sample import chronology, publication
from timeline.core.struct import replace
from timeline.publishing.cards.card import HEIGHT, WIDTH, Card, can_be_written, card_of, has_cards
from timeline.publishing.cards.drawing import drawn
from timeline.publishing.rendering import site_of
from timeline.publishing.size import LARGE

CARD = Card(
    site="A chronology",
    date="3 or 4 March 2025 (contested)",
    title="Trump orders a pause of US military aid to Ukraine",
    support="11 articles, 2 independent origins",
    right_to_left=False,
)
ARABIC = replace(CARD, title="ترامب يأمر بوقف المساعدات العسكرية", right_to_left=True)
LONGEST = replace(CARD, title="A headline that does not want to end " * 40, support="The Gazette, " * 60)


def picture(card: Card) -> Image.Image:
    return Image.open(BytesIO(drawn(card)))


def ink(image: Image.Image, box: tuple[int, int, int, int]) -> int:
    """How many pixels of a part of the picture are not paper."""
    part = image.convert("RGB").crop(box)
    return sum(colour != (0xFB, 0xFA, 0xF7) for colour in part.get_flattened_data())


@pytest.mark.parametrize("card", [CARD, ARABIC, LONGEST, replace(CARD, date="", title="")], ids=str)
def test_a_card_is_a_small_picture_of_the_size_that_networks_ask_for(card: Card) -> None:
    image = picture(card)

    assert (image.format, image.size, image.mode) == ("PNG", (WIDTH, HEIGHT), "P")
    assert len(drawn(card)) < 40_000


@pytest.mark.parametrize("card", [CARD, ARABIC, LONGEST], ids=str)
def test_nothing_stands_in_the_margins(card: Card) -> None:
    image = picture(card)

    assert ink(image, (0, 0, 80, HEIGHT)) == ink(image, (WIDTH - 80, 0, WIDTH, HEIGHT)) == 0
    assert ink(image, (0, 505, WIDTH, 530)) == ink(image, (0, 605, WIDTH, HEIGHT)) == 0


@pytest.mark.parametrize(
    "title",
    [
        "A decree \ufdfd",
        "W" * 650_000,
        "word " * 100_000,
        "ال " * 50_000,
        "بيان صادر عن الحكومة \ufdfd",
        "\ufdfd\ufdfa",
    ],
    ids=["ornament", "word", "words", "Arabic", "Arabic ornament", "ornaments"],
)
def test_no_title_is_too_much(title: str) -> None:
    assert picture(replace(CARD, title=title, support=title)).size == (WIDTH, HEIGHT)


def test_the_title_begins_at_the_edge_from_which_the_site_is_read() -> None:
    left, right = (84, 230, 300, 300), (WIDTH - 300, 230, WIDTH - 84, 300)

    assert ink(picture(CARD), left) > 0
    assert ink(picture(replace(CARD, title="Short")), right) == 0
    assert ink(picture(replace(ARABIC, title="قصير")), right) > 0
    assert ink(picture(replace(ARABIC, title="قصير")), left) == 0


def test_arabic_letters_are_joined() -> None:
    joined, apart = (replace(ARABIC, title=title) for title in ("سلام", "س ل ا م"))

    assert ink(picture(joined), (0, 226, WIDTH, 500)) < ink(picture(apart), (0, 226, WIDTH, 500))


@pytest.mark.parametrize("field", ["site", "date", "title", "support"])
def test_whatever_it_says_is_seen(field: str) -> None:
    assert drawn(replace(CARD, **{field: "Another"})) != drawn(CARD)


@pytest.mark.parametrize(
    ("title", "written"),
    [("Élysée: «Паузу оголошено» – 5 %, Ἀθῆναι", True), ("ترامب", True), ("日本", False), ("שלום", False), ("", True)],
)
def test_only_letters_that_the_fonts_have_are_written(title: str, written: bool) -> None:
    assert can_be_written(title) is written


def test_each_event_has_a_card_with_the_words_of_its_page() -> None:
    site = site_of(publication())
    files = files_of(publication())
    cards = {path for path in files if path.endswith("card.png")}
    pause = card_of(site, site.events["pause"])

    written = {f"events/{event}/card.png" for event in site.events if can_be_written(event)}
    assert cards == {"card.png", "events/aid-pause/card.png"} | written
    assert files["events/pause/card.png"] == drawn(pause)
    page = files["events/pause/index.html"].decode()
    assert f'<meta property="og:image" content="{site.publication.base_url}events/pause/card.png">' in page
    assert f'content="{pause.date}. ' in page
    assert pause.support in page
    assert f'content="{site.publication.base_url}card.png"' in files["sources/index.html"].decode()


def test_a_contested_date_is_said_to_be_contested() -> None:
    site = site_of(publication())
    event = next(event for event in site.events.values() if event.date.contested)

    assert card_of(site, event).date.endswith("(contested)")


@pytest.mark.parametrize(
    ("base_url", "outputs", "size", "expected"),
    [
        ("", (), 1, False),
        ("https://s.example/", (), 1, True),
        ("https://s.example/", ("pages",), 1, False),
        ("https://s.example/", (), LARGE + 1, False),
        ("https://s.example/", ("pages", "cards"), LARGE + 1, True),
    ],
)
def test_a_large_site_asks_for_cards_and_all_need_an_address(
    base_url: str, outputs: tuple[str, ...], size: int, expected: bool
) -> None:
    made = chronology()
    made = replace(made, site=replace(made.site, outputs=outputs), events=(made.events * size)[:size])

    assert has_cards(site_of(publication(base_url=base_url, chronology=made))) is expected


def test_a_card_is_remembered_by_what_it_says() -> None:
    asked: list[object] = []

    def recall(name: str, item: object, make: object) -> str:
        asked.append((name, item))
        return ""

    files = files_of(publication(recall=recall), "cards")

    assert set(files.values()) == {b""}
    assert ("card", card_of(site_of(publication()), site_of(publication()).events["pause"])) in asked
