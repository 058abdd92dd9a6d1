"""Clauses that compare, behind "as": "as boys do", "as it did when", "as those who left", "as the council had planned".

What was said before is left out of them, so that a helping verb ends them, and nothing else that "as" opens looks so.
"""

from __future__ import annotations

from newslint.language.syntax.tagging import NOUNS
from newslint.language.syntax.view import SyntaxView
from newslint.language.words.morphology import is_adjective, is_noun
from newslint.language.words.noun_kinds import Kind, share
from newslint.lexicon.auxiliaries import BE, HAVE

_DEGREES = frozenset({"JJR", "RBR"})
_AMOUNTS = frozenset({"more", "less", "fewer"})
_DO = frozenset({"do", "does", "did", "can", "could"})
_ENDS = frozenset(
    {
        ",",
        ".",
        ";",
        "and",
        "but",
        "when",
        "before",
        "then",
        "in",
        "at",
        "on",
        "after",
        "during",
        "for",
        "a",
        "last",
        "ten",
    }
)
_EVER = frozenset({"at", "ever", "for", "in", "since"})
THOUGHT = frozenset(
    "expected planned thought feared forecast predicted hoped estimated assumed budgeted intended".split()
)
_SUBJECT = NOUNS | {"DT", "PRP", "PRP$", "JJ", "CD", "IN", "POS", "VBN", "VBG", "NN"}
_LONGEST = 8
_PEOPLE = 0.8


def opens_compared(view: SyntaxView, at: int) -> bool:
    """Whether a comparative stands before an "as", and behind it a clause that compares."""
    if at + 2 >= view.sentence_end(at):
        return False
    return (_is_compared(view, at) or _is_group(view, at)) and _compares(view, at)


def _compares(view: SyntaxView, at: int) -> bool:
    """Whether a comparative stands right before, or "more" with what there is more of, and no second "as"."""
    low = max(view.sentence_start(at), at - _LONGEST)
    for k in range(at - 1, low - 1, -1):
        if view.lower[k] in {",", "as", "than", "so", "the", ";", ":", "any", "that"}:
            return False
        if view.tag[k] in _DEGREES or view.lower[k] in _AMOUNTS or (k == at - 1 and _is_degree(view.lower[k])):
            if view.previous_word(k) in {"the", "any", "and", "no"} and view.previous_word(k) != "no":
                return False  # the more ... the more; more and more
            if view.next_word(k) == "likely" and k < at - 2 and _is_group(view, at):
                return True  # more likely to be expelled as girls
            plain = all(view.tag[j] in NOUNS | {"JJ", "RB", "IN", "DT"} for j in range(k + 1, at))
            if not _is_compared(view, at):
                return False
            return plain and (k == at - 1 or view.lower[k] in _AMOUNTS or view.tag[k] == "JJR")
    return False


def _is_group(view: SyntaxView, at: int) -> bool:
    """Whether people of a sort, and nothing else, stand behind "as": "as girls of the same age"."""
    people = view.tag[at + 1] == "NNS" and share(view.lower[at + 1], Kind.PERSON, Kind.GROUP) >= _PEOPLE
    return people and (view.lower[at + 2] in _ENDS or view.tag[at + 2] in {"IN", "WP"})


def _is_degree(word: str) -> bool:
    """Whether a word is a comparative that the tagger may not know: "shallower"."""
    return (
        word.endswith("er")
        and any(is_adjective(form) for form in (word[:-2], word[:-1], word[:-3]))
        and (not is_noun(word))
    )


def _is_compared(view: SyntaxView, at: int) -> bool:
    """Whether what stands behind "as" is short and ends in a helping verb, in what was thought, or is "those who"."""
    last = view.sentence_end(at)
    if at + 2 >= last:
        return False
    if view.lower[at + 1] == "others" and (view.lower[at + 2] in _ENDS or view.tag[at + 2] == "TO"):
        return True
    if view.lower[at + 1] in {"those", "that"} and view.lower[at + 2] in {"of", "in", "who", "from", "on", "with"}:
        return True
    for k in range(at + 2, min(last, at + _LONGEST)):
        word, after = view.lower[k], view.next_word(k)
        if word in _DO and view.tag[k] != "VB":
            return after in _ENDS
        if word in BE | HAVE:
            if after == "been" and word in HAVE:
                return view.next_word(k + 1) in _EVER
            if after in THOUGHT and word == "had":
                return True
            return after in _ENDS - {"a", "at", "on", "for", "and", "but"} and view.tag[k - 1] in NOUNS | {"PRP"}
        if view.tag[k - 1] not in _SUBJECT:
            return False
    return False
