"""An adverb between a verb and its short object: "speaks fluently French"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Fix, Safety, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.syntax.phrases import is_time_phrase
from newslint.language.syntax.tagging import NOUNS, tags
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.lexicon.calendar_names import CALENDAR
from newslint.lexicon.function_words import POSSESSIVES
from newslint.text import Document

_VERBS = frozenset({"VBZ", "VBP", "VBD"})
_CLOSING = frozenset({".", "and", "but"})
_SHORT = 3
"""Tokens of the longest object; before a longer one an adverb may stand."""
_DEGREES = frozenset(
    {"only", "nearly", "almost", "exactly", "roughly", "approximately", "merely", "really", "likely", "daily"}
)
"""Adverbs in -ly that belong to what follows."""


class AdverbBeforeObject(Rule):
    """``speaks fluently French``."""

    meta = Meta(
        code="GRM709",
        name="adverb-before-object",
        summary="An adverb stands between a verb and its short object.",
        why="Nothing parts a verb from its object in English: she speaks French fluently.",
        severity=Severity.WARNING,
        fix_doubt=30,
        scope="sentence",
        source="Swan, Practical English Usage, 4th edition: adverbs, position",
        bad=(
            Example("She closed [[slowly the door]].", fixed="She closed the door slowly."),
            Example("He knows [[very well the town]].", fixed="He knows the town very well."),
        ),
        good=(
            "She speaks French fluently, and knows the town very well.",
            "He explained carefully the reasons that had led the board to its decision.",
            "Prices rose sharply last year and fell slightly this week.",
            "It cost nearly £4m, and weighed roughly two tons.",
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Look behind each adverb that follows a verb for an object that ends the clause."""
        view = syntax(document)
        for at in tags(document).where("RB").tolist():
            first = at - 1 if view.lower[at] == "well" and view.previous_word(at) == "very" else at
            if (first == at and not view.lower[at].endswith("ly")) or view.lower[at] in _DEGREES:
                continue
            head = _object(view, first, at)
            if head >= 0:
                span = view.tokens.span(first, head + 1)
                adverb, thing = (document[view.tokens.span(*ends)] for ends in ((first, at + 1), (at + 1, head + 1)))
                use = f"{thing} {adverb}"
                fix = Fix.swap(span, use, Safety.UNSAFE)
                yield self.found(span, f"The object comes first: “{use}”.", fixes=(fix,))


def _object(view: SyntaxView, first: int, at: int) -> int:
    """The last token of the short object behind an adverb; -1 where there is none."""
    last = view.sentence_end(at)
    if first == view.sentence_start(at) or view.previous_tag(first) not in _VERBS or at + 2 >= last:
        return -1
    head = at + 1
    if view.lower[head] in POSSESSIVES | {"the", "a", "an", "this", "that"}:
        head += 1
    while head + 1 < last and head - at < _SHORT and view.tag[head + 1] in NOUNS and view.tag[head] in NOUNS:
        head += 1
    if head >= last or view.tag[head] not in NOUNS or view.next_word(head) not in _CLOSING:
        return -1
    if view.relation[head] != "obj" or view.head[head] != first - 1:
        return -1
    time = is_time_phrase(view, head) or view.lower[head] in CALENDAR or view.text[head] in CALENDAR
    return -1 if time else head
