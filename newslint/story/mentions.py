"""Runs of capitalised words that may be names, with the forms of address before them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from newslint.language.tokens import Tokens, tokens
from newslint.story.names import COURTESY, FUNCTION_WORDS, HONORIFICS, PARTICLES, given_names, is_initial
from newslint.text import Document, Span, annotation

_SPEECH = frozenset(
    "said says told tells added adds asked asks warned warns argued argues claimed claims explained explains insisted "
    "insists noted notes replied denied denies admitted admits wrote writes agreed agrees believes believed thinks "
    "thought announced".split()
)


_MARKS = frozenset({'"', "'", "”", "’", "''"})


@dataclass(frozen=True, slots=True)
class Mention:
    """One run of capitalised words, tokens ``first`` up to ``last``, honorific not included."""

    first: int
    last: int
    words: tuple[str, ...]
    """The words as written; parts joined by a hyphen are one word."""
    honorific: str = ""
    """As written before the name (``Mr``, ``Mr.``), or empty."""
    opens: bool = False
    """Stands first in its sentence, or in a quotation, so that the capital of its first word says nothing."""
    heading: bool = False
    """Stands in a headline, a byline or another line without a full stop."""
    quoted: bool = False

    @property
    def start(self) -> int:
        """The first token, the honorific included."""
        return self.first - bool(self.honorific)

    @property
    def text(self) -> str:
        """The words with spaces between."""
        return " ".join(self.words)


class Mentions:
    """All runs of a document in order, and where each form occurs."""

    def __init__(self, runs: list[Mention], table: Tokens) -> None:
        self.runs = runs
        self._table = table

    def __iter__(self) -> Iterator[Mention]:
        return iter(self.runs)

    def __len__(self) -> int:
        return len(self.runs)

    @cached_property
    def by_text(self) -> dict[str, list[Mention]]:
        """The runs by what they say."""
        found: dict[str, list[Mention]] = {}
        for run in self.runs:
            found.setdefault(run.text, []).append(run)
        return found

    @cached_property
    def by_word(self) -> dict[str, list[Mention]]:
        """The runs that hold a word."""
        found: dict[str, list[Mention]] = {}
        for run in self.runs:
            for word in run.words:
                found.setdefault(word, []).append(run)
        return found

    def speaks(self, run: Mention) -> bool:
        """Whether a verb of speech stands directly after or before a run."""
        low = self._table.lower
        after, before = run.last, run.start - 1
        return (after < len(low) and low[after] in _SPEECH) or (before >= 0 and low[before] in _SPEECH)

    def span(self, run: Mention, *, honorific: bool = False) -> Span:
        """Where a run lies in the text."""
        return self._table.span(run.start if honorific else run.first, run.last)


@annotation
def mentions(document: Document) -> Mentions:
    """Find the runs of capitalised words of a document.

    A run goes on over hyphens, initials and particles (``Ursula von der Leyen``, ``Bashar al-Assad``), never over
    other punctuation or the end of a sentence. Words that open a sentence and are no part of a name are left off.
    """
    table = tokens(document)
    text = table.text
    capital = [k for k, word in enumerate(text) if word[0].isupper()]
    heading = headings(document)
    sentence = table.sentence.tolist()
    openers = set(table.first.tolist())
    runs: list[Mention] = []
    done = -1
    for k in capital:
        if k <= done:
            continue
        last = _end(table, sentence, k)
        done = last - 1
        run = _make(table, k, last, opens=_opens(table, k, openers))
        if run is not None:
            span = table.span(run.first, run.last)
            runs.append(
                Mention(
                    run.first,
                    run.last,
                    run.words,
                    run.honorific,
                    run.opens,
                    heading=sentence[k] in heading,
                    quoted=document.quotes.touches(span),
                )
            )
    return Mentions(runs, table)


@annotation
def headings(document: Document) -> frozenset[int]:
    """The sentences that are no running text: they end a paragraph without a full stop, or have no small letters."""
    table = tokens(document)
    found = set()
    for k, (low, high) in enumerate(zip(table.first.tolist(), table.last.tolist(), strict=True)):
        words = table.text[low:high]
        end = next((word for word in reversed(words[-3:]) if word not in _MARKS), ".")[-1]
        if (end.isalnum() and high - low <= 25) or not any(ch.islower() for word in words for ch in word[:4]):
            found.add(k)
    return frozenset(found)


def _opens(table: Tokens, k: int, openers: set[int]) -> bool:
    """Whether a capital is due to the place: first in a sentence, after an opening mark or a colon."""
    return k in openers or table.text[k - 1] in "“\"‘'«:;—–•([`" or (table.text[k - 1] == "``")


def _end(table: Tokens, sentence: list[int], k: int) -> int:
    """The token after the run that begins with token k."""
    text, lower = table.text, table.lower
    at = k + 1
    while at < len(text) and sentence[at] == sentence[k]:
        word = text[at]
        if word[0].isupper():
            if lower[at].rstrip(".") in COURTESY:
                break
            at += 1
        elif (
            word == "-"
            and at + 1 < len(text)
            and table.adjacent(at - 1)
            and table.adjacent(at)
            and (text[at + 1][0].isupper())
        ):
            at += 2
        elif lower[at] in PARTICLES and word.isalpha() and (size := _particles(table, sentence, at)):
            at += size
        else:
            break
    return at


def _particles(table: Tokens, sentence: list[int], at: int) -> int:
    """How many tokens the particles here take up, with the capitalised word that must follow; 0 where none does."""
    end = at
    while end < len(table) and end - at < 5 and sentence[end] == sentence[at]:
        word = table.text[end]
        if word[0].isupper():
            return end + 1 - at if end > at else 0
        if word != "-" and table.lower[end] not in PARTICLES:
            return 0
        end += 1
    return 0


def _make(table: Tokens, first: int, last: int, *, opens: bool) -> Mention | None:
    """A mention of a run, without what opens the sentence and without the honorific; nothing if nothing is left."""
    lower, text = table.lower, table.text
    while opens and first < last and lower[first] in FUNCTION_WORDS:
        first, opens = first + 1, False
    honorific = ""
    while first < last and lower[first] in HONORIFICS and (first + 1 < last):
        honorific = text[first]
        first, opens = first + 1, False
    if first < last and lower[first] in PARTICLES and not text[first][0].isupper():
        return None
    words: list[str] = []
    for k in range(first, last):
        if text[k] == "-" and words and k + 1 < last:
            words[-1] += "-"
        elif words and words[-1].endswith("-"):
            words[-1] += text[k]
        else:
            words.append(text[k])
    if not words or not any(ch.isalpha() for ch in words[0]):
        return None
    return Mention(first, last, tuple(words), honorific, opens)


def looks_given(word: str) -> bool:
    """Whether a word is a given name or initials; of a double name the first part decides."""
    return word.split("-", 1)[0] in given_names() or is_initial(word)
