"""Subjects that count or gather others: most of the houses, 60% of voters, a total of 14 people, the number of firms.

Of a part ("most of the water") and of a heap ("dozens of people") it is the noun after "of" that has the number of the
whole; a sum or a list named as such ("the number of firms") is one thing, whatever is counted in it. Where guides allow
both ("a series of strikes have"), nothing is said. Sources: the chapters on concord of the usual reference grammars of
English; The Associated Press Stylebook and the Guardian style guide on fractions, percentages, majority, number, total.
"""

from __future__ import annotations

from newslint.language.syntax.agreement import GrammaticalNumber, head_number, names_a_body
from newslint.language.syntax.phrases import determiner_of, phrase_start
from newslint.language.syntax.tagging import NOUNS
from newslint.language.syntax.view import QUOTE_MARKS, SyntaxView
from newslint.language.words.morphology import is_mass, number
from newslint.lexicon.function_words import POSSESSIVES
from newslint.lexicon.numerals import AMOUNTS

_PARTS = frozenset(
    """all most some half third thirds quarter quarters fifth fifths sixth sixths eighth eighths tenth tenths percent %
    cent rest remainder majority lots plenty lot""".split()
)
"""A part of something has its number: most of the houses are, most of the water is."""
_OF_ONE = frozenset({"much", "part", "little"})
"""A part of one thing."""
_HEAPS = frozenset("dozens scores hundreds thousands millions billions tens couple handful".split())
"""So many of what stands after "of": never one, unless it is an amount."""
_SUMS = frozenset(
    """amount average collection level number package percentage proportion range scale series set string
    succession sum variety wave batch""".split()
)
"""One thing, where "the" or "this" says that it is meant, and not what is in it."""
_THE = POSSESSIVES | {"the", "this", "that"}
_QUANTITIES = _PARTS | _OF_ONE | _HEAPS | _SUMS | {"total"}
_SEVERAL = frozenset({"us", "them", "you", "those", "these"})
_ONE = frozenset({"it", "this", "that"})


def counts_others(view: SyntaxView, noun: int) -> bool:
    """Whether a head is a word of quantity with "of" after it, so that its own form does not tell its number."""
    return view.lower[noun] in _QUANTITIES and view.next_word(noun) == "of"


def quantity_number(view: SyntaxView, noun: int) -> GrammaticalNumber | None:
    """The number that a word of quantity with "of" after it asks of a verb; nothing where it may be either."""
    word = view.lower[noun]
    if word in _SUMS:
        return _sum_number(view, noun)
    counted = _counted(view, noun)
    if counted < 0:
        return None
    many = _number_of_counted(view, counted)
    if word == "total":
        figured = view.tag[noun + 2] == "CD" and view.lower[noun + 2] not in {"1", "one"}
        return "plur" if determiner_of(view, noun) == "a" and figured and many == "plur" else None
    if word in _OF_ONE:
        return "sing" if many == "sing" else None
    if word in _HEAPS or word in {"lots", "plenty", "lot"}:
        return "plur" if many == "plur" else None
    return many


def _sum_number(view: SyntaxView, noun: int) -> GrammaticalNumber | None:
    """The number of a sum, a list or a set: one where it is pointed at; "a number of ships" are several."""
    if view.tag[noun] != "NN":
        return None
    start = phrase_start(view, noun)
    if view.lower[start] in _THE:
        return "sing"
    counted = _counted(view, noun)
    if view.lower[noun] != "number" or view.lower[start] not in {"a", "an"} or "record" in view.lower[start:noun]:
        return None
    return "plur" if counted < 0 or view.tag[counted] != "NN" else None


def _counted(view: SyntaxView, noun: int) -> int:
    """The head of what stands after "of", by the tree; -1 where there is none, or where it is joined with others."""
    counted = view.head[noun + 1]
    if counted <= noun + 1 or counted >= view.sentence_end(noun) or view.relation[noun + 1] != "case":
        return -1
    if any(view.relation[k] == "conj" for k in view.tree.children(counted)):
        return -1
    if not QUOTE_MARKS.isdisjoint((view.previous_word(counted), view.next_word(counted))):
        return -1  # most of "Roots"
    return counted


def _is_measure(view: SyntaxView, counted: int) -> bool:
    """Whether a plural may be an amount: "half of the two weeks", "most of its points"; not "half of the seats"."""
    start = phrase_start(view, counted)
    return view.lower[start] != "the" or not {"CD", "$"}.isdisjoint(view.tag[start:counted])


def _number_of_counted(view: SyntaxView, counted: int) -> GrammaticalNumber | None:
    """The number of what is counted: that of its form, but for bodies of people and for amounts."""
    word, tag = view.lower[counted], view.tag[counted]
    if word in _SEVERAL and tag in {"PRP", "DT"}:
        return "plur"
    if word in _ONE and tag in {"PRP", "DT"}:
        return "sing"
    if tag in {"NNS", "NNPS"}:
        amount = (word in AMOUNTS and _is_measure(view, counted)) or view.next_word(counted) == "of"
        return None if amount or number(word) != "plur" or "HYPH" in view.tag[counted + 1 : counted + 2] else "plur"
    if tag not in NOUNS - {"NNP", "NNPS"} or names_a_body(view, counted):
        return None
    if is_mass(word) and number(word) == "sing":
        return "sing"
    return head_number(view, counted) if determiner_of(view, counted) else None
