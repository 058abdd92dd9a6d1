"""Where one sentence ends and the next begins.

A paragraph's end always ends a sentence; inside a paragraph a full stop, a question or exclamation mark or an
ellipsis may. What decides is the class of the abbreviation that the stop belongs to, if any, and what follows.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from newslint.language.segmentation import abbreviations as abbr
from newslint.language.segmentation.datelines import OPENERS, datelines_and_credits
from newslint.lexicon.calendar_names import MONTHS, SHORT_WEEKDAYS, WEEKDAYS
from newslint.lexicon.function_words import SENTENCE_STARTERS
from newslint.lexicon.lists import SHIPPED, Lexicon
from newslint.lexicon.reporting_verbs import direct_forms
from newslint.util.records import NamedTuple

Ints = NDArray[np.int32]


class Boundaries(NamedTuple):
    """``first``: the token that opens each sentence. ``splits``: tokens whose full stop is no part of the word."""

    first: Ints
    splits: Ints


_CLOSERS = frozenset("\"'”’)]}»") | {"''"}
_BRACKETS = frozenset(")]}")
_BRACKETS_OF_ADDRESSES = frozenset(")]>") | {">>"}
_CLOCK = frozenset({*MONTHS, *WEEKDAYS, *SHORT_WEEKDAYS}).union(
    """
    et est edt ct cst cdt mt mst mdt pt pst pdt gmt bst
    utc cet eastern central mountain pacific greenwich hong london new
    """.split()
)
"""What may follow "8 p.m." inside a sentence with a capital."""

_DATES_AND_TIMES = abbr.MONTHS | abbr.DAYS | {"a.m", "p.m"}
_NEVER_LAST = abbr.TITLES | abbr.FIGURES | {"e.g", "i.e"}
_FIGURE_WORDS = frozenset(["#", "I", "II", "III", "IV", "V", "VI"])
_POSTSCRIPTS = frozenset(["P.S.", "P.P.S."])
HEADERS = frozenset(
    "From To Cc Bcc Subject Date Sent Newsgroups Groups Posted Expires Category Organization Attachments".split()
)
"""What opens the lines at the head of a mail."""
_BEFORE_LETTERS = frozenset("vitamin hepatitis type plan group class grade section category appendix".split())
_EXCLAMATORY_NAMES = frozenset("yahoo jeopardy yum oliver mamma".split())


def find_boundaries(
    texts: list[str], stops: Ints, *, spaced: NDArray[np.bool_], opens: Ints, lexicon: Lexicon = SHIPPED
) -> Boundaries:
    """The sentences of tokenized paragraphs.

    ``texts`` are n tokens, ``stops`` (int32) the indexes of those that end in ".", "?", "!" or "…" and of addresses,
    rules (a line of dashes) and the like, ``spaced`` (bool, n - 1) whether white space stands after each token but the
    last, ``opens`` (int32) the first token of each paragraph. Abbreviations come with their stop; those that turn out
    to be plain words before a full stop are given back in ``splits``. The work is proportional to the number of stops.
    """
    paragraphs = opens.tolist()
    scan = _Scan(texts, spaced.tobytes(), paragraphs, direct_forms(lexicon))
    for i in stops.tolist():
        scan.visit(i)
    for begin, end in zip(paragraphs, scan.paragraph_ends, strict=True):
        scan.first += datelines_and_credits(texts, scan.spaced, begin, end)
    first = np.array(sorted({*paragraphs, *scan.first}), dtype=np.int32)
    return Boundaries(first, np.array(scan.splits, dtype=np.int32))


class _Scan:
    """Decides stop by stop, in order."""

    def __init__(self, texts: list[str], spaced: bytes, opens: list[int], speech: frozenset[str]) -> None:
        self.texts = texts
        self.speech = speech
        self.spaced = spaced  # one byte a token: cheaper to look at than an array
        self.paragraph_ends = [*opens[1:], len(texts)][: len(opens)]
        self.paragraph = 0
        self.first: list[int] = []
        self.splits: list[int] = []

    def visit(self, i: int) -> None:
        """Decide whether the token at i ends a sentence, and whether its stop is its own."""
        while i >= self.paragraph_ends[self.paragraph]:
            self.paragraph += 1
        limit = self.paragraph_ends[self.paragraph]
        text = self.texts[i]
        if text[-1] not in ".?!…":
            self._line(i, limit)
            return
        if text in _POSTSCRIPTS and i and self._gap(i):
            self.first.append(i)
            return
        following = self._after_closers(i, limit)
        abbreviation = len(text) > 1 and text[-1] == "." and text[-2] != "."
        if following >= limit:
            if abbreviation and _is_ambiguous(text):
                self.splits.append(i)
            return
        if abbreviation:
            kept, final = self._abbreviation(i, following, limit)
            if not kept:
                self.splits.append(i)
        else:
            final = self._stop(i, following, limit)
        if final:
            self.first.append(following)

    def _line(self, i: int, limit: int) -> None:
        """A header of a mail opens a sentence, and a rule ("-----") stands by itself.

        After an address or a smiley, a capital or another address opens one.
        """
        j = i + 1
        if self.texts[i] in HEADERS and j < limit and self.texts[j] == ":":
            self.first.append(i)
            return
        if self.texts[i][0] == self.texts[i][-1] in "-=_":
            self.first += (k for k in (i, j) if k < limit)
            return
        while j < limit and self.texts[j] in _BRACKETS_OF_ADDRESSES:
            j += 1
        if j < limit and self._gap(j) and (self.texts[j][0].isupper() or "://" in self.texts[j]):
            self.first.append(j)

    def _gap(self, i: int) -> bool:
        """Whether white space stands before token i."""
        return bool(self.spaced[i - 1])

    def _after_closers(self, i: int, limit: int) -> int:
        """The first token that is not a closing mark set close to the stop at i."""
        j = i + 1
        while j < limit and self.texts[j] in _CLOSERS and (not self._gap(j) or self.texts[j] in _BRACKETS):
            j += 1
        while j + 2 < limit and self.texts[j] == "[" and self.texts[j + 1].isdigit() and self.texts[j + 2] == "]":
            j += 3  # marks of footnotes
        return j

    def _word_after(self, j: int, limit: int) -> str:
        """The first token from j on that is no opening mark; nothing at a paragraph's end."""
        while j < limit and self.texts[j] in OPENERS:
            j += 1
        return self.texts[j] if j < limit else ""

    def _stop(self, i: int, j: int, limit: int) -> bool:
        """Whether a stop that is a token of its own ends the sentence before token j."""
        text, word = self.texts[i], self._word_after(j, limit)
        if not word or not self._gap(j):
            return bool(word) and self._run_on(i, j)
        if not word[0].isalnum():
            return text in {".", "?", "!"} and self._mark_opens(j, limit, closed=i + 1 < j)
        if word[0].islower():
            return "://" in word or (j == i + 1 and self._sloppy(i, word))
        closed = i + 1 < j
        if text[0] in "?!":
            if closed and self._attributed(j, limit):
                return False
            named = text == "!" and self.texts[i - 1].lower() in _EXCLAMATORY_NAMES
            return not (named and word.lower() not in SENTENCE_STARTERS)
        return not (text == "." and i and self.texts[i - 1].isdigit() and self._opens_item(i))

    def _mark_opens(self, j: int, limit: int, *, closed: bool) -> bool:
        """Whether the mark at j opens a sentence after a stop: an ellipsis, a dash before a capital, a sign.

        A dash after a closed quotation names the speaker.
        """
        mark = self.texts[j]
        if closed and mark in "-–—":
            return False
        if mark in {"...", "…"} or mark[:1] in "-–—":
            return len(mark) > 2 or (j + 1 < limit and self.texts[j + 1][0].isupper())
        return mark[0] not in ",;:.?!/&%"

    def _run_on(self, i: int, j: int) -> bool:
        """Whether a sentence ends where no white space follows the stop ("end.Next")."""
        word, before = self.texts[j], self.texts[i - 1] if i else ""
        return (
            self.texts[i] in {".", "?", "!"}
            and j == i + 1
            and word[0].isupper()
            and word[1:].islower()
            and len(before) > 1
            and before.islower()
        )

    def _opens_item(self, i: int) -> bool:
        """Whether the stop at i closes the number of a list's item: the paragraph's or sentence's first token."""
        opens = self.paragraph_ends[self.paragraph - 1] if self.paragraph else 0
        return i - 1 == opens or bool(self.first and self.first[-1] == i - 1)

    def _sloppy(self, i: int, word: str) -> bool:
        """Whether a sentence begins in lower case after the stop at i: with iPhone, or from one who spares capitals."""
        opens = self.first[-1] if self.first else 0
        opens = max(opens, self.paragraph_ends[self.paragraph - 1] if self.paragraph else 0)
        before = self.texts[i - 1] if i else ""
        if self.texts[i][0] in "?!" and (len(self.texts[i]) > 1 or word == "i"):
            return True
        if self.texts[opens][0].islower():
            return self.texts[i] in {".", "?", "!"}
        return self.texts[i] == "." and (_camel(word) or (len(before) > 2 and before.islower()))

    def _attributed(self, j: int, limit: int) -> bool:
        """Whether "..., Smith said" follows a quotation that ended in a question or exclamation mark."""
        for k in range(j, min(j + 5, limit)):
            word = self.texts[k]
            if word in self.speech:
                return k > j
            if not word[0].isalnum() and word != "-":
                return False
        return False

    def _abbreviation(self, i: int, j: int, limit: int) -> tuple[bool, bool]:
        """Whether the stop of the abbreviation at i is its own, and whether a sentence ends there."""
        text, word = self.texts[i], self._word_after(j, limit)
        lower = text[:-1] if len(text) == 2 else text[:-1].lower()  # an initial is no "p." or "c."
        if lower in abbr.FIGURES and not (word[:1].isdigit() or word in _FIGURE_WORDS):
            return False, self._stop(i, j, limit)
        if lower in abbr.PLACES and not (i and self.texts[i - 1] == ","):
            return False, self._stop(i, j, limit)
        final = self._gap(j) and self._abbreviation_ends(i, lower, word)
        return not (final and _is_ambiguous(text)), final

    def _abbreviation_ends(self, i: int, lower: str, word: str) -> bool:
        """Whether a sentence ends between an abbreviation (its stop cut off) and the word that follows."""
        capital = word[:1].isupper()
        if len(lower) == 1 and lower.isupper():
            return self._letter_ends(i, word, capital and word.lower() in SENTENCE_STARTERS)
        if lower in _NEVER_LAST:
            return False
        if lower in _DATES_AND_TIMES:
            return capital and word.lower().rstrip(".") not in _CLOCK
        return capital and (lower == "etc" or word.lower() in SENTENCE_STARTERS)

    def _letter_ends(self, i: int, word: str, final: bool) -> bool:
        """Whether a sentence ends after a single capital with a stop."""
        if len(word) == 2 and word[0].isupper() and word[1] == ".":
            return False  # another initial: "of I. M. Lund"
        before = self.texts[i - 1].lower() if i else ""
        if (
            before == "-"
            or before in _BEFORE_LETTERS
            or (self.texts[i] == "I." and before.isalpha() and self.texts[i - 1].islower())
        ):
            return word[:1].isupper() or word[:1].isdigit()
        return final


def _is_ambiguous(text: str) -> bool:
    """Whether an abbreviation may as well be a plain word or letter before a full stop."""
    return len(text) == 2 or text[:-1].lower() in abbr.AMBIGUOUS


def _camel(word: str) -> bool:
    """Whether a word that opens in lower case is a name such as iPhone or eBay."""
    return len(word) > 2 and word[1].isupper()
