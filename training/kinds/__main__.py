"""From WordNet and parsed news to the tables of what nouns stand for and of who does what verbs tell.

    python -m training.kinds DATA --work build/training

writes ``noun-kinds.tsv`` and ``doers.tsv`` in `newslint/language/words/data`.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator
from functools import partial
from math import log2
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from newslint.language.words import noun_kinds
from newslint.language.words.doers import DIGITS, Role, digit
from newslint.language.words.frequencies import frequency as frequency_of_spelling
from newslint.language.words.morphology import frequency
from newslint.language.words.noun_kinds import DOERS
from training.kinds.mixture import KINDS, Floats, Mixture
from training.kinds.senses import Frames, frames, senses
from training.kinds.slots import OPENS, Pair, pairs
from training.second_reader import corpus
from training.stages import once

SHIPPED = Path(noun_kinds.__file__).with_name("data")
_OFTEN, _ZIPF, _SPELT = 2, 2.0, 2.8
"""How often a noun is in the news, or how common it is, to be listed."""
_SEEN = 4
"""How often a role is in the news to be listed."""
_LEAST = 0.02
"""The least share of a kind that is listed."""
_OPENING = 3.0
"""What a place at the head of a sentence counts: it shows what may stand there."""
_FRAMES = 20.0
"""How many places the example sentences of WordNet count for."""
_USUAL = 8.0
"""How many places what is usual counts for, where WordNet says nothing."""
_CLEAR = 0.9
"""The share from which on they tell enough of a verb that is too rare to be counted."""
_SLIPS = {Role.DOES_TO: 0.07, Role.DOES: 0.05}
"""The share of the subjects of a verb that are none."""
_WITHOUT_OBJECT = 0.5
"""What a place without an object counts for one with it, where only somebody does either: who searches a store."""
_TRACE = 0.05


def counted(data: Path, work: Path) -> Counter[Pair]:
    """Where nouns stand in all the news."""
    found: Counter[Pair] = Counter()
    for path in sorted((data / "text").glob("*.txt.gz")):
        name = path.name.removesuffix(".txt.gz")
        found.update(pairs(once(work / f"corpus-{name}.pickle", partial(corpus.read, path))))
    return found


def noun_lines(mixture: Mixture, often: Counter[str]) -> Iterator[str]:
    """The lines of the table of nouns."""
    for noun, row in sorted(mixture.nouns.items()):
        common = often[noun] >= _OFTEN or frequency(noun) >= _ZIPF or frequency_of_spelling(noun) >= _SPELT
        if not noun.replace("-", "").isalpha() or not common:
            continue
        shares = sorted(zip(mixture.of_noun[row].tolist(), KINDS, strict=True), key=lambda pair: -pair[0])
        kept = [(share, kind) for share, kind in shares if share >= _LEAST]
        whole = sum(share for share, _ in kept)
        parts = "".join(f"{kind.value}{round(100 * share / whole)}" for share, kind in kept)
        yield f"{noun}\t{kept[0][1].value if len(kept) == 1 else parts}\n"


def role_lines(mixture: Mixture, told: dict[tuple[str, str], Frames]) -> Iterator[str]:
    """The lines of the table of verbs and adjectives."""
    fields: dict[str, list[str]] = {}
    intransitive = _places(mixture, Role.DOES)
    for role in Role:
        own = _places(mixture, role)
        usual = _shares(np.sum(np.stack([*own.values()]), axis=0))
        fields.setdefault("*", []).append(_field(role, usual, 1 << 20))
        by_somebody, by_something = _limited(usual, _WILLING), _limited(usual, ~_WILLING)
        nobody = np.zeros(len(KINDS))
        clear = {
            verb
            for (verb, sign), found in told.items()
            if sign == role.value and frequency(verb) >= _ZIPF and max(found) > _CLEAR
        }
        for word in sorted(own.keys() | clear):
            places, frames = own.get(word, nobody), told.get((word, role.value))
            if not word.isalpha() or (places.sum() < _SEEN and word not in clear):
                continue
            if role is Role.DOES_TO and frames is not None and frames.by_something < 1 - _CLEAR:
                places = places + _WITHOUT_OBJECT * intransitive.get(word, nobody)
            known = usual if frames is None else frames.by_somebody * by_somebody + frames.by_something * by_something
            mixed = places + (_FRAMES if frames else _USUAL) * known
            fields.setdefault(word, []).append(_field(role, _shares(mixed), float(places.sum()) + 1))
    for word, columns in sorted(fields.items()):
        yield f"{word}\t{' '.join(columns)}\n"


_WILLING = np.array([kind in DOERS for kind in KINDS])


def _shares(places: Floats) -> Floats:
    return np.divide(places, places.sum())


def _limited(usual: Floats, which: NDArray[np.bool_]) -> Floats:
    """What is usual among some kinds, with a trace of the others."""
    return _shares(np.where(which, usual, _TRACE * usual))


def _places(mixture: Mixture, role: Role) -> dict[str, Floats]:
    """The places of each word in a role, by kind."""
    own: dict[str, Floats] = {}
    for slot, row in mixture.slots.items():
        for sign, weight in ((role.value, 1.0), (OPENS + role.value, _OPENING)):
            if slot.startswith(sign):
                word = slot[len(sign) :]
                own[word] = own.get(word, 0.0) + weight * mixture.counts[row]
    return {word: _without_slips(places, _SLIPS.get(role, 0.0)) for word, places in own.items()}


def _without_slips(places: Floats, slips: float) -> Floats:
    """Places without those where the parser took for a subject what is none: few of them are of what acts."""
    things = float(places[~_WILLING].sum())
    kept = max(0.0, 1 - slips * float(places.sum()) / things) if things else 1.0
    return np.where(_WILLING, places, kept * places)


def _field(role: Role, shares: Floats, places: float) -> str:
    return role.value + "".join(map(digit, shares.tolist())) + digit_of(places)


def digit_of(places: float) -> str:
    """A number of places, as the power of two that is next to it."""
    return DIGITS[min(len(DIGITS) - 1, round(log2(places)))]


def main() -> None:
    """Count, and write the tables."""
    parser = argparse.ArgumentParser(prog="python -m training.kinds", description=__doc__)
    parser.add_argument("data", type=Path, help="folder with text/ and wordnet/, see training/README.md")
    parser.add_argument("--work", type=Path, default=Path("build/training"), help="where stages are kept")
    parser.add_argument("--out", type=Path, default=SHIPPED, help="where the tables go")
    args = parser.parse_args()
    found = counted(args.data, args.work)
    often: Counter[str] = Counter()
    for (noun, _), n in found.items():
        often[noun] += n
    mixture = Mixture(found, senses(args.data / "wordnet"))
    for name, lines in (
        ("noun-kinds", noun_lines(mixture, often)),
        ("doers", role_lines(mixture, frames(args.data / "wordnet"))),
    ):
        (args.out / f"{name}.tsv").write_text("".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
