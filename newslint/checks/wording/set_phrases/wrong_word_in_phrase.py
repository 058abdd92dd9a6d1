"""``on the back leg``, ``the writing was on the door``: a set phrase with a word that is not its own."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Fix, Safety, Severity
from newslint.engine.rule import Meta, Rule
from newslint.language.detectors.second_reader.reader import second_reader
from newslint.language.syntax.phrase_slips import phrase_doubts, phrase_slips
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.changed_phrases import ChangedPhrase
from newslint.language.words.set_terms import changed_terms
from newslint.text import Document
from newslint.util.casing import copy_case

_REWORDED = 0.06
"""How likely the second reader must find it that a near word was put for another."""


def _stumbled(document: Document) -> list[ChangedPhrase]:
    """The phrases with a near word at which the second reader stumbles."""
    doubts = phrase_doubts(document)
    if not doubts:
        return []
    terms = {change.changed for change in changed_terms(document)}
    doubts = tuple(change for change in doubts if change.changed not in terms)
    reader = second_reader(document)
    reader.ask(change.changed for change in doubts)
    return [change for change in doubts if reader.probability(change.changed, "reworded") >= _REWORDED]


class WrongWordInPhrase(Rule):
    """A saying or a set phrase in which one word is another."""

    meta = Meta(
        code="WRD102",
        name="wrong-word-in-phrase",
        summary="A saying or a set phrase has another word in the place of its own.",
        why="Readers know the phrase by heart, and stop at the word that does not belong.",
        severity=Severity.WARNING,
        source="Oxford Dictionary of Idioms; Garner's Modern English Usage.",
        in_quotes=True,
        bad=(
            "After the second wicket the visitors were on the back [[leg]].",
            "MPs said in private that the writing was on the [[door]].",
            "She said the board had to take the bull by the [[ears]].",
            "The talks stalled and the plan was put on the back [[oven]].",
            "She did not suffer fools [[lightly]].",
            "It was the last nail in the [[casket]] for the mill.",
            "They have opened a can of [[snakes]].",
            "The ball is now in the government's [[field]], he said.",
            "Staff turned a blind eye [[on]] overcrowding for months.",
            "The two firms have been [[in]] loggerheads for years.",
        ),
        good=(
            "After the second wicket the visitors were on the back foot.",
            "MPs said in private that the writing was on the wall.",
            "The writing on the door was in chalk, and the bull had an ear tag.",
            "The horse is lame on the back leg muscle.",
            "The plan was put on the back burner.",
            "Staff turned a blind eye on Monday, and nobody was at loggerheads.",
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Report each word that is a slip."""
        slips = (*phrase_slips(document), *_stumbled(document))
        if slips:
            view = syntax(document)
            for change in slips:
                yield self._report(view, change)

    def _report(self, view: SyntaxView, change: ChangedPhrase) -> Finding:
        """The finding at the word."""
        element = change.phrase.elements[change.slot]
        use = element.right
        span = view.tokens.span(change.changed)
        fix = Fix.swap(span, copy_case(view.text[change.changed], use), Safety.DISPLAY)
        return self.found(span, f"The phrase goes “{change.phrase.written}”: is “{use}” meant?", fixes=(fix,))
