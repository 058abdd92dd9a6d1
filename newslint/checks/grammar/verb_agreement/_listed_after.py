"""Several who stand in a list behind their verb: "Among the guests was the mayor, two bishops and a minister"."""

from __future__ import annotations

from newslint.language.syntax.tagging import FINITE, NOUNS
from newslint.language.syntax.view import SyntaxView
from newslint.language.words.noun_kinds import Kind, share

_SURELY = 0.8
_OPENS = frozenset({"DT", "CD", "PRP$"})
_PHRASE = NOUNS | _OPENS | {"JJ", "JJR", "JJS", "VBN", "VBG", "HYPH", "POS", "IN", "TO", "VB", "$"}
_LISTED = 22


def are_listed(view: SyntaxView, verb: int) -> bool:
    """Whether persons, or a plural and others, are joined by “and” behind a verb after “among”, and no clause is."""
    low, end = view.sentence_start(verb), min(view.sentence_end(verb), verb + _LISTED)
    first = low + (view.lower[low] == "also")
    if view.lower[first] not in {"among", "amongst"} or view.lower[verb] not in {"is", "was"}:
        return False
    if view.next_tag(verb) not in _OPENS:
        return False
    heads: list[int] = []
    head, k = -1, verb + 1
    while k < end:
        joint = view.lower[k] == "and" or view.text[k] == ","
        if joint and head < 0:
            return False
        if joint:
            heads.append(head)
            step = k + 1 + (view.text[k] == "," and view.next_word(k) == "and")
            if step >= end or view.tag[step] not in _OPENS:
                return False
            last = view.lower[step - 1] == "and"
            if last:
                heads.append(_head(view, step, end))
                return all(_is_somebody(view, one) for one in heads) or view.tag[heads[0]] == "NNS"
            k, head = step, -1
            continue
        if view.tag[k] in FINITE or view.tag[k] not in _PHRASE:
            return False
        if view.tag[k] in NOUNS and (head < 0 or (head == k - 1 and view.tag[k - 1] in NOUNS)):
            head = k
        k += 1
    return False


def _head(view: SyntaxView, start: int, end: int) -> int:
    """The last noun of the run that begins at a token; that token where none does."""
    head, k = start, start
    while k < end and view.tag[k] in NOUNS | _OPENS | {"JJ", "HYPH"}:
        head = k if view.tag[k] in NOUNS else head
        k += 1
    return head


def _is_somebody(view: SyntaxView, head: int) -> bool:
    """Whether a noun stands for a person, or for a pair."""
    return share(view.lower[head], Kind.PERSON) >= _SURELY or view.lower[head] in {"couple", "pair", "family"}
