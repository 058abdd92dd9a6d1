"""What is known of each line of a story before a network weighs it: its form, its place, its company and its topic.

All is worked out for all lines at once, from arrays over the tokens.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from newslint.language.network.store import Floats
from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.language.words.vectors import vector_rows, vectors
from newslint.story.stray_lines.traits import BIT, TRAITS, traits
from newslint.text import Document, annotation
from newslint.util.records import NamedTuple

OWN = (
    "size", "sentences", "open", "asks at end", "cries at end", "colon at end", "tagged", "bracketed", "comma at end",
    "small start", "digit start",
)  # fmt: skip
"""Features of the form of a line beside the shares of its traits."""
PLACE = (
    "first",
    "second",
    "last",
    "last but one",
    "last but two",
    "late",
    "few",
    "after colon",
    "after label",
    "before label",
)
COMPANY = ("names", "names known", "names new", "plain", "plain known", "quoted", "said outside", "opening known")
TOPIC = ("to story", "to before", "to after", "has a topic")
STORY = ("labels", "digits", "readers", "publishers", "speakers", "questions", "quotes", "short")
"""Means over the other lines: what kind of text they stand in."""
FEATURES = (*TRAITS, *OWN, *PLACE, *COMPANY, *TOPIC, *STORY)

KNOWN, QUOTED, OPENS = 1 << 30, 1 << 29, 1 << 28
"""Bits of tokens beside those of their spelling: stands in another line too, stands in a quotation, opens the line."""
_AT = {name: k for k, name in enumerate(FEATURES)}
_STOP, _QUESTION, _SAID = (TRAITS.index(name) for name in ("stop", "question", "said"))
_STOPS = BIT["stop"] | BIT["question"] | BIT["exclamation"] | BIT["dots"]
_AROUND = ("open", "digit", "reader", "publisher", "speaker", "asks at end", "quoted", "size")
"""The features of other lines that `STORY` are means of."""
_LABEL = 9  # words of the longest label
_SHORT = 20
_LATE = 0.88  # of the lines of a story
_MOST = 6  # tokens with a trait; more say no more
_UNQUOTED = ~sum(BIT[name] for name in ("reader", "publisher", "speaker", "said", "exclamation", "question"))
"""What does not count in quotations: there it is others who speak."""
_BOUNDS = np.array([[0.5], [0], [0], [0]], np.float32)
"""Above them a line has many digits, and speaks to readers, for the publisher, of its speaker."""


class LineFeatures(NamedTuple):
    """The lines of a document, n of them with tokens, in order."""

    line: NDArray[np.intp]
    """The number of each in ``document.paragraphs``, (n,)."""
    first: NDArray[np.intp]
    last: NDArray[np.intp]
    """The tokens of each, half-open, (n,)."""
    features: Floats
    """What `FEATURES` names, (n, features)."""
    vectors: Floats
    """The mean vectors of their words, scaled to length one, (n, width)."""
    story: Floats
    """The same of all other lines of the story, (n, width)."""
    bits: NDArray[np.int32]
    """The traits of each token of the document, (tokens,)."""
    rows: NDArray[np.int32]
    """The rows of their vectors, (tokens,)."""


@annotation
def line_features(document: Document) -> LineFeatures | None:
    """The features of all lines; nothing where there are fewer than two."""
    table = tokens(document)
    first = table.start.searchsorted(np.array([span.start for span in document.paragraphs], np.int32))
    last = np.empty_like(first)
    last[:-1], last[-1:] = first[1:], len(table)
    line = (last > first).nonzero()[0]
    if len(line) < 2:
        return None
    first, last = first[line], last[line]
    bits = table.attribute(traits, np.int32)
    of = np.arange(len(line)).repeat(last - first)
    bits |= _known(table, of) * np.int32(KNOWN)
    bits |= _quoted(document, table) * np.int32(QUOTED)
    bits[first] |= OPENS
    rows = vector_rows(table)
    own = np.add.reduceat(vectors(rows), first)
    own, story = _unit(own), _unit(own.sum(axis=0) - own)
    features = np.zeros((len(line), len(FEATURES)), np.float32)
    named = features.T  # a row a feature
    _describe(named, bits, first, last)
    _compare(named, own, story)
    around = named[[_AT[name] for name in _AROUND]]
    around[1:5] = around[1:5] > _BOUNDS
    around[7] = around[7] < np.log1p(_SHORT)
    named[_AT[STORY[0]] :] = (around.sum(axis=1, keepdims=True) - around) / (len(line) - 1)
    return LineFeatures(line, first, last, features, own, story, bits, rows)


def _known(table: Tokens, of: NDArray[np.intp]) -> NDArray[np.bool_]:
    """Whether the word of each token stands in another line too."""
    ids = table.lexemes.lower_id.take(table.lexeme_id)
    opens, closes = np.empty((2, len(table.lexemes)), np.int32)
    closes[ids] = of  # the last line that has the word stays
    opens[ids[::-1]] = of[::-1]
    known: NDArray[np.bool_] = opens[ids] != closes[ids]
    return known


def _quoted(document: Document, table: Tokens) -> NDArray[np.bool_]:
    """Whether each token stands in a quotation."""
    change = np.zeros(len(table) + 1, np.int8)
    bounds = table.start.searchsorted(np.array([*map(tuple, document.quotes.spans)], np.int32).reshape(-1, 2))
    np.add.at(change, bounds[:, 0], 1)
    np.add.at(change, bounds[:, 1], -1)
    inside: NDArray[np.bool_] = change[:-1].cumsum() > 0
    return inside


def _unit(x: Floats) -> Floats:
    """Vectors scaled to length one."""
    scaled: Floats = x / (np.sqrt(np.einsum("ij,ij->i", x, x)) + 1e-6)[:, None]
    return scaled


def _compare(named: Floats, own: Floats, story: Floats) -> None:
    """Put in how near the topic of each line is to that of the story and of its neighbours: `TOPIC`."""
    at = _AT[TOPIC[0]]
    step = np.einsum("ij,ij->i", own[1:], own[:-1])
    named[at] = np.einsum("ij,ij->i", own, story)
    named[at + 1, 1:] = step
    named[at + 2, :-1] = step
    named[at + 3] = np.einsum("ij,ij->i", own, own) > 0


def _describe(named: Floats, bits: NDArray[np.int32], first: NDArray[np.intp], last: NDArray[np.intp]) -> None:
    """Put in the traits and the form of each line, its place and its company."""
    size = (last - first).astype(np.float32)
    counts = _counted(bits, first)
    names, names_known, content, content_known, quoted = counts[len(TRAITS) :]
    named[: len(TRAITS)] = np.minimum(counts[: len(TRAITS)], _MOST) / np.sqrt(size)
    end, start = bits[last - 1], bits[first]
    colon = (end & BIT["colon"]) > 0
    closes = (end & (BIT["bracket"] | BIT["quote"])) > 0
    end = np.where(closes, bits[np.maximum(last - 2, first)], end)
    early = bits[np.minimum(first + 1, last - 1)]
    for step in (2, 3, 4):
        early = early | bits[np.minimum(first + step, last - 1)]
    unstopped = (end & _STOPS) == 0
    label = unstopped & (counts[0] <= _LABEL)
    n = len(first)
    late = int(np.ceil(_LATE * n))
    form = (
        np.log1p(size), np.log1p(counts[_STOP] + counts[_QUESTION]), unstopped, (end & BIT["question"]) > 0,
        (end & BIT["exclamation"]) > 0, (end & BIT["colon"]) > 0, (early & BIT["colon"]) > 0,
        ((start & BIT["bracket"]) > 0) & closes, (end & BIT["comma"]) > 0,
        (start & (BIT["word"] | BIT["capital"])) == BIT["word"], (start & BIT["digit"]) > 0,
    )  # fmt: skip
    for at, column in enumerate(form, start=_AT[OWN[0]]):
        named[at] = column
    at = _AT[PLACE[0]]
    named[at, 0] = named[at + 1, 1] = named[at + 2, n - 1] = named[at + 3, n - 2] = 1
    named[at + 4, n - 3 : n - 2] = named[at + 5, late:] = 1
    named[at + 6] = np.log1p(n)
    named[at + 7, 1:], named[at + 8, 1:], named[at + 9, :-1] = colon[:-1], label[:-1], label[1:]
    company = (
        np.log1p(names), np.log1p(names_known), np.log1p(names - names_known), np.log1p(content),
        (content_known + 0.5) / (content + 1), quoted / size, counts[_SAID] > 0, (start & KNOWN) > 0,
    )  # fmt: skip
    for at, column in enumerate(company, start=_AT[COMPANY[0]]):
        named[at] = column


def _counted(bits: NDArray[np.int32], first: NDArray[np.intp]) -> Floats:
    """How many tokens of each line have each trait; then its names, those known, its other words, those known, and
    what is quoted: float32 (traits + 5, n).
    """
    quoted = (bits & QUOTED) > 0
    name = (bits & (BIT["capital"] | OPENS)) == BIT["capital"]
    known = (bits & KNOWN) > 0
    plain = ((bits & BIT["content"]) > 0) & ~name
    table = np.empty((len(bits), len(TRAITS) + 5), np.float32)
    free = np.where(quoted, bits & _UNQUOTED, bits)
    table[:, : len(TRAITS)] = np.unpackbits(free.view(np.uint8).reshape(-1, 4), axis=1, bitorder="little")[
        :, : len(TRAITS)
    ]
    for at, column in enumerate((name, name & known, plain, plain & known, quoted), start=len(TRAITS)):
        table[:, at] = column
    counts: Floats = np.add.reduceat(table, first).T
    return counts
