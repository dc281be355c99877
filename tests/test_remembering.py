"""However content, theme and settings change, a build that remembers leaves the bytes of one that does not."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from timeline.cache.kept import Kept, same
from timeline.cache.last import SPARE, folder_for
from timeline.cache.memory import Memory
from timeline.pipeline import Built, Planned, Request, build, plan
from timeline.publishing.preview import Preview

ROOT = Path(__file__).parent.parent
SEQUENCES = int(os.environ.get("TIMELINE_SEQUENCES", "6"))
"""How many sequences of changes are tried; 300 make a campaign of some minutes."""
DAYS = ("2025-03-04", "2025-03", "2025-03-06?", "[..2025-03-07]")
WORDS = ("Aid is paused", "Aid is resumed", "A speech <b>is</b> held", "Паузу оголошено")
ARTICLE = (
    "---\ntitle: {title}\npublisher: the-press\npublished: 2025-03-08\nlanguage: en{lines}\n"
    "events:\n  - event: {event}\n    title: {title}\n    date: {day}\n---\n{title}, in *notes*.\n"
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

    @initialize()
    def start(self) -> None:
        (self.content / "articles").mkdir(parents=True)
        self.configure("A site", "en")
        (self.content / "publishers.yaml").write_text("- {id: the-press, name: The Press}\n", encoding="utf-8")
        self.write(0, WORDS[0], 0, DAYS[0], 0)

    @rule(
        number=NUMBERS, title=st.sampled_from(WORDS), event=NUMBERS, day=st.sampled_from(DAYS), lines=st.integers(0, 2)
    )
    def write(self, number: int, title: str, event: int, day: str, lines: int) -> None:
        text = ARTICLE.format(title=title, event=f"event-{event}", day=day, lines="\n" * lines)
        (self.content / f"articles/article-{number}.md").write_text(text, encoding="utf-8")

    @rule(number=NUMBERS)
    def delete(self, number: int) -> None:
        (self.content / f"articles/article-{number}.md").unlink(missing_ok=True)

    @rule(number=NUMBERS, other=NUMBERS)
    def rename(self, number: int, other: int) -> None:
        article = self.content / f"articles/article-{number}.md"
        if article.exists():
            article.rename(self.content / f"articles/article-{other}.md")

    @rule(title=st.sampled_from(WORDS), language=st.sampled_from(("en", "fr")))
    def configure(self, title: str, language: str) -> None:
        words = f"title: {title}\nlanguage: {language}\ncitation-styles: [apa]\n"
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
        planned = plan(asked, each=self.kept)
        if not isinstance(planned, Planned):
            assert same(planned.diagnostics, anew.understood.diagnostics)
            return
        assert same(planned.understood.diagnostics, anew.understood.diagnostics)
        preview, fresh = Preview(planned.parts, planned.render), tree(self.folder / "fresh")
        shown = {path: preview.file(path) for path in fresh if path.endswith((".html", ".css", ".js"))}
        made = {path: content for path, content in shown.items() if content is not None}
        assert made == {path: fresh[path] for path in made}
        assert shown.keys() - made.keys() <= {"data/index.html", "search/index.html"}

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


@pytest.mark.skipif(os.name != "posix", reason="nothing is killed like this elsewhere")
def test_after_a_build_that_was_killed_the_next_is_as_good_as_fresh(tmp_path: Path) -> None:
    content = tmp_path / "content"
    (content / "articles").mkdir(parents=True)
    (content / "site.yaml").write_text("title: A site\n", encoding="utf-8")
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    for number in range(6):
        text = ARTICLE.format(title=WORDS[0], event=f"event-{number}", day=DAYS[0], lines="").replace(
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
