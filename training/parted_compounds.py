"""Compounds that are one word, and hardly ever two: "deadline", counted in news.

    python -m training.parted_compounds DATA

writes `newslint/lexicon/data/parted-compounds.tsv`: the two halves of each. Where they stand apart all the same, a
spelling checker finds two good words.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from newslint.language.segmentation.tokens import tokens
from newslint.language.words.morphology import possible_tags
from newslint.text import Document
from training import counted_list

LEAST, LEAST_HALF, APART = 4, 60, 0.02
"""Occurrences of a compound and of each half, at least, and the share in which the halves stand apart, at most."""
_SHORTEST, _SHORTEST_HALF = 7, 3
_ENDS = frozenset(
    """king ability able hip red ring action list lied capita der ant ten pin par end rent nick acre cent mission form
    formation former fusion national parent plant port porter position portion motion test vision found file active
    profit state natural human sting rick oral way ward age wolf mind rose don say ridge long out off up down over back
    able urgency urge dance scribe wit lock stone son ply word city guard pine spring row less ness ship like ling right
    native woman women man men""".split()
)
_STARTS = frozenset(
    """pro trans cyber mini mega auto counter super post alter der des rap pac pan pin par pat gene mess mil mar vera
    span rid luke lynch flu fla fort inter under over out off non pre anti semi self ups tow vet ins imp leg man men
    champions citizens councilor friends governors leaders members owners partners partisans readers scholars sponsors
    dealers directors officers regret prefer predict deter rebel rein unit photo thin assembly council congress elect
    bloc brief broad thorough lied thanks giving whole broke hear hum wet red rest mode sham pass kind mis com con
    for per may had his with any some every ten out bar adult suns bio nick ham pot jury""".split()
)
"""Halves that are ends and beginnings of words rather than words."""
_HEAD = """\
# Compounds that are written as one word, and in less than 1 of 50 places as two, counted in twelve million words of
# news.
# Columns: first half, second half.
# Source: written by `python -m training.parted_compounds`; do not edit.
"""


class Counts:
    """How often words stand alone, and two next to each other that make one."""

    def __init__(self) -> None:
        self.words: Counter[str] = Counter()
        self.pairs: Counter[tuple[str, str]] = Counter()

    def add(self, text: str) -> None:
        """Count the words of a text, and its pairs in small letters."""
        table = tokens(Document(text))
        self.words.update(table.lower)
        for k in range(len(table) - 1):
            one, two = table.text[k], table.text[k + 1]
            if one.isalpha() and two.isalpha() and two.islower():
                self.pairs[table.lower[k], two] += 1

    def listed(self) -> Iterator[tuple[str, str]]:
        """The halves of the compounds to be written."""
        for word, n in self.words.items():
            if n < LEAST or len(word) < _SHORTEST or not word.isalpha() or possible_tags(word).isdisjoint({"NN", "JJ"}):
                continue
            for cut in range(_SHORTEST_HALF, len(word) - _SHORTEST_HALF + 1):
                one, two = word[:cut], word[cut:]
                if one in _STARTS or two in _ENDS or min(self.words[one], self.words[two]) < LEAST_HALF:
                    continue
                if possible_tags(two).isdisjoint({"NN", "VBG", "VBN"}) or not possible_tags(one):
                    continue
                if self.pairs[one, two] <= APART * n:
                    yield one, two


def main() -> None:
    """Count, and write the list."""
    counted_list.write("parted-compounds", "Count compounds.", Counts(), _HEAD)


if __name__ == "__main__":
    main()
