"""How closed each place of each set phrase is, and what edited news has there instead: two columns of ``set-phrases``.

All places where the other words of a phrase stand are sought in the texts. A place is the more closed the oftener its
own word stands there and the less often any other one; what the texts have there is no slip.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice, product
from math import log
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from newslint.language.segmentation.tokens import tokens
from newslint.language.syntax.phrase_slips import is_near
from newslint.language.words.set_phrases import LOWEST, OWNERS, STEPS, Element, SetPhrase, phrase_of
from newslint.lexicon.function_words import STOP_WORDS
from newslint.text import Document
from training import corpora

_LIST = Path(__file__).resolve().parents[1] / "newslint/lexicon/data/set-phrases.tsv"
_BLOCK = 1_000_000
_MARKS = "0123456789abcdefghijklmnopqrstuvwxyz"
_PRIOR, _NONE = 5.0, 0.5
"""Times that a word counts in its place beside those that the texts have it there, and that others count."""
_LEAST, _OPEN = -2.4, 1.5
"""The least closed place that is kept, and one from which on any word is a slip that the texts do not have."""
_LAYOUTS, _COMMONEST = 24, 400_000
"""Ways that are tried in which gaps and owners may be filled, and places of the rarest word of a phrase, at most."""
_WIDEST = 4  # tokens of a gap, one more than there may be
Places = NDArray[np.int64]
Mask = NDArray[np.bool_]
Layout = Sequence[int]
"""The tokens that each element takes; an owner takes one, or two or three of which the last is "'s"."""


class Texts:
    """All texts as the numbers of their words, with the places of each."""

    def __init__(self, files: Iterable[Path]) -> None:
        self.number: dict[str, int] = {}
        ids: list[NDArray[np.int32]] = []
        sentences: list[NDArray[np.int32]] = []
        capitals: list[Mask] = []
        for path in files:
            text = "\n".join(corpora.lines(path))
            for at in range(0, len(text), _BLOCK):
                table = tokens(Document(text[at : at + _BLOCK]))
                lower = (word.replace("’", "'") for word in table.lower)
                ids.append(np.fromiter((self.number.setdefault(w, len(self.number)) for w in lower), np.int32))
                sentences.append(table.sentence + (sentences[-1][-1] + 1 if sentences else 0))
                capitals.append(np.fromiter((word[0].isupper() for word in table.text), np.bool_))
        self.ids, self.sentence = np.concatenate(ids), np.concatenate(sentences)
        self.capital = np.concatenate(capitals)
        self.words = list(self.number)
        self._order = np.argsort(self.ids, kind="stable")
        self._bounds = np.searchsorted(self.ids[self._order], np.arange(len(self.words) + 1))

    def mask(self, words: Iterable[str]) -> Mask:
        """Which of all words are some."""
        mask = np.zeros(len(self.words), np.bool_)
        mask[[self.number[word] for word in words if word in self.number]] = True
        return mask

    def places(self, words: Iterable[str]) -> Places:
        """Where some words stand."""
        known = (self.number[word] for word in words if word in self.number)
        parts = [self._order[self._bounds[k] : self._bounds[k + 1]] for k in known]
        return np.concatenate(parts) if parts else np.empty(0, np.int64)


def fillers(texts: Texts, phrase: SetPhrase, slot: int) -> tuple[int, Counter[str]]:
    """How often a place of a phrase has its own word in the texts, and what it has else."""
    elements, others = phrase.elements, Counter[str]()
    fixed = {k: texts.mask(e.words) for k, e in enumerate(elements) if e.words and not e.kind and k != slot}
    if not fixed:
        return 0, others
    at = min(fixed, key=lambda k: len(texts.places(elements[k].words)))
    anchors, own = texts.places(elements[at].words), texts.mask(elements[slot].words)
    right = 0
    if len(anchors) > _COMMONEST:
        return 0, Counter({"": len(anchors)})
    for layout in islice(_layouts(elements), _LAYOUTS):
        starts = _standing(texts, elements, layout, fixed, at, anchors)
        put = starts + sum(layout[:slot])
        found = texts.ids[put]
        right += int(own[found].sum())
        others.update(texts.words[k] for k in found[~own[found] & ~texts.capital[put]].tolist())
    return right, others


def _layouts(elements: Sequence[Element]) -> Iterator[Layout]:
    """How many tokens each element may take."""
    gap, owner = range(_WIDEST), (1, 2, 3)
    widths = {"..": gap, "owner": owner, "owner?": (*owner, 0), "": (1,)}
    return product(*(widths[element.kind] for element in elements))


def _standing(
    texts: Texts, elements: Sequence[Element], layout: Layout, fixed: Mapping[int, Mask], at: int, anchors: Places
) -> Places:
    """The first tokens of all places where the fixed words of a phrase stand so."""
    first = [sum(layout[:k]) for k in range(len(layout) + 1)]
    starts = anchors - first[at]
    starts = starts[(starts >= 0) & (starts + first[-1] <= len(texts.ids))]
    starts = starts[texts.sentence[starts] == texts.sentence[starts + first[-1] - 1]]
    for k, element in enumerate(elements):
        if k in fixed:
            starts = starts[fixed[k][texts.ids[starts + first[k]]]]
        elif element.kind.startswith("owner") and layout[k]:
            mask = texts.mask(OWNERS if layout[k] == 1 else {"'s", "'"})
            starts = starts[mask[texts.ids[starts + first[k + 1] - 1]]]
    return starts


def counted(texts: Texts, text: str, beside: str) -> tuple[str, str, str] | None:
    """The columns of a phrase; nothing where any word may stand in all of its places."""
    phrase = phrase_of(text, "", "")
    there, marks = set(beside.split()), ["-"] * len(phrase.elements)
    for k, element in enumerate(phrase.elements):
        if not element.slot:
            continue
        small = element.right in STOP_WORDS
        right, others = fillers(texts, phrase, k)
        others = Counter({w: n for w, n in others.items() if not w or (w.isalpha() and (small or w not in STOP_WORDS))})
        closed = log((right + _PRIOR) / (others.total() + _NONE))
        if closed >= _LEAST:
            there |= {word for word in others if closed >= _OPEN or is_near(word, element.right)}
            marks[k] = _MARKS[min(len(_MARKS) - 1, max(0, round((closed - LOWEST) * STEPS)))]
    shown = "".join(marks).rstrip("-")
    return (text, " ".join(sorted(there)), shown) if shown or "!" in text or "~" in text else None


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m training.set_phrases", description=__doc__)
    parser.add_argument("data", type=Path, help="folder with text/, see training/README.md")
    texts = Texts(sorted((parser.parse_args().data / "text").glob("*.txt.gz")))
    lines = _LIST.read_text(encoding="utf-8").splitlines()
    head = [line for line in lines if line[:1] == "#"]
    rows = [(*line.split("\t"), "")[:2] for line in lines if line[:1] != "#"]
    found = {row for text, beside in rows if (row := counted(texts, text, beside))}
    _LIST.write_text("\n".join([*head, *map("\t".join, sorted(found))]) + "\n", encoding="utf-8")
    print(f"{len(found)} phrases of {len(rows)} have closed places")


if __name__ == "__main__":
    main()
