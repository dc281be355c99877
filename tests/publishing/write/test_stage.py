"""What is kept of a site is never given again: it is found in the folder of the new one, or in the site in place."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from timeline.publishing.outputfile import OutputFile
from timeline.publishing.write import Stage, Written, publish
from timeline.publishing.write.manifest import MANIFEST, digest

ONE, TWO = "one/index.html", "two/index.html"


class Kept:
    """A site of two pages, the first of which is asked to be kept as it was when it was made."""

    def __init__(self, folder: Path) -> None:
        self.output, self.spare = folder / "_site", folder / "spare"
        self.turn = 0

    def publish(self, *, keep: bool = True) -> Written:
        self.turn += 1

        def fill(stage: Stage) -> bool:
            if not (keep and stage.keep({ONE: digest(b"one")})):
                stage.put(OutputFile(path=ONE, content=b"one"))
            stage.put(OutputFile(path=TWO, content=f"{self.turn}".encode()))
            return True

        return publish(fill, self.output, spare=self.spare)


@pytest.fixture
def site(tmp_path: Path) -> Kept:
    kept = Kept(tmp_path)
    kept.publish(keep=False)
    return kept


def is_sound(site: Kept) -> bool:
    found = ((site.output / path).read_bytes() for path in (ONE, TWO))
    return list(found) == [b"one", f"{site.turn}".encode()]


def test_what_both_sites_have_is_one_file(site: Kept) -> None:
    site.publish()

    assert (site.output / ONE).samefile(site.spare / ONE)
    assert not (site.output / TWO).samefile(site.spare / TWO)
    assert is_sound(site)


def test_what_is_there_already_is_not_written_again(site: Kept) -> None:
    written = [site.publish().written for _ in range(4)]

    assert written == [2, 1, 1, 1]
    assert is_sound(site)


def test_what_was_put_back_from_a_copy_is_known_by_its_bytes(site: Kept) -> None:
    site.publish()
    for file in (*site.output.rglob("*.html"), *site.spare.rglob("*.html")):
        os.utime(file)

    assert site.publish().written == 1
    assert is_sound(site)


@pytest.mark.parametrize("where", ["output", "spare"])
def test_what_somebody_has_changed_is_not_kept(site: Kept, where: str) -> None:
    site.publish()
    (getattr(site, where) / ONE).write_bytes(b"two")  # in both: it is one file

    site.publish()

    assert is_sound(site)


def test_what_somebody_has_replaced_is_taken_from_the_other_site(site: Kept) -> None:
    site.publish()
    (site.spare / ONE).unlink()
    (site.spare / ONE).write_bytes(b"two")

    site.publish()

    assert is_sound(site)


def test_a_symbolic_link_is_not_kept(site: Kept, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").write_bytes(b"one")
    (site.output / ONE).unlink()
    (site.output / ONE).symlink_to(tmp_path / "elsewhere")

    written = site.publish()

    assert "holds what timeline did not write" in written.fault


def test_where_there_are_no_such_links_the_file_is_copied(site: Kept, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "link", refused)
    site.publish()

    assert not (site.output / ONE).samefile(site.spare / ONE)
    assert is_sound(site)


def test_a_file_of_other_hands_in_the_spare_site_is_not_published(site: Kept) -> None:
    site.publish()
    (site.spare / "one/other.html").write_bytes(b"other")
    site.publish()

    assert not (site.output / "one/other.html").exists()
    assert is_sound(site)
    assert site.publish().fault == ""


@pytest.mark.parametrize("name", ["", "one"])
def test_a_file_where_a_folder_of_the_spare_site_was_stops_no_build(site: Kept, name: str) -> None:
    site.publish()
    shutil.rmtree(site.spare / name)
    (site.spare / name if name else site.spare).write_bytes(b"other")

    assert site.publish().fault == ""
    assert is_sound(site)
    assert (site.spare / ONE).is_file()
    assert not list(site.output.parent.glob("*.stage-*"))


@pytest.mark.parametrize("name", ["", "two"])
def test_nothing_is_written_through_a_link_in_the_spare_site(site: Kept, tmp_path: Path, name: str) -> None:
    site.publish()
    shutil.rmtree(site.spare / name)
    (tmp_path / "other").mkdir()
    (site.spare / name if name else site.spare).symlink_to(tmp_path / "other")
    site.publish()

    assert not list((tmp_path / "other").iterdir())
    assert is_sound(site)
    assert site.publish().written == 1


def test_a_manifest_has_no_file_outside_of_its_site_removed(site: Kept, tmp_path: Path) -> None:
    site.publish()
    (tmp_path / "precious").write_bytes(b"precious")
    manifest = site.spare / MANIFEST
    manifest.write_text(f"{manifest.read_text()}{digest(b'')}  ../precious\n")
    site.publish()

    assert (tmp_path / "precious").exists()
    assert is_sound(site)


def test_nothing_is_kept_that_lies_outside_of_the_site(tmp_path: Path) -> None:
    (tmp_path / "content").write_bytes(b"content")
    stage = Stage(tmp_path / "stage", tmp_path / "_site")

    assert not stage.keep({"../content": digest(b"content")})
    assert not stage.fault
