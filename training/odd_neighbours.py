"""Words and tags that stand next to each other where something is wrong, and hardly ever where nothing is.

    python -m training.odd_neighbours DATA --work build/training

writes `newslint/lexicon/data/odd-neighbours.tsv`. Errors are planted into news as for the second reader, and the words
are tagged again as they then stand. A word beside a tag is listed where the errors that stand there are many for the
clean sentences that have it too: each of those is a question for the second reader, and answers take time.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from newslint.language.network import cut, network
from newslint.language.syntax.tagging import TAGS
from training.governors import NEWS
from training.second_reader import corpus
from training.second_reader.corpus import Corpus
from training.second_reader.plant import corrupt, reworded
from training.second_reader.rewordings import rewordings
from training.stages import once

SHIPPED = Path(__file__).resolve().parents[1] / "newslint/lexicon/data/odd-neighbours.tsv"
ERRORS = 250_000
"""Sentences with errors that are planted."""
LEAST = 3
"""Errors that stand at a pair, at least."""
COMMON = 300
"""Occurrences of a word in the news, at least: a rare one is planted oftener than it is written by mistake."""
QUESTIONS = 0.003
"""The share of clean sentences about which the second reader may be asked."""
_OTHERS = 0.5
"""What is added to the clean places of a pair: that none was seen does not say that there is none."""
_TAGS = len(TAGS)
_WORD_THEN_TAG, _TAG_THEN_WORD = 0, 1
_HEAD = """\
# Words beside which a tag is a sign of an error, as counted in news with errors planted into it.
# Columns: word, tags of the next word, tags of the word before.
# Source: written by `python -m training.odd_neighbours`; do not edit.
"""

Ints = NDArray[np.int64]


class Text(NamedTuple):
    """Sentences side by side: the number of each word, its tag and its sentence."""

    word: Ints
    tag: Ints
    sentence: Ints

    def pairs(self) -> tuple[Ints, Ints]:
        """The code of each pair of neighbours, and the second token of it: each pair is there both ways."""
        second = np.flatnonzero(self.sentence[1:] == self.sentence[:-1]) + 1
        ahead = (self.word[second - 1] * _TAGS + self.tag[second]) * 2 + _WORD_THEN_TAG
        back = (self.word[second] * _TAGS + self.tag[second - 1]) * 2 + _TAG_THEN_WORD
        return np.concatenate([ahead, back]), np.concatenate([second, second])


class Vocabulary:
    """Numbers of words in lower case."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}

    def of(self, word: str) -> int:
        """The number of a word."""
        return self._numbers.setdefault(word.lower(), len(self._numbers))

    def words(self) -> list[str]:
        """All words, by their numbers."""
        return list(self._numbers)


def clean(corpora: list[Corpus], known: Vocabulary) -> Text:
    """The news as it stands."""
    words, tags, sentences = [], [], []
    before = 0
    for news in corpora:
        numbers = np.array([known.of(word) for word in news.vocabulary])
        words.append(numbers[news.word])
        tags.append(news.tag.astype(np.int64))
        lengths = np.diff(news.end, prepend=0)
        sentences.append(np.repeat(np.arange(before, before + len(news)), lengths))
        before += len(news)
    return Text(np.concatenate(words), np.concatenate(tags), np.concatenate(sentences))


def planted(corpora: list[Corpus], known: Vocabulary, rng: random.Random) -> tuple[Text, NDArray[np.bool_]]:
    """News with errors, tagged anew, and which tokens are marked as wrong."""
    chosen: list[tuple[list[str], list[str]]] = []
    seen: dict[str, int] = {}
    places = [(news, k) for news in corpora for k in range(len(news))]
    rng.shuffle(places)
    for news, k in places:
        words, labels = corrupt(news[k], None, rng, seen)
        if any(label != "keep" for label in labels):
            chosen.append((words, labels))
        if len(chosen) == ERRORS:
            break
    words = [word for row, _ in chosen for word in row]
    last = np.cumsum([len(row) for row, _ in chosen]).astype(np.int32)
    first = np.concatenate([[0], last[:-1]]).astype(np.int32)
    tags = np.empty(len(words), np.int64)
    for start, end, batch in cut(first, last):
        tags[start:end] = network().tag_codes(network().hidden(words[start:end], batch))
    numbers = np.array([known.of(word) for word in words])
    wrong = np.array([label != "keep" for _, row in chosen for label in row])
    return Text(numbers, tags, np.repeat(np.arange(len(chosen)), last - first)), wrong


def listed(news: Text, errors: Text, wrong: NDArray[np.bool_]) -> Ints:
    """The codes of the pairs to be listed, the most telling first, as many as questions may be asked."""
    codes, second = errors.pairs()
    near = wrong[second] | wrong[second - 1]
    found, count = _by_sentence(codes[near], errors.sentence[second[near]])
    often = np.bincount(news.word, minlength=int(errors.word.max()) + 1) >= COMMON
    kept = (count >= LEAST) & often[found // (2 * _TAGS)]
    found, count = found[kept], count[kept]
    codes, second = news.pairs()
    known = np.isin(codes, found)
    codes, sentence = codes[known], news.sentence[second[known]]
    right, places = _by_sentence(codes, sentence)
    beside = np.zeros(len(found))
    beside[np.searchsorted(found, right)] = places
    order = np.argsort(-count / (beside + _OTHERS))
    rank = np.empty(len(found), np.int64)
    rank[order] = np.arange(len(found))
    best = np.full(int(news.sentence[-1]) + 1, len(found))  # of each clean sentence, the first pair that asks about it
    np.minimum.at(best, sentence, rank[np.searchsorted(found, codes)])
    asked = np.cumsum(np.bincount(best, minlength=len(found) + 1)[: len(found)])
    chosen: Ints = found[order[: int(np.searchsorted(asked, QUESTIONS * len(best), "right"))]]
    return chosen


def _by_sentence(codes: Ints, sentence: Ints) -> tuple[Ints, Ints]:
    """The pairs that occur, in order, and in how many sentences each does."""
    size = int(sentence.max(initial=0)) + 1
    return np.unique(np.unique(codes * size + sentence) // size, return_counts=True)


def rows(chosen: Ints, words: list[str]) -> Iterator[str]:
    """The lines of the list."""
    beside: dict[str, tuple[list[str], list[str]]] = {}
    for code in chosen.tolist():
        pair, way = divmod(code, 2)
        word, tag = divmod(pair, _TAGS)
        beside.setdefault(words[word], ([], []))[way].append(TAGS[tag])
    for word, (after, before) in sorted(beside.items()):
        yield f"{word}\t{' '.join(sorted(after))}\t{' '.join(sorted(before))}".rstrip() + "\n"


def main() -> None:
    """Plant, count, and write the list."""
    parser = argparse.ArgumentParser(prog="python -m training.odd_neighbours", description="Count odd neighbours.")
    parser.add_argument("data", type=Path, help="folder with text/ and thesaurus.txt, see training/README.md")
    parser.add_argument("--work", type=Path, default=Path("build/training"), help="where stages are kept")
    parser.add_argument("--out", type=Path, default=SHIPPED, help="where the list goes")
    args = parser.parse_args()
    args.work.mkdir(parents=True, exist_ok=True)
    corpora = [
        once(args.work / f"corpus-{name}.pickle", partial(corpus.read, args.data / "text" / f"{name}.txt.gz"))
        for name in NEWS
    ]
    kept = args.work / "rewordings.pickle"
    reworded.use(once(kept, partial(rewordings, corpora, args.data / "thesaurus.txt")))
    known = Vocabulary()
    news = clean(corpora, known)
    errors, wrong = planted(corpora, known, random.Random(1))
    args.out.write_text(_HEAD + "".join(rows(listed(news, errors, wrong), known.words())), encoding="utf-8")


if __name__ == "__main__":
    main()
