"""Verbs whose subject says by itself how many: “all of them was awarded”, “none of the money spent since have been”."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.grammar.verb_agreement._counted_subject import PARTS
from newslint.checks.grammar.verb_agreement._disagreement import disagreeing
from newslint.engine.finding import Finding, Severity
from newslint.engine.rule import Evidence
from newslint.language.syntax.agreement import GrammaticalNumber
from newslint.language.syntax.tagging import FINITE, NOUNS
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.morphology import is_collective, is_uncountable, verb_number
from newslint.lexicon.article_nouns import nouns_with
from newslint.lexicon.auxiliaries import AGREEING
from newslint.lexicon.numerals import SEVERAL
from newslint.text import Document

_OF_MASS = frozenset({"none", "some", "most", "all", "half", "much", "part"})
_THEM = frozenset({"them", "these", "those", "us"})
_BETWEEN = NOUNS | {"VBN", "IN", "DT", "PRP$", "JJ", "CD", "TO", "RB", "RP", "POS"}
_PRONOUNS = frozenset({"he", "she", "they", "it", "we", "i", "you"})
_REACH = 14


class PartsOfThem(Evidence):
    """``All of them was awarded``, ``none of the money spent since then have been put back``."""

    severity = Severity.ERROR
    weighs = False
    triggers = PARTS | _OF_MASS | SEVERAL

    def check(self, document: Document) -> Iterator[Finding]:
        """Look behind each such word with “of”."""
        view = syntax(document)
        for part in view.tokens.where(*self.triggers):
            if view.next_word(part) != "of" or part + 4 >= view.sentence_end(part):
                continue
            subject, verb = _of_them(view, part)
            count: GrammaticalNumber = "plur"
            if verb < 0:
                subject, verb = _of_mass(view, part)
                count = "sing"
            if verb < 0 or verb_number(view.lower[verb]) in {count, None, "both"}:
                continue
            yield from disagreeing(self, view, subject, verb, count)


def _of_them(view: SyntaxView, part: int) -> tuple[int, int]:
    """Several “of them” and the verb right behind; -1 twice for nothing."""
    them = part + 2
    verb = view.skip_adverbs(them + 1)
    if view.lower[them] not in _THEM or view.lower[part] not in PARTS | SEVERAL or verb >= view.sentence_end(part):
        return -1, -1
    if view.previous_tag(part) in {"VBD", "VBZ", "VBP", "VB", "VBG", "VBN", "IN"} and view.lower[part - 1] != "that":
        return -1, -1  # "gave all of them is"
    sure = view.lower[verb] in {"was", "is", "has"} and view.tag[verb] in FINITE
    return (part, verb) if sure and view.tag[part - 1] not in {"MD", "TO"} else (-1, -1)


def _of_mass(view: SyntaxView, part: int) -> tuple[int, int]:
    """What is measured and its verb, over what describes it; -1 twice for nothing."""
    if view.lower[part] not in _OF_MASS or view.lower[part + 2] not in {
        "the",
        "its",
        "their",
        "his",
        "her",
        "this",
        "that",
    }:
        return -1, -1
    if part > view.sentence_start(part) and view.previous_tag(part) not in {",", "CC", "IN", ":"}:
        return -1, -1
    if view.previous_tag(part) == "IN" and view.lower[part - 1] not in {"that", "because", "although", "but", "while"}:
        return -1, -1
    group = view.noun_phrase(part + 2)
    if group is None or not _is_mass(view, group.head):
        return -1, -1
    verb = _verb_behind(view, group.head)
    return (group.head, verb) if verb > 0 else (-1, -1)


def _verb_behind(view: SyntaxView, noun: int) -> int:
    """The verb that shows its number behind a noun and what describes it, a clause with “that” too; -1 for none."""
    clause = view.next_word(noun) in {"that", "which"}
    for k in range(noun + 1 + clause, min(view.sentence_end(noun), noun + _REACH)):
        if view.tag[k] in FINITE:
            closes = view.lower[k] in AGREEING and view.tag[k - 1] != "CC"
            if closes and (not clause or view.tag[k - 1] not in NOUNS | {"PRP"}):
                return k
            if not clause:
                return -1
        inside = view.tag[k] in _BETWEEN or (clause and view.lower[k] in _PRONOUNS)
        second = not clause and view.tag[k] == "NNS" and view.tag[k - 1] in NOUNS | {"VBN"}
        if view.tag[k] not in FINITE and (second or not inside):
            return -1
    return -1


def _is_mass(view: SyntaxView, noun: int) -> bool:
    """Whether a noun is measured, and stands for nobody."""
    word = view.lower[noun]
    mass = is_uncountable(word) or word in nouns_with("no-plural")
    return mass and view.tag[noun] == "NN" and not is_collective(word) and word not in {"staff", "police", "public"}
