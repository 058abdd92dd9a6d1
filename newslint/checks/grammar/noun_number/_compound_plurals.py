"""Compounds with hyphens that have the plural at their end and not at their head: "brother-in-laws", "passer-bys"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.language.syntax.view import SyntaxView
from newslint.language.words.morphology import plural
from newslint.util.records import NamedTuple

_KIN = frozenset("mother father brother sister son daughter parent".split())
_HEADS = {
    "laws": ("in", _KIN),
    "bys": ("", frozenset({"passer", "stander"})),
    "ups": ("", frozenset({"runner", "washer", "picker"})),
    "ons": ("", frozenset({"hanger", "looker"})),
    "wars": ("of", frozenset({"man"})),
}
"""The last words with a needless ending; the small word before them, and the heads of the compound."""


class CompoundPlural(NamedTuple):
    """The tokens of a compound, and how it is written."""

    first: int
    last: int
    use: str


def compound_plurals(view: SyntaxView) -> Iterator[CompoundPlural]:
    """Each compound whose last word has the ending of its head."""
    for last in view.tokens.where(*_HEADS):
        small, heads = _HEADS[view.lower[last]]
        first = last - (4 if small else 2)
        if first < view.sentence_start(last) or view.lower[first] not in heads or view.lower[last - 1] != "-":
            continue
        if small and view.lower[first + 1 : last - 1] != ["-", small]:
            continue
        if view.next_tag(last) == "POS" or view.next_word(last) in {"'", "’", "-"}:
            continue
        inside = [*view.text[first + 1 : last], view.text[last][:-1]]
        yield CompoundPlural(first, last + 1, "".join((plural(view.text[first]), *inside)))
