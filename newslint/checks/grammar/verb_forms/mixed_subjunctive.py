"""``recommends that the accounts be audited and that a clerk checks them``."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.grammar.verb_forms._asked_clauses import ASKING
from newslint.engine.finding import Finding, Fix, Related, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.syntax.tagging import FINITE, NOUNS
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.morphology import lemma, lemmas, possible_tags
from newslint.text import Document

_ASKING = ASKING - {"agree", "term"} | {"direct", "move"}
"""Words behind which a clause with “that” says what shall be done."""
_BE = {"is": "be", "are": "be"}
_SUBJECTS = NOUNS | {"DT", "PRP", "PRP$", "CD", "JJ", "POS", "IN", "HYPH", "VBN"}
_STARTS = NOUNS | {"DT", "PRP", "PRP$", "CD"}
_JOINTS = frozenset({"and", "or"})
_NOT_BEFORE = frozenset({"MD", "TO", "VB", "VBD", "VBZ", "VBP"})
_HELPS = frozenset({"has", "does", "says", "'s"})
_REACH = 14
_LONGEST = 8


class MixedSubjunctive(Rule):
    """A verb with an ending in what is demanded beside another verb in its plain form."""

    meta = Meta(
        code="GRM454",
        name="mixed-subjunctive",
        summary="What is asked for stands in one form: that the books be audited and that a clerk check them.",
        why="After “recommend that … be” a second verb with an ending reads as a fact, and not as what is asked for.",
        severity=Severity.WARNING,
        scope="sentence",
        source="Quirk et al., A Comprehensive Grammar of the English Language, sections 3.59 and 16.32",
        bad=(
            Example(
                "The report recommends that the books be audited and that a clerk [[checks]] them.",
                "The report recommends that the books be audited and that a clerk check them.",
            ),
            Example(
                "The judge ordered that he be held and the hearing [[is]] closed.",
                "The judge ordered that he be held and the hearing be closed.",
            ),
        ),
        good=(
            "The report recommends that the books be audited and that a clerk check them.",
            "The union asks that he be paid, and the board agrees with it.",
            "The report said that the books should be audited and that a clerk checks them.",
            "The firm asked that the plan be dropped and now says it was wrong.",
        ),
    )
    triggers = frozenset({"be"})

    def check(self, document: Document) -> Iterator[Finding]:
        """Look behind each “be” of what is asked for."""
        view = syntax(document)
        for be in view.tokens.where("be"):
            if not _is_asked_for(view, be):
                continue
            for verb in _joined(view, be):
                word = view.lower[verb]
                use = _BE.get(word) or lemma(word, "VBZ")
                span = view.tokens.span(verb)
                yield self.found(
                    span,
                    f"What is asked for stands in the plain form, as “be” does: write “{use}”.",
                    fixes=(Fix.swap(span, use),),
                    related=(Related(view.tokens.span(be), "The first verb."),),
                )


def _is_asked_for(view: SyntaxView, be: int) -> bool:
    """Whether “be” is the verb of a clause with “that” behind a word of asking."""
    low, before = view.sentence_start(be), view.before_adverbs(be - 1)
    if view.tag[before] not in NOUNS | {"PRP", "CD", "DT"} and view.lower[before] != "not":
        return False
    that = next((k for k in range(be - 1, max(low, be - _REACH), -1) if view.lower[k] == "that"), -1)
    if that <= low or not _NOT_BEFORE.isdisjoint(view.tag[that + 1 : be]):
        return False
    return not _ASKING.isdisjoint(lemmas(view.lower[that - 1]))


def _joined(view: SyntaxView, be: int) -> Iterator[int]:
    """The verbs with an ending of the clauses that are joined to the one with “be”."""
    end = view.sentence_end(be)
    for joint in range(be + 1, end - 2):
        led = view.lower[joint + 1] == "that" and view.tag[joint + 1] == "IN"
        if view.lower[joint] not in _JOINTS and not (led and view.text[joint] == ","):
            continue
        start = joint + 1 + led
        if not led and view.text[joint - 1] == ",":
            continue
        verb = start
        while verb < min(end, start + _LONGEST) and view.tag[verb] in _SUBJECTS:
            if led and _looks_like_noun(view, verb, start):
                break
            verb += 1
        if verb == start or verb >= end - 1 or view.tag[start] not in _STARTS or view.tag[verb - 1] == "IN":
            continue
        between = view.tag[be + 1 : joint]
        if not led and not FINITE.isdisjoint(between):
            continue
        ending = (
            view.tag[verb] == "VBZ"
            or _looks_like_noun(view, verb, start)
            or (view.lower[verb] in _BE and view.tag[verb] == "VBP")
        )
        if ending and (view.lower[verb] not in _HELPS or (led and view.lower[verb] == "has")):
            yield verb


def _looks_like_noun(view: SyntaxView, verb: int, start: int) -> bool:
    """Whether a verb with an ending is tagged as a plural: an outside auditor checks one loan."""
    known = possible_tags(view.lower[verb])
    objected = view.next_tag(verb) in {"DT", "CD", "PRP$", "PRP", "RP"}
    return verb > start and view.tag[verb] == "NNS" and view.tag[verb - 1] == "NN" and "VBZ" in known and objected
