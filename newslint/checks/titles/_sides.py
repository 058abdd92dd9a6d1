"""A lawyer who speaks for the prosecution at one place of a story and for the defence, or a client, at another."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.titles._callings import OtherCalling
from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.story.people import Person, people
from newslint.text import Document

_PROSECUTION = frozenset({"prosecution", "prosecuting", "prosecutor", "prosecutors"})
_DEFENCE = frozenset({"defence", "defense", "defending", "mitigating", "mitigation"})
_CLIENTS = frozenset({"client", "clients"})
"""Whom nobody has who prosecutes."""
_BETWEEN = frozenset(
    ", counsel lawyer barrister solicitor attorney advocate kc qc sc for the case who is was a mr mrs ms miss dr sir of"
    " her his senior lead chief - acting appearing".split()
)
"""Words and marks that may stand between a lawyer and the side."""
_REACH = 6
"""Tokens between a lawyer and the word for the side."""


def other_sides(document: Document) -> Iterator[OtherCalling]:
    """The words that put somebody on the side of a trial that he or she was not on before."""
    table = tokens(document)
    if not (_PROSECUTION & table.index.keys() and (_DEFENCE | _CLIENTS) & table.index.keys()):
        return
    mentions = [(m.name_span.start, m.name_span.last, p) for p in people(document) for m in p.mentions]
    first: dict[int, tuple[bool, int]] = {}
    for k in table.where_any(_PROSECUTION | _DEFENCE):
        if document.quotes.touches(table.span(k)):
            continue
        prosecutes = table.lower[k] in _PROSECUTION
        client = _client(table, k) if table.lower[k] == "prosecuting" and table.lower[k - 1] == "," else -1
        if client >= 0:
            yield OtherCalling(table.span(k), table.span(client - 1, client + 1))
            return
        person = _lawyer(table, k, mentions)
        if person is None:
            continue
        known = first.setdefault(id(person), (prosecutes, k))
        if known[0] != prosecutes:
            yield OtherCalling(table.span(k), table.span(known[1]))
            return


def _lawyer(table: Tokens, k: int, mentions: list[tuple[int, int, Person]]) -> Person | None:
    """Whoever stands beside a word for a side: before it, else behind; nobody where two do."""
    low, high = table.sentence_bounds(table.sentence_of(k))
    before = [p for start, last, p in mentions if low <= start and k - _REACH <= last <= k and _joins(table, last, k)]
    after = [p for start, _, p in mentions if k < start < min(high, k + 1 + _REACH) and _joins(table, k + 1, start)]
    found = {id(p): p for p in (*before, *after)}
    return found.popitem()[1] if len(found) == 1 else None


def _client(table: Tokens, k: int) -> int:
    """Where the sentence of whoever prosecutes speaks of his or her client behind that; else -1."""
    end = table.sentence_end(k)
    return next((j for j in table.within(k, end, *_CLIENTS) if table.lower[j - 1] in ("his", "her", "their")), -1)


def _joins(table: Tokens, first: int, last: int) -> bool:
    """Whether only words that join a lawyer to a side stand between two tokens."""
    return all(word in _BETWEEN for word in table.lower[first:last])
