"""Adjectives of extent or of standing apart that end a verb's phrase: "was restored almost complete by volunteers".

And adjectives of size behind “so” and a verb of change: "have improved so dramatic that".
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.grammar.pronouns_and_comparison._adverbs_due import AMOUNT_VERBS, SIZES
from newslint.language.syntax.tagging import FINITE, VERBS
from newslint.language.syntax.view import SyntaxView
from newslint.language.words.manner import adverb_of
from newslint.language.words.morphology import lemma

_WHOLLY = frozenset("complete entire exclusive total unanimous partial sole".split())
_APART = frozenset("separate simultaneous individual independent anonymous mutual secret".split())
_LEAVES = frozenset(
    """be become remain stay keep leave find make seem look appear consider deem declare rule judge call hold think go
    come prove grow turn sound feel render stand get pronounce give take have fall bring see use play set send sell
    buy cut include lie break continue return arrive emerge survive count report believe say know accept want need
    publish""".split()
)
"""Verbs that may lead to an adjective of their subject or object."""
_ENDS = frozenset({"IN", ".", ",", "CC", "TO", "WRB", "RB"})
_NO_PHRASE = frozenset({"of", "than", "as", "or", "that"})
_ALMOST = frozenset({"almost", "nearly", "virtually"})
_SO = frozenset({"so", "too", "very", "more", "how", "as", "quite"})


def wholly_done(view: SyntaxView) -> Iterator[tuple[int, str]]:
    """Each such adjective, and its adverb."""
    for at in view.tokens.where_any(_WHOLLY | _APART):
        if view.sentence_start(at) + 1 < at < view.sentence_end(at) - 2 and _ends_phrase(view, at):
            yield at, adverb_of(view.lower[at])
    for so in view.tokens.where_any(_SO):
        at, verb = so + 1, so - 1
        if at + 2 < view.sentence_end(so) and verb > view.sentence_start(so) and view.lower[at] in SIZES:
            moves = view.tag[verb] in VERBS and lemma(view.lower[verb], view.tag[verb]) in AMOUNT_VERBS
            if moves and (view.next_tag(at) in _ENDS - {"CC"} or view.next_word(at) == "that"):
                yield at, adverb_of(view.lower[at])


def _ends_phrase(view: SyntaxView, at: int) -> bool:
    """Whether a verb that leads to no adjective stands before one, and no noun that it describes behind."""
    if view.next_tag(at) not in _ENDS or view.next_word(at) in _NO_PHRASE or view.tokens.adjacent(at - 1):
        return False
    if view.next_word(at) == "from" and view.lower[at] in _APART:
        return False
    if view.next_tag(at) == "CC" and view.tag[at + 2] not in FINITE:
        return False
    verb = at - 1 - (view.lower[at - 1] in _ALMOST)
    if view.tag[verb] not in {"VBN", "VBD"} or view.next_word(at) == "to":
        return False
    return lemma(view.lower[verb], view.tag[verb]) not in _LEAVES
