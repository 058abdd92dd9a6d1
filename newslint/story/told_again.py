"""Paragraphs that say again, in other words, what one above them said."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Container, Iterable, Mapping
from itertools import combinations

from newslint.language.segmentation.tokens import tokens
from newslint.language.words.morphology import lemmas
from newslint.lexicon.function_words import STOP_WORDS
from newslint.lexicon.numerals import NUMBER_WORDS
from newslint.story.name_spans import headings
from newslint.story.parts_of_copy import Part, parts_of_copy
from newslint.story.people import people
from newslint.text import Document, Span, annotation
from newslint.util.records import NamedTuple

_LEAST = 8
"""Words that say what a paragraph is about."""
_SHARE, _SHARE_ALONE, _WHOLE = 0.75, 0.85, 0.95
"""How many of them the other one must have: with a number in both, with names alone, and with one name."""
_MARKED = 2
"""Names and numbers that both have."""
_RARE = 4
"""Paragraphs that have a word by which two may be found to be alike ..."""
_SHARED = 4
"""... and how many such words they must share to be compared."""
_SHARED_AT_SIGHT = 5
"""The same before forms of a word are taken for one."""
_SHARE_AT_SIGHT, _BEGINNING = 0.6, 4
"""The share of its words of which the other must have such a beginning, in letters: forms of a word mostly share it."""
_OWN_WORDS = 4
"""Words outside quotation marks of a paragraph that is more than a quotation shown by itself."""


class ToldAgain(NamedTuple):
    """Two paragraphs, the earlier first, and the words that only the later has."""

    first: Span
    second: Span
    new: frozenset[str]


class _Paragraph(NamedTuple):
    """What a paragraph is about."""

    content: frozenset[str]
    """Its words, names and numbers."""
    names: frozenset[str]
    numbers: frozenset[str]
    own: int
    """How many words stand outside quotation marks."""


@annotation
def told_again(document: Document) -> tuple[ToldAgain, ...]:
    """The paragraphs of running text of which an earlier one has nearly all words, and all names and numbers."""
    words = _words(document)
    pairs = [pair for pair in _sharing(words, _SHARED_AT_SIGHT) if _may_be_told(*(words[at] for at in pair))]
    if not pairs:
        return ()
    told = _paragraphs(document, {at for pair in pairs for at in pair})
    shared = _sharing({at: paragraph.content for at, paragraph in told.items()}, _SHARED)
    text = document.paragraphs
    return tuple(
        ToldAgain(text[one], text[two], told[two].content - told[one].content)
        for one, two in sorted(shared)
        if _is_told(told[one], told[two])
    )


def _sharing(words: Mapping[int, Iterable[str]], least: int) -> set[tuple[int, int]]:
    """The pairs of paragraphs, by their places, that share so many words that few paragraphs have."""
    places: dict[str, list[int]] = defaultdict(list)
    for at, own in words.items():
        for word in own:
            places[word].append(at)
    shared = Counter(pair for found in places.values() if len(found) <= _RARE for pair in combinations(found, 2))
    return {pair for pair, count in shared.items() if count >= least}


def _may_be_told(one: Iterable[str], two: Collection[str]) -> bool:
    """Whether one paragraph has so many beginnings of the words of another that it may have its words."""
    known = {word[:_BEGINNING] for word in one}
    return sum(word[:_BEGINNING] in known for word in two) >= _SHARE_AT_SIGHT * len(two)


def _words(document: Document) -> dict[int, set[str]]:
    """All words of each paragraph but the small ones, as they are spelt: enough to see which may be alike."""
    table = tokens(document)
    found: dict[int, set[str]] = defaultdict(set)
    for at, low, high in zip(table.paragraph.tolist(), table.first.tolist(), table.last.tolist(), strict=True):
        found[at].update(table.lower[low:high])
    return {at: words - STOP_WORDS for at, words in found.items()}


def _paragraphs(document: Document, some: Container[int]) -> dict[int, _Paragraph]:
    """Some paragraphs, as far as they are running text and long enough, by their place."""
    table, heading, known = tokens(document), headings(document), people(document).words
    sentences: dict[int, list[int]] = defaultdict(list)
    for sentence, at in enumerate(table.paragraph.tolist()):
        if at in some:
            sentences[at].append(sentence)
    found: dict[int, _Paragraph] = {}
    for at, several in sentences.items():
        span = document.paragraphs[at]
        if any(k in heading for k in several) or parts_of_copy(document).at(span.start) in (Part.CAPTION, Part.LIST):
            continue
        words: set[str] = set()
        names: set[str] = set()
        numbers: set[str] = set()
        own = 0
        for sentence in several:
            low, high = table.sentence_bounds(sentence)
            for k in range(low, high):
                word = table.lower[k]
                if word[0].isdigit() or (word in NUMBER_WORDS and word != "one"):
                    numbers.add(word)
                elif word.isalpha() and len(word) > 2 and word not in STOP_WORDS:
                    named = table.text[k][0].isupper() and (k > low or table.text[k] in known)
                    (names if named else words).add(lemmas(word)[0])
                own += word[0].isalpha() and not document.quotes.touches(table.span(k))
        content = frozenset(words | names | numbers)
        if len(content) >= _LEAST:
            found[at] = _Paragraph(content, frozenset(names), frozenset(numbers), own)
    return found


def _is_told(one: _Paragraph, two: _Paragraph) -> bool:
    """Whether a paragraph has nothing of its own that counts, and is more than words drawn out of the other.

    A number in both says most; without one, more words must be the same.
    """
    share = len(two.content & one.content) / len(two.content)
    marked = len((two.names | two.numbers) & one.content)
    alike = share >= (_SHARE if two.numbers and marked >= _MARKED else _SHARE_ALONE if marked >= _MARKED else _WHOLE)
    return alike and two.numbers <= one.numbers and two.names <= one.content and two.own >= _OWN_WORDS and marked > 0
