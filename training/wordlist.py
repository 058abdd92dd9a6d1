"""Make the lists of known spellings, of frequencies and of common pairs: ``python -m training.wordlist SCOWL TEXT``.

SCOWL is the folder ``final`` of the Spell Checker Oriented Word Lists, version 2020.12.07 (Debian's package ``scowl``
puts it into ``/usr/share/dict/scowl``). All varieties of English and all sizes up to 80 are taken, with names and
abbreviations in small letters, the words of our own lexicon and all their forms, and ``newer_words.txt`` beside this
file. Size 80 has whatever was ever allowed in a game of words, so what is much likelier a slip for a common word
("versins", "dowing") is left out again.

TEXT is a folder of plain text, ``*.txt.gz``; how often a word stands there in small letters, and in symspellpy's list,
makes its frequency. The pairs are those that symspellpy counts 20 million times or more and that SCOWL does not have as
one word. The formats are described in :mod:`newslint.language.words.dictionary` and
:mod:`newslint.language.words.frequencies`.
"""

from __future__ import annotations

import argparse
import gzip
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from importlib.resources import files
from math import log10
from pathlib import Path
from typing import NamedTuple
from unicodedata import combining, normalize

import numpy as np

from newslint.language.words import dictionary, frequencies, lexicon
from newslint.language.words.morphology import forms
from newslint.language.words.slips import cost

FOLDER = Path(dictionary.__file__).with_name("data")
NEWER = Path(__file__).with_name("newer_words.txt")
SAFE, LARGEST = 70, 80
"""The largest lists whose words nobody doubts, and the largest that are taken."""
OFTEN = 20_000_000
DRAWN = 1.02e12
"""Words that symspellpy's counts were drawn from."""
LEAST = 1.5
"""The frequency of the rarest word that is listed."""
NAME = 2
"""Seen so often with a capital, a word may be a name."""
ALSO_SMALL = 10
"""With a capital so many times as often as without, and more, it is one."""
WORD = re.compile(r"[A-Za-z]+")

COMMON, ONE_SLIP = 3.0, 1.7
"""The frequency and the cost of a slip of the words that others may be a slip for."""
DOUBTFUL = {4: 4.3, 5: 3.8}
"""How much likelier than a word of its own, in powers of ten, a slip must be, by the letters; else `DOUBTFUL_ELSE`."""
DOUBTFUL_ELSE = 3.0


class Counts(NamedTuple):
    """How often words stand in texts."""

    small: Counter[str]
    """In small letters."""
    capital: Counter[str]
    """In any others, by their small letters."""
    listed: Mapping[str, int]
    """In symspellpy's list."""
    total: int
    """Words in small letters in all."""

    def frequency(self, word: str) -> float:
        """The power of ten of a word in a billion, in news and in the list by halves; -1 for one never seen."""
        share = (self.small[word] / self.total + self.listed.get(word, 0) / DRAWN) / 2
        return log10(share * 1e9) if share else -1.0

    def is_listed(self, word: str) -> bool:
        """Whether a word is common enough to be meant by a slip, and no name that some list has in small letters."""
        return self.frequency(word) >= LEAST and self.capital[word] <= ALSO_SMALL * self.small[word] + NAME


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("scowl", type=Path)
    parser.add_argument("text", type=Path)
    options = parser.parse_args()
    safe, words = gather(options.scowl)
    counts = count(options.text)
    known = words - doubtful(words - safe, counts, words)
    write(FOLDER / "words.bin", known)
    write_frequencies({word: counts.frequency(word) for word in known if counts.is_listed(word)})
    write(FOLDER / "pairs.bin", {f"{one} {two}" for one, two in read_pairs() if one + two not in known})


def write(path: Path, entries: set[str]) -> None:
    """Write a list as hashes."""
    table = np.unique(dictionary.hashes(sorted(entries)))
    counts = np.bincount(table >> np.uint32(16), minlength=1 << 16)
    assert counts.max() < 256
    path.write_bytes(counts.astype(np.uint8).tobytes() + table.astype("<u2").tobytes())
    print(f"{path.name}: {len(entries):,} entries, {path.stat().st_size:,} bytes")


def write_frequencies(table: Mapping[str, float]) -> None:
    """Write the frequencies of words, a line for each first letter and length."""
    blocks: dict[tuple[str, int], list[str]] = defaultdict(list)
    for word in sorted(table):
        if len(word) >= frequencies.SHORTEST:
            blocks[word[0], len(word)].append(word)
    lines = (
        "\t".join([letter, str(length), " ".join(block), "".join(frequencies.sign(table[word]) for word in block)])
        for (letter, length), block in sorted(blocks.items())
    )
    path = FOLDER / f"{frequencies.NAME}.tsv"
    path.write_text("\n".join(lines) + "\n", encoding="ascii")
    print(f"{path.name}: {sum(map(len, blocks.values())):,} words, {path.stat().st_size:,} bytes")


def read_pairs() -> set[tuple[str, str]]:
    """Pairs of longer words that are often met side by side."""
    text = files("symspellpy").joinpath("frequency_bigramdictionary_en_243_342.txt").read_text(encoding="utf-8-sig")
    rows = (line.split() for line in text.splitlines())
    return {
        (one, two)
        for one, two, count in rows
        if int(count) >= OFTEN and min(len(one), len(two)) >= 3 and WORD.fullmatch(one + two)
    }


def count(folder: Path) -> Counts:
    """How often words stand in the plain text and in symspellpy's list."""
    small: Counter[str] = Counter()
    capital: Counter[str] = Counter()
    for path in sorted(folder.glob("*.txt.gz")):
        for word, n in Counter(WORD.findall(gzip.decompress(path.read_bytes()).decode())).items():
            (small if word.islower() else capital)[word.lower()] += n
    text = files("symspellpy").joinpath("frequency_dictionary_en_82_765.txt").read_text(encoding="utf-8-sig")
    rows = (line.split() for line in text.splitlines())
    return Counts(small, capital, {word: int(n) for word, n in rows}, small.total())


def gather(folder: Path) -> tuple[set[str], set[str]]:
    """The spellings that nobody doubts and all spellings, in small letters."""
    safe: set[str] = set()
    for line in NEWER.read_text("utf-8").splitlines():
        safe.update(() if line.startswith("#") else line.split())
    others: set[str] = set()
    for path in folder.iterdir():
        if path.suffix[1:].isdigit() and (size := int(path.suffix[1:])) <= LARGEST:
            lines = path.read_text("latin-1").split("\n")
            found = safe if size <= SAFE and "variant_3" not in path.name else others
            plain = map(unaccented, lines)
            found.update(line.lower() for line in plain if WORD.fullmatch(line))
    for line in lexicon.table():
        if (word := line.partition("\t")[0]).isalpha() and word.isascii():
            others |= (
                {form.lower() for form in forms(word) if WORD.fullmatch(form)} if inflects(word) else {word.lower()}
            )
    return ({word for word in safe if len(word) > 1}, {word for word in safe | others if len(word) > 1})


def unaccented(line: str) -> str:
    """A word as those write it who have no accents on their keys."""
    return "".join(sign for sign in normalize("NFKD", line.strip()) if not combining(sign))


def doubtful(rare: set[str], counts: Counts, words: set[str]) -> set[str]:
    """Those of the rare words that are likelier a slip for a common word, one slip away, than themselves."""
    near: dict[str, list[str]] = defaultdict(list)
    for word in words - rare:
        if len(word) >= frequencies.SHORTEST and counts.frequency(word) >= COMMON:
            for part in shortened(word):
                near[part].append(word)
    found = set()
    for word in rare:
        least = DOUBTFUL.get(len(word), DOUBTFUL_ELSE) + max(0.0, counts.frequency(word))
        if len(word) < frequencies.SHORTEST or counts.capital[word] >= NAME:
            continue
        meant = {other for part in shortened(word) for other in near.get(part, ())}
        if any(
            counts.frequency(other) - cost(word, other, ONE_SLIP) >= least and folded(word) != folded(other)
            for other in meant
            if counts.frequency(other) >= least
        ):
            found.add(word)
    print(f"{len(found):,} of {len(words):,} words are likelier slips")
    return found


def shortened(word: str) -> Iterable[str]:
    """A word, and all that is left of it less one letter."""
    return {word, *(word[:k] + word[k + 1 :] for k in range(len(word)))}


def folded(word: str) -> str:
    """A word as one variety spells it: these differ by no slip."""
    return word.replace("z", "s").replace("our", "or").replace("ae", "e").replace("oe", "e").replace("re", "er")


def inflects(word: str) -> bool:
    """Whether the lexicon says how a word inflects."""
    return not {"N", "V", "J", "R"}.isdisjoint(lexicon.entry(word).fields)


if __name__ == "__main__":
    main()
