"""Make the lists of known spellings and of common pairs of words: ``python -m training.wordlist SCOWL``.

SCOWL is the folder ``final`` of the Spell Checker Oriented Word Lists, version 2020.12.07 (Debian's package ``scowl``
puts it into ``/usr/share/dict/scowl``). All varieties of English and all sizes up to 80 are taken, with names and
abbreviations in small letters, the words of our own lexicon and all their forms. The pairs are those that symspellpy
counts 20 million times or more and that SCOWL does not have as one word. The format is described in
:mod:`newslint.language.words.dictionary`.
"""

from __future__ import annotations

import argparse
import re
from importlib.resources import files
from pathlib import Path

import numpy as np

from newslint.language.words import dictionary, lexicon
from newslint.language.words.morphology import forms

FOLDER = Path(dictionary.__file__).with_name("data")
LARGEST = 80
OFTEN = 20_000_000
OTHERS = (
    "backend biomimetics cliched comest coupla cybersecurity decisis facie fanbase fintech forma frontend goji gonna "
    "gotta graphene ipsa kinda lineout loquitur lotta outta pendens posteriori priori rideshare sorta stevia terroir "
    "umami utero whatcha"
)
"""Words that SCOWL lacks: new ones, and Latin and French ones of fixed phrases."""
WORD = re.compile(r"[A-Za-z]+")


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("scowl", type=Path)
    words = {word for word in gather(parser.parse_args().scowl) if len(word) > 1}
    write(FOLDER / "words.bin", words)
    write(FOLDER / "pairs.bin", {f"{one} {two}" for one, two in read_pairs() if one + two not in words})


def write(path: Path, entries: set[str]) -> None:
    """Write a list as hashes."""
    table = np.unique(dictionary.hashes(sorted(entries)))
    counts = np.bincount(table >> np.uint32(16), minlength=1 << 16)
    assert counts.max() < 256
    path.write_bytes(counts.astype(np.uint8).tobytes() + table.astype("<u2").tobytes())
    print(f"{path.name}: {len(entries):,} entries, {path.stat().st_size:,} bytes")


def read_pairs() -> set[tuple[str, str]]:
    """Pairs of longer words that are often met side by side."""
    text = files("symspellpy").joinpath("frequency_bigramdictionary_en_243_342.txt").read_text(encoding="utf-8-sig")
    rows = (line.split() for line in text.splitlines())
    return {
        (one, two)
        for one, two, count in rows
        if int(count) >= OFTEN and min(len(one), len(two)) >= 3 and WORD.fullmatch(one + two)
    }


def gather(folder: Path) -> set[str]:
    """All spellings, in small letters."""
    found = set(OTHERS.split())
    for path in folder.iterdir():
        if path.suffix[1:].isdigit() and int(path.suffix[1:]) <= LARGEST:
            lines = path.read_text("latin-1").split("\n")
            found.update(line.strip().lower() for line in lines if WORD.fullmatch(line.strip()))
    for line in lexicon.table():
        if (word := line.partition("\t")[0]).isalpha() and word.isascii():
            found |= (
                {form.lower() for form in forms(word) if WORD.fullmatch(form)} if inflects(word) else {word.lower()}
            )
    return found


def inflects(word: str) -> bool:
    """Whether the lexicon says how a word inflects."""
    return not {"N", "V", "J", "R"}.isdisjoint(lexicon.entry(word).fields)


if __name__ == "__main__":
    main()
