"""What people own in news, and what they only describe: "the president's signature", but "the nurse shortage".

    python -m training.owned_things DATA

writes `newslint/lexicon/data/owned-things.tsv`: nouns that stand behind "his" or the possessive of a person time
and again, and hardly ever right behind a noun for a person, without its mark.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from newslint.language.segmentation.tokens import tokens
from newslint.language.syntax.tagging import tags
from newslint.language.words.morphology import singular
from newslint.language.words.noun_kinds import Kind, is_surely
from newslint.text import Document
from training import counted_list

LEAST, SELDOM, MOST = 10, 0.14, 5
"""How often a noun stands behind "his", "her" or the possessive of a person, at least, and the share of places without
a mark, and their number, at most."""
_HIS = frozenset({"his", "her"})
_HEAD = """\
# What stands behind "his", "her" or the possessive of one person, and hardly ever right behind a noun for a person:
# counted in twelve million words of news.
# Columns: noun.
# Source: written by `python -m training.owned_things`; do not edit.
"""


class Counts:
    """How often nouns stand behind people with and without the mark of the possessive."""

    def __init__(self) -> None:
        self.owned: Counter[str] = Counter()
        self.joined: Counter[str] = Counter()

    def add(self, text: str) -> None:
        """Count the nouns that are heads of their phrases, right behind a person."""
        document = Document(text)
        table, tagged = tokens(document), tags(document)
        for k in tagged.where("NN", "NNS").tolist():
            if k < 2 or k + 1 >= len(table) or tagged.text[k + 1] in {"NN", "NNS", "HYPH", "POS"}:
                continue
            if not table.text[k].islower() or not table.same_sentence(k - 2, k):
                continue
            noun = singular(table.lower[k]) if tagged.text[k] == "NNS" else table.lower[k]
            if table.lower[k - 1] in _HIS:
                self.owned[noun] += 1
                continue
            mark = tagged.text[k - 1] == "POS" and table.lower[k - 1] == "'s"
            person = k - 1 - mark
            if tagged.text[person] == "NN" and is_surely(table.lower[person], Kind.PERSON):
                (self.owned if mark else self.joined)[noun] += 1

    def listed(self) -> Iterator[str]:
        """The nouns to be written."""
        for noun, n in self.owned.items():
            joined = self.joined[noun]
            if noun.isalpha() and n >= LEAST and joined <= min(MOST, SELDOM * (n + joined)):
                yield noun


def main() -> None:
    """Count, and write the list."""
    counted_list.write("owned-things", "Count what people own.", Counts(), _HEAD)


if __name__ == "__main__":
    main()
