"""Two events to one, and back."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest

from timeline.builds import Request, Understood
from timeline.commands import merge, record, unmerge
from timeline.pipeline import prepare, understand

KEEP_MD = """---
# the record that stays
title: "Aid is paused"   # its title
tags: [aid]
relations:
  - {to: drop, as: precedes}
sources:
  - a   # seen first
  # a comment between
  - {title: Inline headline, publisher: Press Three, published: 2025-03-05,
     url: "https://example.org/three", quotes: [stopped]}
---
The story of the one that stays.[^a]
"""
DROP_MD = """---
title: Help is halted
date: 2025-03-04
kind: decision
summary: >-
  It was halted,
  they say.
former-ids: [halt]
tags: [aid, help]
entities:
  - {who: The Government, role: actor}
relations:
  - {to: keep, as: see-also}
  - {to: other, as: precedes}
disagreements:
  - about: scope
    positions:
      - says: all of it
        by: [b]
sources:
  - b  # the second article
  - title: A block headline
    publisher: Press Four
    published: 2025-03-06
    quotes:
      - "halted, they say"
note: A note.
---
The story of the one that goes.[^b]
"""


def listed(identifier: str, record: str, *others: str) -> str:
    """A record as an entry of a list, without its narrative."""
    front = record.split("---\n")[1]
    lines = [f"- id: {identifier}", *(f"  {line}" if line else "" for line in front.splitlines())]
    return "# a list of events\n" + "\n".join((*lines, "", "# after it", *others)) + "\n"


OTHER = "- {id: other, title: Another event, date: 2025-03-07, sources: [a, b]}  # short"
FLOW_KEEP = "- {id: keep, title: Aid is paused, relations: [{to: drop, as: precedes}], sources: [a]}  # flow\n"
FLOW_DROP = (
    "- {id: drop, title: Help is halted, former-ids: [halt], sources: [b, {title: 'x, y', publisher: P,\n"
    "   published: 2025-03-06, quotes: ['halted']}]}\n"
)
KEEPS = {
    "md": {"events/keep.md": KEEP_MD},
    "list": {"events/keeps.yaml": listed("keep", KEEP_MD)},
    "flow": {"events/keeps.yaml": FLOW_KEEP},
    "mentions": {},
}
DROPS = {
    "md": {"events/drop.md": DROP_MD},
    "list": {"events/drops.yaml": listed("drop", DROP_MD, OTHER.replace("other", "further"))},
    "flow": {"events/drops.yaml": FLOW_DROP},
    "mentions": {},
}
PLAIN = {
    "site.yaml": "title: Test\n",
    "events/other.yaml": f"{OTHER}\n",
    "articles/a.md": (
        "---\ntitle: A headline\npublisher: Press\npublished: 2025-03-06\nevents:\n"
        "  - {event: keep, title: Aid is paused, kind: decision, quotes: [aid is paused]}\n---\n"
    ),
    "articles/b.md": (
        "---\ntitle: Another headline\npublisher: Press Two\npublished: 2025-03-06\nevents:\n"
        "  - event: drop\n    title: Help is halted\n    kind: statement\n    quotes: [help is halted]\n---\n"
    ),
}


def make(folder: Path, *files: dict[str, str], newline: str = "\n", mark: bytes = b"") -> dict[str, bytes]:
    """Write a content folder; its bytes by path."""
    for name, text in {key: value for one in files for key, value in one.items()}.items():
        path = folder / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes((mark if name.startswith("events/") else b"") + text.replace("\n", newline).encode())
    return contents(folder)


def contents(folder: Path) -> dict[str, bytes]:
    root = folder / "content"
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()}


def options(folder: Path) -> dict[str, object]:
    return {
        "content": folder / "content", "output": folder / "_site", "theme": "", "base_url": "", "strict": False,
        "drafts": False, "quiet": None, "form": "text",
    }  # fmt: skip


def do_merge(folder: Path, keep: str = "keep", drop: str = "drop", because: str = "one act", day: str = "2025-11-22"):
    return merge.run(keep=keep, drop=drop, because=because, day=day, **options(folder))


def undo(folder: Path, drop: str = "drop") -> int:
    return unmerge.run(drop=drop, **options(folder))


def now(folder: Path) -> Understood:
    return understand(Request(content=folder / "content", output=folder / "_site"))


def event(understood: Understood, identifier: str = "keep"):
    assert understood.chronology is not None
    return next(one for one in understood.chronology.events if one.id == identifier)


PAIRS = list(itertools.product(KEEPS, DROPS))


@pytest.mark.parametrize("newline", ["\n", "\r\n"], ids=["lf", "crlf"])
@pytest.mark.parametrize(("keep", "drop"), PAIRS, ids=["-".join(pair) for pair in PAIRS])
def test_a_merge_joins_everything_and_undoing_it_restores_every_byte(tmp_path, keep, drop, newline):
    before = make(tmp_path, PLAIN, KEEPS[keep], DROPS[drop], newline=newline)
    apart = now(tmp_path)
    cited = [citation for name in ("keep", "drop") for citation in event(apart, name).citations]

    assert do_merge(tmp_path) == 0

    together = now(tmp_path)
    assert not together.faulty, together.diagnostics
    merged = event(together)
    assert sorted(c.article.article.title for c in merged.citations) == sorted(c.article.article.title for c in cited)
    assert merged.title == "Aid is paused"
    assert "drop" in merged.former_ids
    assert all(relation.event != "keep" for relation in merged.relations)
    assert together.chronology.redirects["events/drop"] == "events/keep"
    if drop != "mentions":
        assert together.chronology.redirects["events/halt"] == "events/keep"
    assert undo(tmp_path) == 0
    assert contents(tmp_path) == before


@pytest.mark.parametrize("order", [("keep", "drop"), ("drop", "keep")], ids=["keep first", "drop first"])
def test_two_events_of_one_file_can_be_merged(tmp_path, order):
    texts = {"keep": listed("keep", KEEP_MD), "drop": listed("drop", DROP_MD)}
    before = make(tmp_path, PLAIN, {"events/both.yaml": "".join(texts[name] for name in order)})

    assert do_merge(tmp_path) == 0
    text = (tmp_path / "content/events/both.yaml").read_text(encoding="utf-8")
    assert "# after it" in text
    assert "- id: drop" not in text
    assert undo(tmp_path) == 0
    assert contents(tmp_path) == before


def test_comments_and_layout_of_the_record_that_stays_are_kept(tmp_path):
    make(tmp_path, PLAIN, KEEPS["md"], DROPS["md"])

    do_merge(tmp_path)

    text = (tmp_path / "content/events/keep.md").read_text(encoding="utf-8")
    rest = iter(text.splitlines())
    assert all(line == "tags: [aid]" or line in rest for line in KEEP_MD.splitlines())
    assert "tags: [aid, help]" in text
    assert "  - b  # the second article\n" in text
    assert "## Merged: Help is halted\n\nThe story of the one that goes.[^b]\n" in text
    assert "x:\n  merged-drop: {title: Help is halted}" in text


MORE = (
    "nature: public-act\norder: 2\noffice: [President]\ndistinct-from: [keep, other]\n"
    "added: 2025-03-10\ncorrection: It was too late.\n"
)


def test_what_the_record_that_stays_left_out_the_other_one_fills_in(tmp_path, capsys):
    drop = DROP_MD.replace("note: A note.\n", f"note: A note.\n{MORE}")
    before = make(tmp_path, PLAIN, KEEPS["md"], {"events/drop.md": drop})

    assert do_merge(tmp_path) == 0

    record = event(now(tmp_path)).record
    assert (record.nature, record.order, record.office) == ("public-act", 2, ("President",))
    assert (record.distinct_from, record.note) == (("other",), "A note.")
    assert (record.added, record.correction) == (None, "")
    text = (tmp_path / "content/events/keep.md").read_text(encoding="utf-8")
    assert "  merged-drop: {title: Help is halted, added: 2025-03-10, correction: It was too late.}\n" in text
    assert "its nature is now public-act; it was claim" in capsys.readouterr().out
    assert undo(tmp_path) == 0
    assert contents(tmp_path) == before


def test_lists_of_both_are_joined_and_an_order_belongs_to_its_date(tmp_path):
    keep = KEEP_MD.replace("tags: [aid]\n", "tags: [aid]\ndate: 2025-03-05\noffice: [Premier]\ndistinct-from: [drop]\n")
    drop = DROP_MD.replace("note: A note.\n", MORE)
    before = make(tmp_path, PLAIN, {"events/keep.md": keep, "events/drop.md": drop})

    assert do_merge(tmp_path) == 0

    record = event(now(tmp_path)).record
    assert (record.order, record.office, record.distinct_from) == (0, ("Premier", "President"), ("drop", "other"))
    assert "order: 2" in (tmp_path / "content/events/keep.md").read_text(encoding="utf-8")
    assert undo(tmp_path) == 0
    assert contents(tmp_path) == before


def test_a_byte_order_mark_comes_back(tmp_path):
    before = make(tmp_path, PLAIN, KEEPS["md"], DROPS["md"], mark=b"\xef\xbb\xbf")

    assert (do_merge(tmp_path), undo(tmp_path)) == (0, 0)
    assert contents(tmp_path) == before


def test_a_narrative_without_a_place_is_put_aside(tmp_path):
    make(tmp_path, PLAIN, KEEPS["list"], DROPS["md"])

    do_merge(tmp_path)

    assert "narrative: " in (tmp_path / "content/events/keeps.yaml").read_text(encoding="utf-8")


def test_mentions_go_on_resting_on_the_origin_of_the_event_that_went(tmp_path):
    origins = {"origins.yaml": "- {id: act, name: The act, kind: statement}\n- {id: leak, name: A leak}\n"}
    drop = DROP_MD.replace("kind: decision", "origin: leak")
    before = make(tmp_path, PLAIN, origins, KEEPS["md"], {"events/drop.md": drop})
    apart = {c.article.article.title: c.origins for n in ("keep", "drop") for c in event(now(tmp_path), n).citations}

    do_merge(tmp_path)

    together = {c.article.article.title: c.origins for c in event(now(tmp_path)).citations}
    assert together == apart
    assert undo(tmp_path) == 0
    assert contents(tmp_path) == before


@pytest.mark.parametrize(
    ("keep", "drop", "because", "day", "code"),
    [
        ("keep", "keep", "x", "2025-11-22", 2),
        ("keep", "dorp", "x", "2025-11-22", 2),
        ("keep", "halt", "x", "2025-11-22", 2),
        ("keep", "drop", " ", "2025-11-22", 2),
        ("keep", "drop", "x", "today", 2),
    ],
    ids=["equal", "unknown", "former", "no reason", "no day"],
)
def test_what_cannot_be_merged_is_refused_and_nothing_is_written(tmp_path, keep, drop, because, day, code, capsys):
    before = make(tmp_path, PLAIN, KEEPS["md"], DROPS["md"])

    assert do_merge(tmp_path, keep, drop, because, day) == code
    assert capsys.readouterr().err
    assert contents(tmp_path) == before


def test_content_with_errors_is_mended_first(tmp_path, capsys):
    before = make(tmp_path, PLAIN, KEEPS["md"], DROPS["md"], {"articles/c.md": "---\ntitel: x\n---\n"})

    assert do_merge(tmp_path) == 1
    assert "content/articles/c.md:2:1: error[unknown-key]" in capsys.readouterr().out
    assert contents(tmp_path) == before


def test_a_draft_is_not_published_by_a_merge(tmp_path):
    draft = DROP_MD.replace("note: A note.", "draft: true")
    make(tmp_path, PLAIN, KEEPS["md"], {"events/drop.md": draft})

    assert do_merge(tmp_path) == 2


def test_an_edit_elsewhere_survives_the_undoing(tmp_path):
    make(tmp_path, PLAIN, KEEPS["md"], DROPS["list"])
    do_merge(tmp_path)
    path = tmp_path / "content/events/keep.md"
    path.write_text(path.read_text(encoding="utf-8").replace("The story of", "The whole story of"), encoding="utf-8")

    assert undo(tmp_path) == 0
    assert path.read_text(encoding="utf-8") == KEEP_MD.replace("The story of", "The whole story of")


def test_an_edit_at_the_place_is_not_undone(tmp_path, capsys):
    make(tmp_path, PLAIN, KEEPS["md"], DROPS["md"])
    do_merge(tmp_path)
    path = tmp_path / "content/events/keep.md"
    path.write_text(path.read_text(encoding="utf-8").replace("[aid, help]", "[aid, helping]"), encoding="utf-8")
    before = contents(tmp_path)

    assert undo(tmp_path) == 1
    assert "has been edited since where the merge had changed it" in capsys.readouterr().err
    assert contents(tmp_path) == before


def test_merges_are_undone_in_the_order_in_which_they_can_be(tmp_path, capsys):
    before = make(tmp_path, PLAIN, KEEPS["md"], DROPS["md"])
    do_merge(tmp_path)
    assert do_merge(tmp_path, "other", "keep") == 0
    assert now(tmp_path).chronology.redirects["events/drop"] == "events/other"

    assert undo(tmp_path) == 1
    assert "undo that first" in capsys.readouterr().err
    assert (undo(tmp_path, "keep"), undo(tmp_path)) == (0, 0)
    assert contents(tmp_path) == before


def test_readers_are_told_into_what_an_event_was_merged_and_that_it_no_longer_is(tmp_path):
    make(tmp_path, PLAIN, KEEPS["md"], DROPS["md"])
    told = []
    for day, do in (("01", do_merge), ("02", undo)):
        record.run(day=f"2025-11-{day}", **options(tmp_path))
        assert do(tmp_path) == 0
        record.run(day=f"2025-11-{day}", **options(tmp_path))
        _, files = prepare(Request(content=tmp_path / "content", output=tmp_path / "_site"))
        pages = {file.path: file.content.decode(errors="replace") for file in files}
        told.append((pages["corrections/index.html"], pages["corrections/feed.atom"]))

    words = "Merged: <q>Help is halted</q> into <q>Aid is paused</q>. <bdi>one act</bdi>"
    undone = "This merge was undone: they are two events again."
    in_feed = "<title>Merged: Aid is paused</title>"
    summary = "“Help is halted” was merged into this event. one act"
    assert [(f"{words}</p>" in page, in_feed in feed, f"{summary}<" in feed) for page, feed in told] == [
        (True, True, True),
        (False, True, False),
    ]
    assert f"{words} {undone}</p>" in told[1][0]
    assert f"{summary} {undone}<" in told[1][1]


def test_an_event_is_not_added_anew_when_its_merge_is_undone(tmp_path):
    make(tmp_path, PLAIN, KEEPS["md"], DROPS["md"])
    for day, do in (("01", lambda _: 0), ("02", do_merge), ("03", undo)):
        assert do(tmp_path) == 0
        record.run(day=f"2025-11-{day}", **options(tmp_path))

    told = [(str(one.on), one.field) for one in event(now(tmp_path), "drop").corrections]
    assert told == [("2025-11-02", "merged")]


def test_what_was_never_merged_cannot_be_undone(tmp_path):
    make(tmp_path, PLAIN, KEEPS["md"])

    assert undo(tmp_path) == 2


def test_footnotes_lead_to_the_same_quotes_as_before(tmp_path):
    articles = {
        "articles/a.md": (
            "---\ntitle: A headline\npublisher: Press\npublished: 2025-03-06\nevents:\n"
            "  - {event: drop, quotes: [one, two]}\n"
            "  - {event: keep, quotes: [three]}\n---\n"
        )
    }
    front = "---\ntitle: T\ndate: 2025-03-05\nsources: [{{id: a, quotes: [{}]}}]\n---\n"
    keep = f"{front.format('four')}It was.[^a:1] So.[^a:2]\n".replace("\n", "\r\n")
    drop = f"{front.format('five')}\nOnce.[^a:2]\nAgain.[^a:3] `[^a:1]`\n"
    before = make(tmp_path, PLAIN, articles, {"events/other.yaml": "", "events/keep.md": "", "events/drop.md": drop})
    (tmp_path / "content/events/keep.md").write_bytes(keep.encode())
    before["events/keep.md"] = keep.encode()

    assert do_merge(tmp_path) == 0

    text = (tmp_path / "content/events/keep.md").read_bytes().decode()
    assert "It was.[^a:3] So.[^a:4]\r\n" in text
    assert "Once.[^a:2]\r\nAgain.[^a:5] `[^a:1]`\r\n" in text
    assert undo(tmp_path) == 0
    assert contents(tmp_path) == before
