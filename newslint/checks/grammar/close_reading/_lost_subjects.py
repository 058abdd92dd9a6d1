"""Clauses whose subject is lost: "hope that will be able to walk", "because are no buses"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.grammar._hidden import is_behind_code
from newslint.checks.grammar.close_reading._gaps import SignedGap
from newslint.language.detectors.second_reader.reader import second_reader
from newslint.language.syntax.tagging import FINITE
from newslint.language.syntax.view import SyntaxView
from newslint.language.words.morphology import lemmas, possible_tags
from newslint.lexicon.auxiliaries import BE, HAVE, MODALS
from newslint.lexicon.reporting_verbs import CLAUSE_VERBS

_JOINTS = ("because", "although", "if", "unless", "while", "whether", "since")
_SURE = 0.85
_HELPERS = BE | HAVE | MODALS
_POINTING = frozenset({"is", "was", "'s", "’s"})
"""Verbs before which "that" is mostly what is pointed at: "said that was wrong"."""
_SOME = frozenset({"no", "few", "many", "several", "some", "not", "still", "only", "about", "a", "an"})


class LostSubject(SignedGap):
    """Asks about finite verbs right behind words that open a clause."""

    triggers = frozenset({"that", *_JOINTS})
    labels = ("insert-it", "insert-he", "insert-they", "insert-who")
    likely = 0.5

    def explain(self, view: SyntaxView, token: int, label: str, use: str | None) -> str | None:
        """Ask who or what does it."""
        if is_behind_code(view, token):
            return None
        verb = view.text[token]
        if view.lower[token] not in _HELPERS and second_reader(view.document).together(token, self.labels) < _SURE:
            return None  # "said that worked out at a pound each"
        if view.lower[token] in BE and view.next_word(token) in _SOME:
            return f"The clause has no subject: is “there” missing before “{verb}”?"
        return f"The clause has no subject: who or what “{verb}”?"

    def places(self, view: SyntaxView) -> Iterator[int]:
        """The verbs."""
        for that in view.tokens.where("that"):
            before, verb = that - 1, that + 1
            if before < view.sentence_start(that) or verb + 2 >= view.sentence_end(that):
                continue
            tells = view.tag[before][:2] == "VB" and not CLAUSE_VERBS.isdisjoint(lemmas(view.lower[before]))
            if tells and _is_finite(view, verb) and view.lower[verb] not in _POINTING:
                yield verb
        for so in view.tokens.where("so"):
            verb = so + 1
            led = view.previous_word(so) == "," and verb + 2 < view.sentence_end(so)
            if led and view.tag[verb] in {"VBD", "MD"} and view.lower[verb] not in {"did", "was", "were"}:
                yield verb
        for joint in view.tokens.where(*_JOINTS):
            verb = joint + 1
            helps = verb + 2 < view.sentence_end(joint) and view.lower[verb] in _HELPERS
            if helps and view.tag[joint] == "IN" and _is_finite(view, verb):
                yield verb


def _is_finite(view: SyntaxView, verb: int) -> bool:
    """Whether a verb that shows a tense, and is nothing else, stands here."""
    if view.tag[verb] not in FINITE or not view.text[verb].islower():
        return False
    sure = view.lower[verb] in _HELPERS or view.tag[verb] == "VBD"
    return sure or possible_tags(view.lower[verb]).isdisjoint({"NN", "NNS", "JJ"})
