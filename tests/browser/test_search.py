"""On the built site, words and filters find what they should, and the page says so to everyone."""

from __future__ import annotations

import json
import random
import re
import unicodedata
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlencode

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.conftest import served
from tests.browser.kinds import Site
from tests.browser.links import read_links
from tests.publishing.produced import files_of
from tests.publishing.sample import HOSTILE, publication
from tests.publishing.search.folded import CASES
from tests.publishing.search.model import Found, counts_for, events_for

Context = Callable[..., BrowserContext]
DESK, PHONE = {"width": 1440, "height": 900}, {"width": 360, "height": 780}


def data(site: Site) -> list[dict[str, Any]]:
    events: list[dict[str, Any]] = json.loads((site.folder / "data" / "events.json").read_text("utf-8"))["events"]
    return events


def index_of(site: Site) -> str:
    """The folder of the index, under the site's root."""
    (found,) = {path.parent.relative_to(site.folder).as_posix() for path in site.folder.glob("search/*/about.json")}
    return f"{found}/"


def searched(page: Page, site: Site, address: str) -> Page:
    """The search page at `?...`, when its answer stands."""
    page.goto(f"{site.address}search/{address}")
    answered(page)
    return page


def answered(page: Page) -> None:
    expect(page.locator("#search-status")).to_have_text(re.compile(r"\d"))
    expect(page.locator("#results[aria-busy]")).to_have_count(0)


def titles(page: Page) -> list[str]:
    while page.locator(".result-more button").count():
        before = page.locator(".result").count()
        page.evaluate("document.querySelector('.result-more button')?.click()")  # Scrolling there may be enough.
        expect(page.locator(".result").nth(before)).to_be_attached()
    return page.locator(".result h2").all_inner_texts()


def told(page: Page) -> str:
    return page.locator("#search-status").inner_text()


def plain(text: str) -> str:
    """As a reader compares: without marks and capitals."""
    marks = ("Mn", "Cf", "Mc", "Me")
    folded = unicodedata.normalize("NFKD", text).casefold()
    return "".join(one for one in folded if unicodedata.category(one) not in marks)


def texts_of(event: dict[str, Any]) -> str:
    """All that the data say of an event in words, each text on its line."""
    cited = event["citations"]
    quotes = [quoted for one in cited for quoted in one["quotes"]]
    place = event["place"] or {"name": ""}
    return "\n".join(
        [
            event["title"], event["summary"], event["narrative"], place["name"], *event["tags"],
            *(one["name"] for one in event["entities"]), *(one["title"] for one in cited),
            *(one["publisher"] or "" for one in cited), *(one["text"] for one in quotes),
            *(one["translation"] or "" for one in quotes),
        ]
    )  # fmt: skip


def has(text: str, query: str) -> bool:
    """Whether *text* has all words of *query* at the beginning of words, or a phrase word for word."""
    if query.startswith('"'):
        phrase = r"[\W_]+".join(map(re.escape, plain(query.strip('"')).split()))
        return re.search(rf"(?<![^\W_]){phrase}(?![^\W_])", plain(text)) is not None
    return all(re.search(rf"(?<![^\W_]){re.escape(word)}", plain(text)) for word in plain(query).split())


QUERIES = (
    "lecornu", "Lécornu", "LECORNU", "zaluzhnyi", "anduril", "five eyes", '"five eyes"', '"Five Eyes"', "intellig",
    '"intelligence sharing"', '"sharing intelligence"', "pause", "ukraine russia", "washington", "politico",
    "le monde", "nbc", "daily mail", "zelensk", "Ukrainian", "renseignement", "розвідданими", "порядок", "cia", "trump",
    "signed agreement", "chatham house", "london", "france inter", '"military aid"', "vote", "nato",
)  # fmt: skip


@pytest.fixture(scope="module")
def desk(site: Site, chromium: Any) -> Iterator[Page]:
    """One page for what only reads."""
    context = chromium.new_context(viewport=DESK)
    context.set_default_timeout(15_000)
    yield searched(context.new_page(), site, "")
    context.close()


@pytest.mark.parametrize("query", QUERIES)
def test_a_query_finds_the_events_that_have_its_words(site: Site, desk: Page, query: str) -> None:
    page = searched(desk, site, f"?q={quote(query)}")
    events = data(site)

    found = titles(page)

    missed = [event["title"] for event in events if has(texts_of(event), query) and event["title"] not in found]
    assert missed == []
    assert page.locator(".result mark").count() >= len(found) > 0
    assert told(page) == f"{len(found)} of {len(events)} events"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("lecornu", "Le\u0301CORNU"),
        ("zaluzhnyi", "ZALUZHNYI"),
        ("five eyes", "eyes five"),
        ('"five eyes"', "“Five Eyes”"),
    ],
)
def test_two_ways_to_write_a_query_find_the_same(site: Site, desk: Page, one: str, other: str) -> None:
    assert titles(searched(desk, site, f"?q={quote(one)}")) == titles(searched(desk, site, f"?q={quote(other)}"))


def test_a_phrase_finds_less_than_its_words(site: Site, desk: Page) -> None:
    phrase = set(titles(searched(desk, site, f"?q={quote(chr(34) + 'sharing intelligence' + chr(34))}")))
    words = set(titles(searched(desk, site, "?q=sharing+intelligence")))

    assert phrase < words


def test_every_publisher_of_a_quote_is_named_where_it_was_found(site: Site, desk: Page) -> None:
    quoted = [
        (one["publisher"], one["quotes"][0]["text"])
        for event in data(site)
        for one in event["citations"]
        if one["quotes"]
    ]
    publisher, text = next(pair for pair in quoted if pair[0] and len(re.findall(r"[A-Za-z]{5,}", pair[1])) > 4)
    words = re.findall(r"\w+", text)[:4]
    page = searched(desk, site, f"?q={quote(chr(34) + ' '.join(words) + chr(34))}")

    expect(page.locator(".result-reason", has_text=f"In a quote of {publisher}").first).to_be_visible()
    assert page.locator(".result-reason mark").count() >= 4


def test_scripts_and_python_fold_alike(site: Site, desk: Page) -> None:
    module = next(path.relative_to(site.folder).as_posix() for path in site.folder.glob("assets/search.*/folding.js"))
    texts = [text for text, _ in CASES]
    every = [
        "".join(map(chr, range(begun, begun + 64))) for begun in (*range(0, 0xD800, 64), *range(0x10000, 0x10600, 64))
    ]
    asked = "async ([module, texts]) => { const {words} = await import(module); return texts.map(words); }"
    placed = (
        "async ([module, texts]) => { const {placedWords} = await import(module);"
        " return texts.map((text) => placedWords(text).map((one) => one.word)); }"
    )

    from timeline.publishing.search.folding import words  # noqa: PLC0415

    known = [text for text in every if all(unicodedata.category(one) != "Cn" for one in text)]
    given = [site.address + module, texts + known]
    expected = [words(text) for text in texts + known]

    assert desk.evaluate(asked, given) == expected
    assert desk.evaluate(placed, given) == expected


RUN_FILTERS = """async ([scripts, index, queries]) => {
    const {Index} = await import(scripts + "index.js");
    const {countValues, filter, readFilters} = await import(scripts + "filtering.js");
    const files = new Index(index);
    const about = await files.about();
    const facets = await files.facets();
    return queries.map(query => {
        const passed = filter(readFilters(new URLSearchParams(query), facets), facets, about.events, null);
        const counts = Array.from(countValues(facets, passed));
        return [passed.found, Object.fromEntries(counts.map(([key, values]) => [key, Object.fromEntries(values)]))];
    });
}"""


def found_in(site: Site) -> tuple[list[Found], dict[str, list[str]]]:
    """What can be chosen, from the published data and pages; and all values by facet."""
    publishers = {row["id"]: row for row in _articles(site)}
    events = [_found(event, publishers) for event in data(site)]
    facets: dict[str, set[str]] = {}
    for event in events:
        for key, values in event.values.items():
            facets.setdefault(key, set()).update(values)
    return events, {key: sorted(values) for key, values in facets.items()}


def _articles(site: Site) -> list[dict[str, Any]]:
    articles: list[dict[str, Any]] = json.loads((site.folder / "data" / "articles.json").read_text("utf-8"))["articles"]
    return articles


def _found(event: dict[str, Any], articles: dict[str, dict[str, Any]]) -> Found:
    cited = [articles[one["article"]] for one in event["citations"]]
    origins = event["independent_origins"]
    return Found(
        values={
            "place": frozenset([event["place"]["id"]] if event["place"] else []),
            "thread": frozenset(event["threads"]),
            "kind": frozenset([event["kind"]]),
            "tag": frozenset(event["tags"]),
            "language": frozenset(one["language"] for one in cited if one["language"]),
            "status": frozenset([event["status"]] if event["status"] else []),
            "origins": frozenset(["none" if origins is None else str(min(origins, 3))]),
            "precision": frozenset([event["date"]["precision"]]),
            "contested": frozenset(["yes" if event["date"]["contested"] else "no"]),
        },
        dates=_days(event["date"]),
        published=tuple(days for one in cited for days in _days(one["published"] or {})),
    )


def _days(given: dict[str, Any]) -> tuple[tuple[float, float], ...]:
    from datetime import date  # noqa: PLC0415

    first, last = given.get("earliest"), given.get("latest")
    if not first and not last:
        return ()
    begin = date.fromisoformat(first).toordinal() if first else float("-inf")
    end = date.fromisoformat(last).toordinal() if last else float("inf")
    return ((begin, end),)


def test_filters_and_counts_are_what_the_published_data_say(site: Site, desk: Page) -> None:
    """Sixty addresses with filters of every kind: the events and all counts equal a plain model's."""
    events, facets = found_in(site)
    chance = random.Random(5)
    addresses = [_some_filters(chance, facets) for _ in range(60)]
    scripts = next(
        path.parent.relative_to(site.folder).as_posix() for path in site.folder.glob("assets/search.*/main.js")
    )
    given = [f"{site.address}{scripts}/", site.address + index_of(site), [urlencode(one) for one in addresses]]

    answers = desk.evaluate(RUN_FILTERS, given)

    for address, (found, counts) in zip(addresses, answers, strict=True):
        assert (address, found) == (address, events_for(address, events, list(facets)))
        expected = counts_for(address, events, facets)
        assert (address, {key: counts[key] for key in expected}) == (address, expected)


def _some_filters(chance: random.Random, facets: dict[str, list[str]]) -> list[tuple[str, str]]:
    chosen: list[tuple[str, str]] = []
    for key in chance.sample(sorted(facets), chance.choice((0, 1, 1, 2, 3))):
        values = chance.sample(facets[key], min(len(facets[key]), chance.choice((1, 1, 2, 3))))
        chosen += [(f"-{key}" if chance.random() < 0.3 else key, value) for value in values]
    periods = ("2025", "2025-03", "2025-03-06", "2024-12", "2022-02-24", "1946", "1946-03-05")
    if chance.random() < 0.5:
        chosen.append((chance.choice(("from", "to")), chance.choice(periods)))
    if chance.random() < 0.3:
        chosen += [("from", "2025-03"), ("to", "2025-03-05"), ("dates", chance.choice(("", "published")))]
    return list(dict(chosen).items()) if chance.random() < 0.1 else _once(chosen)


def _once(chosen: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """A period has one beginning and one end."""
    last = {key: value for key, value in chosen if key in ("from", "to", "dates")}
    return [one for one in chosen if one[0] not in last] + list(last.items())


PAGES = {"entity": "entities", "place": "places", "thread": "threads", "publisher": "publishers"}


@pytest.mark.parametrize("facet", PAGES)
def test_what_a_filter_shows_can_be_reached_by_links_without_a_script(site: Site, desk: Page, facet: str) -> None:
    searched(desk, site, "")
    scripts = next(
        path.parent.relative_to(site.folder).as_posix() for path in site.folder.glob("assets/search.*/main.js")
    )
    values = [path.name for path in sorted((site.folder / PAGES[facet]).iterdir()) if (path / "index.html").exists()]
    given = [
        f"{site.address}{scripts}/",
        site.address + index_of(site),
        [f"{facet}={quote(value)}" for value in values],
    ]
    known = [event["id"] for event in data(site)]

    for value, (found, _) in zip(values, desk.evaluate(RUN_FILTERS, given), strict=True):
        page = f"{PAGES[facet]}/{value}/"
        if 'http-equiv="refresh"' in site.text(page):
            continue
        linked = {
            match for link in read_links(site.text(page)).links for match in re.findall(r"events/([^/#]+)/", link)
        }
        assert (value, {known[number] for number in found}) == (value, linked)


def test_without_scripts_the_page_leads_to_every_event(site: Site, context: Context) -> None:
    page = context(java_script_enabled=False).new_page()
    page.goto(f"{site.address}search/?q=lecornu")

    assert "needs JavaScript" in page.locator("main").inner_text()
    assert not page.locator("#filters, #order, #results").filter(visible=True).count()
    years = [link for link in page.locator("#browse a").all() if re.fullmatch(r"\d{4}", link.inner_text())]
    reached: set[str] = set()
    for path in [str(link.get_attribute("href")) for link in years]:
        for year in [name for name in site.pages() if name.startswith(path.removeprefix("../"))]:
            reached |= {
                one for link in read_links(site.text(year)).links for one in re.findall(r"events/([^/#]+)/", link)
            }
    assert {event["id"] for event in data(site)} <= reached


def test_the_box_on_every_page_leads_to_the_answer(site: Site, context: Context) -> None:
    page = context(viewport=DESK).new_page()
    page.goto(f"{site.address}sources/")
    page.get_by_role("searchbox", name="Search").fill("lecornu")
    page.keyboard.press("Enter")
    answered(page)

    assert page.url == f"{site.address}search/?q=lecornu"
    assert page.locator(".result").count() == 2


def test_what_is_chosen_stands_in_the_address_and_back_takes_it_away(site: Site, context: Context) -> None:
    page = searched(context(viewport=DESK).new_page(), site, "?q=intelligence")
    before = told(page)
    page.get_by_label(re.compile("^Ukraine")).first.check()
    expect(page).to_have_url(re.compile(r"\?q=intelligence&entity=ukraine$"))
    page.get_by_label(re.compile("^Russia")).first.check()
    expect(page).to_have_url(re.compile(r"entity=ukraine&entity=russia$"))
    answered(page)

    expect(page.locator("#applied")).to_contain_text("People and organisations: any of: Ukraine, Russia")
    page.go_back()
    expect(page.locator("#applied")).not_to_contain_text("Russia")
    assert not page.get_by_label(re.compile("^Russia")).first.is_checked()
    page.go_back()
    expect(page.locator("#search-status")).to_have_text(before)
    page.go_forward()
    assert page.get_by_label(re.compile("^Ukraine")).first.is_checked()


def test_an_address_that_is_opened_gives_what_it_gave(site: Site, context: Context) -> None:
    address = "?q=intelligence&entity=ukraine&-kind=statement&from=2025-03-03&sort=newest"
    page = searched(context(viewport=DESK).new_page(), site, address)
    found = titles(page)
    again = searched(context(viewport=PHONE).new_page(), site, address)

    assert titles(again) == found
    assert again.get_by_label("Order", exact=True).input_value() == "newest"
    assert again.locator("#from").input_value() == "2025-03-03"


def test_the_number_beside_a_value_is_what_choosing_it_gives(site: Site, context: Context) -> None:
    page = searched(context(viewport=DESK).new_page(), site, "?q=ukraine&from=2025")
    for box in page.locator('.facet[open] li:not(.nothing) input[name="entity"]').all()[:4]:
        label = box.locator("xpath=..")
        number = label.locator(".count").inner_text()
        box.check()
        expect(page.locator("#search-status")).to_have_text(re.compile(rf"^{number} of "))
        box.uncheck()
        answered(page)


def test_excluding_is_the_rest(site: Site, context: Context) -> None:
    page = searched(context(viewport=DESK).new_page(), site, "?entity=ukraine")
    having = int(told(page).split()[0])
    page = searched(page, site, "?-entity=ukraine")

    assert int(told(page).split()[0]) + having == len(data(site))
    expect(page.locator("#applied")).to_contain_text("People and organisations: not: Ukraine")


def test_orders_are_the_same_events_the_other_way_round(site: Site, desk: Page) -> None:
    oldest = titles(searched(desk, site, "?q=ukraine&sort=oldest"))
    newest = titles(searched(desk, site, "?q=ukraine&sort=newest"))
    order = [event["title"] for event in data(site)]

    assert newest == oldest[::-1]
    assert oldest == [title for title in order if title in oldest]


def test_words_stand_as_links_that_take_them_away(site: Site, context: Context) -> None:
    page = searched(context(viewport=DESK).new_page(), site, "?q=intelligence+pause&kind=vote")
    page.get_by_role("link", name="Remove Vote").click()

    expect(page).to_have_url(re.compile(r"\?q=intelligence\+pause$"))
    expect(page.locator("#search-status")).to_be_focused()


def test_nothing_found_offers_the_way_out(site: Site, context: Context) -> None:
    page = searched(context(viewport=DESK).new_page(), site, "?q=anduril&kind=vote")

    expect(page.locator(".nothing-found")).to_contain_text("No event matches all of these.")
    page.get_by_role("link", name="Without “Vote” there is 1.").click()
    answered(page)
    assert page.locator(".result").count() == 1


@pytest.mark.parametrize(
    ("address", "shown", "found"),
    [
        ("?entity=nobody-at-all", "nobody-at-all (not known here)", "0 of"),
        ("?colour=red", "red (not known here)", "49 events"),
        ("?from=someday", "someday (no date)", "49 events"),
        ("?from=2025-02-30", "2025-02-30 (no date)", "49 events"),
        ("?entity=ukraine&entity=nobody-at-all", "nobody-at-all (not known here)", "16 of"),
    ],
)
def test_what_is_not_known_is_shown_and_can_be_taken_away(
    site: Site, context: Context, address: str, shown: str, found: str
) -> None:
    page = searched(context(viewport=DESK).new_page(), site, address)

    expect(page.locator("#applied")).to_contain_text(shown)
    assert told(page).startswith(found.replace("49", str(len(data(site)))).split()[0])
    page.get_by_role("link", name=re.compile(f"^Remove {re.escape(shown)}")).click()
    expect(page.locator("#applied")).not_to_contain_text(shown)


@pytest.mark.parametrize("path", ["search/", "sources/"])
def test_an_end_of_the_period_that_is_no_date_is_marked_and_heard(site: Site, context: Context, path: str) -> None:
    page = context(viewport=DESK).new_page()
    page.goto(site.address + path)
    page.locator("#filters").evaluate("(one) => { one.open = true; }")
    page.fill("#to", "2025-13")
    page.press("#to", "Enter")

    expect(page.locator("#search-status")).to_have_text(re.compile(r"^\d+ (events|articles), 2025-13 \(no date\)$"))
    expect(page.locator("#to")).to_have_attribute("aria-invalid", "true")
    assert page.locator("#from").get_attribute("aria-invalid") is None

    page.fill("#to", "2025-12")
    page.press("#to", "Enter")

    expect(page.locator("#search-status")).not_to_contain_text("no date")
    assert page.locator("#to").get_attribute("aria-invalid") is None
    page.go_back()
    expect(page.locator("#to")).to_have_attribute("aria-invalid", "true")


def test_a_period_that_ends_before_it_begins_holds_nothing(site: Site, desk: Page) -> None:
    searched(desk, site, "?from=2025-03-06&to=2025-01-01")

    assert told(desk) == f"0 of {len(data(site))} events"
    expect(desk.get_by_role("link", name="Without “2025-01-01” there are")).to_be_visible()


def test_keys_alone_do_everything(site: Site, context: Context) -> None:
    page = searched(context(viewport=DESK).new_page(), site, "")
    page.focus("#q")
    page.keyboard.type("intelligence")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("q=intelligence$"))
    answered(page)
    for _ in range(20):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.name") == "entity":
            break
    page.keyboard.press("Space")
    expect(page).to_have_url(re.compile("entity="))
    answered(page)

    assert page.evaluate("document.activeElement.name") == "entity"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.name") == "-entity"


@pytest.mark.parametrize("width", [320, 360, 768, 1440])
def test_results_fit_and_what_is_pressed_is_large_enough(site: Site, context: Context, width: int) -> None:
    page = searched(
        context(viewport={"width": width, "height": 800}).new_page(), site, "?q=ukraine&entity=russia&-kind=vote"
    )
    page.locator("#filters").evaluate("(one) => { one.open = true; }")
    page.wait_for_timeout(200)
    small = page.evaluate(
        "Array.from(document.querySelectorAll("
        "'#search a, #search button, #search label:has(input), #search select, #search summary'))"
        ".filter(one => one.getClientRects().length && one.getBoundingClientRect().height < 24)"
        ".map(one => one.outerHTML)"
    )

    assert page.evaluate("document.documentElement.scrollWidth") == width
    assert small == []


def test_axe_finds_nothing_in_results_and_filters(site: Site, context: Context, node_modules: Path) -> None:
    from tests.browser.test_pages import RULES, RUN_AXE  # noqa: PLC0415

    page = searched(
        context(bypass_csp=True, viewport=DESK).new_page(), site, "?q=intelligence&entity=ukraine&-kind=vote"
    )
    page.add_script_tag(path=node_modules / "axe-core" / "axe.min.js")
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        assert (scheme, page.evaluate(RUN_AXE, list(RULES))) == (scheme, [])


def test_a_search_asks_nobody_else_and_nothing_before_it_is_used(site: Site, context: Context) -> None:
    opened = context(viewport=PHONE)
    asked: list[str] = []
    opened.on("request", lambda request: asked.append(request.url))
    page = opened.new_page()
    page.goto(site.address)

    assert [url for url in asked if "/search" in url or not url.startswith(site.address)] == []
    searched(page, site, "?q=lecornu")
    assert [url for url in asked if not url.startswith(site.address)] == []
    assert len([url for url in asked if "/words-" in url]) == 1
    assert [url for url in asked if "facets.json" in url] == []


def test_a_file_that_cannot_be_loaded_is_told_and_the_lists_stay(site: Site, context: Context) -> None:
    page = context(viewport=PHONE).new_page()
    page.route("**/words-*.json", lambda route: route.abort())
    page.goto(f"{site.address}search/?q=lecornu")

    expect(page.locator("#search-status")).to_contain_text("could not be loaded")
    expect(page.locator("#browse")).to_be_visible()
    page.unroute("**/words-*.json")
    page.get_by_role("button", name="Search").click()
    page.fill("#q", "zaluzhnyi")
    answered(page)


PAYLOADS = (
    "<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "<svg onload=alert(1)>", "javascript:alert(1)",
    "'-alert(1)-'", "{{7*7}}", "\u202eevil", "__proto__", "constructor", "<template><b>", "%3Cscript%3E", "&lt;b&gt;",
)  # fmt: skip


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The sample, in whose every field stands something hostile."""
    folder = tmp_path_factory.mktemp("hostile")
    with served(folder) as address:
        for path, content in files_of(publication(base_url=address)).items():
            file = folder / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)
        yield Site(folder=folder, address=address)


def test_nothing_hostile_runs_whether_it_is_asked_or_found(hostile: Site, context: Context) -> None:
    page = context(viewport=DESK).new_page()
    dialogs, faults = [], []
    page.on("dialog", lambda dialog: (dialogs.append(dialog.message), dialog.dismiss()))
    page.on("pageerror", lambda fault: faults.append(str(fault)))
    for payload in PAYLOADS:
        for key in ("q", "entity", "-tag", "from", "sort", "__proto__", payload):
            searched(page, hostile, f"?{urlencode({key: payload})}")
    searched(page, hostile, "?q=alert")

    shown = page.locator(".result h2").first.inner_text()
    assert (dialogs, faults) == ([], [])
    assert " ".join(HOSTILE.replace("\u2028", " ").split()) == " ".join(shown.replace("\u2028", " ").split())
    assert page.evaluate("document.querySelectorAll('main script, main img, main svg, main [onerror]').length") == 0
    assert page.evaluate("({}).alert") is None
