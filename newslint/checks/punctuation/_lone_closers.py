"""Asides about a subject that a comma closes and none opens: "Volunteers from Keswick who had rowed all night, found".

"Ruth Lund the club's owner, said"; "survived by a sister, Pearl of Chicago".
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.language.syntax.tagging import FINITE, NOUNS
from newslint.language.syntax.view import SyntaxView

_NAMES = frozenset({"NNP", "NNPS"})
_PHRASE = NOUNS | {"DT", "PRP$", "JJ", "CD", "POS", "HYPH", "IN", "JJS"}
_OPENS = frozenset({"the", "a", "an", "its", "his", "her", "their"})
_KIN = frozenset(
    """son sons daughter daughters brother brothers sister sisters wife husband partner mother father stepson
    stepdaughter grandson granddaughter companion child children""".split()
)
_LONG = 30


def lone_closers(view: SyntaxView) -> Iterator[int]:
    """The last token before each aside that a comma should open."""
    for who in view.tokens.where("who", "which", "whose"):
        if _opens_relative(view, who):
            yield who - 1
    for sentence in range(len(view.tokens.first)):
        opener, last = view.tokens.sentence_bounds(sentence)
        while opener < last and view.tag[opener] in _NAMES:
            opener += 1
        if opener < last and view.lower[opener] in _OPENS and _opens_apposition(view, opener):
            yield opener - 1
    for of in view.tokens.where("of"):
        if _of_place(view, of):
            yield of - 1


def _verb_behind(view: SyntaxView, at: int) -> int:
    """The finite verb right behind the only comma after a token; -1 where none stands there."""
    end = view.sentence_end(at)
    comma = next((k for k in range(at, min(end, at + _LONG)) if view.text[k] == ","), -1)
    verb = view.skip_adverbs(comma + 1) if comma > 0 else end
    return verb if verb + 1 < end and view.tag[verb] in FINITE else -1


def _opens_relative(view: SyntaxView, who: int) -> bool:
    """Whether a relative clause about a name, or about what ends in one, is closed by a comma and opened by none."""
    low = view.sentence_start(who)
    if who - 1 < low or view.tag[who - 1] not in _NAMES or not {*view.tag[low:who]} <= _PHRASE:
        return False
    verb = _verb_behind(view, who)
    if verb < 0 or view.tag[low] == "IN" or view.lower[low] in {"those", "anyone", "everyone", "all"}:
        return False
    comma = next(k for k in range(who, verb) if view.text[k] == ",")
    inside = view.tag[who:comma]
    return not FINITE.isdisjoint(inside) and "CC" not in view.tag[verb - 1 : verb]


def _opens_apposition(view: SyntaxView, opener: int) -> bool:
    """Whether "the club's owner" follows the name that opens a sentence, and a comma and a verb follow it."""
    low, end = view.sentence_start(opener), view.sentence_end(opener)
    if not 2 <= opener - low <= 4:
        return False
    last = opener
    while last < end and view.tag[last] in _PHRASE:
        last += 1
    if last >= end or view.text[last] != "," or last - opener < 2 or view.tag[last - 1] not in {"NN", "NNS", "NNP"}:
        return False
    return _verb_behind(view, opener) == view.skip_adverbs(last + 1)


def _of_place(view: SyntaxView, of: int) -> bool:
    """Whether "of" and a place follow the name of one of a family, which a comma parts from the word for it."""
    name, low = of - 1, view.sentence_start(of)
    while name > low and view.tag[name] in _NAMES:
        name -= 1
    if name == of - 1 or of - 1 - name > 3 or view.text[name] != "," or view.next_tag(of) not in _NAMES:
        return False
    one = view.lower[name - 1] in _KIN and name - 2 >= low and view.lower[name - 2] in {"a", "his", "her", "one"}
    survived = not {"survived", "leaves", "survivors", "survives"}.isdisjoint(view.lower[low:name])
    return one and survived
