"""
An editor's Markdown to HTML that holds nothing but text, lists, tables and links.

The dialect is Python-Markdown's (paragraphs, emphasis, headings, lists, quotations, code, links, reference links) with
its tables, fenced code and sane lists. HTML is shown as it was typed. A picture becomes a link to it.
`[^article-id]` points to the citation of that article, `[^article-id:2]` to its second quote. An address is kept when
it is http, https or mailto, an anchor, or a path of this site that begins with `/`.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from functools import lru_cache
from xml.etree.ElementTree import Element, SubElement, tostring

from timeline.core.diagnostics import Diagnostic, error, warning
from timeline.core.struct import Struct
from timeline.core.text import Span, Text
from timeline.publishing.plain_prose import Headings, plain_html
from timeline.publishing.prose_limits import too_complex
from timeline.publishing.urls import is_web_address, link

_FOOTNOTE = r"\[\^([a-z0-9][a-z0-9-]*(?::[0-9]+)?)\]"
_HEADING = re.compile(r"h([1-6])")
_AMPERSAND = "\x02amp\x03"
"""An ampersand until Python-Markdown is done; it writes the address of an e-mail in character references."""
_TAGS = frozenset({
    "a", "blockquote", "br", "code", "em", "h2", "h3", "h4", "h5", "h6", "hr", "li", "ol", "p", "pre", "strong", "sup",
    "table", "tbody", "td", "th", "thead", "tr", "ul",
})  # fmt: skip
_ATTRIBUTES = {"a": {"href", "rel", "id", "role", "aria-label"}, "sup": {"class"}, "ol": {"start"}}


class Html(str):
    """HTML that is safe to print as it stands; a template prints it without a word."""

    __slots__ = ()

    def __html__(self) -> str:
        return str(self)


class Target(Struct, frozen=True, kw_only=True):
    """Where a footnote leads."""

    href: str
    number: int
    """What is printed: the number of the citation."""


class Reference(Struct, frozen=True, kw_only=True):
    """A footnote mark in the text, for the way back from what it points to."""

    target: str
    """As written: `article-id` or `article-id:2`."""
    anchor: str


class Prose(Struct, frozen=True, kw_only=True):
    """A text that was rendered, and what was found on the way."""

    html: Html
    references: tuple[Reference, ...] = ()
    problems: tuple[Diagnostic, ...] = ()
    is_plain: bool = True
    """Whether it could be read without Python-Markdown, which takes many times as long."""


FindTarget = Callable[[str], Target | None]


def no_targets(_: str) -> Target | None:
    """For texts that may not carry footnotes."""
    return None


def render_prose(
    text: str, *, root: str, level: int = 2, find_target: FindTarget = no_targets, anchors: str = "r-"
) -> Prose:
    """
    *text* as HTML whose highest heading is *level*; *root* leads from the page to the site's root.

    The marks of footnotes have ids that begin with *anchors*, for a page of several texts.

    A text that would take Python-Markdown long (it is quadratic in brackets and back-ticks) is an error with its
    place, and is shown as it was typed.
    """
    if not text.strip():
        return Prose(html=Html(""))
    span = text.span if isinstance(text, Text) else Span(path="")
    complexity = too_complex(text, span)
    if complexity is not None:
        return Prose(html=Html(f"<p>{html.escape(text)}</p>"), problems=(complexity,))
    gathered = _Gathered(text=text, span=span, root=root, find_target=find_target, anchors=anchors)
    plain = plain_html(text, level=level, note=gathered.mark, address=gathered.address)
    if plain is None:
        return prose_by_library(text, root=root, level=level, find_target=find_target, anchors=anchors)
    return Prose(html=Html(plain), references=tuple(gathered.references))


def prose_by_library(
    text: str, *, root: str, level: int = 2, find_target: FindTarget = no_targets, anchors: str = "r-"
) -> Prose:
    """What `render_prose` makes of a text that is more than plain; of a plain one it is the same, and takes longer."""
    span = text.span if isinstance(text, Text) else Span(path="")
    gathered = _Gathered(text=text, span=span, root=root, find_target=find_target, anchors=anchors)
    rendered = _library().converted(text, level, gathered)
    return Prose(
        html=Html(_sanitised(rendered)),
        references=tuple(gathered.references),
        problems=tuple(gathered.problems),
        is_plain=False,
    )


def plain_text(prose: Html) -> str:
    """The words of rendered prose, without its marks, for a description."""
    without_notes = re.sub(r"<sup.*?</sup>|</?(?:a|em|strong|code)\b[^>]*>", "", prose, flags=re.DOTALL)
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", without_notes)).split())


def without_footnotes(text: str) -> str:
    """Markdown without its footnote marks."""
    return re.sub(_FOOTNOTE, "", text)


class _Gathered:
    """What one conversion knows and finds; it lives no longer than the conversion."""

    def __init__(self, *, text: str, span: Span, root: str, find_target: FindTarget, anchors: str) -> None:
        self.text = text
        self.span = span
        self.root = root
        self.find_target = find_target
        self.anchors = anchors
        self.references: list[Reference] = []
        self.problems: list[Diagnostic] = []

    def place_of(self, written: str) -> Span:
        """Where *written* first stands; the whole text's beginning if it stands there in another form."""
        offset = self.text.find(written)
        if offset < 0:
            return self.span
        line = self.text.count("\n", 0, offset)
        column = offset - (self.text.rfind("\n", 0, offset) + 1) + (self.span.column if line == 0 else 1)
        return Span(path=self.span.path, line=self.span.line + line, column=column, end=column + len(written))

    def footnote(self, written: str) -> Element | None:
        target = self.find_target(written)
        if target is None:
            place = self.place_of(f"[^{written}]")
            self.problems.append(error("unknown-footnote", place, f"no citation here is `{written}`"))
            return None
        anchor = f"{self.anchors}{len(self.references) + 1}"
        self.references.append(Reference(target=written, anchor=anchor))
        mark = Element("sup", {"class": "note"})
        attributes = {"aria-label": f"Source {target.number}", "href": target.href, "id": anchor, "role": "doc-noteref"}
        SubElement(mark, "a", attributes).text = str(target.number)
        return mark

    def mark(self, written: str) -> str | None:
        """The mark of a footnote as HTML."""
        mark = self.footnote(written)
        return None if mark is None else tostring(mark, "unicode", method="html")

    def address(self, written: str) -> str | None:
        """The address to print, None for one that may not be linked."""
        if written.startswith("#"):
            return written
        if written.startswith("/") and not written.startswith(("//", "/\\")):
            return link(self.root, written[1:])
        if is_web_address(written) or re.fullmatch(r"mailto:[^\s\"'<>\\]+", written):
            return written
        self.problems.append(
            warning(
                "unsafe-link",
                self.place_of(written),
                f"`{written}` is not linked: expected http, https, mailto, or a path of this site that begins with `/`",
                hint="write such an address, or the words alone",
            )
        )
        return None


class _Library:
    """Python-Markdown with raw HTML off and our footnotes, links and headings, for one text after the other."""

    def __init__(self) -> None:
        import markdown  # noqa: PLC0415  # costly, and needed only where prose is more than plain
        from markdown.inlinepatterns import InlineProcessor  # noqa: PLC0415
        from markdown.treeprocessors import Treeprocessor  # noqa: PLC0415

        library = self

        class Footnotes(InlineProcessor):
            def handleMatch(  # type: ignore[override]  # noqa: N802  # as Python-Markdown's inline processors have it
                self,
                m: re.Match[str],
                data: str,  # noqa: ARG002
            ) -> tuple[Element | str | None, int | None, int | None]:
                mark = library.gathered.footnote(m.group(1))
                return (mark, m.start(0), m.end(0)) if mark is not None else (None, None, None)

        class Finish(Treeprocessor):
            def run(self, root: Element) -> None:
                _finish(root, library.gathered, Headings(library.level))

        self.converter = markdown.Markdown(extensions=["tables", "fenced_code", "sane_lists"], output_format="html")
        self.converter.preprocessors.deregister("html_block")
        self.converter.inlinePatterns.deregister("html")
        self.converter.inlinePatterns.register(Footnotes(_FOOTNOTE, self.converter), "footnotes", 175)
        self.converter.treeprocessors.register(Finish(self.converter), "finish", 15)

    def converted(self, text: str, level: int, gathered: _Gathered) -> str:
        self.gathered, self.level = gathered, level
        return self.converter.reset().convert(text)


@lru_cache(maxsize=1)
def _library() -> _Library:
    """Made once: it takes a sixth of the time of a text to make."""
    return _Library()


def _finish(root: Element, gathered: _Gathered, headings: Headings) -> None:
    """Pictures to links, addresses checked, headings on their levels."""
    for element in root.iter():
        if element.tag == "img":
            _picture_to_link(element)
        if element.tag == "a" and element.get("role") != "doc-noteref":
            _check_link(element, gathered)
        heading = _HEADING.fullmatch(element.tag) if isinstance(element.tag, str) else None
        if heading is not None:
            element.tag = f"h{headings.shifted(int(heading[1]))}"


def _picture_to_link(element: Element) -> None:
    source, words, behind = element.get("src", ""), element.get("alt", ""), element.tail
    element.clear()
    element.tag = "a"
    element.set("href", source)
    element.text, element.tail = words or source, behind


def _check_link(element: Element, gathered: _Gathered) -> None:
    written = element.get("href", "").replace(_AMPERSAND, "&")
    element.attrib.clear()
    address = gathered.address(html.unescape(written))
    if address is None:
        element.tag = "span"
        return
    element.set("href", address)
    if is_web_address(address):
        element.set("rel", "noopener noreferrer")


def _sanitised(rendered: str) -> str:
    """A second fence behind the first: what Markdown might let through, the list of tags and schemes does not."""
    import nh3  # noqa: PLC0415

    return nh3.clean(
        rendered,
        tags=set(_TAGS),
        attributes=_ATTRIBUTES,
        url_schemes={"http", "https", "mailto"},
        link_rel=None,
    )
