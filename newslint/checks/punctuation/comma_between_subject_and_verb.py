"""A comma between a subject and its verb."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.punctuation._lone_comma import LoneComma
from newslint.engine.finding import Finding, Fix, Safety, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.syntax.openings import opening_noun_phrases
from newslint.language.syntax.tagging import FINITE
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.morphology import possible_tags
from newslint.language.words.verb_forms import plain_only
from newslint.lexicon.reporting_verbs import TELLING
from newslint.text import Document, Span

_SAYING = TELLING | {"say"}
_NAMING = frozenset(
    {"called", "named", "dubbed", "known", "based", "led", "made", "given", "born", "seen", "held", "designed"}
)
"""Participles that often open an aside."""


class CommaBetweenSubjectAndVerb(Rule):
    """``The council, voted``."""

    meta = Meta(
        code="PUN102",
        name="comma-between-subject-and-verb",
        aliases=("PUN191", "comma-after-subject"),
        summary="A single comma parts a subject from its verb.",
        why="Subject and verb belong together; a comma may come between them only where a second one closes an aside.",
        severity=Severity.WARNING,
        source="Fowler's Modern English Usage: comma; The Chicago Manual of Style 6.28",
        bad=(
            "The new [[council, voted]] for the bridge on Monday.",
            "The mayor of the [[town, has]] seen the plans.",
            "The new town [[councils, argue]] that the rule would hurt trade.",
            Example(
                "The head of the [[union, said]] talks would resume.",
                "The head of the union said talks would resume.",
            ),
        ),
        good=(
            "The new council voted for the bridge on Monday.",
            "The mayor, who lives in the town, has seen the plans.",
            "The mayor, elected in May, said she had seen the plans.",
            "A year later, came the flood.",
            "Holding the frame, turn it round.",
            "The head of the union, a miner, said no.",
            "The talks, held in a hospital, were the first since March.",
        ),
    )
    evidence = (LoneComma,)
    triggers = frozenset({","})

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at the word after the first comma of each sentence."""
        view = syntax(document)
        for low, comma, high in opening_noun_phrases(view):
            verb = comma + 1
            if low and document.prose.endswith((" v.", " vs."), 0, view.tokens.end_of(low - 1)):
                continue  # the name of a case
            if comma - low > 14 or view.tag[low] == "VBN" or not self._is_predicate(view, verb, high):
                continue
            if view.tag[low] == "VBG" and plain_only(view.lower[verb]):
                continue  # "Using a fork, fluff it up": a command
            span = view.tokens.span(comma - 1, verb + 1)
            edit = Fix.swap(Span(view.tokens.start_of(comma), view.tokens.end_of(comma)), "").edits
            yield self.found(
                span,
                f"No comma between “{view.text[comma - 1]}” and its verb, “{view.text[verb]}”.",
                fixes=(Fix("Delete the comma", edit, Safety.UNSAFE),),
            )

    def _is_predicate(self, view: SyntaxView, verb: int, high: int) -> bool:
        """Whether a word after a comma is the verb of the sentence, and no participle or verb of attribution."""
        more = [k for k in range(verb + 1, high - 1) if view.text[k] == ","]
        if view.lower[verb] in _SAYING:
            return not more and view.tag[verb] in FINITE
        if view.lower[verb] in _NAMING:
            return False
        if view.tag[verb] in FINITE:
            participle = view.tag[verb] == "VBD" and "VBN" in possible_tags(view.text[verb])
            return not (participle and any(_goes_on(view, k + 1) for k in more))
        if view.tag[verb] in {"VB", "NN"} and view.tag[verb - 2] == "NNS" and self._is_plural_verb(view, verb):
            return True
        finite = not possible_tags(view.text[verb]).isdisjoint({"VBD", "VBP"})
        later = not FINITE.isdisjoint(view.tag[verb + 1 : high])
        return view.tag[verb] in {"VBN", "VB"} and finite and not more and not later

    def _is_plural_verb(self, view: SyntaxView, verb: int) -> bool:
        """Whether a word that looks like a command or a noun is what the sentence hangs on: "The ships, carry"."""
        forms = possible_tags(view.text[verb])
        return "VBP" in forms and "VBN" not in forms and view.head[verb] < 0


def _goes_on(view: SyntaxView, after: int) -> bool:
    """Whether a finite verb, or a further member of a list, follows a second comma."""
    k = after
    while k < len(view.tag) - 1 and view.tag[k] in {"RB", "CC"}:
        k += 1
    return view.tag[k] in FINITE
