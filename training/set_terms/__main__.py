"""From terms, a thesaurus and texts to the table of changed terms."""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from newslint.language.segmentation.tokens import tokens
from newslint.language.words import morphology
from newslint.language.words.set_terms import PATH, ROW, term_hashes, word_hashes
from newslint.text import Document
from training import corpora

Words = tuple[str, ...]
LISTED = Path(__file__).resolve().parents[2] / "newslint/lexicon/data/set-terms.tsv"
_HEAD = """\
# Set terms of the news, as tokens parted by blanks, of which a changed word gives away a program that paraphrases.
# Columns: none.
# Source: training/set_terms, which writes this list with the table in language/words; both have one order.
"""
_SMALL = frozenset("of the a an in on at to and or by for with before from not 's ' -".split())
_COMMON = 15  # times a word must stand in the texts to be put into a term
_OFTEN = 3  # times a term must stand there
_BOUND = 0.003  # the share of its rarest word's places that a term must have
_FIXED, _NEAR = 0.95, 60
"""How fixed a place of a term must be, and how many of the nearest words are then put into it."""
_VERY_FIXED, _FAR = 0.98, 200
_LOOSE = 30
"""The same for a place that other near words have too."""
_RARE, _NEAREST = 12, 25
"""Of a term that stands in the texts so few times, only so many of the nearest words are put into a place."""
_BLOCK = 2_000_000


def terms() -> dict[Words, str]:
    """All terms as tokens, those in the plural among them."""
    found: dict[Words, str] = {}
    for line in Path(__file__).with_name("terms.txt").read_text(encoding="utf-8").splitlines():
        for term in line.split("|") if line[:1] != "#" else ():
            words = tuple(tokens(Document(term)).lower)
            found.setdefault(words, term)
            head = next((k - 1 for k, word in enumerate(words) if k and word in ("of", "in")), len(words) - 1)
            if morphology.is_noun(words[head]) and not morphology.is_plural_only(words[head]):
                found.setdefault((*words[:head], morphology.plural(words[head]), *words[head + 1 :]), term)
    return found


class Thesaurus:
    """What the thesaurus gives for each word, in any sense, and for which words it gives each."""

    def __init__(self, path: Path) -> None:
        """A line of the file is a word and its synonyms, parted by commas."""
        self.given: dict[str, set[str]] = defaultdict(set)
        self.back: dict[str, set[str]] = defaultdict(set)
        for line in path.read_text(encoding="latin-1").lower().splitlines():
            word, *others = line.strip().split(",")
            for other in filter(str.isalpha, others):
                self.given[word].add(other)
                self.back[other].add(word)


class Texts:
    """All texts as hashes of their words."""

    def __init__(self, files: Iterable[Path]) -> None:
        known: dict[str, int] = {}
        parts = []
        for path in files:
            text = "\n".join(corpora.lines(path))
            for at in range(0, len(text), _BLOCK):
                lower = tokens(Document(text[at : at + _BLOCK])).lower
                known.update(zip(new := [*set(lower) - known.keys()], word_hashes(new), strict=True))
                parts.append(np.array([known[word] for word in lower], np.uint32))
        self.words = np.concatenate(parts)

    def counts(self, wanted: Iterable[Words]) -> Counter[Words]:
        """How often each of some runs of words stands in the texts."""
        found: Counter[Words] = Counter()
        sizes = defaultdict(list)
        for words in wanted:
            sizes[len(words)].append(words)
        for size, some in sizes.items():
            values = np.array([_hash(words) for words in some], np.uint32)
            order = values.argsort()
            runs = term_hashes(self.words, size)
            at = np.minimum(values[order].searchsorted(runs), len(some) - 1)
            met, numbers = np.unique(runs[values[order][at] == runs], return_counts=True)
            times = dict(zip(met.tolist(), numbers.tolist(), strict=True))
            found.update({words: times.get(int(value), 0) for words, value in zip(some, values, strict=True)})
        return found


def _hash(words: Words) -> int:
    """The hash of a run of words."""
    return int(term_hashes(np.array(word_hashes([*words]), np.uint32), len(words))[0])


def stand_ins(word: str, synonyms: Thesaurus, common: dict[str, int]) -> list[tuple[str, bool]]:
    """The common words that may be put in place of one, the nearest first, and whether each gives the other back.

    Two words are near if the thesaurus gives the same others for both. A word of the same stem is no change.
    """
    plural = morphology.number(word) == "plur"
    base = morphology.singular(word) if plural else word
    tags, own = morphology.possible_tags(word), synonyms.given.get(base, set())
    found = []
    for other in own | synonyms.back.get(base, set()):
        may = morphology.possible_tags(other)
        nouns = {"NN", "JJ"}
        if other == base or _same_stem(base, other) or not ((may & tags) or (nouns & may and nouns & tags) or plural):
            continue
        if plural and "NN" not in may:
            continue
        put = morphology.plural(other) if plural else other
        if common.get(put, 0) < _COMMON or put in _SMALL or len(put) < 3:
            continue
        theirs = synonyms.given.get(other, set())
        both = other in own and base in theirs
        shared = len((own | {base}) & (theirs | {other})) / max(1, min(len(own), len(theirs)))
        found.append((both, shared, put))
    return [(put, both) for both, _, put in sorted(found, reverse=True)]


def _same_stem(word: str, other: str) -> bool:
    """Whether one of two words is made from the other."""
    return other.startswith(word[: max(3, len(word) - 2)]) or word.startswith(other[: max(3, len(other) - 2)])


def changed(words: Words, at: int, others: Iterable[str]) -> Iterator[Words]:
    """A term with others in one place."""
    return ((*words[:at], other, *words[at + 1 :]) for other in others)


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m training.set_terms", description=__doc__)
    parser.add_argument("data", type=Path, help="folder with text/ and thesaurus.txt, see training/README.md")
    data = parser.parse_args().data
    listed, synonyms = terms(), Thesaurus(data / "thesaurus.txt")
    texts = Texts(sorted((data / "text").glob("*.txt.gz")))
    asked = {*synonyms.given, *synonyms.back, *(w for words in listed for w in words)}
    asked |= {morphology.plural(word) for word in asked if word.isalpha() and morphology.is_noun(word)}
    single = texts.counts((word,) for word in asked)
    common = {words[0]: number for words, number in single.items()}
    near = {word: stand_ins(word, synonyms, common) for word in {w for words in listed for w in words} - _SMALL}
    places = [(words, at) for words in listed for at, word in enumerate(words) if near.get(word) and word.isalpha()]
    all_changed = {c for words, at in places for c in changed(words, at, (put for put, _ in near[words[at]]))}
    met = texts.counts({*all_changed, *listed})
    table: dict[int, Words] = {}
    for words, at in places:
        others = near[words[at]]
        rivals = sum(met[c] for c in changed(words, at, (put for put, _ in others)) if c not in listed)
        fixed = met[words] / (met[words] + rivals + 0.5)
        rarest = min((common.get(w, 0) for k, w in enumerate(words) if k != at and w not in _SMALL), default=0)
        if met[words] < _OFTEN or met[words] < _BOUND * rarest:
            continue
        far = fixed >= _VERY_FIXED
        far = far and met[words] >= _RARE
        reach = _LOOSE if fixed < _FIXED else _FAR if far else _NEAR if met[words] >= _RARE else _NEAREST
        some = [put for put, both in others[:reach] if both or far]
        for c in changed(words, at, some):
            if not met[c] and c not in listed:
                table.setdefault(_hash(c), words)
    write(table)


def write(table: dict[int, Words]) -> None:
    """Write the terms in use, and the table."""
    used = sorted({*table.values()})
    number = {words: k for k, words in enumerate(used)}
    LISTED.write_text(_HEAD + "".join(" ".join(words) + "\n" for words in used), encoding="utf-8")
    rows: NDArray[np.void] = np.array([(h, number[words]) for h, words in sorted(table.items())], ROW)
    np.save(PATH, rows)
    print(f"{len(rows)} changed terms of {len(used)}")


if __name__ == "__main__":
    main()
