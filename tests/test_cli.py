"""The program as it is called."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
EVENT = (
    "---\ntitle: Aid is paused\ndate: {date}\n"
    "sources: [{{title: A headline, publisher: The Press, published: 2025-03-06}}]\n---\n"
)


def timeline(
    *arguments: str, folder: Path, script: bool = False, **environment: str
) -> subprocess.CompletedProcess[str]:
    program = [str(ROOT / "build.py")] if script else ["-m", "timeline"]
    return subprocess.run(
        [sys.executable, *program, *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "content/events").mkdir(parents=True)
    (tmp_path / "content/site.yaml").write_text("title: Test\n", encoding="utf-8")
    write_event(tmp_path, "2025-03-06")
    return tmp_path


def write_event(folder: Path, date: str) -> None:
    (folder / "content/events/pause.md").write_text(EVENT.format(date=date), encoding="utf-8")


def test_a_build_with_an_error_says_only_what_is_true(folder):
    pages = folder / "content/pages"
    pages.mkdir()
    (pages / "search.md").write_text("---\ntitle: Search\n---\n", encoding="utf-8")
    first = timeline(folder=folder)
    (pages / "search.md").rename(pages / "about.md")
    assert timeline(folder=folder).returncode == 0
    (pages / "about.md").rename(pages / "search.md")
    second = timeline(folder=folder)

    assert first.stdout.endswith("Nothing was written: mend the errors first.\n")
    assert second.stdout.endswith("mend the errors first. What was in _site is still there.\n")
    assert (folder / "_site/about/index.html").is_file()
    for ended in (first, second):
        assert ended.returncode == 1
        assert "events    read 1 = to publish 1 + drafts 0 + merged 0 + refused 0" in ended.stdout


@pytest.mark.parametrize("script", [False, True], ids=["timeline", "build.py"])
def test_a_build_ends_with_what_was_built_and_how_to_open_it(folder, script):
    ended = timeline(folder=folder, script=script)

    assert (ended.returncode, ended.stderr) == (0, "")
    assert "events    read 1 = published 1 + drafts 0 + merged 0 + refused 0" in ended.stdout
    assert "1 event, 1 article, 1 origin; " in ended.stdout
    assert "timeline serve" in ended.stdout
    assert (folder / "_site/index.html").is_file()


def told(ended: subprocess.CompletedProcess[str]) -> str:
    """Of the site: the line that says what was written."""
    assert (ended.returncode, ended.stderr) == (0, "")
    return next(line for line in ended.stdout.splitlines() if line.startswith("_site:"))


def modules(folder: Path) -> set[str]:
    """What the program imports for a build."""
    script = "import runpy, sys; sys.argv = ['timeline']\ntry: runpy.run_module('timeline', run_name='__main__')\n"
    script += "finally: print(*sorted(sys.modules), file=sys.stderr)"
    ended = subprocess.run(
        [sys.executable, "-c", script],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert ended.returncode == 0
    return set(ended.stderr.split())


def test_a_build_that_finds_nothing_changed_says_what_the_last_one_said_and_loads_next_to_nothing(folder):
    first = timeline(folder=folder)
    imported = modules(folder)
    second = timeline(folder=folder)

    assert told(second).endswith("files, as they were: nothing has changed")
    assert [line for line in second.stdout.splitlines() if "_site:" not in line] == [
        line for line in first.stdout.splitlines() if "_site:" not in line
    ]
    costly = {
        "jinja2",
        "markdown",
        "yaml",
        "pydantic",
        "babel",
        "dateparser",
        "livereload",
        "citeproc",
        "rich",
        "tornado",
    }
    assert imported & costly == set()
    assert "timeline.pipeline" not in imported
    assert len([name for name in imported if name.startswith("timeline")]) < 20


@pytest.mark.parametrize(
    "change",
    [
        lambda folder: write_event(folder, "2025-03-07"),
        lambda folder: (folder / "_site/robots.txt").write_text("Allow nobody"),
        lambda folder: (folder / "_site/robots.txt").unlink(),
        lambda folder: (folder / ".timeline-cache/_site/last.json").write_text("broken"),
    ],
    ids=["content", "a file of the site", "a file gone", "what was remembered"],
)
def test_a_build_after_a_change_makes_the_site_that_a_first_one_would(folder, change):
    timeline(folder=folder)

    change(folder)

    assert "nothing has changed" not in told(timeline(folder=folder))
    timeline("--output", "fresh", "--no-cache", folder=folder)
    assert tree(folder / "_site") == tree(folder / "fresh")


def tree(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_other_options_make_another_build(folder):
    timeline(folder=folder)

    ended = timeline("--outputs", "pages,assets", folder=folder)

    assert "nothing has changed" not in told(ended)
    assert not (folder / "_site/feed.atom").exists()


def test_without_a_cache_nothing_is_remembered(folder):
    timeline("--no-cache", folder=folder)

    assert "0 changed" in told(timeline("--no-cache", folder=folder))
    assert not (folder / ".timeline-cache").exists()


def test_an_output_that_does_not_exist_is_a_misuse_that_names_those_that_do(folder):
    ended = timeline("--outputs", "pages,feeds", folder=folder)

    assert ended.returncode == 2
    assert ended.stderr.startswith("--outputs: there is no `feeds`; there are pages, search, ")


def test_problems_in_the_content_end_with_one_and_their_places(folder):
    write_event(folder, "2025-02-30")

    ended = timeline("check", folder=folder)

    assert ended.returncode == 1
    assert "content/events/pause.md:3:7: error[impossible-date]" in ended.stdout
    assert "28 days" in ended.stdout
    assert not (folder / "_site").exists()


@pytest.mark.parametrize(
    "arguments", [("--no-such-option",), ("no-such-command",), ("build", "--format", "xml"), ("record",)]
)
def test_misuse_ends_with_two(folder, arguments):
    assert timeline(*arguments, folder=folder).returncode == 2


@pytest.mark.parametrize("url", ["javascript:void(0)", "https://[x", "//x.example/", 'https://x.example/"><b>', "x"])
def test_a_site_stands_at_a_web_address(folder, url):
    ended = timeline("build", "--base-url", url, folder=folder)

    assert (ended.returncode, ended.stderr.partition(":")[0]) == (2, "--base-url")


@pytest.mark.parametrize("epoch", ["253402300800", "9" * 30, "9" * 5_000])
def test_a_time_beyond_the_calendar_is_misuse(folder, epoch):
    ended = timeline("check", folder=folder, SOURCE_DATE_EPOCH=epoch)

    assert (ended.returncode, ended.stderr.partition(":")[0]) == (2, "SOURCE_DATE_EPOCH")


def test_an_empty_folder_is_told_what_is_missing_and_how_to_start(tmp_path):
    ended = timeline("build", folder=tmp_path)

    assert ended.returncode == 2
    assert "expected a folder with `site.yaml`" in ended.stderr
    assert "content/events/first-event.md" in ended.stderr


def test_a_misnamed_site_file_is_named(tmp_path):
    (tmp_path / "content").mkdir()
    (tmp_path / "content/site.yml").write_text("title: T\n", encoding="utf-8")

    ended = timeline("check", folder=tmp_path)

    assert (ended.returncode, ended.stderr) == (2, "content/site.yml is not read: it must be named site.yaml\n")


def test_what_an_empty_folder_is_told_to_write_builds_without_a_warning(tmp_path):
    text = timeline("build", folder=tmp_path).stderr
    name = ""
    for line in text.splitlines():
        if line.startswith("  content/"):
            name = line.strip()
        elif line.startswith("      ") and name:
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("a", encoding="utf-8") as file:
                file.write(f"{line[6:]}\n")

    assert timeline("--strict", folder=tmp_path).returncode == 0


def test_findings_come_as_json_alone(folder):
    write_event(folder, "2025-02-30")

    ended = timeline("check", "--format", "json", folder=folder)

    (found,) = [one for one in json.loads(ended.stdout)["diagnostics"] if one["severity"] == "error"]
    assert (found["code"], found["path"], found["line"]) == ("impossible-date", "content/events/pause.md", 3)


def test_findings_come_as_annotations_and_in_the_summary_of_the_step(folder):
    write_event(folder, "2025-02-30")

    ended = timeline("check", "--format", "github", folder=folder, GITHUB_STEP_SUMMARY=str(folder / "summary.md"))

    assert "::error file=content/events/pause.md,line=3,col=7," in ended.stdout
    assert "impossible-date" in (folder / "summary.md").read_text(encoding="utf-8")


def test_findings_name_the_folder_that_was_asked_for(folder):
    write_event(folder, "2025-02-30")
    (folder / "content").rename(folder / "chronicle")

    ended = timeline("check", "--content", "chronicle", folder=folder)

    assert "chronicle/events/pause.md:3:7: error[impossible-date]" in ended.stdout
    assert "date: 2025-02-30" in ended.stdout


def test_notes_are_printed_only_when_asked_for(folder):
    assert "note[" not in timeline("check", folder=folder).stdout
    assert "note[" in timeline("check", "--verbose", folder=folder).stdout
    assert timeline("check", "--quiet", folder=folder).stdout == ""


def test_a_folder_of_somebody_else_is_never_replaced(folder):
    (folder / "_site").mkdir()
    (folder / "_site/thesis.txt").write_text("years of work", encoding="utf-8")

    ended = timeline(folder=folder)

    assert ended.returncode == 2
    assert "Traceback" not in ended.stderr
    assert (folder / "_site/thesis.txt").read_text(encoding="utf-8") == "years of work"


@pytest.mark.parametrize("option", ["--help", "--version"])
def test_help_and_version_import_nothing_heavy(option, tmp_path):
    heavy = (
        "pydantic",
        "jinja2",
        "markdown",
        "yaml",
        "dateparser",
        "livereload",
        "tornado",
        "babel",
        "rich",
        "rapidfuzz",
    )
    code = (
        "import sys\nfrom timeline.cli import main\n"
        f"sys.argv = ['timeline', '{option}']\n"
        "try:\n    main()\nexcept SystemExit:\n    pass\n"
        f"sys.exit(', '.join(name for name in {heavy!r} if name in sys.modules) or None)"
    )

    ended = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False, timeout=60
    )

    assert (ended.returncode, ended.stderr) == (0, "")
    assert ended.stdout


def test_record_writes_what_a_clean_checkout_needs(folder):
    (folder / "content/articles").mkdir()
    (folder / "content/captures").mkdir()
    (folder / "content/articles/a.md").write_text(
        "---\ntitle: A\npublisher: The Press\npublished: 2025-03-06\n"
        "events: [{event: pause, quotes: [aid is paused]}]\n---\n",
        encoding="utf-8",
    )
    (folder / "content/captures/a.txt").write_text("They say that aid is paused.", encoding="utf-8")

    recorded = timeline("record", "--on", "2026-11-23", folder=folder)
    (folder / "content/captures/a.txt").unlink()
    again = timeline("check", "--verbose", folder=folder)

    assert (recorded.returncode, recorded.stderr) == (0, "")
    assert "unverified-quote" not in again.stdout
    assert "aid is paused" not in (folder / "content/captures.lock").read_text(encoding="utf-8")
    assert "events/pause" in (folder / "content/ids.lock").read_text(encoding="utf-8")
    history = json.loads((folder / "content/history/published.json").read_text(encoding="utf-8"))
    assert history["recorded"] == "2026-11-23"
    assert history["events"]["pause"]["date"] == "2025-03-06"


def test_build_and_check_never_write_under_the_content(folder):
    before = {path: path.read_bytes() for path in (folder / "content").rglob("*") if path.is_file()}

    timeline("check", folder=folder)
    timeline("build", folder=folder)

    assert {path: path.read_bytes() for path in (folder / "content").rglob("*") if path.is_file()} == before


def test_words_of_a_date_are_explained(tmp_path):
    ended = timeline("dates", "last Wednesday", "--on", "2025-03-06", "--lang", "en", folder=tmp_path)

    assert ended.returncode == 0
    assert "2025-03-05" in ended.stdout


@pytest.mark.parametrize("day", ["yesterday", "2025-02-30", "2025-03", "2025-03-06/2025-03-07"])
def test_words_count_from_a_day(tmp_path, day):
    ended = timeline("dates", "last Wednesday", "--on", day, folder=tmp_path)

    assert (ended.returncode, ended.stdout) == (2, "")
    assert f"--on takes a day such as 2025-03-06, not `{day}`" in ended.stderr


def test_words_that_lack_their_day_ask_for_it(tmp_path):
    ended = timeline("dates", "last Wednesday", "--lang", "en", folder=tmp_path)

    assert ended.returncode == 1
    assert "hint: give the day on which they were published, such as --on 2025-03-06" in ended.stdout


def test_lines_that_are_no_text_go_through_and_stop_nothing(tmp_path):
    program = [sys.executable, "-m", "timeline", "dates", "--jsonl"]
    lines = b'{"text": "\\ud800"}\n{"text": "\xff"}\n{"text": "2025"}\n'
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "ascii"}

    ended = subprocess.run(program, input=lines, cwd=tmp_path, env=environment, capture_output=True, check=False)

    answers = [json.loads(line) for line in ended.stdout.decode("utf-8").splitlines()]
    assert (ended.returncode, [answer["edtf"] for answer in answers]) == (0, [None, None, "2025"])
    assert answers[0]["text"] == "\ud800"


@pytest.mark.parametrize(("line", "code"), [('{"text": "2025"}', 0), ('{"text": "soon"}', 0), ('{"txt": "2025"}', 1)])
def test_lines_with_a_fault_end_with_one(tmp_path, line, code):
    program = [sys.executable, "-m", "timeline", "dates", "--jsonl"]
    given = {"cwd": tmp_path, "env": {**os.environ, "PYTHONPATH": str(ROOT)}, "text": True, "capture_output": True}

    ended = subprocess.run(program, input=f'{line}\n{{"text": "2024"}}\n', check=False, **given)

    assert (ended.returncode, len(ended.stdout.splitlines()), ended.stderr) == (code, 2, "")


def test_a_terminal_without_unicode_ends_nothing(folder):
    (folder / "content/events/pause.md").write_text("---\ntitle: Пауза\n---\n[x](пауза:1)\n", encoding="utf-8")

    ended = timeline("check", folder=folder, PYTHONIOENCODING="ascii")

    assert ended.returncode in (0, 1)
    assert (ended.stderr, "\\u" in ended.stdout) == ("", True)
