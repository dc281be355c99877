"""
What the program says itself, in English, to the same in the language of a site.

A message is its English sentence. `%(name)s` stands for what is filled in when a page is made, `{name}` for what a
script fills in while it is read. A language without a catalogue leaves the messages in English; dates, numbers and
lists are written as the language has them all the same.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from gettext import c2py

from timeline.core.struct import Struct, field
from timeline.publishing.words.cldr import calendar_words
from timeline.publishing.words.locales import plural_samples
from timeline.publishing.words.scripts import direction_of

ENGLISH = "en"
TWO_FORMS = "n != 1"
"""The rule of English for its two forms."""
_AFTER_CONTEXT = "\x04"
"""Between the context of a message and the message itself, as gettext has it."""
_ISOLATE, _END_OF_ISOLATE = "\u2068", "\u2069"
_NAMES_LISTED = 4


def message(text: str) -> str:
    """*text*, marked as a message that is to be said later."""
    return text


def message_in(context: str, text: str) -> str:
    """A message whose English says several things, with what tells them apart."""
    return f"{context}{_AFTER_CONTEXT}{text}"


def messages(one: str, many: str) -> tuple[str, str]:
    """The two forms of a message that depends on a number, to be said later."""
    return one, many


class Words(Struct, frozen=True, kw_only=True):
    """The voice of a site."""

    language: str = ENGLISH
    """BCP 47 tag of the site."""
    spoken: str = ENGLISH
    """The language of the messages: that of the site, or English where there is no catalogue for it."""
    messages: Mapping[str, str] = field(default_factory=dict)
    """Translations by message."""
    numbered: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Translations that depend on a number, by their English singular, in the order of the rule."""
    rule: str = TWO_FORMS
    """Which of the forms a number takes, as an expression in C: the `Plural-Forms` of gettext."""

    def say(self, said: str, **given: str | int) -> str:
        """A message with what is filled in."""
        found = self.messages.get(said)
        text = said.rpartition(_AFTER_CONTEXT)[2] if found is None else found
        return text % self._shown(given) if given else text

    def say_or(self, said: str, otherwise: str) -> str:
        """A message that comes from elsewhere; where the language has no words for it, another one instead."""
        return self.say(said if said in self.messages or self.spoken == ENGLISH else otherwise)

    def counted(self, one: str, many: str, number: int, **given: str | int) -> str:
        """The form of a message that goes with *number*, which it may name."""
        return self.form(one, many, number) % self._shown({**given, "number": number})

    def form(self, one: str, many: str, number: int) -> str:
        """The same before anything is filled in."""
        forms = self.numbered.get(one)
        return (one if number == 1 else many) if forms is None else forms[_chooser(self.rule)(number)]

    def forms(self, one: str, many: str) -> tuple[tuple[str, str], ...]:
        """Each form with the plural category of CLDR to which it belongs, for a script that knows the number later."""
        categories = plural_samples(self.spoken)
        return tuple((category, self.form(one, many, number)) for category, number in categories)

    def number(self, number: int) -> str:
        """`1,204`."""
        return calendar_words(self.language).number(number)

    def decimal(self, digits: str) -> str:
        """`38.9` with the decimal sign of the language."""
        return digits.replace(".", calendar_words(self.language).decimal)

    def listed(self, names: Sequence[str], most: int = _NAMES_LISTED) -> str:
        """`A`, `A and B`, `A, B and C`; of a longer list the first names and how many more there are."""
        shown = list(names)
        if len(names) > most:
            left = len(names) - most + 1
            shown = [*names[: most - 1], self.counted("%(number)s more", "%(number)s more", left)]
        return calendar_words(self.language).listed("standard", [self._isolated(name) for name in shown])

    @property
    def comma(self) -> str:
        """What stands between the items of an enumeration."""
        return self.say(message_in("between items", ", "))

    @property
    def semicolon(self) -> str:
        """What stands between remarks on one line."""
        return self.say(message_in("between remarks", "; "))

    @property
    def is_right_to_left(self) -> bool:
        return direction_of(self.language) == "rtl"

    def _shown(self, given: Mapping[str, str | int]) -> dict[str, str]:
        return {
            name: self.number(value) if isinstance(value, int) else self._isolated(value)
            for name, value in given.items()
        }

    def _isolated(self, text: str) -> str:
        """In a text from right to left a name from left to right is kept from taking its neighbours along."""
        if not self.is_right_to_left or not any(unicodedata.bidirectional(letter) == "L" for letter in text):
            return text
        return f"{_ISOLATE}{text}{_END_OF_ISOLATE}"


@lru_cache(maxsize=16)  # pure, and asked again for every number
def _chooser(rule: str) -> Callable[[int], int]:
    return c2py(rule)
