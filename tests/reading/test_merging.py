"""One article for each id and each address."""

from __future__ import annotations

from itertools import permutations

import pytest

from tests.reading.reading import article, place, read, source
from timeline.reading.records import read_records


def events(*sources: str) -> dict[str, str]:
    """One event for each source, in files of their own."""
    return {
        f"events/e{number}.yaml": f"- id: e{number}\n  sources:\n    - {text}\n" for number, text in enumerate(sources)
    }


URL = "url: https://www.nbc.example/a/"


def test_the_same_address_in_two_events_is_one_article():
    records, found = read(
        events(f"{{{URL}, title: T, publisher: NBC}}", "{url: 'http://nbc.example/a?fbclid=1', title: T, language: en}")
    )
    (one,) = records.articles

    assert found == []
    assert (one.publisher, one.language, one.inline) == ("NBC", "en", True)
    assert records.merged == {"articles": 1, "events": 0, "mentions": 0}
    assert [mention.article for event in records.events for mention in event.sources] == [one.id, one.id]


def test_the_same_title_without_address_is_one_article():
    records, found = read(events("{title: T, publisher: NBC}", "{title: T, publisher: nbc}"))

    assert (len(records.articles), found) == (1, [])


def test_an_article_in_an_event_joins_the_file_with_its_address():
    files = {"articles/nbc.md": article(f"title: T\n{URL}\nvia: [own]\ntags: [a]\nevents:\n  - event: e0\n")}
    records, found = read(files | events(f"{{{URL}, title: T, language: en, via: [unknown], tags: [b]}}"))
    (one,) = records.articles

    assert found == []
    assert (one.id, one.inline, one.language, one.via, one.tags) == ("nbc", False, "en", ("own",), ("a", "b"))
    assert len(one.mentions) == 1
    assert records.events[0].sources[0].article == "nbc"
    assert records.events[0].sources[0].via == ("unknown",)


def test_a_chosen_id_wins_whatever_the_order():
    records, found = read(
        events(f"{{{URL}, title: T}}", f"{{id: nbc, {URL}, title: T}}", f"{{{URL}, title: T}}", "nbc")
    )

    assert found == []
    assert [one.id for one in records.articles] == ["nbc"]
    assert {mention.article for event in records.events for mention in event.sources} == {"nbc"}


def test_the_id_comes_from_all_that_is_known_of_the_article():
    records, _ = read(events(f"{{{URL}, title: T, publisher: NBC}}", f"{{{URL}, title: T, published: 2025-03-04}}"))

    assert records.articles[0].id.startswith("nbc-2025-03-04-")
    assert {mention.article for event in records.events for mention in event.sources} == {records.articles[0].id}


def test_the_order_of_files_makes_no_difference():
    files = events(
        f"{{{URL}, title: T, publisher: NBC}}", f"{{{URL}, title: T, published: 2025-03-04}}", "{id: x, title: T}"
    )
    sources = [source(text, name) for name, text in files.items()] + [source("title: a", "site.yaml")]

    outcomes = {
        repr(sorted(read_records(order)[0].articles, key=lambda one: one.id)) for order in permutations(sources)
    }

    assert len(outcomes) == 1


def test_a_field_that_differs_is_an_error_that_names_both_places():
    _, (finding,) = read(events(f"{{{URL}, title: T, assessment: unverifiable, because: a}}", f"{{{URL}, title: U}}"))

    assert place(finding) == ("field-differs", 3, 48)
    assert finding.span.path == "content/events/e1.yaml"
    assert "content/events/e0.yaml:3" in finding.message
    assert [related.span.path for related in finding.related] == ["content/events/e0.yaml"]


@pytest.mark.parametrize(
    ("first", "second"),
    [("via: [own]", "via: [unknown]"), ("tags: [a]", "tags: [b]"), ("note: a", "note: b"), ("said: a", "said: b")],
)
def test_what_belongs_to_a_citation_may_differ(first, second):
    assert read(events(f"{{{URL}, title: T, {first}}}", f"{{{URL}, title: T, {second}}}"))[1] == []


def test_an_article_with_a_file_is_not_written_out_elsewhere():
    files = {"articles/nbc.md": article("title: T")}
    _, (finding,) = read(files | events("{id: nbc, title: T, said: Monday}"))

    assert (finding.code, finding.span.line, finding.span.column) == ("article-has-file", 3, 12)
    assert [related.span.path for related in finding.related] == ["content/articles/nbc.md"]


def test_one_address_under_two_ids_is_an_error():
    files = {"articles/nbc.md": article(f"title: T\n{URL}")}
    _, (finding,) = read(files | events(f"{{id: other, {URL}, title: T}}"))

    assert (finding.code, finding.span.column) == ("same-address", 24)
