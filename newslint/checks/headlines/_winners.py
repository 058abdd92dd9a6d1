"""Who won, by the headline, and who won by the first sentence below it."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.language.segmentation.tokens import Tokens
from newslint.language.syntax.view import SyntaxView
from newslint.language.words.morphology import forms, lemma
from newslint.story.deeds import Deed, deeds
from newslint.text import Span
from newslint.util.records import NamedTuple

VICTORY = frozenset("beat defeat thrash hammer crush rout stun edge outclass overcome oust".split())
"""Verbs that all say who won."""
_WIN = frozenset("win take claim lift clinch retain capture seal".split())
_PRIZES = frozenset(
    "title cup crown final trophy championship gold race derby election seat medal match open series marathon slam"
    " tournament league bout fight shield belt".split()
)
_VICTORIES = frozenset(form for verb in VICTORY for form in forms(verb))
_WINS = frozenset(form for verb in _WIN for form in forms(verb))
_BEFORE = frozenset({"before", "after", "by", "in", ","})
"""Words before ``beating`` with which it is told as a fact."""
_LOSE = "lose"


class _Won(NamedTuple):
    """A victory, the words for the winner and those for the loser."""

    verb: int
    winner: frozenset[str]
    loser: frozenset[str]


def tells_of_a_winner(table: Tokens, head: range) -> bool:
    """Whether a headline may say who won something, and the story speaks of a victory: a look without a tree."""
    low, high = int(table.first[head[0]]), int(table.last[head[-1]])
    words = table.lower[low:high]
    told = not _VICTORIES.isdisjoint(words) or not (_WINS.isdisjoint(words) or _PRIZES.isdisjoint(words))
    return told and not (_VICTORIES | set(forms(_LOSE))).isdisjoint(table.lower[high:])


def other_winner(view: SyntaxView, head: range, deeds_above: list[Deed], top: range) -> tuple[Span, Span] | None:
    """The victory of a headline and that of the first sentence, where both cannot be.

    Not where the top tells of a victory of the headline’s winner: there were two matches.
    """
    table = view.tokens
    if not tells_of_a_winner(table, head):
        return None
    first, low, high = int(table.last[top[0]]), int(table.first[top[0]]), int(table.last[top[-1]])
    told = [_won(view, deed) for deed in deeds(view, low, high)]
    below = [won for won in told if won is not None]
    lead = set(table.lower[low:first])
    above = [*deeds_above, *_by_sight(view, range(int(table.first[head[0]]), int(table.last[head[-1]])), deeds_above)]
    for deed in above:
        if not deed.doer or not any(table.text[k][0].isupper() for k in range(deed.verb) if view.lower[k] in deed.doer):
            continue
        beaten = deed.done_to if deed.lemma in VICTORY else frozenset()
        if not beaten and (deed.lemma not in _WIN or deed.done_to.isdisjoint(_PRIZES)):
            continue
        if any(won.winner & deed.doer for won in below):
            continue
        for won in below:
            lost = bool(won.loser & deed.doer) and (not beaten or bool(won.winner & beaten) or not won.winner)
            unnamed = bool(won.winner & beaten) and not won.loser & beaten and lead.isdisjoint(deed.doer)
            if won.verb < first and (lost or unnamed):
                return _told(view, deed.verb, deed.doer), _told(view, won.verb, won.winner or won.loser)
    return None


def _won(view: SyntaxView, deed: Deed) -> _Won | None:
    """The victory that a deed is, if it is told as a fact; a defeat is one of somebody else."""
    told = deed.sure or (view.tag[deed.verb] == "VBG" and view.lower[deed.verb - 1] in _BEFORE)
    if not told:
        return None
    if deed.lemma in VICTORY and deed.done_to:
        return _Won(deed.verb, _in_full(view, deed.verb, deed.doer), _in_full(view, deed.verb, deed.done_to))
    if deed.lemma == _LOSE and deed.doer and view.lower[deed.verb + 1] in ("to", "the"):
        return _Won(deed.verb, frozenset(), _in_full(view, deed.verb, deed.doer))
    return None


def _by_sight(view: SyntaxView, head: range, known: list[Deed]) -> Iterator[Deed]:
    """The victories of a headline that its tree does not show: the names beside a verb."""
    verbs = {deed.verb for deed in known}
    for k in head[1:-1]:
        names = view.text[k - 1][0].isupper() and view.text[k + 1][0].isupper()
        if names and view.text[k].islower() and view.lower[k] in _VICTORIES and k not in verbs:
            doer, done_to = (frozenset(_run(view, at, step)) for at, step in ((k - 1, -1), (k + 1, 1)))
            yield Deed(k, lemma(view.lower[k], "VBZ"), doer, done_to, sure=True)


def _told(view: SyntaxView, verb: int, words: frozenset[str]) -> Span:
    """A verb with the words before it for who did it: ``Osaka wins``."""
    first = verb
    while first > view.sentence_start(verb) and view.lower[first - 1] in words:
        first -= 1
    return view.tokens.span(first, verb + 1)


def _in_full(view: SyntaxView, verb: int, words: frozenset[str]) -> frozenset[str]:
    """Some words of a sentence, with the capitalised ones that stand beside each capitalised one of them."""
    low, high = view.sentence_start(verb), view.sentence_end(verb)
    named = [k for k in range(low, high) if view.lower[k] in words and view.text[k][0].isupper()]
    return words.union(*(_run(view, k, step) for k in named for step in (-1, 1)))


def _run(view: SyntaxView, k: int, step: int) -> Iterator[str]:
    """The capitalised words from a token on, in small letters, in one direction."""
    while 0 <= k < len(view.lower) and view.text[k][0].isupper():
        yield view.lower[k]
        k += step
