"""The keys of the ledger of merges, which `timeline merge` writes."""

from __future__ import annotations

import base64
import binascii
import re
from typing import Annotated, ClassVar

from timeline.core.text import Text
from timeline.reading.schema.base import Field, Form, Model, refusal
from timeline.reading.schema.types import STRING, DateWords, Id, WholeNumber, Words

_FILE = re.compile(r"articles/[^./\\][^/\\]*\.md|events/[^./\\][^/\\]*\.(?:md|yaml)")
_HASH = re.compile(r"[0-9a-f]{64}")


def _file(text: Text) -> Text:
    if not _FILE.fullmatch(text):
        raise refusal("bad-ledger", f"`{text}` is no file of events or articles", "as in events/aid-pause.md")
    return text


def _hash(text: Text) -> Text:
    if not _HASH.fullmatch(text):
        raise refusal("bad-ledger", "expected a SHA-256 in 64 hexadecimal digits")
    return text


def _base64(text: Text) -> str:
    try:
        return base64.b64decode(text, validate=True).decode("utf-8")
    except (binascii.Error, UnicodeDecodeError):
        raise refusal("bad-ledger", "expected text in base64") from None


ContentFile = Annotated[Text, Form("file of events or articles", _file, STRING)]
Hash = Annotated[Text, Form("SHA-256", _hash, STRING)]
Base64 = Annotated[str, Form("base64", _base64, STRING)]


class Change(Model):
    """One place of a file that a merge changed; text that cannot be written plainly is in base64."""

    record: ClassVar[str] = "change"
    at: WholeNumber = Field(description="Where it begins.")
    added: Words | None = Field(None, description="What the merge wrote there.")
    removed: Words | None = Field(None, description="What stood there before.")
    preceded_by: Words | None = Field(None, description="What stands before it.")
    followed_by: Words | None = Field(None, description="What stands after it.")
    added_base64: Base64 | None = Field(None, description="The same, in base64.")
    removed_base64: Base64 | None = Field(None, description="The same, in base64.")
    preceded_by_base64: Base64 | None = Field(None, description="The same, in base64.")
    followed_by_base64: Base64 | None = Field(None, description="The same, in base64.")


class MergedFile(Model):
    """A file that a merge changed."""

    record: ClassVar[str] = "merged file"
    path: ContentFile = Field(description="From the content folder.")
    before: Hash | None = Field(None, description="SHA-256 before the merge; none: there was no file.")
    after: Hash | None = Field(None, description="SHA-256 after the merge; none: it was deleted.")
    changes: tuple[Change, ...] = Field((), description="In the order of their places.")


class Merge(Model):
    """An entry of `merges.yaml`."""

    record: ClassVar[str] = "merge"
    keep: Id = Field(description="Id of the event that stayed.")
    drop: Id = Field(description="Id of the event that went.")
    former_ids: tuple[Id, ...] = Field((), description="Ids that it had had before.")
    because: Words = Field(description="Why the two are one.")
    on: DateWords = Field(description="The day of the merge.")
    files: tuple[MergedFile, ...] = Field((), description="What was changed.")
