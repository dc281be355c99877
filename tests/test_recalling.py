"""What was understood once is recalled, and is what would be understood again."""

from __future__ import annotations

from pathlib import Path

from timeline.builds import Request
from timeline.cache.kept import same
from timeline.cache.memory import Memory
from timeline.pipeline import understand
from timeline.recalling import Recalling

CONTENT = Path(__file__).parent.parent / "content"


def test_a_second_process_dates_no_article_again(tmp_path: Path) -> None:
    request = Request(content=CONTENT, output=tmp_path / "_site")
    anew, first = understand(request), Memory(tmp_path, "code")

    understand(request, each=Recalling(first))
    first.save()
    second = Memory(tmp_path, "code")
    recalled = understand(request, each=Recalling(second))

    assert (first.made > 100, second.made) == (True, 0)
    assert same((recalled.chronology, recalled.diagnostics), (anew.chronology, anew.diagnostics))
