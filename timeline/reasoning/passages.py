"""An article's quotes and words for dates, with its capture or receipts, to what is known of each passage."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from timeline.core.diagnostics import Diagnostic, error, note
from timeline.core.model.chronology import Verification
from timeline.core.model.records import Article, Capture, Mention, Receipt, Records
from timeline.core.struct import Struct
from timeline.core.text import Text
from timeline.reasoning.quotes import NORMALISATION, Finding, check_passage, passage_hash
from timeline.reasoning.registries import mentions_by_article
from timeline.reasoning.surroundings import NONE_NEEDED, Surroundings, surroundings

_UNVERIFIED = Verification(outcome="no-capture")


class Unchecked(NamedTuple):
    """An article's passages with all that they are checked against."""

    article: Article
    mentions: tuple[Mention, ...]
    capture: Capture | None
    receipts: tuple[Receipt, ...]
    """Of this article."""


class Checked(Struct, frozen=True, kw_only=True):
    """What is known of the passages of one article."""

    article: str
    verifications: Mapping[str, Verification]
    """By the passage as written."""
    receipts: tuple[Receipt, ...]
    """Of the passages that were found, to be recorded."""


def unchecked_articles(records: Records) -> Iterator[Unchecked]:
    """Every article, ready to have its passages looked for."""
    mentions = mentions_by_article(records)
    captures = {capture.article: capture for capture in records.captures}
    receipts: dict[str, list[Receipt]] = {}
    for receipt in records.receipts:
        receipts.setdefault(receipt.article, []).append(receipt)
    for article in records.articles:
        yield Unchecked(
            article=article,
            mentions=mentions.get(article.id, ()),
            capture=captures.get(article.id),
            receipts=tuple(receipts.get(article.id, ())),
        )


def check_passages(unchecked: Unchecked) -> tuple[Checked, tuple[Diagnostic, ...]]:
    """Each passage checked against the capture, else looked up among the receipts; altered ones are errors."""
    problems: list[Diagnostic] = []
    verifications: dict[str, Verification] = {}
    receipts: dict[str, Receipt] = {}
    by_passage = {receipt.passage: receipt for receipt in unchecked.receipts}
    linked = {quote.text for mention in unchecked.mentions for quote in mention.quotes}
    for passage, restored in passages(unchecked.mentions):
        if unchecked.capture is None:
            verifications[passage] = _by_receipt(by_passage.get(passage_hash(passage))) if by_passage else _UNVERIFIED
            continue
        finding = check_passage(passage, unchecked.capture.text)
        if finding.outcome == "near" and restored:
            finding = Finding(outcome="restored", position=finding.position)
        around = surroundings(passage, finding, unchecked.capture.text) if passage in linked else NONE_NEEDED
        verifications[passage] = _verification(finding, around, unchecked)
        if finding.outcome in {"near", "absent"}:
            problems.append(_altered(passage, finding, unchecked.article))
        else:
            receipts[passage_hash(passage)] = _receipt(passage, verifications[passage], unchecked)
    if any(verification.outcome == "no-capture" for verification in verifications.values()):
        problems.append(_unverified(unchecked.article, verifications))
    found = Checked(article=str(unchecked.article.id), verifications=verifications, receipts=tuple(receipts.values()))
    return found, tuple(problems)


def passages(mentions: tuple[Mention, ...]) -> Iterator[tuple[Text, bool]]:
    """Every passage that must stand in the article, and whether a near match is allowed."""
    for mention in mentions:
        if mention.said is not None:
            yield mention.said, False
        for quote in mention.quotes:
            yield quote.text, bool(quote.restored)


def _verification(finding: Finding, around: Surroundings, unchecked: Unchecked) -> Verification:
    capture = unchecked.capture.sha256 if unchecked.capture else ""
    return Verification(
        outcome=finding.outcome,
        position=finding.position,
        capture=capture,
        retrieved=str(unchecked.article.retrieved or ""),
        difference=finding.difference,
        prefix=around.prefix,
        suffix=around.suffix,
    )


def _receipt(passage: str, verification: Verification, unchecked: Unchecked) -> Receipt:
    return Receipt(
        article=str(unchecked.article.id),
        passage=passage_hash(passage),
        outcome=verification.outcome,
        position=verification.position,
        capture=verification.capture,
        retrieved=verification.retrieved,
        normalisation=NORMALISATION,
        prefix=verification.prefix,
        suffix=verification.suffix,
    )


def _by_receipt(receipt: Receipt | None) -> Verification:
    """A receipt made under another normalisation is void."""
    if receipt is None or receipt.normalisation != NORMALISATION:
        return _UNVERIFIED
    if receipt.outcome not in {"exact", "omissions", "restored"}:
        return _UNVERIFIED
    return Verification(
        outcome=receipt.outcome,  # type: ignore[arg-type]  # one of the three above
        position=receipt.position,
        capture=receipt.capture,
        retrieved=receipt.retrieved,
        by_receipt=True,
        prefix=receipt.prefix,
        suffix=receipt.suffix,
    )


def _altered(passage: Text, finding: Finding, article: Article) -> Diagnostic:
    shown = passage if len(passage) <= 80 else f"{passage[:79]}…"
    if finding.outcome == "absent":
        return error(
            "absent-quote",
            passage.span,
            f"the capture of `{article.id}` does not have `{shown}`",
            hint="copy the words from the article; mark what you leave out as [...] and what you put in as [he]",
        )
    return error(
        "altered-quote",
        passage.span,
        f"the capture of `{article.id}` has other words ({finding.alteration}): {finding.difference}",
        hint="[-in the capture-] {+in your quote+}; quote what is printed, or say why in `restored`",
    )


def _unverified(article: Article, verifications: Mapping[str, Verification]) -> Diagnostic:
    missing = [passage for passage, found in verifications.items() if found.outcome == "no-capture"]
    first = missing[0]
    more = f" and {len(missing) - 1} more" if len(missing) > 1 else ""
    span = first.span if isinstance(first, Text) else article.id.span
    shown = first if len(first) <= 60 else f"{first[:59]}…"
    return note(
        "unverified-quote",
        span,
        f"no capture of `{article.id}` verifies `{shown}`{more}",
        hint=f"save the article's text as captures/{article.id}.txt and run `timeline record`",
    )
