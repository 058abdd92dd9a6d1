"""Pairs of words that the news often has side by side, and what a thesaurus would put for one of them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from newslint.language.words.morphology import possible_tags
from newslint.lexicon.function_words import STOP_WORDS
from training.second_reader.corpus import Corpus
from training.set_terms.table import hash_of
from training.set_terms.thesaurus import Thesaurus, stand_ins

Rewordings = dict[tuple[str, str], tuple[tuple[int, str], ...]]
"""For a pair of words which of the two, 0 or 1, may be changed into what."""

TAUGHT, FIXED = (8, 30.0), (12, 60.0)
"""Times a pair must stand in the news, and how many times more often than by chance: to be taught, and looked for."""
_NEAREST, _KEPT = 30, 8
"""So many of the nearest words are tried for each word of a pair, and so many kept."""
_OPEN, _HEADS = frozenset({"JJ", "NN", "NNS", "VB", "VBN", "VBG"}), frozenset({"NN", "NNS"})
"""Tags that the first and the second word of a pair may have that is one notion: "interest rate", "toss coins"."""
_CONTENT = 3
"""Letters of the shortest word that is changed."""


def rewordings(corpora: Sequence[Corpus], thesaurus: Path, bounds: tuple[int, float] = TAUGHT) -> Rewordings:
    """All pairs within bounds that have at least one change that the news never has."""
    often, bound = bounds
    number: dict[str, int] = {}
    firsts, seconds, singles = [], [], []
    for corpus in corpora:
        ids = np.array([number.setdefault(word.lower(), len(number)) for word in corpus.vocabulary], np.int64)[
            corpus.word
        ]
        inside = np.ones(len(ids), bool)
        inside[corpus.end - 1] = False  # the last of a sentence has nothing behind it
        at = np.flatnonzero(inside[:-1])
        firsts.append(ids[at])
        seconds.append(ids[at + 1])
        singles.append(ids)
    size = len(number)
    counts = np.bincount(np.concatenate(singles), minlength=size)
    pairs, times = np.unique(np.concatenate(firsts) * size + np.concatenate(seconds), return_counts=True)
    words = list(number)
    common = Counter(dict(zip(words, counts.tolist(), strict=True)))
    synonyms = Thesaurus(thesaurus)
    near: dict[str, list[str]] = {}

    def others(word: str) -> list[str]:
        if word not in near:
            found = stand_ins(word, synonyms, common) if word.isalpha() and len(word) > _CONTENT else []
            near[word] = [put for put, both in found[:_NEAREST] if both]
        return near[word]

    chance = counts[pairs // size] * counts[pairs % size] / counts.sum()
    strong = np.flatnonzero((times >= often) & (times >= bound * chance))
    wanted: dict[tuple[str, str], list[tuple[int, str]]] = defaultdict(list)
    for code in pairs[strong].tolist():
        pair = words[code // size], words[code % size]
        if not (pair[0].isalpha() and pair[1].isalpha()):
            continue
        for side in (0, 1):
            for put in others(pair[side]):
                new = (put, pair[1]) if side == 0 else (pair[0], put)
                if len(wanted[pair]) < 2 * _KEPT and not _met(pairs, number, size, new):
                    wanted[pair].append((side, put))
    return {pair: tuple(changes) for pair, changes in wanted.items() if changes}


def _met(pairs: NDArray[np.int64], number: dict[str, int], size: int, pair: tuple[str, str]) -> bool:
    """Whether the news has a pair at all."""
    if pair[0] not in number or pair[1] not in number:
        return False
    code = number[pair[0]] * size + number[pair[1]]
    at = int(np.searchsorted(pairs, code))
    return at < len(pairs) and int(pairs[at]) == code


def set_pairs(changes: Rewordings) -> dict[int, tuple[str, ...]]:
    """What newslint looks for at any depth: the changes of pairs that are one notion, by their hashes."""
    table: dict[int, tuple[str, ...]] = {}
    for pair, wanted in sorted(changes.items()):
        if not (possible_tags(pair[0]) & _OPEN and possible_tags(pair[1]) & _HEADS) or not STOP_WORDS.isdisjoint(pair):
            continue
        for side, put in wanted:
            table.setdefault(hash_of((put, pair[1]) if side == 0 else (pair[0], put)), pair)
    return table
