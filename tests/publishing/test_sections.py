"""All sections of a site together are the site, file by file, each file in the one where its folder belongs."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import pytest

from tests.publishing.produced import files_of
from tests.publishing.sample import publication
from timeline.builds import Request
from timeline.cache.memory import Memory
from timeline.core.diagnostics import Severity
from timeline.core.struct import replace
from timeline.core.vocabulary import Folder
from timeline.pipeline import build, prepare
from timeline.publishing.compose.site import SiteIndex
from timeline.publishing.outputfile import OutputFile
from timeline.publishing.outputs import parts_of
from timeline.publishing.parts import Part
from timeline.publishing.rendering import all_made, made, site_of
from timeline.publishing.sections import EVERYWHERE, MAIN, Section
from timeline.publishing.templating import Render, renderer
from timeline.publishing.write.manifest import MANIFEST

FOLDERS = get_args(Folder)
CONTENT = {
    "site.yaml": "title: Test\nsections: [events, articles]\n",
    "articles/a.md": (
        "---\ntitle: A headline\npublisher: Press\npublished: 2025-03-06\nretrieved: 2025-03-10\n"
        "url: https://newspaper.example/a\nevents: [{event: pause, quotes: [aid is paused]}]\n---\n"
    ),
    "events/pause.md": "---\ntitle: Aid is paused\ndate: 2025-03-06\nformer-ids: [stop]\n---\nIt was paused.[^a]\n",
}


@pytest.fixture(scope="module")
def site() -> SiteIndex:
    return site_of(publication())


@pytest.fixture(scope="module")
def render() -> Render:
    return renderer(publication().theme, publication().words)


@pytest.fixture(scope="module")
def whole() -> dict[str, bytes]:
    return files_of(publication())


@pytest.fixture
def asked(tmp_path: Path) -> Request:
    for name, text in CONTENT.items():
        (tmp_path / "content" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "content" / name).write_text(text, encoding="utf-8")
    return Request(content=tmp_path / "content", output=tmp_path / "_site", base_url="https://archive.example/")


@pytest.mark.parametrize("folders", [(), ("events",), ("events", "articles"), FOLDERS])
def test_all_sections_together_are_the_site(site, render, whole, folders):
    found: dict[str, bytes] = {}
    for name in (MAIN, *folders):
        section = Section(name=name, folders=folders)
        for one in all_made(section.parts(parts_of(site)), render):
            assert isinstance(one, OutputFile)
            place = one.path if name == MAIN or one.path in EVERYWHERE else f"{name}/{one.path}"
            assert place not in found or place in EVERYWHERE
            found[place] = one.content

    assert found == whole


def test_every_folder_that_can_be_a_section_is_one_of_the_site(whole):
    assert {path.partition("/")[0] for path in whole if "/" in path} >= set(FOLDERS)


def test_a_part_that_is_named_by_a_page_has_no_file_in_another_folder(site, render):
    """So that those of other sections need not be made to be left out."""
    named = [part.with_sizes(lambda _: 0) if part.sizes_of else part for part in parts_of(site) if "/" in part.name]

    folders = {
        (part.name.partition("/")[0], one.path.partition("/")[0]) for part in named for one in made(part, render)
    }

    assert len(folders) > len(FOLDERS)
    assert [pair for pair in folders if len(set(pair)) > 1] == []


def test_what_belongs_to_another_section_is_not_made():
    def fails():
        raise AssertionError("made for nothing")

    others = [Part(name="articles/x/", make=fails), Part(name="2025/", make=fails)]

    assert list(Section(name="events", folders=("events",)).parts(others)) == []


def test_a_section_is_built_like_a_site_and_remembered_apart_from_the_whole(asked, tmp_path):
    build(asked, memory=Memory(tmp_path, "code"))
    whole = files_in(asked.output)

    for name in ("events", MAIN, "events"):
        built = build(replace(asked, section=name), memory=Memory(tmp_path, "code"))
        section = Section(name=name, folders=("events", "articles"))
        assert built.written is not None
        assert not built.written.fault
        assert files_in(asked.output) == {
            place: content for path, content in whole.items() if (place := section.place(path)) is not None
        }


def files_in(folder: Path) -> dict[str, bytes]:
    """Without the list of what was written, which is that of each section's own."""
    files = [path for path in folder.rglob("*") if path.is_file() and path.name != MANIFEST]
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def test_a_name_that_is_no_section_is_told_with_those_that_are(asked):
    understood, files = prepare(replace(asked, section="evnts"))

    (error,) = [found for found in understood.diagnostics if found.severity is Severity.ERROR]
    assert error.span.path == "content/site.yaml"
    assert error.message == "--section: `evnts` is no section of this site"
    assert "`main`, `events`, `articles`" in error.hint
    assert files == []


def test_only_a_folder_of_a_site_can_be_a_section(asked):
    (asked.content / "site.yaml").write_text("title: Test\nsections: [event]\n", encoding="utf-8")

    understood, _ = prepare(asked)

    (error,) = [found for found in understood.diagnostics if found.severity is Severity.ERROR]
    assert (error.code, error.span.line, error.span.column) == ("not-in-list", 2, 12)
    assert "did you mean `events`?" in error.hint
