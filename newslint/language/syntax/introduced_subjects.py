"""The subject and its verb right behind the comma that closes an opening, by the words alone."""

from __future__ import annotations

from newslint.language.syntax.tagging import FINITE, NOUNS
from newslint.language.syntax.view import MODIFIERS, SyntaxView
from newslint.language.words.morphology import lemmas, possible_tags
from newslint.lexicon.reporting_verbs import CLAUSE_VERBS

PHRASE = NOUNS | MODIFIERS | {"DT", "PRP$", "POS", "RBS", "PDT"}
"""Tags of what a noun phrase is made of."""
MARKS = frozenset({":", ";", "“", "”", '"', "``", "''", "–", "—", "(", ")", "?"})
"""What parts an opening from its sentence."""
_NO_SUBJECT = frozenset({"and", "or", "but", "nor", "including", "as", "then"})
_OPENS = frozenset(
    {"DT", "PDT", "PRP$", "PRP", "EX", "NN", "NNS", "NNP", "NNPS", "JJ", "JJR", "JJS", "CD", "VBG", "VBN"}
)
_BETWEEN = NOUNS | MODIFIERS | {"DT", "PRP$", "POS", "IN", "RB", "PDT", "TO", "PRP", "CC"}
"""Tags of what may stand between the head of a subject and its verb."""
_PAST_OR_PRESENT = frozenset({"VBD", "VBP"})
_NEAR = 16
"""Tokens from the comma to the verb of the subject."""


def subject_after(view: SyntaxView, comma: int, last: int) -> tuple[int, int]:
    """The head of the subject that begins behind a comma, and its finite verb, with no comma between; -1 twice else.

    By the words alone: the tree takes what stands beside a noun for a second name of it.
    """
    start = comma + 1
    if start + 1 >= last or view.lower[start] in _NO_SUBJECT or view.tag[start] not in _OPENS:
        return -1, -1
    if view.tag[start] in {"PRP", "EX"}:
        head, k = start, start + 1
    else:
        head, k = _phrase_head(view, start, last), start
    if head < 0:
        return -1, -1
    for verb in range(max(k, head + 1), min(last, head + _NEAR)):
        if is_finite(view, verb, last):
            return (-1, -1) if _only_tells(view, head, verb) else (head, verb)
        if view.tag[verb] not in _BETWEEN:
            break
    return -1, -1


def _phrase_head(view: SyntaxView, start: int, last: int) -> int:
    """The last noun of the run of words that may belong to one noun phrase."""
    head = -1
    for k in range(start, last):
        if view.tag[k] in NOUNS and not (head >= 0 and is_finite(view, k, last)):
            head = k
        elif head < 0 and view.lower[k] == "than" and k > start:
            continue  # more than 40 trees
        elif (view.tag[k] not in PHRASE and view.tag[k] != "RB") or (head >= 0 and is_finite(view, k, last)):
            break
    if head < 0 and view.tag[start] in {"CD", "JJS", "DT", "JJ"} and "of" in view.lower[start : start + 3]:
        return start  # two of the flights
    return head


def is_finite(view: SyntaxView, k: int, last: int) -> bool:
    """Whether a word is a finite verb, or a noun by its tag that an object follows: "voters there trust him"."""
    if view.tag[k] in FINITE:
        return True
    if view.tag[k] == "NNS" and view.tag[k - 1] == "NN" and view.next_tag(k) in {"NNP", "PRP"}:
        led = "DT" in view.tag[k - 3 : k - 1] or view.lower[k + 1] in {"mr", "mrs", "ms", "dr"}
        return led and "VBZ" in possible_tags(view.lower[k])  # the law angers Mr Deng
    if view.tag[k] not in {"NN", "VB", "VBG", "VBN", "JJ"} or k + 1 >= last or view.tag[k - 1] not in NOUNS:
        return False
    after = view.tag[k + 1] in {"NNP", "DT", "PRP", "PRP$"} or view.lower[k + 1] == "to"
    many = view.tag[k] != "VBN" or view.tag[k + 1] != "IN"
    return after and many and bool(_PAST_OR_PRESENT.intersection(possible_tags(view.lower[k])))


def verb_behind(view: SyntaxView, subject: int) -> int:
    """The first finite verb behind a subject in its sentence; -1 where there is none."""
    last = view.sentence_end(subject)
    return next((k for k in range(subject + 1, last) if is_finite(view, k, last)), -1)


def _only_tells(view: SyntaxView, head: int, verb: int) -> bool:
    """Whether a subject and its verb only say who said so."""
    tells = not CLAUSE_VERBS.isdisjoint(lemmas(view.lower[verb]))
    return view.next_word(verb) == "," or (tells and view.tag[head] == "PRP")
