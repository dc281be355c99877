"""
A card to a PNG picture, the same on every machine.

Letters come from two open fonts: Source Serif for Latin, Greek and Cyrillic, Amiri for Arabic. They are set by Pillow's
own plain layout, as the better one depends on libraries of the machine; Arabic is brought into its joined forms and
into the order of the eye beforehand.
"""

from __future__ import annotations

import unicodedata
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from timeline.core.struct import replace
from timeline.publishing.cards.card import HEIGHT, WIDTH, Card

if TYPE_CHECKING:
    from PIL.Image import Image
    from PIL.ImageDraw import ImageDraw
    from PIL.ImageFont import FreeTypeFont

Colour = tuple[int, int, int]
"""Red, green and blue."""

_PAPER = (0xFB, 0xFA, 0xF7)
_INK, _QUIET, _HAIR, _ACCENT = (0x1B, 0x1A, 0x17), (0x59, 0x56, 0x50), (0xD9, 0xD5, 0xCC), (0x8F, 0x2A, 0x1D)
_SHADES = 15
"""Of each colour, from the paper to its full strength: as many as the edges of letters need to look smooth."""
_EDGE = 84
_TITLE_TOP, _TITLE_BOTTOM = 226, 500
_TITLE_SIZES = (72, 64, 56, 48, 42)
"""Pixels; the first at which the title fits."""
_LEADING = 1.18
_MEASURE = WIDTH - 2 * _EDGE
_LONGEST = 500
"""Characters; more than has room in the smallest letters."""
_SEMIBOLD, _REGULAR = 600.0, 400.0


def drawn(card: Card) -> bytes:
    """The card as a PNG of ten to thirty kilobytes."""
    texts = {
        name: "".join(filter(_can_be_drawn, getattr(card, name)[:_LONGEST]))
        for name in ("site", "date", "title", "support")
    }
    card = replace(card, **texts)
    page = _Page(right_to_left=card.right_to_left)
    page.line(card.site, top=64, size=30, colour=_QUIET, weight=_REGULAR)
    page.rule(122, _INK, 3)
    page.line(card.date, top=150, size=42, colour=_ACCENT, weight=_SEMIBOLD)
    page.title(card.title, top=_TITLE_TOP if card.date else 170)
    page.rule(532, _HAIR, 2)
    page.line(card.support, top=552, size=30, colour=_QUIET, weight=_REGULAR)
    return page.picture()


class _Page:
    """The ground on which lines are set, from the edge at which they begin: a sheet for each colour."""

    def __init__(self, *, right_to_left: bool) -> None:
        self.right_to_left = right_to_left
        self.sheets: dict[Colour, Image] = {}

    def picture(self) -> bytes:
        """All sheets upon one another, as a PNG with a palette."""
        from PIL import Image, ImageChops  # noqa: PLC0415

        whole, palette = Image.new("L", (WIDTH, HEIGHT)), [*_PAPER]
        for number, (colour, sheet) in enumerate(self.sheets.items()):
            if box := sheet.getbbox():
                shades = sheet.crop(box).point(_indexes(number))
                whole.paste(ImageChops.lighter(whole.crop(box), shades), box)
            palette += _shades_of(colour)
        whole.putpalette(palette)
        out = BytesIO()
        whole.save(out, "PNG", bits=8, compress_level=6)
        return out.getvalue()

    def rule(self, top: int, colour: Colour, height: int) -> None:
        self._on(colour).rectangle((_EDGE, top, WIDTH - _EDGE, top + height - 1), fill=255)

    def line(self, text: str, *, top: float, size: int, colour: Colour, weight: float) -> None:
        """One line, cut with an ellipsis where it is too long."""
        face = _face(text, size, weight)
        self._set(_cut(text, face), top, face, colour)

    def title(self, text: str, *, top: int) -> None:
        """As many lines as there is room for, in the largest letters in which all of it fits."""
        for size in _TITLE_SIZES:
            face = _face(text, size, _SEMIBOLD)
            lines = _broken(text, face)
            room = int((_TITLE_BOTTOM - top) // (size * _LEADING))
            if len(lines) <= room and all(_width(line, face) <= _MEASURE for line in lines):
                break
        if len(lines) > room:
            lines = [*lines[: room - 1], " ".join(lines[room - 1 :])]
        for number, line in enumerate(lines):
            self._set(_cut(line, face), top + number * size * _LEADING, face, _INK)

    def _set(self, text: str, top: float, face: FreeTypeFont, colour: Colour) -> None:
        place = (WIDTH - _EDGE, top) if self.right_to_left else (_EDGE, top)
        anchor = "ra" if self.right_to_left else "la"
        self._on(colour).text(place, _as_seen(text), font=face, fill=255, anchor=anchor)

    def _on(self, colour: Colour) -> ImageDraw:
        from PIL import Image, ImageDraw  # noqa: PLC0415

        if colour not in self.sheets:
            self.sheets[colour] = Image.new("L", (WIDTH, HEIGHT))
        return ImageDraw.Draw(self.sheets[colour])


@cache
def _indexes(number: int) -> list[int]:
    """The places in the palette of all strengths, from 0 to 255, of the colour with that *number*."""
    strengths = [round(strength * _SHADES / 255) for strength in range(256)]
    return [strength and number * _SHADES + strength for strength in strengths]


@cache
def _shades_of(colour: Colour) -> list[int]:
    """From next to the paper to its full strength: red, green and blue of each."""
    return [
        round(paper + (full - paper) * shade / _SHADES)
        for shade in range(1, _SHADES + 1)
        for paper, full in zip(_PAPER, colour, strict=True)
    ]


def _broken(text: str, face: FreeTypeFont) -> list[str]:
    """The text in lines, none longer than the measure if its words allow it."""
    lines: list[list[str]] = []
    room, space = 0.0, face.getlength(" ")
    for word in text.split():
        room -= space + _width(word, face)
        if room < 0:
            lines.append([])
            room = _MEASURE - _width(word, face)
        lines[-1].append(word)
    return [" ".join(words) for words in lines]


def _cut(text: str, face: FreeTypeFont) -> str:
    if _width(text, face) <= _MEASURE:
        return text
    while text and _width(f"{text}…", face) > _MEASURE:
        text = text.rpartition(" ")[0] or text[:-1]
    return f"{text.rstrip(' ,;:–-')}…"


@cache
def _width(text: str, face: FreeTypeFont) -> float:
    return face.getlength(_as_seen(text))


@cache
def _as_seen(text: str) -> str:
    """The letters in their joined forms, from left to right as the eye meets them, marks of direction left out."""
    import arabic_reshaper  # type: ignore[import-untyped]  # noqa: PLC0415
    from bidi import get_display  # type: ignore[import-untyped]  # noqa: PLC0415

    plain = " ".join("".join(one for one in text if unicodedata.category(one) != "Cf").split())
    if not any(unicodedata.bidirectional(one) in {"R", "AL"} for one in plain):
        return plain
    return str(get_display(arabic_reshaper.reshape(plain)))


def _face(text: str, size: int, weight: float) -> FreeTypeFont:
    """The font that can write most of *text*."""
    shown = _as_seen(text)
    fonts = (_source_serif, _amiri)
    most = max(fonts, key=lambda font: sum(_has(font(48, weight), letter) for letter in shown))
    return most(size, weight)


@cache
def _has(face: FreeTypeFont, letter: str) -> bool:
    """Whether the font draws anything but the sign for what it lacks."""
    return bytes(face.getmask(letter)) != bytes(face.getmask("\uffff"))


@cache
def _can_be_drawn(letter: str) -> bool:
    """Whether no font gives up on it: an ornament such as U+FDFD is too wide for the largest letters."""
    try:
        for font in (_source_serif, _amiri):
            font(_TITLE_SIZES[0], _SEMIBOLD).getmask(letter)
    except OSError:
        return False
    return True


@cache
def _source_serif(size: int, weight: float) -> FreeTypeFont:
    import fontpkg_source_serif_4  # type: ignore[import-untyped]  # noqa: PLC0415
    from PIL import ImageFont  # noqa: PLC0415

    folder = Path(fontpkg_source_serif_4.__file__).parent
    face = ImageFont.truetype(
        folder / "files" / "SourceSerif4[opsz,wght].ttf", size, layout_engine=ImageFont.Layout.BASIC
    )
    face.set_variation_by_axes([weight, float(min(size, 60))])
    return face


@cache
def _amiri(size: int, weight: float) -> FreeTypeFont:
    import fontpkg_amiri  # type: ignore[import-untyped]  # noqa: PLC0415
    from PIL import ImageFont  # noqa: PLC0415

    folder = Path(fontpkg_amiri.__file__).parent
    name = "Amiri-Bold.ttf" if weight > _REGULAR else "Amiri-Regular.ttf"
    return ImageFont.truetype(folder / "files" / name, size, layout_engine=ImageFont.Layout.BASIC)
