"""The keys of an article, of what it says of an event, and of its quotes."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar

from timeline.reading.schema.base import Field, Model, OneOrMore, Short
from timeline.reading.schema.types import (
    ArticleStatusWord,
    ArticleTypeWord,
    BasisWord,
    DateWords,
    DrawnOn,
    Flag,
    Id,
    KindWord,
    Language,
    Link,
    NameOrId,
    Paywall,
    RoleWord,
    SeenWord,
    StanceWord,
    Unverifiable,
    Url,
    UrlStatusWord,
    Words,
)

OwnKeys = dict[Words, Any]  # Any: an editor's own keys hold what they like
DISTINCT_FROM = "Ids of look-alikes that are others: they are no longer proposed as one with it."


class Quote(Model):
    """Words that an article prints."""

    record: ClassVar[str] = "quote"
    text: Words = Field(description="The words as printed; only they are checked against the capture.")
    speaker: NameOrId | None = Field(None, description="Who said it.")
    language: Language | None = Field(None, description="Language of the words, where it is not the article's.")
    translation: Words | None = Field(None, description="The words in the site's language.")
    translated_by: Words | None = Field(None, description="Who translated them.")
    key: Words | None = Field(None, description="Groups the wordings of one utterance across articles.")
    at: Words | None = Field(None, description="Where in the article: a page, a time code.")
    restored: Words | None = Field(None, description="Why a near match is allowed: damaged characters in the capture.")


class Involvement(Model):
    """An entity in an event."""

    record: ClassVar[str] = "participant"
    who: NameOrId = Field(description="The person, organisation or country.")
    role: RoleWord | None = Field(None, description="Its part in the event; `mentioned` if left out.")


class Archive(Model):
    """A stored copy of an article."""

    record: ClassVar[str] = "archive"
    url: Url = Field(description="Address of the stored copy.")
    date: DateWords | None = Field(None, description="When it was stored.")


QuoteOrText = Annotated[Quote, Short("text", "text")]
InvolvementOrName = Annotated[Involvement, Short("who", "id or plain name")]


class Saying(Model):
    """What an article says of an event, wherever that is written."""

    said: Words | None = Field(
        None, description="The source's own words for the date, resolved against `published`.", examples=["last Monday"]
    )
    date: DateWords | None = Field(None, description="The editor's reading of the date, with `because`.")
    because: Words | None = Field(None, description="Why the editor reads the date so.")
    kind: KindWord | None = Field(None, description="What kind of event it is.")
    summary: Words | None = Field(None, description="What the article says, in the editor's words.")
    stance: StanceWord | None = Field(
        None, description="Of the speaker or origin; `supports` with a quote or `said`, else `background`."
    )
    place: NameOrId | None = Field(None, description="Where the event happened.")
    attributed_to: NameOrId | None = Field(None, description="The speaker or origin to whom the stance belongs.")
    via: tuple[DrawnOn, ...] = Field((), description="What this mention rests on; wins over the article's `via`.")
    entities: tuple[InvolvementOrName, ...] = Field((), description="Who takes part in the event.")
    quotes: tuple[QuoteOrText, ...] = Field((), description="Short passages, verbatim: texts, or mappings (see quote).")
    note: Words | None = Field(None, description="A note of the editor.")


class Mention(Saying):
    """What an article says of one event, or of several that the same words cover."""

    record: ClassVar[str] = "mention"
    event: Annotated[tuple[Id, ...], OneOrMore("maybe")] = Field(
        (), description="Id of the event, or a list of ids when the same words cover several."
    )
    maybe: tuple[Id, ...] = Field(
        (),
        description="In place of `event`: the words mean one of these events; counted for none.",
        examples=[["a", "b"]],
    )
    title: Words | None = Field(None, description="Title of the event; needed where it has no record.")
    x: OwnKeys = Field({}, description="Keys of your own.")


class Described(Model):
    """What is known of an article, wherever it is written."""

    id: Id | None = Field(None, description="The file's name, or the id of an article written inside an event.")
    title: Words | None = Field(None, description="Title as printed.")
    url: Url | None = Field(None, description="Address; an article may lack one.")
    publisher: NameOrId | None = Field(None, description="Who published it.")
    authors: tuple[Words, ...] = Field(
        (), description="Names of the authors; `Family, Given` where the parts are known."
    )
    published: DateWords | None = Field(
        None,
        description="Date of publication; without an offset in the publisher's zone.",
        examples=["2025-03-06 20:22"],
    )
    retrieved: DateWords | None = Field(None, description="When the article was read.")
    language: Language | None = Field(None, description="Language of the article.")
    type: ArticleTypeWord | None = Field(None, description="What kind of article it is; `report` if left out.")
    via: tuple[DrawnOn, ...] = Field((), description="What the article draws on.")
    archive: Archive | None = Field(None, description="A stored copy (see archive).")
    url_status: UrlStatusWord | None = Field(None, description="What has become of the address.")
    tags: tuple[Words, ...] = Field((), description="Free words.")
    title_basis: BasisWord | None = Field(None, description="How the title is known; `page` if left out.")
    published_basis: BasisWord | None = Field(None, description="How the date is known; `page` if left out.")
    seen: SeenWord | None = Field(
        None,
        description="Whether the page, a copy or neither was seen; `no`: known only by name, never linked or counted.",
    )
    link: Link | None = Field(None, description="`no`: the address is not linked, with `because`.")
    because: Words | None = Field(None, description="Why it is not linked, or has its status or assessment.")
    copy_of: Id | None = Field(None, description="The article of which it is a copy; not counted.")
    version_of: Id | None = Field(None, description="The article of which it is a version; not counted.")
    translation_of: Id | None = Field(None, description="The article of which it is a translation; not counted.")
    access: Paywall | None = Field(None, description="The article stands behind a paywall.")
    handle: Words | None = Field(None, description="The account, for a post on a social network.")
    status: ArticleStatusWord | None = Field(None, description="What its publisher did with it, with `because`.")
    assessment: Unverifiable | None = Field(
        None, description="The article cannot be verified; not counted, with `because`."
    )
    correction: Words | None = Field(None, description="The reason for the last change.")
    note: Words | None = Field(None, description="A note of the editor.")
    draft: Flag | None = Field(None, description="Not published yet.")
    former_ids: tuple[Id, ...] = Field((), description="Ids that it had before, the oldest first; they redirect.")
    distinct_from: tuple[Id, ...] = Field((), description=DISTINCT_FROM)
    x: OwnKeys = Field({}, description="Keys of your own.")


class Article(Described):
    """The front matter of an article's own file."""

    record: ClassVar[str] = "article"
    title: Words = Field(description="Title as printed.")
    events: tuple[Mention, ...] = Field((), description="What it says of events (see mention).")


class Source(Described, Saying):
    """An article inside an event: an id, or the article itself with any key of an article and a mention."""

    record: ClassVar[str] = "source"
    because: Words | None = Field(None, description="The reason for `date`, `link`, `status` or `assessment`.")
    via: tuple[DrawnOn, ...] = Field((), description="What the article draws on for this event.")
    note: Words | None = Field(None, description="A note of the editor.")
