"""Passives with an object, and actives with the word for who did it: "had been helped children", "has seized by"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.grammar.close_reading._gaps import GIVING, MissingWord
from newslint.checks.grammar.close_reading._proposed import ProposedAtSign
from newslint.checks.grammar.close_reading._two_for_one import ExtraWord
from newslint.language.syntax.view import SyntaxView
from newslint.language.words.morphology import lemmas
from newslint.lexicon.auxiliaries import HAVE
from newslint.lexicon.reporting_verbs import CLAUSE_VERBS

_OBJECT = frozenset({"DT", "PRP$", "PRP", "NNS", "NNP"})
_DOER = _OBJECT | {"NN"}
_TWO_OBJECTS = GIVING | CLAUSE_VERBS
"""Verbs whose passive may have an object: "been given a job", "been told they"."""
_HAVE = HAVE | {"have"}


class StrayBeen(ExtraWord, ProposedAtSign):
    """A "been" before a participle with an object."""

    triggers = frozenset({"been"})
    labels = ("delete",)
    likely = 0.6

    def explain(self, view: SyntaxView, token: int, label: str, use: str | None) -> str | None:
        """Name the object."""
        verb = view.skip_adverbs(token + 1)
        if view.lower[token] != "been" or verb + 1 >= view.sentence_end(token):
            return None
        return f"“{view.text[verb]}” has an object, “{view.text[verb + 1]}”: did the subject do it? Then delete “been”."

    def places(self, view: SyntaxView) -> Iterator[int]:
        """Each "been" whose verb takes one object at most, and has one."""
        for been in view.tokens.where("been"):
            verb = view.skip_adverbs(been + 1)
            if verb + 1 >= view.sentence_end(been) or view.tag[verb] != "VBN":
                continue
            if view.tag[verb + 1] in _OBJECT and _TWO_OBJECTS.isdisjoint(lemmas(view.lower[verb])):
                yield been


class LostBeen(MissingWord, ProposedAtSign):
    """A participle after "have", and "by" with whoever did it."""

    triggers = frozenset({"by"})
    labels = ("insert-been",)
    likely = 0.2

    def explain(self, view: SyntaxView, token: int, label: str, use: str | None) -> str | None:
        """Name the place."""
        return f"Is “been” missing between “{view.text[token - 1]}” and “{view.text[token]}”?"

    def places(self, view: SyntaxView) -> Iterator[int]:
        """Each participle that stands between "have" and "by"."""
        for by in view.tokens.where("by"):
            if view.previous_tag(by) == "VBN" and view.next_tag(by) in _DOER and view.previous_word(by - 1) in _HAVE:
                yield by - 1
