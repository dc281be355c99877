"""A content folder to its files."""

from __future__ import annotations

import builtins
import os
import time
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest

from timeline.core.diagnostics import Severity
from timeline.core.text import Span
from timeline.reading import files as files_module
from timeline.reading.files import LARGEST, Scanner, Texts, decode, scan


def lay(folder, *names):
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("title: a\n", encoding="utf-8")
    return folder


def test_every_known_file_is_read_in_the_order_of_its_path(tmp_path):
    names = [
        "threads.yaml", "articles/b.md", "events/x.yaml", "articles/a.md", "captures/a.txt", "pages/about.md",
        "site.yaml", "ids.lock", "captures.lock", "entities.yaml", "origins.yaml", "places.yaml", "publishers.yaml",
        "events/y.md",
    ]  # fmt: skip
    files, found = scan(lay(tmp_path, *names), "the/content")

    assert [file.relative for file in files] == sorted(names)
    assert [file.path for file in files] == [f"the/content/{name}" for name in sorted(names)]
    assert found == ()


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("evnts/x.md", "did you mean `events`?"),
        ("articles/x.txt", "a file here ends in `.md`"),
        ("events/x.yml", "a file here ends in `.md` or `.yaml`"),
        ("articles/2025/x.md", "folders inside this folder are not read: move the files up"),
        ("Site.yaml", "did you mean `site.yaml`?"),
        ("notes.docx", "move it out of the content folder, or begin its name with a dot"),
    ],
)
def test_a_file_at_an_unknown_place_is_named(tmp_path, name, hint):
    files, (finding,) = scan(lay(tmp_path, name))

    assert files == ()
    assert (finding.code, finding.severity, finding.hint) == ("unknown-file", Severity.WARNING, hint)
    assert finding.span.path.startswith("content/")


def test_hidden_files_and_the_history_are_left_alone(tmp_path):
    assert scan(lay(tmp_path, ".git/config", "articles/.a.md.swp", "history/2025.json")) == ((), ())


def test_a_symbolic_link_is_refused_wherever_it_leads(tmp_path):
    content = lay(tmp_path / "content", "articles/a.md")
    outside = lay(tmp_path / "outside", "b.md")
    (content / "articles" / "b.md").symlink_to(outside / "b.md")
    (content / "events").symlink_to(outside, target_is_directory=True)
    (content / "pages").symlink_to(content)
    (content / "site.yaml").symlink_to("/etc/passwd")

    files, found = scan(content)

    assert [file.relative for file in files] == ["articles/a.md"]
    assert {(finding.code, finding.span.path) for finding in found} == {
        ("symlink", f"content/{name}") for name in ("articles/b.md", "events", "pages", "site.yaml")
    }


def write(path: Path, text: str, seconds_ago: float) -> None:
    """As if it had been written then."""
    path.write_text(text, encoding="utf-8")
    then = time.time() - seconds_ago
    os.utime(path, (then, then))


def test_a_scanner_finds_what_a_scan_finds_however_the_files_change(tmp_path):
    scanner, articles = Scanner(), lay(tmp_path, "articles/a.md", "articles/b.md", "site.yaml") / "articles"
    write(articles / "a.md", "old", 60)
    changes: tuple[Callable[[], object], ...] = (
        lambda: None,
        lambda: write(articles / "a.md", "new", 30),
        lambda: write(articles / "a.md", "now", 0),
        lambda: write(articles / "a.md", "not", 0),
        lambda: (articles / "c.md").write_bytes(b"\xff"),
        lambda: (articles / "b.md").rename(articles / "d.md"),
        (articles / "a.md").unlink,
    )

    for change in changes:
        change()
        assert scanner(tmp_path) == scan(tmp_path)


def test_a_scanner_goes_on_from_what_an_earlier_one_knew(tmp_path):
    articles = lay(tmp_path, "articles/a.md", "articles/b.md", "articles/c.md", "site.yaml") / "articles"
    for name, age in (("a.md", 60), ("b.md", 60), ("c.md", 0)):
        write(articles / name, "old", age)
    earlier = Scanner()
    before = {file.stem: file for file in earlier(tmp_path)[0]}
    write(articles / "b.md", "new", 30)

    found = {file.stem: file for file in Scanner(earlier.known)(tmp_path)[0]}

    assert found == {file.stem: file for file in scan(tmp_path)[0]}
    assert found["a"] is before["a"]
    assert found["b"].text == "new"
    assert found["c"] is not before["c"]  # it was too fresh to be known by its time


def test_a_scanner_that_is_told_what_has_changed_finds_what_a_scan_finds(tmp_path):
    scanner, articles = Scanner(), lay(tmp_path, "articles/a.md", "articles/b.md", "site.yaml") / "articles"
    changes: tuple[tuple[Callable[[], object], tuple[str, ...]], ...] = (
        (lambda: write(articles / "a.md", "new", 0), ("a.md",)),
        (lambda: write(articles / "a.md", "not", 0), ("a.md", "../../elsewhere.md")),
        (lambda: (articles / "b.md").write_bytes(b"\xff"), ("b.md",)),
        (lambda: write(articles / "a.md", "again", 0), ("a.md",)),
        (lambda: write(articles / "b.md", "sound", 0), ("b.md",)),
        (lambda: (articles / "b.md").rename(articles / "d.md"), ("b.md", "d.md")),
        (lambda: (articles / "d.md").symlink_to("a.md") if (articles / "d.md").unlink() is None else None, ("d.md",)),
        (lambda: write(articles / "a.txt", "no place for it", 0), ("a.txt",)),
        ((articles / "a.md").unlink, ("a.md",)),
    )

    scanner(tmp_path)
    for change, names in changes:
        change()
        assert scanner(tmp_path, [articles / name for name in names]) == scan(tmp_path)


def test_a_scanner_that_is_told_what_has_changed_reads_nothing_else(tmp_path, monkeypatch):
    lay(tmp_path, "articles/a.md", "articles/b.md")
    scanner = Scanner()
    first = scanner(tmp_path)
    write(tmp_path / "articles/b.md", "new", 0)
    monkeypatch.setattr(files_module, "_known", None)

    (one, other), _ = scanner(tmp_path, [tmp_path / "articles/b.md"])

    assert (one is first[0][0], other.text) == (True, "new")


def test_a_scanner_reads_again_only_what_may_have_changed(tmp_path, monkeypatch):
    read, opened = files_module._read, []
    monkeypatch.setattr(files_module, "_read", lambda *given: opened.append(given[2]) or read(*given))
    scanner = Scanner()
    lay(tmp_path, "articles/a.md", "articles/b.md")
    write(tmp_path / "articles/a.md", "settled", 60)
    write(tmp_path / "articles/b.md", "fresh", 0)

    first = scanner(tmp_path)
    opened.clear()
    again = scanner(tmp_path)

    assert opened == ["articles/b.md"]
    assert again == first
    assert again[0][0] is first[0][0]


def test_a_scanner_says_which_file_has_gone_since_it_was_listed(tmp_path, monkeypatch):
    lay(tmp_path, "articles/a.md", "site.yaml")
    known = files_module._known

    def listed(*given):
        for entry in list(known(*given)):
            (tmp_path / "articles/a.md").unlink(missing_ok=True)
            yield entry

    monkeypatch.setattr(files_module, "_known", listed)

    _, (finding,) = Scanner()(tmp_path)

    assert (finding.code, finding.span.path) == ("unreadable-file", "content/articles/a.md")


def test_a_pipe_is_not_opened(tmp_path):
    lay(tmp_path, "site.yaml")
    (tmp_path / "articles").mkdir()
    os.mkfifo(tmp_path / "articles" / "a.md")

    _, (finding,) = scan(tmp_path)

    assert finding.code == "unknown-file"


def test_a_folder_that_is_not_there_has_no_files(tmp_path):
    assert scan(tmp_path / "none", "content") == ((), ())


def test_a_file_that_is_too_large_is_refused_and_kept_for_the_count(tmp_path):
    (tmp_path / "site.yaml").write_bytes(b"a" * (LARGEST + 1))
    (tmp_path / "ids.lock").write_bytes(b"a" * (LARGEST + 1))

    (lock, site), (finding,) = scan(tmp_path)

    assert (site.readable, site.text, lock.readable) == (False, "", True)
    assert (finding.code, finding.span.path) == ("large-file", "content/site.yaml")


def test_a_file_of_the_largest_size_is_read(tmp_path):
    (tmp_path / "site.yaml").write_bytes(b"a" * LARGEST)

    assert scan(tmp_path)[1] == ()


def test_a_byte_order_mark_and_windows_lines_give_the_same_text():
    plain, _ = decode("---\na: ö\n---\n".encode(), "a.md", "articles/a.md")
    other, found = decode(b"\xef\xbb\xbf" + "---\r\na: ö\r\n---\r\n".encode(), "a.md", "articles/a.md")

    assert (other.text, found) == (plain.text, ())
    assert other.sha256 != plain.sha256


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"], ids=["plain", "byte order mark"])
def test_bytes_that_are_not_utf_8_are_named_by_their_number(mark):
    file, (finding,) = decode(mark + "a\nö: ".encode() + b"\xff\n", "a.md", "articles/a.md")

    assert (finding.code, finding.span) == ("not-utf-8", Span(path="a.md", line=2, column=4, end=5))
    assert f"byte {len(mark) + 7} " in finding.message
    assert "0xFF" in finding.message
    assert not file.readable


@pytest.mark.parametrize(
    "character",
    ["\0", "\x07", "\x0b", "\x0c", "\r", "\x1b", "\x7f", "\x85", "\x9b", "\u2028", "\u2029", "\ufffe"],
    ids=lambda character: f"U+{ord(character):04X}",
)
def test_a_control_character_is_refused_with_its_place(character):
    file, (finding,) = decode(f"ab\nöc{character}d\n".encode(), "a.md", "articles/a.md")

    assert (finding.code, finding.severity) == ("control-character", Severity.ERROR)
    assert finding.span == Span(path="a.md", line=2, column=3, end=4)
    assert f"U+{ord(character):04X}" in finding.message
    assert (file.readable, file.text) == (False, "ab\nöc\ufffdd\n")


@pytest.mark.parametrize(
    "character",
    [
        "\u200b", "\u200e", "\u200f", "\u202a", "\u202e", "\u2066", "\u2069", "\ufeff", "\u00ad", "\u061c", "\u2060",
        "\u2064", "\u180e", "\u3164", "\u115f", "\u034f", "\uffa0", "\ufff9", "\U000e0041",
    ],
    ids=lambda character: f"U+{ord(character):04X}",
)  # fmt: skip
def test_an_invisible_character_is_a_warning(character):
    file, (finding,) = decode(f"a{character}{character}\n".encode(), "a.md", "articles/a.md")

    assert (finding.code, finding.severity, finding.span.column) == ("invisible-character", Severity.WARNING, 2)
    assert unicodedata.name(character) in finding.message
    assert "1 more place" in finding.message
    assert (file.readable, file.text) == (True, f"a{character}{character}\n")


@pytest.mark.parametrize(
    "text", ["می‌خواهم", "क्‍ष", "a\tb\n", "👩‍🚀", "❤️"], ids=["Persian", "Hindi", "tab", "emoji", "heart"]
)
def test_characters_that_scripts_need_are_no_finding(text):
    assert decode(text.encode(), "a.md", "articles/a.md")[1] == ()


def test_a_capture_may_hold_any_character():
    file, found = decode(b"a\x0cb\x85\xe2\x80\x8b".replace(b"\x85", b"\xc2\x85"), "a.txt", "captures/a.txt")

    assert (file.readable, found) == (True, ())


def test_a_file_that_holds_many_of_a_character_yields_one_finding():
    assert len(decode("\u200b\x07".encode() * 10_000, "a.md", "articles/a.md")[1]) == 2


def test_texts_are_found_by_the_paths_that_messages_show(tmp_path):
    files, _ = scan(lay(tmp_path, "site.yaml", "articles/a.md"))

    assert dict(Texts(files)) == {file.path: file.text for file in files}
    assert Texts(files).get("content/articles/b.md", "") == ""


def test_a_scanner_does_not_know_what_nobody_let_it_read(tmp_path, monkeypatch):
    """Whoever owns it may let it by now, which changes neither the size of a file nor its time."""
    articles = lay(tmp_path, "articles/a.md", "site.yaml") / "articles"
    write(articles / "a.md", "text", 60)
    scanner = Scanner()
    with monkeypatch.context() as refused:
        refused.setattr(builtins, "open", _refuses)
        assert {finding.code for finding in scanner(tmp_path)[1]} == {"unreadable-file"}

    assert Scanner(scanner.known)(tmp_path) == scan(tmp_path)


def test_a_scanner_reads_again_what_others_may_read_now(tmp_path):
    articles = lay(tmp_path, "articles/a.md", "site.yaml") / "articles"
    write(articles / "a.md", "text", 60)
    scanner = Scanner()
    before = {file.stem: file for file in scanner(tmp_path)[0]}
    (articles / "a.md").chmod(0o400)

    found = {file.stem: file for file in scanner(tmp_path)[0]}

    assert found["a"] is not before["a"]
    assert found["site"] is not None


def _refuses(*_: object, **__: object) -> None:
    raise PermissionError(13, "Permission denied")
