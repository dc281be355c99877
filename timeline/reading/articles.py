"""The file of one article to its record."""

from __future__ import annotations

from timeline.core.diagnostics import Diagnostic, Severity, error, warning
from timeline.core.model.records import Archive, Article, Mention
from timeline.core.struct import Struct
from timeline.core.text import Span, Text
from timeline.reading.files import SourceFile
from timeline.reading.front_matter import split_document
from timeline.reading.ids import id_fault
from timeline.reading.located import YamlList, YamlMap
from timeline.reading.mentions import mentions_of
from timeline.reading.schema import article as schema
from timeline.reading.schema import kebab, salvage

ATTRIBUTES = {"access": "paywalled", "assessment": "unverifiable"}
"""Keys whose attribute in the record has another name."""
RECORDED = frozenset(schema.Described.model_fields) - {"id", "events", "x"}
"""Keys that the record has, too."""


class Refused(Struct, frozen=True, kw_only=True):
    """A record that could not be read."""

    id: Text
    mentions: int = 0
    """How many mentions it holds, as far as that could be told."""


class GivenArticle(Struct, frozen=True, kw_only=True):
    """An article, and which of its attributes the editor gave where."""

    article: Article
    given: tuple[str, ...]
    where: tuple[int, ...]
    """Line, column and end of the value of each of them: a content has many, of which few are asked for."""

    @property
    def places(self) -> dict[str, Span]:
        """The place of the value of each."""
        path, where = self.article.span.path, self.where
        places = zip(self.given, where[::3], where[1::3], where[2::3], strict=True)
        return {name: Span(path=path, line=line, column=column, end=end) for name, line, column, end in places}


def read_article(file: SourceFile) -> tuple[GivenArticle | Refused, tuple[Diagnostic, ...]]:
    """The article that *file* holds, as far as it can stand without what is wrong with it."""
    identity = Text(file.stem, Span(path=file.path))
    document, found = split_document(file)
    named = name_is_an_id(file.stem, identity)
    if document is None:
        return Refused(id=identity), (*found, *named)
    model, front, faults = salvage(schema.Article, document.front, {"title": identity})
    found += (*faults, *named)
    if model is None:
        return Refused(id=identity, mentions=count_of(document.front, "events")), found
    mentions, faults = mentions_of(model.events, front, identity, document.front)
    found += (*faults, *id_is_the_name(model.id, file.stem), *reasons_are_given(model, front))
    if not file.readable or named:
        return Refused(id=identity, mentions=len(model.events)), found
    article = article_of(
        model,
        identity=identity,
        title=model.title,
        because=model.because,
        body=document.body,
        mentions=mentions,
        span=document.front.span,
    )
    return given_as(article, model, front), found


def has_errors(found: tuple[Diagnostic, ...]) -> bool:
    """Whether what was found forbids to publish the thing."""
    return any(finding.severity is Severity.ERROR for finding in found)


def count_of(front: YamlMap, key: str) -> int:
    """How many entries the list under *key* has; 0 where there is no list."""
    entries = front.get(key)
    return len(entries) if isinstance(entries, YamlList) else 0


def name_is_an_id(name: str, identity: Text) -> tuple[Diagnostic, ...]:
    """A file's name is the id of what it holds."""
    fault = id_fault(name)
    return (error("bad-id", identity.span, f"the file's name: {fault[0]}", hint=fault[1]),) if fault else ()


def id_is_the_name(identity: Text | None, name: str) -> tuple[Diagnostic, ...]:
    """An `id` in a file of its own only repeats the file's name."""
    if identity is None or identity == name:
        return ()
    message = f"the id `{identity}` is not the file's name, `{name}`"
    return (error("bad-id", identity.span, message, hint="delete the line, or rename the file"),)


def reasons_are_given(model: schema.Described, front: YamlMap) -> tuple[Diagnostic, ...]:
    """What an editor decides against an article is explained to the reader."""
    decided = {"link": model.link is False, "status": model.status is not None, "assessment": bool(model.assessment)}
    keys = [front.key(name) for name, holds in decided.items() if holds and model.because is None]
    return tuple(
        warning("missing-reason", key.span, f"`{key}` wants a reason", hint="write `because: ...`")
        for key in keys
        if key is not None
    )


def given_as(
    article: Article, model: schema.Described, front: YamlMap, *, left_out: frozenset[str] = frozenset()
) -> GivenArticle:
    """The article, with those attributes of its record that a mapping gives, but for those *left_out*."""
    names = {ATTRIBUTES.get(name, name): name for name in sorted(model.model_fields_set & RECORDED)}
    given = tuple(name for name in names if name not in left_out)
    spans = [front[kebab(names[name])].span for name in given]
    where = tuple(number for span in spans for number in (span.line, span.column, span.end))
    return GivenArticle(article=article, given=given, where=where)


def article_of(
    model: schema.Described,
    *,
    identity: Text,
    title: Text,
    span: Span,
    because: Text | None,
    body: Text | None = None,
    mentions: tuple[Mention, ...] = (),
    inline: bool = False,
) -> Article:
    """The record of an article as its keys describe it."""
    archive = model.archive
    return Article(
        id=identity,
        title=title,
        publisher=model.publisher,
        authors=model.authors,
        url=model.url,
        published=model.published,
        retrieved=model.retrieved,
        language=model.language or "",
        type=model.type or "report",
        via=model.via,
        archive=Archive(url=archive.url, date=archive.date) if archive else None,
        url_status=model.url_status,
        tags=model.tags,
        title_basis=model.title_basis or "page",
        published_basis=model.published_basis or "page",
        seen=model.seen or "page",
        link=model.link is not False,
        because=because or "",
        copy_of=model.copy_of,
        version_of=model.version_of,
        translation_of=model.translation_of,
        paywalled=bool(model.access),
        handle=model.handle or "",
        status=model.status,
        unverifiable=bool(model.assessment),
        correction=model.correction or "",
        note=model.note or "",
        draft=bool(model.draft),
        former_ids=model.former_ids,
        distinct_from=model.distinct_from,
        body=body,
        mentions=mentions,
        inline=inline,
        span=span,
    )
