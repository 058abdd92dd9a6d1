"""An adjective without its ending before “than”, or with it between “as” and “as”: "far strong than", "as worse as"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.grammar.pronouns_and_comparison._degrees import wrong_degrees
from newslint.checks.grammar.pronouns_and_comparison._degrees_of_clauses import degrees_of_clauses
from newslint.engine.finding import Finding, Fix, Safety, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.syntax.tagging import tags
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.morphology import possible_tags
from newslint.text import Document

_COMPARATIVES = frozenset({"JJR", "RBR"})
_COMPARING = frozenset("more less rather other different fewer as else otherwise sooner better worse not so".split())
_OWN = frozenset({"other", "different", "rather", "else", "otherwise", "same", "such", "elder", "senior", "superior"})
_IRREGULAR = {"good": "better", "bad": "worse", "little": "less", "many": "more", "much": "more", "far": "farther"}
_PLAIN = {"better": "good", "worse": "bad", "more": "much"}
_VOWELS = "aeiou"
_REACH = 7
_SHORT = 2


class PositiveBeforeThan(Rule):
    """``far strong than the first``."""

    meta = Meta(
        code="GRM548",
        name="positive-before-than",
        summary="“Than” stands behind an adjective that compares nothing, or one that does stands in “as ... as”.",
        why="One thing is stronger than another, or as strong as it.",
        severity=Severity.ERROR,
        fix_doubt=30,
        scope="sentence",
        source="Swan, Practical English Usage, 4th edition: comparison",
        bad=(
            Example(
                "The second blast was far [[strong]] than the first.",
                fixed="The second blast was far stronger than the first.",
            ),
            "Prices rose much [[fast]] than wages.",
            "Winters there have become much [[mild]], and the snow melts.",
            "The mill is in [[worst]] shape than ever.",
            "The flood was the [[worse]] in the valley since 1953.",
            "It is one of the [[poor]] districts in the country.",
            "It is the country's second [[large]] port.",
            "The faster the city grows, the [[most]] difficult life becomes.",
            "The larger of the two is full, as is the [[larger]] of the three others.",
            "Of the two towers, the one by the river is the [[tallest]] but the older one is wider.",
            "Inflation is at its [[higher]] level in 40 years, the bank said.",
            Example("The flood was as [[worse]] as that of 1953.", fixed="The flood was as bad as that of 1953."),
        ),
        good=(
            "The second blast was far stronger than the first, and more loud than strong.",
            "It was bad rather than good, and as good as new. He was other than he seemed.",
            "The flood was worse, as was that of 1953, and as bad as it.",
            "It is one of the old mills by the river, much like the first; he is the older since his brother died.",
        ),
    )
    triggers = frozenset(
        "than as much considerably substantially since record one memory history second third fourth fifth the".split()
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Look before each “than”, and between each two of “as”."""
        view, told = syntax(document), set()
        for at in view.tokens.where("than"):
            use = _comparative(view, at - 1) if at > view.sentence_start(at) + 1 else ""
            if use:
                told.add(at - 1)
                yield self._finding(view, at - 1, use)
        for at in view.tokens.where("as"):
            if view.lower[at + 1 : at + 3][1:] == ["as"] and view.tag[at + 1] in _COMPARATIVES:
                use = _positive(view.lower[at + 1])
                if use:
                    yield self._finding(view, at + 1, use)
        for wrong in wrong_degrees(view, tags(document)):
            if wrong.at not in told:
                told.add(wrong.at)
                yield self._finding(view, wrong.at, wrong.use)
        for at, use in degrees_of_clauses(view):
            if at not in told:
                told.add(at)
                yield self._finding(view, at, use)

    def _finding(self, view: SyntaxView, at: int, use: str) -> Finding:
        """Put the other form there."""
        span = view.tokens.span(at)
        return self.found(span, f"Write “{use}” here.", fixes=(Fix.swap(span, use, Safety.UNSAFE),))


def _comparative(view: SyntaxView, at: int) -> str:
    """The form in -er of a short adjective or adverb that nothing before it compares; nothing else."""
    word = view.lower[at]
    if view.tag[at] not in {"JJ", "RB"} or word in _OWN or not view.text[at].islower():
        return ""
    near = range(max(view.sentence_start(at), at - _REACH), at)
    if any(view.tag[k] in _COMPARATIVES or view.lower[k] in _COMPARING for k in near):
        return ""
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    stem = word[:-1] + "i" if word.endswith("y") else word
    doubled = len(word) > _SHORT and word[-1] not in _VOWELS + "wxy" and word[-2] in _VOWELS and word[-3] not in _VOWELS
    made = [stem + "er", stem + "r" if word.endswith("e") else "", word + word[-1] + "er" if doubled else ""]
    return next((form for form in made if form and not _COMPARATIVES.isdisjoint(possible_tags(form))), "")


def _positive(word: str) -> str:
    """The plain form of a comparative; nothing where none is known."""
    if word in _PLAIN:
        return _PLAIN[word]
    stem = word.removesuffix("er")
    made = (stem, stem + "e", stem[:-1] + "y" if stem.endswith("i") else "", stem[:-1])
    return next((form for form in made if form and "JJ" in possible_tags(form)), "") if stem != word else ""
