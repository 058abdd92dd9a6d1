"""``many of workers``, ``some of 300 jobs``."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Fix, Safety, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.lexicon.numerals import SEVERAL
from newslint.text import Document

_LOOSE = frozenset({"many", "most", "some", "several", "few", "all"})
"""So many of a group, which may do without “of” where no group is meant."""
_PARTS = _LOOSE | SEVERAL | {"both", "each", "none", "one"}
"""So many of a group that must be named: the workers, those workers."""
_OF_NUMBERS = _LOOSE - {"all"}
"""Those that may not stand before a bare number; “one of 12 members”, “all of ten minutes” may."""
_QUANTIFYING = frozenset(
    "many several few various numerous countless multiple different other certain such these those".split()
)
"""Adjectives that point at a group as an article does: one of many firms."""
_SUITS = frozenset({"hearts", "clubs", "diamonds", "spades", "cups", "swords", "wands", "coins"})
_YEAR = 4
"""Figures of a year."""
_GOES_ON = frozenset({"POS", "HYPH"})
_DESCRIBING = frozenset({"JJ", "JJR", "JJS", "RBS", "NN"})
_NAMED = frozenset({"NN", "NNP", "CD"})
"""Tags of a word before a number that is a name with it: day one of trials, part two of novels."""


class PartOfBarePlural(Rule):
    """A part of a group that nothing points at."""

    meta = Meta(
        code="GRM322",
        name="part-of-bare-plural",
        summary="“Many of”, “most of”, “one of” stand before a bare plural or number.",
        why="A part is taken of something known: most of the workers; else there are just most workers.",
        severity=Severity.ERROR,
        fix_doubt=40,
        scope="sentence",
        source="Swan, Practical English Usage, 4th edition: determiners and “of”",
        bad=(
            Example("[[Many of workers]] said the plan was dead.", fixed="Many of the workers said the plan was dead."),
            Example("Police held [[two of suspects]] overnight.", fixed="Police held two of the suspects overnight."),
            "It was [[one of worst cases]] that she had seen.",
            "[[Some of 300 jobs]] at the mill will go.",
            "The bank has held back [[some of 1.2 billion euros]] of aid.",
            "Both sides agreed on [[most of main points]].",
        ),
        good=(
            "Many of the workers said most workers were glad, and one of 12 was not.",
            "It told of two recalls, one of prams and the other of a chair.",
            "Half of voters, a majority of firms and three quarters of farms were against it.",
            "She is one of Britain's best, and most of today's players know all of women's football.",
            "He holds the two of hearts. It was day two of talks.",
            "Some of 2019's best films were long, and many of them sad.",
            "The lake is all of ten miles long.",
        ),
    )
    triggers = _PARTS

    def check(self, document: Document) -> Iterator[Finding]:
        """Look behind “of” for a plural without a word that points at it."""
        view = syntax(document)
        for at in view.tokens.where(*_PARTS):
            if view.next_word(at) != "of" or at + 3 >= view.sentence_end(at) or not self._stands_alone(view, at):
                continue
            if view.lower[at] in SEVERAL | {"one"} and _tells_of_each(view, at):
                continue
            head = _bare_plural(view, at)
            if head < 0 or view.lower[head] in _DOZENS:
                continue
            first = at + 2
            part, rest = view.text[at], view.document[view.tokens.span(first, head + 1)]
            uses = [f"{part} of the {rest}"]
            if view.lower[at] in _LOOSE and (view.lower[at] == "some" or view.tag[first] != "CD"):
                uses.append(f"{part} {rest}")
            span = view.tokens.span(at, head + 1)
            shown = " or ".join(f"“{use}”" for use in uses)
            yield self.found(
                span, f"A part of what? Write {shown}.", fixes=tuple(Fix.swap(span, u, Safety.DISPLAY) for u in uses)
            )

    def _stands_alone(self, view: SyntaxView, at: int) -> bool:
        """Whether a number word is none of a name, of a larger number or of a fraction."""
        word, before = view.lower[at], view.previous_tag(at)
        if word not in SEVERAL and word != "one":
            return True
        return before not in _NAMED and view.previous_word(at) not in {"-", "every", "no", "in", "to", "by", "of"}


_DOZENS = frozenset({"dozens", "hundreds", "thousands", "scores", "millions", "tens"})
"""What somebody is one of, many of whom are told of next: one of dozens of women."""


def _tells_of_each(view: SyntaxView, at: int) -> bool:
    """Whether “one of … and the other of …” tells what each of some things is of: two recalls, one of pushchairs."""
    low, end = view.sentence_start(at), view.sentence_end(at)
    before = view.text[at - 1] in {",", "–", "—", ":"} if at > low else False
    joined = any(
        view.lower[k + 1 : k + 3] == ["the", "other"] or view.lower[k + 2 : k + 3] == ["of"]
        for k in range(at + 2, end - 2)
        if view.lower[k] in {"and", ","}
    )
    return (before and joined) or (view.previous_word(at) == "and" and "of" in view.lower[low : at - 1])


def _bare_plural(view: SyntaxView, at: int) -> int:
    """The plural behind “of” that nothing stands before but an adjective, or a number; -1 where there is none."""
    last = view.sentence_end(at)
    head = at + 2
    counted = view.tag[head] == "CD"
    if counted:
        if view.lower[at] not in _OF_NUMBERS or not _is_amount(view, head):
            return -1
        while head < last and view.tag[head] == "CD":
            head += 1
    elif view.lower[head] not in _QUANTIFYING:
        while head < last and view.tag[head] in _DESCRIBING and view.text[head].islower():
            head += 1
    if head >= last or view.tag[head] != "NNS" or not view.text[head].islower() or view.lower[head] in _SUITS:
        return -1
    after = view.next_tag(head)
    if after in _GOES_ON or after in {"NN", "NNS"} or view.next_word(head) in {"'s", "’s", "'"}:
        return -1
    return head


def _is_amount(view: SyntaxView, k: int) -> bool:
    """Whether a number is none of a year: it has fewer figures, a point or a comma, or goes on with “million”."""
    word = view.lower[k]
    return view.next_tag(k) == "CD" or len(word) != _YEAR or not word.isdecimal()
