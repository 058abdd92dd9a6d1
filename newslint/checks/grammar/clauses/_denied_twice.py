"""Clauses that deny twice: "unless the sides do not agree", "until the judge does not rule", "hardly no doctors"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.language.syntax.view import SyntaxView
from newslint.lexicon.auxiliaries import HELPERS
from newslint.util.records import NamedTuple

_NOT = frozenset({"not", "n't", "n’t"})
_HELPS = HELPERS - {"was", "were", "had"}
_HARDLY = frozenset({"hardly", "scarcely", "barely", "seldom"})
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
    for hardly in view.tokens.where(*_HARDLY):
        if view.next_word(hardly) == "no" and view.lower[hardly + 2 : hardly + 3] != ["one"]:
            yield Denied(hardly + 1, hardly)
