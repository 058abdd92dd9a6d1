"""What things cost, and sums that no such thing has ever cost: 60 jets for $7.2 million, a school for £1.4 billion.

A sum is the price of a thing where it stands before it (a £3bn theatre), or a verb of costing or buying or a price word
joins the two. Of several things it is divided by how many there are.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from newslint.checks.numbers._nearby import readable
from newslint.lexicon.auxiliaries import BE, HAVE, MODALS
from newslint.lexicon.function_words import PHRASE_EDGES
from newslint.lexicon.lists import rows
from newslint.story.counted_nouns import singular
from newslint.story.outlines import Outline
from newslint.story.statements import Kind, Statement, statements
from newslint.text import Document
from newslint.util.lazy_regex import lazy_regex
from newslint.util.records import NamedTuple

_DOLLARS = {
    "$": 1.0,
    "£": 1.35,
    "€": 1.15,
    "A$": 0.7,
    "C$": 0.75,
    "NZ$": 0.65,
    "S$": 0.75,
    "HK$": 0.13,
    "₹": 0.015,
    "yuan": 0.15,
}
"""What one is worth in US dollars, roughly; other currencies have lost or gained too much to tell."""
_SOME = r"(?:about |around |some |a |up to |more than |at least |an estimated |as much as ){0,2}$"
"""Words before a sum that say how exactly it is meant."""
_COSTS = lazy_regex(
    rf"(?:(?:{'|'.join(sorted(BE | HAVE | MODALS))}|which|that|to|just|still|alone|now|built|once) )*"
    r"(?:costs?|costing|worth|sold for|bought for|valued at|priced at|went for|fetched|goes for|sells? for|selling for"
    rf"|on sale for|on the market for|estimated at) {_SOME}"
)
_FOR_A = lazy_regex(r"(?:for|on|to build|to buy) (?:an?|his|her|one) ((?:(?!#)[a-z'-]+ ){1,4})")
_FOR_MANY = lazy_regex(
    r"(?:(?:(?!#)[a-z'-]+ ){0,6}?(?:, )?(?:for|worth|at a cost of|at a price of|costing"
    r"|in a (?:(?!#)[a-z-]+ ){0,2}(?:deal|contract|order) (?:worth|of|valued at)"
    rf"|a (?:deal|contract|order) (?:worth|of|valued at))) {_SOME}"
)
_EACH = lazy_regex(r"(?:[a-z]+ )?(?:each|apiece|per)\b|an? [a-z]+ (?!auction)")
_BOUGHT = lazy_regex(
    r"\b(?:sold|sells?|bought|buys?|buying|selling|signed|signs?|signing|acquired|purchased"
    r"|paid) (?:(?!#)[a-z'-]+ ){1,5}?for "
    r"(?:about |around |some |a |up to |an estimated |a record |a reported |just ){0,3}$"
)
_OF_SUM = frozenset("salary wage pension rent allowance deposit".split())
_OF = lazy_regex(r"\bof (?:about |around |some |a |up to |just ){0,2}$")
_SPENT = frozenset("spend spends spent spending invest invests invested investing splash splashed lavished".split())
_HEADS = 3
_ASIDE = 14
"""Words of the longest aside between a thing and its verb."""
_NOT = frozenset(
    "industry sector market programme program business chain company group fund stock bond tax levy bill network fleet"
    " budget plan project scheme estate insurance empire franchise rescue district board system park service lease"
    " payment loan loans repairs maker operator owner series portfolio mortgage merger takeover debt".split()
)
"""Words after a thing or among its own with which the sum is of something larger."""


class Priced(NamedTuple):
    """A sum that a thing cannot cost."""

    sum: Statement
    thing: str
    number: Statement | None
    much: bool


@cache
def _prices() -> dict[str, list[tuple[str, float, float]]]:
    """The things by their last word: the word before, the least and the most."""
    found: dict[str, list[tuple[str, float, float]]] = defaultdict(list)
    for row in rows("prices"):
        before, _, head = row[0].rpartition(" ")
        found[head].append((before, float(row[1]), float(row[2])))
    return dict(found)


def prices(document: Document) -> Iterator[Priced]:
    """The sums of a document that cannot be the prices of the things that they are told of."""
    for sentence, stated in statements(document).by_sentence.items():
        sums = [s for s in stated if s.kind is Kind.MONEY and s.unit in _DOLLARS and s.rough in (None, 0)]
        outline = readable(document, sentence) if sums else None
        for amount in sums if outline is not None else ():
            found = _priced(outline, amount) if outline is not None else None
            if found is not None:
                yield found


def _priced(outline: Outline, amount: Statement) -> Priced | None:
    """The thing that a sum is the price of, if it cannot be."""
    words, k = outline.words, outline.word_of(amount)
    after = outline.after(amount)
    for k_thing, number in (*_before(outline, amount), *_of_several(outline, amount), *_after(words, k, after)):
        held = _held(words, k_thing, amount, number)
        if held is not None:
            return held
    return None


def _held(words: list[str], at: int, amount: Statement, number: Statement | None) -> Priced | None:
    """The thing at a word of an outline with a sum, if it cannot cost so much."""
    if not _NOT.isdisjoint(words[at + 1 : at + 2]) or not words[at].isalpha():
        return None
    head = words[at] if words[at] in _prices() else singular(words[at])
    plural = head != words[at]
    if plural != (number is not None):
        return None
    each = amount.value * _DOLLARS[amount.unit] / (number.value if number is not None else 1.0)
    known = _prices().get(head, [])
    fits = [row for row in known if words[at - 1 : at] == [row[0]]] or [row for row in known if not row[0]]
    if not fits or any(lo <= each <= hi for _, lo, hi in fits):
        return None
    thing = f"{fits[0][0]} {head}".strip()
    return Priced(amount, thing, number, each > max(hi for _, _, hi in fits))


def _after(words: list[str], k: int, after: str) -> Iterator[tuple[int, Statement | None]]:
    """The things after a sum: “a £3bn theatre”, “£3bn for a theatre”."""
    led = words[k - 1 : k] in (["a"], ["an"], ["the"], ["its"], ["their"], ["his"], ["her"], ["this"], ["new"])
    if led and not _EACH.match(after):
        at = k + 2 if words[k + 1 : k + 2] == ["-"] else k + 1
        for place in range(at, min(at + _HEADS, len(words))):
            if not words[place].isalpha() or words[place] in PHRASE_EDGES:
                break
            following = words[place + 1] if place + 1 < len(words) else "."
            if words[place] in _prices() and (
                not following.isalpha() or (following in PHRASE_EDGES and following != "of")
            ):
                yield place, None
    m = _FOR_A.match(after)
    spent = not after.startswith("on ") or not _SPENT.isdisjoint(words[:k])
    if m is not None and spent and not _NOT & set(m[1].split()):
        for place in range(k + 1, min(k + 8, len(words))):
            following = words[place + 1] if place + 1 < len(words) else "."
            if words[place] in _prices() and (not following.isalpha() or following in PHRASE_EDGES):
                yield place, None
                break


def _before(outline: Outline, amount: Statement) -> Iterator[tuple[int, Statement | None]]:
    """The things before a sum: “the house was sold for £300m”, “60 jets in a deal worth $7.2bn”."""
    before = outline.before(amount)
    after = outline.after(amount)
    if _EACH.match(after) and not after.startswith(("each", "apiece")):
        return
    m = _COSTS.search(before)
    if m is not None:
        at = _past_an_aside(outline.words, outline.word_at(m.start()) - 1)
        if at > 1 and outline.words[at - 1] == "of" and outline.words[at - 2] in _prices():
            at -= 2  # a litre of petrol
        if at >= 0 and outline.words[at] in _prices() and _is_one(outline.words, at):
            yield at, None
    if after.startswith(("each", "apiece")):
        return
    yield from _bought(outline, before)
    of = _OF.search(before)
    if of is not None:
        at = outline.word_at(of.start()) - 1
        if at >= 0 and outline.words[at] in _OF_SUM:
            yield at, None


def _past_an_aside(words: list[str], at: int) -> int:
    """The word before an aside that ends at a word: “the house, a semi in Leeds, was sold”; else that word."""
    if at < 1 or words[at] != ",":
        return at
    opens = next((k for k in range(at - 1, max(-1, at - _ASIDE), -1) if words[k] == ","), -1)
    return opens - 1 if opens > 0 else at


def _bought(outline: Outline, before: str) -> Iterator[tuple[int, Statement | None]]:
    """The thing that was bought or sold for a sum: “sold the striker for £45m”."""
    bought = _BOUGHT.search(before)
    if bought is not None:
        last = before[: bought.end()].rfind(" for ")
        at = outline.word_at(last + 1) - 1
        if outline.words[at] in _prices() and _is_one(outline.words, at):
            yield at, None


def _of_several(outline: Outline, amount: Statement) -> Iterator[tuple[int, Statement | None]]:
    """Several things before the sum for all: “60 jets in a deal worth $7.2bn”."""
    if _EACH.match(outline.after(amount)):
        return
    numbers = [s for s in outline.statements if s.kind is Kind.COUNT and s.last <= amount.first and s.noun]
    if numbers:
        number = numbers[-1]
        between = outline.between(number, amount.lead)
        many = _FOR_MANY.search(between)
        if number.value > 1 and number.rough in (None, 0) and many is not None and "#" not in between:
            at = outline.word_of(number)
            for place in range(at + 1, min(at + 6, len(outline.words))):
                if singular(outline.words[place]) == number.noun:
                    yield place, number
                    break


def _is_one(words: list[str], at: int) -> bool:
    """Whether a noun has an article or the like before it, and is no part of a longer name: one thing."""
    for k in range(at - 1, max(-1, at - 4), -1):
        if words[k] in ("a", "an", "the", "this", "his", "her", "their", "its"):
            return _NOT.isdisjoint(words[k:at])
        if not words[k].isalpha():
            return False
    return False
