"""What the sources say of an event: citations, quotes, dates, disagreements."""

from __future__ import annotations

from timeline.core.struct import Struct
from timeline.publishing.views.shared import DateView, Fact, Label


class QuoteView(Struct, frozen=True, kw_only=True):
    """A quote with its attribution and the outcome of its check."""

    anchor: str
    """Its id on the page."""
    text: str
    """As written by the editor, checked against the article's text."""
    language: str
    """BCP 47 tag, where it is not the page's."""
    direction: str
    """`ltr` or `rtl`, given with `language`."""
    attribution: str
    """`CSIS, quoted by Caliber.Az from NBC News`."""
    outcome: str
    """`as printed by M10 News`, `not verified`."""
    verified: bool
    """Whether the wording was found in the article's text."""
    href: str
    """The passage in the article, by a text fragment; empty where the article is not linked."""
    translation: str
    """In the site's language; empty: none."""
    translated_by: str
    """Who translated it; empty: not said."""
    notes: tuple[str, ...]
    """Where in the article it stands, why characters were restored, which capture it was found in."""


class SourceView(Struct, frozen=True, kw_only=True):
    """An article as it is cited: its name, where it can be read, and what a reader should know of it."""

    title: Label
    """Its title, linked to its page on this site."""
    publisher: Label | None
    """Who published it; None: not known."""
    authors: tuple[str, ...]
    """As printed."""
    published: DateView | None
    """When it was published; None: not known."""
    original: Label | None
    """The article itself, to be read first unless `archive_first`; None: it is not linked."""
    archive: Label | None
    """A stored copy; None: none is known."""
    archive_first: bool
    """Whether the stored copy is what a reader should open."""
    type: str
    """`Report`, `Rewrite of other reports`."""
    standing: str
    """`Unverifiable`, `Retracted`; empty: nothing speaks against it."""
    warning: str
    """The same with the reason: why it is retracted, unverifiable or was never seen; empty: it is none of these."""
    remarks: tuple[str, ...]
    """What else a reader should know: headline from the address, not linked because ..."""


class CitationView(Struct, frozen=True, kw_only=True):
    """One article as evidence of one event."""

    number: int
    """On the event's page, from 1."""
    anchor: str
    """Its id on the page."""
    source: SourceView
    """The article."""
    stance: str
    """`Denied by the US Department of Defense (in Meduza)`; empty for plain support."""
    contradicts: bool
    """Whether it speaks against the event."""
    said: Fact | None
    """The source's own words for the date, with what they became; None: it gives none."""
    said_outcome: str
    """What a check of those words found; empty: there are none."""
    agreement: str
    """How its date stands to the event's; empty: it has none."""
    origins: str
    """What it rests on: `NBC News`, `its own reporting`, `not known`."""
    not_counted: str
    """Why it is not counted as support; empty: it is."""
    note: str
    """Of the editor."""
    summary: str
    """What it says, in the editor's words; empty: not given, or told as the event's own account."""
    quotes: tuple[QuoteView, ...]
    """What it prints."""
    back: tuple[Label, ...]
    """The places of the narrative that cite it."""


class Voice(Struct, frozen=True, kw_only=True):
    """A citation, named by its number and publisher."""

    number: int
    """Of the citation on the event's page."""
    publisher: str
    """Who says it."""
    href: str
    """The citation."""


class RivalView(Struct, frozen=True, kw_only=True):
    """A date that some source gives and the event does not have."""

    date: DateView
    """The date."""
    voices: tuple[Voice, ...]
    """Who gives it."""
    remark: str
    """`may be the same moment: ...`; empty: it cannot be."""


class ReadingView(Struct, frozen=True, kw_only=True):
    """What one source says of the date, and how its words were read."""

    voice: Voice
    """The source."""
    words: Label
    """Its own words."""
    outcome: str
    """What a check of the words found; empty: they were not checked."""
    how: str
    """How they were read: `counted from 6 March 2025 (Europe/Kyiv); the latest one up to the publication date`."""
    result: str
    """`5 March 2025`, or why there is none."""
    edtf: str
    """The result; empty: there is none."""
    agreement: str
    """How it stands to the event's date; empty: it has no date."""


class DecisionView(Struct, frozen=True, kw_only=True):
    """What an editor decided, and why."""

    about: str
    """The field: `date`, `title`."""
    subject: str
    """The same in words."""
    chosen: str
    """What was chosen."""
    because: str
    """The reason."""
    by: str
    """Initials; empty: not said."""
    when: str
    """The day, in words; empty: not said."""


class DateEvidenceView(Struct, frozen=True, kw_only=True):
    """How the date of an event is known."""

    source: str
    """Where it comes from, in a sentence."""
    steps: tuple[Fact, ...]
    """From the words as written to the date."""
    notes: tuple[str, ...]
    """What else was noticed on the way."""
    readings: tuple[ReadingView, ...]
    """What each source says, in the order of the citations."""
    supported_by: tuple[Voice, ...]
    """Whose own date agrees."""
    rivals: tuple[RivalView, ...]
    """Other dates that sources give."""
    other_dates: tuple[Fact, ...]
    """Other moments of the same event: when it took effect, when it was aired."""


class WordingView(Struct, frozen=True, kw_only=True):
    """One wording of an utterance."""

    text: str
    """As printed."""
    language: str
    """BCP 47 tag, where it is not the page's."""
    direction: str
    """`ltr` or `rtl`, given with `language`."""
    voices: tuple[Voice, ...]
    """Who prints it so."""


class UtteranceView(Struct, frozen=True, kw_only=True):
    """What somebody said, in all the wordings in which it is printed."""

    speaker: str
    """Who said it; empty: not given."""
    wordings: tuple[WordingView, ...]
    """Most printed first."""


class PositionView(Struct, frozen=True, kw_only=True):
    """One side of a disagreement."""

    says: str
    """What it holds."""
    by: tuple[Label, ...]
    """Who holds it."""


class DisagreementView(Struct, frozen=True, kw_only=True):
    """Something on which the sources differ."""

    about: str
    """What it is about."""
    positions: tuple[PositionView, ...]
    """The sides."""


class OriginView(Struct, frozen=True, kw_only=True):
    """An independent origin and the articles that rest on it."""

    origin: Label
    """The origin."""
    articles: tuple[Label, ...]
    """Those that rest on it; empty: its own alone."""
