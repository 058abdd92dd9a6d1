"""Adjectives in a degree that their phrase does not go with: become much mild, the worse flood since 1953.

* “much” before a short adjective in its plain form that ends its phrase;
* a superlative and a noun, and then “than”: in worst shape than ever;
* “the”, a comparative and what only the first of many is: the larger crowd since 1972;
* “one of the”, a plain adjective of size and what the first of many are chosen from: one of the poor districts in the
  country.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.language.syntax.tagging import NOUNS, Tags
from newslint.language.syntax.view import SyntaxView
from newslint.language.words.morphology import possible_tags
from newslint.util.records import NamedTuple

_IRREGULAR = {"good": ("better", "best"), "bad": ("worse", "worst"), "far": ("farther", "farthest")}
_BACK = {"best": "better", "worst": "worse", "better": "best", "worse": "worst"}
_MUCH = frozenset({"much", "considerably", "substantially"})
_FREE = frozenset(
    """same like alike last more less most least better worse such other different further right wrong needed improved
    loved due done gone aware alive dead own sure true real""".split()
)
"""What "much" may stand before, or what takes no ending."""
_NO_MUCH = frozenset({"how", "very", "so", "too", "as", "that", "this", "pretty", "not", "n't"})
_CLOSES = frozenset(". , and but as because when if since after this in for now again today there".split())
_SIZES = frozenset(
    """large big poor rich old high tall long deep busy wealthy small young great strong powerful hot cold wet dry fast
    rare deadly costly heavy cheap""".split()
)
_WORLDS = frozenset(
    {"country", "world", "region", "continent", "province", "state", "city", "county", "nation", "league"}
)
_VOWELS = "aeiou"
_REACH, _SHORT = 6, 2
COMPARING_NOTHING = frozenset(
    {"more", "less", "further", "former", "latter", "upper", "lower", "inner", "outer", "later", "earlier", "elder"}
)
"""Comparatives by form that are none, or of which there is no superlative to mean."""


class WrongDegree(NamedTuple):
    """A token, the word that belongs there, and what the phrase asks for."""

    at: int
    use: str


def wrong_degrees(view: SyntaxView, tagged: Tags) -> Iterator[WrongDegree]:
    """Each adjective in the wrong degree, by what stands before and behind it."""
    for much in view.tokens.where(*_MUCH):
        use = _after_much(view, much)
        if use:
            yield WrongDegree(much + 1, use)
    for than in view.tokens.where("than"):
        at = _highest_before(view, than)
        if at >= 0 and (use := lower(view.lower[at])):
            yield WrongDegree(at, use)
    for at in tagged.where("JJR", "RBR").tolist():
        inside = view.sentence_start(at) < at < view.sentence_end(at) - 3 and view.lower[at - 1] == "the"
        if inside and _is_first_of_all(view, at) and (use := higher(view.lower[at])):
            yield WrongDegree(at, use)
    yield from _ranks(view)
    for one in view.tokens.where("one"):
        at = one + 3
        if at + 3 < view.sentence_end(one) and view.lower[at] in _SIZES and _one_of_all(view, at):
            yield WrongDegree(at, _ended(view.lower[at], "est"))


def _after_much(view: SyntaxView, much: int) -> str:
    """The comparative of a short adjective behind “much” that ends its phrase; nothing else."""
    at, word = much + 1, view.next_word(much)
    if at + 1 >= view.sentence_end(much) or view.tag[at] != "JJ" or word in _FREE or not view.text[at].islower():
        return ""
    if (
        view.previous_word(much) in _NO_MUCH
        or view.next_word(at) not in _CLOSES
        or view.tag[much - 1][:1] not in {"V", "R"}
    ):
        return ""
    return _ended(word, "er")


def _highest_before(view: SyntaxView, than: int) -> int:
    """The superlative before a noun and “than”, where nothing nearer compares; -1 where there is none."""
    if view.tag[than - 1] not in NOUNS:
        return -1
    for k in range(than - 2, max(view.sentence_start(than), than - 4) - 1, -1):
        if view.tag[k] in {"JJR", "RBR"} or view.lower[k] in {"rather", "other", "more", "less", "as", ",", "at"}:
            return -1
        if view.tag[k] == "JJS" and view.lower[k] not in {"most", "least"}:
            near = view.tag[max(view.sentence_start(k), k - _REACH) : k]
            compares = "JJR" in near or "RBR" in near
            return -1 if compares or view.previous_word(k) in {"the", "at", "its", "his", "their", "her"} else k
    return -1


def _is_first_of_all(view: SyntaxView, at: int) -> bool:
    """Whether “in its history”, “since 1953” or “on record” stands behind a comparative, or behind its noun."""
    if view.lower[at] in COMPARING_NOTHING:
        return False
    be = view.before_adverbs(at - 2)
    if view.tag[be][:2] != "VB":
        return False
    noun = at + 1 + (view.next_tag(at) == "JJ")
    k = noun + (view.tag[noun] == "NN")
    behind = view.lower[k : k + 5]
    if behind[:1] == ["in"] and view.tag[k + 1] in {"DT", "PRP$", "NNP", "NN"} and "history" in behind[1:]:
        return view.tag[k + 1] != "DT" or "POS" in view.tag[k + 1 : k + 4]
    if view.lower[k : k + 3] in (["in", "living", "memory"], ["in", "its", "history"]) or view.lower[k : k + 2] == [
        "on",
        "record",
    ]:
        return True
    if view.lower[k] == "in" and view.tag[k + 1] == "DT" and view.tag[k + 2] == "NN":
        k += 3
    elif view.lower[k] == "in" and view.tag[k + 1] == "NNP":
        k += 2
    end = view.sentence_end(at)
    return k + 1 < end and view.lower[k] == "since" and view.lower[k + 1].isdecimal()


def _ranks(view: SyntaxView) -> Iterator[WrongDegree]:
    """Each plain adjective behind an owner and an ordinal: the world's second big port."""
    for ordinal in view.tokens.where("second", "third", "fourth", "fifth"):
        at = ordinal + 1
        if at + 2 < view.sentence_end(ordinal) and _ranked(view, at):
            yield WrongDegree(at, _ended(view.lower[at], "est"))


def _ranked(view: SyntaxView, at: int) -> bool:
    """Whether an owner and an ordinal stand before an adjective of size, and its noun behind."""
    owned = at - 2 > view.sentence_start(at) and view.tag[at - 2] == "POS" and view.lower[at] in _SIZES
    return owned and view.next_tag(at) == "NN" and view.lower[at] not in {"young", "great", "old"}


def _one_of_all(view: SyntaxView, at: int) -> bool:
    """Whether “one of the” stands before an adjective of size, and a plural and “in the country” behind."""
    first = view.sentence_start(at)
    if at - 3 < first or view.lower[at - 3 : at] != ["one", "of", "the"]:
        return False
    if view.next_word(at) == "in" and view.next_tag(at + 1) in {"NNP", "DT"}:
        return view.lower[at] not in {"young", "old", "poor", "rich", "small", "great", "strong"}
    noun = at + 1 + (view.next_tag(at) in {"NN", "JJ"})
    if view.tag[noun] != "NNS" or view.next_word(noun) != "in" or noun + 3 >= view.sentence_end(at):
        return False
    named = view.tag[noun + 2] == "NNP" and view.next_tag(noun + 2) in {".", ","}
    return named or (view.lower[noun + 2] == "the" and view.lower[noun + 3] in _WORLDS)


def lower(superlative: str) -> str:
    """The comparative of a superlative; nothing where none is known."""
    made = _BACK.get(superlative) or (superlative.removesuffix("st") + "r" if superlative.endswith("est") else "")
    return made if "JJR" in possible_tags(made) else ""


def higher(comparative: str) -> str:
    """The superlative of a comparative; nothing where none is known."""
    made = _BACK.get(comparative) or (comparative.removesuffix("r") + "st" if comparative.endswith("er") else "")
    return made if "JJS" in possible_tags(made) else ""


def _ended(word: str, ending: str) -> str:
    """A short adjective with an ending of degree; nothing where it has no such form."""
    if word in _IRREGULAR:
        return _IRREGULAR[word][ending == "est"]
    stem = word[:-1] + "i" if word.endswith("y") else word
    single = len(word) > _SHORT and word[-1] not in _VOWELS + "wxy" and word[-2] in _VOWELS and word[-3] not in _VOWELS
    made = [stem + ending, word.removesuffix("e") + ending, word + word[-1] + ending if single else ""]
    wanted = {"JJR"} if ending == "er" else {"JJS"}
    return next((form for form in made if form and possible_tags(form) & wanted), "")
