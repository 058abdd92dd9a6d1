"""From terms, a thesaurus, WordNet and texts to the tables of set terms and near words."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from pathlib import Path

import numpy as np

from newslint.language.segmentation.tokens import tokens
from newslint.language.words import morphology
from newslint.language.words.set_phrases import slot_words
from newslint.language.words.set_terms import LEAST, LENGTHS
from newslint.lexicon.function_words import STOP_WORDS
from newslint.lexicon.numerals import NUMBER_WORDS
from newslint.text import Document
from training.set_terms.chances import chances
from training.set_terms.nearness import Nearness
from training.set_terms.table import Words, hash_of, write_frames, write_met
from training.set_terms.texts import Texts
from training.set_terms.thesaurus import SMALL, Thesaurus, same_stem
from training.set_terms.wordnet import WordNet

_SHORTEST, _FOR_PHRASES, _NEAREST = 3, 25, 40
"""Letters of the shortest word that is changed; near words kept for set phrases, and those put into terms."""
_DICTIONARY, _PRIOR, _WRITTEN = 3, 5, 30
"""Times that a term of the dictionary must stand in the texts; those that a term counts beside those of the texts; and
those of a term written down, for the texts come from few of the desks that use it."""


def terms(more: Iterable[str] = ()) -> list[Words]:
    """All terms as tokens, and some more, those in the plural among them."""
    found: dict[Words, None] = {}
    lines = Path(__file__).with_name("terms.txt").read_text(encoding="utf-8").splitlines()
    for term in (*chain.from_iterable(line.split("|") for line in lines if line[:1] != "#"), *more):
        words = tuple(tokens(Document(term)).lower)
        if len(words) not in LENGTHS:
            continue
        found.setdefault(words)
        head = next((k - 1 for k, word in enumerate(words) if k and word in SMALL), len(words) - 1)
        if words[0] not in SMALL and morphology.is_noun(words[head]) and morphology.number(words[head]) != "plur":
            found.setdefault((*words[:head], morphology.plural(words[head]), *words[head + 1 :]))
    return sorted(found)


def of_dictionary(wordnet: WordNet, texts: Texts) -> list[str]:
    """The nouns of two words of the dictionary that the texts have."""
    pairs = sorted(term for term in wordnet.nouns if term.count(" ") == 1 and term.replace(" ", "").isalpha())
    pairs = [
        term for term in pairs if STOP_WORDS.isdisjoint(term.split(" ")) and term.split(" ")[0] not in NUMBER_WORDS
    ]
    hashed = np.array([hash_of((*term.split(" "),)) for term in pairs], np.uint32)
    seen, held = texts.counts(hashed, np.full(len(pairs), 2))
    return [pairs[k] for k in np.flatnonzero(seen + held >= _DICTIONARY).tolist()]


def changes(listed: Sequence[Words], near: Mapping[str, Sequence[str]]) -> list[tuple[Words, int, int, str]]:
    """Each term with each word that may be changed, how many words are nearer to it, and what is put for it."""
    return [
        (words, at, rank, put)
        for words in listed
        for at, word in enumerate(words)
        for rank, put in enumerate(near.get(word, ())[:_NEAREST])
        if not same_stem(word, put)
    ]


def parts_of(listed: Iterable[Words]) -> list[Words]:
    """All terms, and what stands together in them."""
    return sorted({words[a:b] for words in listed for a in range(len(words)) for b in range(a + 2, len(words) + 1)})


_ALSO = (("dope", "test"), ("dope", "tests"), ("dope", "testing"))
"""Terms that neither the dictionary nor the texts have: sports pages write them."""


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m training.set_terms", description=__doc__)
    parser.add_argument("data", type=Path, help="folder with text/, thesaurus.txt and wordnet/, see training/README.md")
    data = parser.parse_args().data
    wordnet, texts = WordNet(data / "wordnet"), Texts(sorted((data / "text").glob("*.txt.gz")))
    listed = terms(of_dictionary(wordnet, texts))
    nearness = Nearness(Thesaurus(data / "thesaurus.txt"), wordnet, texts.common)
    own = {word for words in listed for word in words if word.isalpha() and len(word) >= _SHORTEST} - SMALL
    near = {word: nearness.of(word) for word in sorted(own)}
    rows = changes(listed, near)
    hashes = np.array([hash_of((*words[:at], put, *words[at + 1 :])) for words, at, _, put in rows], np.uint32)
    seen, held = texts.counts(hashes, np.array([len(words) for words, *_ in rows]))
    own_hashes = np.array([*map(hash_of, listed)], np.uint32)
    known = np.isin(hashes, own_hashes)
    of_texts = texts.counts(own_hashes, np.array([*map(len, listed)]))
    written = {*terms()}
    prior = [_WRITTEN if words in written else _PRIOR for words in listed]
    times = dict(zip(listed, (of_texts[0] + of_texts[1] + prior).tolist(), strict=True))
    by_frame, by_word = chances(
        rows, texts.common, seen, np.where(known, 0, held), np.array([times[words] for words, *_ in rows])
    )
    frames, kept = {}, {}
    for k in np.flatnonzero((seen + held == 0) & ~known & (by_frame + by_word >= LEAST)).tolist():
        words, at, rank, put = rows[k]
        frames[words, at] = float(by_frame[k])
        kept[words[at], put] = float(by_word[k]), rank
    low = min(value for value, _ in kept.values())
    for word in slot_words():
        for rank, put in enumerate(nearness.of(word)[:_FOR_PHRASES]):
            kept.setdefault((word, put), (low, rank))
    dictionary = [tuple(tokens(Document(several)).lower) for several in sorted(wordnet.of_several)]
    write_met([*parts_of(listed), *dictionary, *_ALSO], hashes[seen + held > 0])
    print(write_frames(frames, kept))


if __name__ == "__main__":
    main()
