"""What square brackets hold in print, and in a transcript: words that were not said as they stand."""

from __future__ import annotations

from collections.abc import Iterable

from newslint.story.transcripts.words import Said, said_words
from newslint.util.lazy_regex import lazy_regex
from newslint.util.records import NamedTuple

_BRACKETS = lazy_regex(r"([^\W_]{0,30})\[([^\[\]\n]{0,300})\]([^\W_]{0,30})")


class Speech(NamedTuple):
    """The words of a text less those in brackets."""

    words: list[Said]
    filled: set[int]
    """Before which of them brackets stand; after all of them, their number."""


def speech(text: str, start: int, end: int, cuts: Iterable[tuple[int, int]] = ()) -> Speech:
    """The words of a range less those in brackets, and less some ranges that are not said.

    One letter in brackets that begins a word only makes it large or small: [W]e. A word that goes on in brackets,
    want[ed], counts as a bracket all in all.
    """
    words: list[Said] = []
    filled: set[int] = set()
    stops: list[tuple[int, int, tuple[str, ...]]] = [(low, high, ()) for low, high in cuts]
    stops += [(m.start(), m.end(), m.groups("")) for m in _BRACKETS.finditer(text, start, end)]
    at = start
    for low, high, told in sorted(stops):
        if low < at:
            continue
        words += said_words(text, at, low)
        if told:
            before, inside, after = told
            if len(inside) == 1 and inside.isalpha() and after:
                words += (Said(word.key, low, high) for word in said_words(before + inside + after))
            else:
                filled.add(len(words))
        at = high
    return Speech(words + said_words(text, at, end), filled)
