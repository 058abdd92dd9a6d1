"""Kinds of nouns as the news uses them: what WordNet says of each noun, weighed by where it stands.

Each place of a noun in the news is of one of its kinds, and each kind has its own liking for slots: persons say,
reports are published. Both are estimated in turns (expectation and maximisation), from the senses of WordNet on.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

import numpy as np
from numpy.typing import NDArray

from newslint.language.words.morphology import is_noun, possible_tags
from newslint.language.words.noun_kinds import Kind
from training.kinds.slots import NAME, PERSON, Pair

Floats = NDArray[np.float64]
KINDS = tuple(Kind)
_ROUNDS = 12
_PRIOR, _PRIOR_SHARE = 30.0, 0.1
"""How many places in the news the senses of WordNet are worth, and for each place of a noun."""
_FLOORS = {Kind.PERSON: 0.003, Kind.GROUP: 0.02}
_FLOOR = 0.0003
"""The share of a kind that WordNet does not give a noun: news calls things after people, and people after things."""
_NAMES = {Kind.PERSON: 0.65, Kind.GROUP: 0.25, Kind.PLACE: 0.1}
"""What names stand for, roughly."""
_ANY = {Kind.PERSON: 0.25, Kind.THING: 0.2, Kind.WORDS: 0.1, Kind.EVENT: 0.2, Kind.QUALITY: 0.15, Kind.GROUP: 0.1}
"""What a noun may stand for that WordNet does not have."""
_SHORT = 2
_UNLISTED = 40
"""How often it is in the news."""
_WEAK = 4.0
_PRONOUNS = frozenset("something anything everything nothing other anyone everyone none".split())
_HUMAN = 0.6
"""The share from which on a noun is one for persons: they are found where animals are, and stay persons."""
_FIRMS, _FIRM = 2, 0.1
"""How often "which" is said of a noun for persons, and its share against "who", where it means firms too."""
_SMOOTH = 0.5
_TRUST = 0.5
"""The power of what is known of a slot, but for names: with one, slots would believe their own guesses."""
_DISCOUNT = 0.6
"""Taken off each count: what stands somewhere once is a slip of the parser as often as not."""
_DAMP = 0.5
"""Places are not independent: each counts for a part."""


class Mixture:
    """The kinds of nouns and of slots, side by side."""

    def __init__(self, pairs: Counter[Pair], senses: Mapping[str, Mapping[Kind, float]]) -> None:
        known = {**senses, PERSON: {Kind.PERSON: 1.0}, NAME: _NAMES}
        listed = len(known)
        known |= dict.fromkeys(unlisted(pairs, known), _ANY)
        kept = [(noun, slot, n) for (noun, slot), n in pairs.items() if noun in known]
        self.nouns = {noun: k for k, noun in enumerate(known)}
        self.slots = {slot: k for k, slot in enumerate(dict.fromkeys(slot for _, slot, _ in kept))}
        self._noun = np.array([self.nouns[noun] for noun, _, _ in kept])
        self._slot = np.array([self.slots[slot] for _, slot, _ in kept])
        self._count = np.array([n for *_, n in kept], float) - _DISCOUNT
        floors = np.array([_FLOORS.get(kind, _FLOOR) for kind in KINDS])
        self._trust = np.where(self._noun == self.nouns[NAME], 1, _TRUST)[:, None]
        prior = np.tile(floors, (len(self.nouns), 1))
        prior[self.nouns[PERSON]] = prior[self.nouns[NAME]] = 0
        for noun, own in known.items():
            for kind, share in own.items():
                prior[self.nouns[noun], KINDS.index(kind)] += share
        self.listed = np.arange(len(known)) < listed
        self.prior = prior / prior.sum(1, keepdims=True)
        self.fixed = [self.nouns[PERSON], self.nouns[NAME]]
        self.of_noun: Floats = self.prior.copy()
        self.of_slot: Floats = np.zeros((len(self.slots), len(KINDS)))
        for _ in range(_ROUNDS):
            self._turn()
        self._keep_persons()
        self._find_firms(pairs)

    def _keep_persons(self) -> None:
        """Nouns that are words for persons by WordNet are so at least as often here."""
        person = KINDS.index(Kind.PERSON)
        human = self.prior[:, person] >= _HUMAN
        less = human & (self.of_noun[:, person] < self.prior[:, person])
        self.of_noun[less] = self.prior[less]

    def _find_firms(self, pairs: Counter[Pair]) -> None:
        """Suppliers and publishers are firms as well: so are all nouns for persons of which "which" is said."""
        person, group = KINDS.index(Kind.PERSON), KINDS.index(Kind.GROUP)
        for noun, k in self.nouns.items():
            which, who = pairs[noun, "&which"], pairs[noun, "&who"]
            firms = which / (which + who) if which >= _FIRMS else 0.0
            if self.of_noun[k, person] >= _HUMAN and firms >= _FIRM:
                moved = firms * self.of_noun[k, person]
                self.of_noun[k, person] -= moved
                self.of_noun[k, group] += moved

    def _parts(self) -> Floats:
        """How much of each pair is of each kind."""
        likely = self.of_noun[self._noun]
        if self.of_slot.any():
            likely = likely * self.of_slot[self._slot] ** self._trust
        return likely / likely.sum(1, keepdims=True)

    def _turn(self) -> None:
        parts = self._parts() * self._count[:, None]
        slots = self._sums(self._slot, parts, len(self.slots))
        overall = slots.sum(0) / slots.sum()
        self.counts = slots
        liking = slots + _SMOOTH * overall
        self.of_slot = liking / liking.sum(0)
        met = _DAMP * self._sums(self._noun, parts, len(self.nouns))
        worth = _PRIOR + _PRIOR_SHARE * met.sum(1, keepdims=True)
        nouns = met + np.where(self.listed[:, None], worth, _WEAK) * self.prior
        self.of_noun = nouns / nouns.sum(1, keepdims=True)
        self.of_noun[self.fixed] = self.prior[self.fixed]

    @staticmethod
    def _sums(at: NDArray[np.int64], parts: Floats, size: int) -> Floats:
        return np.stack([np.bincount(at, parts[:, k], size) for k in range(parts.shape[1])], 1)


def unlisted(pairs: Counter[Pair], known: Mapping[str, object]) -> Iterator[str]:
    """Nouns that are common in the news and are not in WordNet: "smartphone", "policymaker"."""
    often: Counter[str] = Counter()
    for (noun, _), n in pairs.items():
        often[noun] += n
    for noun, n in often.items():
        spelt = len(noun) > _SHORT and noun.isalpha() and (is_noun(noun) or not possible_tags(noun))
        if n >= _UNLISTED and noun not in known and spelt and noun not in _PRONOUNS:
            yield noun
