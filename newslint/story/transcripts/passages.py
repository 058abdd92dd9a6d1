"""What a story quotes, in the form in which it is looked up: words, the places where the writer says that some are cut
or filled in, and whom they are given to.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from newslint.lexicon.function_words import NAMELESS, STOP_WORDS
from newslint.story.people import Person
from newslint.story.speakers import credited_words, named_speaker
from newslint.story.transcripts.brackets import speech
from newslint.story.transcripts.labels import find_labels
from newslint.story.transcripts.words import Said
from newslint.text import Document, Span, annotation
from newslint.util.lazy_regex import lazy_regex
from newslint.util.records import NamedTuple

_LEAST = 2
"""One word between marks is a term or a tone more often than speech."""
_LONGEST = 120
"""Words that are looked up together; what is longer is parted at the end of a sentence, or there."""
_CUT = lazy_regex(r"…|\.[ \u00a0]?\.[ \u00a0]?\.|[\[(]\s?(?:…|\.{3})\s?[\])]")
_ENDS = ".!?"


class Part(NamedTuple):
    """Words that stand in a row, with no cut between them."""

    words: tuple[Said, ...]
    """With their places in the reading of the story."""
    filled: frozenset[int]
    """Before which of them brackets stand, where anything may have been said; their number is the end."""


class Passage(NamedTuple):
    """A quotation with two words or more."""

    span: Span
    """Where it stands in the story, marks included."""
    parts: tuple[Part, ...]
    speaker: Person | None
    """The person named beside a verb of speech as the one who said it, or who said what goes before it in the
    paragraph."""
    credit: frozenset[str]
    """Words with capitals beside a verb of speech there, in small letters: a name it may be that the story has once."""
    is_title: bool
    """Whether its words have capitals as those of a title do."""

    @property
    def size(self) -> int:
        """How many words it has."""
        return sum(len(part.words) for part in self.parts)


@annotation
def passages(document: Document) -> tuple[Passage, ...]:
    """The quotations of two words or more, in order."""
    text = document.reading.text
    labels = [(label.start, label.end) for label in find_labels(document)]
    opens = [span.start for span in document.paragraphs]
    found: list[Passage] = []
    for span in document.quotes.spans:
        low, high = (int(k) for k in document.reading.here([span.start, span.end])) if _is_coded(document) else span
        parts = tuple(part for part in _parts(text, low, high, labels) if part.words)
        if sum(len(part.words) for part in parts) < _LEAST or len(text[low:high].split()) < _LEAST:
            continue
        paragraph = bisect_left(opens, span.start + 1) - 1
        where = span, document.paragraphs[paragraph]
        speaker, credit = named_speaker(document, *where), credited_words(document, *where)
        if not (speaker or credit) and found and found[-1].span.start >= opens[paragraph]:
            speaker, credit = found[-1].speaker, found[-1].credit
        found.append(Passage(span, parts, speaker, credit, _is_title(text[low:high])))
    return tuple(found)


def _is_coded(document: Document) -> bool:
    """Whether places of the file and of its reading differ."""
    return document.reading.start is not None


def _parts(text: str, start: int, end: int, labels: list[tuple[int, int]]) -> Iterator[Part]:
    """The parts of a quotation: between cuts, and none too long."""
    at = start
    for cut in (*_CUT.finditer(text, start, end), None):
        stop = cut.start() if cut else end
        here = labels[bisect_left(labels, (at,)) : bisect_left(labels, (stop,))]
        yield from _pieces(text, *speech(text, at, stop, here))
        at = cut.end() if cut else end


def _pieces(text: str, words: list[Said], filled: set[int]) -> Iterator[Part]:
    """Words in pieces that are not too long."""
    first = 0
    while first < len(words):
        last = min(len(words), first + _LONGEST)
        if last < len(words):
            stops = (k for k in range(last, first + _LONGEST // 2, -1) if _is_end(text, words[k - 1], words[k]))
            last = next(stops, last)
        inside = frozenset(k - first for k in filled if first <= k <= last)
        yield Part(tuple(words[first:last]), inside)
        first = last


def _is_end(text: str, one: Said, two: Said) -> bool:
    """Whether a sentence ends between two words."""
    return any(stop in text[one.end : two.start] for stop in _ENDS)


def _is_title(text: str) -> bool:
    """Whether all but small words have capitals, and no stop or comma ends them: The Last Trawler."""
    words = text.strip("'\"“”‘’«» ").split()
    long = [word for word in words if word.lower() not in NAMELESS | STOP_WORDS]
    return (
        len(words) > 1 and bool(long) and all(w[0].isupper() for w in (*long, words[0])) and words[-1][-1] not in ".,"
    )
