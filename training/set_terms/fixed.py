"""Fixed terms with what stands for their words all the same, and words that are near these: a list and two tables.

``python -m training.set_terms.fixed DATA``, after the list ``fixed.txt`` beside this, or the list ``set-phrases``, has
changed. What the texts have in a term is no slip.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from math import log
from pathlib import Path

import numpy as np

from newslint.language.segmentation.tokens import tokens
from newslint.language.words import morphology
from newslint.language.words.fixed_terms import (
    ANY,
    FIXED,
    KIN,
    MANY,
    MARKS,
    MIDDLE,
    STEPS,
    TIGHT,
    TIGHT_MARK,
    UNIT,
    in_plural,
    is_word,
    term_of,
)
from newslint.language.words.set_terms import (
    LENGTHS,
    Words,
    frame_hashes,
    near_hashes,
    table_path,
    term_hashes,
    word_hashes,
)
from newslint.lexicon.function_words import STOP_WORDS
from newslint.text import Document
from training.set_terms.slips import letter_slips
from training.set_terms.table import hash_of
from training.set_terms.texts import Texts
from training.set_terms.thesaurus import SMALL, Thesaurus
from training.set_terms.wordnet import WordNet

_LIST = Path(__file__).resolve().parents[2] / "newslint/lexicon/data/fixed-terms.tsv"
_COMMON, _SHORTEST = 3, 3
"""Times that a word must stand in the texts to be put for another, and letters that it has."""
_BEGIN, _MORE, _ALIKE = 3, 5, 0.6
"""Letters with which words that look alike begin, and those of longer ones, and how near such a word is."""
_LEAST, _PRIOR = 0.3, 5.0
"""How near a word must be to be kept, and what is added to how often a place has its word, and how often others."""
_HEAD = """\
# Fixed terms of the news, of which no near word may stand for one.
# Columns: the term as tokens, behind "=" a word for which others may stand, behind "!" one for which none at all may;
# what edited news has in it all the same.
# Source: training/set_terms/fixed.txt, written down for newslint; the rest counted by training/set_terms/fixed.py.
"""


def lines() -> list[str]:
    """The terms as they are written down, with their marks, as tokens."""
    found: dict[str, str] = {}
    for line in Path(__file__).with_name("fixed.txt").read_text(encoding="utf-8").splitlines():
        for term in () if line[:1] == "#" else line.lstrip(TIGHT_MARK).split("|"):
            plain = " ".join(tokens(Document(term.replace(" - ", "-").replace("=", "").replace("!", ""))).lower)
            marked = term if term_of(term) == plain else plain
            if line[0] == TIGHT_MARK:
                marked = " ".join(f"{TIGHT_MARK}{w}" if is_slot(w) and w[0] not in MARKS else w for w in marked.split())
            if len(marked.split(" ")) in LENGTHS and "!" not in found.get(plain, ""):
                found[term_of(marked)] = marked
    return sorted(found.values())


def is_slot(word: str) -> bool:
    """Whether no other word may stand for one, as it is marked."""
    bare = word.lstrip(MARKS)
    return word[0] == "!" or (word[0] != "=" and is_word(bare) and bare not in STOP_WORDS | SMALL and len(bare) > 1)


def slots(line: str) -> Iterator[tuple[int, int]]:
    """The places of a term for whose words no other may stand, and the bits that their marks say."""
    for k, word in enumerate(line.split(" ")):
        if is_slot(word):
            yield k, {"!": ANY, TIGHT_MARK: TIGHT}.get(word[0], 0)


def forms_of(line: str) -> list[tuple[str, int]]:
    """A term, and its plural if it has one, with the bits of their shape."""
    term = term_of(line)
    words = term.split(" ")
    head = next((k - 1 for k, word in enumerate(words) if k and word in STOP_WORDS), len(words) - 1)
    one = (
        words[0] not in STOP_WORDS
        and "and" not in words
        and morphology.is_noun(words[head])
        and morphology.number(words[head]) != "plur"
    )
    return [(term, 0), (in_plural(term), MANY)] if one else [(term, 0)]


class Kin:
    """How near other words are to a word in any sense, or how much they look like it."""

    def __init__(self, thesaurus: Thesaurus, wordnet: WordNet, common: Mapping[str, int]) -> None:
        self._thesaurus, self._wordnet = thesaurus, wordnet
        self._common = {w for w, n in common.items() if n >= _COMMON and is_word(w) and len(w) >= _SHORTEST}
        self._begin: dict[str, list[str]] = {}
        for word in self._common:
            self._begin.setdefault(word[:_BEGIN], []).append(word)

    def of(self, word: str) -> dict[str, float]:
        """The words that may be put for one, in its number and form, with how near they are."""
        found: dict[str, float] = {}
        for base, form in self._bases(word):
            for other, worth in self._near(base):
                for put in form(other):
                    if put in self._common and worth >= _LEAST:
                        found[put] = max(worth, found.get(put, 0.0))
        for put, worth in self._alike(word):
            found[put] = max(worth, found.get(put, 0.0))
        own = morphology.possible_tags(word)
        return {
            put: worth
            for put, worth in found.items()
            if len(put) >= _SHORTEST
            and put not in STOP_WORDS
            and not _is_number(word, put)
            and _sorts(own) & _sorts(morphology.possible_tags(put))
        }

    def _alike(self, word: str) -> Iterator[tuple[str, float]]:
        if len(word) > _SHORTEST:
            yield from ((put, 1.0) for put in letter_slips(word) if morphology.possible_tags(put))
            for put in self._begin.get(word[:_BEGIN], ()):
                if abs(len(put) - len(word)) < _BEGIN or put[:_MORE] == word[:_MORE]:
                    yield put, _ALIKE

    def _near(self, base: str) -> Iterator[tuple[str, float]]:
        given, back = self._thesaurus.given, self._thesaurus.back
        own, kin = given.get(base, set()), self._wordnet.near.get(base, {})
        for other in own | back.get(base, set()) | {*kin}:
            theirs = given.get(other, set())
            both = (other in own) + (base in theirs)
            shared = len((own | {base}) & (theirs | {other})) / max(20, min(len(own), len(theirs))) if both else 0.0
            yield other, 0.3 * both + 1.5 * shared + 0.35 * kin.get(other, 0)

    def _bases(self, word: str) -> Iterator[tuple[str, Callable[[str], list[str]]]]:
        """The words that the thesaurus may know it by, and what makes others of its form."""
        yield word, lambda other: [other]
        if morphology.number(word) == "plur":
            yield morphology.singular(word), lambda other: [morphology.plural(other)]
        for tag in ("VBN", "VBG"):
            if tag in morphology.possible_tags(word):
                for base in morphology.lemmas(word):
                    yield base, partial(_inflected, tag=tag)


def _inflected(word: str, tag: str) -> list[str]:
    return morphology.inflect(word, tag)[:1]


def _is_number(word: str, put: str) -> bool:
    """Whether two words are the singular and the plural of one, or spellings of one."""
    alike = {word, morphology.singular(word), morphology.plural(word), f"{word}s", word.removesuffix("s")}
    spelt = {word.replace("our", "or"), word.replace("re", "er"), word.replace("s", "z"), word.replace("ce", "se")}
    return put in alike | spelt or word in {put.replace("our", "or"), put.replace("re", "er"), put.replace("s", "z")}


def _sorts(tags: Iterable[str]) -> set[str]:
    return {tag[:2] for tag in tags}


def _hash(words: Iterable[str]) -> Words:
    return np.array(word_hashes([*words]), np.uint32)


def frame_counts(texts: Texts, frames: Iterable[tuple[int, int, int]]) -> dict[int, int]:
    """How often each frame stands in the texts, whatever fills it: by its hash, of so many words and with a hole."""
    by_layout: dict[tuple[int, int], list[int]] = {}
    for frame, length, slot in frames:
        by_layout.setdefault((length, slot), []).append(frame)
    found: dict[int, int] = {}
    for (length, slot), some in by_layout.items():
        wanted = np.unique(np.array(some, np.uint32))
        runs = frame_hashes(texts.words, term_hashes(texts.words, length), length, slot)
        at = np.minimum(wanted.searchsorted(runs), len(wanted) - 1)
        counts = np.bincount(at[wanted[at] == runs], minlength=len(wanted))
        found.update(zip(wanted.tolist(), counts.tolist(), strict=True))
    return found


def main() -> None:
    """Write the list and the tables."""
    parser = argparse.ArgumentParser(prog="python -m training.set_terms.fixed", description=__doc__)
    parser.add_argument("data", type=Path, help="folder with text/, thesaurus.txt and wordnet/, see training/README.md")
    data = parser.parse_args().data
    print(make(data, Texts(sorted((data / "text").glob("*.txt.gz")))))


def make(data: Path, texts: Texts) -> str:
    """Write the list and the tables; says what was written."""
    kin = Kin(Thesaurus(data / "thesaurus.txt"), WordNet(data / "wordnet"), texts.common)
    near: dict[str, dict[str, float]] = {}
    written = lines()
    known = {term for line in written for term, _ in forms_of(line)}
    rows: list[tuple[int, int, int, int]] = []
    tried: list[tuple[int, tuple[str, ...], str]] = []
    frames, wholes = [], []
    for number, line in enumerate(written):
        for term, shape in forms_of(line):
            words = term.split(" ")
            hashed = _hash(words)
            whole = term_hashes(hashed, len(words))
            for at, bits in slots(line):
                frame = int(frame_hashes(hashed, whole, len(words), at)[0])
                frames.append((frame, len(words), at))
                wholes.append(int(whole[0]))
                rows.append((frame, int(hashed[at]), number, shape | bits))
                puts = near.setdefault(words[at], kin.of(words[at]))
                tried.extend((number, (*words[:at], put, *words[at + 1 :]), put) for put in puts)
    seen, held = texts.counts(
        np.array([hash_of(words) for _, words, _ in tried], np.uint32), np.array([len(words) for _, words, _ in tried])
    )
    own = texts.counts(np.array(wholes, np.uint32), np.array([length for _, length, _ in frames]))
    filled = frame_counts(texts, frames)
    closed = [
        _step(log((right + _PRIOR) / (filled[frame] - right + _PRIOR)) * STEPS + MIDDLE)
        for (frame, *_), right in zip(frames, (own[0] + own[1]).tolist(), strict=True)
    ]
    beside: dict[int, set[str]] = {}
    for k, (number, run, put) in enumerate(tried):
        if seen[k] + held[k] or " ".join(run) in known:
            beside.setdefault(number, set()).add(put)
    text = "".join(f"{line}\t{' '.join(sorted(beside.get(k, ())))}".rstrip() + "\n" for k, line in enumerate(written))
    _LIST.write_text(_HEAD + text, encoding="utf-8")
    table = sorted((*row, shut) for row, shut in zip(rows, closed, strict=True))
    np.save(table_path("fixed-terms"), np.array(table, FIXED))
    pairs = [(right, put, _step(worth * UNIT)) for right, puts in near.items() for put, worth in puts.items()]
    both = near_hashes(_hash(right for right, *_ in pairs), _hash(put for _, put, _ in pairs))
    np.save(table_path("kin-words"), np.array(sorted(zip(both.tolist(), (w for *_, w in pairs), strict=True)), KIN))
    return f"{len(rows)} places of {len(written)} terms, {len(pairs)} words that are near {len(near)}"


def _step(value: float) -> int:
    return min(255, max(0, round(value)))


if __name__ == "__main__":
    main()
