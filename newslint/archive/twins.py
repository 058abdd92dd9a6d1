"""Stories that are nearly the same: MinHash and locality-sensitive hashing, by datasketch.

Stories are compared by their runs of words. What the hashes bring together is measured by the same hashes, so that a
pair is as alike as is said, give or take a few hundredths. Memory is some kilobytes a story: enough for an archive that
one machine can hold.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

import numpy as np
from datasketch import LeanMinHash, MinHash, MinHashLSH

from newslint.archive.inputs.finding import Archive
from newslint.archive.plan import Columns, Plan
from newslint.archive.stories import Story, documents_of
from newslint.errors import NewslintError
from newslint.util.lazy_regex import lazy_regex
from newslint.util.records import NamedTuple

_WORD = lazy_regex(r"[^\W_]+(?:['’][^\W_]+)*", re.UNICODE)
_RUN = 4  # words: what two stories share by chance is shorter
_HASHES = 128  # the likeness of a pair is right to about 1 in the root of this
_SURE = 0.9  # the library has no hashes for what is more alike than that
_WEIGHTS = (0.2, 0.8)  # of pairs brought together in vain, which are measured anyhow, and of pairs missed
_SHORTEST = 20  # words; shorter texts are alike by their form: "No play today."
_SHARD = 10_000


class Twins(NamedTuple):
    """Stories of which each is nearly the same as another of them."""

    stories: tuple[str, ...]
    """Their ids, in the order of the archive."""
    likeness: float
    """The share of runs of words that the two most unlike neighbours have in common."""


def stories_of(archive: Archive, columns: Columns) -> Iterator[Story]:
    """All stories of an archive, in order."""
    for shard in archive.format.shards(archive.place, archive.files, _SHARD, columns):
        yield from archive.format.stories(archive.place, shard, columns)


def twins(stories: Iterable[Story], least: float = 0.7, plan: Plan | None = None) -> list[Twins]:
    """The groups of stories that are as alike as ``least`` or more, larger groups first.

    Stories are read as a check reads them, by a plan or else the usual one: markup is no part of what they share. A
    story without a text, or with very few words, is like no other.
    """
    index = MinHashLSH(threshold=min(least, _SURE), num_perm=_HASHES, weights=_WEIGHTS)
    hashes: dict[int, LeanMinHash] = {}
    names: list[str] = []
    plan = plan or Plan()
    groups = _Groups()
    for number, story in enumerate(stories):
        names.append(story.id)
        runs = _runs(_text(story, plan))
        if not runs:
            continue
        drawn = MinHash(num_perm=_HASHES)
        drawn.update_batch(runs)
        mine = hashes[number] = LeanMinHash(drawn)
        for other in index.query(mine):
            likeness = float(mine.jaccard(hashes[other]))
            if likeness >= least:
                groups.join(other, number, likeness)
        index.insert(number, mine, check_duplication=False)
    found = [Twins(tuple(names[k] for k in group), likeness) for group, likeness in groups.all()]
    return sorted(found, key=lambda one: (-len(one.stories), one.stories))


class _Groups:
    """Numbers that belong together, directly or by way of others."""

    def __init__(self) -> None:
        self._above: dict[int, int] = {}
        self._nearest: dict[int, float] = defaultdict(float)
        """How like a member is to the one most like it."""

    def join(self, one: int, other: int, likeness: float) -> None:
        """Say that two belong together."""
        for number in (one, other):
            self._nearest[number] = max(self._nearest[number], likeness)
        first, second = sorted((self._top(one), self._top(other)))
        if first != second:
            self._above[second] = first

    def all(self) -> Iterator[tuple[list[int], float]]:
        """The groups, each with how like its least like member is to the one nearest to it."""
        members: dict[int, list[int]] = defaultdict(list)
        for number in sorted(self._nearest):
            members[self._top(number)].append(number)
        for group in members.values():
            yield group, float(np.round(min(self._nearest[number] for number in group), 2))

    def _top(self, number: int) -> int:
        """The first of a group, by which it goes."""
        top = number
        while (above := self._above.get(top, top)) != top:
            top = above
        while number != top:
            self._above[number], number = top, self._above[number]
        return top


def _text(story: Story, plan: Plan) -> str:
    """The text of a story as it reads; nothing where it cannot be read."""
    if not story.text or story.fault:
        return ""
    try:
        return "\n".join(document.reading.text for document in documents_of(story, plan))
    except NewslintError:
        return ""


def _runs(text: str) -> list[bytes]:
    """The runs of words in a text, whatever their case and whatever stands between them."""
    words = [word.encode("utf-8", "replace") for word in _WORD.findall(text.lower())]
    if len(words) < _SHORTEST:
        return []
    return list({b" ".join(words[k : k + _RUN]) for k in range(len(words) - _RUN + 1)})
