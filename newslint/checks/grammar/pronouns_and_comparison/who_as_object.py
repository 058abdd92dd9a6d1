"""``the poet, who the board chose``."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Fix, Safety, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.syntax.tagging import FINITE
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.morphology import lemmas
from newslint.lexicon.auxiliaries import BE
from newslint.lexicon.reporting_verbs import CLAUSE_VERBS
from newslint.text import Document

_SUBJECTS = frozenset({"he", "she", "they", "we", "i"})
_PHRASE = frozenset({"JJ", "NN", "NNS", "NNP", "NNPS", "CD", "POS", "HYPH", "VBN"})
_VERBAL = frozenset({"VB", "VBN", "VBG", "RB", "MD"}) | FINITE
_CLOSES = frozenset({"IN", "RB", ",", ".", "CC", "RP", ":"})
_TIMES = frozenset({"last", "this", "next", "yesterday", "three", "two", "twice", "once"})
_TAKES = frozenset(
    "appoint choose elect marry meet teach beat defeat succeed replace sack hire fire dismiss know love admire "
    "accuse arrest shoot kill attack sue blame praise criticise criticize describe name nominate call identify "
    "coach manage train recruit sign invite visit help support back oppose treat employ interview raise adopt "
    "bring divorce date befriend mentor represent pick select drop loan buy sell target abuse rape assault "
    "stab rescue save see find hear trust respect hate fear advise pay free jail release deport extradite "
    "question charge convict".split()
)
"""Verbs that want an object: without another one, “who” is it."""
_LONGEST = 7


class WhoAsObject(Rule):
    """“Who” as the object of a verb that has its own subject."""

    meta = Meta(
        code="GRM519",
        name="who-as-object",
        summary="After a comma, the object of a clause with its own subject is “whom”.",
        why="In formal copy the one to whom something is done is “whom”; readers write in about it.",
        severity=Severity.WARNING,
        scope="sentence",
        source="The Times and The Guardian style guides: who or whom",
        bad=(
            Example(
                "His successor is the poet Ida Lund, [[who]] the trustees appointed last month.",
                fixed="His successor is the poet Ida Lund, whom the trustees appointed last month.",
            ),
            Example(
                "Among them was a singer, [[who]] she taught for two years.",
                fixed="Among them was a singer, whom she taught for two years.",
            ),
        ),
        good=(
            "His successor is the poet Ida Lund, whom the trustees appointed last month.",
            "The driver, who police said was drunk, was jailed. The coach, who he said had left, was there.",
            "The singer, who the next day met the king, was glad. She is somebody who he met.",
        ),
    )
    triggers = frozenset({"who"})

    def check(self, document: Document) -> Iterator[Finding]:
        """Look for a subject right after “, who”, and a verb that has no other object."""
        view = syntax(document)
        for at in view.tokens.where("who"):
            if view.previous_word(at) != "," or not _lacks_object(view, at):
                continue
            span = view.tokens.span(at)
            fix = Fix.swap(span, "whom", Safety.UNSAFE)
            yield self.found(span, "It is the object here: write “whom”?", fixes=(fix,))


def _lacks_object(view: SyntaxView, at: int) -> bool:
    """Whether a subject and a verb that wants an object follow, and no object does."""
    end = view.sentence_end(at)
    k = at + 1
    if k >= end:
        return False
    if view.lower[k] in _SUBJECTS:
        k += 1
    elif view.tag[k] in {"DT", "PRP$", "NNP"}:
        k += 1
        while k < min(end, at + _LONGEST) and view.tag[k] in _PHRASE:
            k += 1
    else:
        return False
    verb = -1
    while k < end and view.tag[k] in _VERBAL:
        if view.tag[k] not in {"RB", "MD"}:
            verb = k
        k += 1
    if verb < 0 or not any(view.tag[j] in FINITE or view.tag[j] == "MD" for j in range(at + 2, verb + 1)):
        return False
    if view.tag[verb] == "VBN" and not BE.isdisjoint(view.lower[at + 1 : verb]):
        return False  # who the child is named after
    forms = lemmas(view.lower[verb])
    if _TAKES.isdisjoint(forms) or (not CLAUSE_VERBS.isdisjoint(forms) and view.tag[k : k + 1] == ["IN"]):
        return False
    return k < end and (view.tag[k] in _CLOSES or view.lower[k] in _TIMES)
