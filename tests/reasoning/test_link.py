"""Dated articles and records to one chronology."""

from __future__ import annotations

import itertools

import pytest

from tests.making import (
    article,
    dated_article,
    dated_record,
    entity,
    event,
    mention,
    origin,
    place,
    publisher,
    quote,
    records,
    text,
    texts,
)
from timeline.core.model.dated import DatedArticle, DatedRecord
from timeline.core.model.records import Involvement, Relation
from timeline.reasoning.counts import law_holds
from timeline.reasoning.link import Dated, link
from timeline.reasoning.registries import read_registries


def linked(*articles: DatedArticle, events: tuple[DatedRecord, ...] = (), drafts=False, **fields):
    content = records(
        articles=tuple(one.article for one in articles), events=tuple(one.record for one in events), **fields
    )
    registries, _ = read_registries(content)
    dated = Dated(records=content, registries=registries, articles=articles, events=events, checked={})
    return link(dated, drafts=drafts)


def seen(
    name: str, *events: str, date: str | None = None, published="2025-03-06", words="words", **fields
) -> DatedArticle:
    mentioned = mention(name, *events, quotes=(quote(words),), title=text("Titled"))
    return dated_article(article(name, mentioned, **fields), date, published=published)


def test_mentions_join_by_id_and_by_former_id():
    record = dated_record(event("aid-pause", former_ids=texts("pause")), "2025-03-03")

    chronology, problems = linked(seen("a", "aid-pause"), seen("b", "pause"), events=(record,))

    assert [one.article.article.id for one in chronology.events[0].citations] == ["a", "b"]
    assert problems == ()
    assert chronology.redirects == {"events/pause": "events/aid-pause"}


def test_an_event_without_a_record_is_what_its_mention_says():
    chronology, problems = linked(seen("a", "speech", date="2025-03-05"))

    assert [(one.id, one.title, one.kind, one.date.date.text) for one in chronology.events] == [
        ("speech", "Titled", "other", "2025-03-05")
    ]
    assert problems == ()


def test_a_mention_of_an_event_that_nothing_describes_is_an_error_where_it_stands():
    plain = article("a", mention("a", "aid-puase", quotes=(quote("x"),)))

    _, problems = linked(dated_article(plain), events=(dated_record(event("aid-pause"), "2025-03-03"),), **{})

    assert [(one.code, one.span.column, one.hint) for one in problems if one.code == "unknown-event"] == [
        ("unknown-event", 1, "did you mean `aid-pause`?")
    ]


def test_two_mentions_that_differ_on_a_title_are_an_error_that_names_both():
    other = article("b", mention("b", "e", title=text("Another title", line=9), quotes=(quote("x"),)))

    _, problems = linked(seen("a", "e"), dated_article(other))

    assert [(one.code, one.span.line, one.related[0].span.line) for one in problems] == [("mentions-differ", 9, 1)]


def test_the_record_wins_field_by_field():
    record = dated_record(event("e", title=text("Decided"), kind=None, summary=""), "2025-03-03")
    said = mention("a", "e", title=text("Said"), kind="speech", summary="In short.", quotes=(quote("x"),))

    chronology, _ = linked(dated_article(article("a", said)), events=(record,))

    assert [(one.title, one.kind, one.summary) for one in chronology.events] == [("Decided", "speech", "In short.")]


def test_the_order_of_articles_never_changes_the_chronology():
    articles = [
        seen("a", "e", "f", date="2025-03-04", published="2025-03-06"),
        seen("b", "e", date="2025-03-05", published=None),
        seen("c", "f", published="2025-03-06"),
        seen("d", "e", published="2025-03"),
    ]

    chronologies = {repr(linked(*order)[0].events) for order in itertools.permutations(articles)}

    assert len(chronologies) == 1


def test_four_articles_and_one_origin():
    nbc = article("nbc", publisher=text("nbc-news"), type="report", seen="no")
    rewrites = [seen(name, "e", type="rewrite", via=texts("nbc")) for name in "abcd"]
    fifth = seen("blog", "e", type="opinion", unverifiable=True, because="x")

    chronology, _ = linked(
        dated_article(nbc), *rewrites, fifth, publishers=(publisher("nbc-news", name=text("NBC News")),)
    )

    support = chronology.events[0].support
    assert (support.articles, [one.name for one in support.origins], support.independent_origins) == (
        4,
        ["NBC News"],
        1,
    )
    assert support.not_counted == {"unverifiable": 1}


def test_acts_on_record_count_no_origins():
    record = dated_record(event("e", nature="public-act", origin=text("statement")), "2025-03-03")

    chronology, _ = linked(seen("a", "e"), events=(record,), origins=(origin("statement", "The joint statement"),))

    assert chronology.events[0].support.independent_origins is None
    assert chronology.events[0].origin.name == "The joint statement"


def test_relations_are_shown_at_both_ends():
    events = (
        dated_record(event("order"), "2025-02-20"),
        dated_record(event("denial", relations=(Relation(to=text("order"), kind="denies"),)), "2025-03-04"),
    )

    chronology, _ = linked(seen("a", "order", "denial"), events=events)

    assert [(one.id, [(r.event, r.kind, r.inverse) for r in one.relations]) for one in chronology.events] == [
        ("order", [("denial", "denies", True)]),
        ("denial", [("order", "denies", False)]),
    ]


@pytest.mark.parametrize("drafts", [False, True])
def test_drafts_and_what_only_they_say_stay_out(drafts):
    told = [mention("b", name, title=text("Titled"), quotes=(quote("x"),)) for name in "ef"]
    draft = dated_article(article("b", *told, draft=True))

    chronology, _ = linked(seen("a", "e"), draft, drafts=drafts)

    assert [one.id for one in chronology.events] == (["e", "f"] if drafts else ["e"])
    assert len(chronology.events[0].citations) == (2 if drafts else 1)
    assert [one.article.id for one in chronology.articles] == (["a", "b"] if drafts else ["a"])
    counts = chronology.counts["mentions"]
    assert (counts.read, counts.published, counts.drafts) == ((3, 3, 0) if drafts else (3, 1, 2))
    assert law_holds(chronology.counts)


def test_an_event_that_cannot_be_dated_is_refused_and_counted():
    chronology, problems = linked(seen("a", "e", published=None))

    assert [one.code for one in problems] == ["undated-event"]
    assert chronology.counts["events"].refused == chronology.counts["mentions"].refused == 1
    assert law_holds(chronology.counts)


def test_wordings_of_one_utterance_stand_beside_each_other():
    said = [
        (name, mention(name, "e", title=text("T"), quotes=(quote(words, key=text("k"), speaker=text("hughes")),)))
        for name, words in (("a", "our adversaries"), ("b", "“our adversaries”"), ("c", "our  adversaries"))
    ]

    chronology, _ = linked(
        *(dated_article(article(name, one)) for name, one in said), entities=(entity("hughes", "Brian Hughes"),)
    )

    (utterance,) = chronology.events[0].utterances
    assert utterance.speaker == "Brian Hughes"
    assert [(one.text, one.citations) for one in utterance.wordings] == [
        ("our adversaries", (1, 3)),
        ("“our adversaries”", (2,)),
    ]


def test_people_are_found_by_name_alias_and_id():
    zaluzhnyi = entity("zaluzhnyi", "Valerii Zaluzhnyi", aliases=texts("Залужний"))
    names = ["zaluzhnyi", "VALERII  zaluzhnyi", "Залужний", "Someone Else"]
    involved = tuple(Involvement(who=text(name), role="speaker") for name in names)

    chronology, _ = linked(
        seen("a", "e"), events=(dated_record(event("e", entities=involved), "2025"),), entities=(zaluzhnyi,)
    )

    assert [one.entity.id for one in chronology.events[0].participants] == ["zaluzhnyi", "someone-else"]


def test_a_place_lends_its_zone():
    record = dated_record(event("e", place=text("washington")), "2025-03-03")
    washington = place("washington", zone=text("America/New_York"))
    kyiv = dated_article(article("a", mention("a", "e", said=text("4 March"))), "2025-03-04", zone="Europe/Kyiv")

    chronology, _ = linked(kyiv, events=(record,), places=(washington,))

    assert chronology.events[0].citations[0].agreement == "same-moment"
    assert not chronology.events[0].date.contested


def told(name: str, title: str | None, **fields) -> DatedArticle:
    """An article with one mention of the event `e`, or of more."""
    events = fields.pop("events", ("e",))
    titled = text(title) if title else None
    return dated_article(article(name, mention(name, *events, title=titled, **fields)), "2025-03-05")


def test_what_a_denial_or_an_unsure_mention_says_is_not_the_events_own():
    says = {"place": text("kyiv"), "kind": "attack", "entities": (Involvement(who=text("roe"), role="actor"),)}
    record = dated_record(event("e", title=None), "2025-03-05")
    denial = told("a", "Denied", stance="contradicts", summary="It never happened.", quotes=(quote("no"),), **says)
    unsure = told("b", "Perhaps", events=("e", "f"), maybe=True, summary="One of two.", **says)
    passing = told("c", None, summary="In passing.", stance="background")
    account = told("d", "Happened", summary="It happened.", quotes=(quote("yes"),))

    chronology, _ = linked(denial, unsure, passing, account, events=(record,), entities=(entity("roe", "John Roe"),))

    (found,) = chronology.events
    assert (found.title, found.summary, found.kind) == ("Happened", "It happened.", "other")
    assert (found.place, found.participants) == (None, ())


def test_a_denial_alone_describes_no_event():
    _, problems = linked(told("a", "Denied", stance="contradicts", quotes=(quote("no"),)))

    assert [problem.code for problem in problems] == ["unknown-event"]


def test_what_does_not_support_an_event_dates_none_whose_support_was_retracted():
    record = dated_record(event("e"))
    retracted = dated_article(article("a", mention("a", "e", quotes=(quote("x"),)), status="retracted"), "2025-03-03")
    denial = dated_article(article("b", mention("b", "e", stance="contradicts")), published="2025-02-01")

    chronology, _ = linked(retracted, denial, events=(record,))

    assert chronology.events[0].date.date.text == "2025-03-03"


def test_the_day_of_any_report_bounds_where_the_supporting_ones_have_none():
    undated = dated_article(article("a", mention("a", "e", quotes=(quote("x"),))), published=None)
    passing = dated_article(article("b", mention("b", "e")), published="2025-03-06")

    chronology, problems = linked(undated, passing, events=(dated_record(event("e")),))

    assert (chronology.events[0].date.date.text, problems) == ("[..2025-03-06]", ())


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ({"date": text("2025-03-05")}, {"date": text("5 March 2025")}, []),
        ({"kind": "vote"}, {"kind": "attack", "stance": "contradicts"}, []),
        ({"kind": "vote"}, {"kind": "attack", "events": ("e", "f")}, ["mentions-differ"]),
    ],
    ids=["one date", "a denial", "of two events"],
)
def test_what_differs_without_a_record_is_what_decides(first, second, expected):
    _, problems = linked(told("a", "Titled", **first), told("b", None, **second), told("c", "Other", events=("f",)))

    assert [problem.code for problem in problems] == expected


def test_an_event_has_no_relation_to_itself():
    record = dated_record(event("e", relations=(Relation(to=text("e"), kind="precedes"),)), "2025-03-05")

    chronology, problems = linked(seen("a", "e"), events=(record,))

    assert [problem.code for problem in problems] == ["unknown-event"]
    assert chronology.events[0].relations == ()


def test_a_draft_takes_no_events_place():
    draft = dated_record(event("new", draft=True, former_ids=texts("e")), "2025-03-05")

    chronology, _ = linked(seen("a", "e", date="2025-03-05"), seen("b", "new"), events=(draft,))
    with_drafts, _ = linked(seen("a", "e", date="2025-03-05"), seen("b", "new"), events=(draft,), drafts=True)

    assert [one.id for one in chronology.events] == ["e"]
    assert [one.id for one in with_drafts.events] == ["new"]


def test_many_plain_names_of_one_slug_have_ids_of_their_own():
    articles = [seen(f"a{number}", "e", date="2025-03-05", publisher=text("Ab" + "!" * number)) for number in range(9)]

    chronology, _ = linked(*articles)

    assert len(set(chronology.publisher_of.values())) == 9
    assert max(map(len, chronology.publishers)) <= 12


def test_a_plain_name_does_not_take_a_former_id():
    registered = publisher("evil", former_ids=texts("nbc-news"))

    chronology, _ = linked(seen("a", "e", date="2025-03-05", publisher=text("NBC News")), publishers=(registered,))

    assert chronology.publisher_of == {"a": "nbc-news-2"}
