"""A first part without its hyphen before one that has it: "short and long-term"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Fix, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.text import Document

_ALIKE = [
    frozenset(words.split())
    for words in (
        "short medium long near longer shorter",
        "full part",
        "single multi double",
        "low middle high moderate upper lower",
        "first second third",
        "large small medium",
        "left right",
        "under over",
    )
]
"""First halves of compounds with one second half."""
_ROUND = frozenset({"hundred", "thousand", "million", "billion"})
"""These go on with "and": two hundred and sixty-five."""
_FRACTIONS = frozenset("half halves third thirds quarter quarters fifth fifths tenth tenths".split())


class MissingSuspendedHyphen(Rule):
    """``short and long-term plans``."""

    meta = Meta(
        code="PUN123",
        name="missing-suspended-hyphen",
        aliases=("suspended-hyphen",),
        summary="The first of two compounds that share a word lacks its hyphen.",
        why="The hyphen that hangs in the air tells the reader that the word is still to come: short- and long-term.",
        severity=Severity.WARNING,
        source="The Associated Press Stylebook: hyphen, suspensive hyphenation; The Chicago Manual of Style 7.88",
        bad=(
            Example("They have [[short]] and long-term plans.", fixed="They have short- and long-term plans."),
            Example("It has [[two]] and three-bedroom flats.", fixed="It has two- and three-bedroom flats."),
        ),
        good=(
            "They have short- and long-term plans.",
            "It took them two and one-half days.",
            "The plan is bold and long-term.",
            "The ship carried two hundred and sixty-five men.",
            "It took from two to three-quarters of a day.",
        ),
    )
    triggers = frozenset({"-"})

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at the words before each hyphen within a word."""
        view = syntax(document)
        for at in view.tokens.where("-"):
            if at < 4 or at + 2 >= len(view.text) or view.lower[at - 2] not in {"and", "or", "to"}:
                continue
            if not (view.tokens.adjacent(at - 1) and view.tokens.adjacent(at)) or view.tokens.adjacent(at - 3):
                continue
            if view.tokens.adjacent(at - 4) and view.text[at - 4] not in {"(", "“", '"'}:
                continue
            first, second, shared = view.lower[at - 3], view.lower[at - 1], view.lower[at + 1]
            if not shared.isalpha() or shared in _FRACTIONS or first == second or first in _ROUND:
                continue
            if (
                first.isdigit()
                and not view.text[at - 4].islower()
                and view.text[at - 4].isalpha()
                and at - 4 > view.sentence_start(at)
            ):
                continue  # a model: "the 4.7-inch Holm 6 and 5.5-inch Holm 7"
            if any(first in words and second in words for words in _ALIKE) or self._counts(view, at):
                here = view.tokens.end_of(at - 3)
                written = f"{view.text[at - 3]}-"
                fix = Fix.insert(f"Write “{written}”", here, "-")
                message = f"A hyphen for “{view.text[at - 3]}” too, which shares “{view.text[at + 1]}”: “{written}”."
                yield self.found(view.tokens.span(at - 3), message, fixes=(fix,))

    def _counts(self, view: SyntaxView, at: int) -> bool:
        """Whether numbers of one kind stand before a hyphen: "two or three-", "10 to 12-"."""
        first, second = view.text[at - 3], view.text[at - 1]
        if view.tag[at - 1] != "CD" or view.tag[at - 3] != "CD" or first.isalpha() != second.isalpha():
            return False
        return view.lower[at + 1] not in {"and", "or"} and view.lower[at - 4] not in {"between", "and", "or", "-"}
