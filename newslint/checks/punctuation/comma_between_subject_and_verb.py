"""A comma between a subject and its verb."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.punctuation._opening import FINITE, first_commas
from newslint.engine.finding import Finding, Fix, Safety, Severity
from newslint.engine.rule import Meta, Rule
from newslint.language.segmentation.tokens import tokens
from newslint.language.syntax.parsing import tree
from newslint.language.syntax.tagging import tags
from newslint.language.words.morphology import possible_tags
from newslint.language.words.verb_forms import plain_only
from newslint.text import Document, Span

_SAYING = frozenset({"said", "says", "say", "asked", "asks", "added", "adds", "wrote", "writes", "replied"})
_NAMING = frozenset(
    {"called", "named", "dubbed", "known", "based", "led", "made", "given", "born", "seen", "held", "designed"}
)
"""Participles that often open an aside."""


class CommaBeforeVerb(Rule):
    """``The council, voted``."""

    meta = Meta(
        code="PUN102",
        name="comma-between-subject-and-verb",
        summary="A single comma parts a subject from its verb.",
        why="Subject and verb belong together; a comma may come between them only where a second one closes an aside.",
        severity=Severity.WARNING,
        source="Fowler's Modern English Usage: comma; The Chicago Manual of Style 6.28",
        bad=(
            "The new [[council, voted]] for the bridge on Monday.",
            "The mayor of the [[town, has]] seen the plans.",
            "The new town [[councils, argue]] that the rule would hurt trade.",
        ),
        good=(
            "The new council voted for the bridge on Monday.",
            "The mayor, who lives in the town, has seen the plans.",
            "The mayor, elected in May, said she had seen the plans.",
            "A year later, came the flood.",
            "Holding the frame, turn it round.",
        ),
    )
    triggers = frozenset({","})

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at the word after the first comma of each sentence."""
        table = tokens(document)
        for low, comma, high in first_commas(document):
            verb = comma + 1
            if low and document.prose.endswith((" v.", " vs."), 0, table.end_of(low - 1)):
                continue  # the name of a case
            if comma - low > 14 or tags(document)[low] == "VBN" or not self._is_predicate(document, verb, high):
                continue
            if tags(document)[low] == "VBG" and plain_only(table.lower[verb]):
                continue  # "Using a fork, fluff it up": a command
            span = table.span(comma - 1, verb + 1)
            edit = Fix.swap(Span(table.start_of(comma), table.end_of(comma)), "").edits
            yield self.found(
                span,
                f"No comma between “{table.text[comma - 1]}” and its verb, “{table.text[verb]}”.",
                fixes=(Fix("Delete the comma", edit, Safety.UNSAFE),),
            )

    def _is_predicate(self, document: Document, verb: int, high: int) -> bool:
        """Whether a word after a comma is the verb of the sentence, and no participle or verb of attribution."""
        table, tagged = tokens(document), tags(document).text
        more = [k for k in range(verb + 1, high - 1) if table.text[k] == ","]
        if table.lower[verb] in _SAYING:
            return not more and tagged[verb] in FINITE
        if table.lower[verb] in _NAMING:
            return False
        if tagged[verb] in FINITE:
            participle = tagged[verb] == "VBD" and "VBN" in possible_tags(table.text[verb])
            return not (participle and any(_goes_on(tagged, k + 1) for k in more))
        if tagged[verb] in {"VB", "NN"} and tagged[verb - 2] == "NNS" and self._is_plural_verb(document, verb):
            return True
        finite = not possible_tags(table.text[verb]).isdisjoint({"VBD", "VBP"})
        later = any(tag in FINITE for tag in tagged[verb + 1 : high])
        return tagged[verb] in {"VBN", "VB"} and finite and not more and not later

    def _is_plural_verb(self, document: Document, verb: int) -> bool:
        """Whether a word that looks like a command or a noun is what the sentence hangs on: "The ships, carry"."""
        forms = possible_tags(tokens(document).text[verb])
        return "VBP" in forms and "VBN" not in forms and int(tree(document).head[verb]) < 0


def _goes_on(tagged: list[str], after: int) -> bool:
    """Whether a finite verb, or a further member of a list, follows a second comma."""
    k = after
    while k < len(tagged) - 1 and tagged[k] in {"RB", "CC"}:
        k += 1
    return tagged[k] in FINITE
