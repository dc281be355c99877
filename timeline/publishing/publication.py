"""What a site is published from: the chronology, how it is to look, and where it will stand."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.core.diagnostics import Diagnostic
from timeline.core.each import Recall, anew
from timeline.core.model.chronology import Chronology
from timeline.core.model.dated import DateRule
from timeline.publishing.theme import Theme
from timeline.publishing.words.messages import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Publication:
    """A chronology on its way to readers."""

    chronology: Chronology
    theme: Theme
    words: Words
    """What the site says itself, in its language."""
    base_url: str = ""
    """Absolute address of the site; empty: not known, so that nothing that needs one is written."""
    built: str
    """The day that the site says it was made on, as `2025-11-22`."""
    findings: tuple[Diagnostic, ...] = ()
    """What the checks found in the content."""
    date_rules: tuple[DateRule, ...] = ()
    """How words become dates, to be shown to readers."""
    date_rules_published: str = ""
    """The day, as EDTF, on which their examples are taken to have been published."""
    version: str
    """Of this program."""
    recall: Recall = anew
    """How what takes long to make is asked for."""
