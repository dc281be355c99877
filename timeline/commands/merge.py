"""`timeline merge`: two events of the content to one, with a way back."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from pathlib import Path
from typing import Any

from timeline.builds import Request
from timeline.commands import common
from timeline.core.model.chronology import Chronology, Event
from timeline.core.model.merges import Merge, MergedFile
from timeline.core.outline import Outline, Plain
from timeline.core.struct import replace
from timeline.core.text import Span, Text
from timeline.desk.edits import Edit, applied
from timeline.desk.fold import Wish
from timeline.desk.footnotes import Quotes, quotes_of, renumbering
from timeline.desk.layout import Written
from timeline.desk.ledger import LEDGER, digest, with_merge
from timeline.desk.merge import Rewritten, merge, new_record
from timeline.desk.resting import saying_via
from timeline.desk.telling import telling
from timeline.pipeline import understand_files
from timeline.reading.files import BYTE_ORDER_MARK, SourceFile, decode, scan
from timeline.reading.outline import outline_of
from timeline.reasoning.registries import did_you_mean
from timeline.report import printable

SHOWN_AS = "content/"


def run(*, keep: str, drop: str, because: str, day: str, **given: Any) -> int:  # what click gives
    """Merge the event *drop* into the event *keep*; the exit code."""
    options = common.ContentOptions(**given)
    request = common.request(options)
    if request is None or not common.is_day(day):
        return 2
    request = replace(request, drafts=True)
    files, problems = scan(request.content)
    before = understand_files(files, problems, request)
    if before.faulty or before.chronology is None:
        common.show(before, options)
        return _refused("mend the errors first", 1)
    pair = _pair(before.chronology, keep, drop) if because.strip() else "--because wants a reason"
    if isinstance(pair, str):
        return _refused(pair, 2)
    plan = planned(request.content, *pair)
    if not all(_as_expected(file) for file in plan):
        return _refused("the layout of the records cannot be edited safely; bring them into block form", 1)
    after = understand_files(changed(files, plan), problems, request)
    if not after.faulty and after.chronology is not None:
        # Only now is it known which number each quote has among those of both events.
        merged = next(event for event in after.chronology.events if event.id == keep)
        plan = planned(request.content, *pair, quotes_of(merged))
        after = understand_files(changed(files, plan), problems, request)
    if after.faulty or after.chronology is None:
        common.show(after, options)
        return _refused("the content would have these errors then", 1)
    _write(request, plan, keep=keep, gone=pair[1], because=because, day=day)
    told = telling(before.chronology, after.chronology, keep, drop)
    sys.stdout.write("".join(f"{printable(line)}\n" for line in told))
    return 0


def _refused(why: str, code: int) -> int:
    sys.stderr.write(f"Nothing was merged: {printable(why)}.\n")
    return code


def _pair(chronology: Chronology, keep: str, drop: str) -> tuple[Event, Event] | str:
    """The two events, or in words why they cannot be merged."""
    events = {event.id: event for event in chronology.events}
    if keep == drop:
        return f"`{keep}` is one event already"
    for identifier in (keep, drop):
        if identifier not in events:
            present = chronology.redirects.get(f"events/{identifier}", "").removeprefix("events/")
            hint = f"it is now `{present}`" if present else did_you_mean(identifier, events)
            return f"no event has the id `{identifier}`{f': {hint}' if hint else ''}"
    if events[keep].draft != events[drop].draft:
        draft = keep if events[keep].draft else drop
        return f"`{draft}` is a draft and the other is not: publish it first, or make both drafts"
    return events[keep], events[drop]


def planned(content: Path, keep: Event, drop: Event, quotes: Quotes | None = None) -> tuple[Rewritten, ...]:
    """Every file that the merge changes; footnotes lead to the same quotes as before among all *quotes* of the two."""
    pinned = dict(_pinned(keep))
    target = _written(content, keep)
    is_new = target is None
    if target is None:
        path, text = new_record(keep.id, [("title", pinned.pop("title"))])
        target = Written(path=path, text=text, record=_outline(text, path), siblings=None)
    source, origin = _written(content, drop), _origin_to_say(keep, drop)
    footnotes: tuple[Edit, ...] = ()
    if quotes is not None:
        footnotes = tuple(renumbering(keep, target.text, 1, quotes))
        if source is not None and drop.record is not None and drop.record.body is not None:
            edits = renumbering(drop, source.narrative, drop.record.body.span.line, quotes)
            source = replace(source, narrative=applied(source.narrative, edits)[0])
    wish = Wish(
        keep=keep.id,
        drop=drop.id,
        drop_title=drop.title,
        former_ids=drop.former_ids,
        pinned=pinned,
        footnotes=footnotes,
    )
    told = _saying_via(source, origin) if source is not None and origin else source
    plan = merge(target, source, wish, keep_is_new=is_new, told=told)
    return (*plan, *_articles_saying_via(content, keep, drop, origin)) if origin else plan


def _origin_to_say(keep: Event, drop: Event) -> str:
    """What the mentions of *drop* rest on without saying so, where *keep* rests on something else."""
    origin = drop.record.origin if drop.record is not None else None
    kept = keep.record.origin if keep.record is not None else None
    return str(origin) if origin is not None and origin != kept else ""


def _saying_via(source: Written, origin: str) -> Written:
    """The record with its sources saying what they rest on."""
    sources = source.record.get("sources")
    text, _ = applied(source.text, saying_via(source.text, sources.entries if sources else (), origin))
    outline = _outline(text, source.path)
    record = outline if source.siblings is None else _entry(outline, source.record)
    return replace(source, text=text, record=record)


def _entry(outline: Outline, record: Outline) -> Outline:
    identity = record.get("id")
    return next(one for one in outline.entries if identity and (one.get("id") or one).text == identity.text)


def _articles_saying_via(content: Path, keep: Event, drop: Event, origin: str) -> Iterator[Rewritten]:
    """The files of articles whose mentions of *drop*, and of no event but these two, do not say what they rest on."""
    names = {keep.id, drop.id, *keep.former_ids, *drop.former_ids}
    places: dict[str, set[tuple[int, int]]] = {}
    for citation in drop.citations:
        mention = citation.mention.mention
        if not mention.cited and not mention.via and set(map(str, mention.events)) <= names:
            path = mention.span.path.removeprefix(SHOWN_AS)
            places.setdefault(path, set()).add((mention.span.line, mention.span.column))
    for path, spans in sorted(places.items()):
        text = _text(content / path)
        events = _outline(text, path).get("events")
        starts = [0, *accumulate(len(line) + 1 for line in text.split("\n"))]
        offsets = {starts[line - 1] + column - 1 for line, column in spans}
        mentions = [one for one in events.entries if one.start in offsets] if events else []
        after, changes = applied(text, saying_via(text, mentions, origin))
        outline = _outline(after, path)
        yield Rewritten(path=path, before=text, after=after, changes=changes, expected=outline.plain)


def _pinned(keep: Event) -> Iterator[tuple[str, str]]:
    """What only mentions say of the event that stays: those of the other event are not to say it instead."""
    record = keep.record
    if record is None or record.title is None:
        yield "title", keep.title
    if (record is None or record.kind is None) and keep.kind != "other":
        yield "kind", keep.kind
    if keep.summary and (record is None or not record.summary):
        yield "summary", keep.summary
    if keep.place is not None and (record is None or record.place is None):
        yield "place", str(keep.place.id if keep.place.registered else keep.place.name)


def _written(content: Path, event: Event) -> Written | None:
    """The record of an event as its file has it; None: it has none."""
    record = event.record
    if record is None:
        return None
    path = record.span.path.removeprefix(SHOWN_AS)
    text = _text(content / path)
    outline = _outline(text, path)
    if path.endswith(".md"):
        return Written(path=path, text=text, record=outline, siblings=None, narrative=str(record.body or ""))
    entry = next(one for one in outline.entries if (one.get("id") or one).text == event.id)
    return Written(path=path, text=text, record=entry, siblings=outline)


def _text(path: Path) -> str:
    """Of a file that was read without a fault, with its own line ends."""
    return path.read_bytes().removeprefix(BYTE_ORDER_MARK).decode("utf-8")


def _outline(text: str, path: str) -> Outline:
    outline = outline_of(text, front_matter=path.endswith(".md"))
    assert outline is not None, "what was read has values"
    return outline


def _as_expected(file: Rewritten) -> bool:
    """The edited text holds exactly what it should."""
    if file.after is None:
        return True
    outline = outline_of(file.after, front_matter=file.path.endswith(".md"))
    found: Plain = outline.plain if outline is not None else []
    return found == file.expected


def changed(files: Iterable[SourceFile], plan: Sequence[Rewritten]) -> list[SourceFile]:
    """The files of the content as they would be."""
    new = {file.path: file.after for file in plan}
    kept = [file for file in files if file.relative not in new]
    made = [decode(text.encode(), f"{SHOWN_AS}{path}", path)[0] for path, text in new.items() if text is not None]
    return sorted((*kept, *made), key=lambda file: file.relative)


def _write(request: Request, plan: Sequence[Rewritten], *, keep: str, gone: Event, because: str, day: str) -> None:
    """The files, and last the ledger that tells how to undo it."""
    recorded = []
    for file in plan:
        path = request.content / file.path
        before = path.read_bytes() if file.before is not None else None
        after = None
        if file.after is None:
            path.unlink()
        else:
            mark = BYTE_ORDER_MARK if before is not None and before.startswith(BYTE_ORDER_MARK) else b""
            after = mark + file.after.encode()
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(after)
        recorded.append(MergedFile(path=file.path, before=digest(before), after=digest(after), changes=file.changes))
    nowhere = Span(path=f"{SHOWN_AS}{LEDGER}")
    done = Merge(
        keep=Text(keep, nowhere),
        drop=Text(gone.id, nowhere),
        former_ids=tuple(Text(former, nowhere) for former in gone.former_ids),
        because=" ".join(because.split()),
        on=Text(day, nowhere),
        files=tuple(recorded),
    )
    ledger = request.content / LEDGER
    text = ledger.read_bytes().decode("utf-8") if ledger.is_file() else ""
    ledger.write_bytes(with_merge(text, done).encode())
