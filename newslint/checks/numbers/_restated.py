"""The same thing in figures above and below: what headline, standfirst and the first sentences say of it."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.language.segmentation.tokens import tokens
from newslint.lexicon.calendar_names import CALENDAR
from newslint.story.context import content_words, headline_sentences, lead_sentence
from newslint.story.counted_nouns import singular
from newslint.story.statements import Kind, Statement, statements
from newslint.text import Document
from newslint.util.records import NamedTuple

_LEAD = 2  # sentences below the headline that say the same at more length
_OTHERS = frozenset("another other others more further extra additional previous last next since each total".split())
NO_THINGS = frozenset("year month week day hour minute second time percent point".split())
_STRETCHES = frozenset(
    "half quarter period set inning innings lap round leg row floor grade place century generation degree person base"
    " lady amendment in on of for at".split()
)
"""What the first and the second of are parts of one thing, both of which a story may tell of."""
_SHARED = {Kind.COUNT: 1, Kind.ORDINAL: 1, Kind.MONEY: 2, Kind.DURATION: 2}
"""Words beside the thing itself that two sentences must share, by what is stated."""


class Restated(NamedTuple):
    """Two statements of one thing that differ."""

    above: Statement
    below: Statement


def restated(document: Document) -> Iterator[Restated]:
    """What the first sentences of a story state otherwise than its headline: each statement of the headline once."""
    heads = headline_sentences(document)
    by_sentence = statements(document).by_sentence
    if not heads or not any(k in by_sentence for k in range(heads)):
        return
    for sentence in range(heads):
        for above in by_sentence.get(sentence, ()):
            if above.kind in _SHARED and above.rough is None:
                below = _counterpart(document, sentence, above)
                if below is not None and (above.kind is Kind.ORDINAL or _seen_below(document, above, below, heads)):
                    yield Restated(above, below)


def _seen_below(document: Document, above: Statement, below: Statement, heads: int) -> bool:
    """Whether a number of the headline stands somewhere in the story; of one that does not, another rule speaks.

    Not so where the lead counts something else by it: ``fourteen leaders`` above, ``leaders of 12 countries`` below.
    """
    if above.noun != below.noun:
        return True
    later = (s for k, group in statements(document).by_sentence.items() if k >= heads for s in group)
    return any(s.quantity.agrees(above.quantity) for s in later if s.kind is not Kind.ORDINAL)


def _counterpart(document: Document, sentence: int, above: Statement) -> Statement | None:
    """The statement of the lead that is of the same thing and differs; nothing where the lead has the one above."""
    about = content_words(document, sentence)
    thing = _thing(document, above)
    if not thing:
        return None
    lead = lead_sentence(document)
    for k in range(lead, lead + _LEAD):
        stated = [s for s in statements(document).by_sentence.get(k, ()) if s.kind is above.kind]
        alike = [s for s in stated if _things(document, s) & {thing, "time"} and s.unit == above.unit]
        if any(s.value == above.value or s.quantity.agrees(above.quantity) for s in stated):
            return None
        if len(alike) != 1 or alike[0].rough is not None:
            if alike:
                return None
            continue
        shared = (about & content_words(document, k)) - {thing}
        if len({word for word in shared if word not in CALENDAR}) < _SHARED[above.kind]:
            continue
        table = tokens(document)
        near = table.lower[max(0, alike[0].first - 3) : alike[0].end + 2]
        return alike[0] if _OTHERS.isdisjoint(near) else None
    return None


def _things(document: Document, stated: Statement) -> frozenset[str]:
    """What a statement of the lead may be of: its thing, or what is said to be of what it counts."""
    table = tokens(document)
    found = {_thing(document, stated)}
    if stated.kind is Kind.COUNT and stated.lead > 1 and table.lower[stated.lead - 1] in ("of", "from"):
        found.add(singular(table.lower[stated.lead - 2]))
    return frozenset(found)


def _thing(document: Document, stated: Statement) -> str:
    """What a statement is of: the noun that it counts, or the noun after an ordinal; its currency or unit of time."""
    if stated.kind in (Kind.MONEY, Kind.DURATION):
        return stated.unit
    if stated.kind is Kind.COUNT:
        return stated.noun if stated.noun not in NO_THINGS else ""
    table = tokens(document)
    if table.lower[stated.last : stated.last + 1] and table.lower[stated.last] in _STRETCHES:
        return ""
    word = table.lower[stated.last] if stated.last < len(table) else ""
    return singular(word) if word.isalpha() and word not in NO_THINGS - {"time"} else ""
