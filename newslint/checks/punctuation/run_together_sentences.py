"""``She did not walk it she ran the whole way``."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Fix, Safety, Severity
from newslint.engine.rule import Meta, Rule
from newslint.language.syntax.tagging import FINITE
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.morphology import lemmas
from newslint.lexicon.function_words import SUBORDINATORS
from newslint.lexicon.reporting_verbs import CLAUSE_VERBS
from newslint.text import Document, Span

_OBJECTS = frozenset({"it", "him", "them"})
_SUBJECTS = frozenset({"he", "she", "they", "we", "i"})
_WITH_CLAUSE = CLAUSE_VERBS | frozenset(
    "tell warn remind assure reassure convince persuade inform show promise advise notify teach ask bet make give let "
    "have help see hear find put get".split()
)
"""Verbs after whose object a clause without "that" may stand, or a second object: "told him they had left"."""
_OPENS_FIRST = frozenset({"IN", "WRB", "WDT", "WP", "VBG", "VBN", "TO", "VB", "RB"})
"""Tags with which a phrase or a clause begins that needs the second one: "To win it they need a goal"."""


class RunTogetherSentences(Rule):
    """A second sentence without anything before it, behind the pronoun that ends the first."""

    meta = Meta(
        code="PUN130",
        name="run-together-sentences",
        summary="A second sentence begins without a stop behind the first.",
        why="The reader takes the words for one sentence, and has to start over.",
        severity=Severity.WARNING,
        scope="sentence",
        in_quotes=True,
        source="Fowler's Modern English Usage: full stop",
        bad=(
            "She did not walk [[it she]] ran the whole way.",
            "The police caught [[him he]] had hidden in a barn.",
        ),
        good=(
            "She did not walk it; she ran the whole way.",
            "They told him he had won, and to win it they needed a goal.",
            "When the dog bit him he was asleep; the first time she saw it she laughed.",
            "The firm wanted it, she said.",
        ),
    )
    triggers = _OBJECTS

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at each pronoun that is an object and has another behind it, with its verb."""
        view = syntax(document)
        for at in view.tokens.where(*_OBJECTS):
            if not _ends_sentence(view, at):
                continue
            between = Span(view.tokens.end_of(at), view.tokens.start_of(at + 1))
            word = view.text[at + 1]
            yield self.found(
                view.tokens.span(at, at + 2),
                f"A second sentence seems to begin at “{word}”: write a full stop before it?",
                fixes=(Fix.swap(between, "; ", Safety.DISPLAY), Fix.swap(between, ", and ", Safety.DISPLAY)),
            )


def _ends_sentence(view: SyntaxView, at: int) -> bool:
    """Whether a whole clause ends in a pronoun, and a subject and its verb follow right behind."""
    first, last = view.tokens.sentence_bounds(view.tokens.sentence_of(at))
    verb = view.skip_adverbs(at + 2) if at + 2 < last else last
    if verb >= last or view.lower[at + 1] not in _SUBJECTS or view.tag[verb] not in FINITE | {"MD"}:
        return False
    if at - 1 <= first or not view.tag[at - 1].startswith("VB") or _WITH_CLAUSE & set(lemmas(view.lower[at - 1])):
        return False
    first += view.tag[first] == "``"
    before, words = view.tag[first:at], view.lower[first:at]
    opens = before[0] in _OPENS_FIRST or "time" in words or not SUBORDINATORS.isdisjoint(words)
    return not opens and not (FINITE | {"MD"}).isdisjoint(before) and "," not in view.text[first:at]
