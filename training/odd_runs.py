"""Runs of two or three words that the news hardly ever has, though it often has them with a small word changed.

    python -m training.odd_runs DATA --work build/training

writes `newslint/language/syntax/odd-runs.npy`. "Reached the" is common, "reached to the" is never met: whoever writes
it has most likely put in "to". So it is counted how often each run would stand in the news if every small word were
left out, put in or changed for another one, and every verb put into another form; those of which that makes many more
than there are get listed, as long as few clean sentences have one: each of these is a question for the second reader.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from functools import cached_property, partial
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from newslint.language.syntax.odd_runs import TABLE, run_hashes
from newslint.language.syntax.tagging import TAGS, VERBS
from newslint.language.words.morphology import analyses, inflect, is_mass
from training.second_reader import corpus
from training.second_reader.corpus import Corpus
from training.second_reader.train import HELD
from training.stages import once

PREPOSITIONS = dict(
    zip("of to in for on with at by from about into as".split(), (9, 12, 12, 11, 11, 9, 9, 5, 7, 5, 3, 2), strict=True)
)
"""Prepositions that are written for others, or where none belongs, and how often of 95."""
_OTHERS = "over under between among against through during after before since off out up upon towards within without"
_ARTICLES = ("the", "a", "an")
_HELPING = ("is", "are", "was", "were", "be", "been", "has", "have", "had")
QUESTIONS = 0.0075
"""The share of clean sentences about which the second reader may be asked."""
CHANGED, EXTRA, MISSING, FORM = 1.0, 0.6, 1.0, 0.7
"""How much errors of each sort count; so much of each is spread over all places that offer one."""
_UNSEEN = 0.5
"""What is added to the places of a run: that none was seen does not say that there is none."""
_BY_TAG, _BY_CHANCE = 20.0, 0.3
"""How much what the tag of its first word, or its halves, let expect adds."""
_OFTEN = 3
"""Places of a run of three from which another is made, at least."""
_COMMON = 20
"""Places of a verb that is put into other forms, at least."""
_LEAST = 50.0
"""The score of a run that can be listed at all."""

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]
Mask = NDArray[np.bool_]


class Made(NamedTuple):
    """Runs of so many words that errors make, with how often of all errors that are spread."""

    length: int
    codes: Ints
    share: Floats


class News:
    """All words side by side by number, and of each place what stands there."""

    def __init__(self, corpora: list[Corpus]) -> None:
        numbers: dict[str, int] = {}
        words: list[Ints] = []
        tags: list[Ints] = []
        sentences: list[Ints] = []
        held: list[Mask] = []
        before = 0
        for news in corpora:
            known = [numbers.setdefault(w.lower().replace("’", "'"), len(numbers)) for w in news.vocabulary]
            words.append(np.array(known, np.int64)[news.word])
            tags.append(news.tag.astype(np.int64))
            sentences.append(np.repeat(np.arange(before, before + len(news)), np.diff(news.end, prepend=0)))
            held.append(np.arange(len(news)) % HELD == 0)
            before += len(news)
        self.number = numbers
        self.words = list(numbers)
        self.size = len(numbers)
        self.word, self.tag, self.sentence = (np.concatenate(column) for column in (words, tags, sentences))
        self.held = np.concatenate(held)[self.sentence]

    def ahead(self, k: int, of: Ints) -> Ints:
        """What stands so many places on; nonsense beyond the end."""
        return np.roll(of, -k)

    def are(self, k: int, which: Mask) -> Mask:
        """Whether so many places on one of some places is."""
        return np.roll(which, -k)

    def within(self, k: int) -> Mask:
        """Places from which so many more words of the sentence follow, of sentences that are learnt from."""
        same: Mask = (self.ahead(k, self.sentence) == self.sentence) & ~self.held
        same[len(same) - k :] = False
        return same

    def is_one(self, *words: str) -> Mask:
        """Places of some words."""
        known = np.zeros(self.size, np.bool_)
        known[[self.number[word] for word in words if word in self.number]] = True
        return known[self.word]

    def tagged(self, *tags: str) -> Mask:
        """Places of some tags."""
        return np.isin(self.tag, [TAGS.index(tag) for tag in tags])

    def run(self, *words: Ints | int) -> Ints:
        """The code of each run of some words side by side, given by number."""
        code: Ints = np.zeros(1, np.int64)
        for word in words:
            code = code * self.size + word
        return code

    @cached_property
    def clean(self) -> dict[int, tuple[Ints, Ints]]:
        """All runs of two and of three words and how often each occurs."""
        two, three = (self.word, self.ahead(1, self.word)), (self.ahead(k, self.word) for k in range(3))
        return {
            2: np.unique(self.run(*two)[self.within(1)], return_counts=True),
            3: np.unique(self.run(*three)[self.within(2)], return_counts=True),
        }

    def places(self, length: int, codes: Ints) -> Ints:
        """How often some runs occur."""
        known, count = self.clean[length]
        at = np.minimum(known.searchsorted(codes), len(known) - 1)
        return np.where(known[at] == codes, count[at], 0)


def changed_prepositions(news: News) -> Iterator[Made]:
    """Those with another preposition, "second on the rankings": runs with the new word last, first and between."""
    prepositions = news.is_one(*PREPOSITIONS, *_OTHERS.split()) & news.tagged("IN", "TO", "RP")
    here = news.within(1) & news.are(1, prepositions) & ~news.are(2, news.tagged("VB"))
    words, share = [news.ahead(k, news.word) for k in range(4)], 1 / 95 / here.sum()
    for preposition, often in PREPOSITIONS.items():
        new = news.number[preposition]
        at = here & (words[1] != new)
        yield _made(2, news.run(words[0][at], new), often * share)
        at &= news.within(2)
        yield _made(2, news.run(new, words[2][at]), often * share)
        yield _made(3, news.run(words[0][at], new, words[2][at]), often * share, _OFTEN)
        at &= news.within(3)
        yield _made(3, news.run(new, words[2][at], words[3][at]), often * share, _OFTEN)


def extra_words(news: News) -> Iterator[Made]:
    """Those with a word too many: "reached to the", "hesitate in to", "the privacy"."""
    word, following = news.word, news.ahead(1, news.word)
    here = news.tagged(*VERBS) & news.are(1, news.tagged("DT", "PRP$", "NNP", "NNS", "PRP"))
    here |= news.are(1, news.is_one("to")) & news.are(2, news.tagged("VB"))
    here |= news.are(1, news.is_one("that") & news.tagged("IN"))
    here &= news.within(1)
    for preposition, often in PREPOSITIONS.items():
        if preposition in {"as", "into"}:
            continue
        new, share = news.number[preposition], often / 95 / here.sum()
        yield _made(2, news.run(word[here], new), share)
        yield _made(3, news.run(word[here], new, following[here]), share, _OFTEN)
    mass = np.array([is_mass(word) for word in news.words])[word] & news.tagged("NN")
    bare = news.are(1, mass | news.tagged("NNS")) & news.tagged("IN", "TO", "RP", *VERBS) & news.within(1)
    for article in _ARTICLES:
        new, share = news.number[article], 1 / 6 / bare.sum()
        yield _made(2, news.run(new, following[bare]), share)
        yield _made(3, news.run(word[bare], new, following[bare]), share, _OFTEN)


def missing_words(news: News) -> Iterator[Made]:
    """Those with a word too few: "listened the", "within decade", "is expected close"."""
    missed = news.is_one(*PREPOSITIONS, *_OTHERS.split()) & news.tagged("IN", "TO", "RP")
    missed |= news.is_one("to") & news.are(1, news.tagged("VB"))
    missed |= news.is_one(*_ARTICLES, *_HELPING)
    first = news.are(1, missed) & news.within(2)
    words, share = [news.ahead(k, news.word) for k in range(4)], 1 / first.sum()
    yield _made(2, news.run(words[0], words[2])[first], share)
    yield _made(3, news.run(words[0], words[2], words[3])[first & news.within(3)], share, _OFTEN)
    later = news.are(2, missed) & news.within(3)
    yield _made(3, news.run(words[0], words[1], words[3])[later], share, _OFTEN)


def other_forms(news: News) -> Iterator[Made]:
    """Those with a verb in another form: "had took", "would helped"."""
    here = news.within(1) & news.are(1, news.tagged(*VERBS))
    codes, count = np.unique(news.run(news.word, news.ahead(1, news.word))[here], return_counts=True)
    codes, count = codes[count >= _OFTEN], count[count >= _OFTEN]
    often = np.bincount(news.word, minlength=news.size) >= _COMMON
    made, shares = [], []
    for verb in np.unique(codes % news.size).tolist():
        others = _forms(news, verb) if often[verb] else ()
        mine = codes % news.size == verb if others else None
        for other in others:
            made.append(codes[mine] - verb + other)
            shares.append(count[mine] / len(others) / here.sum())
    yield Made(2, np.concatenate(made), np.concatenate(shares))


def _forms(news: News, verb: int) -> tuple[int, ...]:
    """The other forms of a verb, by number."""
    lemma = next((a.lemma for a in analyses(news.words[verb]) if a.tag.startswith("V")), None)
    if lemma is None:
        return ()
    forms = {lemma, *(form for tag in ("VBD", "VBN", "VBG", "VBZ") for form in inflect(lemma, tag))}
    return tuple({news.number[form] for form in forms if form in news.number} - {verb})


def _made(length: int, codes: Ints, share: float, least: int = 1) -> Made:
    """Some runs that are made, of those that are at least so often."""
    found, count = np.unique(codes, return_counts=True)
    return Made(length, found[count >= least], count[count >= least] * np.float64(share))


def scored(news: News) -> dict[int, tuple[Ints, Floats]]:
    """Runs of two and of three words, each with how many of them are errors for each that is none."""
    found: dict[int, list[tuple[Ints, Floats]]] = {2: [], 3: []}
    for makes, weight in (
        (changed_prepositions, CHANGED),
        (extra_words, EXTRA),
        (missing_words, MISSING),
        (other_forms, FORM),
    ):
        for made in makes(news):
            found[made.length].append((made.codes, made.share * weight * (~news.held).sum()))
    return {length: _weighed(news, length, parts) for length, parts in found.items()}


def _weighed(news: News, length: int, parts: list[tuple[Ints, Floats]]) -> tuple[Ints, Floats]:
    """The runs of one length that are likely to be errors."""
    codes, inverse = np.unique(np.concatenate([codes for codes, _ in parts]), return_inverse=True)
    errors = np.bincount(inverse, np.concatenate([share for _, share in parts]))
    codes, errors = codes[errors >= _LEAST * _UNSEEN], errors[errors >= _LEAST * _UNSEEN]
    right = news.places(length, codes) + _UNSEEN + (_by_tag(news, codes) if length == 2 else _by_chance(news, codes))
    plain = np.array([word.isalpha() for word in news.words])
    spelt = np.all([plain[codes // news.size**k % news.size] for k in range(length)], axis=0)
    kept = spelt & (errors / right >= _LEAST)
    return codes[kept], (errors / right)[kept]


def _by_tag(news: News, codes: Ints) -> Floats:
    """How often the second word of a pair follows words that mostly have the tag of the first."""
    tags = len(TAGS)
    usual = np.bincount(news.word * tags + news.tag, minlength=news.size * tags).reshape(-1, tags).argmax(axis=1)
    followed, count = np.unique(
        (usual[news.word] * news.size + news.ahead(1, news.word))[news.within(1)], return_counts=True
    )
    wanted = usual[codes // news.size] * news.size + codes % news.size
    at = np.minimum(followed.searchsorted(wanted), len(followed) - 1)
    places = np.bincount(usual[news.word], minlength=tags)
    return _BY_TAG * np.where(followed[at] == wanted, count[at], 0) / places[usual[codes // news.size]]


def _by_chance(news: News, codes: Ints) -> Floats:
    """How often a run of three is to be expected from its first two words and its last two."""
    first, last = codes // news.size, codes % news.size**2
    middle = np.bincount(news.word, minlength=news.size)[first % news.size]
    return _BY_CHANCE * news.places(2, first) * news.places(2, last) / np.maximum(middle, 1)


def listed(news: News) -> NDArray[np.uint32]:
    """The hashes of the runs that so few clean sentences have that were not counted."""
    table = scored(news)
    best = np.zeros(int(news.sentence[-1]) + 1)
    for length, (codes, score) in table.items():
        met = news.run(*(news.ahead(k, news.word) for k in range(length)))
        at = np.minimum(codes.searchsorted(met), len(codes) - 1)
        inside = news.ahead(length - 1, news.sentence) == news.sentence
        np.maximum.at(best, news.sentence, np.where((codes[at] == met) & inside & news.held, score[at], 0))
    least = np.quantile(best[np.unique(news.sentence[news.held])], 1 - QUESTIONS)
    print(f"least score {least:.0f}")
    hashes = []
    for length, (codes, score) in table.items():
        chosen = codes[score >= max(least, _LEAST)]
        words = np.stack([chosen // news.size**k % news.size for k in range(length - 1, -1, -1)])
        hashes.append(run_hashes([[news.words[k] for k in run] for run in words.T.tolist()]))
    return np.unique(np.concatenate(hashes))


def main() -> None:
    """Count, and write the table."""
    parser = argparse.ArgumentParser(prog="python -m training.odd_runs", description="Count odd runs of words.")
    parser.add_argument("data", type=Path, help="folder with text/, see training/README.md")
    parser.add_argument("--work", type=Path, default=Path("build/training"), help="where stages are kept")
    parser.add_argument("--out", type=Path, default=TABLE, help="where the table goes")
    args = parser.parse_args()
    args.work.mkdir(parents=True, exist_ok=True)
    corpora = []
    for path in sorted((args.data / "text").glob("*.txt.gz")):
        kept = args.work / f"corpus-{path.name.removesuffix('.txt.gz')}.pickle"
        corpora.append(once(kept, partial(corpus.read, path)))
    np.save(args.out, listed(News(corpora)))


if __name__ == "__main__":
    main()
