"""The rules of the reading of dates to the page that explains them."""

from __future__ import annotations

from timeline.core.edtf import EdtfDate, parse_edtf
from timeline.core.model.dated import DateRule
from timeline.publishing import urls
from timeline.publishing.compose.frame import frame_view
from timeline.publishing.compose.page import Page
from timeline.publishing.compose.site import SiteIndex, page_at
from timeline.publishing.views.date_rules import DateRuleGroupView, DateRulesView, DateRuleView
from timeline.publishing.words.conventions import CONVENTIONS, DESCRIPTION, FAMILIES, TITLE, lead
from timeline.publishing.words.dates import date_words
from timeline.publishing.words.messages import Words
from timeline.publishing.words.scripts import direction_of


def date_rules_page(site: SiteIndex) -> Page:
    """How dates are read."""
    publication, words = site.publication, site.words
    here = page_at(site, urls.DATE_RULES)
    groups = (
        DateRuleGroupView(
            anchor=f"rules-{family}",
            title=words.say(title),
            rules=tuple(_rule_view(rule, words) for rule in publication.date_rules if rule.family == family),
        )
        for family, title in FAMILIES.items()
    )
    view = DateRulesView(
        frame=frame_view(here, words.say(TITLE), words.say(DESCRIPTION)),
        title=words.say(TITLE),
        lead=lead(_words(publication.date_rules_published, site.language), words),
        conventions=tuple(words.say(convention) for convention in CONVENTIONS),
        groups=tuple(group for group in groups if group.rules),
    )
    return Page(path=here.path, template="date-rules.html", view=view)


def _rule_view(rule: DateRule, words: Words) -> DateRuleView:
    return DateRuleView(
        name=rule.name,
        description=words.say(rule.description),
        example=rule.example,
        example_language=rule.language,
        example_direction=direction_of(rule.language),
        before=_words(rule.before, words.language) if rule.before else "",
        words=_words(rule.edtf, words.language),
        edtf=rule.edtf,
    )


def _words(edtf: str, language: str) -> str:
    date = parse_edtf(edtf)
    return date_words(date, language) if isinstance(date, EdtfDate) else edtf
