"""Plain forms of verbs that may be nouns where "have" wants a participle: "they had drift for hours"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.grammar.close_reading._present_among_past import VerbForm
from newslint.checks.grammar.close_reading._proposed import ProposedAtSign
from newslint.language.syntax.view import SyntaxView
from newslint.language.words.morphology import is_mass, possible_tags
from newslint.lexicon.auxiliaries import HAVE

_NOUN_OR_PLAIN = frozenset({"NN", "VB", "VBP", "JJ"})
_GOES_ON = frozenset({"NN", "NNS", "HYPH", "POS", "TO", "CC", ","})
"""Tags behind a noun that is one: "had control systems", "has plan or purpose"."""


class AfterHave(VerbForm, ProposedAtSign):
    """A bare word right after "have" that is a verb, and if it is a noun, one that is counted."""

    triggers = HAVE
    labels = ("to-participle",)
    likely = 0.3

    def explain(self, view: SyntaxView, token: int, label: str, use: str | None) -> str | None:
        """Name the participle, whatever the tag of the word."""
        before = view.text[token - 1]
        return f"After “{before}”, is the participle “{use}” meant for “{view.text[token]}”?" if use else None

    def places(self, view: SyntaxView) -> Iterator[int]:
        """Words that may be verbs in their plain form, after "have" as it shows that somebody is spoken of."""
        for have in view.tokens.where(*HAVE):
            verb = view.skip_adverbs(have + 1)
            if (
                verb >= view.sentence_end(have)
                or view.tag[verb] not in _NOUN_OR_PLAIN
                or view.next_tag(verb) in _GOES_ON
            ):
                continue
            tags = possible_tags(view.lower[verb])
            if "VB" in tags and tags.isdisjoint({"VBN", "JJ"}) and not is_mass(view.lower[verb]):
                yield verb
