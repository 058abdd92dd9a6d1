"""Verbs that a phrase which says how many contradicts, where the second reader stumbles as well.

"Each of the three deputies" is one, "most of the 61,000 fans" are several, and "the two, aged 24 and 37" too, whatever
the tree makes of what stands between them and the verb.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.grammar.verb_agreement._doubted_number import DoubtedNumber
from newslint.language.syntax.agreement import GrammaticalNumber, is_one_of
from newslint.language.syntax.phrases import DETERMINERS
from newslint.language.syntax.subjects import can_be_subject
from newslint.language.syntax.tagging import FINITE, NOUNS
from newslint.language.syntax.view import SyntaxView
from newslint.language.words.morphology import number, verb_number
from newslint.lexicon.auxiliaries import AGREEING
from newslint.lexicon.numerals import AMOUNTS, SEVERAL

_EACH = frozenset({"each", "neither", "either", "one"})
PARTS = frozenset({"most", "some", "many", "half", "all", "several", "few", "both", "two-thirds"})
_PHRASE = NOUNS | {"JJ", "JJR", "JJS", "CD", "HYPH", "POS", "VBN", "RB"}
_BREAKS = frozenset({"MD", "WDT", "WP", "WP$", "WRB", "PRP", "EX", ":", "``", "''", "TO", "VB"})
"""Tags of what begins another clause."""
_AFTER_FIGURE = frozenset({",", "of", "from", "in"})
_INSERTED = 2
"""Commas around what stands between subject and verb, at least."""


class CountedSubject(DoubtedNumber):
    """Verbs after a phrase that says how many, with what is told of these between them."""

    triggers = _EACH | PARTS | SEVERAL
    asks = "The subject seems to be “{noun}”, a {kind}: write {uses}?"
    likely = 0.1

    def suspects(self, view: SyntaxView) -> Iterator[tuple[int, int]]:
        """The first finite verb after each such phrase, if it has the other number."""
        for head in view.tokens.where(*self.triggers):
            count, end = _counted(view, head)
            verb = _verb_after(view, end) if count is not None else -1
            asked = verb_number(view.lower[verb]) if verb >= 0 else None
            if asked not in {"sing", "plur", None} or asked in {count, None} or not _may_open(view, head):
                continue
            if view.lower[verb] in AGREEING or view.tag[verb] in {"VBZ", "VBP"}:
                yield verb, head


def _counted(view: SyntaxView, head: int) -> tuple[GrammaticalNumber | None, int]:
    """The number of a phrase that a word which counts is the head of, and the token after the phrase."""
    word, last = view.lower[head], view.sentence_end(head)
    of = view.next_word(head) == "of" and head + 2 < last and view.tag[head + 2] in DETERMINERS
    if word in SEVERAL:
        named = view.previous_word(head) == "the" and view.next_word(head) in _AFTER_FIGURE
        return ("plur", head + 1) if named or of else (None, head)
    if not of:
        return None, head
    end = head + 3
    while end < last and view.tag[end] in _PHRASE:
        end += 1
    counted = end - 1
    several = view.tag[counted] == "NNS" and number(view.lower[counted]) == "plur"
    if word in _EACH:
        return ("sing", end) if several and is_one_of(view, head) else (None, head)
    return ("plur", end) if several and view.lower[counted] not in AMOUNTS else (None, head)


def _verb_after(view: SyntaxView, k: int) -> int:
    """The finite verb that a phrase before token k can be the subject of, over what is inserted; or -1."""
    last, commas, joined = view.sentence_end(k - 1), 0, False
    for at in range(k, last):
        tag = view.tag[at]
        if tag in FINITE:
            closed = commas >= _INSERTED and view.previous_tag(at) == "," if commas else not joined
            return at if closed else -1
        of_them = tag == "PRP" and view.previous_tag(at) == "IN"
        if (tag in _BREAKS and not of_them) or view.lower[at] == "that":
            return -1
        commas += tag == ","
        joined = joined or tag == "CC"
        if joined and not commas:
            return -1
    return -1


def _may_open(view: SyntaxView, head: int) -> bool:
    """Whether a clause may open with a phrase: not "one of each of the sorts", nor what completes a verb."""
    return view.previous_word(head) not in {"than", "not", "of", "but"} and can_be_subject(view, head)
