"""A page of HTML to what it links to and what can be linked to in it."""

from __future__ import annotations

from dataclasses import dataclass
from html.parser import HTMLParser
from urllib.parse import unquote

LINKING = {"a": ("href",), "area": ("href",), "link": ("href",), "script": ("src",), "img": ("src", "srcset"),
           "source": ("src", "srcset"), "iframe": ("src",), "form": ("action",), "use": ("href",), "image": ("href",),
           "object": ("data",), "video": ("src", "poster"), "audio": ("src",), "track": ("src",)}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Linked:
    """What a page links to and offers."""

    links: tuple[str, ...]
    """Addresses as they are written."""
    anchors: frozenset[str]


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.links: list[str] = []
        self.anchors: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.anchors |= {given["id"]} if "id" in given else set()
        for name in LINKING.get(tag, ()):
            if name == "srcset":
                self.links += [choice.split()[0] for choice in given.get(name, "").split(",") if choice.strip()]
            elif name in given:
                self.links.append(given[name])
        if tag == "meta" and given.get("http-equiv", "").lower() == "refresh":
            self.links.append(given["content"].partition("url=")[2])
        if tag == "meta" and given.get("property") in ("og:url", "og:image"):
            self.links.append(given["content"])


def read_links(page: str) -> Linked:
    """The links and anchors of *page*."""
    reader = _Reader()
    reader.feed(page)
    return Linked(links=tuple(reader.links), anchors=frozenset(reader.anchors))


def anchor_of(fragment: str) -> str:
    """The id that a fragment names; empty: none (the text of a passage is no id)."""
    return unquote(fragment).partition(":~:")[0]
