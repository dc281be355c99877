"""Quotes against captures and receipts."""

from __future__ import annotations

from tests.making import article, mention, quote, text
from timeline.core.model.records import Capture
from timeline.core.struct import replace
from timeline.reasoning.passages import Unchecked, check_passages

CAPTURE = Capture(article="a", text="The allies are weighing the move on Thursday.", sha256="c" * 64)


def unchecked(*quotes, said=None, capture=CAPTURE, receipts=()):
    said_of = mention("a", "e", quotes=quotes, said=text(said) if said else None)
    return Unchecked(
        article=article("a", said_of, retrieved=text("2025-03-10")),
        mentions=(said_of,),
        capture=capture,
        receipts=receipts,
    )


def outcomes(of):
    checked, problems = check_passages(of)
    return [(one.outcome, one.by_receipt) for one in checked.verifications.values()], [one.code for one in problems]


def test_words_for_dates_are_checked_like_quotes():
    assert outcomes(unchecked(said="on Thursday")) == ([("exact", False)], [])
    assert outcomes(unchecked(said="on Friday"))[1] == ["absent-quote"]


def test_an_altered_quote_is_an_error_at_the_quote():
    words = quote("The allies were weighing the move")
    _, problems = check_passages(unchecked(replace(words, text=text(str(words.text), line=7))))

    assert [(one.code, one.span.line) for one in problems] == [("altered-quote", 7)]
    assert "[-are-] {+were+}" in problems[0].message


def test_a_restored_quote_may_be_near():
    assert outcomes(unchecked(quote("The allies were weighing the move", restored="garbled"))) == (
        [("restored", False)],
        [],
    )


def test_a_checkout_without_captures_verifies_by_receipt():
    recorded, _ = check_passages(unchecked(quote("allies are weighing")))

    of = unchecked(quote("allies are weighing"), capture=None, receipts=recorded.receipts)

    assert outcomes(of) == ([("exact", True)], [])
    (verification,) = check_passages(of)[0].verifications.values()
    assert (verification.capture, verification.retrieved) == ("c" * 64, "2025-03-10")


def test_a_changed_quote_or_normalisation_voids_the_receipt():
    recorded, _ = check_passages(unchecked(quote("allies are weighing")))
    older = tuple(replace(receipt, normalisation=0) for receipt in recorded.receipts)

    changed = unchecked(quote("allies weigh"), capture=None, receipts=recorded.receipts)
    outdated = unchecked(quote("allies are weighing"), capture=None, receipts=older)

    assert outcomes(changed) == ([("no-capture", False)], ["unverified-quote"])
    assert outcomes(outdated) == ([("no-capture", False)], ["unverified-quote"])


def test_with_and_without_the_capture_a_repeated_quote_has_the_same_words_around_it():
    twice = replace(CAPTURE, text="WEIGHING IT. They are weighing it on Thursday.")
    here, _ = check_passages(unchecked(quote("weighing it"), capture=twice))
    there, _ = check_passages(unchecked(quote("weighing it"), capture=None, receipts=here.receipts))

    for checked in (here, there):
        assert [(one.prefix, one.suffix) for one in checked.verifications.values()] == [("", "on")]


def test_words_for_dates_show_nothing_around_them_for_nothing_links_there():
    twice = replace(CAPTURE, text="ON THURSDAY. They are weighing it on Thursday, again.")
    (receipt,) = check_passages(unchecked(said="on Thursday", capture=twice))[0].receipts

    assert (receipt.prefix, receipt.suffix) == ("", "")
