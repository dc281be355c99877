"""The files that stand once in a content folder, and the pages."""

from __future__ import annotations

import pytest

from tests.reading.reading import article, place, read, source
from timeline.core.diagnostics import Severity
from timeline.reading.articles import Refused
from timeline.reading.registries import read_page, read_site


def test_a_publisher_may_say_everything_about_itself():
    records, found = read(
        {"publishers.yaml": "- {id: a, name: no, zone: Europe/Kyiv, date-order: day-first, state-controlled: true}\n"}
    )
    (publisher,) = records.publishers

    assert found == []
    assert (publisher.name, publisher.zone, publisher.date_order) == ("no", "Europe/Kyiv", "day-first")
    assert (publisher.state_controlled, publisher.registered) == (True, True)
    assert publisher.zone.span.column == 27


def test_names_in_other_scripts_go_by_language():
    records, _ = read({"entities.yaml": "- id: a\n  name: Kyiv\n  names: {uk: Київ, zh-Hant: 基輔}\n"})

    assert [(name.language, name.text) for name in records.entities[0].names] == [("uk", "Київ"), ("zh-Hant", "基輔")]


def test_coordinates_are_numbers():
    records, _ = read({"places.yaml": "- {id: a, name: b, latitude: 38.9072, longitude: -77}\n"})

    assert (records.places[0].latitude, records.places[0].longitude) == (38.9072, -77.0)


@pytest.mark.parametrize("text", ["", "\n", "---\n", "# none yet\n", "[]\n"])
def test_a_registry_may_be_empty(text):
    records, found = read({"threads.yaml": text})

    assert (records.threads, found) == ((), [])


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("publishers.yaml", "a: {name: b}\n", ("wrong-type", 1, 1)),
        ("publishers.yaml", "- {id: a}\n", ("missing-field", 1, 3)),
        ("publishers.yaml", "- {id: a, name: b, time-zone: UTC}\n", ("unknown-key", 1, 20)),
        ("publishers.yaml", "- {id: a, name: b, state-controlled: yes}\n", ("not-in-list", 1, 38)),
        ("publishers.yaml", "- {id: a, name: b, homepage: //b.example}\n", ("bad-url", 1, 30)),
        ("entities.yaml", "- {id: a, name: b, names: {klingon language: c}}\n", ("bad-language", 1, 28)),
        ("entities.yaml", "- {id: a, name: b, names: {uk: [c]}}\n", ("wrong-type", 1, 32)),
        ("entities.yaml", "- {id: a, name: b, names: [c]}\n", ("wrong-type", 1, 27)),
        ("entities.yaml", "- {id: a, name: b, wikidata: 42}\n", ("bad-wikidata", 1, 30)),
        ("entities.yaml", "- {id: a, name: b, type: city}\n", ("not-in-list", 1, 26)),
        ("places.yaml", "- {id: a, name: b, latitude: 91}\n", ("wrong-type", 1, 30)),
        ("places.yaml", "- {id: a, name: b, longitude: .inf}\n", ("wrong-type", 1, 31)),
        ("places.yaml", "- {id: a, name: b, longitude: 1e1}\n", ("wrong-type", 1, 31)),
        ("threads.yaml", "- {id: con, title: b}\n", ("bad-id", 1, 8)),
        ("origins.yaml", "- {id: own, name: b}\n", ("bad-id", 1, 8)),
    ],
)
def test_every_fault_is_found_at_its_place(name, text, expected):
    records, (finding,) = read({name: text})

    assert place(finding) == expected
    assert getattr(records, name.removesuffix(".yaml")) == ()


def test_an_entry_that_is_refused_is_named():
    records, _ = read({"places.yaml": "- {id: a, name: b, latitude: x}\n- {id: c, name: d}\n"})

    assert records.refused_ids == {"places/a"}
    assert [one.id for one in records.places] == ["c"]


def test_a_page_is_its_front_matter_and_its_text():
    page, found = read_page(source(article("title: About", "Words."), "pages/about.md"))

    assert found == ()
    assert (page.id, page.title, page.body, page.body.span.line) == ("about", "About", "Words.", 4)


@pytest.mark.parametrize("name", ["events", "2025", "index", "About"])
def test_a_page_cannot_take_an_address_of_the_site(name):
    page, (finding,) = read_page(source(article("title: a"), f"pages/{name}.md"))

    assert (type(page), place(finding)) == (Refused, ("bad-id", 1, 1))


def test_nor_can_it_have_had_one():
    page, (finding,) = read_page(source(article("title: a\nformer-ids: [old, search]"), "pages/a.md"))

    assert (type(page), place(finding)) == (Refused, ("bad-id", 3, 19))


def test_a_site_needs_a_title_alone():
    site, found = read_site(source("title: Test\n", "site.yaml"))

    assert found == ()
    assert (site.title, site.language, site.zone, site.theme, site.outputs, dict(site.rules)) == (
        "Test",
        "en",
        "UTC",
        "default",
        (),
        {},
    )


def test_a_site_may_say_everything():
    site, found = read_site(
        source(
            "title: a\nbase-url: https://b.example/c\ntheme: d\noutputs: [events]\nrules: {f: off, g: error}\n",
            "site.yaml",
        )
    )

    assert found == ()
    assert (site.base_url, site.theme, site.outputs) == ("https://b.example/c/", "d", ("events",))
    assert dict(site.rules) == {"f": None, "g": Severity.ERROR}


def test_keys_of_a_site_that_are_right_hold_beside_those_that_are_not():
    site, found = read_site(source("titel: a\nlanguage: uk\nzone: Mars\nrules: {b: off}\n", "site.yaml"))

    assert {place(finding) for finding in found} == {("missing-field", 1, 1), ("bad-zone", 3, 7), ("unknown-key", 1, 1)}
    assert (site.title, site.language, site.zone, dict(site.rules)) == ("", "uk", "UTC", {"b": None})


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ("wrong-type", 1, 1)),
        ("- a\n", ("wrong-type", 1, 1)),
        ("title: a\ntheme: ../../x\n", ("bad-id", 2, 8)),
        ("title: a\nbase-url: b.example\n", ("bad-url", 2, 11)),
        ("title: a\nbase-url: https://b.example/?c\n", ("bad-url", 2, 11)),
        ("title: a\nrules: {b: fatal}\n", ("not-in-list", 2, 12)),
        ("title: a\noutputs: [events, article]\n", ("not-in-list", 2, 19)),
        ("title: a: b\n", ("yaml-syntax", 1, 9)),
    ],
)
def test_every_fault_of_a_site_is_found_at_its_place(text, expected):
    _, found = read_site(source(text, "site.yaml"))

    assert place(found[0]) == expected
