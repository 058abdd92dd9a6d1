"""What the lines of a story look like: their form, their place, and what they share with the rest of it.

A line is a paragraph. Boilerplate, bios, promotion and leftovers give themselves away by signals that have nothing to
do with the words they use: a label without a verb, a call to the reader, a handle, a stranger named in the last line.
Each signal is computed once a line, and only for the lines that something asks about.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property

import numpy as np

from newslint.language.segmentation.tokens import tokens
from newslint.language.syntax.tagging import FINITE, tags
from newslint.lexicon.function_words import STOP_WORDS
from newslint.lexicon.name_words import particles, personal_honorifics
from newslint.lexicon.reporting_verbs import speech_forms
from newslint.story.signals import Signal
from newslint.text import Document, Span, annotation
from newslint.util.lazy_regex import lazy_regex

_READER = ("you", "your", "yours", "yourself")
_PUBLISHER = ("we", "our", "ours", "us")
_SPEAKER = ("i", "my", "me")
_CONTACT = lazy_regex(
    r"[\w.+-]+@[\w-]+\.\w|https?://|\bwww\.\w|(?<![\w@])[@#][A-Za-z_]\w+|\b[\w-]+\.(?:com|org|net|co\.uk)\b"
    r"|(?<![\d$£€.,])\(?\+?\d{2,4}\)?[ .-]\d{3,4}[ .-]\d{3,4}\b|\b\d{3}-\d{4}\b",
    re.ASCII,
)
_CONTACT_HINT = lazy_regex(r"[@#]|https?:|www\.|\.(?:com|org|net|co\.uk)\b|\d{3}[ .)-]", re.ASCII)
_TAG = lazy_regex(r"[A-Z][\w'’&/-]*(?: [\w'’&/-]+){0,4} ?[:|]")
_NAME_WORD = lazy_regex(r"[^\W\d_]\.|(?:[A-Z][a-z]{1,2}|O['’]|[dl]['’])?[A-Z][^\W\d_]+(?:[-'’][^\W\d_]+)*")
_BIO_VERBS = frozenset(
    {"is", "was", "writes", "covers", "reports", "has", "works", "teaches", "joined", "lives", "edits", "leads", "runs"}
)
_BODIES = frozenset("agency board commission committee council court department inquiry ministry panel".split())
"""Words in the names of public bodies, which write no stories and have no bios."""
_AUTHORSHIP = frozenset({"by", "written", "about", "reported", "story", "words", "compiled"})
_NOTE = lazy_regex(
    r"[\[(*_]*(?:(?:correction|clarification|editor['’]s note|editors['’] note|amendment|update)s?\b[^.]{0,40}?[:.—–-]"
    r"|this (?:article|story|report|headline) (?:was|has been) (?:corrected|amended|updated|changed|edited|clarified) "
    r"|an earlier version of this )",
    re.IGNORECASE,
)
_NAMES_LEAST, _NAMES_MOST = 2, 5
_LABEL_MOST = 9
_CALL_MOST = 40
_MANY_LINES = 4
_TAIL_SHARE = 0.88
_ENDS = ".!?…"
_CLOSERS = "\"'”’)]"


class ParagraphFeatures:
    """The lines of a document with their signals. Lines are numbered as ``document.paragraphs`` are."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.spans = document.paragraphs
        self.tokens = tokens(document)
        starts = np.array([span.start for span in self.spans], np.int64)
        self._first = np.append(np.searchsorted(self.tokens.start, starts), len(self.tokens))
        self._signals: dict[int, frozenset[Signal]] = {}
        self._apart: dict[str, list[int]] = {}
        self._saying: dict[tuple[str, ...], list[int]] = {}

    def __len__(self) -> int:
        return len(self.spans)

    def of_token(self, k: int) -> int:
        """The line that a token stands in."""
        return int(np.searchsorted(self._first, k, side="right")) - 1

    def of_offset(self, offset: int) -> int:
        """The line that a place in the text lies in, or the last one before it."""
        return bisect_right(self.spans, offset, key=lambda span: span.start) - 1

    def range(self, line: int) -> tuple[int, int]:
        """The tokens of a line, half-open."""
        return int(self._first[line]), int(self._first[line + 1])

    def words(self, line: int) -> list[int]:
        """The tokens of a line that are words or numbers."""
        return [k for k in range(*self.range(line)) if any(ch.isalnum() for ch in self.tokens.text[k])]

    @cached_property
    def labels(self) -> frozenset[int]:
        """The lines that are too short for a sentence; all lines are looked at for it, once."""
        return frozenset(line for line in range(len(self)) if is_label(self.text(line), len(self.words(line))))

    @cached_property
    def openings(self) -> dict[str, list[int]]:
        """The first word of each line, lower-cased, with the tokens where it stands so."""
        table: dict[str, list[int]] = {}
        for line in range(len(self)):
            first = next((k for k in range(*self.range(line)) if self.tokens.text[k][0].isalnum()), None)
            if first is not None:
                table.setdefault(self.tokens.lower[first], []).append(first)
        return table

    def text(self, line: int) -> str:
        """A line as it stands in the file."""
        return self.document[self.spans[line]]

    def signals(self, line: int) -> frozenset[Signal]:
        """All signals of a line."""
        known = self._signals.get(line)
        if known is None:
            known = self._signals[line] = frozenset((*self._form(line), *self._place(line), *self._company(line)))
        return known

    def says(self, line: int, *words: str) -> bool:
        """Whether one of some lower-case words stands in a line, outside quotations."""
        low, high = self.range(line)
        return any(not self._quoted(k) for k in self.tokens.within(low, high, *words))

    def saying(self, *words: str) -> list[int]:
        """The lines, in order, in which one of some lower-case words stands outside quotations."""
        lines = self._saying.get(words)
        if lines is None:
            places = self.tokens.within(0, len(self.tokens), *words)
            lines = sorted({self.of_token(k) for k in places if not self._quoted(k)})
            self._saying[words] = lines
        return lines

    def _quoted(self, k: int) -> bool:
        """Whether a token stands in a quotation."""
        return self.document.quotes.at(self.tokens.start_of(k)) is not None

    def _form(self, line: int) -> Iterator[Signal]:
        """What a line looks like by itself."""
        text = self.text(line)
        words = self.words(line)
        tag = _TAG.match(text)
        tests = {
            Signal.LABEL: is_label(text, len(words)),
            Signal.TAGGED: tag is not None and tag.end() < len(text),
            Signal.CAPITALS: len(text) > 3 and (text.isupper() or (tag is not None and tag.group().isupper())),
            Signal.BRACKETED: text[0] in "([" and text[-1] in ")]",
            Signal.READER: self.says(line, *_READER),
            Signal.PUBLISHER: self.says(line, *_PUBLISHER),
            Signal.SPEAKER: self.says(line, *_SPEAKER),
            Signal.CONTACT: has_contact(text),
            Signal.TOLD: self.says(line, "according", *speech_forms(self.tokens.lexicon)),
            Signal.NOTE: _NOTE.match(text) is not None,
        }
        yield from (signal for signal, holds in tests.items() if holds)
        if len(words) >= 5 and not self._has_verb(line):
            yield Signal.VERBLESS

    def _has_verb(self, line: int) -> bool:
        """Whether the first clause of a line has a finite verb."""
        low, high = self.range(line)
        comma = next((k for k in range(low, high) if self.tokens.text[k] in (",", ";", ":")), high)
        return any(self._tags[k] in FINITE for k in range(low, comma if comma > low + 4 else high))

    @cached_property
    def _tags(self) -> list[str]:
        """The tags of the document; asked for only where a line must be told from a sentence."""
        return tags(self.document).text

    def _place(self, line: int) -> Iterator[Signal]:
        """Where a line stands, and beside what."""
        if len(self) < _MANY_LINES:
            return
        if line < 2:
            yield from (Signal.START,) if line else (Signal.START, Signal.FIRST)
        if self.ends(line):
            yield Signal.END
        if self._short(line) and any(self._odd(near) for near in (line - 1, line + 1) if 0 < near < len(self)):
            yield Signal.CLUSTER

    def ends(self, line: int) -> bool:
        """Whether a line is among the last of a story that has some."""
        late = line >= len(self) - 3 or self.spans[line].start >= _TAIL_SHARE * len(self.document.text)
        return late and len(self) >= _MANY_LINES

    def _short(self, line: int) -> bool:
        """Whether a line is not longer than calls, notices and bios are."""
        low, high = self.range(line)
        return high - low <= _CALL_MOST

    def _odd(self, line: int) -> bool:
        """Whether a line is no sentence of a story by its form alone."""
        text = self.text(line)
        low, high = self.range(line)
        return len(text) < 90 and (is_label(text, high - low) or has_contact(text))

    def _company(self, line: int) -> Iterator[Signal]:
        """What a line shares with the rest of the story: each line is held against all the others."""
        low, high = self.range(line)
        name = self.opening_name(line)
        if name is not None:
            after = self.tokens.lower[name[1]] if name[1] < high else ""
            before = self.tokens.lower[low : name[0]]
            if after in _BIO_VERBS or self._apposition(name[1], high) or _AUTHORSHIP & set(before):
                yield Signal.INTRODUCES
            if len(self) >= _MANY_LINES and not self._elsewhere(name[1] - 1, line):
                yield Signal.STRANGER
        elif self._names(low, low) and self._resumes(low, line):
            yield Signal.KNOWN
        if len(self) >= _MANY_LINES and self._unrelated(line):
            yield Signal.UNRELATED

    def _resumes(self, low: int, line: int) -> bool:
        """Whether a line opens with a surname, or other single name, of which the story spoke before."""
        after = self.tokens.lower[low + 1 : low + 2]
        return bool(after) and after[0] in _BIO_VERBS and self._elsewhere(low, line)

    def opening_name(self, line: int) -> tuple[int, int] | None:
        """The tokens of a full name that a line opens with, after a courtesy title or a word of authorship."""
        low, high = self.range(line)
        at = low
        while at < min(high, low + 4) and (
            self.tokens.lower[at] in personal_honorifics(self.tokens.lexicon)
            or self.tokens.lower[at] in _AUTHORSHIP
            or self.tokens.lower[at] in ("the", "author", ":", "writer")
        ):
            at += 1
        end = at
        while end < high and end - at < _NAMES_MOST and self._names(end, at):
            end += 1
        person = end - at >= _NAMES_LEAST and self.tokens.text[end - 1][0].isupper()
        return (at, end) if person and _BODIES.isdisjoint(self.tokens.lower[at:end]) else None

    def _names(self, k: int, first: int) -> bool:
        """Whether a token may be part of a name."""
        word = self.tokens.text[k]
        return (_NAME_WORD.fullmatch(word) is not None and self.tokens.lower[k] not in STOP_WORDS) or (
            k > first and (self.tokens.lower[k] in particles(self.tokens.lexicon) or word == "-")
        )

    def _apposition(self, k: int, high: int) -> bool:
        """Whether after a name comes ``, a former reporter, is`` or the like."""
        lower = self.tokens.lower
        if k + 1 >= high or lower[k] != "," or lower[k + 1] not in ("a", "an", "the", "who"):
            return False
        comma = next((j for j in range(k + 2, min(high, k + 15)) if lower[j] == ","), None)
        return lower[k + 1] == "who" or (comma is not None and comma + 1 < high and lower[comma + 1] in _BIO_VERBS)

    def _elsewhere(self, k: int, line: int) -> bool:
        """Whether a word stands in another line, other than a byline."""
        low, high = self.range(line)
        places = self._outside_bylines(self.tokens.lower[k])
        return bool(places) and (places[0] < low or places[-1] >= high)

    def _outside_bylines(self, word: str) -> list[int]:
        """Where a word stands in lines that are no byline."""
        if word not in self._apart:
            lower, first = self.tokens.lower, self._first
            places = self.tokens.index[word]
            opens = first[np.searchsorted(first, places, side="right") - 1].tolist()
            self._apart[word] = [k for k, at in zip(places, opens, strict=True) if lower[at] != "by"]
        return self._apart[word]

    def _unrelated(self, line: int) -> bool:
        """Whether hardly a content word and no name of a line stands elsewhere in the story."""
        low, high = self.range(line)
        table = self.tokens
        index, lower = table.index, table.lower
        content = {w for w in lower[low:high] if len(w) > 3 and w.isalpha() and w not in STOP_WORDS}
        shared = {w for w in content if index[w][0] < low or index[w][-1] >= high}
        named = any(table.text[k][0].isupper() for k in table.within(low + 1, high, *shared))
        return len(content) >= 5 and not named and len(shared) <= 0.2 * len(content)


def is_label(text: str, words: int) -> bool:
    """Whether a line of so many words is too short for a sentence, or does not end as one."""
    stripped = text.rstrip(_CLOSERS)
    return words <= _LABEL_MOST and (not stripped or stripped[-1] not in _ENDS or words <= 2)


def has_contact(text: str) -> bool:
    """Whether a line gives an address, a link, a handle or a telephone number."""
    return _CONTACT_HINT.search(text) is not None and _CONTACT.search(text) is not None


def line_break_span(document: Document, line: int) -> Span:
    """What to take out so that a line goes without leaving a gap: the line and the break after it (or before it)."""
    spans = document.paragraphs
    if line + 1 < len(spans):
        return Span(spans[line].start, spans[line + 1].start)
    return Span(spans[line - 1].end if line else spans[line].start, spans[line].end)


@annotation
def paragraph_features(document: Document) -> ParagraphFeatures:
    """The lines of a document."""
    return ParagraphFeatures(document)
