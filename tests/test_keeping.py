"""A build goes on from the last one: it makes anew what has changed, and nothing else."""

from __future__ import annotations

import gc
import os
import shutil
from pathlib import Path

import pytest

from timeline.builds import Planned, Request, Understood
from timeline.cache.kept import same
from timeline.cache.memory import Memory
from timeline.cache.stored import write_stored
from timeline.core.struct import packed
from timeline.keeping import NAME, Keeping
from timeline.pipeline import build, plan

CONTENT = Path(__file__).parent.parent / "content"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """The site of this repository."""
    return Path(shutil.copytree(CONTENT, tmp_path / "content"))


def planned(content: Path, code: str = "code") -> tuple[Planned, int]:
    """The site as planned by a process that begins from nothing, and how much of it was made."""
    keeping = Keeping(Memory(content.parent / "remembered", code))
    found = plan(Request(content=content, output=content.parent / "_site"), each=keeping, scan=keeping.scan)
    made = keeping.made
    keeping.rest()
    assert isinstance(found, Planned)
    return found, made


def kept(content: Path) -> Path:
    return content.parent / "remembered" / NAME


def test_what_was_kept_is_not_gone_through_for_garbage_until_it_is_let_go_of(content):
    planned(content)
    before = gc.get_freeze_count()

    keeping = Keeping(Memory(content.parent / "remembered", "code"))
    meanwhile = gc.get_freeze_count()
    keeping.rest()

    assert (before, gc.get_freeze_count()) == (0, 0)
    assert meanwhile > 10_000


def test_of_a_content_that_stays_the_same_nothing_is_made_again(content: Path) -> None:
    first, _ = planned(content)

    again, made = planned(content)

    assert made == 1  # what renders pages is code, which is not written down
    assert same(first.understood.chronology, again.understood.chronology)
    assert first.understood.diagnostics == again.understood.diagnostics


def test_only_what_has_changed_is_made_again(content: Path) -> None:
    _, all_of_it = planned(content)
    article = content / "articles/nbc-2025-03-06.md"
    article.write_text(f"{article.read_text(encoding='utf-8')}\nA further note.\n", encoding="utf-8")

    again, made = planned(content)

    shutil.rmtree(kept(content).parent)
    assert 1 < made < all_of_it / 10
    assert same(planned(content)[0].understood.chronology, again.understood.chronology)


def test_little_that_has_changed_is_not_written_down(content: Path) -> None:
    planned(content)
    before = kept(content).stat().st_mtime_ns
    page = content / "pages/about.md"
    page.write_text(f"{page.read_text(encoding='utf-8')}\nA further word.\n", encoding="utf-8")

    planned(content)

    assert kept(content).stat().st_mtime_ns == before


def test_much_that_has_changed_is_written_down(content: Path) -> None:
    planned(content)
    for article in (content / "articles").iterdir():
        article.write_text(f"{article.read_text(encoding='utf-8')}\nA further note.\n", encoding="utf-8")
    _, made = planned(content)

    _, made_again = planned(content)

    assert made_again == 1 < made


def test_what_another_program_has_made_is_made_again(content: Path) -> None:
    _, all_of_it = planned(content)

    _, made = planned(content, code="later code")

    assert made == all_of_it


def test_what_is_damaged_is_made_again(content: Path) -> None:
    _, all_of_it = planned(content)
    kept(content).write_bytes(kept(content).read_bytes()[:-1])

    _, made = planned(content)

    assert made == all_of_it


def test_what_others_have_written_is_made_again(content: Path) -> None:
    _, all_of_it = planned(content)
    memory = Memory(content.parent / "remembered", "code")
    write_stored(kept(content), memory.code, [packed((0, [], [("os", "system", [])], [0]))])

    _, made = planned(content)

    assert made == all_of_it


def test_what_cannot_be_written_down_stops_no_build(content: Path) -> None:
    kept(content).mkdir(parents=True)

    _, all_of_it = planned(content)

    assert planned(content)[1] == all_of_it


def test_no_repository_takes_it_for_its_own(content: Path) -> None:
    (content / "site.yaml").write_text("title: [", encoding="utf-8")

    built = build(
        Request(content=content, output=content.parent / "_site"), memory=Memory(kept(content).parent, "code")
    )

    assert built.understood.faulty
    assert (kept(content).is_file(), (kept(content).parent.parent / ".gitignore").read_text()) == (True, "*\n")


@pytest.mark.parametrize(
    "pieces",
    [
        [packed(["same", 10**15, 1]), packed([1, [], [], []])],
        [packed(["same", 2**63, 1]), packed([1, [], [], []])],
        [packed(["mixed", b"\0\0", [["scalars", [1]]]]), packed([1, [], [], []])],
        [packed(["sequences", "tuple", b"\1\0\0\0", ["same", 10**14, 1]]), packed([1, [], [], []])],
        [b"\x91" * 100_000 + b"\xc0"],
    ],
    ids=["many", "too-many", "too-few", "many-within", "deep"],
)
def test_what_other_hands_have_written_stops_no_build(content: Path, pieces: list[bytes]) -> None:
    write_stored(kept(content), "code", pieces)

    assert planned(content)[1]


def test_a_name_that_is_no_text_stops_no_build(content: Path) -> None:
    article = content / "articles" / os.fsdecode(b"b\xff.md")
    article.write_text("---\n---\n", encoding="utf-8")
    os.utime(article, (1, 1))
    keeping = Keeping(Memory(content.parent / "remembered", "code"))

    found = plan(Request(content=content, output=content.parent / "_site"), each=keeping, scan=keeping.scan)
    keeping.rest()

    assert isinstance(found, Understood)
    assert "bad-id" in {finding.code for finding in found.diagnostics}
    assert not kept(content).exists()
