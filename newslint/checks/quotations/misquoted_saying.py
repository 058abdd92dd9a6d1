"""Famous words with one of them changed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from newslint.engine.finding import Finding, Fix, Safety, Severity
from newslint.engine.rule import Meta, Rule
from newslint.language.segmentation.tokens import tokens
from newslint.lexicon.lists import rows
from newslint.text import Document, Span
from newslint.util.lazy_regex import lazy_regex
from newslint.util.records import NamedTuple

_WORD = lazy_regex(r"\w+(?:['’]\w+)*")
_CUES = frozenset(
    "slogan slogans phrase motto mottos mantra catchphrase adage proverb maxim famous famously quoting borrowing"
    " borrowed echoing echoed dictum refrain chant chanted chanting banner banners placard placards credo"
    " tagline".split()
)
"""Words of a sentence that say that somebody's own words follow."""
_BEFORE, _AFTER = 10, 6
"""Tokens around a quotation in which they are looked for."""
_LONGEST = 16  # words of a quotation that may be a saying
_TWO = 7  # words from which a saying may have two of them changed


class _Saying(NamedTuple):
    """Famous words and whose they are."""

    words: tuple[str, ...]
    coiners: frozenset[str]


class MisquotedSaying(Rule):
    """``Make America Grand Again``."""

    meta = Meta(
        code="QUO103",
        name="misquoted-saying",
        summary="A slogan, a motto or famous words are quoted with a word changed.",
        why="Readers know them by heart; in other words they are a misquotation, and often the mark of a paraphraser.",
        severity=Severity.WARNING,
        source="Reuters Handbook of Journalism: quotes are sacrosanct; dictionaries of quotations.",
        in_quotes=True,
        bad=(
            "The duties were imposed under the slogan “[[Make America Grand Again]]”, he said.",
            "Borrowing a phrase from Mario Draghi, the governor said he would do “[[whatever it requires]]”.",
            "The mayor ended with Lincoln's words, “[[a home divided against itself cannot stand]]”.",
        ),
        good=(
            "The duties were imposed under the slogan “Make America Great Again”, he said.",
            "The governor said the bank would do “whatever it requires”, and left.",
            "The barber's sign says “Make Barbers Great Again”. His wife laughed.",
            "He spoke of “a house divided”, and of Lincoln.",
        ),
    )
    triggers = frozenset('"')

    def check(self, document: Document) -> Iterator[Finding]:
        """Compare short quotations with the sayings that share their words, where the sentence announces one."""
        for quote in document.quotes.marked:
            if quote.end - quote.start > 12 * _LONGEST:
                continue
            places = [Span(*m.span()) for m in _WORD.finditer(document.prose, quote.start, quote.end)]
            if not 3 <= len(places) <= _LONGEST:
                continue
            words = tuple(document.prose[p.start : p.end].lower().replace("’", "'") for p in places)
            saying = _nearest(words)
            if saying is None or not _announced(document, quote, saying):
                continue
            span = Span(places[0].start, places[-1].end)
            right = _written(document, places, words, saying.words)
            yield self.found(
                span,
                f"The words are known as “{right}”: is this a slip, or was it said like that?",
                fixes=(Fix.swap(span, right, Safety.DISPLAY),),
            )


@cache
def _sayings(length: int) -> Mapping[tuple[int, str], tuple[_Saying, ...]]:
    """The sayings of so many words, by each word and its place."""
    found: dict[tuple[int, str], list[_Saying]] = defaultdict(list)
    for text, *coiners in rows("sayings"):
        if text.count(" ") + 1 != length:
            continue
        words = tuple(text.split())
        saying = _Saying(words, frozenset(coiners[0].split()) if coiners else frozenset())
        for at, word in enumerate(words):
            found[at, word].append(saying)
    return {key: tuple(sayings) for key, sayings in found.items()}


def _nearest(words: Sequence[str]) -> _Saying | None:
    """The saying that some words are but for one of them, or for two of many; nothing where they are a saying."""
    known = _sayings(len(words))
    seen: dict[_Saying, int] = defaultdict(int)
    for at, word in enumerate(words):
        for saying in known.get((at, word), ()):
            seen[saying] += 1
    if not seen:
        return None
    best = max(seen, key=lambda saying: seen[saying])
    missing = len(words) - seen[best]
    if not 0 < missing <= (2 if len(words) >= _TWO else 1) or len(words) - missing < 2:
        return None
    return best


def _announced(document: Document, quote: Span, saying: _Saying) -> bool:
    """Whether words near a quotation call it a saying, or name who coined it."""
    table = tokens(document)
    first, last = table.at_offset(quote.start), table.at_offset(quote.end - 1)
    low, high = table.sentence_bounds(table.sentence_of(first))
    around = [*table.lower[max(low, first - _BEFORE) : first], *table.lower[last + 1 : min(high, last + _AFTER)]]
    return not (_CUES | saying.coiners).isdisjoint(around)


def _written(document: Document, places: Sequence[Span], words: Sequence[str], right: Sequence[str]) -> str:
    """The saying with the capitals of the words found."""
    shown = []
    for place, was, word in zip(places, words, right, strict=True):
        found = document.prose[place.start : place.end]
        shown.append(found if was == word else word.capitalize() if found[0].isupper() else word)
    return " ".join(shown)
