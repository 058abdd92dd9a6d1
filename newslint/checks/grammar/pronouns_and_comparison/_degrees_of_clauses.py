"""Degrees that the rest of a sentence asks for: the faster it grows, the most difficult; of the two, the tallest.

* “the” and a comparative that opens a clause, and “the” with a superlative behind its comma;
* “of the two” before a sentence, or behind the adjective: the larger of the two, the largest of the three;
* “its” and a comparative, a noun and a span of time: at its higher level in 40 years.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.grammar.pronouns_and_comparison._degrees import COMPARING_NOTHING
from newslint.language.syntax.view import SyntaxView
from newslint.language.words.morphology import possible_tags
from newslint.lexicon.auxiliaries import MODALS

_CLAUSE = frozenset({"DT", "PRP", "PRP$", "NNP"})
_MANY = frozenset("three four five six seven eight nine ten eleven twelve".split())
_THE = frozenset({"the", "its", "their", "his", "her"})
_LONG = frozenset({"years", "decades", "centuries", "months", "weeks", "century", "decade", "generation", "seasons"})
_ABOUT = frozenset({"more", "than", "nearly", "almost", "over", "about", "at", "least", "a", "the", "past", "last"})
_AIMS = MODALS | {"to"}
_NEAR, _REACH = 5, 16
_STOPS = frozenset({";", "but", "while", "although", "which", "who", "that"})
_BACK = {"best": "better", "worst": "worse", "better": "best", "worse": "worst", "most": "more"}


def degrees_of_clauses(view: SyntaxView) -> Iterator[tuple[int, str]]:
    """Each word in the wrong degree, and the right one."""
    for the in view.tokens.where("the"):
        at = the + 1
        if at + 2 >= view.sentence_end(the):
            continue
        if _opens_the_more(view, the):
            yield from _second_the(view, the)
        elif view.tag[at] == "JJR" and view.lower[at] not in COMPARING_NOTHING and _of_many(view, at + 1):
            yield from _made(at, _ended(view.lower[at], "r", "st", "JJS"))
    for two in view.tokens.where("two"):
        opens = view.lower[two - 2 : two] == ["of", "the"] and two - 2 == view.sentence_start(two)
        if opens and view.next_word(two) not in {"dozen", "hundred", "thousand", "million", "-"}:
            yield from _of_two(view, two)
    for span in view.tokens.where("in", "for", "since"):
        at = _before_span(view, span)
        if at >= 0:
            yield from _made(at, _ended(view.lower[at], "r", "st", "JJS"))


def _made(at: int, use: str) -> Iterator[tuple[int, str]]:
    """A token and the right form, where there is one."""
    if use:
        yield at, use


def _ended(word: str, old: str, new: str, tag: str) -> str:
    """The other degree of a word; nothing where none is known."""
    made = _BACK.get(word) or (word.removesuffix(old) + new if word.endswith("e" + old) else "")
    return made if tag in possible_tags(made) else ""


def _opens_the_more(view: SyntaxView, the: int) -> bool:
    """Whether “the”, a comparative and a subject open a sentence, or a clause behind “that”."""
    opens = the == view.sentence_start(the) or view.lower[the - 1] in {"that", ":", "but", "and"}
    subject = the + 2 + (view.lower[the + 1] in {"more", "less"} and view.tag[the + 2] in {"RB", "JJ"})
    return opens and view.tag[the + 1] in {"JJR", "RBR"} and view.tag[subject] in _CLAUSE


def _second_the(view: SyntaxView, the: int) -> Iterator[tuple[int, str]]:
    """A superlative right behind “, the” of the second half."""
    end = view.sentence_end(the)
    commas = [k for k in range(the + 3, min(end - 3, the + _REACH)) if view.text[k] == ","]
    if commas and view.lower[commas[0] + 1] == "the":
        at = commas[0] + 2
        if view.lower[at] == "most":
            yield at, "more"
        elif view.tag[at] in {"JJS", "RBS"}:
            yield from _made(at, _ended(view.lower[at], "st", "r", "JJR"))


def _of_many(view: SyntaxView, of: int) -> bool:
    """Whether “of the” and three or more stand here."""
    end = view.sentence_end(of - 1)
    if of + 3 >= end or view.lower[of] != "of" or view.lower[of + 1] not in _THE | {"these", "those"}:
        return False
    number = view.lower[of + 2]
    return (number in _MANY or (number.isdecimal() and int(number) > 2)) and view.next_tag(of + 2) in {"NNS", "JJ"}


def _of_two(view: SyntaxView, two: int) -> Iterator[tuple[int, str]]:
    """A superlative behind a sentence that “of the two” opens."""
    for k in range(two + 1, min(view.sentence_end(two) - 2, two + _REACH)):
        if view.lower[k] in _STOPS:
            return
        if view.lower[k - 1] == "the" and view.tag[k] in {"JJS", "RBS"}:
            if view.lower[k] == "most" and view.tag[k + 1] in {"JJ", "VBN"}:
                yield k, "more"
            elif view.lower[k] != "most":
                yield from _made(k, _ended(view.lower[k], "st", "r", "JJR"))
            return


def _before_span(view: SyntaxView, span: int) -> int:
    """The comparative behind “its” and before a noun and a span of time; -1 where there is none."""
    at, low, end = span - 2, view.sentence_start(span), view.sentence_end(span)
    if at - 2 < low or view.tag[at] != "JJR" or view.lower[at] in COMPARING_NOTHING or view.tag[span - 1] != "NN":
        return -1
    if view.lower[at - 1] not in _THE or not _AIMS.isdisjoint(view.lower[max(low, at - _NEAR) : at]):
        return -1
    k = span + 1
    while k < end - 1 and (view.lower[k] in _ABOUT or view.tag[k] == "CD"):
        k += 1
    timed = k > span + 1 and view.lower[k] in _LONG and view.lower[span] != "since"
    year = view.lower[span] == "since" and len(view.lower[span + 1]) == 4 and view.lower[span + 1].isdecimal()
    return at if timed or year else -1
