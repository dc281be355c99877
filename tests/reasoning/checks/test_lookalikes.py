"""Who does what the hint of a look-alike says is rid of the finding, and of every other."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.reasoning.checks.test_checks import CASES, found_in, read_case, told
from timeline.commands import merge

ARTICLE = (
    "---\ntitle: The harbour is closed to all ships\npublisher: The Gazette\npublished: 2025-03-05\nlanguage: en\n"
)
EVENT = "---\ntitle: Harbour closes to all ships\ndate: 2025-03-05\nentities: [The Harbour Master]\n"
SOURCES = "sources: [{title: Shut, publisher: The Herald, published: 2025-03-06}]\n---\n"


@pytest.mark.parametrize(
    ("code", "changed"),
    [
        pytest.param(
            "lookalike-event",
            {"events/harbour-closure.md": f"{EVENT}distinct-from: [closure]\n{SOURCES}"},
            id="events-are-two",
        ),
        pytest.param(
            "lookalike-article",
            {
                "articles/gazette-again.md": "",
                "articles/gazette.md": f"{ARTICLE}former-ids: [gazette-again]\nevents:\n"
                "  - {event: closure, title: The harbour closes, quotes: [closed to all ships]}\n---\n",
            },
            id="articles-are-one",
        ),
        *(
            pytest.param(
                "lookalike-article",
                {
                    "articles/gazette-again.md": f"{ARTICLE}{key}: gazette\n"
                    "events: [{event: closure, quotes: [closed to all]}]\n---\n"
                },
                id=f"article-is-a-{key}",
            )
            for key in ("version-of", "copy-of", "translation-of")
        ),
        pytest.param(
            "lookalike-article",
            {
                "articles/gazette-again.md": f"{ARTICLE}distinct-from: [gazette]\n"
                "events: [{event: closure, quotes: [closed to all]}]\n---\n"
            },
            id="articles-are-two",
        ),
        pytest.param(
            "lookalike-entity",
            {
                "entities.yaml": "- {id: department-of-justice-us, name: US Department of Justice,"
                " aliases: [U.S. Department of Justice], former-ids: [us-department-of-justice]}\n"
            },
            id="entities-are-one",
        ),
        pytest.param(
            "lookalike-entity",
            {
                "entities.yaml": "- {id: us-department-of-justice, name: U.S. Department of Justice,"
                " distinct-from: [department-of-justice-us]}\n"
                "- {id: department-of-justice-us, name: US Department of Justice}\n"
            },
            id="entities-are-two",
        ),
        pytest.param(
            "lookalike-place",
            {
                "places.yaml": "- {id: rzeszow-jasionka, name: Rzeszów-Jasionka, aliases: [Rzeszow Jasionka],"
                " former-ids: [rzeszow-jasionka-airport]}\n"
            },
            id="places-are-one",
        ),
        pytest.param(
            "lookalike-place",
            {
                "places.yaml": "- {id: rzeszow-jasionka, name: Rzeszów-Jasionka}\n- {id: rzeszow-jasionka-airport,"
                " name: Rzeszow Jasionka, distinct-from: [rzeszow-jasionka]}\n"
            },
            id="places-are-two",
        ),
        pytest.param(
            "lookalike-publisher",
            {
                "publishers.yaml": "- {id: gazette-online, name: Gazette, aliases: [The Gazette],"
                " former-ids: [the-gazette]}\n"
            },
            id="publishers-are-one",
        ),
        pytest.param(
            "lookalike-publisher",
            {
                "publishers.yaml": "- {id: the-gazette, name: The Gazette, distinct-from: [gazette-online]}\n"
                "- {id: gazette-online, name: Gazette}\n"
            },
            id="publishers-are-two",
        ),
    ],
)
def test_the_hint_mends_it(code: str, changed: dict[str, str], tmp_path: Path) -> None:
    files = read_case(CASES / f"{code}.txt").bad | changed

    assert told(found_in({name: text for name, text in files.items() if text}, tmp_path), code) == []


def test_the_command_in_the_hint_mends_two_events_that_are_one(tmp_path: Path) -> None:
    case = read_case(CASES / "lookalike-event.txt")
    (finding,) = told(found_in(case.bad, tmp_path), case.code)
    content = tmp_path / "content"

    assert 'run `timeline merge closure harbour-closure --because "..." --on DATE`' in finding.hint
    given = {"content": content, "output": tmp_path / "_site", "theme": "", "base_url": "", "strict": False}
    given |= {"drafts": False, "quiet": True, "form": "text"}
    code = merge.run(keep="closure", drop="harbour-closure", because="They are one.", day="2026-11-26", **given)

    assert code == 0
    files = {path.relative_to(content).as_posix(): path.read_text() for path in content.rglob("*") if path.is_file()}
    assert told(found_in(files, tmp_path / "after"), case.code) == []
