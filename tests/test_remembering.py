"""However content, theme and settings change, a build that remembers leaves the bytes of one that does not."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from functools import partial
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from timeline.builds import Built, Planned, Request
from timeline.cache.kept import Kept, same
from timeline.cache.last import SPARE, folder_for
from timeline.cache.memory import Memory
from timeline.cache.traces import NAME
from timeline.cli import main
from timeline.pipeline import build, plan
from timeline.publishing import production
from timeline.publishing.outputs import outputs_of
from timeline.publishing.preview import Preview
from timeline.reading.files import Scanner
from timeline.serve.watch import Seen, changed, look

ROOT = Path(__file__).parent.parent
SEQUENCES = int(os.environ.get("TIMELINE_SEQUENCES", "6"))
"""How many sequences of changes are tried; 300 make a campaign of some minutes."""
DAYS = ("2025-03-04", "2025-03", "2025-03-06?", "[..2025-03-07]")
WORDS = ("Aid is paused", "Aid is resumed", "A speech <b>is</b> held", "Паузу оголошено")
ARTICLE = (
    "---\ntitle: {title}\npublisher: the-press\npublished: 2025-03-08\nlanguage: en{lines}\n"
    'events:\n  - event: {event}\n    title: {title}\n    date: "{day}"\n{more}---\n{title}, in *notes*.\n'
)
MORE = (
    "",
    "    quotes:\n      - {text: It was said, speaker: ann}\n    place: kyiv\n",
    "    via: [own]\n    entities: [{who: ann, role: speaker}, bo]\n",
    "    via: [statement]\n    quotes:\n      - It was said\n",
    "    said: on Thursday\n    stance: contradicts\ntags: [aid, war]\n",
)
RECORD = '---\ntitle: {title}\ndate: "{day}"\nsources: [article-0]\n{more}---\n{title}, as *told*.[^article-0]\n'
OF_RECORD = (
    "",
    "threads: [pause]\ntags: [aid]\nplace: kyiv\nadded: 2025-03-09\n",
    "entities: [{who: bo, role: actor}]\nnature: public-act\nkind: speech\n",
    "status: disputed\nrelations:\n  - {to: event-0, as: denies}\n",
    "former-ids: [old-{number}]\nsummary: In short.\n",
)
ENTITIES = (
    "- {id: ann, name: Ann, type: person}\n- {id: bo, name: Bo, type: person}\n",
    "- {id: ann, name: Anna, type: person, names: {uk: Анна}}\n- {id: bo, name: Bo, type: organisation}\n",
)
PLACES = (
    "- {id: kyiv, name: Kyiv, latitude: 50.45, longitude: 30.52, precision: city, zone: Europe/Kyiv}\n",
    "- {id: kyiv, name: Kiev}\n",
)
THREADS = ("- {id: pause, title: The pause}\n", "- {id: pause, title: The halt}\n- {id: empty, title: Nothing}\n")
ORIGINS = (
    "- {id: statement, name: A statement, kind: statement, date: 2025-03-04}\n",
    "- {id: statement, name: The statement, kind: document, date: 2025-03}\n",
)
CAPTURES = ("It was said, on Thursday.\n", "Nothing was told.\n", "More: “It was said”. It was said.\n")
SETTINGS = (
    "",
    "outputs: [chronology, events, articles, redirects]\n",
    "rules: {single-origin-confirmed: note, lookalike-event: 'off'}\nzone: Europe/Kyiv\n",
)
NUMBERS = st.integers(0, 4)


def tree(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


class Remembering(RuleBasedStateMachine):
    """An editor at work, with a build after every change."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.content = self.folder / "content"
        self.site = self.folder / "_site"
        self.kept = Kept()
        self.scanner = Scanner()
        self.seen: Mapping[str, Seen] = {}

    @initialize()
    def start(self) -> None:
        for folder in ("articles", "events"):
            (self.content / folder).mkdir(parents=True)
        self.configure("A site", "en")
        self.rename_the_publisher("The Press")
        self.register(ENTITIES[0], PLACES[0], THREADS[0], ORIGINS[0])
        self.write(0, WORDS[0], 0, DAYS[0], 0)

    @rule(
        number=NUMBERS,
        title=st.sampled_from(WORDS),
        event=NUMBERS,
        day=st.sampled_from(DAYS),
        lines=st.integers(0, 2),
        more=st.sampled_from(MORE),
    )
    def write(self, number: int, title: str, event: int, day: str, lines: int, more: str = "") -> None:
        text = ARTICLE.format(title=title, event=f"event-{event}", day=day, lines="\n" * lines, more=more)
        (self.content / f"articles/article-{number}.md").write_text(text, encoding="utf-8")

    @rule(number=NUMBERS, note=st.sampled_from(WORDS))
    def note(self, number: int, note: str) -> None:
        article = self.content / f"articles/article-{number}.md"
        if article.exists():
            article.write_text(f"{article.read_text(encoding='utf-8')}\n{note}.\n", encoding="utf-8")

    @rule(number=NUMBERS, title=st.sampled_from(WORDS), day=st.sampled_from(DAYS), more=st.sampled_from(OF_RECORD))
    def record(self, number: int, title: str, day: str, more: str) -> None:
        text = RECORD.format(title=title, day=day, more=more.replace("{number}", str(number)))
        (self.content / f"events/event-{number}.md").write_text(text, encoding="utf-8")

    @rule(number=NUMBERS)
    def drop_the_record(self, number: int) -> None:
        (self.content / f"events/event-{number}.md").unlink(missing_ok=True)

    @rule(
        entities=st.sampled_from(ENTITIES),
        places=st.sampled_from(PLACES),
        threads=st.sampled_from(THREADS),
        origins=st.sampled_from(ORIGINS),
    )
    def register(self, entities: str, places: str, threads: str, origins: str) -> None:
        (self.content / "entities.yaml").write_text(entities, encoding="utf-8")
        (self.content / "places.yaml").write_text(places, encoding="utf-8")
        (self.content / "threads.yaml").write_text(threads, encoding="utf-8")
        (self.content / "origins.yaml").write_text(origins, encoding="utf-8")

    @rule(number=NUMBERS, text=st.sampled_from(CAPTURES))
    def capture(self, number: int, text: str) -> None:
        (self.content / "captures").mkdir(exist_ok=True)
        (self.content / f"captures/article-{number}.txt").write_text(text, encoding="utf-8")

    @rule(number=NUMBERS)
    def lose_the_capture(self, number: int) -> None:
        (self.content / f"captures/article-{number}.txt").unlink(missing_ok=True)

    @rule(day=st.sampled_from(("2025-03-10", "2025-03-12")))
    def write_down_what_is_published(self, day: str) -> None:
        self._run("record", "--on", day)

    @rule()
    def forget_what_is_published(self) -> None:
        for name in ("ids.lock", "captures.lock", "history/published.json", "history/changes.jsonl"):
            (self.content / name).unlink(missing_ok=True)

    @rule(keep=NUMBERS, drop=NUMBERS)
    def merge(self, keep: int, drop: int) -> None:
        self._run("merge", f"event-{keep}", f"event-{drop}", "--because", "They are one", "--on", "2025-03-11")

    @rule(drop=NUMBERS)
    def unmerge(self, drop: int) -> None:
        self._run("unmerge", f"event-{drop}")

    def _run(self, *words: str) -> None:
        """A command that writes into the content, or refuses to."""
        CliRunner().invoke(main, [*words, "--content", str(self.content), "--output", str(self.site)])

    @rule(title=st.sampled_from(WORDS))
    def tell(self, title: str) -> None:
        (self.content / "pages").mkdir(exist_ok=True)
        (self.content / "pages/about.md").write_text(f"---\ntitle: {title}\n---\nOf *this*.\n", encoding="utf-8")

    @rule(name=st.sampled_from(("The Press", "The News")))
    def rename_the_publisher(self, name: str) -> None:
        text = f"- {{id: the-press, name: {name}}}\n"
        (self.content / "publishers.yaml").write_text(text, encoding="utf-8")

    @rule(number=NUMBERS)
    def delete(self, number: int) -> None:
        (self.content / f"articles/article-{number}.md").unlink(missing_ok=True)

    @rule(number=NUMBERS, other=NUMBERS)
    def rename(self, number: int, other: int) -> None:
        article = self.content / f"articles/article-{number}.md"
        if article.exists():
            article.rename(self.content / f"articles/article-{other}.md")

    @rule(title=st.sampled_from(WORDS), language=st.sampled_from(("en", "fr")), more=st.sampled_from(SETTINGS))
    def configure(self, title: str, language: str, more: str = "") -> None:
        words = f"title: {title}\nlanguage: {language}\ncitation-styles: [apa]\n{more}"
        (self.content / "site.yaml").write_text(words, encoding="utf-8")

    @rule(colour=st.sampled_from(("red", "blue")))
    def restyle(self, colour: str) -> None:
        assets = self.folder / "themes/own/assets"
        assets.mkdir(parents=True, exist_ok=True)
        (assets / "extra.css").write_text(f"body {{ color: {colour} }}", encoding="utf-8")

    @precondition(lambda self: self.site.exists())
    @rule(text=st.sampled_from(("", "touched")))
    def touch_the_site(self, text: str) -> None:
        (self.site / "robots.txt").write_text(text, encoding="utf-8")

    @precondition(lambda self: (folder_for(self.site) / SPARE).exists())
    @rule(text=st.sampled_from(("", "touched")))
    def touch_the_spare_site(self, text: str) -> None:
        (folder_for(self.site) / SPARE / "robots.txt").write_text(text, encoding="utf-8")

    @precondition(lambda self: (folder_for(self.site) / NAME).exists())
    @rule(rest=st.sampled_from((0, 7, 200)))
    def damage_the_traces(self, rest: int) -> None:
        book = folder_for(self.site) / NAME
        book.write_bytes(book.read_bytes()[:rest])

    @rule()
    def forget(self) -> None:
        shutil.rmtree(folder_for(self.site), ignore_errors=True)

    @invariant()
    def the_bytes_are_those_of_a_fresh_build(self) -> None:
        if not self.content.exists():
            return
        theme = "own" if (self.folder / "themes/own").exists() else ""
        asked = Request(content=self.content, output=self.site, theme=theme, spare=folder_for(self.site) / SPARE)
        fresh = Request(content=self.content, output=self.folder / "fresh", theme=theme)
        remembered, anew = build(asked, memory=Memory(folder_for(self.site), "1")), build(fresh)

        assert (remembered.written is None) == (anew.written is None)
        if anew.written is not None:
            assert (remembered.written and remembered.written.fault) == anew.written.fault == ""
            assert tree(self.site) == tree(self.folder / "fresh")
        self._what_is_served_is_fresh(asked, anew)

    def _what_is_served_is_fresh(self, asked: Request, anew: Built) -> None:
        """A process that goes on from one change to the next understands the same, and shows the same pages."""
        before, self.seen = self.seen, look([self.content], self.seen, time.time())
        known = changed(before, self.seen) if before else None
        planned = plan(asked, each=self.kept, scan=partial(self.scanner, changed=known))
        if not isinstance(planned, Planned):
            assert same(planned.diagnostics, anew.understood.diagnostics)
            return
        assert same(planned.understood.diagnostics, anew.understood.diagnostics)
        preview, fresh = Preview(outputs_of(planned.site), planned.render), tree(self.folder / "fresh")
        shown = {path: preview.file(path) for path in fresh if path.endswith((".html", ".css", ".js"))}
        made = {path: content for path, content in shown.items() if content is not None}
        assert made == {path: fresh[path] for path in made}
        left = {path for path in shown.keys() - made.keys() if not path.startswith("embed/events/old-")}
        assert left <= {"data/index.html", "search/index.html"}

    def teardown(self) -> None:
        shutil.rmtree(self.folder, ignore_errors=True)


TestRemembering = Remembering.TestCase
TestRemembering.settings = settings(
    max_examples=SEQUENCES,
    stateful_step_count=6,
    deadline=None,
    derandomize=True,
    suppress_health_check=list(HealthCheck),
)


def test_what_the_editor_writes_can_be_published() -> None:
    """Else the machine would compare refusals alone."""
    machine = Remembering()
    machine.start()
    for number, more in enumerate(MORE):
        machine.write(number, WORDS[number % len(WORDS)], number, DAYS[number % len(DAYS)], 0, more)
    for number, more in enumerate(OF_RECORD):
        machine.record(number, WORDS[0], DAYS[0], more)
    for registries in zip(ENTITIES, PLACES, THREADS, ORIGINS, strict=True):
        machine.register(*registries)
        built = build(Request(content=machine.content, output=machine.site))
        assert built.written is not None, built.understood.diagnostics
    machine.teardown()


def counted(folder: Path, jobs: int = 1) -> frozenset[str]:
    """The pages that a build makes which remembers the one before it."""
    made = files_made(folder, jobs)
    return frozenset(path.removesuffix("index.html") for path in made if path.endswith("index.html"))


def files_made(folder: Path, jobs: int = 1) -> frozenset[str]:
    """The files that it makes, be they as they were or not."""
    cache = folder_for(folder / "_site")
    asked = Request(content=folder / "content", output=folder / "_site", spare=cache / SPARE, jobs=jobs)
    built = build(asked, memory=Memory(cache, "1"))
    assert built.written is not None
    assert built.written.fault == ""
    return frozenset(tree(folder / "_site").keys() - built.kept)


def laid(folder: Path, articles: int, settings: str = "") -> Path:
    """The folder of so many articles, each with an event of its own, in a content with these *settings*."""
    place = folder / "content/articles"
    place.mkdir(parents=True)
    (folder / "content/site.yaml").write_text(f"title: A site\n{settings}", encoding="utf-8")
    (folder / "content/publishers.yaml").write_text("- {id: the-press, name: The Press}\n", encoding="utf-8")
    for number in range(articles):
        text = ARTICLE.format(title=f"Aid is paused {number}", event=f"event-{number}", day=DAYS[0], lines="", more="")
        (place / f"article-{number}.md").write_text(text, encoding="utf-8")
    return place


def test_only_what_depends_on_an_edit_is_made_again(tmp_path: Path) -> None:
    articles = laid(tmp_path, 9)
    whole = counted(tmp_path)

    assert {f"events/event-{number}/" for number in range(9)} < whole
    assert counted(tmp_path) == frozenset()

    third = articles / "article-3.md"
    third.write_text(f"{third.read_text(encoding='utf-8')}\nAnother note.\n", encoding="utf-8")
    pages = {name for name in counted(tmp_path) if name.startswith(("articles/", "events/", "20", "publishers/"))}
    assert pages == {"articles/article-3/"}

    third.write_text(third.read_text(encoding="utf-8").replace("Aid is paused 3", "Aid is resumed"), encoding="utf-8")
    pages = {name for name in counted(tmp_path) if name.startswith(("articles/", "events/"))}
    assert pages == {"articles/article-3/", *(f"events/event-{number}/" for number in (2, 3, 4))}


def test_of_the_data_only_what_an_edit_changes_is_made_again(tmp_path: Path) -> None:
    articles = laid(tmp_path, 3)
    third = articles / "article-2.md"
    files_made(tmp_path)

    third.write_text(f"{third.read_text(encoding='utf-8')}\n{'Another note. ' * 99}\n", encoding="utf-8")
    of_a_note = {path for path in files_made(tmp_path) if path.startswith("data/")}
    third.write_text(third.read_text(encoding="utf-8").replace(DAYS[0], DAYS[1]), encoding="utf-8")
    of_a_date = {path for path in files_made(tmp_path) if path.startswith("data/")}

    assert of_a_note == {"data/articles.json", "data/articles.jsonl", "data/index.html"}
    assert of_a_date >= {"data/events.json", "data/events.csv", "data/data.sqlite", "data/timeline.json"}
    size = (tmp_path / "_site/data/articles.json").stat().st_size
    assert f"{size / 1000:.0f} kB" in (tmp_path / "_site/data/index.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("number", [1, 2])
def test_of_many_pages_only_those_of_an_edit_are_made_again_however_many_made_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    monkeypatch.setattr(production, "FEW", 1)
    articles = laid(tmp_path, 80, "outputs: [articles, events]\n")
    assert len(counted(tmp_path, number)) >= 160
    third = articles / "article-3.md"
    third.write_text(f"{third.read_text(encoding='utf-8')}\nAnother note.\n", encoding="utf-8")

    assert counted(tmp_path, number) == {"articles/article-3/"}
    assert counted(tmp_path, number) == frozenset()
    third.unlink()
    assert {"articles/article-3/", "events/event-3/"}.isdisjoint(counted(tmp_path, number))
    assert b"articles/article-3/" not in (folder_for(tmp_path / "_site") / NAME).read_bytes()


def test_what_was_brought_back_from_elsewhere_is_known_by_its_content(tmp_path: Path) -> None:
    """As on a machine that a workflow begins with: copies of the site and of what is remembered, all as new."""
    (tmp_path / "content/articles").mkdir(parents=True)
    (tmp_path / "content/site.yaml").write_text("title: A site\n", encoding="utf-8")
    (tmp_path / "content/publishers.yaml").write_text("- {id: the-press, name: The Press}\n", encoding="utf-8")
    text = ARTICLE.format(title="Aid is paused", event="event-1", day=DAYS[0], lines="", more="")
    (tmp_path / "content/articles/article-1.md").write_text(text, encoding="utf-8")
    whole = counted(tmp_path)
    before = tree(tmp_path / "_site")
    for name in ("_site", ".timeline-cache"):
        (tmp_path / name).rename(tmp_path / "elsewhere")
        shutil.copytree(tmp_path / "elsewhere", tmp_path / name, copy_function=shutil.copyfile)
        shutil.rmtree(tmp_path / "elsewhere")
    (tmp_path / "_site/404.html").write_text("touched", encoding="utf-8")

    assert "events/event-1/" in whole
    assert counted(tmp_path) == frozenset()
    assert tree(tmp_path / "_site") == before


@pytest.mark.skipif(os.name != "posix", reason="nothing is killed like this elsewhere")
def test_after_a_build_that_was_killed_the_next_is_as_good_as_fresh(tmp_path: Path) -> None:
    content = tmp_path / "content"
    (content / "articles").mkdir(parents=True)
    (content / "site.yaml").write_text("title: A site\n", encoding="utf-8")
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    for number in range(6):
        text = ARTICLE.format(title=WORDS[0], event=f"event-{number}", day=DAYS[0], lines="", more="").replace(
            "the-press", "The Press"
        )
        (content / f"articles/article-{number}.md").write_text(text, encoding="utf-8")
        running = subprocess.Popen([sys.executable, "-m", "timeline", "--quiet"], cwd=tmp_path, env=environment)
        time.sleep(0.35 * number)
        running.send_signal(signal.SIGKILL)
        running.wait()

    for output in ("_site", "fresh"):
        words = [sys.executable, "-m", "timeline", "--quiet", "--output", output]
        assert subprocess.run(words, cwd=tmp_path, env=environment, check=False).returncode == 0

    assert tree(tmp_path / "_site") == tree(tmp_path / "fresh")
