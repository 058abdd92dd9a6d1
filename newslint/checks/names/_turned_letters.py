"""Two spellings of one name that have two neighbouring letters in turned order: ``Niel`` and ``Neil``."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from newslint.checks.names._near import LEAST
from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.story.name_spans import name_spans
from newslint.text import Document, Span
from newslint.util.records import NamedTuple


class Turned(NamedTuple):
    """A name with two letters turned, and the other spelling."""

    span: Span
    usual: str
    where: Span


def turned(document: Document) -> Iterator[Turned]:
    """The names of which a story has another with two neighbouring letters turned, neither of them any other word.

    Where each stands beside names of its own, they are two; the one that stands less often, or later, is asked about.
    """
    table = tokens(document)
    places: dict[str, list[int]] = defaultdict(list)
    for span in name_spans(document):
        for k in range(span.first, span.last):
            if len(table.text[k]) >= LEAST and table.text[k].isalpha() and not table.text[k].isupper():
                places[table.text[k]].append(k)
    groups: dict[str, list[str]] = defaultdict(list)
    for word in places:
        groups["".join(sorted(word.lower()))].append(word)
    for group in groups.values():
        if len(group) == 2 and _are_turned(*group):
            rare, usual = sorted(group, key=lambda word: (len(places[word]), -places[word][0]))
            found = places[rare]
            if len(found) == 1 and _may_be_one(table, found[0], places[usual]):
                yield Turned(table.span(found[0]), usual, table.span(places[usual][0]))


def _are_turned(one: str, two: str) -> bool:
    """Whether two words differ in two neighbouring letters alone, which have changed places; never the first."""
    odd = [k for k, (a, b) in enumerate(zip(one, two, strict=True)) if a != b]
    centres = {one[-2:], two[-2:]} == {"er", "re"}
    return len(odd) == 2 and odd[0] > 0 and odd[1] == odd[0] + 1 and not centres


def _may_be_one(table: Tokens, k: int, others: list[int]) -> bool:
    """Whether a name may be the other one: no other word, not in one sentence, no names of its own beside."""
    if any(table.text[at].islower() for word in (k, others[0]) for at in table.index[table.lower[word]]):
        return False
    if any(table.same_sentence(min(k, at), max(k, at)) for at in others):
        return False
    own = _beside(table, k)
    return not own or any(own & _beside(table, at) for at in others)


def _beside(table: Tokens, k: int) -> set[str]:
    """The names right before and after a name."""
    low, high = table.sentence_bounds(table.sentence_of(k))
    around = table.text[max(low + 1, k - 1) : k] + table.text[k + 1 : min(high, k + 2)]
    return {word for word in around if word[0].isupper() and word.isalpha()}
