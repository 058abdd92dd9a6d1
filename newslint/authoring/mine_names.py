"""Names of people that an archive spells in several ways, by what stands in its stories alone."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from newslint.checks.names._near import far_pairs, near_pairs
from newslint.lexicon.lists import SHIPPED
from newslint.lexicon.name_words import given_names
from newslint.story.people import people
from newslint.text import Document
from newslint.util.records import NamedTuple

LIMIT = 200_000
"""Names that are kept; where there are more, those that one story alone has go first."""
_SHOWN = 3
"""Places that are kept of each name."""
_LEAST = 3
"""Letters of the longest word of a name: what has fewer is letters, such as U.S."""
_MARKS = str.maketrans({"-": " ", "‐": " ", "‑": " ", ".": " ", "'": "", "’": "", "‘": "", "`": ""})


class Place(NamedTuple):
    """Where a story has a name first."""

    path: str
    line: int


class Spelling(NamedTuple):
    """One way to write a name."""

    name: str
    stories: int
    """Stories that have it."""
    mentions: int
    """How often they name the person, by this name or a part of it."""
    places: tuple[Place, ...]
    """Some of the stories, the first ones read."""


class Variants(NamedTuple):
    """Names that may be one: the one that most stories have first."""

    spellings: tuple[Spelling, ...]

    @property
    def stories(self) -> int:
        """Stories with the name, in any spelling."""
        return sum(spelling.stories for spelling in self.spellings)


class NameMiner:
    """Counts names in full, story by story; what it holds is bounded, whatever the number of stories."""

    def __init__(self, limit: int = LIMIT) -> None:
        self.stories = 0
        self.forgotten = 0
        """Names that were let go for want of room."""
        self._limit = limit
        self._stories: dict[str, int] = defaultdict(int)
        self._mentions: dict[str, int] = defaultdict(int)
        self._places: dict[str, tuple[Place, ...]] = {}

    def add(self, document: Document) -> None:
        """Count the people of a story."""
        self.stories += 1
        for person in people(document):
            if len(person.words) < 2 or max(map(len, folded(person.name)), default=0) < _LEAST:
                continue
            name = person.name
            known = self._places.get(name, ())
            if len(known) < _SHOWN:
                self._places[name] = (*known, Place(document.path, document.position(person.span.start).line))
            self._stories[name] += 1
            self._mentions[name] += len(person.mentions)
        if len(self._stories) > self._limit:
            self._forget()

    def _forget(self) -> None:
        """Let names go that the fewest stories have, until half the room is free."""
        rarest = sorted(self._stories, key=lambda name: self._stories[name])[: len(self._stories) - self._limit // 2]
        self.forgotten += len(rarest)
        for name in rarest:
            del self._stories[name], self._mentions[name], self._places[name]

    def variants(self, least: int = 2) -> list[Variants]:
        """Names that may be one, those of most stories first; ``least`` stories have the commonest spelling."""
        found = []
        for group in _groups(self._stories):
            ordered = sorted(group, key=lambda name: (-self._stories[name], name))
            if self._stories[ordered[0]] >= least:
                found.append(Variants(tuple(map(self._spelling, ordered))))
        return sorted(found, key=lambda variants: (-variants.stories, variants.spellings[0].name))

    def _spelling(self, name: str) -> Spelling:
        """All that is known of a name."""
        return Spelling(name, self._stories[name], self._mentions[name], self._places[name])


def _groups(names: Iterable[str]) -> Iterator[list[str]]:
    """Names that may be one, in groups of two or more.

    Two are one where only accents, hyphens, capitals and stops part them, or where all words but one are the same, and
    that one differs by a slip. Two given names that both are known are two people.
    """
    by_words: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for name in names:
        by_words[folded(name)].append(name)
    parent = {words: words for words in by_words}

    def root(words: tuple[str, ...]) -> tuple[str, ...]:
        while parent[words] != words:
            parent[words] = words = parent[parent[words]]
        return words

    for one, other in _slips(by_words):
        parent[root(one)] = root(other)
    groups: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for words, written in by_words.items():
        groups[root(words)] += written
    yield from (group for group in groups.values() if len(group) > 1)


def _slips(known: Iterable[tuple[str, ...]]) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    """Pairs of names that are the same but for a slip in one word: looked for among those that share all others."""
    blocks: dict[tuple[int, tuple[str, ...]], list[str]] = defaultdict(list)
    for words in known:
        for k, word in enumerate(words):
            blocks[k, (*words[:k], *words[k + 1 :])].append(word)
    given = {name.lower() for name in given_names(SHIPPED)}
    for (k, others), found in blocks.items():
        if len(found) < 2 or not others:
            continue
        for one, other in (*near_pairs(found), *far_pairs(found)):
            if k == 0 and one in given and other in given:
                continue
            yield _with(others, k, one), _with(others, k, other)


def _with(others: Sequence[str], k: int, word: str) -> tuple[str, ...]:
    """The words of a name with one put back at its place."""
    return (*others[:k], word, *others[k:])


def folded(name: str) -> tuple[str, ...]:
    """The words of a name without accents, hyphens, stops, apostrophes and capitals."""
    plain = unicodedata.normalize("NFKD", name.translate(_MARKS).casefold())
    return tuple("".join(ch for ch in plain if not unicodedata.combining(ch)).split())
