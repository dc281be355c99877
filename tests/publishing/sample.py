"""A chronology made by hand that has a bit of everything that a page may have to show."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from tests.making import (
    article,
    dated_article,
    dated_record,
    derivation,
    edtf,
    entity,
    event,
    mention,
    origin,
    place,
    publisher,
    quote,
    records,
    site,
    text,
    texts,
    thread,
)
from timeline.core.model.chronology import Chronology, Verification
from timeline.core.model.dated import DatedArticle, DatedBasis, DatedRecord
from timeline.core.model.records import (
    Archive,
    Article,
    Decision,
    Disagreement,
    Involvement,
    Mention,
    OtherDate,
    Position,
    Relation,
)
from timeline.core.model.registries import Name, Page
from timeline.core.struct import replace
from timeline.publishing.publication import Publication
from timeline.publishing.theme import Theme, load_theme
from timeline.publishing.words.messages import Words
from timeline.reasoning.link import Dated, link
from timeline.reasoning.passages import Checked
from timeline.reasoning.registries import read_registries

THEMES = Path(__file__).resolve().parent.parent.parent / "themes"
BASE_URL = "https://example.org/repo/"
HOSTILE = "<script>alert(1)</script> {{7*7}} {% include 'x' %} \"double\" 'single' & \u2028 \u202eevil\u202c -->"
ENGLISH = Words()
NEW_YORK = "America/New_York"
ARABIC, CYRILLIC = "تونس", "Україна"
NARRATIVE = """\
## What happened

Aid was paused.[^m10] So says [another](/about/).[^caliber:2]

#### Later

It went on.
"""
SHAPES = {
    "antiquity": "-0043-03-15",
    "decade": "199X",
    "year": "2025",
    "season": "2025-21",
    "month": "2025-02",
    "about-a-month": "2025-02~",
    "uncertain-day": "2025-02-10?",
    "timed": "2025-02-11T20:22+04:00",
    "lasting": "2025-02-12/2025-02-20",
    "ongoing": "2025-02-13/..",
    "until": "../2025-02-14",
    "by": "[..2025-02-15]",
    "from": "[2025-02-16..]",
    "within": "[2025-02-17..2025-02-19]",
    "either": "[2025-02-18,2025-02-21]",
    "far": "Y12025",
}
"""Events that are there for the shape of their dates, by id."""
FOUND = Verification(outcome="exact", position=10, capture="ab" * 32, retrieved="2025-03-10")


def _mentions() -> tuple[tuple[Mention, str | None], ...]:
    """What the articles say of the pause, with the date of each."""
    said = {"said": text("on Monday")}
    return (
        (mention("m10", "pause", quotes=(quote("a - pause, of “all” aid & arms"),), **said), "2025-03-03"),
        (mention("kyiv", "pause", quotes=(quote("пауза в наданні допомоги", key=text("aid")),), **said), "2025-03-04"),
        (mention("tunis", "pause", quotes=(quote("تعليق المساعدات", translation="a halt"),)), "2025-03-07"),
        (
            mention(
                "caliber",
                "pause",
                via=texts("nbc-report"),
                quotes=(
                    quote("the US has [...] ceased", speaker=text("csis"), key=text("aid")),
                    quote("restored w�rds", restored="damaged in the capture", at="page 2"),
                ),
            ),
            None,
        ),
        (mention("meduza", "pause", stance="contradicts", attributed_to=text("US Department of Defense")), None),
        (mention("blog", "pause", quotes=(quote("a fifth confirmation"),)), None),
        (mention("ghost", "pause"), None),
    )


def _articles() -> tuple[DatedArticle, ...]:
    said = {str(one.article): (one, date) for one, date in _mentions()}

    def one(name: str, published: str | None, zone: str | None = None, **fields: object) -> DatedArticle:
        spoken, date = said[name]
        address = {"url": text(f"https://{name}.example/story?a=1&b=2")}
        written: Article = article(name, spoken, **{"publisher": text(f"{name}-press"), **address, **fields})
        return dated_article(written, date, published=published, zone=zone)

    stored = Archive(url=text("https://web.archive.org/web/2025/x"), date=text("2025-03-07"))
    shapes = (mention("reference", *SHAPES, quotes=(quote("so it was"),)),)
    return (
        one("m10", "2025-03-04", NEW_YORK, title=text("A report"), authors=texts("A. Writer"), archive=stored),
        one("kyiv", "2025-03-04", "Europe/Kyiv", language="uk", title=text("Пауза"), url_status="live", archive=stored),
        one("tunis", "2025-03-08", language="ar", title=text("تعليق"), url_status="dead", paywalled=True),
        one("caliber", "2025-03-06T20:22+04:00", type="rewrite", via=texts("nbc-report"), title_basis="address"),
        one("meduza", None, url_status="usurped", archive=stored, correction="the number was wrong"),
        one("blog", "2025-03", unverifiable=True, link=False, because="a placeholder is left", published_basis="text"),
        one("ghost", "2025-03-05", seen="no", type="wire"),
        dated_article(article("reference", *shapes, type="reference", version_of=text("m10")), published="2025-03-09"),
        dated_article(
            article("hostile", mention("hostile", "hostile", quotes=(quote(HOSTILE),)), **_hostile_article()),
            "2025-03-05",
        ),
    )


def _hostile_article() -> dict[str, object]:
    address = text("javascript:alert(1)")
    return {"title": text(HOSTILE), "authors": texts(HOSTILE), "url": address, "note": HOSTILE, "handle": HOSTILE}


def _pause() -> DatedRecord:
    record = event(
        "pause",
        title=text("A pause of aid"),
        date_basis="announced",
        other_dates=(OtherDate(basis="effective", date=text("2025-03-05")),),
        nature="claim",
        kind="order",
        status="disputed",
        place=text("washington"),
        zone=text(NEW_YORK),
        entities=(Involvement(who=text("csis"), role="actor"), Involvement(who=text("tunisia"), role="affected")),
        threads=texts("aid"),
        tags=texts("aid", "ukraine"),
        relations=(Relation(to=text("hostile"), kind="precedes"),),
        former_ids=texts("aid-pause"),
        origin=text("official"),
        decisions=(
            Decision(on=text("date"), chosen="2025-03-03", because="it was evening", by="XY", when=text("2025-11-22")),
            Decision(on=text("title"), chosen="A pause", because="no source says a stop"),
        ),
        disagreements=(
            Disagreement(
                about="scope",
                positions=(
                    Position(says="all aid", by=texts("m10")),
                    Position(says="some aid", by=texts("kyiv", "gone")),
                ),
            ),
        ),
        correction="the zone was missing",
        body=text(NARRATIVE),
        footnotes=texts("m10", "caliber:2"),
    )
    dated = dated_record(record, "2025-03-03")
    return replace(dated, other_dates=(DatedBasis(basis="effective", date=edtf("2025-03-05")),))


def _records() -> tuple[DatedRecord, ...]:
    shapes = [dated_record(event(name, title=text(f"Known as {name}")), date) for name, date in SHAPES.items()]
    hostile = event(
        "hostile",
        title=text(HOSTILE),
        summary=HOSTILE,
        body=text(HOSTILE),
        tags=texts(HOSTILE),
        nature="public-act",
        entities=(Involvement(who=text("hostile-person"), role="speaker"),),
        correction=HOSTILE,
        sensitive=HOSTILE,
    )
    return (_pause(), dated_record(hostile, "2025-03-05"), *shapes)


@cache
def chronology() -> Chronology:
    """The sample, linked as real content is."""
    articles, dated = _articles(), _records()
    content = records(
        site=site(title="A sample & its sources", deck="Made by hand.", repository="https://example.org/code"),
        articles=tuple(one.article for one in articles),
        events=tuple(one.record for one in dated),
        publishers=(
            publisher("m10-press", name=text("M10 News"), country="ua", homepage=text("https://m10.example/")),
            publisher("kyiv-press", name=text("Київ"), language="uk", state_controlled=True, owner="The state"),
            publisher("hostile-press", name=text(HOSTILE), homepage=text("javascript:alert(1)")),
        ),
        entities=(
            entity("csis", "CSIS", type="organisation", aliases=texts("The Service"), wikidata="Q1"),
            entity("tunisia", "Tunisia", type="country", names=(Name(text=ARABIC, language="ar"),)),
            entity("hostile-person", HOSTILE, type="person", names=(Name(text=CYRILLIC, language="uk"),)),
        ),
        places=(replace(place("washington", country="us", latitude=38.9, longitude=-77.04), name=text("Washington")),),
        threads=(replace(thread("aid"), title=text("Aid"), introduction="How *aid* was paused."),),
        origins=(origin("official", "an unnamed official"), origin("nbc-report", "NBC News’s report")),
        pages=(
            Page(id=text("about"), title=text("About"), body=text("# About\n\nSee [^m10] and <b>this</b>.")),
            Page(id=text("method"), title=text("Method & more"), body=text("1. One\n2. Two")),
        ),
    )
    registries, _ = read_registries(content)
    checked = {
        "m10": Checked(article="m10", verifications={"a - pause, of “all” aid & arms": FOUND}, receipts=()),
        "caliber": Checked(
            article="caliber",
            verifications={
                "the US has [...] ceased": replace(FOUND, outcome="omissions"),
                "restored w�rds": replace(FOUND, outcome="restored", by_receipt=True),
            },
            receipts=(),
        ),
    }
    made, _ = link(Dated(records=content, registries=registries, articles=articles, events=dated, checked=checked))
    return made


@cache
def theme() -> Theme:
    """The built-in theme."""
    loaded, problems = load_theme("default", [THEMES])
    assert loaded is not None, problems
    return loaded


def publication(**fields: object) -> Publication:
    """The sample, about to be published."""
    given = {
        "chronology": chronology(),
        "theme": theme(),
        "words": ENGLISH,
        "base_url": BASE_URL,
        "built": "2025-11-22",
        "version": "1",
    }
    return Publication(**{**given, **fields})  # type: ignore[arg-type]


__all__ = ["BASE_URL", "ENGLISH", "HOSTILE", "SHAPES", "THEMES", "chronology", "derivation", "publication", "theme"]
