"""The whole build, from a content folder to a site in place: read, date, check passages, link, check, render, write."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TypeVar

from timeline import __version__
from timeline.builds import Built, Planned, Request, Step, Understood, unwatched
from timeline.cache.memory import Memory
from timeline.cache.traces import Traces
from timeline.core.diagnostics import Diagnostic, Severity, at_most, weighed
from timeline.core.each import Each, anew
from timeline.core.struct import Struct, replace
from timeline.keeping import Keeping
from timeline.processes import shared_out
from timeline.publishing.compose.site import SiteIndex
from timeline.publishing.outputs import OutputFile, parts_of
from timeline.publishing.production import SharedOut, Workshop, produce
from timeline.publishing.proofs import proofs, proofs_of_texts
from timeline.publishing.publication import Publication, built_on
from timeline.publishing.rendering import all_made, site_of
from timeline.publishing.sections import section_of
from timeline.publishing.templating import Render, renderer
from timeline.publishing.theme import Theme, comes_with_the_program, load_theme
from timeline.publishing.theme_folders import theme_folders
from timeline.publishing.words.catalogue import words_for
from timeline.publishing.words.messages import Words
from timeline.publishing.write import Stage, publish
from timeline.reading.files import Scanned, SourceFile, Texts, scan
from timeline.reading.records import read_records
from timeline.reasoning.checks import Linked, check
from timeline.reasoning.consequences import without_consequences
from timeline.reasoning.counts import law_holds
from timeline.reasoning.date_rules import PUBLISHED, date_rules
from timeline.reasoning.link import Dated, link
from timeline.reasoning.normalise import normalise_article, normalise_record, undated_articles
from timeline.reasoning.passages import check_passages, unchecked_articles
from timeline.reasoning.registries import read_registries
from timeline.tracing import traced

T = TypeVar("T")


class _Looks(Struct, frozen=True, kw_only=True):
    """What pages are rendered with."""

    theme: Theme
    words: Words


def build(request: Request, *, step: Step = unwatched, memory: Memory | None = None) -> Built:
    """
    Build the site, and put it in place as a whole unless an error stands.

    With a *memory* nothing is made again that an earlier build has made; the bytes are the same.
    Calls *step* with the name of each of the `STEPS` as it begins.
    """
    if memory is None:
        planned = plan(request, step=step)
    else:
        keeping = Keeping(memory)
        planned = plan(request, each=keeping, step=step, memory=memory, tracing=True, scan=keeping.scan)
        keeping.rest()
    if isinstance(planned, Understood):
        return Built(understood=planned, written=None)
    step("render")
    return carry_out(planned, request, partial(shared_out, last=memory.save if memory else None))


def plan(
    request: Request,
    *,
    each: Each = map,
    step: Step = unwatched,
    memory: Memory | None = None,
    tracing: bool = False,
    scan: Callable[[Path], Scanned] = scan,
) -> Planned | Understood:
    """
    The site that may be made; what is understood alone where an error stands.

    With *tracing* its parts are those of a build that remembers by *memory* what each of them reads.
    """
    understood, publication = _understood(request, each=each, step=step, scan=scan)
    if publication is None:
        return understood
    publication = replace(publication, recall=memory.recall if memory else anew)
    return _planned(understood, publication, each, memory if tracing else None)


def _planned(
    understood: Understood, publication: Publication, each: Each = map, memory: Memory | None = None
) -> Planned:
    """With a *memory* the parts are traced."""
    looks = _Looks(theme=publication.theme, words=publication.words)
    site, traces = _site(publication, memory, each)
    return Planned(
        understood=understood,
        site=site,
        render=next(iter(each(_renderer, (looks,)))),
        traces=traces,
        again=partial(_workshop, publication, memory),
    )


def _site(publication: Publication, memory: Memory | None, each: Each = map) -> tuple[SiteIndex, Traces | None]:
    site = site_of(replace(publication, date_rules=date_rules(each), date_rules_published=PUBLISHED))
    return traced(site, memory, each) if memory else (site, None)


def _workshop(publication: Publication, memory: Memory | None) -> Workshop:
    """For a process that has nothing but these."""
    site, traces = _site(publication, memory)
    render = renderer(publication.theme, publication.words)
    return Workshop(parts=tuple(parts_of(site)), render=render, remembering=traces)


def _renderer(looks: _Looks) -> Render:
    return renderer(looks.theme, looks.words)


def carry_out(planned: Planned, request: Request, shared_out: SharedOut) -> Built:
    """Make the site and put it in place, unless its pages have faults."""
    understood = planned.understood
    kept: list[str] = []

    def fill(stage: Stage) -> bool:
        nonlocal understood
        produced = produce(planned.workshop(), stage, shared_out, request.jobs)
        kept.extend(produced.kept)
        understood = _with(understood, produced.problems, request)
        if planned.traces and not (understood.faulty or stage.fault):
            planned.traces.save()
        return not understood.faulty

    written = publish(fill, request.output, sources=(request.content,), spare=request.spare)
    return Built(understood=understood, written=None if understood.faulty else written, kept=frozenset(kept))


STEPS = ("read", "date", "link", "check", "render")
"""What a build goes through, in order."""


def prepare(request: Request) -> tuple[Understood, list[OutputFile]]:
    """Everything but writing: the files of the site, and what is wrong with its content or its theme."""
    understood, publication = _understood(request)
    if publication is None:
        return understood, []
    files, found = _rendered(_planned(understood, publication))
    return _with(understood, found, request), files


def examine(request: Request, *, each: Each = map, scan: Callable[[Path], Scanned] = scan) -> Understood:
    """What `prepare` finds, in a quarter of the time: pages are made only if their theme may have faults of its own."""
    understood, publication = _understood(request, each=each, scan=scan)
    if publication is None:
        return understood
    if not comes_with_the_program(publication.theme.name, request.content):
        return proofread(_planned(understood, publication), request)
    return _with(understood, dict.fromkeys(proofs(site_of(publication), each)), request)


def _understood(
    request: Request, *, each: Each = map, step: Step = unwatched, scan: Callable[[Path], Scanned] = scan
) -> tuple[Understood, Publication | None]:
    """What was read, and what may be published of it, if anything may."""
    understood = understand(request, each=each, step=step, scan=scan)
    publication, problems = _publication(understood, request, each)
    return _with(understood, problems, request), publication


def _publication(
    understood: Understood, request: Request, each: Each
) -> tuple[Publication | None, tuple[Diagnostic, ...]]:
    """None: there is nothing to publish, or no theme to publish it with."""
    if understood.chronology is None or understood.faulty:
        return None, proofs_of_texts(understood.records)
    theme, problems = load_theme(request.theme or understood.chronology.site.theme, theme_folders(request.content))
    if theme is None:
        return None, problems
    words, problems = words_for(understood.chronology.site, theme.catalogues)
    if any(problem.severity is Severity.ERROR for problem in problems):
        return None, problems
    section = section_of(understood.chronology.site, request.section) if request.section else None
    if isinstance(section, Diagnostic):
        return None, (section,)
    asked = request.outputs or understood.chronology.site.outputs
    publication = Publication(
        chronology=replace(understood.chronology, site=replace(understood.chronology.site, outputs=asked)),
        theme=theme,
        words=words,
        base_url=_with_slash(request.base_url or understood.chronology.site.base_url),
        section=section,
        built=built_on(understood.chronology, request.epoch, each),
        findings=Counter(found.code for found in understood.diagnostics),
        version=__version__,
    )
    return publication, problems


def understand(
    request: Request, *, each: Each = map, step: Step = unwatched, scan: Callable[[Path], Scanned] = scan
) -> Understood:
    """The content read, dated, linked and checked; all its faults, not only the first."""
    step("read")
    files, problems = scan(request.content)
    return understand_files(files, problems, request, each=each, step=step)


def understand_files(
    files: Sequence[SourceFile],
    problems: tuple[Diagnostic, ...],
    request: Request,
    *,
    each: Each = map,
    step: Step = unwatched,
) -> Understood:
    """The content in *files*, which need not stand on disk; *problems* are those that were met in getting them."""
    records, found = read_records(files, each)
    problems = (*problems, *found)
    sources = Texts(files)
    if records is None:
        nothing = Understood(sources=sources, records=None, chronology=None, checked=(), diagnostics=())
        return _with(nothing, problems, request)
    registries, found = read_registries(records, each)
    later = list(found)
    step("date")
    articles, found = _gathered(each(normalise_article, undated_articles(records, registries)))
    events, more = _gathered(each(normalise_record, records.events))
    checked, quoted = _gathered(each(check_passages, unchecked_articles(records)))
    later += [*found, *more, *quoted]
    step("link")
    by_article = {one.article: one for one in checked}
    dated = Dated(records=records, registries=registries, articles=articles, events=events, checked=by_article)
    chronology, found = link(dated, drafts=request.drafts, each=each)
    later += found
    step("check")
    later += check(Linked(records=records, chronology=chronology, each=each))
    if not law_holds(chronology.counts):
        raise AssertionError(f"something was lost between reading and publishing: {chronology.counts}")
    understood = Understood(
        sources=sources, records=records, chronology=chronology, checked=checked, diagnostics=(), dated=dated
    )
    told = (*problems, *without_consequences(later, problems, sources))
    (found,) = each(partial(_weighed, records.site.rules, request.strict), (told,))
    return replace(understood, diagnostics=found)


def prove(planned: Planned, request: Request, each: Each) -> Understood:
    """With what is wrong with the words of its pages, none of which is made."""
    return _with(planned.understood, dict.fromkeys(proofs(planned.site, each)), request)


def proofread(planned: Planned, request: Request) -> Understood:
    """With all that is wrong with its pages, faults of its theme included; none of them is written."""
    return _with(planned.understood, _rendered(planned)[1], request)


def _rendered(planned: Planned) -> tuple[list[OutputFile], tuple[Diagnostic, ...]]:
    """Every file of the site, and what is wrong with a template or with prose, each fault once."""
    everything = list(all_made(planned.parts(), planned.render))
    problems = dict.fromkeys(one for one in everything if isinstance(one, Diagnostic))
    return [one for one in everything if isinstance(one, OutputFile)], tuple(problems)


def _gathered(results: Iterable[tuple[T, tuple[Diagnostic, ...]]]) -> tuple[tuple[T, ...], tuple[Diagnostic, ...]]:
    """The values and the findings of a stage that works item by item."""
    pairs = list(results)
    return tuple(value for value, _ in pairs), tuple(finding for _, findings in pairs for finding in findings)


def _with(understood: Understood, problems: Iterable[Diagnostic], request: Request) -> Understood:
    """With *problems* added, each as severe as the site's rules and `--strict` make it."""
    rules = understood.records.site.rules if understood.records is not None else {}
    added = _weighed(rules, request.strict, problems)
    return replace(understood, diagnostics=(*understood.diagnostics, *added))


def _weighed(
    rules: Mapping[str, Severity | None], strict: bool, problems: Iterable[Diagnostic]
) -> tuple[Diagnostic, ...]:
    """Each once, and no flood of those that are alike."""
    found = (weighed(problem, rules, strict=strict) for problem in problems)
    return tuple(at_most(dict.fromkeys(problem for problem in found if problem is not None)))


def _with_slash(base_url: str) -> str:
    return base_url if not base_url or base_url.endswith("/") else f"{base_url}/"
