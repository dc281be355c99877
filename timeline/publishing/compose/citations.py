"""Citations, quotes and wordings of one event to their views."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from timeline.core.model.chronology import CheckedQuote, Citation, Event, Utterance, Verification
from timeline.core.model.records import Disagreement, Position
from timeline.publishing import urls
from timeline.publishing.compose.dates import edtf_in_words
from timeline.publishing.compose.labels import article_label, spoken, who_label
from timeline.publishing.compose.site import Here
from timeline.publishing.compose.sources import best_address, source_view
from timeline.publishing.prose import Reference
from timeline.publishing.views.evidence import (
    CitationView,
    DisagreementView,
    PositionView,
    QuoteView,
    UtteranceView,
    Voice,
    WordingView,
)
from timeline.publishing.views.shared import Fact, Label
from timeline.publishing.words.counting import left_out
from timeline.publishing.words.derivations import agreement_in_words, reason_in_words
from timeline.publishing.words.messages import Words, message_in
from timeline.publishing.words.quoting import attribution_in_words, is_verified, outcome_in_words, stance_in_words


def citation_anchor(number: int) -> str:
    return f"c-{number}"


def quote_anchor(citation: int, quote: int) -> str:
    return f"c-{citation}-q-{quote}"


def citation_view(
    here: Here, event: Event, citation: Citation, references: Mapping[str, Sequence[Reference]]
) -> CitationView:
    """The citation of an event with all its evidence; *references* are the marks of the narrative by anchor."""
    mention = citation.mention.mention
    quotes = tuple(quote_view(here, citation, number) for number in range(1, len(citation.quotes) + 1))
    anchors = [citation_anchor(citation.number), *(quote.anchor for quote in quotes)]
    back = [reference for anchor in anchors for reference in references.get(anchor, ())]
    return CitationView(
        number=citation.number,
        anchor=citation_anchor(citation.number),
        source=source_view(here, citation.article),
        stance=citation_stance(here, citation),
        contradicts=citation.stance == "contradicts",
        said=_said(here, citation),
        said_outcome=outcome_in_words(citation.said, publisher_name(here, citation), here.words)
        if citation.said
        else "",
        agreement=agreement_in_words(citation.agreement, event.date, here.words),
        origins=origins_in_words(here, citation),
        not_counted=left_out(citation, here.words),
        note=mention.note,
        summary=mention.summary if mention.summary != event.summary else "",
        quotes=quotes,
        back=tuple(
            Label(text=str(number), href=f"#{reference.anchor}") for number, reference in enumerate(back, start=1)
        ),
    )


def publisher_name(here: Here, citation: Citation) -> str:
    publisher = here.publisher_of(str(citation.article.article.id))
    return str(publisher.name) if publisher else ""


def citation_stance(here: Here, citation: Citation) -> str:
    """`Denied by ...`; empty for plain support."""
    by = citation.mention.mention.attributed_to
    return stance_in_words(
        citation.stance,
        attributed_to=who_label(here, str(by)) if by else "",
        publisher=publisher_name(here, citation),
        words=here.words,
    )


def origins_in_words(here: Here, citation: Citation) -> str:
    """What the citation rests on; its own newsroom is `its own reporting`."""
    publisher = here.site.chronology.publisher_of.get(str(citation.article.article.id))
    own = {publisher, str(citation.article.article.id)}
    own_words = here.words.say("its own reporting")
    names = [own_words if origin.id in own else origin.name for origin in citation.origins]
    if not names:
        return here.words.say(message_in("origin", "not known"))
    return here.words.listed(list(dict.fromkeys(names)))


def _said_outcome(here: Here, citation: Citation) -> str:
    return outcome_in_words(citation.said, publisher_name(here, citation), here.words) if citation.said else ""


def _said(here: Here, citation: Citation) -> Fact | None:
    mention = citation.mention
    if mention.mention.said is None:
        return None
    words = str(mention.mention.said)
    language, direction = spoken(words, citation.article.article.language, here.site.language)
    if mention.date is not None:
        reading = edtf_in_words(mention.date.text, here.site.language, mention.derivation.zone)
    else:
        reading = reason_in_words(mention.derivation, here.words) or here.words.say("no date")
    return Fact(term=reading, words=words, language=language, direction=direction, quoted=True)


def quote_view(here: Here, citation: Citation, number: int) -> QuoteView:
    """The quote of that number, from 1, with its attribution and outcome."""
    checked = citation.quotes[number - 1]
    quote, verification = checked.quote, checked.verification
    article = citation.article.article
    language, direction = spoken(quote.text, quote.language or article.language, here.site.language)
    publisher = publisher_name(here, citation)
    address = best_address(article)
    return QuoteView(
        anchor=quote_anchor(citation.number, number),
        text=str(quote.text),
        language=language,
        direction=direction,
        attribution=attribution_in_words(
            speaker=who_label(here, str(quote.speaker)) if quote.speaker else "",
            publisher=publisher,
            origins=citation.origins,
            publisher_id=here.site.chronology.publisher_of.get(str(article.id), ""),
            words=here.words,
        ),
        outcome=outcome_in_words(verification, publisher, here.words),
        verified=is_verified(verification.outcome),
        href=urls.to_passage(address, str(quote.text), verification.prefix, verification.suffix) if address else "",
        translation=quote.translation,
        translated_by=quote.translated_by,
        notes=_quote_notes(here, checked),
    )


def _quote_notes(here: Here, checked: CheckedQuote) -> tuple[str, ...]:
    quote, verification, words = checked.quote, checked.verification, here.words
    notes = (
        words.say("At %(place)s.", place=quote.at) if quote.at else "",
        words.say("Restored: %(why)s.", why=quote.restored) if quote.restored else "",
        words.say("Differs: %(difference)s.", difference=verification.difference) if verification.difference else "",
        _capture_in_words(verification, words),
    )
    return tuple(note for note in notes if note)


def _capture_in_words(verification: Verification, words: Words) -> str:
    """In which capture a passage was found; empty: in none."""
    if not verification.capture or verification.outcome == "no-capture":
        return ""
    digest = verification.capture[:12]
    if not verification.retrieved:
        return words.say("Found in the capture with SHA-256 %(digest)s.", digest=digest)
    day = edtf_in_words(verification.retrieved, words.language)
    return words.say("Found in the capture of %(day)s with SHA-256 %(digest)s.", day=day, digest=digest)


def voices(here: Here, event: Event, numbers: Iterable[int]) -> tuple[Voice, ...]:
    """Citations by their numbers."""
    by_number = {citation.number: citation for citation in event.citations}
    return tuple(
        Voice(number=number, publisher=_voice_name(here, by_number[number]), href=f"#{citation_anchor(number)}")
        for number in numbers
        if number in by_number
    )


def _voice_name(here: Here, citation: Citation) -> str:
    return publisher_name(here, citation) or str(citation.article.article.title)


def utterance_views(here: Here, event: Event) -> tuple[UtteranceView, ...]:
    """The utterances that are printed in more than one wording; a single one needs no comparison."""
    return tuple(_utterance_view(here, event, one) for one in event.utterances if len(one.wordings) > 1)


def _utterance_view(here: Here, event: Event, utterance: Utterance) -> UtteranceView:
    wordings = []
    for wording in utterance.wordings:
        language, direction = spoken(wording.text, wording.language, here.site.language)
        who = voices(here, event, wording.citations)
        wordings.append(WordingView(text=wording.text, language=language, direction=direction, voices=who))
    return UtteranceView(speaker=utterance.speaker, wordings=tuple(wordings))


def disagreement_view(here: Here, disagreement: Disagreement) -> DisagreementView:
    """The sides of a disagreement, each with the articles that hold it."""
    return DisagreementView(
        about=disagreement.about,
        positions=tuple(
            PositionView(says=position.says, by=tuple(_holder(here, one) for one in holders(here, position)))
            for position in disagreement.positions
        ),
    )


def holders(here: Here, position: Position) -> tuple[str, ...]:
    """The ids of the articles that hold it, of which drafts are not to be named."""
    return tuple(str(article) for article in position.by if article in here.site.articles)


def _holder(here: Here, article: str) -> Label:
    """An article in a disagreement, by its publisher's name where it has one."""
    publisher = here.publisher_of(article)
    label = article_label(here, here.site.articles[article].article)
    return Label(text=str(publisher.name), href=label.href) if publisher else label
