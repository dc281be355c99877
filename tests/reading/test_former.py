"""Former ids of all that is renamed, wherever it is named."""

from __future__ import annotations

import pytest

from tests.reading.reading import read

ARTICLE = "---\ntitle: A headline\npublisher: The Press\n{more}---\n"
EVENT = "---\ntitle: Aid is paused\n{more}---\n"
RENAMED = ARTICLE.format(more="former-ids: [old]\n")
RECEIPT = "{article} " + "a" * 64 + " exact 4 " + "b" * 64 + " 1"


def other(more: str) -> dict[str, str]:
    return {"articles/new.md": RENAMED, "articles/other.md": ARTICLE.format(more=more)}


def paused(more: str) -> dict[str, str]:
    return {"articles/new.md": RENAMED, "events/pause.md": EVENT.format(more=more)}


@pytest.mark.parametrize(
    ("files", "named"),
    [
        (other("via: [old]\n"), lambda records: records.articles[1].via),
        (other("copy-of: old\n"), lambda records: (records.articles[1].copy_of,)),
        (other("events: [{event: e, title: E, via: [old]}]\n"), lambda records: records.articles[1].mentions[0].via),
        (paused("sources: [old]\n"), lambda records: (records.events[0].sources[0].article,)),
        (paused("origin: old\n"), lambda records: (records.events[0].origin,)),
        (
            paused("disagreements: [{about: scope, positions: [{says: all of it, by: [old]}]}]\n"),
            lambda records: records.events[0].disagreements[0].positions[0].by,
        ),
        (
            {"articles/new.md": RENAMED, "origins.yaml": "- {id: o, name: O, article: old}\n"},
            lambda records: (records.origins[0].article,),
        ),
        (
            {
                "origins.yaml": "- {id: new, name: O, former-ids: [old]}\n",
                "articles/a.md": ARTICLE.format(more="via: [old]\n"),
            },
            lambda records: records.articles[0].via,
        ),
        (
            {
                "threads.yaml": "- {id: new, title: T, former-ids: [old]}\n",
                "events/pause.md": EVENT.format(more="threads: [old]\n"),
            },
            lambda records: records.events[0].threads,
        ),
    ],
    ids=["via", "copy", "via of a mention", "source", "origin", "position", "carried by", "via an origin", "thread"],
)
def test_a_former_id_means_what_has_it_no_longer(files, named):
    records, found = read(files)

    assert found == []
    assert named(records) == ("new",)


SAID = "events: [{event: e, title: E, attributed-to: old, quotes: [{text: all of it, speaker: old}]}]\n"
ENTITY = "- {id: entity, name: E, former-ids: [old]}\n"
ORIGIN = "- {id: origin, name: O, former-ids: [old]}\n"
PUBLISHER = "- {id: publisher, name: P, former-ids: [old]}\n"


def said(more: dict[str, str]):
    records, found = read({"articles/a.md": ARTICLE.format(more=SAID), **more})
    (mention,) = records.articles[0].mentions
    assert found == []
    return mention


@pytest.mark.parametrize(
    ("registries", "voice", "speaker"),
    [
        ({"entities.yaml": ENTITY}, "entity", "entity"),
        ({"origins.yaml": ORIGIN}, "origin", "old"),
        ({"publishers.yaml": PUBLISHER}, "publisher", "old"),
        ({"entities.yaml": ENTITY, "origins.yaml": ORIGIN, "publishers.yaml": PUBLISHER}, "entity", "entity"),
        ({"origins.yaml": ORIGIN, "publishers.yaml": PUBLISHER}, "origin", "old"),
        ({"entities.yaml": ENTITY, "publishers.yaml": "- {id: old, name: P}\n"}, "entity", "entity"),
        ({"entities.yaml": "- {id: old, name: E}\n", "publishers.yaml": PUBLISHER}, "old", "old"),
        ({"places.yaml": "- {id: place, name: P, former-ids: [old]}\n"}, "old", "old"),
    ],
    ids=["entity", "origin", "publisher", "all", "origin first", "entity first", "entity in use", "place"],
)
def test_a_stance_belongs_to_whoever_was_renamed_and_only_entities_speak(registries, voice, speaker):
    mention = said(registries)

    assert (mention.attributed_to, mention.quotes[0].speaker) == (voice, speaker)


def test_a_speaker_stands_where_it_was_written():
    mention = said({"entities.yaml": ENTITY})

    assert mention.attributed_to is not None and mention.quotes[0].speaker is not None
    assert SAID[mention.attributed_to.span.column - 1 :].startswith("old, quotes")
    assert SAID[mention.quotes[0].speaker.span.column - 1 :].startswith("old}]")


@pytest.mark.parametrize(
    ("subject", "chosen"),
    [("place", "place"), ("origin", "origin"), ("title", "old"), ("date", "old")],
)
def test_what_was_decided_by_an_id_is_what_was_renamed(subject, chosen):
    decided = EVENT.format(more=f"decisions: [{{on: {subject}, chosen: old, because: known}}]\n")
    places = "- {id: place, name: P, former-ids: [old]}\n"
    records, found = read({"events/pause.md": decided, "origins.yaml": ORIGIN, "places.yaml": places})

    assert found == []
    assert [one.chosen for one in records.events[0].decisions] == [chosen]


def test_what_is_named_stands_where_it_was_written():
    records, _ = read(other("via: [old]\n"))

    (via,) = records.articles[1].via
    assert (via.span.line, via.span.column, via.span.end) == (4, 7, 10)


def test_two_names_of_one_article_are_one_source():
    records, _ = read(other("via: [old, new]\n"))

    assert records.articles[1].via == ("new",)


def test_an_id_in_use_means_what_has_it_now():
    again = {"articles/old.md": ARTICLE.format(more=""), "articles/other.md": ARTICLE.format(more="via: [old]\n")}
    records, found = read({"articles/new.md": RENAMED, **again})

    assert [one.code for one in found] == ["duplicate-id"]
    assert records.articles[-1].via == ("old",)


def test_receipts_and_captures_follow_their_article():
    lock = {"captures.lock": RECEIPT.format(article="old") + "\n", "captures/old.txt": "The words."}
    records, _ = read({"articles/new.md": RENAMED, **lock})

    assert [one.article for one in (*records.receipts, *records.captures)] == ["new", "new"]


def test_a_capture_under_the_present_name_stands_before_one_under_a_former():
    captures = {"captures/new.txt": "The words now.", "captures/old.txt": "The words."}
    records, _ = read({"articles/new.md": RENAMED, **captures})

    assert [(one.article, one.text) for one in records.captures] == [("new", "The words now.")]
