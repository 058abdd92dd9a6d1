"""Which lines of a story do not belong to it, in the network's judgement, and what speaks for that."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from newslint.language.network.store import Floats
from newslint.language.syntax.tagging import tags
from newslint.readers.shape import block_of
from newslint.story.paragraph_features import ParagraphFeatures
from newslint.story.parts_of_copy import Part, parts_of_copy
from newslint.story.signals import Signal
from newslint.story.stray_lines.features import FEATURES, line_features
from newslint.story.stray_lines.kinds import KINDS
from newslint.story.stray_lines.network import line_network
from newslint.story.stray_lines.talk_of_copy import talk_of_copy
from newslint.text import Document, FieldKind, annotation
from newslint.util.records import NamedTuple

_LINES_LEAST = 4
"""Lines of a story in which one can be told to be out of place."""
_LEAST = 0.3
"""The chance below which a line is not worth a word."""
_LEAST_OF_TALK = 0.2
"""The same of a line that speaks of the copy itself: hardly a line of a story does."""
_FIELDS = frozenset({None, FieldKind.BODY, FieldKind.STANDFIRST, FieldKind.HEADLINE})
_BLOCKS = frozenset({"cell", "item"})
"""What the markup says is a part of a table or a list: no line by itself."""
_PARTS = frozenset({Part.VERSE, Part.LETTER, Part.QUESTION, Part.ANSWER})
"""Parts of the copy that are odd lines by nature."""
_SIGNALS = (
    Signal.BRACKETED, Signal.TAGGED, Signal.CAPITALS, Signal.CONTACT, Signal.PUBLISHER, Signal.READER, Signal.SPEAKER,
    Signal.STRANGER, Signal.INTRODUCES, Signal.UNRELATED, Signal.LABEL, Signal.VERBLESS, Signal.END, Signal.START,
)  # fmt: skip
"""What may be said of a line, the most telling first."""
_FAR = 0.35
"""Likeness of topic, -1 to 1, below which a line is about something else."""
_NOTHING_KNOWN = 0.4
"""The share of content words met elsewhere below which a line is about something else."""


class StrayLine(NamedTuple):
    """A line that may not belong."""

    line: int
    """Its number in ``document.paragraphs``."""
    kind: str
    """The likeliest of `KINDS`."""
    chance: float
    """How likely it is that the line does not belong, 0 to 1."""
    alone: bool
    """Whether its topic, its people and its places are met nowhere else in the story."""


@annotation
def stray_lines(document: Document) -> tuple[StrayLine, ...]:
    """The lines that may not belong, in order; those of verse, letters and interviews always do."""
    if len(document.paragraphs) < _LINES_LEAST:
        return ()
    lines = line_features(document)
    if lines is None:
        return ()
    network = line_network()
    talk = [line for line in talk_of_copy(document) if line in lines.line]
    chosen = {*network.passing(lines).tolist(), *lines.line.searchsorted(talk).tolist()}
    some = np.array(sorted(chosen), np.intp)  # np.union1d would import all of np.ma
    if not len(some):
        return ()
    chances = network.chances(lines, some, tags(document))
    return tuple(_judged(document, lines.line[some].tolist(), chances, lines.features[some]))


def _judged(document: Document, numbers: list[int], chances: Floats, features: Floats) -> Iterator[StrayLine]:
    """What the chances of some lines come to."""
    known, near, names = (FEATURES.index(name) for name in ("plain known", "to story", "names known"))
    for line, row, seen in zip(numbers, chances, features, strict=True):
        chance = 1 - float(row[0])
        if chance < (_LEAST_OF_TALK if line in talk_of_copy(document) else _LEAST):
            continue
        span = document.paragraphs[line]
        if document.field_at(span.start) not in _FIELDS or block_of(document, span) in _BLOCKS:
            continue
        if parts_of_copy(document).at(span.start) not in _PARTS:
            alone = seen[known] < _NOTHING_KNOWN and seen[near] < _FAR and not seen[names]
            yield StrayLine(line, KINDS[int(row[1:].argmax()) + 1], chance, bool(alone))


def chance_astray(document: Document, line: int) -> float | None:
    """How likely it is that a line, by its number in ``document.paragraphs``, does not belong to its story, 0 to 1.

    Nothing is known in a story of few lines. Unlike `stray_lines` this answers for every line, whatever its form.
    """
    lines = line_features(document)
    if lines is None or len(lines.line) < _LINES_LEAST:
        return None
    some = np.flatnonzero(lines.line == line)
    return 1 - float(line_network().chances(lines, some, tags(document))[0, 0]) if len(some) else None


def evidence(paragraphs: ParagraphFeatures, stray: StrayLine, most: int = 3) -> list[str]:
    """What speaks against a line, each as the part of a sentence after ``it``, the most telling first."""
    signals = paragraphs.signals(stray.line)
    about = ["speaks of the copy itself"] if stray.line in talk_of_copy(paragraphs.document) else []
    said = about + [signal.words for signal in _SIGNALS if signal in signals][: most - len(about)]
    if stray.alone and Signal.UNRELATED not in signals:
        said.append("is about something else than the rest")
    return said or ["is worded as such lines are"]
