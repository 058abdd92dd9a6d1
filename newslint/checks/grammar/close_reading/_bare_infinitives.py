"""Plain verbs that nothing leads to: "urged the chancellor rethink", "will be asked in November decide"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.grammar.close_reading._gaps import MissingWord
from newslint.checks.grammar.close_reading._proposed import ProposedAtSign
from newslint.language.detectors.second_reader.reader import second_reader
from newslint.language.syntax.mood import may_be_subjunctive
from newslint.language.syntax.tagging import NOUNS, tags
from newslint.language.syntax.view import SyntaxView
from newslint.language.words.morphology import is_noun, lemmas

_BARE = frozenset("let make help see hear watch have bid feel notice dare need go come be do listen look".split())
"""Verbs that a plain verb follows."""
_URGING = frozenset("allow enable force urge persuade encourage advise permit invite want".split())
_SURE = 0.45
_HELPS = frozenset({"MD", "TO", "VBD", "VBP", "VBZ"})
_FREE = frozenset({"root", "conj", "nsubj", "obj", "compound", "amod", "aux", "cop", "aux:pass", "parataxis"})
_BEHIND = frozenset({"DT", "PRP$", "PRP", "NNS", "IN", "TO", "CD", "JJ", "NNP", "RB", "WRB", "$"})


class BareInfinitive(MissingWord, ProposedAtSign):
    """Asks about plain verbs right behind nouns, with no helper and no “to”."""

    triggers = frozenset({"."})
    labels = ("insert-to",)
    likely = 0.25

    def explain(self, view: SyntaxView, token: int, label: str, use: str | None) -> str | None:
        """Name the place; less doubt is asked for behind verbs of urging."""
        urged = not _URGING.isdisjoint(lemmas(view.lower[view.head[token]]))
        if not urged and second_reader(view.document).probability(token, label) < _SURE:
            return None
        return super().explain(view, token, label, use or "to")

    def places(self, view: SyntaxView) -> Iterator[int]:
        """The verbs."""
        for verb in tags(view.document).where("VB", "VBP").tolist():
            if verb > view.sentence_start(verb) + 1 and view.tag[verb - 1] in NOUNS | {"PRP"} and _is_bare(view, verb):
                yield verb


def _is_bare(view: SyntaxView, verb: int) -> bool:
    """Whether a verb that may be an infinitive depends on another that a plain verb does not follow."""
    head = view.head[verb]
    if not view.sentence_start(verb) <= head < verb or view.relation[verb] in _FREE or not view.text[verb].islower():
        return False
    if view.next_tag(verb) not in _BEHIND or view.tag[head][:2] != "VB":
        return False
    above = {*lemmas(view.lower[head])}
    if not _BARE.isdisjoint(above) or (view.tag[verb] == "VBP" and _URGING.isdisjoint(above)):
        return False
    if is_noun(view.lower[verb]) and _URGING.isdisjoint(above):
        return False  # "called the ventilator purchase a scam"
    if any(view.tag[k] in _HELPS and k < verb for k in view.tree.children(verb) if view.relation[k][:3] != "nsu"):
        return False
    if view.tree.dependent(head, "aux:pass") >= 0 and view.tag[head] == "VBN":
        return "that" not in view.lower[head:verb]  # "will be asked in November decide"
    return "that" not in view.lower[head:verb] and (not may_be_subjunctive(view, verb) or not _URGING.isdisjoint(above))
