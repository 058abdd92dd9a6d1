"""A comparison without its second word: "as recently August", "as many 300 people"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Fix, Safety, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.lexicon.calendar_names import CALENDAR
from newslint.text import Document

_WHEN = frozenset({"recently", "early", "late", "long"})
_HOW_MUCH = frozenset({"many", "much", "few", "little", "high", "low", "young", "old", "long", "far", "often"})
_TIMES = frozenset({"last", "this", "yesterday", "today", "tomorrow", "next"})
_BEFORE_LAST = frozenset({"week", "month", "year", "summer", "winter", "spring", "autumn", "night"})
_LEFT = frozenset(
    "by to at for of cost costs from lost lose earn earned pay paid up spend spent took takes last lasted".split()
)
"""Words behind which the rule on lost prepositions finds it."""
_YEAR = 4
"""Figures of a year."""
_OPENS = frozenset({",", "the", "a", "he", "she", "it", "they", "."})


class SecondAsLost(Rule):
    """``as recently August``."""

    meta = Meta(
        code="GRM545",
        name="second-as-lost",
        summary="“As recently”, “as many” or “as high” stands before a time or a number without its second “as”.",
        why="The pair is as ... as: as recently as August, as many as 300 people.",
        severity=Severity.ERROR,
        fix_doubt=20,
        scope="sentence",
        source="Garner's Modern English Usage: as ... as",
        bad=(
            Example("As [[recently]] August the firm denied it.", fixed="As recently as August the firm denied it."),
            "As [[many]] 300 people were hurt.",
            "The fine could be as [[high]] 2 million euros.",
            "She left as [[early]] last week.",
            "Her book is as [[good]] or better than his.",
        ),
        good=(
            "As recently as August the firm denied it, and as many as 300 people were hurt.",
            "As early June rain fell, as many of the 300 said, the road was shut.",
            "He works as late shifts allow, and twice as many people came.",
        ),
    )
    triggers = frozenset({"as"})

    def check(self, document: Document) -> Iterator[Finding]:
        """Look behind each “as” and its adverb for a time, or a number."""
        view = syntax(document)
        for at in view.tokens.where("as"):
            paired = "as" in view.lower[max(view.sentence_start(at), at - 4) : at]  # as long ago as
            if (
                at + 3 < view.sentence_end(at)
                and not paired
                and (_is_time(view, at) or _is_number(view, at) or _is_left_for_more(view, at))
            ):
                span = view.tokens.span(at + 1)
                use = f"as {view.text[at + 1]} as"
                fix = Fix.insert("Write “as”", span.end, " as", Safety.UNSAFE)
                yield self.found(span, f"Its second “as” is missing: write “{use}”.", fixes=(fix,))


def _is_time(view: SyntaxView, at: int) -> bool:
    """Whether “recently”, “early” or “late” stands before a month, a day, a year or last week."""
    word, after = view.lower[at + 1], view.lower[at + 2]
    if word not in _WHEN or (word == "long" and after != "last"):
        return False
    if word in {"early", "late"} and after not in _TIMES and view.lower[at + 3] not in _OPENS:
        return False  # "as early June rain fell"
    if after in _TIMES:
        return after in {"yesterday", "today"} or view.lower[at + 3] in _BEFORE_LAST
    year = after.isdecimal() and len(after) == _YEAR
    return (after in CALENDAR and view.text[at + 2][0].isupper()) or year


def _is_left_for_more(view: SyntaxView, at: int) -> bool:
    """Whether a comparative and "than" take the place of what the pair compares: "as good or better than"."""
    degree = at + 3 + (view.lower[at + 3] in {"even", "much"})
    if view.tag[at + 1] not in {"JJ", "RB"} or view.lower[at + 2] != "or" or degree + 1 >= view.sentence_end(at):
        return False
    more = view.tag[degree] in {"JJR", "RBR"}
    return more and (view.next_word(degree) == "than" or view.lower[degree + 2 : degree + 3] == ["than"])


def _is_number(view: SyntaxView, at: int) -> bool:
    """Whether “many” or “high” stands before a number, and no second “as” follows."""
    if view.lower[at + 1] not in _HOW_MUCH or view.tag[at + 1] not in {"JJ", "RB"}:
        return False
    if view.previous_word(at) in _LEFT:
        return False
    number = at + 2 + (view.tag[at + 2] in {"$", "#"})
    if view.tag[number] != "CD" or view.lower[number] == "one":
        return False
    return "as" not in view.lower[at + 2 : min(view.sentence_end(at), at + 8)]
