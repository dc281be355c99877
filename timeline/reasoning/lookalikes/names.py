"""Two names, in any script, spelling and order, to how likely they are names of one person, body or place."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

from timeline.core.confusables import disguised
from timeline.core.struct import Struct
from timeline.reasoning.lookalikes.latin import readings
from timeline.reasoning.similarity import letters_apart

_DOTTED = re.compile(r"\b(?:[^\W\d_]\.\s?){2,}")
_APOSTROPHE = re.compile("['’ʼ`´]")
_WORD = re.compile(r"[^\W_]+")
_SHORTENED: Mapping[str, str] = {
    "united states of america": "us", "united states": "us", "usa": "us", "united kingdom": "uk",
    "great britain": "uk", "united nations": "un", "european union": "eu",
}  # fmt: skip
_SHORTENING = re.compile(rf"\b(?:{'|'.join(_SHORTENED)})\b")
FILLING = frozenset(
    {"the", "of", "for", "and", "de", "la", "le", "les", "du", "des", "der", "die", "das", "und", "et", "y", "e", "al"}
)
"""Words that come and go within a name."""
ADDED = frozenset(
    {
        "us",
        "uk",
        "inc",
        "ltd",
        "llc",
        "llp",
        "corp",
        "co",
        "plc",
        "gmbh",
        "ag",
        "sa",
        "company",
        "corporation",
        "limited",
        "group",
        "news",
        "technologies",
    }
)
"""Words that are often left out of a body's name: its country, its legal form, its trade."""
_SPELLINGS = (
    (re.compile(r"sch|shch|sh"), "s"), (re.compile(r"zh"), "z"), (re.compile(r"kh"), "h"), (re.compile(r"ph"), "f"),
    (re.compile(r"ck|q"), "k"), (re.compile(r"x"), "ks"), (re.compile(r"[yj]"), "i"), (re.compile(r"w"), "v"),
    (re.compile(r"ie"), "e"), (re.compile(r"([a-z])\1+"), r"\1"),
)  # fmt: skip
"""Letters that ways of writing one sound in Latin letters differ in: `Zaluzhnyi`, `Zaluzhny`, `Zaluzhnyy`."""
_ROMAN_NUMBER = re.compile("[ivxlc]+")
_COUNTERPARTS = (
    "aleksandr alexander oleksandr olexandr alex sasha", "aleksei alexei oleksii oleksiy alexey",
    "andrii andrey andrew", "anton antony anthony tony", "dmytro dmitry dmitri dima", "elena olena helen",
    "evgeny yevgeny yevhen yevhenii eugene", "ihor igor", "joseph josef joe yosyp iosif", "kyrylo kirill cyril",
    "mykhailo mikhail michael mike", "mykola nikolai nicholas nick", "oleg oleh", "pavlo pavel paul",
    "petro pyotr petr peter pete", "serhii sergey serge", "vasyl vasily", "viktor victor", "vitalii vitaly",
    "volodymyr vladimir", "vladyslav vladislav", "yurii yury george", "william bill will", "robert bob rob",
    "james jim jimmy", "edward ed ted", "richard dick rick", "thomas tom", "stephen steven steve",
)  # fmt: skip
"""First names that are one in two languages, or in short."""


class NameForm(Struct, frozen=True, kw_only=True):
    """One name in the form in which it is compared."""

    text: str
    """As written."""
    words: tuple[str, ...]
    """In plain Latin letters, without filling words, in their order."""
    sounds: tuple[str, ...]
    """The same in one spelling for like sounds."""


class Match(Struct, frozen=True, kw_only=True):
    """How two names match."""

    value: float
    words: str
    """Why, in words that follow "the names": `differ in spelling`."""


class Reason(Struct, frozen=True, kw_only=True):
    """Why two names may be of one."""

    holds: Callable[[NameForm, NameForm], bool]
    value: float
    words: str


def forms(name: str) -> tuple[NameForm, ...]:
    """The forms of a name: one, or more where its letters may be read in two languages, or be taken for Latin ones."""
    found = []
    plain_name = _APOSTROPHE.sub("", name)
    seen_as = (reading for seen in (plain_name, disguised(plain_name)) if seen for reading in readings(seen))
    for reading in dict.fromkeys(seen_as):
        plain = _DOTTED.sub(lambda dotted: re.sub(r"[.\s]", "", dotted.group()) + " ", reading)
        plain = " ".join(_WORD.findall(plain))
        plain = _SHORTENING.sub(lambda long: _SHORTENED[long.group()], plain)
        words = tuple(word for word in plain.split() if word not in FILLING) or tuple(plain.split())
        found.append(NameForm(text=name, words=words, sounds=tuple(sound(word) for word in words)))
    return tuple(found)


def sound(word: str) -> str:
    """A word as it would be spelt if like sounds had one spelling; numbers and short words keep every letter."""
    if len(word) <= 3 or _ROMAN_NUMBER.fullmatch(word):
        return word
    for pattern, letter in _SPELLINGS:
        word = pattern.sub(letter, word)
    return word


FIRST_NAMES: Mapping[str, int] = {
    sound(name): number for number, names in enumerate(_COUNTERPARTS) for name in names.split()
}
"""The group of counterparts, by first name as it sounds."""


def match(one: NameForm, other: NameForm, reasons: Sequence[Reason]) -> Match | None:
    """The first of the *reasons*, which come in falling order of value, that holds; None: the names do not match."""
    if not one.words or not other.words:
        return None
    found = next((reason for reason in reasons if reason.holds(one, other)), None)
    return Match(value=found.value, words=found.words) if found is not None else None


def _same_words(one: NameForm, other: NameForm) -> bool:
    return one.words == other.words


def _other_order(one: NameForm, other: NameForm) -> bool:
    return sorted(one.words) == sorted(other.words)


def _other_spelling(one: NameForm, other: NameForm) -> bool:
    return sorted(one.sounds) == sorted(other.sounds) or "".join(one.sounds) == "".join(other.sounds)


def _but_for_what_is_left_out(one: NameForm, other: NameForm) -> bool:
    return _without_added(one) == _without_added(other) != []


def _without_added(form: NameForm) -> list[str]:
    return sorted(sound for word, sound in zip(form.words, form.sounds, strict=True) if word not in ADDED)


def _initials(one: NameForm, other: NameForm) -> bool:
    """Whether one is made of the first letters of the other; two letters are too few to tell."""
    short, long = _shorter_first(one, other)
    return len(short.words) == 1 and len(long.words) >= 3 and short.words[0] == "".join(word[0] for word in long.words)


def _one_word_misspelt(one: NameForm, other: NameForm) -> bool:
    """Whether the words are the same but for one, which is long and one letter off, though not the first."""
    mine, theirs = sorted(set(one.sounds) - set(other.sounds)), sorted(set(other.sounds) - set(one.sounds))
    return len(one.sounds) == len(other.sounds) and len(mine) == len(theirs) == 1 and _misspelt(mine[0], theirs[0])


def _full_name_misspelt(one: NameForm, other: NameForm) -> bool:
    return len(one.sounds) > 1 and _one_word_misspelt(one, other)


def _misspelt(one: str, other: str) -> bool:
    if min(len(one), len(other)) < 5 or one[0] != other[0] or any(letter.isdigit() for letter in one + other):
        return False
    return letters_apart(one, other, at_most=1) == 1


def _middle_name(one: NameForm, other: NameForm) -> bool:
    short, long = _shorter_first(one, other)
    return 1 < len(short.sounds) < len(long.sounds) and (short.sounds[0], short.sounds[-1]) == (
        long.sounds[0],
        long.sounds[-1],
    )


def _counterpart(one: NameForm, other: NameForm) -> bool:
    first = FIRST_NAMES.get(one.sounds[0])
    return _same_surname(one, other) and first is not None and first == FIRST_NAMES.get(other.sounds[0])


def _shortened(one: NameForm, other: NameForm) -> bool:
    """`J. Smith` for `James Smith`, `Don Bacon` for `Donald Bacon`."""
    short, long = sorted((one.words[0], other.words[0]), key=len)
    return _same_surname(one, other) and long.startswith(short) and (len(short) == 1 or len(short) >= 3)


def _same_surname(one: NameForm, other: NameForm) -> bool:
    return len(one.sounds) == len(other.sounds) == 2 and one.sounds[-1] == other.sounds[-1]


def _shorter_first(one: NameForm, other: NameForm) -> tuple[NameForm, NameForm]:
    short, long = sorted((one, other), key=lambda form: (len(form.words), form.words))
    return short, long


EXACT = (
    Reason(holds=_same_words, value=1.0, words="are the same"),
    Reason(holds=_other_order, value=0.95, words="have the same words in another order"),
    Reason(holds=_other_spelling, value=0.95, words="are two spellings of one"),
)
"""For countries and places: `Ireland` and `Iceland` are a letter apart."""
OF_BODIES = (
    *EXACT,
    Reason(holds=_but_for_what_is_left_out, value=0.85, words="differ in a word that is often left out"),
    Reason(holds=_one_word_misspelt, value=0.8, words="differ in a letter"),
    Reason(holds=_initials, value=0.75, words="are a name and its initials"),
)
"""For organisations, and for what is of no stated type."""
OF_PERSONS = (
    *EXACT,
    Reason(holds=_middle_name, value=0.85, words="differ in a middle name"),
    Reason(holds=_full_name_misspelt, value=0.8, words="differ in a letter"),
    Reason(holds=_counterpart, value=0.8, words="have one surname, and first names that stand for each other"),
    Reason(
        holds=_shortened, value=0.75, words="have one surname, and first names of which one may be short for the other"
    ),
)
