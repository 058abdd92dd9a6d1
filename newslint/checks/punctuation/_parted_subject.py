"""A comma right before the first verb of a sentence, which the second reader would delete."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks._suspects import Suspects
from newslint.checks.punctuation._first_sentence import goes_on
from newslint.checks.punctuation._lone_closers import lone_closers
from newslint.engine.finding import Edit, Finding, Fix, Safety
from newslint.language.syntax.first_verbs import first_verbs
from newslint.language.syntax.phrases import is_time_phrase
from newslint.language.syntax.tagging import FINITE
from newslint.language.syntax.view import SyntaxView
from newslint.language.words.morphology import lemmas, possible_tags
from newslint.lexicon.reporting_verbs import CLAUSE_VERBS


def _only_describes(view: SyntaxView, verb: int) -> bool:
    """Whether a word is a participle between commas, and the verb follows: “the owners, asked for comment, said”."""
    if "VBN" not in possible_tags(view.lower[verb]):
        return False
    comma = next((k for k in range(verb + 1, view.sentence_end(verb) - 1) if view.text[k] == ","), -1)
    return comma >= 0 and view.tag[comma + 1] in FINITE


class PartedSubject(Suspects):
    """Commas between a subject and its verb in sentences whose tree does not show them."""

    triggers = frozenset({","})
    labels = ("comma-drop",)
    likely = 0.35

    def suspects(self, view: SyntaxView) -> Iterator[tuple[int, int]]:
        """The first comma of a sentence, if its first verb follows: no other makes a pair with it."""
        unopened = {*lone_closers(view)}  # before these a comma is missing rather than one too many
        for verb, head in first_verbs(view.document).items():
            before = view.before_adverbs(verb - 1)
            if is_time_phrase(view, head) or view.tag[before - 1] in {"RB", "RBR"}:
                continue  # "A year later, came the flood"
            if CLAUSE_VERBS & set(lemmas(view.lower[verb])) and "," in view.lower[verb : view.sentence_end(verb)]:
                continue  # "The reason, says the builder, is the price"
            if goes_on(view, view.sentence_start(head)) or _only_describes(view, verb):
                continue
            if (
                view.lower[before] == ","
                and "," not in view.lower[head:before]
                and unopened.isdisjoint(range(view.sentence_start(head), before))
            ):
                yield before, head

    def report(self, view: SyntaxView, token: int, other: int) -> Iterator[Finding]:
        """Name both sides."""
        yield self.found(
            view.tokens.span(token - 1, token + 2),
            f"This comma parts “{view.text[other]}” from its verb, “{view.text[token + 1]}”: delete it?",
            fixes=(Fix("Delete the comma", (Edit(view.tokens.span(token), ""),), Safety.UNSAFE),),
        )
