"""Persons told by a role, without an article: "and spokeswoman for the port said"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.language.syntax.tagging import FINITE, NOUNS, tags
from newslint.language.syntax.view import SyntaxView
from newslint.language.words.noun_kinds import Kind, is_surely, share

_OPENS_CLAUSE = frozenset({"that", "because", "but", "although", "while", "if", "since", "when"})
_GOES_ON = frozenset({"for", "of", "from", "at", "with", "who", "in"})
_PHRASE = NOUNS | {"DT", "PRP$", "JJ", "IN", "CD", "POS", "HYPH", "VBN"}
_SET = frozenset(
    "police people staff man god mum dad mom mother father anyone someone "
    "everyone nobody everybody somebody anybody".split()
)
_SURE, _MOSTLY = 0.9, 0.7
_HUMAN = ("man", "woman", "person")
_LONGEST = 12
_AGE = 5
"""Tokens of “45-year-old”."""


def bare_roles(view: SyntaxView) -> Iterator[tuple[int, int]]:
    """The first and last tokens of nouns for persons that open a clause, and of ages that open an aside."""
    nouns = tags(view.document).mask("NN")
    nouns[1:] &= tags(view.document).mask("CC", "IN", ",")[:-1]
    for noun in nouns.nonzero()[0].tolist():
        if noun > view.sentence_start(noun) and _opens_clause(view, noun):
            yield noun, noun
    for year in view.tokens.where("year"):
        first = year - 2
        noun = first + _AGE
        if first > view.sentence_start(year) and _is_aged(view, first, noun):
            yield first, noun


def _opens_clause(view: SyntaxView, noun: int) -> bool:
    """Whether a noun for a person, what it belongs to and a finite verb follow a word that opens a clause."""
    word, before = view.lower[noun], noun - 1
    if (
        not (is_surely(word, Kind.PERSON, least=_MOSTLY) or word.endswith(_HUMAN))
        or word in _SET
        or not view.text[noun].islower()
    ):
        return False
    joined = view.tag[before] == "CC" and view.previous_word(before) == ","
    if not joined and (view.lower[before] not in _OPENS_CLAUSE or view.next_word(noun) not in _GOES_ON):
        return False
    if not view.certainly_singular(noun) or view.tag[noun + 1] == "NNP":
        return False
    verb = noun + 1
    if view.lower[verb] in _GOES_ON:
        while verb < min(view.sentence_end(noun) - 1, noun + _LONGEST) and view.tag[verb] in _PHRASE:
            verb += 1
    if view.tag[verb] not in {"VBD", "VBZ"}:
        return False
    subject = view.relation[noun] in {"nsubj", "nsubj:pass"} and view.head[noun] >= verb
    return subject or (joined and view.relation[noun] == "conj" and view.relation[verb] == "conj")


def _is_aged(view: SyntaxView, first: int, noun: int) -> bool:
    """Whether “, 45-year-old father of three,” stands behind a noun, with an end of the aside behind it."""
    end = view.sentence_end(first)
    if noun + 1 >= end or view.lower[first + 1 : first + _AGE] != ["-", "year", "-", "old"]:
        return False
    if view.tag[first] != "CD" or view.text[first - 1] != "," or view.tag[first - 2] not in NOUNS:
        return False
    if view.tag[noun] != "NN" or share(view.lower[noun], Kind.PERSON) < _SURE or view.text[end - 1] != ".":
        return False
    closes = view.lower[noun + 1] in {",", "of", "from", "who", "with", "and"}
    listed = view.lower[first - 3] in {",", "and"} or FINITE.isdisjoint(view.tag[first:end])
    return closes and not listed
