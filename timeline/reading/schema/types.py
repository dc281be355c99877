"""What the text of one field may be, and what it becomes."""

from __future__ import annotations

import difflib
import re
import zoneinfo
from collections.abc import Callable
from typing import Annotated, TypeVar, get_args

from timeline.core.diagnostics import Severity
from timeline.core.text import Text
from timeline.core.vocabulary import (
    OWN,
    UNKNOWN,
    ArticleStatus,
    ArticleType,
    Basis,
    DateBasis,
    DateOrder,
    EntityType,
    Folder,
    Kind,
    Nature,
    OutputName,
    RelationKind,
    Role,
    Seen,
    Stance,
    Status,
    UrlStatus,
)
from timeline.reading.characters import shown
from timeline.reading.ids import id_fault
from timeline.reading.schema.base import Form, refusal
from timeline.reading.urls import url_fault

LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*")
WHOLE_NUMBER = re.compile(r"[+-]?[0-9]{1,9}")
DECIMAL = re.compile(r"[+-]?[0-9]{1,3}(\.[0-9]{1,12})?")
STRING = {"type": "string"}
Value = TypeVar("Value")


def _as_written(text: Text) -> Text:
    return text


def _id(text: Text) -> Text:
    if fault := id_fault(text):
        raise refusal("bad-id", *fault)
    return text


def _drawn_on(text: Text) -> Text:
    return text if text in (OWN, UNKNOWN) else _id(text)


def _url(text: Text) -> Text:
    if fault := url_fault(text):
        raise refusal("bad-url", f"the address {fault}", "write the whole address, as in https://example.org/page")
    return text


def _base_url(text: Text) -> Text:
    if "?" in _url(text) or "#" in text:
        raise refusal("bad-url", "the address of a site has no `?` and no `#`")
    return Text(f"{text.rstrip('/')}/", text.span)


def _language(text: Text) -> Text:
    if not LANGUAGE.fullmatch(text):
        raise refusal(
            "bad-language", f"`{shown(text)}` is not a language tag", "write a BCP 47 tag such as en, uk or zh-Hant"
        )
    return text


def _zone(text: Text) -> Text:
    try:
        zoneinfo.ZoneInfo(text)
    except (zoneinfo.ZoneInfoNotFoundError, ValueError, OSError):
        # A folder of zones such as `America` is an OSError, a path out of the data a ValueError.
        message = f"`{shown(text)}` is not a time zone"
        raise refusal("bad-zone", message, "write an IANA name such as Europe/Kyiv") from None
    return text


def _wikidata(text: Text) -> Text:
    if not re.fullmatch(r"Q[1-9][0-9]{0,11}", text):
        raise refusal("bad-wikidata", f"`{shown(text)}` is not a Wikidata item", "write its number, as in Q22686")
    return text


def _words(words: dict[str, Value]) -> Callable[[Text], Value]:
    def read(text: Text) -> Value:
        if text in words:
            return words[text]
        close = difflib.get_close_matches(text.lower(), words, 1)
        hint = f"did you mean `{close[0]}`?" if close else ""
        raise refusal("not-in-list", f"`{shown(text)}` is not one of: {', '.join(words)}", hint)

    return read


def _whole_number(text: Text) -> int:
    if not WHOLE_NUMBER.fullmatch(text):
        raise refusal("wrong-type", f"expected a whole number, found `{shown(text)}`")
    return int(text)


def _degrees(largest: int) -> Callable[[Text], float]:
    def read(text: Text) -> float:
        if not DECIMAL.fullmatch(text) or abs(float(text)) > largest:
            message = f"`{shown(text)}` is not a number of degrees from -{largest} to {largest}"
            raise refusal("wrong-type", message, "write decimal degrees, as in 38.9072")
        return float(text)

    return read


def choice(literal: object) -> Form:
    words = {word: word for word in get_args(literal)}

    def read(text: Text) -> Text:
        _words(words)(text)
        return text

    return Form(f"one of: {', '.join(words)}", read, {"enum": list(words)})


def _pattern(pattern: re.Pattern[str]) -> dict[str, object]:
    return {"type": "string", "pattern": f"^{pattern.pattern}$"}


FLAG = {"true": True, "false": False}
SEVERITIES: dict[str, Severity | None] = {**{word.value: word for word in Severity}, "off": None}
LINK = {"yes": True, "no": False, **FLAG}

Words = Annotated[Text, Form("text", _as_written, STRING)]
Markdown = Annotated[Text, Form("Markdown", _as_written, STRING)]
NameOrId = Annotated[Text, Form("id or plain name", _as_written, STRING)]
DateWords = Annotated[Text, Form("date: EDTF, ISO 8601 or words", _as_written, STRING)]
Id = Annotated[Text, Form("id", _id, {"type": "string", "pattern": "^[a-z0-9][a-z0-9-]{0,79}$"})]
DrawnOn = Annotated[Text, Form("id of an article or origin, `own` or `unknown`", _drawn_on, STRING)]
Url = Annotated[Text, Form("web address", _url, {"type": "string", "format": "uri", "pattern": "^https?://"})]
BaseUrl = Annotated[Text, Form("web address", _base_url, {"type": "string", "format": "uri", "pattern": "^https?://"})]
Language = Annotated[Text, Form("BCP 47 language tag", _language, _pattern(LANGUAGE))]
Zone = Annotated[Text, Form("IANA time zone", _zone, STRING)]
Wikidata = Annotated[Text, Form("Wikidata item", _wikidata, {"type": "string", "pattern": "^Q[1-9][0-9]*$"})]
Flag = Annotated[bool, Form("true or false", _words(FLAG), {"type": "boolean"})]
Link = Annotated[bool, Form("yes or no", _words(LINK), {"enum": ["yes", "no", True, False]})]
SeverityWord = Annotated[
    Severity | None, Form("error, warning, note or off", _words(SEVERITIES), {"enum": list(SEVERITIES)})
]
WholeNumber = Annotated[int, Form("whole number", _whole_number, {"type": "integer"})]
Latitude = Annotated[float, Form("degrees north", _degrees(90), {"type": "number", "minimum": -90, "maximum": 90})]
Longitude = Annotated[float, Form("degrees east", _degrees(180), {"type": "number", "minimum": -180, "maximum": 180})]
Paywall = Annotated[bool, Form("`paywall`", _words({"paywall": True}), {"enum": ["paywall"]})]
Unverifiable = Annotated[bool, Form("`unverifiable`", _words({"unverifiable": True}), {"enum": ["unverifiable"]})]

ArticleStatusWord = Annotated[ArticleStatus, choice(ArticleStatus)]
ArticleTypeWord = Annotated[ArticleType, choice(ArticleType)]
BasisWord = Annotated[Basis, choice(Basis)]
DateBasisWord = Annotated[DateBasis, choice(DateBasis)]
DateOrderWord = Annotated[DateOrder, choice(DateOrder)]
EntityTypeWord = Annotated[EntityType, choice(EntityType)]
FolderWord = Annotated[Folder, choice(Folder)]
OutputWord = Annotated[OutputName, choice(OutputName)]
KindWord = Annotated[Kind, choice(Kind)]
NatureWord = Annotated[Nature, choice(Nature)]
RelationWord = Annotated[RelationKind, choice(RelationKind)]
RoleWord = Annotated[Role, choice(Role)]
SeenWord = Annotated[Seen, choice(Seen)]
StanceWord = Annotated[Stance, choice(Stance)]
StatusWord = Annotated[Status, choice(Status)]
UrlStatusWord = Annotated[UrlStatus, choice(UrlStatus)]
