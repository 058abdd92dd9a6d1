"""Two conjunctions side by side that shut each other out: "and but", "or and", "because since"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Severity
from newslint.engine.rule import Meta, Rule
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.text import Document

_PAIRS = frozenset(
    tuple(pair.split())
    for pair in """
    and but|but and|or and|or but|but or|nor or|or nor|nor and|because since|since because
    although but|though but|but although but|which that|that which|who that|that who|whom that|if whether|whether if
    as than|if unless|unless if
    until when|when until|while when|when while|because as|but yet|but however|although despite|despite although
    and as well as|but instead but|or else or|until before|unless if not|despite in spite|and also as well as
    """.replace("\n", "|").split("|")
    if len(pair.split()) == 2
)
_FIRST = frozenset(first for first, _ in _PAIRS)
_RELATIVES = frozenset({"which", "who", "whom"})
_VERBS = frozenset({"VB", "VBD", "VBZ", "VBP", "VBG", "VBN", "MD"})
_SAID_OF = frozenset({"words", "word", "conjunction", "conjunctions"})


class ConjunctionsSideBySide(Rule):
    """``and but``."""

    meta = Meta(
        code="GRM753",
        name="conjunctions-side-by-side",
        summary="Two conjunctions stand side by side where one of them can join.",
        why="Two versions of the sentence met: it says “and”, or it says “but”.",
        severity=Severity.ERROR,
        scope="sentence",
        source="Quirk et al., A Comprehensive Grammar of the English Language, 13.5",
        bad=(
            "The talks were cordial, [[and but]] nothing was signed.",
            "They heard shots at midnight [[or and]] called the police.",
            "The match was off [[because since]] it rained.",
            "The man [[who that]] led the raid was caught.",
            "He asked [[whether if]] the shop was open.",
        ),
        good=(
            "The talks were cordial, but nothing was signed, and that which was said was kept quiet.",
            "He is slow and, but for his age, might win; the boats and/or cars were sold.",
            "It was a logical and/or, and the day and night were fine but yet to come.",
        ),
    )
    triggers = _FIRST

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at each word that may be the first of a pair."""
        view = syntax(document)
        for at in view.tokens.where(*_FIRST):
            if (view.lower[at], view.next_word(at)) in _PAIRS and _joins_twice(view, at):
                span = view.tokens.span(at, at + 2)
                one, two = view.text[at], view.text[at + 1]
                yield self.found(span, f"Two conjunctions: write “{one}” or “{two}”.")


def _joins_twice(view: SyntaxView, at: int) -> bool:
    """Whether both words are conjunctions here, and none of them a pronoun, an adverb, or a word that is quoted."""
    pair, last = (view.lower[at], view.lower[at + 1]), view.sentence_end(at)
    if at + 3 >= last or not view.text[at + 1].islower() or view.tokens.adjacent(at) or view.next_tag(at + 1) == ",":
        return False
    if not view.document.text[view.tokens.end_of(at) : view.tokens.start_of(at + 1)].isspace():
        return False  # code stands between
    if not _SAID_OF.isdisjoint(view.lower[max(view.sentence_start(at), at - 4) : at]):
        return False
    if pair == ("because", "since") and view.next_tag(at + 1) in {"NNP", "CD"}:
        return False  # "because since May she has trained"
    if pair == ("but", "yet"):
        return view.next_word(at + 1) not in {"to", "another", "more", "again"} and view.next_tag(at + 1) == "PRP"
    if pair[0] == "that" and pair[1] in _RELATIVES:
        return view.tag[at] == "WDT" or (view.tag[at - 1] in {"NN", "NNS"} and at > view.sentence_start(at))
    if pair[1] == "that" and pair[0] in _RELATIVES:
        return view.tag[at - 1] in {"NN", "NNS"} and view.next_tag(at + 1) in _VERBS
    return True
