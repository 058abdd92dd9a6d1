"""A question inside a sentence in the order of a question: "asked why had the firm failed"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Severity
from newslint.engine.rule import Meta, Rule
from newslint.language.syntax.tagging import NOUNS
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.morphology import lemmas, possible_tags
from newslint.lexicon.auxiliaries import BE, DO, HAVE, HELPERS
from newslint.text import Document

_ASKING = frozenset(
    "ask wonder know explain understand tell say see decide learn discover show reveal investigate question inquire"
    " enquire remember clear unclear sure unsure known examine consider determine find".split()
)
_QUESTIONS = frozenset({"why", "how", "when", "where"})
_SUBJECTS = frozenset({"PRP", "DT", "PRP$", "NNP", "NNPS"})
_AFTER_VERB = frozenset({"", ".", ",", "IN", "RB"})
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
        ),
        good=(
            "He asked why the firm had failed.",
            "Why had the firm failed, he asked.",
            "He asked: why had the firm failed?",
            "Do they know how? Will it be clear when is best?",
            "“I wonder how did it start?” she said.",
            "He explained how a fire can start.",
        ),
    )
    triggers = _QUESTIONS

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at what follows each question word behind a verb of asking or knowing."""
        view = syntax(document)
        for at in view.tokens.where(*_QUESTIONS):
            head = _turned(view, at)
            if head >= 0:
                subject = view.document[view.tokens.span(at + 2, head + 1)]
                use = (
                    f"{view.text[at]} {subject} …"
                    if view.lower[at + 1] in DO
                    else (f"{view.text[at]} {subject} {view.text[at + 1]}")
                )
                yield self.found(
                    view.tokens.span(at, head + 1),
                    f"The subject comes first in a question that is part of a sentence: “{use}”.",
                )


def _turned(view: SyntaxView, at: int) -> int:
    """The head of the subject that stands behind its helper; -1 where the order is right."""
    first, last = view.sentence_start(at), view.sentence_end(at)
    if at - first < 2 or at + 3 >= last or view.lower[at + 1] not in HELPERS or view.tag[at + 2] not in _SUBJECTS:
        return -1
    if view.text[last - 1] in {"?", "”", '"'} and "?" in view.text[at:last]:
        return -1
    near = {lemma for k in range(max(first, at - 3), at) for lemma in lemmas(view.lower[k])}
    if near.isdisjoint(_ASKING) or not {",", ":", "“", '"', "‘", "and", "but"}.isdisjoint(view.lower[at - 3 : at]):
        return -1
    head = at + 2
    if view.tag[head] != "PRP":
        while head + 1 < last and head - at < _REACH and view.tag[head + 1] in NOUNS | {"JJ", "CD", "POS"}:
            head += 1
    forms = _forms(view.lower[at + 1])
    if head == at + 2 or view.tag[head] in NOUNS:
        verb = view.skip_adverbs(head + 1)
        if verb < last and view.tag[verb] in forms:
            return head
    # "how did the fire start", "when will the bridge open": the verb is read as a noun or an adjective
    bare = head > at + 3 and "VB" in forms and "VB" in possible_tags(view.lower[head])
    return head - 1 if bare and view.next_tag(head) in _AFTER_VERB else -1


def _forms(helper: str) -> frozenset[str]:
    """The tags of the verb that a helper waits for, behind the subject."""
    if helper in HAVE:
        return frozenset({"VBN", "VBD"})
    return frozenset({"VBG", "VBN"}) if helper in BE else frozenset({"VB"})
