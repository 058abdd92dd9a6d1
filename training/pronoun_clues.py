"""Write the weights of what speaks for somebody as the one for whom “he” stands, learned from edited news.

    python -m training.pronoun_clues DATA

writes ``newslint/lexicon/data/pronoun-clues.tsv``. Nobody says for whom a pronoun stands: the weights are those under
which the sex of each is the least surprising, given all in sight with their sexes; the pronoun itself is left out of
account. They are learned in steps, and their means over the later laps are kept.
"""

from __future__ import annotations

import argparse
import gzip
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from newslint.language.segmentation.tokens import tokens
from newslint.story.name_spans import headings
from newslint.story.pronoun_clues import Reading, reading_of
from newslint.story.pronouns import SEXES
from newslint.text import Document
from training.counted_list import DATA

_NEWS = {
    "bbc-2004": 800_000,
    "fnc1-2014-2015": 450_000,
    "worldwide-2022": 200_000,
    "various-2015-2026": 100_000,
    "basil-2010-2019": 200_000,
    "allsides-2012-2020": 700_000,
    "realtimeqa-2020-2026": 2_000_000,
}
"""The texts that are read, and so many words of each."""
_LEAST_TIMES, _LETTERS = 60, 400
"""Times that a clue must be met to have a weight, and letters of the shortest story."""
_LAPS, _BATCH, _STEP, _DECAY = 14, 256, 0.03, 3e-6
_MEAN_FROM = _LAPS // 2
"""The lap from which on means are taken."""
_REST, _SLOW = ("lean", "own", "women"), 0.3
"""What has a weight beside the clues, and how much shorter the steps of these are."""
_SMALL = 0.05
"""The least weight that is written."""
_HEAD = """# What speaks for somebody as the one for whom “he” or “she” stands: a clue and its weight.
# “=lean” scales how sure a sex is, “=own” is what “her husband” says for a woman, “=women” how often “she” is met.
# Columns: clue, weight.
# Source: written by training/pronoun_clues.py; see ../README.md.
"""
Numbers = NDArray[np.float64]


def readings(folder: Path) -> Iterator[Reading]:
    """The pronouns of the news outside quotations, each with all for whom it may stand."""
    draw = np.random.default_rng(1)
    for name, most in _NEWS.items():
        with gzip.open(folder / f"{name}.txt.gz", "rt", encoding="utf-8") as file:
            stories = file.read().split("\n\n")
        words = 0
        for number in draw.permutation(len(stories)):
            story = "\n\n".join(line for line in stories[number].split("\n") if line.strip())
            if words < most and len(story) >= _LETTERS:
                words += len(story.split())
                yield from _of_story(Document(story))


def _of_story(document: Document) -> Iterator[Reading]:
    """The pronouns of one story."""
    table, apart = tokens(document), headings(document)
    for k in table.where(*(SEXES.keys() - {"himself", "herself", "hers"})):
        around = table.lower[max(0, k - 3) : k + 4]
        either = "or" in around and len({SEXES[word] for word in around if word in SEXES}) > 1
        if not (either or document.quotes.touches(table.span(k)) or table.sentence_of(k) in apart):
            yield reading_of(document, k)


class _Pronouns(NamedTuple):
    """Pronouns as tables: a row is a pronoun, a column somebody for whom it may stand."""

    clues: NDArray[np.int32]
    """The numbers of the clues of each; 0 is none."""
    lean: Numbers
    there: NDArray[np.bool_]
    own: Numbers
    woman: Numbers

    @classmethod
    def of(cls, found: Sequence[Reading], number: Mapping[str, int]) -> _Pronouns:
        """The tables of some readings, by the numbers of the clues that are known."""
        wide = max(len(reading.candidates) for reading in found)
        deep = max(len(one.clues) for reading in found for one in reading.candidates)
        clues = np.zeros((len(found), wide, deep), np.int32)
        lean, there = np.zeros((len(found), wide)), np.zeros((len(found), wide), np.bool_)
        for n, reading in enumerate(found):
            for c, one in enumerate(reading.candidates):
                there[n, c], lean[n, c] = True, one.lean
                clues[n, c, : len(one.clues)] = [number.get(clue, 0) for clue in one.clues]
        own = np.array([reading.own for reading in found])
        return cls(clues, lean, there, own, np.array([reading.sex == "f" for reading in found], np.float64))

    def some(self, rows: NDArray[np.int64]) -> _Pronouns:
        """Those of some rows."""
        return _Pronouns(self.clues[rows], self.lean[rows], self.there[rows], self.own[rows], self.woman[rows])


def _slopes(some: _Pronouns, weights: Numbers, rest: Numbers) -> tuple[Numbers, Numbers]:
    """How the surprise at the sexes of some pronouns changes with the weights of clues, and with the others."""
    score = np.where(some.there, weights[some.clues].sum(-1), -1e9)
    share = np.exp(score - score.max(1, keepdims=True))
    share /= share.sum(1, keepdims=True)
    chance = 1 / (1 + np.exp(-np.clip(some.lean * rest[0], -6, 6)))
    told = np.clip((share * chance).sum(1), 1e-4, 1 - 1e-4)
    guess = 1 / (1 + np.exp(-(np.log(told / (1 - told)) + rest[1] * some.own + rest[2])))
    off = (guess - some.woman) / len(some.woman)
    by_told = (off / (told * (1 - told)))[:, None]
    by_score = share * (chance - told[:, None]) * by_told
    slope = np.bincount(some.clues.ravel(), np.repeat(by_score.ravel(), some.clues.shape[2]), len(weights))
    slope[0] = 0
    by_lean = (share * chance * (1 - chance) * by_told * some.lean).sum()
    return slope + _DECAY * weights, np.array([by_lean, (off * some.own).sum(), off.sum()])


class _Learned:
    """Some numbers that are learned in steps (Adam), and the sum of what they were from some lap on."""

    def __init__(self, values: Numbers, part: float) -> None:
        self.values, self.total, self._part = values, np.zeros_like(values), part
        self._mean, self._square, self._steps = np.zeros_like(values), np.zeros_like(values), 0

    def step(self, slope: Numbers, rate: float) -> None:
        """Go down a slope."""
        self._steps += 1
        self._mean = 0.9 * self._mean + 0.1 * slope
        self._square = 0.999 * self._square + 0.001 * slope * slope
        plain, squared = self._mean / (1 - 0.9**self._steps), self._square / (1 - 0.999**self._steps)
        self.values = self.values - self._part * rate * plain / (np.sqrt(squared) + 1e-8)


def learned(found: Sequence[Reading], least: int = _LEAST_TIMES) -> dict[str, float]:
    """The weights of the clues that are met often enough, and of the rest, by name."""
    times = Counter(clue for reading in found for one in reading.candidates for clue in one.clues)
    names = ["", *(clue for clue, number in times.items() if number >= least)]
    pronouns = _Pronouns.of(found, {clue: k for k, clue in enumerate(names)})
    weights, rest = _Learned(np.zeros(len(names)), 1.0), _Learned(np.array([1.0, 1.0, 0.0]), _SLOW)
    draw = np.random.default_rng(0)
    for lap in range(_LAPS):
        order = draw.permutation(len(found))
        for low in range(0, len(order), _BATCH):
            slopes = _slopes(pronouns.some(order[low : low + _BATCH]), weights.values, rest.values)
            for one, slope in zip((weights, rest), slopes, strict=True):
                one.step(slope, _STEP * (1 - lap / _LAPS * 0.9))
        if lap >= _MEAN_FROM:
            weights.total += weights.values
            rest.total += rest.values
    totals = [*zip((f"={name}" for name in _REST), rest.total, strict=True), *zip(names, weights.total, strict=True)]
    return {name: float(total) / (_LAPS - _MEAN_FROM) for name, total in totals if name}


def lines(weights: Mapping[str, float]) -> Iterable[str]:
    """The lines of the list: all but the weights that hardly count."""
    kept = sorted(name for name, value in weights.items() if name[0] == "=" or abs(value) >= _SMALL)
    return (f"{name}\t{weights[name]:.2f}\n" for name in kept)


def main() -> None:
    """Learn the weights, and write them."""
    parser = argparse.ArgumentParser(prog="python -m training.pronoun_clues", description=__doc__)
    parser.add_argument("data", type=Path, help="folder with text/, see training/README.md")
    parser.add_argument("--out", type=Path, default=DATA / "pronoun-clues.tsv", help="where the list goes")
    args = parser.parse_args()
    found = list(readings(args.data / "text"))
    rows = list(lines(learned(found)))
    args.out.write_text(_HEAD + "".join(rows), encoding="utf-8")
    print(f"{len(rows)} weights from {len(found)} pronouns")


if __name__ == "__main__":
    main()
