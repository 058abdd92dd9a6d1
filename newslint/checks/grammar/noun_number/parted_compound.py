"""A compound that is one word, cut in two: "dead line", "out break", "rain fall"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from newslint.engine.finding import Finding, Fix, Safety, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.syntax.tagging import FINITE, NOUNS
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.morphology import forms, is_verb
from newslint.lexicon.lists import rows
from newslint.text import Document

_BEFORE = frozenset({"DT", "JJ", "PRP$", "POS", "IN", "CD", "NN", "VBD", "VBG", "VBN", "VBZ", "VB", "NNP", "NNS", "RB"})
_CLOSES = frozenset({"IN", ".", ",", "CC", "TO", "WDT", "WP", "MD", "RB", "WRB", "POS", "VBN", "VBG"}) | FINITE | NOUNS
_ADVERBS = frozenset({"out", "down", "up", "back", "off", "over", "under", "after", "side", "head", "half"})


@cache
def _halves() -> Mapping[str, frozenset[str]]:
    """The second halves of compounds, by the first."""
    found: dict[str, set[str]] = {}
    for one, two in rows("parted-compounds"):
        found.setdefault(one, set()).add(two)
    return {one: frozenset(twos) for one, twos in found.items()}


class PartedCompound(Rule):
    """``dead line``, ``rain fall``."""

    meta = Meta(
        code="GRM336",
        name="parted-compound",
        summary="A compound that is one word is written as two.",
        why="A deadline and rainfall are one word each; in two they are a line and a fall of some sort.",
        severity=Severity.WARNING,
        fix_doubt=20,
        scope="sentence",
        source="The Chicago Manual of Style, 7.89; New Oxford Style Manual: compound words",
        bad=(
            Example("The bridge was his [[brain child]] in May.", fixed="The bridge was his brainchild in May."),
            "She was given a [[pain killer]] by the nurse.",
        ),
        good=(
            "The deadline for bids is Friday, and the landslide buried six houses.",
            "The rules that make the net work are open. They went down the hill and over land, and the line went dead.",
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Look behind each first half for a second one."""
        view, halves = syntax(document), _halves()
        for one in halves.keys() & view.tokens.index.keys():
            for at in view.tokens.index[one]:
                if at + 2 < view.sentence_end(at) and view.lower[at + 1] in halves[one] and _is_one(view, at):
                    span = view.tokens.span(at, at + 2)
                    use = view.text[at] + view.text[at + 1]
                    fix = Fix.swap(span, use, Safety.UNSAFE)
                    yield self.found(span, f"One word: write “{use}”.", fixes=(fix,))


_MAKING = frozenset(form for verb in ("make", "let", "help", "watch", "see") for form in forms(verb))
_COMPASS = frozenset({"north", "south", "east", "west"})


def _is_one(view: SyntaxView, at: int) -> bool:
    """Whether two halves stand where a noun or what describes one does, and are no verb with its particle or object."""
    second = at + 1
    if view.tokens.adjacent(at) or not view.text[second].islower() or view.text[second + 1] in {"-", "web"}:
        return False
    opens = at == view.sentence_start(at)
    if opens or not view.text[at].islower() or view.previous_word(at) == "-" or view.previous_tag(at) not in _BEFORE:
        return False
    if view.previous_tag(at) == "DT" and view.lower[at - 2] in _MAKING and is_verb(view.lower[second]):
        return False  # "standards that make the net work"
    if view.tag[second] not in NOUNS | {"VBN", "VBG", "JJ"} or view.tag[second + 1] not in _CLOSES:
        return False
    if view.lower[at] in _COMPASS and view.lower[second] in _COMPASS:
        return False  # British papers write "the north east"
    determined = view.previous_tag(at) in {"DT", "JJ", "PRP$", "POS"}
    if view.tag[at] in {"RP", "IN", "RB", "VB", "VBD", "VBP", "VBZ", "CD"} or view.lower[at] in _ADVERBS:
        return determined and view.tag[second] in {"NN", "NNS"}
    return determined or view.tag[second] in {"NN", "NNS"}
