"""``The yard makes boats and sell them``."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.grammar._choices import swaps, written
from newslint.engine.finding import Finding, Related, Severity
from newslint.engine.rule import Meta, Rule
from newslint.language.syntax.agreement import GrammaticalNumber
from newslint.language.syntax.concord import subject_number
from newslint.language.syntax.mood import may_be_subjunctive
from newslint.language.syntax.subjects import governor, subject_of
from newslint.language.syntax.tagging import FINITE, tags
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.morphology import agreeing, is_noun, verb_number
from newslint.lexicon.auxiliaries import AGREEING
from newslint.text import Document

_OTHER_VERBS = FINITE | {"VB", "TO", "WDT", "WP", "VBG"}
"""Tags between two verbs that may give the second another subject, or make it an infinitive."""
_BEFORE_OBJECTS = frozenset({"DT", "PRP", "PRP$"})
_AFTER_VERBS = _BEFORE_OBJECTS | {"IN", "TO", "RB", "RP", "JJ", "CD", "VBN", "VBG", "NN", "NNS"}
_CERTAIN: dict[str, GrammaticalNumber] = {"he": "sing", "she": "sing", "it": "sing", "we": "plur", "they": "plur"}


class SecondVerbAgainstSubject(Rule):
    """The second of two verbs with one subject, in another number than the first."""

    meta = Meta(
        code="GRM206",
        name="second-verb-against-subject",
        aliases=("second-verb",),
        summary="The second of two verbs does not agree with the subject of both.",
        why="The second verb stands far from the subject, and is easily left as it was in another draft.",
        severity=Severity.ERROR,
        scope="sentence",
        bad=(
            "The yard makes boats and [[sell]] them abroad.",
            "They make boats and [[sells]] them abroad.",
            "The hotel is on a hill and [[have]] a view of the sea.",
        ),
        good=(
            "The yard makes boats and sells them abroad.",
            "She runs firms that make boats and sell them.",
            "The grant helps build boats and sell them.",
            "The scheme lets owners rent boats and use them at weekends.",
            "He makes boats and sails.",
        ),
    )
    triggers = frozenset({"and", "but", "or"})

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at each verb right after such a word, adverbs apart, and at the verb that it is joined with."""
        view = syntax(document)
        shown = set(tags(document).where("VBZ", "VBP", "VB").tolist())
        for at in view.tokens.where("and", "but", "or"):
            verb = view.skip_adverbs(at + 1)
            if verb >= view.sentence_end(at) or verb not in shown or not view.text[verb].islower():
                continue
            first = _first_verb(view, at, verb)
            if first < 0:
                continue
            count = _count(view, first)
            asked = verb_number(view.lower[verb])
            if count is None or asked not in {"sing", "plur"} or asked == count:
                continue
            if count != verb_number(view.lower[first]):
                continue  # then it is the first that is wrong
            use = agreeing(view.text[verb], count)
            if use is None or may_be_subjunctive(view, verb):
                continue
            span = view.tokens.span(verb)
            yield self.found(
                span,
                f"“{view.text[first]}” and “{view.text[verb]}” have one subject: write {written([use])}.",
                fixes=swaps(span, [use]),
                related=(Related(view.tokens.span(first), "The first verb."),),
            )


def _first_verb(view: SyntaxView, at: int, verb: int) -> int:
    """The finite verb that one after "and" is joined with, where that is sure; else -1."""
    predicate = governor(view, verb)
    if view.relation[predicate] != "conj" or not _is_verb(view, verb):
        return -1
    joined = view.head[predicate]
    first = next((k for k in view.tree.children(joined) if view.relation[k] == "cop" and k < at), joined)
    if view.tag[first] not in {"VBZ", "VBP"} or first >= at:
        return -1
    if not FINITE.isdisjoint(view.tag[view.sentence_start(at) : first]):
        return -1  # "they say it is wrong and are trying": the second may go on from an earlier verb
    if any(view.tag[k] in _OTHER_VERBS or view.lower[k] in {",", "that"} for k in range(first + 1, at)):
        return -1
    return first


def _is_verb(view: SyntaxView, verb: int) -> bool:
    """Whether a word that may be a noun as well ("boats and sails") is surely a verb, by what follows."""
    if view.lower[verb] in AGREEING:
        return True
    return view.next_tag(verb) in (_BEFORE_OBJECTS if is_noun(view.lower[verb]) else _AFTER_VERBS)


def _count(view: SyntaxView, first: int) -> GrammaticalNumber | None:
    """The number of the subject that the first verb has; nothing where it is not sure."""
    noun = subject_of(view, first)
    if noun < 0:
        return None
    if view.tag[noun] == "PRP":
        return _CERTAIN.get(view.lower[noun])
    return subject_number(view, noun, first)
