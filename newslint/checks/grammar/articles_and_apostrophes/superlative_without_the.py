"""“Biggest”, “first” or “only” before its noun without “the”: "it was biggest fire in the town"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Fix, Safety, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.syntax.tagging import NOUNS
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.morphology import is_mass
from newslint.lexicon.auxiliaries import BE
from newslint.story.spoken_amounts import ORDINALS
from newslint.text import Document

_FREE = frozenset({"best", "most", "least", "first", "last", "worst"})
"""Superlatives that may stand without an article: best friends, most people, last orders."""
_HELD = frozenset({"become", "became", "becomes", "remain", "remained", "remains"})
_ADVERBS = frozenset({"now", "also", "still", "already", "once", "again"})
_OF_A_GROUP = frozenset({"in", "of", "ever", "since", "to", "that", "for"})
"""Words behind the noun that say among what it is the biggest."""


class SuperlativeWithoutThe(Rule):
    """``it was biggest fire in the town``."""

    meta = Meta(
        code="GRM166",
        name="superlative-without-the",
        summary="A superlative or “only” stands before its noun without “the”.",
        why="There is one biggest, and one only: it has the article, or says whose it is.",
        severity=Severity.ERROR,
        fix_doubt=20,
        scope="sentence",
        source="Swan, Practical English Usage, 4th edition: superlatives",
        bad=(
            Example("It was [[biggest]] fire in the town.", fixed="It was the biggest fire in the town."),
            "She is [[youngest]] mayor of the county.",
            "It is [[second]] largest port in the country.",
            "This is [[only]] way to save the club.",
        ),
        good=(
            "It was the biggest fire in the town, and its worst.",
            "They are best friends of the mayor, and most people in the town know them.",
            "It is only fear that kept him away, and only one way is left to them.",
            "The river is widest here, and prices are highest in May.",
        ),
    )
    triggers = BE | _HELD

    def check(self, document: Document) -> Iterator[Finding]:
        """Look behind each form of “be” for a superlative, or “only”, and a noun."""
        view = syntax(document)
        for verb in view.tokens.where(*self.triggers):
            at = verb + 1
            while at < view.sentence_end(verb) and view.lower[at] in _ADVERBS:
                at += 1
            if at + 2 < view.sentence_end(verb) and _lacks(view, at):
                span = view.tokens.span(at)
                use = f"the {view.text[at]}"
                fix = Fix.insert("Write “the”", span.start, "the ", Safety.UNSAFE)
                yield self.found(span, f"There is but one: write “{use}”.", fixes=(fix,))


def _lacks(view: SyntaxView, at: int) -> bool:
    """Whether a word is a superlative, or “only”, before a singular noun and what that is singled out of."""
    only = view.lower[at] == "only"
    if view.lower[at] in ORDINALS and view.lower[at] != "first" and view.next_tag(at) == "JJS":
        at += 1  # "is second largest port"
    if not only and (view.tag[at] != "JJS" or view.lower[at] in _FREE):
        return False
    head = at + 1
    while head + 1 < view.sentence_end(at) and view.tag[head] == "JJ":
        head += 1
    if view.tag[head] not in NOUNS - {"NNP", "NNPS"} or view.next_word(head) not in _OF_A_GROUP:
        return False
    if only:
        return view.tag[head] == "NN" and not is_mass(view.lower[head]) and view.next_word(head) == "to"
    return view.tag[head] == "NN"
