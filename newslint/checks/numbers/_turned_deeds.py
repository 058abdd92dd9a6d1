"""What the top of a story tells as done, and a later sentence tells as its contrary, of the same thing."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from newslint.checks.numbers._plain_story import BothWays
from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.morphology import forms
from newslint.lexicon.lists import rows
from newslint.story.context import top_tokens
from newslint.story.deeds import Deed, deed_at
from newslint.story.endings.outcomes import is_of_other_times
from newslint.text import Document
from newslint.util.records import NamedTuple

_TOP = 3
_OTHER = frozenset(
    "another other others second separate also different further some both each but despite although though while"
    " instead however yet only amendment amendments".split()
)
_OPINIONS = frozenset("praise condemn defend support oppose deny confirm admit confess back welcome win lose".split())
"""What one does and another does not."""
_GENERAL = frozenset(
    "its his her their our my your people man woman one percent cent year day way time thing number rate price".split()
)


class _Pair(NamedTuple):
    """The forms of the verbs of two contraries, and of whom both are said."""

    one: frozenset[str]
    other: frozenset[str]
    of: str


@cache
def _pairs() -> tuple[_Pair, ...]:
    """The pairs of the lexicon, both ways round."""
    made = []
    for one, other, of, *_ in rows("opposites"):
        sides = [frozenset(form for verb in side.split() for form in forms(verb)) for side in (one, other)]
        made += [_Pair(sides[0], sides[1], of), _Pair(sides[1], sides[0], of)]
    return tuple(made)


def turned_deeds(document: Document) -> Iterator[BothWays]:
    """The deeds of a story that are told once as the contrary of what its top tells."""
    table = tokens(document)
    low, top = top_tokens(document, _TOP)
    if low == top:
        return
    known = table.index.keys()
    for pair in _pairs():
        if known.isdisjoint(pair.one) or known.isdisjoint(pair.other):
            continue
        told = [k for k in table.where_any(pair.one) if low <= k < top]
        turned = table.where_any(pair.other)
        if not told or len(turned) != 1 or turned[0] < told[0] or table.same_sentence(told[0], turned[0]):
            continue
        found = _turned(document, table, syntax(document), told, turned[0], pair.of)
        if found is not None:
            here, there = table.span(turned[0]), table.span(found)
            yield BothWays(here, there, f"“{document[here]}” here, “{document[there]}” before")
            return


def _turned(document: Document, table: Tokens, view: SyntaxView, told: list[int], at: int, of: str) -> int | None:
    """The verb of the top that a later one denies of the same thing."""
    low = table.sentence_start(at)
    if document.quotes.touches(table.span(at)) or not _OTHER.isdisjoint(table.sentence_lower(table.sentence_of(at))):
        return None
    deed = _deed(view, at)
    if deed is None or is_of_other_times(table, at, at + 1):
        return None
    for k in told:
        first = _deed(view, k)
        if first is None or table.same_sentence(k, at) or document.quotes.touches(table.span(k)):
            continue
        if is_of_other_times(table, k, k + 1):
            continue
        shared = (first.doer & deed.doer) if of == "subject" else (first.done_to & deed.done_to)
        if of == "subject" and (first.done_to or deed.done_to):
            continue
        if (of == "doer" or not _OPINIONS.isdisjoint((first.lemma, deed.lemma))) and not first.doer & deed.doer:
            continue
        if shared - _GENERAL and low > k:
            return k
    return None


def _deed(view: SyntaxView, k: int) -> Deed | None:
    """The deed of a verb that is told as a fact."""
    if not view.tag[k].startswith("VB") or view.relation[k] in ("aux", "aux:pass", "cop", "amod"):
        return None
    deed = deed_at(view, k)
    return deed if deed.sure else None
