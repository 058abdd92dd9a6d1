"""Things and charges counted, and the plain list of them in another sentence.

“Two paintings ... The works, a Titian, a Goya and a Tiepolo,”; “charged with two offences ... accused of dangerous
driving, driving while drunk and having no insurance”.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.checks.numbers._by_name import Named
from newslint.checks.numbers._named_lists import list_after
from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.story.counts.groups import Group, Reading, reading, readings, told
from newslint.text import Document
from newslint.util.lazy_regex import lazy_regex

_FAR, _MOST, _LEAST = 3, 8, 2
_ITEM = 7  # words of a charge
_COUNTED = lazy_regex(r"(?P<n>#\d+) (?:[a-z-]+ ){0,2}?[a-z]+s\b")
_CHARGES = lazy_regex(r"(?P<n>#\d+) (?:[a-z]+ )?(?:offences|charges|counts|crimes)\b(?! of)")
_ACCUSED = lazy_regex(
    r"\b(?:accused of|charged with|convicted of|guilty of|pleaded guilty to|admitted|charges (?:are|were)|charges of"
    r"|offences (?:are|were)) (?P<list>[^.;:()#@%^]+?) (?=\.|;|$)"
)
_NO_LIST = frozenset("that when who which including after before or between both".split())


def listed_things(document: Document) -> Iterator[Named]:
    """The numbers of things that the list of them in the next sentences does not have."""
    table = tokens(document)
    if not {"offences", "charges", "counts", "crimes"}.isdisjoint(table.index.keys()):
        yield from _charges(document, table)
    for k in table.where("the", "they"):
        sentence = table.sentence_of(k)
        if sentence and k == table.sentence_start(k):
            yield from _apposition(document, table, sentence)


def _charges(document: Document, table: Tokens) -> Iterator[Named]:
    """Charges that a sentence counts, and another lists."""
    counted = [
        (g, k)
        for k in sorted({table.sentence_of(k) for k in table.where("offences", "charges", "counts", "crimes")})
        for g, _ in reading(document, k).matched(_CHARGES)
        if 1 < g.size <= _MOST
    ]
    if len({g.size for g, _ in counted}) != 1:
        return
    whole, at = counted[0]
    for here in readings(document, at, at + _FAR + 1):
        m = _ACCUSED.search(here.text, here.text.find("#") if here.sentence == at else 0)
        size = _items(m["list"]) if m is not None else 0
        if m is not None and size:
            if abs(size - whole.size) == 1 or (size != whole.size and size > _LEAST and whole.size <= size + 1):
                first, last = here.token(m.start("list")), here.token(m.end("list") - 1)
                yield Named(told(document, whole), whole.size, table.span(first, last + 1), size)
            return


def _items(text: str) -> int:
    """How many items a plain list has; nought where it is none."""
    words = text.split()
    if words.count("and") != 1 or "," not in words or not _NO_LIST.isdisjoint(words):
        return 0
    items = [item.split() for item in re.split(r" , and | and | , ", f" {text} ")]
    return len(items) if len(items) > _LEAST and all(0 < len(item) <= _ITEM for item in items) else 0


def _apposition(document: Document, table: Tokens, sentence: int) -> Iterator[Named]:
    """Things that the sentence before counts, and this one lists right after “the works”."""
    low, high = table.sentence_bounds(sentence)
    comma = next((k for k in range(low + 1, min(low + 5, high)) if table.lower[k] in (",", ":")), -1)
    if comma < 0 or not table.lower[comma - 1].endswith("s"):
        return
    found = list_after(table, comma + 1, high)
    if found is None or found.size < _LEAST or table.lower[comma + 1] not in ("a", "an"):
        return
    before = _only(reading(document, sentence - 1))
    if before is not None and abs(before.size - found.size) == 1:
        yield Named(told(document, before), before.size, table.span(found.first, found.end), found.size)


def _only(here: Reading) -> Group | None:
    """The only number of things in a sentence."""
    found = [g for g, _ in here.matched(_COUNTED) if 1 < g.size <= _MOST]
    return found[0] if len(found) == 1 else None
