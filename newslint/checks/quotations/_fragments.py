"""A few quoted words that are those of a longer quotation but for one: “not a single farm”, of “not a single field”."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from newslint.language.segmentation.tokens import tokens
from newslint.language.words.morphology import is_noun, lemmas
from newslint.lexicon.calendar_names import CALENDAR
from newslint.lexicon.function_words import STOP_WORDS
from newslint.lexicon.name_words import person_nouns
from newslint.story.utterances import Utterance, utterances
from newslint.text import Document, Span
from newslint.util.records import NamedTuple

_LEAST, _MOST = 4, 9
"""Words of a fragment."""
_MARKS = frozenset('"“”')
_FORMULA = 64
"""So many utterances of one document with a word are looked at."""
_TELLING = 5
"""Words from which a fragment may have but one other word that tells what it is about."""


class Fragment(NamedTuple):
    """A word of a fragment, and the one that the longer quotation has in its place."""

    here: Span
    there: Span
    word: str


def changed_fragments(document: Document) -> Iterator[Fragment]:
    """The fragments of which a longer quotation of another paragraph has all words in a row but one."""
    found = utterances(document)
    short = [u for u in found if _LEAST <= len(u.words) <= _MOST and not u.cut and _is_one(document, u)]
    quoting = _quoting(found) if short else {}
    for fragment in short:
        rivals = [found[k] for k in _rivals(fragment, quoting) if _may_hold(found[k], fragment)]
        if any(_at(fragment.words, other.words) is not None for other in rivals):
            continue
        for other in rivals:
            place = _differs(fragment.words, other.words)
            if place is not None and _same_speaker(document, fragment, other):
                k, at = place
                yield Fragment(_span(fragment, k), _span(other, at + k), other.words[at + k])
                break


def _quoting(found: tuple[Utterance, ...]) -> dict[str, list[int]]:
    """The utterances that each word stands in, by their numbers."""
    table: dict[str, list[int]] = defaultdict(list)
    for k, utterance in enumerate(found):
        for word in dict.fromkeys(utterance.words):
            table[word].append(k)
    return table


def _rivals(fragment: Utterance, quoting: dict[str, list[int]]) -> list[int]:
    """The utterances that may hold a fragment but for a word: they have one or the other of its two rarest.

    Where thousands do, a formula is quoted; the first of them are enough.
    """
    rarest = sorted(dict.fromkeys(fragment.words), key=lambda word: len(quoting[word]))[:2]
    return sorted({k for word in rarest for k in quoting[word][:_FORMULA]})


def _may_hold(other: Utterance, fragment: Utterance) -> bool:
    """Whether an utterance of another paragraph is longer and has all words of a fragment but for one."""
    if other.paragraph == fragment.paragraph or len(other.words) <= len(fragment.words):
        return False
    own = frozenset(fragment.words)
    return len(own.intersection(other.words)) >= len(own) - 1


def _at(words: tuple[str, ...], longer: tuple[str, ...]) -> int | None:
    """Where some words stand in a row; nothing where they do not."""
    size = len(words)
    return next((at for at in range(len(longer) - size + 1) if longer[at : at + size] == words), None)


def _differs(words: tuple[str, ...], longer: tuple[str, ...]) -> tuple[int, int] | None:
    """The word that is another, and where the row begins of which all others are the same; nothing where none is."""
    size = len(words)
    for at in range(len(longer) - size + 1):
        row = longer[at : at + size]
        odd = [k for k in range(size) if row[k] != words[k]]
        if len(odd) == 1 and _tells(words, odd[0]) and _is_other(words[odd[0]], row[odd[0]]):
            return odd[0], at
    return None


def _tells(words: tuple[str, ...], odd: int) -> bool:
    """Whether the words that are the same tell enough for the two to be one saying."""
    same = [word for k, word in enumerate(words) if k != odd and word not in STOP_WORDS]
    if odd == 0 and len(words) <= _TELLING:
        return False
    inside = 0 < odd < len(words) - 1
    return len(same) > 1 or (len(words) >= _TELLING and (inside or bool(same))) or (bool(same) and inside)


def _is_other(one: str, two: str) -> bool:
    """Whether two words are not forms of one, and neither is a small one that a reporter may turn round."""
    if not STOP_WORDS.isdisjoint((one, two)) and not (is_noun(one) and is_noun(two)):
        return False
    return set(lemmas(one)).isdisjoint(lemmas(two)) and not one.startswith(two) and not two.startswith(one)


def _is_one(document: Document, utterance: Utterance) -> bool:
    """Whether some words are of one quotation, and no title: not every word of it has a capital."""
    text = document.prose[utterance.places[0][0] : utterance.places[-1][1]]
    return _MARKS.isdisjoint(text) and sum(word[0].isupper() for word in text.split()) < len(utterance.words) // 2 + 1


def _same_speaker(document: Document, one: Utterance, two: Utterance) -> bool:
    """Whether both paragraphs name one and the same, or speak of one by the same word, or one of them is display."""
    if one.alone or two.alone:
        return True
    table = tokens(document)
    people = person_nouns(table.lexicon)
    said = []
    for utterance in (one, two):
        line = document.paragraphs[utterance.paragraph]
        low, high = table.at_offset(line.start), table.at_offset(line.end - 1)
        outside = [k for k in range(low, high) if document.quotes.at(table.start[k]) is None]
        said.append(
            {table.lower[k] for k in outside if _names(table.text[k]) or table.lower[k] in people}
            - STOP_WORDS
            - CALENDAR
        )
    return not said[0].isdisjoint(said[1])


def _names(word: str) -> bool:
    """Whether a word may be a name."""
    return word[0].isupper() and len(word) > 2 and word.isalpha()


def _span(utterance: Utterance, k: int) -> Span:
    """Where a word of an utterance stands."""
    return Span(*utterance.places[k])
