"""Words that are near those of names of institutions, and changed names that the news has, as two tables.

The list gets as marks the words of short names in whose place the news has several others, beside those it has.
Run it after the list ``institutions`` has changed: ``python -m training.institutions DATA``.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np

from newslint.language.segmentation.tokens import tokens
from newslint.language.words.dictionary import in_vocabulary
from newslint.language.words.institutions import SMALL, candidates, known_names, name_hash, own_words, table_path
from newslint.language.words.morphology import number, plural, singular
from newslint.language.words.proper import are_proper
from newslint.language.words.set_terms import near_hashes, word_hashes
from newslint.lexicon.function_words import STOP_WORDS
from newslint.text import Document
from training import corpora
from training.set_terms.thesaurus import Thesaurus, same_stem
from training.set_terms.wordnet import WordNet

LIST = Path(__file__).resolve().parents[1] / "newslint/lexicon/data/institutions.tsv"
_SHORTEST, _BLOCK = 3, 200_000
_SHORT, _SEVERAL = 2, 2
"""Words of a short name, and different words in one place that make it an open one."""
_KIN = 2  # of WordNet: synonyms, and words above and beside


def near(word: str, thesaurus: Thesaurus, wordnet: WordNet) -> set[str]:
    """The words that may be put for one, in its number."""
    many = number(word) == "plur"
    base = singular(word) if many else word
    found = thesaurus.given.get(base, set()) | thesaurus.back.get(base, set())
    found |= {other for other, kin in wordnet.near.get(base, {}).items() if kin >= _KIN}
    found |= {other.replace("-", "") for other in list(found)}
    words = sorted(other for other in found if len(other) >= _SHORTEST and other.isalpha() and other not in STOP_WORDS)
    kept = {other for other, known in zip(words, in_vocabulary(words).tolist(), strict=True) if known}
    kept = {plural(other) if many else other for other in kept}
    return {other for other in kept if other != word and not same_stem(word, other)}


def mark(often: set[tuple[str, int]]) -> None:
    """Write the list anew with the words in whose place others often stand."""
    lines = LIST.read_text(encoding="utf-8").splitlines()
    written = [line for line in lines if line[:1] == "#"]
    for name in known_names():
        marks = " ".join(
            str(slot + 1) for slot in range(len(name.words)) if slot in name.open or (name.written, slot) in often
        )
        written.append(f"{name.written}\t{marks}".rstrip())
    LIST.write_text("\n".join(written) + "\n", encoding="utf-8")


def main() -> None:
    """Write both tables."""
    parser = argparse.ArgumentParser(prog="python -m training.institutions", description=__doc__)
    parser.add_argument("data", type=Path, help="folder with text/, thesaurus.txt and wordnet/, see training/README.md")
    data = parser.parse_args().data
    thesaurus, wordnet = Thesaurus(data / "thesaurus.txt"), WordNet(data / "wordnet")
    words = sorted({word for name in known_names() for word in name.words} - SMALL)
    pairs = {(word, other) for word in words if word.isalpha() for other in near(word, thesaurus, wordnet)}
    puts = sorted({other for _, other in pairs})
    kept = {
        put for put, name in zip(puts, are_proper(puts).tolist(), strict=True) if not name and put not in own_words()
    }
    pairs = {(word, other) for word, other in pairs if other in kept}
    sides = [np.array(word_hashes(list(side)), np.uint32) for side in zip(*sorted(pairs), strict=True)]
    np.save(table_path("words"), np.unique(near_hashes(*sides)))
    met: set[int] = set()
    others: dict[tuple[str, int], set[str]] = {}
    for path in sorted((data / "text").glob("*.txt.gz")):
        text = "\n".join(corpora.lines(path))
        for at in range(0, len(text), _BLOCK):
            table = tokens(Document(text[at : at + _BLOCK]))
            for first, name, changed in candidates(table):
                there = table.lower[first : first + len(name.words)]
                if changed and all((name.words[k - first], table.lower[k]) in pairs for k in changed):
                    met.add(name_hash(there))
                    if name.content == _SHORT:
                        others.setdefault((name.written, changed[0] - first), set()).add(table.lower[changed[0]])
    np.save(table_path("names"), np.array(sorted(met), np.uint32))
    mark({place for place, some in others.items() if len(some) >= _SEVERAL})
    print(len(pairs), "pairs of", len(words), "words;", len(met), "names met")


if __name__ == "__main__":
    main()
