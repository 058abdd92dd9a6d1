"""What tells a set term with another word in it from words that are meant so."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from newslint.language.segmentation.tokens import Tokens
from newslint.language.words.morphology import possible_tags, singular
from newslint.language.words.set_terms import ChangedTerm
from newslint.lexicon.function_words import STOP_WORDS
from newslint.lexicon.lists import rows, words
from newslint.story.spoken_amounts import ORDINALS

_FINITE, _NO_WORDS = frozenset({"VBD", "VBZ", "VBP", "MD"}), frozenset({"NNP", "NNPS", "FW", "CD", "RB", "IN", "DT"})
"""Tags of a changed word that opens a clause's verb, and of one that is no word for another."""
GO_ON = frozenset({"NN", "NNS", "NNP", "NNPS", "VBG", "JJ"})
"""Tags after which what stands before is only the beginning of a longer term."""
_NAMES = frozenset({"NNP", "NNPS"})
_OFFICES = words("offices")
_PLAIN, _NOMINAL = frozenset({"VB", "VBP"}), frozenset({"NN", "NNS", "JJ"})
_STARTS = frozenset({"", ".", '"', "“", "?", "!"})
_AREAS = (
    "county|shire district city borough town township village parish state province region municipality ward canton"
)


def says_something(change: ChangedTerm) -> bool:
    """Whether a word of a term beside the changed one says what it is of: not so in “in the dark”."""
    words = change.term.split(" ")
    del words[change.changed - change.first]
    return not STOP_WORDS.issuperset(words)


def is_own_word(table: Tokens, change: ChangedTerm) -> bool:
    """Whether a story uses the odd word of a term by itself as well: “swap deals”, where it tells of swaps."""
    word = table.lower[change.changed]
    places = (
        *table.index.get(word, ()),
        *table.index.get(f"{word}s", ()),
        *table.index.get(word.removesuffix("s"), ()),
    )
    around = {change.changed - 1, change.changed + 1} & {*range(change.first, change.last)}
    beside = {table.lower[k] for k in around}
    return any(k != change.changed and beside.isdisjoint(table.lower[max(0, k - 1) : k + 2]) for k in places)


@cache
def _sorts() -> Mapping[str, tuple[int, int]]:
    """What a word names, and of which sort that is: trams and trains, counties and towns."""
    sorts = [*(" ".join(row).split() for row in rows("rivals")), _AREAS.split()]
    return {
        word: (number, which)
        for number, members in enumerate(sorts)
        for which, some in enumerate(members)
        for word in some.split("|")
    }


def is_other_thing(table: Tokens, change: ChangedTerm) -> bool:
    """Whether the odd word names another thing of the sort, so that the term is another: a tram strike, a rail one."""
    ours = _sorts().get(singular(table.lower[change.changed]))
    theirs = _sorts().get(singular(right_word(change)))
    return ours is not None and theirs is not None and ours[0] == theirs[0] and ours[1] != theirs[1]


def is_numbered(table: Tokens, change: ChangedTerm) -> bool:
    """Whether a term begins with a number in order, which stands before any noun: a second quay is no second slip."""
    return change.changed > change.first and table.lower[change.first] in ORDINALS


def right_word(change: ChangedTerm) -> str:
    """The word that the term has where the text has another."""
    return change.term.split(" ")[change.changed - change.first]


def stands_alone(table: Tokens, tagged: list[str], change: ChangedTerm) -> bool:
    """Whether a term is used by itself: no name, and no part of a longer term."""
    first, last = change.first, change.last
    before = table.text[first - 1] if first else ""
    if any(word[0].isupper() for word in table.text[first + 1 : last]):
        return False
    if table.text[first][0].isupper() and before not in _STARTS:
        return False
    if first and table.same_sentence(first - 1, first) and tagged[first - 1] in _NAMES:
        return False
    if table.text[change.changed].isupper() or tagged[change.changed] in _NO_WORDS:
        return False
    if table.lower[change.changed] in _OFFICES:
        return False  # "the treasurer-general"
    verb = tagged[change.changed] in _PLAIN and possible_tags(table.lower[change.changed]).isdisjoint(_NOMINAL)
    if verb and not possible_tags(right_word(change)).isdisjoint(_NOMINAL):
        return False  # "to forgo part of it"
    around = (*table.text[max(0, first - 1) : first], *table.text[last : last + 1])
    if "-" in around or (tagged[change.changed] in _FINITE and not _FINITE & possible_tags(right_word(change))):
        return False
    goes_on = last < len(table) and tagged[last] in GO_ON and table.same_sentence(first, last)
    return not goes_on or change.changed != last - 1
