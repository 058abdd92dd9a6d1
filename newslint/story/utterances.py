"""What a paragraph quotes, its quotations together as one run of words, and which paragraphs quote the same."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import groupby

from newslint.lexicon.reporting_verbs import speech_forms
from newslint.story.context import headline_sentences
from newslint.text import Document, Span, annotation
from newslint.text.lexicon import lexicon_of
from newslint.util.lazy_regex import lazy_regex
from newslint.util.records import NamedTuple

_WORD = lazy_regex(r"\w+(?:['’]\w+)*")
_STOP = lazy_regex(r"[.?!]")
_LEAST = 4  # words of the shortest utterance that is looked at
_FREQUENT = 6  # a run of words that more paragraphs quote is a formula
_CREDIT = 60  # code points around the quotations of a paragraph that shows nothing else: a dash, a name and an office
_CUTS = ("[", "(", "…", "...")


_Place = tuple[int, int]
_Run = tuple[str, str, str]


class Utterance(NamedTuple):
    """The quotations of one paragraph, as words."""

    paragraph: int
    words: tuple[str, ...]
    """In small letters, with straight apostrophes."""
    places: tuple[tuple[int, int], ...]
    """Where each word begins and ends."""
    alone: bool
    """Whether the paragraph has next to nothing besides, as a pull quote has, or is the headline."""
    cut: bool
    """Whether it says itself that words are left out or changed."""


@annotation
def utterances(document: Document) -> tuple[Utterance, ...]:
    """What each paragraph quotes of four words or more, all of it together and each sentence by itself, in order."""
    opens = [span.start for span in document.paragraphs]
    quoted: dict[int, list[Span]] = defaultdict(list)
    for span in document.quotes.spans:
        quoted[bisect_left(opens, span.start + 1) - 1].append(span)
    found: list[Utterance] = []
    above = 1 if headline_sentences(document) else 0
    for paragraph, spans in quoted.items():
        line = document.paragraphs[paragraph]
        alone = paragraph < above or _stands_alone(document, line, spans)
        words = [[m.span() for m in _WORD.finditer(document.prose, s.start, s.end)] for s in spans]
        parts = [part for quote in words for part in _sentences(document, quote)]
        together = [place for quote in words for place in quote]
        runs = [together, *parts] if len(parts) > 1 else [together]
        found += [_utterance(document, paragraph, run, alone=alone) for run in runs if len(run) >= _LEAST]
    return tuple(found)


def _stands_alone(document: Document, line: Span, quoted: list[Span]) -> bool:
    """Whether a line is a quotation with a name beside it at most: nobody says anything in it."""
    edges = [line.start, *(edge for s in quoted for edge in (s.start, min(s.end, line.end))), line.end]
    around = " ".join(document.prose[a:b] for a, b in zip(edges[::2], edges[1::2], strict=True))
    return len(around) <= _CREDIT and speech_forms(lexicon_of(document)).isdisjoint(around.lower().split())


def _sentences(document: Document, places: list[_Place]) -> Iterator[list[_Place]]:
    """The words of a quotation, sentence by sentence."""
    at = 0
    for k in range(1, len(places)):
        if _STOP.search(document.prose, places[k - 1][1], places[k][0]):
            yield places[at:k]
            at = k
    yield places[at:]


def _utterance(document: Document, paragraph: int, places: list[_Place], *, alone: bool) -> Utterance:
    """Some words of a paragraph's quotations."""
    prose = document.prose
    words = tuple([prose[start:end].lower().replace("’", "'") for start, end in places])
    text = prose[places[0][0] : places[-1][1]]
    return Utterance(paragraph, words, tuple(places), alone, any(sign in text for sign in _CUTS))


@annotation
def alike(document: Document) -> tuple[tuple[Utterance, Utterance], ...]:
    """The utterances of two paragraphs that share three words in a row, the earlier first; each pair once."""
    found = utterances(document)
    parts = [set(zip(u.words, u.words[1:], u.words[2:], strict=False)) for u in found]
    again = _in_two_paragraphs(found, parts)
    if not again:
        return ()
    runs: dict[_Run, list[int]] = defaultdict(list)
    for k, part in enumerate(parts):
        for run in part & again:
            runs[run].append(k)
    shared = {
        (one, two)
        for group in runs.values()
        if 1 < len(group) <= _FREQUENT
        for at, one in enumerate(group)
        for two in group[at + 1 :]
        if found[one].paragraph != found[two].paragraph
    }
    return tuple((found[one], found[two]) for one, two in sorted(shared))


def _in_two_paragraphs(found: Sequence[Utterance], parts: Sequence[set[_Run]]) -> set[_Run]:
    """The runs of words of some utterances, which come paragraph by paragraph, that more than one paragraph has."""
    seen: set[_Run] = set()
    again: set[_Run] = set()
    for _, together in groupby(range(len(found)), lambda k: found[k].paragraph):
        here = set().union(*(parts[k] for k in together))
        again |= seen & here
        seen |= here
    return again
