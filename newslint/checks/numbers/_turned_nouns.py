"""What happened, taken up by the noun of its contrary: profit fell, and “the rise was due to the price of butter”."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from newslint.checks.numbers._plain_story import BothWays
from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.language.words.morphology import forms
from newslint.lexicon.lists import rows
from newslint.story.context import top_tokens
from newslint.story.endings.results import results
from newslint.text import Document
from newslint.util.records import NamedTuple

_TOP = 3
_REACH = 6
_PHRASE = 8
_STEM = 4
_MATTERS = frozenset(
    "proposal plan measure motion bill offer bid scheme idea project deal application request appeal".split()
)
"""What may be decided on, whatever it was called at the top."""
_FOR = "approve confirm grant pass adopt accept allow authorise endorse"
_AGAINST = "reject refuse block deny dismiss veto"
_OF_GAMES = frozenset({"win", "victory", "triumph", "defeat", "loss"})
_TAKES = frozenset("the this that its their his her 's ’s".split())
_OPEN = frozenset(
    "not no never if would could might may fear feared expected before unless until after n't hope hoped bid".split()
)
_UNREAL = frozenset(
    "any avoid prevent fear fears feared hope hopes hoped demand demanded demanding threat threatened possible"
    " potential call calls called urge urged seek sought want wanted wants predict predicted expected forecast until"
    " unless if another other second last previous earlier first year next further whether without despite not no never"
    " face faces facing campaign against oppose opposed bid tried try stop since promise promised plan plans planned"
    " risk likely recent worst biggest largest following like ahead".split()
)
"""Words before or behind a noun with which it is not what the story told."""
_OF = frozenset("of in to for".split())


_GOES_ON = frozenset(
    "was were is are has had have came comes come means meant follows followed will would could should might may can"
    " surprised pleased angered left leaves took takes reflected reflects prompted put brought brings marks marked"
    " ends ended"
    " cost costs on as because after at by and with from over among in said made makes gave gives showed shows".split()
)


class _Row(NamedTuple):
    """Nouns, the forms of the verbs that tell the same, and of those that tell the contrary."""

    nouns: frozenset[str]
    same: dict[str, frozenset[str]]
    contrary: dict[str, frozenset[str]]
    """Each by its verb, with the words of which one must follow it; none where it may stand alone."""


@cache
def _rows() -> tuple[_Row, ...]:
    """The rows of the lexicon."""
    return tuple(_Row(frozenset(a.split()), _verbs(b), _verbs(c)) for a, b, c in rows("turned-nouns"))


def _verbs(text: str) -> dict[str, frozenset[str]]:
    """The forms of verbs, each with the words of which one must follow it."""
    made: dict[str, frozenset[str]] = {}
    for phrase in text.split():
        verb, _, rest = phrase.partition("_")
        for form in forms(verb):
            had = made.get(form)
            made[form] = frozenset() if not rest or had == frozenset() else (had or frozenset()) | {rest}
    return made


def turned_nouns(document: Document) -> Iterator[BothWays]:
    """The nouns that take up what did not happen, but its contrary."""
    table = tokens(document)
    low, top = top_tokens(document, _TOP)
    if low == top:
        return
    known = table.index.keys()
    yield from _decisions(document, table, low, top)
    for row in _rows():
        nouns = row.nouns & known
        if len(nouns) != 1 or known.isdisjoint(row.contrary):
            continue
        noun = next(iter(nouns))
        if noun in _OF_GAMES and results(document):
            continue  # told by side
        places = table.index[noun]
        if len(places) != 1 or any(_stands(table, row.same, k, noun) for k in table.where_any(row.same.keys() & known)):
            continue
        k = places[0]
        if f"{noun}s" in known or document.quotes.touches(table.span(k)):
            continue
        told = [
            j
            for j in table.where_any(row.contrary.keys() & known)
            if low <= j < min(k, top) and _is_fact(table, row, j)
        ]
        if told and not table.same_sentence(told[0], k) and _takes_up(table, k, told):
            here, there = table.span(k), table.span(told[0])
            if not document.quotes.touches(there):
                yield BothWays(here, there, f"“{document[here]}” here, “{document[there]}” before")


def _decisions(document: Document, table: Tokens, low: int, top: int) -> Iterator[BothWays]:
    """The decision to do what the top of a story tells the contrary of."""
    for k in table.where("decision", "ruling", "vote"):
        if (
            k < top
            or k + 2 >= table.sentence_end(k)
            or table.lower[k + 1] != "to"
            or document.quotes.touches(table.span(k))
        ):
            continue
        side = next((n for n in (0, 1) if table.lower[k + 2] in _decided()[n]), -1)
        if side < 0 or not _TAKES & {*table.lower[max(0, k - 2) : k]} or _OPEN & {*table.lower[max(0, k - 3) : k]}:
            continue
        own, contrary = _decided()[side], _decided()[1 - side]
        at_top = (j for j in table.where_any(contrary) if low <= j < top)
        told = [j for j in at_top if _OPEN.isdisjoint(table.lower[max(low, j - 4) : j])]
        if told and table.where_any(own) == [k + 2]:
            here, there = table.span(k, k + 3), table.span(told[0])
            yield BothWays(here, there, f"“{document[here]}” here, “{document[there]}” before")
            return


@cache
def _decided() -> tuple[frozenset[str], frozenset[str]]:
    """The forms of the verbs of decisions for something, and against it."""
    made = [frozenset(form for verb in verbs.split() for form in forms(verb)) for verbs in (_FOR, _AGAINST)]
    return made[0], made[1]


def _stands(table: Tokens, verbs: dict[str, frozenset[str]], k: int, noun: str) -> bool:
    """Whether a verb of some stands at a token, with what hangs on it."""
    word = table.lower[k]
    if word == noun:
        return False
    rest = verbs[word]
    return not rest or not rest.isdisjoint(table.lower[k + 1 : min(k + _PHRASE, table.sentence_end(k))])


def _is_fact(table: Tokens, row: _Row, k: int) -> bool:
    """Whether a verb is told as a fact."""
    low = table.sentence_start(k)
    if not _stands(table, row.contrary, k, ""):
        return False
    before = table.lower[max(low, k - 4) : k]
    return _OPEN.isdisjoint(before) and before[-1:] not in (["the"], ["a"], ["to"], ["an"], ["their"], ["its"])


def _takes_up(table: Tokens, k: int, told: list[int]) -> bool:
    """Whether a noun takes up what was told: “the rise was”, “blamed the rise on”, “the rejection of the plan”."""
    low, high = table.sentence_bounds(table.sentence_of(k))
    lower = table.lower
    if k <= low or lower[k - 1] not in _TAKES or k + 1 >= high:
        return False
    if not _UNREAL.isdisjoint(lower[max(low, k - _REACH) : k]) or lower[k + 1] in ("-", "'s", "’s"):
        return False
    if lower[k + 1] in _OF and k + 2 < high:
        end = next(
            (j for j in range(k + 3, min(high, k + 9)) if lower[j] in (",", ".", "and", "was", "is", "had")), k + 6
        )
        told_of = {word[:_STEM] for j in told for word in table.sentence_lower(table.sentence_of(j)) if len(word) > 3}
        return any(
            word[:_STEM] in told_of or word in _MATTERS for word in lower[k + 2 : min(high, end)] if len(word) > 2
        )
    after = lower[k + 1]
    return not after[0].isalpha() or after in _GOES_ON
