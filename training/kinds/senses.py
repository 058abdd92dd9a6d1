"""What nouns stand for by WordNet: the files of its lexicographers, weighed by how often a sense was met."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

from newslint.language.words.noun_kinds import Kind
from newslint.lexicon.lists import SHIPPED
from newslint.lexicon.name_words import offices, person_nouns
from newslint.util.records import NamedTuple

_FILES = {
    **dict.fromkeys((4, 11, 19, 22), Kind.EVENT),  # acts, events, phenomena, processes
    5: Kind.ANIMAL,
    **dict.fromkeys((6, 13, 17, 20, 27), Kind.THING),  # artifacts, food, objects, plants, substances
    **dict.fromkeys((7, 9, 12, 16, 24, 25, 26), Kind.QUALITY),  # attributes, thoughts, feelings, relations, states ...
    8: Kind.BODY,
    10: Kind.WORDS,
    14: Kind.GROUP,
    15: Kind.PLACE,
    18: Kind.PERSON,
    21: Kind.MONEY,
    23: Kind.AMOUNT,
    28: Kind.TIME,
}
"""The kind of each lexicographer file of nouns, by its number."""
_TOPS = {
    "person": Kind.PERSON,
    "animal": Kind.ANIMAL,
    "group": Kind.GROUP,
    "location": Kind.PLACE,
    "object": Kind.THING,
    "artifact": Kind.THING,
    "substance": Kind.THING,
    "food": Kind.THING,
    "plant": Kind.THING,
    "act": Kind.EVENT,
    "event": Kind.EVENT,
    "process": Kind.EVENT,
    "phenomenon": Kind.EVENT,
    "communication": Kind.WORDS,
    "possession": Kind.MONEY,
    "measure": Kind.AMOUNT,
    "time": Kind.TIME,
}
"""The notions at the top, which stand in a file of their own; what is not named is a quality."""
_PERSONS, _TITLES = 0.85, 0.5
"""The share that persons have at least in words for which the lexicon has them, and in titles: chair, head."""
_TOP_FILE, _ARTIFACTS = 3, 6
_HOUSES = ("building%1:06:00::", "establishment%1:06:00::", "facility%1:06:00::", "workplace%1:06:00::")
_VEHICLES = ("vehicle%1:06:00::", "conveyance%1:06:00::")
_STAFF = 0.25
"""The share that those in a house, or those of a body that is called so, have of its uses before they are counted."""
_NOUN, _VERB = "1", "2"
_SECOND = 0.5
"""What a sense that was never met is worth, by its place: the first 1, the second half of it, and so on."""


def senses(dictionary: Path) -> dict[str, dict[Kind, float]]:
    """The kinds of each noun of one word, in lower case, with their shares; ``dictionary`` is the folder ``dict``."""
    weights: dict[str, dict[Kind, float]] = defaultdict(lambda: defaultdict(float))
    nouns = _Nouns(dictionary)
    for line in (dictionary / "index.sense").read_text("ascii").splitlines():
        key, synset, place, count = line.split()
        noun, _, rest = key.partition("%")
        sort, file = rest.split(":")[:2]
        if sort == _NOUN and noun.replace("-", "").isalpha():
            weight = int(count) + _SECOND ** (int(place) - 1)
            for kind, share in nouns.kinds(synset, int(file)).items():
                weights[noun][kind] += weight * share
    titles = offices(SHIPPED)
    for noun in person_nouns(SHIPPED):
        least = _TITLES if noun in titles else _PERSONS
        others = sum(weights[noun].values()) - weights[noun][Kind.PERSON]
        weights[noun][Kind.PERSON] = max(weights[noun][Kind.PERSON], least / (1 - least) * others, 1.0)
    return {noun: {kind: w / sum(own.values()) for kind, w in own.items()} for noun, own in weights.items()}


class Frames(NamedTuple):
    """In which share of its uses a verb may stand so, by the example sentences of WordNet."""

    by_somebody: float
    by_something: float


def frames(dictionary: Path) -> dict[tuple[str, str], Frames]:
    """Who or what can stand in the roles of each verb (``+``, ``-`` and ``=``): "Somebody ----s something"."""
    told = _sentences(dictionary / "data.verb")
    sums: dict[tuple[str, str], list[float]] = defaultdict(lambda: [0.0, 0.0])
    for line in (dictionary / "index.sense").read_text("ascii").splitlines():
        key, synset, place, count = line.split()
        verb, _, rest = key.partition("%")
        if not (rest.startswith(_VERB) and verb.isalpha()):
            continue
        weight = int(count) + _SECOND ** (int(place) - 1)
        for role, somebody, something in _ROLES:
            found = told.get((synset, verb), frozenset())
            both = (not found.isdisjoint(somebody), not found.isdisjoint(something))
            for k in range(2):
                sums[verb, role][k] += weight * both[k] / max(1, sum(both))
    return {key: Frames(a / (a + b), b / (a + b)) for key, (a, b) in sums.items() if a + b}


_ROLES = (
    ("+", frozenset((8, 9, 14, 15, 16, 17, 18, 19, 20, 21, 24, 25, 30, 31)), frozenset((5, 10, 11))),
    ("-", frozenset((2, 7, 13, 22, 23, 26, 27, 28, 29, 32, 33, 35)), frozenset((1, 3, 4, 6, 12, 34))),
    ("=", frozenset((9, 10, 16, 17, 18, 20, 24, 25, 30)), frozenset((5, 8, 11, 19, 21, 31))),
)
"""The example sentences of WordNet, by number, in which somebody or something has a role."""


def _sentences(path: Path) -> dict[tuple[str, str], frozenset[int]]:
    """The example sentences of each verb in each synset."""
    found: dict[tuple[str, str], frozenset[int]] = {}
    for line in path.read_text("latin-1").splitlines():
        if line.startswith("  "):
            continue
        columns = line.split(" | ")[0].split()
        words = [word.lower() for word in columns[4 : 4 + 2 * int(columns[3], 16) : 2]]
        at = 4 + 2 * len(words)
        at += 1 + 4 * int(columns[at])
        rows = [columns[at + 2 + 3 * k : at + 4 + 3 * k] for k in range(int(columns[at]))]
        for number, word in enumerate(words, 1):
            own = frozenset(int(frame) for frame, which in rows if int(which, 16) in {0, number})
            found[columns[0], word] = own
    return found


class _Nouns:
    """The synsets of nouns: their words, and what is above them."""

    def __init__(self, dictionary: Path) -> None:
        self._words: dict[str, list[str]] = {}
        self._above: dict[str, list[str]] = {}
        for line in (dictionary / "data.noun").read_text("latin-1").splitlines():
            if line.startswith("  "):
                continue
            columns = line.split(" | ")[0].split()
            count = int(columns[3], 16)
            self._words[columns[0]] = columns[4 : 4 + 2 * count : 2]
            links = columns[5 + 2 * count :]
            self._above[columns[0]] = [to for sort, to in zip(links[::4], links[1::4], strict=False) if sort[:1] == "@"]
        keys = (line.split() for line in (dictionary / "index.sense").read_text("ascii").splitlines())
        numbers = {key: synset for key, synset, *_ in keys if key in {*_HOUSES, *_VEHICLES}}
        self._houses = frozenset(numbers[key] for key in _HOUSES)
        self._vehicles = frozenset(numbers[key] for key in _VEHICLES)

    def kinds(self, synset: str, file: int) -> dict[Kind, float]:
        """The kinds of a sense: a house stands for those who work in it as well."""
        if file == _TOP_FILE:
            return {next((_TOPS[word] for word in self._words[synset] if word in _TOPS), Kind.QUALITY): 1.0}
        if file == _ARTIFACTS:
            above = self._all_above(synset)
            if not above.isdisjoint(self._vehicles):
                return {Kind.VEHICLE: 1.0}
            if not above.isdisjoint(self._houses):
                return {Kind.THING: 1 - _STAFF, Kind.GROUP: _STAFF}
        return {_FILES[file]: 1.0}

    def _all_above(self, synset: str) -> set[str]:
        """A synset and all that is above it."""
        found, waiting = {synset}, [synset]
        while waiting:
            new = [above for above in self._above[waiting.pop()] if above not in found]
            found.update(new)
            waiting += new
        return found
