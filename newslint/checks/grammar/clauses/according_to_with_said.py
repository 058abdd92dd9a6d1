"""“According to” with a verb of saying, or behind “as”: "according to police say that", "as according to"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Fix, Safety, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.syntax.tagging import FINITE, NOUNS
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.morphology import lemmas
from newslint.lexicon.reporting_verbs import CLAUSE_VERBS
from newslint.text import Document, Span

_PHRASE = NOUNS | {"DT", "PRP$", "JJ", "POS", "CD", "IN", "HYPH", "VBN"}
_SAYS = frozenset("say believe claim report think state announce add note show suggest".split())
_HELD_IN = frozenset({"that", "which", "who", "whom"})
_REACH = 14


class AccordingToWithSaid(Rule):
    """``according to the police say that``."""

    meta = Meta(
        code="GRM758",
        name="according-to-with-said",
        summary="A verb of saying follows “according to”, or “as” stands before it.",
        why="“According to the police” is enough: “said” or “as” says the same once more.",
        severity=Severity.ERROR,
        scope="sentence",
        source="Garner's Modern English Usage: according to",
        bad=(
            "[[According to the police say]] that the gang had rented a shop.",
            Example(
                "The ship, [[as according to]] the coast guard, is lost.",
                fixed="The ship, according to the coast guard, is lost.",
            ),
            "According to the mayor, [[she said]] that the plan was dead.",
            "[[According to a report by the bank said]] prices will rise.",
            "The attack killed 12 people, [[according to police said]].",
        ),
        good=(
            "According to the police, the gang had rented a shop, and a witness said that it was empty.",
            "Police acted according to the law, the judge said. It is just as, according to him, it was.",
            "According to what they say, it is lost, and according to a man who said he saw it, it sank.",
        ),
    )
    triggers = frozenset({"according"})

    def check(self, document: Document) -> Iterator[Finding]:
        """Look before and behind each such phrase."""
        view = syntax(document)
        for at in view.tokens.where("according"):
            if view.next_word(at) != "to":
                continue
            if view.previous_word(at) == "as" and view.previous_word(at - 1) not in {"just", "much", "same", "as"}:
                gap = Span(view.tokens.start_of(at - 1), view.tokens.start_of(at))
                fix = Fix.swap(gap, "", Safety.UNSAFE)
                yield self.found(
                    view.tokens.span(at - 1, at + 2), "Leave out “as”: write “according to”.", fixes=(fix,)
                )
            yield from self._said(view, at)

    def _said(self, view: SyntaxView, at: int) -> Iterator[Finding]:
        """A verb of saying behind the name of who said it, or with a pronoun behind the comma."""
        if at != view.sentence_start(at):
            yield from self._said_behind(view, at)
            return
        last = view.sentence_end(at)
        k = at + 2
        while k < min(last, at + _REACH) and view.tag[k] in _PHRASE and view.lower[k] not in _HELD_IN:
            k += 1
        if k + 2 >= last or k == at + 2:
            return
        if view.tag[k] in FINITE and not _SAYS.isdisjoint(lemmas(view.lower[k])) and _is_said(view, at, k):
            message = f"Two ways of saying it: leave out “according to”, or “{view.text[k]}”."
            yield self.found(view.tokens.span(at, k + 1), message)
        elif view.text[k] == "," and view.lower[k + 1] in {"he", "she", "they", "it"} and k + 4 < last:
            says = not CLAUSE_VERBS.union(_SAYS).isdisjoint(lemmas(view.lower[k + 2]))
            says = says and (view.lower[k + 3] == "that" or view.tag[k + 3] in {"DT", "PRP", "NNS", "PRP$"})
            if says:
                message = f"“According to” says so already: leave out “{view.text[k + 1]} {view.text[k + 2]}”."
                yield self.found(view.tokens.span(k + 1, k + 3), message)

    def _said_behind(self, view: SyntaxView, at: int) -> Iterator[Finding]:
        """A verb of saying that ends a sentence, or an aside, behind the name of who said it."""
        last = view.sentence_end(at)
        k = at + 2
        while k < min(last, at + _REACH) and view.tag[k] in _PHRASE and view.lower[k] not in _HELD_IN:
            k += 1
        if not at + 2 < k < last - 1 or view.text[k + 1] not in {".", ","}:
            return
        if view.tag[k] == "VBD" and not _SAYS.isdisjoint(lemmas(view.lower[k])):
            message = f"Two ways of saying it: leave out “according to”, or “{view.text[k]}”."
            yield self.found(view.tokens.span(at, k + 1), message)


def _is_said(view: SyntaxView, at: int, verb: int) -> bool:
    """Whether a verb of saying has a clause behind it, or a comma, and one short name before it."""
    short = verb - at <= 4
    if view.next_word(verb) == ",":
        return short and view.tag[verb] == "VBD"
    return short or view.tag[verb] == "VBD" or view.next_word(verb) == "that"
