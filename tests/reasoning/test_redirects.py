"""Former ids to the paths that must go on resolving."""

from __future__ import annotations

from tests.making import article, entity, event, origin, place, publisher, records, text, texts, thread
from timeline.core.model.registries import Page
from timeline.core.struct import replace
from timeline.reasoning.redirects import redirects


def test_every_kind_of_record_that_has_a_page_redirects():
    formerly = {"former_ids": texts("old")}
    content = records(
        articles=(article("a", **formerly),),
        entities=(entity("b", "B", **formerly),),
        events=(event("c", **formerly),),
        places=(place("d", **formerly),),
        publishers=(publisher("e", **formerly),),
        threads=(replace(thread("f"), **formerly),),
        origins=(origin("g", **formerly),),
        pages=(Page(id=text("h"), title=text("H"), body=text(""), **formerly),),
    )

    assert redirects(content) == {
        "articles/old": "articles/a",
        "entities/old": "entities/b",
        "events/old": "events/c",
        "old": "h",
        "places/old": "places/d",
        "publishers/old": "publishers/e",
        "threads/old": "threads/f",
    }
