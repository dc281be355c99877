"""A work to an entry for BibLaTeX, whose `date` is EDTF of level 1."""

from __future__ import annotations

import re
from urllib.parse import quote

from timeline.core.edtf import EdtfDate
from timeline.publishing.citing.names import Author
from timeline.publishing.citing.works import Work

_SPECIAL = {
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "^": r"\textasciicircum{}",
    "~": r"\textasciitilde{}",
    **{character: f"\\{character}" for character in "$&#_%"},
}
"""Braces by name: BibTeX counts even those that a backslash protects."""
_ESCAPES = str.maketrans(_SPECIAL)
_LANGUAGES = {
    "ar": "arabic", "bg": "bulgarian", "cs": "czech", "da": "danish", "de": "ngerman", "el": "greek", "en": "english",
    "es": "spanish", "et": "estonian", "fa": "persian", "fi": "finnish", "fr": "french", "he": "hebrew",
    "hr": "croatian", "hu": "hungarian", "it": "italian", "lt": "lithuanian", "lv": "latvian", "nb": "norwegian",
    "nl": "dutch", "no": "norwegian", "pl": "polish", "pt": "portuguese", "ro": "romanian", "ru": "russian",
    "sk": "slovak", "sl": "slovenian", "sr": "serbian", "sv": "swedish", "tr": "turkish", "uk": "ukrainian",
}  # fmt: skip
"""What babel calls the languages."""
_LEVEL_1 = re.compile(
    r"-?[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?|[0-9]{3}X|[0-9]{2}XX|[0-9]{4}-(?:XX(?:-XX)?|[0-9]{2}-XX)"
)
_PLAIN_IN_ADDRESS = "%:/?#[]@!$&'()*+,;=~-._"


def biblatex_entry(work: Work) -> str:
    """One entry, with its last line ended."""
    newspaper = work.genre == "article-newspaper"
    kind = "article" if newspaper else "dataset" if work.genre == "dataset" else "online"
    where = "journaltitle" if newspaper else "publisher" if work.genre == "dataset" else "organization"
    fields = {
        "author": " and ".join(_author(author) for author in work.authors),
        "title": escaped(work.title),
        where: escaped(work.container),
        "entrysubtype": "newspaper" if newspaper else "",
        **_issued(work),
        "url": _address(work.url),
        "urldate": _urldate(work.accessed) if work.url else "",
        **_archive(work),
        "langid": _LANGUAGES.get(work.language.lower().split("-")[0], ""),
    }
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items() if value]
    return "\n".join([f"@{kind}{{{work.id},", *lines, "}", ""])


def escaped(text: str) -> str:
    """*text* as TeX prints it."""
    return " ".join(text.split()).translate(_ESCAPES)


def _author(author: Author) -> str:
    """Braces keep a whole name whole, whatever words it holds."""
    if author.literal:
        return f"{{{escaped(author.literal)}}}"
    return f"{_part(author.family)}, {_part(author.given)}"


def _part(name: str) -> str:
    return f"{{{escaped(name)}}}" if re.search(r"\band\b", name) else escaped(name)


def _issued(work: Work) -> dict[str, str]:
    """
    `date` where EDTF of level 1 can say it.

    Else the words as a `year`, which BibLaTeX prints as they are, and the whole of the date as `edtf` for programs.
    """
    if work.issued is None:
        return {}
    date = level_1(work.issued)
    return {"date": date} if date else {"year": escaped(work.issued_words), "edtf": escaped(work.issued.text)}


def level_1(date: EdtfDate) -> str:
    """
    The date as EDTF of level 1; empty where that has no words for it.

    A doubt about one part becomes a doubt about the whole; the time of day is left out.
    """
    if date.form == "interval":
        ends = ["" if end is None else level_1(end) for end in (date.start, date.end)]
        if all(one or end is None for one, end in zip(ends, (date.start, date.end), strict=True)):
            return "/".join(one or ".." for one in ends)
        return ""
    bare = date.unspecified or re.sub(r"[?~%]", "", date.text).partition("T")[0]
    is_season = date.season is not None and 21 <= date.season <= 24
    if date.form != "point" or not _LEVEL_1.fullmatch(bare) or (date.season is not None and not is_season):
        return ""
    doubt = {(True, True): "%", (True, False): "~", (False, True): "?"}.get((date.approximate, date.uncertain), "")
    return f"{bare}{doubt}"


def _urldate(date: EdtfDate | None) -> str:
    """ISO 8601; only a plain day, month or year."""
    if date is None or date.approximate or date.uncertain or date.season is not None or date.form != "point":
        return ""
    text = date.text.partition("T")[0]
    return text if re.fullmatch(r"[0-9]{4}(?:-[0-9]{2}){0,2}", text) else ""


def _archive(work: Work) -> dict[str, str]:
    archived = work.archived
    notes = [work.note]
    fields = {}
    if archived is not None:
        day = _urldate(archived.day)
        notes.append(f"archived by {archived.name} on {day}" if day else f"archived by {archived.name}")
        fields = {"eprint": _address(archived.url), "eprinttype": "webarchive"}
    note = "; ".join(note for note in notes if note)
    return {**fields, "note": escaped(note[:1].upper() + note[1:])}


def _address(url: str) -> str:
    """A field that is read letter by letter: only what would end it, or is no address, is encoded."""
    return quote(url, safe=_PLAIN_IN_ADDRESS)
