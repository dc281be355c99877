"""The entries of a registry to those pairs that may be one person, body, place or publisher under two names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence

from timeline.core.addresses import canonical_url
from timeline.core.model.registries import Entity, Place, Publisher
from timeline.core.struct import Struct
from timeline.reasoning.lookalikes.blocking import pairs
from timeline.reasoning.lookalikes.names import ADDED, EXACT, OF_BODIES, OF_PERSONS, Match, NameForm, forms, match
from timeline.reasoning.lookalikes.places import lie_apart
from timeline.reasoning.lookalikes.proposal import Component, Proposal, best

LEAST = 0.75
"""The score from which two entries are proposed."""
RAREST_WORDS = 3
CUT = Match(value=0.85, words="differ in what follows a comma")
BY_SURNAME = Match(value=0.75, words="have one surname, and no one else has it")

Entry = Entity | Place | Publisher


class Named(Struct, frozen=True, kw_only=True):
    """An entry under one of its names."""

    entry: Entry
    form: NameForm
    main: bool
    """Its own name, not an alias or one in another language."""
    cut: bool = False
    """A place's name without what follows its comma: `Miami` of `Miami, Florida`."""


def entity_lookalikes(
    entities: Iterable[Entity], used: Mapping[str, int], kept: frozenset[str]
) -> tuple[Proposal, ...]:
    """Entities that may be one; *used* is how often each is named, *kept* the ids that should stay."""
    return _lookalikes(tuple(entities), _entities_match, used, kept)


def place_lookalikes(places: Iterable[Place], used: Mapping[str, int], kept: frozenset[str]) -> tuple[Proposal, ...]:
    """Places that may be one: of one name, and not known to lie apart."""
    return _lookalikes(tuple(places), _places_match, used, kept)


def publisher_lookalikes(
    publishers: Iterable[Publisher], used: Mapping[str, int], kept: frozenset[str]
) -> tuple[Proposal, ...]:
    """Publishers that may be one: of one name or one homepage."""
    return _lookalikes(tuple(publishers), _publishers_match, used, kept)


Matching = Callable[[Named, Named, Mapping[str, int]], Match | None]


def _lookalikes(
    entries: Sequence[Entry], matching: Matching, used: Mapping[str, int], kept: frozenset[str]
) -> tuple[Proposal, ...]:
    named = [each for entry in entries for each in _named(entry)]
    frequency = Counter(sound for each in named for sound in set(each.form.sounds))
    surnames = _surnames(named)
    found: dict[tuple[str, str], Proposal] = {}
    for one, other in pairs(named, lambda each: _keys(each, frequency), _order, lambda *_: True):
        if one.entry.id == other.entry.id or _known_to_be_two(one.entry, other.entry):
            continue
        matched = matching(one, other, surnames)
        if matched is not None and matched.value >= LEAST:
            first, second = sorted((one, other), key=lambda each: _rank(each.entry, used, kept))
            proposal = _proposal(first, second, matched)
            pair = (str(proposal.keep), str(proposal.drop))
            if pair not in found or found[pair].score < proposal.score:
                found[pair] = proposal
    return tuple(best(found.values()))


def _named(entry: Entry) -> Iterator[Named]:
    """The entry under each of its names, each way of reading them once."""
    names = [str(entry.name)]
    names += [name.text for name in entry.names] if not isinstance(entry, Publisher) else []
    names += map(str, entry.aliases)
    seen: set[tuple[str, ...]] = set()
    for number, name in enumerate(names):
        for form in forms(name):
            if form.words not in seen:
                seen.add(form.words)
                yield Named(entry=entry, form=form, main=number == 0)
    head, comma, _ = str(entry.name).partition(",")
    if comma and isinstance(entry, Place):
        yield from (Named(entry=entry, form=form, main=False, cut=True) for form in forms(head))


def _keys(named: Named, frequency: Mapping[str, int]) -> Iterator[Hashable]:
    """What two names of one share: a rare word, all letters, initials, a beginning; a homepage, an item."""
    sounds = sorted(named.form.sounds, key=lambda sound: (frequency[sound], sound))
    yield from (("word", sound) for sound in sounds[:RAREST_WORDS])
    yield "letters", "".join(named.form.sounds)
    initials = named.form.words[0] if len(named.form.words) == 1 else "".join(word[0] for word in named.form.words)
    yield "initials", initials
    if len(named.form.words) == 1:
        yield "beginning", named.form.sounds[0][:4]
    if isinstance(named.entry, Publisher) and named.entry.homepage is not None:
        yield "homepage", canonical_url(named.entry.homepage)
    if isinstance(named.entry, Entity) and named.entry.wikidata:
        yield "wikidata", named.entry.wikidata


def _order(named: Named) -> tuple[object, ...]:
    """So that names stand together which differ in a word that is often left out."""
    return tuple(sorted(set(named.form.sounds) - ADDED)), named.form.sounds, str(named.entry.id), named.form.words


def _surnames(named: Iterable[Named]) -> Mapping[str, int]:
    """How many entries have a name of several words that ends in each word."""
    holders = {(each.form.sounds[-1], str(each.entry.id)) for each in named if len(each.form.sounds) > 1}
    return Counter(surname for surname, _ in holders)


def _entities_match(one: Named, other: Named, surnames: Mapping[str, int]) -> Match | None:
    if not isinstance(one.entry, Entity) or not isinstance(other.entry, Entity):
        return None
    if one.entry.wikidata and other.entry.wikidata:
        same = one.entry.wikidata == other.entry.wikidata
        return Match(value=1.0, words=f"are those of one Wikidata item, {one.entry.wikidata}") if same else None
    types = {one.entry.type, other.entry.type} - {"other"}
    if len(types) > 1:
        return None
    if "country" in types:
        return match(one.form, other.form, EXACT)
    if "person" in types:
        return match(one.form, other.form, OF_PERSONS) or _by_surname(one, other, surnames)
    return match(one.form, other.form, OF_BODIES)


def _by_surname(one: Named, other: Named, surnames: Mapping[str, int]) -> Match | None:
    """A name that is nothing but the surname of one person here, and is no mere alias of another."""
    short, long = sorted((one, other), key=lambda each: len(each.form.sounds))
    alone = short.main and len(short.form.sounds) == 1 and surnames.get(short.form.sounds[0]) == 1
    return BY_SURNAME if alone and len(long.form.sounds) > 1 and long.form.sounds[-1] == short.form.sounds[0] else None


def _places_match(one: Named, other: Named, _: Mapping[str, int]) -> Match | None:
    if not isinstance(one.entry, Place) or not isinstance(other.entry, Place) or lie_apart(one.entry, other.entry):
        return None
    if one.cut and other.cut:
        return None  # Miami, Florida and Miami, Ohio
    found = match(one.form, other.form, EXACT)
    return CUT if found is not None and (one.cut or other.cut) else found


def _publishers_match(one: Named, other: Named, _: Mapping[str, int]) -> Match | None:
    if not isinstance(one.entry, Publisher) or not isinstance(other.entry, Publisher):
        return None
    if one.entry.homepage is not None and other.entry.homepage is not None:
        same = canonical_url(one.entry.homepage) == canonical_url(other.entry.homepage)
        return Match(value=1.0, words="are of one homepage") if same else match(one.form, other.form, EXACT)
    return match(one.form, other.form, OF_BODIES)


def _known_to_be_two(one: Entry, other: Entry) -> bool:
    return any(
        str(that.id) in this.distinct_from or any(former in this.distinct_from for former in that.former_ids)
        for this, that in ((one, other), (other, one))
    )


def _rank(entry: Entry, used: Mapping[str, int], kept: frozenset[str]) -> tuple[bool, bool, int, str]:
    """Of two that are one, the lower stays: the published one, the registered one, the one named more often."""
    identifier = str(entry.id)
    return identifier not in kept, not entry.registered, -used.get(identifier, 0), identifier


def _proposal(keep: Named, drop: Named, matched: Match) -> Proposal:
    words = f"the names `{keep.form.text}` and `{drop.form.text}` {matched.words}"
    component = Component(name="name", value=matched.value, words=words)
    return Proposal(keep=keep.entry.id, drop=drop.entry.id, score=matched.value, components=(component,))
