"""Write the weights of what speaks for somebody as the one for whom “he” stands, learned from edited news.

``python -m training.pronoun_clues TEXT_FOLDER``: stories parted by empty lines, paragraphs by line ends. Nobody says
for whom a pronoun stands: the weights are those under which the sex of each is the least surprising, given all in sight
with their sexes; the pronoun itself is left out of account.
"""

from __future__ import annotations

import gzip
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from newslint.language.segmentation.tokens import tokens
from newslint.story.name_spans import headings
from newslint.story.pronoun_clues import Reading, reading_of
from newslint.story.pronouns import SEXES
from newslint.text import Document

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
_LEAST_TIMES, _CLUES, _MOST, _LETTERS = 60, 13, 20, 400
_ROUNDS, _BATCH, _STEP, _DECAY, _SMALL = 14, 256, 0.03, 3e-6, 0.05
_OUT = Path("newslint/lexicon/data/pronoun-clues.tsv")
_HEAD = """# What speaks for somebody as the one for whom “he” or “she” stands: a clue and its weight.
# “=lean” scales how sure a sex is, “=own” is what “her husband” says for a woman, “=women” how often “she” is met.
# Columns: clue, weight.
# Source: written by training/pronoun_clues.py; see ../README.md.
"""


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


def main(folder: Path) -> None:
    """Learn the weights, and write them."""
    found = list(readings(folder))
    times = Counter(clue for reading in found for one in reading.candidates for clue in one.clues)
    names = ["", *(clue for clue, number in times.items() if number >= _LEAST_TIMES)]
    place = {clue: k for k, clue in enumerate(names)}
    clues = np.zeros((len(found), _MOST, _CLUES), np.int32)
    lean, there = np.zeros((len(found), _MOST)), np.zeros((len(found), _MOST), bool)
    for n, reading in enumerate(found):
        kept = (*reading.candidates[: _MOST - 1], reading.candidates[-1])
        for c, one in enumerate(kept if len(reading.candidates) > _MOST else reading.candidates):
            there[n, c], lean[n, c] = True, one.lean
            for a, clue in enumerate(one.clues[:_CLUES]):
                clues[n, c, a] = place.get(clue, 0)
    woman = np.array([reading.sex == "f" for reading in found], float)
    own = np.array([reading.own for reading in found])
    weights, rest = np.zeros(len(names)), np.array([0.0, 1.0, 1.0])
    means = [np.zeros_like(weights), np.zeros_like(weights), np.zeros(3), np.zeros(3)]
    draw, step = np.random.default_rng(0), 0
    for lap in range(_ROUNDS):
        order = draw.permutation(len(found))
        for low in range(0, len(order), _BATCH):
            some = order[low : low + _BATCH]
            score = weights[clues[some]].sum(-1)
            score[~there[some]] = -1e9
            share = np.exp(score - score.max(1, keepdims=True))
            share /= share.sum(1, keepdims=True)
            chance = 1 / (1 + np.exp(-np.clip(lean[some] * rest[2], -6, 6)))
            told = np.clip((share * chance).sum(1), 1e-4, 1 - 1e-4)
            guess = 1 / (1 + np.exp(-(np.log(told / (1 - told)) + rest[1] * own[some] + rest[0])))
            off = (guess - woman[some]) / len(some)
            by_told = (off / (told * (1 - told)))[:, None]
            by_score = share * (chance - told[:, None]) * by_told
            slope = np.bincount(clues[some].ravel(), np.repeat(by_score.ravel(), _CLUES), len(weights)).astype(float)
            slope[0] = 0
            slope += _DECAY * weights
            by_lean = (share * chance * (1 - chance) * by_told * lean[some]).sum()
            others = np.array([off.sum(), (off * own[some]).sum(), by_lean])
            step += 1
            rate = _STEP * (1 - lap / _ROUNDS * 0.9)
            for k, (values, change, part) in enumerate(((weights, slope, 1.0), (rest, others, 0.3))):
                means[2 * k] = 0.9 * means[2 * k] + 0.1 * change
                means[2 * k + 1] = 0.999 * means[2 * k + 1] + 0.001 * change * change
                plain, squared = means[2 * k] / (1 - 0.9**step), means[2 * k + 1] / (1 - 0.999**step)
                np.subtract(values, part * rate * plain / (np.sqrt(squared) + 1e-8), out=values)
    lines = [f"=lean\t{rest[2]:.2f}", f"=own\t{rest[1]:.2f}", f"=women\t{rest[0]:.2f}"]
    pairs = sorted(zip(names[1:], weights[1:], strict=True))
    lines += [f"{clue}\t{weight:.2f}" for clue, weight in pairs if abs(weight) >= _SMALL]
    _OUT.write_text(_HEAD + "\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
