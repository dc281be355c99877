"""The whole build."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from timeline import processes
from timeline.builds import Planned, Request
from timeline.cache.kept import Kept
from timeline.cache.memory import Memory
from timeline.cache.traces import NAME
from timeline.core.diagnostics import Severity
from timeline.core.struct import replace
from timeline.pipeline import STEPS, build, plan, prepare, prove, understand
from timeline.publishing import production
from timeline.publishing.publication import built_on
from timeline.publishing.write.manifest import MANIFEST
from timeline.reasoning.counts import law_holds

GOOD = {
    "site.yaml": "title: Test\nrules: {missing-archive: warning, single-origin: off}\n",
    "articles/a.md": (
        "---\ntitle: A headline\npublisher: Press\npublished: 2025-03-06\nretrieved: 2025-03-10\n"
        "url: https://example.org/a\nevents: [{event: pause, quotes: [aid is paused]}]\n---\n"
    ),
    "articles/d.md": (
        "---\ntitle: Secret headline\npublisher: Secret press\npublished: 2025-03-06\ndraft: true\n"
        "events: [{event: pause, quotes: [secret]}, {event: hidden, title: Hidden, quotes: [secret]}]\n---\n"
    ),
    "events/pause.md": "---\ntitle: Aid is paused\ndate: 2025-03-06\n---\nIt was paused.[^a]\n",
}


@pytest.fixture
def content(tmp_path: Path) -> Path:
    folder = tmp_path / "content"
    for name, text in GOOD.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def request(content: Path, **fields) -> Request:
    return Request(content=content, output=content.parent / "_site", **fields)


def test_a_build_goes_through_its_steps_and_writes_the_site(content):
    steps: list[str] = []

    built = build(request(content), step=steps.append)

    assert tuple(steps) == STEPS
    assert built.written is not None
    assert not built.written.fault
    assert "Aid is paused" in (content.parent / "_site/index.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("anew", [False, True])
def test_several_processes_make_and_remember_the_same_site(content, monkeypatch, anew):
    """Copies of this one, or those that are started anew where there are no copies."""
    build(request(content))
    alone = files_in(content.parent / "_site")
    monkeypatch.setattr(production, "FEW", 1)
    if anew:
        monkeypatch.setattr(processes, "must_start", lambda: True)
        monkeypatch.setattr(processes, "_WORTH_A_START", 1)
    folder = content.parent / "remembered"

    for output in ("first", "second"):
        asked = replace(request(content), output=content.parent / output, jobs=3)
        built = build(asked, memory=Memory(folder, "code"))
        assert built.written is not None
        assert files_in(content.parent / output) == alone

    again = build(asked, memory=Memory(folder, "code"))
    assert len(again.kept) == len(alone) - 1  # all but the manifest
    assert not built.kept, "the files of another folder are not here"


def test_a_build_with_faults_leaves_what_is_remembered_of_the_site_in_place(content):
    folder, page = content.parent / "remembered", content.parent / "themes/own/templates/article.html"
    page.parent.mkdir(parents=True)
    asked = request(content, theme="own")
    assert build(asked, memory=Memory(folder, "code")).written
    before = (folder / NAME).read_bytes()

    page.write_text("{{ view.gone }}", encoding="utf-8")
    assert build(asked, memory=Memory(folder, "code")).written is None
    assert (folder / NAME).read_bytes() == before

    page.unlink()
    again = build(asked, memory=Memory(folder, "code"))
    assert again.kept == files_in(content.parent / "_site").keys() - {MANIFEST}


def test_a_save_is_understood_by_what_it_touches(content):
    """However much there is beside it."""
    made = []
    for many in (10, 30):
        for number in range(many):
            text = GOOD["articles/a.md"].replace("event: pause", f"event: other-{number}, title: Told")
            (content / f"articles/beside-{number}.md").write_text(text, encoding="utf-8")
        kept, article = Kept(), content / "articles/a.md"
        for words in ("A first note.", "Another note."):
            before = kept.made
            article.write_text(f"{GOOD['articles/a.md']}{words}\n", encoding="utf-8")
            assert isinstance(planned := plan(request(content), each=kept), Planned)
            assert not prove(planned, request(content), kept).faulty
        made.append(kept.made - before)

    assert made[0] == made[1] < 50


def files_in(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_build_with_errors_leaves_the_last_good_site_in_place(content):
    build(request(content))
    before = (content.parent / "_site/index.html").read_bytes()
    (content / "events/pause.md").write_text("---\ntitle: Changed\ndate: 2025-02-30\n---\n", encoding="utf-8")

    built = build(request(content))

    assert built.written is None
    assert (content.parent / "_site/index.html").read_bytes() == before


def test_rules_set_the_severity_of_what_is_no_error(content):
    found = understand(request(content)).diagnostics

    assert {one.severity for one in found if one.code == "missing-archive"} == {Severity.WARNING}
    assert "single-origin" not in {one.code for one in found}


def test_strict_makes_warnings_errors(content):
    assert not understand(request(content)).faulty
    assert understand(request(content, strict=True)).faulty


def test_no_rule_can_turn_an_error_off(content):
    (content / "site.yaml").write_text("title: Test\nrules: {undated-event: off}\n", encoding="utf-8")
    (content / "events/pause.md").write_text("---\ntitle: No date\n---\n", encoding="utf-8")
    (content / "articles/a.md").write_text(
        "---\ntitle: A\npublisher: Press\nevents: [{event: pause, quotes: [x]}]\n---\n", encoding="utf-8"
    )

    assert understand(request(content)).faulty


@pytest.mark.parametrize("drafts", [False, True])
def test_no_word_of_a_draft_is_published_unless_asked_for(content, drafts):
    _, files = prepare(request(content, drafts=drafts))

    everything = b"".join(file.path.encode() + file.content for file in files).lower()

    assert (b"secret" in everything) is drafts
    assert (b"hidden-event" in everything or b"events/hidden" in everything) is drafts


@pytest.mark.parametrize("drafts", [False, True])
def test_nothing_that_only_a_draft_of_an_event_holds_is_published(content, drafts):
    (content / "events/embargoed.md").write_text(
        "---\ntitle: Secret\ndate: 2025-03-09\ndraft: true\nformer-ids: [secret-plan]\n"
        "sources: [{title: Secret memo, publisher: Secret press, url: https://secret.example/}, a]\n---\n",
        encoding="utf-8",
    )

    understood, files = prepare(request(content, drafts=drafts))

    assert understood.chronology is not None
    assert law_holds(understood.chronology.counts)
    everything = b"".join(file.path.encode() + file.content for file in files).lower()
    assert (b"secret memo" in everything, b"secret-plan" in everything) == (drafts, drafts)
    assert (b"embargoed" in everything) is drafts


def test_whoever_speaks_or_is_decided_on_by_a_former_id_is_named_on_pages_and_in_the_data(content):
    said = "stance: contradicts, attributed-to: old-agency, quotes: [{text: aid is paused, speaker: old-speaker}]"
    decided = "decisions: [{on: place, chosen: old-place, because: x}, {on: origin, chosen: old-agency, because: x}]"
    files = {
        "entities.yaml": "- {id: new-speaker, name: The Speaker, former-ids: [old-speaker]}\n",
        "origins.yaml": "- {id: new-agency, name: The Agency, former-ids: [old-agency]}\n",
        "places.yaml": "- {id: new-place, name: The Place, former-ids: [old-place]}\n",
        "articles/a.md": GOOD["articles/a.md"].replace("quotes: [aid is paused]", said),
        "events/pause.md": GOOD["events/pause.md"].replace(
            "2025-03-06\n", f"2025-03-06\nplace: old-place\n{decided}\n"
        ),
    }
    for name, text in files.items():
        (content / name).write_text(text, encoding="utf-8")

    _, made = prepare(request(content))

    texts = {file.path: file.content.decode("utf-8", "replace") for file in made}
    page = texts["events/pause/index.html"]
    assert all(name in page for name in ("The Speaker, quoted by", "Denied by The Agency", "place, ", "The Place"))
    assert not any(old in page for old in ("old-speaker", "old-agency", "old-place"))
    (event,) = json.loads(texts["data/events.json"])["events"]
    assert event["citations"][0]["attributed_to"] == "new-agency"
    assert event["citations"][0]["quotes"][0]["speaker"] == "new-speaker"
    assert [one["chosen"] for one in event["decisions"]] == ["new-place", "new-agency"]


def test_an_article_that_a_published_event_cites_too_is_published(content):
    source = "sources: [{title: The memo, publisher: Press, url: https://memo.example/}]"
    for name, draft in (("one", "true"), ("two", "false")):
        record = f"---\ntitle: {name}\ndate: 2025-03-09\ndraft: {draft}\n{source}\n---\n"
        (content / f"events/{name}.md").write_text(record, encoding="utf-8")

    chronology = understand(request(content)).chronology

    assert chronology is not None
    assert "The memo" in {str(one.article.title) for one in chronology.articles}


def test_nothing_is_lost_between_reading_and_publishing(content):
    chronology = understand(request(content)).chronology

    assert chronology is not None
    assert law_holds(chronology.counts)
    mentions = chronology.counts["mentions"]
    assert (mentions.read, mentions.published, mentions.drafts) == (3, 1, 2)


@pytest.mark.parametrize(
    ("published", "retrieved", "day"),
    [
        ("2025-03-06", "kept-by-hand", "2025-03-06"),
        ("2025-03-06", "9999-99-99", "2025-03-06"),
        ("-0043-03-15", "2025-03-10", "2025-03-10"),
        ("-0043-03-15", "-0042", "1970-01-01"),
        ("Y123456", "2025-03-10", "2025-03-10"),
    ],
)
def test_only_a_day_of_our_calendar_dates_the_build(content, published, retrieved, day):
    text = GOOD["articles/a.md"].replace("2025-03-06", published).replace("2025-03-10", retrieved)
    (content / "articles/a.md").write_text(text, encoding="utf-8")
    (content / "articles/d.md").unlink()

    chronology = understand(request(content)).chronology

    assert chronology is not None
    assert built_on(chronology, None) == day


@pytest.mark.parametrize(
    "key",
    [
        "added: 2026-11-23",
        'added: "2026-10/2026-11-23"',
        "decisions: [{on: date, chosen: a, because: b, when: 2026-11-23}]",
    ],
)
def test_what_editors_did_dates_the_build_and_what_is_to_come_does_not(content, key):
    text = GOOD["events/pause.md"].replace("date: 2025-03-06", f"date: 2030-01-01\nstatus: expected\n{key}")
    (content / "events/pause.md").write_text(text, encoding="utf-8")

    chronology = understand(request(content)).chronology

    assert chronology is not None
    assert built_on(chronology, None) == "2026-11-23"


@pytest.mark.parametrize(("epoch", "day"), [(None, "2025-03-10"), (86_400, "1970-01-02")])
def test_the_clock_enters_only_through_the_epoch_or_the_content(content, epoch, day):
    _, files = prepare(request(content, epoch=epoch))

    data = next(json.loads(file.content) for file in files if file.path == "data/events.json")

    assert day in json.dumps(data)


def test_without_content_there_is_a_finding_and_no_site(tmp_path):
    understood = understand(request(tmp_path / "content"))

    assert understood.faulty
    assert understood.chronology is None
