"""Verbs that never stand before a particle with which a verb near to them does: the list ``spun-particle-verbs``.

``python -m training.phrasal_verbs DATA``. Verbs of moving and touching are left out: they take any particle.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from newslint.language.words.morphology import is_verb, lemmas, possible_tags
from training import corpora
from training.set_terms.thesaurus import Thesaurus

_LIST = Path(__file__).resolve().parents[1] / "newslint/lexicon/data/spun-particle-verbs.tsv"
_PARTICLES = frozenset({"out", "off", "up", "down"})
_OBJECTS = frozenset({"it", "them", "him", "her", "us", "me", "you"})
_OFTEN, _SHARE = 25, 0.01
"""How often a verb must stand before a particle, and in what share of its places."""
_KNOWN, _SELDOM = 60, 1500
"""How often the other verb must stand at all, and times of it of which one before the particle is none."""
_NEAR, _LEAST = 0.3, 20
_SENSES = frozenset({31, 32, 33, 36, 40, 41, 42})
"""Files of WordNet: knowing, saying, competing, making, having, social life, being."""
_HEAD = """\
# Verbs put for one that makes one word with a particle: "controlled out" for "ruled out".
# Columns: the particle; the verb that goes with it; verbs near to it that news never has there.
# Source: counted and written by training/phrasal_verbs.py from news, Moby Thesaurus II and WordNet 3.1.
"""


@cache
def _verbs(word: str) -> tuple[str, ...]:
    """The verbs that a word may be a form of."""
    if not any(tag[:2] == "VB" for tag in possible_tags(word)):
        return ()
    return tuple(lemma for lemma in lemmas(word) if is_verb(lemma))


def _counts(data: Path) -> tuple[Counter[tuple[str, str]], Counter[str]]:
    """How often each verb stands before each particle, and at all."""
    pairs: Counter[tuple[str, str]] = Counter()
    alone: Counter[str] = Counter()
    for path in sorted((data / "text").glob("*.txt.gz")):
        for line in corpora.lines(path):
            words = [*re.findall(r"[a-z]+|[^a-z\s]", line.lower()), "", ""]
            for first, second, third in zip(words, words[1:], words[2:], strict=False):
                particle = second if second in _PARTICLES else third if second in _OBJECTS else ""
                for verb in _verbs(first):
                    alone[verb] += 1
                    if particle in _PARTICLES:
                        pairs[verb, particle] += 1
    return pairs, alone


def _senses(path: Path) -> dict[str, int]:
    """The file of the first sense of each verb."""
    found = {}
    for line in path.read_text(encoding="latin-1").splitlines():
        key, _, number, _ = line.split()
        lemma, _, rest = key.partition("%")
        if rest[0] == "2" and number == "1":
            found[lemma] = int(rest.split(":")[1])
    return found


def _shared(thesaurus: Thesaurus, one: str, other: str) -> float:
    """How much of what is near two verbs they share."""
    ours, theirs = ({verb} | thesaurus.given.get(verb, set()) for verb in (one, other))
    return len(ours & theirs) / max(_LEAST, min(len(ours), len(theirs)))


def _table(data: Path) -> Iterator[tuple[str, str, str]]:
    """Each particle with the verb that goes with it and one put for that."""
    thesaurus, senses = Thesaurus(data / "thesaurus.txt"), _senses(data / "wordnet/index.sense")
    pairs, alone = _counts(data)
    best: dict[tuple[str, str], tuple[float, str]] = {}
    for (right, particle), times in pairs.items():
        if times < _OFTEN or times < _SHARE * alone[right]:
            continue
        for put in thesaurus.given.get(right, set()) & thesaurus.back.get(right, set()):
            if senses.get(put) not in _SENSES or not put.isalpha() or not is_verb(put) or alone[put] < _KNOWN:
                continue
            if f"{put}_{particle}" in senses:
                continue  # a verb of its own: to weigh out
            if pairs[put, particle] <= 1 and pairs[put, particle] * _SELDOM <= alone[put]:
                near = _shared(thesaurus, put, right)
                if near >= _NEAR:
                    best[put, particle] = max(best.get((put, particle), (0.0, "")), (near, right))
    for (put, particle), (_, right) in best.items():
        yield particle, right, put


def main() -> None:
    """Write the list."""
    parser = argparse.ArgumentParser(prog="python -m training.phrasal_verbs", description=__doc__)
    parser.add_argument("data", type=Path, help="folder with text/, thesaurus.txt and wordnet/, see training/README.md")
    rows: dict[tuple[str, str], list[str]] = defaultdict(list)
    for particle, right, put in _table(parser.parse_args().data):
        rows[particle, right].append(put)
    lines = ("\t".join((*row, " ".join(sorted(puts)))) for row, puts in sorted(rows.items()))
    _LIST.write_text(_HEAD + "".join(f"{line}\n" for line in lines), encoding="utf-8")
    print(len(rows), sum(map(len, rows.values())))


if __name__ == "__main__":
    main()
