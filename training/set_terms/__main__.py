"""From terms, a thesaurus and texts to the table of changed terms."""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

import numpy as np

from newslint.language.segmentation.tokens import tokens
from newslint.language.words import morphology
from newslint.language.words.set_terms import term_hashes, word_hashes
from newslint.text import Document
from training import corpora
from training.set_terms.table import Words, hash_of, write
from training.set_terms.thesaurus import SMALL, Thesaurus, stand_ins

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
            values = np.array([hash_of(words) for words in some], np.uint32)
            order = values.argsort()
            runs = term_hashes(self.words, size)
            at = np.minimum(values[order].searchsorted(runs), len(some) - 1)
            met, numbers = np.unique(runs[values[order][at] == runs], return_counts=True)
            times = dict(zip(met.tolist(), numbers.tolist(), strict=True))
            found.update({words: times.get(int(value), 0) for words, value in zip(some, values, strict=True)})
        return found


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
    near = {word: stand_ins(word, synonyms, common) for word in {w for words in listed for w in words} - SMALL}
    places = [(words, at) for words in listed for at, word in enumerate(words) if near.get(word) and word.isalpha()]
    all_changed = {c for words, at in places for c in changed(words, at, (put for put, _ in near[words[at]]))}
    met = texts.counts({*all_changed, *listed})
    table: dict[int, Words] = {}
    for words, at in places:
        others = near[words[at]]
        rivals = sum(met[c] for c in changed(words, at, (put for put, _ in others)) if c not in listed)
        fixed = met[words] / (met[words] + rivals + 0.5)
        rarest = min((common.get(w, 0) for k, w in enumerate(words) if k != at and w not in SMALL), default=0)
        if met[words] < _OFTEN or met[words] < _BOUND * rarest:
            continue
        far = fixed >= _VERY_FIXED
        far = far and met[words] >= _RARE
        reach = _LOOSE if fixed < _FIXED else _FAR if far else _NEAR if met[words] >= _RARE else _NEAREST
        some = [put for put, both in others[:reach] if both or far]
        for c in changed(words, at, some):
            if not met[c] and c not in listed:
                table.setdefault(hash_of(c), words)
    print(write(table, "set-terms"))


if __name__ == "__main__":
    main()
