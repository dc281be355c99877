"""
Pages look as a person last accepted them, on a phone, a tablet, a desk and on paper.

The pictures are in `pictured/`. `TIMELINE_ACCEPT=1 pytest tests/browser/test_pictures.py` takes them anew: look at each
before you keep it. The letters are those of fonts that come from packages, so that a picture does not depend on what a
machine has; of two pictures the colours of small squares are compared, so that it does not depend on the last pixel.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any, Literal

import fontpkg_amiri  # type: ignore[import-untyped]
import fontpkg_source_sans_3  # type: ignore[import-untyped]
import fontpkg_source_serif_4  # type: ignore[import-untyped]
import pytest
from PIL import Image, ImageChops
from playwright.sync_api import BrowserContext, Route

from tests.browser.conftest import served
from tests.browser.kinds import Site
from timeline.builds import Request
from timeline.pipeline import build

Context = Callable[..., BrowserContext]
PICTURED = Path(__file__).parent / "pictured"
FONTS = {
    "Pictured Serif": Path(fontpkg_source_serif_4.__file__).parent / "files" / "SourceSerif4[opsz,wght].ttf",
    "Pictured Sans": Path(fontpkg_source_sans_3.__file__).parent / "files" / "SourceSans3[wght].ttf",
    "Pictured Arabic": Path(fontpkg_amiri.__file__).parent / "files" / "Amiri-Regular.ttf",
}
STYLE = "".join(
    f'@font-face {{ font-family: "{name}"; src: url("/fonts/{number}.ttf"); font-weight: 200 900; }}'
    for number, name in enumerate(FONTS)
) + (
    ':root { --serif: "Pictured Serif", "Pictured Arabic"; --sans: "Pictured Sans", "Pictured Arabic"; }'
    "select, input, button { font-family: var(--sans); }"
)
PHONE, TABLET, DESK, PAPER = 360, 768, 1440, 794
TALLEST = 2400
"""Pixels of a page that are kept."""
SQUARE = 8
"""Pixels to a side of what is compared."""
APART = 20
"""Levels, of 255, by which two squares may differ."""
FEW = 0.01
"""The part of all squares that may differ by more: a line that is set one pixel lower, not a line that is gone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shot:
    """A picture of a page."""

    path: str
    width: int
    scheme: Literal["light", "dark"] = "light"
    language: Literal["en", "ar"] = "en"
    scripts: bool = True
    printed: bool = False


SHOTS = {
    "home-phone": Shot(path="", width=PHONE, scripts=False),
    "home-tablet-dark": Shot(path="", width=TABLET, scheme="dark"),
    "home-desk": Shot(path="", width=DESK),
    "home-phone-arabic-dark": Shot(path="", width=PHONE, language="ar", scheme="dark"),
    "event-desk": Shot(path="events/landing/", width=DESK),
    "event-phone-dark": Shot(path="events/launch/", width=PHONE, scheme="dark", scripts=False),
    "event-desk-arabic": Shot(path="events/landing/", width=DESK, language="ar"),
    "article-desk-dark": Shot(path="articles/nyt-men-walk-on-moon/", width=DESK, scheme="dark"),
    "thread-tablet": Shot(path="threads/apollo-11/", width=TABLET),
    "person-phone": Shot(path="entities/neil-armstrong/", width=PHONE),
    "sources-phone": Shot(path="sources/", width=PHONE),
    "search-desk": Shot(path="search/?q=moon&kind=operation", width=DESK),
    "dossier-printed": Shot(path="print/", width=PAPER, printed=True),
}


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Site]]:
    """The site of `pictured/content`, in English and in Arabic."""
    english, arabic = (tmp_path_factory.mktemp(language) for language in ("en", "ar"))
    shutil.copytree(PICTURED / "content", arabic / "content")
    about = arabic / "content" / "site.yaml"
    about.write_text(about.read_text("utf-8").replace("language: en", "language: ar"), encoding="utf-8")
    contents = {"en": (PICTURED / "content", english / "_site"), "ar": (arabic / "content", arabic / "_site")}
    with served(english / "_site") as first, served(arabic / "_site") as second:
        found = {}
        for address, (language, (content, output)) in zip((first, second), contents.items(), strict=True):
            built = build(Request(content=content, output=output, base_url="https://chronology.test/"))
            assert built.written is not None
            found[language] = Site(folder=output, address=address)
        yield found


def taken(site: Site, shot: Shot, context: Context) -> bytes:
    """The page as it looks now, down to a certain length."""

    def font(route: Route) -> None:
        number = int(route.request.url.rpartition("/")[2].removesuffix(".ttf"))
        route.fulfill(path=list(FONTS.values())[number])

    page = context(
        viewport={"width": shot.width, "height": 900},
        color_scheme=shot.scheme,
        reduced_motion="reduce",
        java_script_enabled=shot.scripts,
        bypass_csp=True,
    ).new_page()
    page.route("**/fonts/*.ttf", font)
    page.route("**/*.css", _with_fonts)
    if shot.printed:
        page.emulate_media(media="print")
    page.goto(site.address + shot.path, wait_until="networkidle")
    if "?q=" in shot.path:
        page.wait_for_selector(".search-results li, .results li, [role=status]:not(:empty)")
    height = min(TALLEST, page.locator("html").bounding_box()["height"])  # type: ignore[index]
    page.set_viewport_size({"width": shot.width, "height": round(height)})
    return page.screenshot(clip={"x": 0, "y": 0, "width": shot.width, "height": round(height)}, animations="disabled")


def _with_fonts(route: Route) -> None:
    answer = route.fetch()
    route.fulfill(response=answer, body=f"{answer.text()}\n{STYLE}")


def squares(picture: Image.Image, width: int, height: int) -> Image.Image:
    """The mean colours of a picture's squares."""
    sheet = Image.new("RGB", (width, height), "white")
    sheet.paste(picture.convert("RGB"))
    return sheet.resize((width // SQUARE, height // SQUARE), Image.Resampling.BOX)


def departs(one: Image.Image, other: Image.Image) -> float:
    """The part of the squares that differ; where one is taller, the rest counts as paper."""
    width, height = max(one.width, other.width), max(one.height, other.height)
    apart = ImageChops.difference(squares(one, width, height), squares(other, width, height))
    strongest = [max(levels) for levels in apart.get_flattened_data()]
    return sum(levels > APART for levels in strongest) / len(strongest)


@pytest.mark.parametrize("name", SHOTS)
def test_a_page_looks_as_it_was_accepted(sites: dict[str, Site], context: Context, name: str, tmp_path: Path) -> None:
    shot = SHOTS[name]
    now = Image.open(BytesIO(taken(sites[shot.language], shot, context)))
    accepted = PICTURED / f"{name}.png"
    if os.environ.get("TIMELINE_ACCEPT"):
        now.quantize(64).save(accepted, optimize=True)
    now.save(tmp_path / "now.png")

    assert accepted.exists(), f"look at {tmp_path}/now.png; TIMELINE_ACCEPT=1 keeps it"
    part = departs(now, Image.open(accepted))
    assert part <= FEW, f"{part:.1%} of the page looks different: compare {tmp_path}/now.png with {accepted}"


@pytest.mark.parametrize(
    ("change", "seen"),
    [
        pytest.param((0, 0, 0, 0), False, id="nothing"),
        pytest.param((100, 100, 103, 103), False, id="some-pixels"),
        pytest.param((100, 300, 900, 340), True, id="a-line-is-gone"),
    ],
)
def test_what_a_person_would_see_is_seen(change: tuple[int, int, int, int], seen: bool) -> None:
    before: Any = Image.new("RGB", (1440, 900), "white")
    before.paste((30, 30, 30), (100, 300, 900, 340))
    after = before.copy()
    after.paste((255, 255, 255) if seen else (0, 0, 0), change)

    assert (departs(before, after) > FEW) is seen


def test_every_picture_is_of_a_page_that_is_looked_at() -> None:
    assert {path.stem for path in PICTURED.glob("*.png")} == set(SHOTS)
    assert sum(path.stat().st_size for path in PICTURED.glob("*.png")) < 3_000_000
