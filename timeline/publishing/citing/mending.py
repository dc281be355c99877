"""What citeproc-py 0.11.1 gets wrong of CSL, put right: in the tree of a style, and in the text that it makes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from timeline.core.struct import Struct

ITALIC_START, ITALIC_END = "\x02", "\x03"
"""Control characters, which content cannot hold."""

_NAMESPACE = "{http://purl.org/net/xbiblio/csl}"
_SUBSTITUTED = ("title", "container_title", "publisher")
_OPENED = re.compile("(?:(?<=\\s)|^)[(\\[‘“'\"«]+[a-z]")
_PIECES = re.compile(f"{ITALIC_START}([^{ITALIC_END}]*){ITALIC_END}|([^{ITALIC_START}{ITALIC_END}]+)")


class Run(Struct, frozen=True, kw_only=True):
    """A piece of a citation."""

    text: str
    italic: bool = False


def mend_style(style: Any) -> list[Any]:  # Any: lxml and citeproc-py have no types
    """
    Change the loaded *style*, which nobody else has, so that it is rendered as CSL 1.0.2 says.

    The elements are to be kept hold of, or lxml forgets what was changed on them.

    - A label is shown only with a value. citeproc-py prints it always, `Edition.` in Chicago (citeproc-py issue 204);
      works here have no variable that styles label, so labels go.
    - What stands in for a missing author is not repeated. citeproc-py sees to that only where the style names the
      variable itself, and not by a macro.
    - `initialize="false"` keeps given names whole; citeproc-py does not know it.
    """
    root = style.root
    for label in list(root.iter(f"{_NAMESPACE}label")):
        if label.get("variable"):
            label.getparent().remove(label)
    kept = []
    for substitute in root.iter(f"{_NAMESPACE}substitute"):
        substitute.render = _once_only(substitute)
        kept.append(substitute)
    for name in root.iter(f"{_NAMESPACE}name"):
        if name.get("initialize") == "false":
            name.get_option = _without_initials(name)
            kept.append(name)
    return kept


def has_punctuation_in_quotes(style: Any) -> bool:
    """Whether the style's language sets full stops and commas before a closing quotation mark."""
    options = (locale.find(f"{_NAMESPACE}style-options") for locale in style.root.locales)
    stated = (one.get("punctuation-in-quote") for one in options if one is not None)
    return next((value for value in stated if value is not None), "false") == "true"


def _once_only(substitute: Any) -> Callable[..., Any]:
    """Its `render`, after which the variables that it showed are not shown again."""

    def render(item: Any, context: Any = None, **options: Any) -> Any:
        text = type(substitute).render(substitute, item, context=context, **options)
        if text:
            shown = str(text).casefold()
            repressed = (context if context is not None else substitute).get_layout().repressed
            for variable in _SUBSTITUTED:
                value = item.reference.get(variable)
                if value is not None and str(value).casefold() in shown:
                    repressed.setdefault(f"{_NAMESPACE}text", []).append(variable.replace("_", "-"))
        return text

    return render


def _without_initials(name: Any) -> Callable[..., Any]:
    def get_option(option: str, context: Any = None, sort_options: Any = None) -> Any:
        if option == "initialize-with":
            return None
        return type(name).get_option(name, option, context, sort_options)

    return get_option


def mended_text(text: str, *, title: str, url: str, punctuation_in_quotes: bool) -> str:
    """
    The text of a citation of the work *title* as CSL wants it; the address *url* in it stays as it is.

    - Two full stops, or one after a question mark, are one mark.
    - Where the language has it so, full stops and commas stand before a closing quotation mark.
    - A date in words is said once, where a style splits dates: `(by 6 March 2025, by 6 March 2025)`.
    - `Retrieved` is not said without a day, and `circa` within a sentence has no capital.
    - A title that was set in capitals has them behind an opening quotation mark or bracket, too.
    """
    before, address, after = text.partition(url) if url else (text, "", "")
    before = _with_capitals(before, title)
    before = re.sub(r"\(([^()]+), \1\)", r"(\1)", before)
    before = re.sub(r"\bRetrieved (?=$)", "", before) if address else before
    before = before.replace(f"{ITALIC_END}, Circa ", f"{ITALIC_END}, circa ")
    if punctuation_in_quotes:
        before = re.sub(f"([?!.…]?)([”’]{ITALIC_END}?)([.,])", _inside, before)
    before = re.sub(f"([?!][”’]?{ITALIC_END}?[”’]?)\\.", r"\1", before)
    before = re.sub(f"(?<!\\.)\\.({ITALIC_END}?)\\.(?!\\.)", r".\1", before)
    return f"{before}{address}{after}"


def _with_capitals(text: str, title: str) -> str:
    """The title within the text, if it is set in capitals there, with one for each word that something opens."""
    start = text.lower().find(title.lower())
    if start < 0 or title in text or len(text) != len(text.lower()):
        return text
    end = start + len(title)
    return text[:start] + _OPENED.sub(lambda found: found.group().upper(), text[start:end]) + text[end:]


def _inside(found: re.Match[str]) -> str:
    last, closing, mark = found.groups()
    return f"{last}{closing}" if last and mark == "." else f"{last}{mark}{closing}"


def runs_of(text: str) -> tuple[Run, ...]:
    """The pieces of a text in which italics are marked."""
    return tuple(_joined(Run(text=roman or italic, italic=bool(italic)) for italic, roman in _PIECES.findall(text)))


def _joined(runs: Iterable[Run]) -> Iterator[Run]:
    last: Run | None = None
    for run in runs:
        if last is not None and last.italic == run.italic:
            last = Run(text=last.text + run.text, italic=run.italic)
        else:
            if last is not None:
                yield last
            last = run
    if last is not None:
        yield last
