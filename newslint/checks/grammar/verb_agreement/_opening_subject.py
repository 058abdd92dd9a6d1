"""The first verb of a clause against the noun that opens it, whatever describes that noun in between.

"The number of passengers complaining about late or cancelled trains have doubled": between the head of the phrase that
opens a clause and the first finite verb stand only prepositions and participles, so no other noun can be the subject.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.grammar.verb_agreement._disagreement import disagreeing
from newslint.engine.finding import Finding, Severity
from newslint.engine.rule import Evidence
from newslint.language.syntax.agreement import GrammaticalNumber
from newslint.language.syntax.tagging import FINITE, NOUNS
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.morphology import verb_number
from newslint.language.words.noun_kinds import Kind, share
from newslint.lexicon.auxiliaries import AGREEING
from newslint.text import Document

_NOT_ONE = frozenset({"no", "every", "each", "all", "both", "some", "any", "another", "either", "neither"})
"""Determiners that other rules look at."""
_CLAUSES = frozenset({"that", "because", "although", "while", "whether"})
_DESCRIBED = frozenset({"IN", "VBG", "VBN", "TO"})
_BETWEEN = (
    NOUNS | _DESCRIBED | {"DT", "PRP$", "JJ", "JJR", "JJS", "CD", "CC", "POS", "RB", "VB", "HYPH", "$", "RP", "PDT"}
)
_ITSELF = frozenset({"DT", "PRP$", "NNP", "PRP", "CD"})
"""What may open a second subject behind “and”, or a clause without “that” behind a noun."""
_COUNTS = frozenset(
    """number total range series variety majority minority host couple handful lot percentage proportion group pair team
    rest bulk half third quarter mix combination array string crowd kind sort type generation""".split()
)
"""Nouns that what they count of may agree with."""
_TOLD = frozenset(
    """claims reports allegations fears hopes rumours rumors suggestions signs complaints concerns accusations warnings
    promises predictions assurances denials arguments assertions suspicions doubts""".split()
)
"""Nouns of what is told or thought, with "that"."""
_JOINTS = frozenset({",", ":", "CC", "WDT", "WP", "WP$", "WRB", "``", "''", "MD"})
_LONGEST = 22
_SOME = 0.3


class OpeningSubject(Evidence):
    """``The number of passengers complaining about trains have doubled``."""

    severity = Severity.ERROR
    weighs = False
    triggers = AGREEING

    def check(self, document: Document) -> Iterator[Finding]:
        """Look back from each verb that shows its number to the start of its clause."""
        view = syntax(document)
        for verb in view.tokens.where(*AGREEING):
            asked = verb_number(view.lower[verb])
            if asked not in {"sing", "plur"} or view.previous_tag(verb) in {"PRP", "WDT", "WP", "EX", "NNP"}:
                continue
            head = _head(view, verb)
            if head < 0 and asked == "sing" and _behind_what_is_told(view, verb):
                yield from disagreeing(self, view, view.sentence_start(verb), verb, "plur")
                continue
            count = _number(view, head) if head >= 0 else None
            if count is None or count == asked or not _is_sure(view, head, verb, count):
                continue
            yield from disagreeing(self, view, head, verb, count)


def _behind_what_is_told(view: SyntaxView, verb: int) -> bool:
    """Whether a plural with "that" opens a sentence, and a verb follows the clause of it: claims that he was ill were.

    Not so where a clause without "that", or one with a word of its own, stands inside: claims that what he took was.
    """
    first = view.sentence_start(verb)
    if view.next_word(first) != "that" or view.lower[first] not in _TOLD or verb < first + 6:
        return False
    finite = [k for k in range(first + 2, verb) if view.tag[k] in FINITE]
    if len(finite) != 1 or not _JOINTS.isdisjoint(view.tag[first + 2 : verb]) or "that" in view.lower[first + 2 : verb]:
        return False
    inside = range(first + 2, verb)
    if any(view.tag[k] in NOUNS and view.tag[k + 1] in {"PRP", "DT", "NNP"} and view.tag[k] != "NNP" for k in inside):
        return False
    return view.tag[verb - 1] in NOUNS | {"JJ", "VBN"} and view.next_tag(verb) in {"VBN", "JJ", "RB"}


def _head(view: SyntaxView, verb: int) -> int:
    """The noun that opens the clause of a verb, if only what describes it stands between; -1 else."""
    first = view.sentence_start(verb)
    start = verb - 1
    while start > max(first, verb - _LONGEST) and view.tag[start] in _BETWEEN and view.lower[start] not in _CLAUSES:
        start -= 1
    if view.lower[start] in _CLAUSES:
        start += 1
    if (
        view.tag[start] not in {"DT", "PRP$"}
        or view.lower[start] in _NOT_ONE
        or not FINITE.isdisjoint(view.tag[start:verb])
    ):
        return -1
    if start != first and (view.lower[start - 1] not in _CLAUSES or view.previous_tag(start - 1) in NOUNS):
        return -1
    group = view.noun_phrase(start)
    if group is None or view.next_tag(group.head) not in _DESCRIBED or group.head + 2 >= verb:
        return -1
    if view.lower[start] in {"a", "an"} and view.next_word(group.head) == "of":
        return -1  # "a section of voters have"
    return group.head


def _number(view: SyntaxView, head: int) -> GrammaticalNumber | None:
    """The number of a noun that is certain; nothing for amounts, times and groups."""
    word = view.lower[head]
    if word in _COUNTS and word != "number":
        return None
    if view.certainly_plural(head):
        amount = share(word, Kind.TIME, Kind.AMOUNT, Kind.MONEY) > _SOME or word.endswith("ics")
        return None if amount else "plur"
    return "sing" if word == "number" or view.certainly_singular(head) else None


def _is_sure(view: SyntaxView, head: int, verb: int, count: GrammaticalNumber) -> bool:
    """Whether nothing between the two can be a second subject, or the subject of a clause without “that”."""
    for k in range(head + 1, verb):
        if view.lower[k] == "means" or (view.tag[k] == "NNS" and view.tag[k + 1] in {"NNS", "DT"} and k + 1 < verb):
            return False  # "the plan to start small means mistakes are"
        contact = view.tag[k] in {"DT", "PRP$", "NNP"} and view.tag[k - 1] in {"NN", "NNS"}
        if contact or (view.tag[k] == "VB" and view.tag[k - 1] != "TO"):
            return False
        if view.lower[k] == "and" and not (_joins_inside(view, k) if count == "sing" else _joins_nouns(view, k)):
            return False
    if view.tag[verb - 1] not in NOUNS | {"RB", "JJ", "RP"}:
        return False
    return view.next_tag(verb) not in {"NNS", "DT"} or count == "plur"


def _joins_nouns(view: SyntaxView, joint: int) -> bool:
    """Whether “and” opens no second clause behind a past that passes for a participle: the talks stalled and the ..."""
    return view.tag[joint + 1] not in _ITSELF or view.tag[joint - 1] in NOUNS


def _joins_inside(view: SyntaxView, joint: int) -> bool:
    """Whether “and” joins two bare words of one sort, and no second subject: late and cancelled, bread and milk."""
    if view.tag[joint + 1] in _ITSELF:
        return False
    same = view.tag[joint - 1][:2] == view.tag[joint + 1][:2]
    return same and (view.tag[joint + 1] != "NN" or view.tag[joint - 1] == "NN")
