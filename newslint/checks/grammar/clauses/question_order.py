"""A question inside a sentence in the order of a question: "asked why had the firm failed"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.grammar.clauses._runs import run_of
from newslint.engine.finding import Finding, Severity
from newslint.engine.rule import Meta, Rule
from newslint.language.syntax.tagging import NOUNS
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.morphology import lemmas, possible_tags
from newslint.lexicon.auxiliaries import BE, DO, HAVE, HELPERS, MODALS
from newslint.text import Document

_ASKING = frozenset(
    "ask wonder know explain understand tell say see decide learn discover show reveal investigate question inquire"
    " enquire remember clear unclear sure unsure known examine consider determine find establish study explore check"
    " guess forget describe debate discuss argue doubt doubtful uncertain certain obvious question matter idea".split()
)
_QUESTIONS = frozenset({"why", "how", "when", "where", "whether"})
_WITH_DO = frozenset({"what", "which", "whom", "who"})
"""Question words that may be subjects themselves, so that only “do” shows the order."""
_WITH_NOUN = frozenset({"how", "what", "which", "whose"})
_ASKED_OF = frozenset({"JJ", "RB", "NN", "NNS"})
_ABOUT = frozenset({"about", "of", "on", "over", "as", "to", "at", "into"})
"""Prepositions that lead a question that is told of: a row over why, as to when."""
_BEFORE = frozenset({"VB", "VBD", "VBZ", "VBP", "VBG", "VBN", "JJ", "NN", "RB", "IN", "PRP", "NNS"})
_PLURALS = frozenset({"NNS", "JJ", "NN"})
_SUBJECTS = frozenset({"PRP", "DT", "PRP$", "NNP", "NNPS"})
_AFTER_VERB = frozenset({"", ".", ",", "IN", "RB", "VBD", "VBZ"})
_ENDS = frozenset({",", "when", "after", "before", "and", "during"})
_AMOUNTS = frozenset({"many", "much", "few", "little"})
_NOMINATIVES = frozenset({"he", "she", "they", "we"})
_REACH = 6


class QuestionOrder(Rule):
    """``asked why had the firm failed``."""

    meta = Meta(
        code="GRM705",
        name="question-order",
        summary="A question that is part of a sentence has the order of a question.",
        why="Only a question by itself turns verb and subject round: why had it failed? They asked why it had failed.",
        severity=Severity.ERROR,
        scope="sentence",
        source="Swan, Practical English Usage, 4th edition: indirect speech, questions",
        bad=(
            "He asked [[why had the firm]] failed.",
            "Police do not know [[how did the fire]] start.",
            "It is not clear [[when will the bridge]] open.",
            "She wondered [[where were they]] going.",
            "The inquiry will examine [[when did officials]] first learn of it.",
            "Nobody knows [[how many shops did the firm]] close.",
            "Experts disagree over [[how far can the bank]] cut its rates.",
        ),
        good=(
            "He asked why the firm had failed. It showed how games had an effect on them.",
            "Why had the firm failed, he asked.",
            "He asked: why had the firm failed?",
            "Do they know how? Will it be clear when is best?",
            "“I wonder how did it start?” she said.",
            "He explained how a fire can start.",
            "He knows what did the damage, and who does the work. He likes what little did survive.",
        ),
    )
    triggers = _QUESTIONS | _WITH_DO

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at what follows each question word behind a verb of asking or knowing."""
        view = syntax(document)
        for at in view.tokens.where(*_QUESTIONS, *_WITH_DO):
            helper = _helper(view, at)
            head = _turned(view, at, helper) if helper > 0 else -1
            if head >= 0:
                asked = view.document[view.tokens.span(at, helper)]
                subject = view.document[view.tokens.span(helper + 1, head + 1)]
                end = "…" if view.lower[helper] in DO else view.text[helper]
                yield self.found(
                    view.tokens.span(at, head + 1),
                    f"The subject comes first in a question that is part of a sentence: “{asked} {subject} {end}”.",
                )


def _helper(view: SyntaxView, at: int) -> int:
    """The helper behind a question word, or behind what it asks about: how many shops did; 0 where there is none."""
    last, k = view.sentence_end(at), at + 1
    if view.lower[at] == "which" and view.lower[k : k + 2] in (["of", "the"], ["of", "its"], ["of", "their"]):
        k += 2
        while k < min(last, at + _REACH) and view.tag[k] in _ASKED_OF | {"CD"}:
            k += 1
        return k if k < last and view.lower[k] in HELPERS and view.next_tag(k) == "PRP" else 0
    if view.lower[at] in _WITH_NOUN and k < last and view.lower[k] not in HELPERS:
        while k < min(last, at + 4) and view.tag[k] in _ASKED_OF:
            k += 1
        led = k < last and view.lower[k] in HELPERS and (view.next_tag(k) == "PRP" or _asks_degree(view, at, k))
        degree = view.lower[at] == "how" and view.tag[at + 1] in _DEGREES
        led = led or (k < last and degree and view.lower[k] in HAVE and view.next_tag(k) == "DT")
        return k if k < last and (view.lower[k] in DO or led) else 0
    if k >= last or view.lower[k] not in HELPERS:
        return 0
    asks_of = view.lower[k] in MODALS and view.lower[at] in {"what", "whom"}
    return k if view.lower[at] in _QUESTIONS or view.lower[k] in DO or asks_of else 0


_DEGREES = frozenset({"JJ", "RB", "VBN"})
"""Tags of what “how” asks the degree of; a noun there is a subject: how games have an effect."""


def _asks_degree(view: SyntaxView, at: int, helper: int) -> bool:
    """Whether "how far", which is no subject, leads, and a subject follows the helper: how far can banks."""
    degree = helper == at + 2 and view.lower[at] == "how" and view.lower[at + 1] not in _AMOUNTS
    return degree and view.tag[at + 1] in _DEGREES and view.next_tag(helper) in _SUBJECTS


def _turned(view: SyntaxView, at: int, helper: int) -> int:
    """The head of the subject that stands behind its helper; -1 where the order is right."""
    first, last = view.sentence_start(at), view.sentence_end(at)
    if at - first < 2 - (view.lower[first] == "asked") or helper + 2 >= last:
        return -1
    bare = (view.lower[helper] in DO or view.lower[at] == "what") and view.tag[
        helper + 1
    ] in _PLURALS  # "when did officials learn"
    if view.tag[helper + 1] not in _SUBJECTS and not bare:
        return -1
    if not _is_told(view, at, helper):
        return -1
    head = helper + 1
    if view.tag[head] != "PRP":
        head = run_of(view, head + 1, NOUNS | {"JJ", "CD", "POS"}, most=_REACH - 2, end=last) - 1
        while head > helper + 1 and view.tag[head] not in NOUNS:
            head -= 1  # "officials first learn"
        if bare and view.tag[head] not in NOUNS:
            return -1
    if view.lower[at] == "whether" and view.lower[helper + 1] in _NOMINATIVES:
        return helper + 1  # "whether did they had played a part"
    if _asks_degree(view, at, helper):
        first = next((k for k in range(helper + 1, head + 1) if view.tag[k] in NOUNS | {"PRP"}), -1)
        return first if view.lower[first] != "it" else -1
    return _end_of_subject(view, at, helper, head)


def _is_told(view: SyntaxView, at: int, helper: int) -> bool:
    """Whether a question is part of a sentence: something is asked, known or told before it, and nothing parts them."""
    first, last = view.sentence_start(at), view.sentence_end(at)
    if view.text[last - 1] in {"?", "”", '"'} and "?" in view.text[at:last]:
        return False
    if not {",", ":", "“", '"', "‘", "and", "but"}.isdisjoint(view.lower[at - 3 : at]):
        return False
    near = {lemma for k in range(max(first, at - 3), at) for lemma in lemmas(view.lower[k])}
    asked = not near.isdisjoint(_ASKING) or (view.lower[at - 1] in _ABOUT and view.lower[at] in _QUESTIONS)
    return asked or (view.lower[helper] in DO and view.tag[at - 1] in _BEFORE)


def _end_of_subject(view: SyntaxView, at: int, helper: int, head: int) -> int:
    """The head of the subject, where the verb that the helper waits for follows it; -1 else."""
    last = view.sentence_end(at)
    forms = _forms(view.lower[helper])
    if head == helper + 1 or view.tag[head] in NOUNS:
        verb = head + 1 + (view.next_word(head) in {"first", "last"})
        verb = verb if _may_be_plain(view, verb, forms) else view.skip_adverbs(verb)
        perfect = view.lower[helper] in HAVE and verb < last and "VBN" in possible_tags(view.lower[verb])
        if verb < last and (
            view.tag[verb] in forms or (perfect and view.tag[verb] == "VBP") or _may_be_plain(view, verb, forms)
        ):
            return head
        whole = view.lower[at] == "whether" and verb < last and view.tag[verb] in {"JJ", "VBN", "VBG", "IN", "DT"}
        if whole:
            return head  # "whether was the contract valid"
        ends = verb == last - 1 or (verb < last and view.lower[verb] in _ENDS)
        if view.lower[at] == "where" and view.lower[helper] in BE and ends and view.tag[head] in NOUNS:
            return head  # "asked where was the money.", "say where were the children when it fell"
    # "how did the fire start", "when will the bridge open": the verb is read as a noun or an adjective
    short = head > helper + 2 and "VB" in forms and "VB" in possible_tags(view.lower[head])
    return head - 1 if short and view.next_tag(head) in _AFTER_VERB else -1


def _may_be_plain(view: SyntaxView, k: int, forms: frozenset[str]) -> bool:
    """Whether a plain form is read as another word: when will the bridge open."""
    inside = k < view.sentence_end(k - 1)
    return inside and "VB" in forms and view.tag[k] in {"JJ", "NN", "RB"} and "VB" in possible_tags(view.lower[k])


def _forms(helper: str) -> frozenset[str]:
    """The tags of the verb that a helper waits for, behind the subject."""
    if helper in HAVE:
        return frozenset({"VBN", "VBD"})
    return frozenset({"VBG", "VBN", "VBD"}) if helper in BE else frozenset({"VB", "VBP"})
