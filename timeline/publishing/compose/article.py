"""An article to its page: where it was published, what it draws on, and all that rests on it."""

from __future__ import annotations

from timeline.core.model.chronology import Citation, Event
from timeline.core.model.dated import DatedArticle
from timeline.core.vocabulary import OWN, UNKNOWN
from timeline.publishing import urls
from timeline.publishing.citing.names import printed_author
from timeline.publishing.citing.panel import cite_view
from timeline.publishing.citing.works import work_of_article
from timeline.publishing.compose.citations import citation_stance, quote_view
from timeline.publishing.compose.dates import date_view, derivation_steps, edtf_in_words
from timeline.publishing.compose.footnotes import NARRATIVE_LEVEL
from timeline.publishing.compose.frame import frame_view
from timeline.publishing.compose.labels import article_label, event_label, foreign, tag_labels, via_label
from timeline.publishing.compose.page import Page
from timeline.publishing.compose.site import Here, SiteIndex, page_at
from timeline.publishing.compose.sources import source_view
from timeline.publishing.linked.pages import article_data
from timeline.publishing.prose import Html, Prose, render_prose
from timeline.publishing.views.evidence import SourceView
from timeline.publishing.views.listings import ArticleEventView, ArticlePageView
from timeline.publishing.views.shared import Fact, Label
from timeline.publishing.words.counting import left_out
from timeline.publishing.words.derivations import agreement_in_words
from timeline.publishing.words.languages import language_name
from timeline.publishing.words.messages import Words, message_in


def article_page(site: SiteIndex, dated: DatedArticle) -> Page:
    """The page of an article with everything in the chronology that depends on it."""
    article = dated.article
    here = page_at(site, urls.article_path(article.id))
    source = source_view(here, dated)
    cited = site.cited.get(str(article.id), ())
    body = article.body
    notes = render_prose(body, root=here.root, level=NARRATIVE_LEVEL) if body else Prose(html=Html(""))
    view = ArticlePageView(
        frame=frame_view(
            here,
            article.title,
            _description(here, source, len(cited)),
            linked_data=article_data(here, dated),
        ),
        up=_up(here, source),
        title=foreign(here, article.title, article.language),
        source=source,
        facts=_facts(here, dated),
        tags=tag_labels(here, article.tags),
        published_steps=_published_steps(here, dated),
        draws_on=tuple(label for via in article.via if (label := _via(here, str(via))) is not None),
        drawn_on_by=tuple(
            article_label(here, site.articles[other].article) for other in site.drawn_on_by.get(str(article.id), ())
        ),
        notes=notes.html,
        events=tuple(_event(here, event, citation) for event, citation in cited),
        cite=cite_view(here, work_of_article(site.publication, dated)),
    )
    return Page(path=here.path, template="article.html", view=view, problems=notes.problems)


def _description(here: Here, source: SourceView, cited: int) -> str:
    words = here.words
    day = source.published.words if source.published else words.say("day not known")
    where = words.say("%(publisher)s, %(day)s", publisher=source.publisher.text, day=day) if source.publisher else day
    return words.counted(
        "%(where)s. Cited for %(number)s event.", "%(where)s. Cited for %(number)s events.", cited, where=where
    )


def _up(here: Here, source: SourceView) -> tuple[Label, ...]:
    sources = Label(text=here.words.say("Sources"), href=here.link(urls.SOURCES))
    return (sources, source.publisher) if source.publisher else (sources,)


def _facts(here: Here, dated: DatedArticle) -> tuple[Fact, ...]:
    article, words = dated.article, here.words
    facts = (
        Fact(
            term=words.say(message_in("author", "By")),
            words=words.comma.join(printed_author(author) for author in article.authors),
        ),
        Fact(term=words.say("Language"), words=language_name(article.language, words.language)),
        Fact(
            term=words.say("Retrieved"),
            words=edtf_in_words(article.retrieved, words.language) if article.retrieved else "",
        ),
        Fact(term=words.say("Note"), words=article.note),
    )
    return tuple(fact for fact in facts if fact.words)


def _published_steps(here: Here, dated: DatedArticle) -> tuple[Fact, ...]:
    if dated.derivation is None:
        return ()
    steps = derivation_steps(here, dated.derivation, language=dated.article.language)
    states_its_own = dated.published is not None and dated.published.offset is not None
    if not dated.zone or dated.derivation.anchor or states_its_own:
        return steps
    zone = here.words.say("%(zone)s (the publisher’s; the source names none)", zone=dated.zone)
    return (*steps, Fact(term=here.words.say("Time zone"), words=zone))


def _via(here: Here, via: str) -> Label | None:
    """None for a draft, of which readers are not to know."""
    if via == OWN:
        return Label(text=here.words.say("its own reporting"))
    return Label(text=here.words.say(message_in("origin", "not known"))) if via == UNKNOWN else via_label(here, via)


def _dating(event: Event, citation: Citation, words: Words) -> str:
    """Whether the event's date rests on this article, and whether on it alone."""
    if event.date.supported_by == (citation.number,):
        return words.say("no other source dates it so")
    return agreement_in_words(citation.agreement, event.date, words)


def _event(here: Here, event: Event, citation: Citation) -> ArticleEventView:
    said = citation.mention.mention.said
    return ArticleEventView(
        event=event_label(here, event),
        date=date_view(event.date.date, here.site.language, contested=event.date.contested),
        said=str(said) if said else "",
        dating=_dating(event, citation, here.words),
        stance=citation_stance(here, citation),
        contradicts=citation.stance == "contradicts",
        not_counted=left_out(citation, here.words),
        quotes=tuple(quote_view(here, citation, number) for number in range(1, len(citation.quotes) + 1)),
    )
