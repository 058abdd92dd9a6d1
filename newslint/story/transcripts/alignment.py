"""Where some quoted words stand in a transcript, and how they differ from what stands there.

A run of words that is there as it is quoted is found by search. Otherwise the places that share words with it, by ones
and twos, vote for where it begins, and in a window around each of the best places both are aligned word by word: the
cost is that of the windows, whatever the length of the transcript.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from newslint.story.transcripts.passages import Part
from newslint.story.transcripts.tidying import skips
from newslint.story.transcripts.transcript import Transcript
from newslint.util.records import NamedTuple

_OFTEN = 48
"""Places of a word, or of two in a row, that vote; those of more frequent words tell little."""
_MANY = 64
"""Places of the whole run that are told apart by who speaks."""
_WINDOWS = 4
"""Places that are looked at closely."""
_ROOM = 20
"""Words on both sides of a place, besides half the number of those quoted: the speaker may have said more between."""
_CUT = 4
"""Words that were cut at most where those beyond, at an end of what is quoted, are taken for its own."""
_WORD, _SAID_ANYTHING = 20, 1
"""What it costs that a word is only on one side, or another one; and a word of the transcript where brackets stand."""


class Change(NamedTuple):
    """Words of a transcript in place of some that are quoted: ranges of the words of each, half-open, one not empty."""

    source: tuple[int, int]
    quoted: tuple[int, int]


class Match(NamedTuple):
    """Where a part of a quotation stands."""

    transcript: Transcript
    first: int
    last: int
    """The words of the transcript that answer to it, half-open."""
    changes: tuple[Change, ...]
    cost: int


def exact_matches(part: Part, transcript: Transcript) -> Iterator[Match]:
    """The places that have the words just as they are quoted."""
    if part.filled - {0, len(part.words)}:
        return
    for at in transcript.everywhere(transcript.encode(word.key for word in part.words), _MANY):
        yield Match(transcript, at, at + len(part.words), (), 0)


def near_matches(part: Part, transcript: Transcript) -> Iterator[Match]:
    """The places that are most like what is quoted, each with all that differs."""
    signs = transcript.encode(word.key for word in part.words)
    room = len(signs) // 2 + _ROOM
    for at in _places(signs, transcript):
        low, high = max(0, at - room), min(len(transcript.signs), at + len(signs) + room)
        if match := _aligned(signs, part.filled, transcript, low, high):
            yield match


def _places(signs: str, transcript: Transcript) -> list[int]:
    """Where a run of words may begin: the places that most of its words vote for, best first, and apart."""
    votes: Counter[int] = Counter()
    for size in (1, 2):
        for k in range(len(signs) - size + 1):
            places = transcript.places(signs[k : k + size], _OFTEN + 1)
            if size == 2 or len(places) <= _OFTEN:
                for place in places:
                    votes[place - k] += size
    width = max(4, len(signs) // 4)
    near: Counter[int] = Counter()  # the votes for a place and for those a few words after it
    begins = sorted(votes)
    last = running = 0
    for at in begins:
        while last < len(begins) and begins[last] <= at + width:
            running += votes[begins[last]]
            last += 1
        near[at] = running
        running -= votes[at]
    found: list[int] = []
    for at, _ in near.most_common(_WINDOWS * width):
        if all(abs(at - other) > width for other in found):
            found.append(at)
            if len(found) == _WINDOWS:
                break
    return found


def _aligned(signs: str, filled: frozenset[int], transcript: Transcript, low: int, high: int) -> Match | None:
    """The best place for some words inside a window of a transcript; nothing where no word is there."""
    import numpy as np

    said = transcript.signs[low:high]
    words = np.frombuffer(said.encode("utf-32-le"), dtype="<u4")
    count, size = len(signs), len(said)
    skip = np.full(size, _WORD, dtype=np.int64)
    for k in skips(transcript, low, high):
        skip[k - low] = _SAID_ANYTHING
    passing = np.concatenate(([0], np.cumsum(skip)))
    freely = np.arange(size + 1, dtype=np.int64) * _SAID_ANYTHING
    table = np.zeros((count + 1, size + 1), dtype=np.int64)
    for k in range(1, count + 1):
        row = table[k]
        before = table[k - 1]
        row[0] = k * _WORD
        row[1:] = np.minimum(before[:-1] + np.where(words == ord(signs[k - 1]), 0, _WORD), before[1:] + _WORD)
        if k < count:
            past = freely if k in filled else passing
            row[:] = np.minimum.accumulate(row - past) + past
    end = int(table[count].argmin())
    pairs = _traced(table, signs, said, end)
    if not pairs:
        return None
    pairs = [*_led_in(pairs[0], signs, said), *pairs, *_led_out(pairs[-1], signs, said)]
    begin = max(0, pairs[0][0] - pairs[0][1])
    stop = min(size, pairs[-1][0] + count - pairs[-1][1])
    changes = tuple(Change((a + low, b + low), quoted) for (a, b), quoted in _between(pairs, begin, stop, count))
    return Match(transcript, low + begin, low + stop, changes, int(table[count, end]))


def _traced(table: object, signs: str, said: str, end: int) -> list[tuple[int, int]]:
    """The words that both have, in order: pairs of a place in the window and one in what is quoted."""
    rows: Sequence[Sequence[int]] = table  # type: ignore[assignment] # indexed by two numbers alone
    pairs: list[tuple[int, int]] = []
    i, j = len(signs), end
    while i > 0 and j > 0:
        here = int(rows[i][j])
        if signs[i - 1] == said[j - 1] and here == int(rows[i - 1][j - 1]):
            i, j = i - 1, j - 1
            pairs.append((j, i))
        elif here == int(rows[i - 1][j]) + _WORD:
            i -= 1
        elif here == int(rows[i - 1][j - 1]) + _WORD:
            i, j = i - 1, j - 1
        else:
            j -= 1
    return pairs[::-1]


def _led_in(first: tuple[int, int], signs: str, said: str) -> list[tuple[int, int]]:
    """The words before the first that both have, where they stand a little before that: words in between were cut."""
    place, count = first
    at = said.rfind(signs[:count], max(0, place - count - _CUT), place) if count else -1
    return [(at + k, k) for k in range(count)] if at >= 0 else []


def _led_out(last: tuple[int, int], signs: str, said: str) -> list[tuple[int, int]]:
    """The same at the other end."""
    place, word = last[0] + 1, last[1] + 1
    count = len(signs) - word
    at = said.find(signs[word:], place, place + count + _CUT) if count else -1
    return [(at + k, word + k) for k in range(count)] if at >= 0 else []


def _between(
    pairs: Iterable[tuple[int, int]], begin: int, stop: int, count: int
) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """The ranges of both sides that lie between words that both have."""
    a, b = begin, 0
    for place, word in (*pairs, (stop, count)):
        if a < place or b < word:
            yield (a, max(a, place)), (b, word)
        a, b = place + 1, word + 1
