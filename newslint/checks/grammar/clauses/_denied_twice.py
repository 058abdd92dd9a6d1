"""Clauses that deny twice: "unless the sides do not agree", "until the judge does not rule", "hardly no doctors".

"Denied not knowing her", "no evidence that nobody had seen it".
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.language.syntax.view import SyntaxView
from newslint.lexicon.auxiliaries import HELPERS
from newslint.util.records import NamedTuple

_NOT = frozenset({"not", "n't", "n’t"})
_HELPS = HELPERS - {"was", "were", "had"}
_HARDLY = frozenset({"hardly", "scarcely", "barely", "seldom"})
_NONE = frozenset({"no", "none", "nobody", "nothing", "never", "nowhere"})
_DENIES = frozenset({"deny", "denies", "denied", "denying"})
_KNOWING = frozenset({"knowing", "meeting", "seeing", "having", "being", "taking", "touching", "visiting", "receiving"})
"""What those deny who are said to have done it; of doing nothing, such as "not paying", they may be accused."""
_MET = frozenset("met known seen taken received visited touched been heard spoken stolen killed hit".split())
_SIGNS = frozenset({"evidence", "proof", "sign", "signs", "indication", "suggestion"})
DENYING = _DENIES | _SIGNS
"""Words that deny, or that "no" stands before."""
_ENDS = frozenset({",", ".", ";", ":", "?"})
_LONG = 14


class Denied(NamedTuple):
    """The word that denies again, and the first one."""

    at: int
    first: int


def denied_twice(view: SyntaxView) -> Iterator[Denied]:
    """Each word that denies what is denied already."""
    for first in view.tokens.where("unless", "until"):
        end = view.sentence_end(first)
        for k in range(first + 2, min(end, first + _LONG)):
            if view.tag[k] == "PRP":
                break  # "until Monday they do not"
            if (
                view.text[k] in _ENDS
                or view.tag[k] in {"WP", "WDT", "WRB", "CC", "TO"}
                or view.lower[k] in {"that", "because"}
            ):
                break
            if view.lower[k] in _NOT:
                if view.lower[k - 1] in _HELPS and view.next_tag(k) in {"VB", "VBN", "RB", "JJ"}:
                    yield Denied(k, first)
                break
    yield from _beside(view)


def _beside(view: SyntaxView) -> Iterator[Denied]:
    """The same right behind "hardly", "denied" and "no evidence that"."""
    for hardly in view.tokens.where_any(_HARDLY):
        if view.next_word(hardly) in _NONE and view.lower[hardly + 2 : hardly + 3] != ["one"]:
            yield Denied(hardly + 1, hardly)
    for denies in view.tokens.where_any(_DENIES):
        behind = view.lower[denies + 1 : min(denies + 4, view.sentence_end(denies))]
        again, done, met, *_ = *behind, "", "", ""
        if again == "not" and done in _KNOWING and (done != "having" or met in _MET):
            yield Denied(denies + 1, denies)
    for sign in view.tokens.where_any(_SIGNS):
        if view.next_word(sign) != "that" or view.next_word(sign + 1) not in _NONE - {"no"}:
            continue
        if view.previous_word(sign) == "no" or {"not", "n't"} & {*view.lower[max(0, sign - 3) : sign]}:
            yield Denied(sign + 2, sign - 1)
