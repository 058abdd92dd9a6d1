"""Lines that are known by their form alone: what the rules on credits, slugs and addresses share."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from typing import ClassVar

from newslint.engine.bases.whole_line import Stray, WholeLineRule, looks_like
from newslint.engine.rule import OptionsT
from newslint.story.paragraph_features import ParagraphFeatures
from newslint.story.signals import Signal
from newslint.text import Document, FieldKind, Span, annotation
from newslint.util.lazy_regex import lazy_regex
from newslint.util.records import NamedTuple

_LAST_WORD = lazy_regex(r"[.!?] (?:[A-Z]\w+s?: |Getty|PA |AFP |Shutter|Alamy)|\d (?:Getty|PA )")
_LAST_SIGNS = (": ", "Getty", "PA ", "AFP ", "Shutter", "Alamy")
"""What `_LAST_WORD` needs, one of them: to look for these is cheaper."""
BEFORE = "([<*^ "
"""What may stand before the words of a form."""
_TAIL_LEAST = 10
_TAIL_MOST = 130
_TRAIL = r"(?: less| more)?[.\s]*$"
_SHORT = 40
"""Code points of lines that may well stand many times (a name, a label, a cell of a table): one look is enough."""
LONGEST = 600
"""Code points of the longest line that is looked at; captions are the longest of these forms."""


class Form(NamedTuple):
    """A way in which such lines are written: regular expressions that match from the start of the line.

    ``starts`` and ``holds`` spare most lines, and most runs, the regular expressions: a line of this form has one of
    ``starts`` at its start, past brackets and the like, and one of ``holds`` anywhere (either is empty where nothing
    can be said). What is in lower case stands for capitals too.
    """

    evidence: str
    """The two signals that give the line away, as a sentence."""
    alternatives: tuple[str, ...]
    starts: tuple[str, ...] = ()
    holds: tuple[str, ...] = ()
    words: int = 100
    """How many words such a line has at most."""
    sentence: int = 100
    """How many words it has at most where it ends as a sentence does."""
    needs: Signal | None = None
    """A signal that the line must have too."""


class CaptionOptions(NamedTuple):
    """What a house may settle that has captions in its copy."""

    captions: bool = False
    """Whether captions with their credits stand in the copy; then they are no fault."""


class Line(NamedTuple):
    """A line that is short enough to have a form."""

    number: int
    span: Span
    words: str
    """Without what may stand before the words."""
    lower: str
    """The same in lower case."""
    short: str
    """All of it, if it is so short that it may well stand many times; else nothing."""


@annotation
def _by_first(document: Document) -> dict[str, list[Line]]:
    """The lines by the first character of their words, for all rules that look at forms."""
    found: dict[str, list[Line]] = {}
    for number, span in enumerate(document.paragraphs):
        size = span.end - span.start
        if size <= LONGEST:
            whole = document[span]
            words = whole.lstrip(BEFORE)
            line = Line(number, span, words, words.lower(), whole if size <= _SHORT else "")
            found.setdefault(words[:1], []).append(line)
    return found


class LineRule(WholeLineRule[OptionsT]):
    """A rule that holds each line against some forms; the first that its words have decides."""

    forms: ClassVar[tuple[Form, ...]]
    called: str
    """What such a line is."""
    own_field: frozenset[FieldKind] = frozenset()
    """Fields in which such a line is at home."""

    ending: ClassVar[Form | None] = None
    """A form of the end of a line; it is searched for where a slash or a bracket stands there."""

    @cached_property
    def _patterns(self) -> list[tuple[Form, re.Pattern[str]]]:
        """The forms, each with its regular expression."""
        return [(form, lazy_regex("|".join(form.alternatives))) for form in self.forms]

    @cached_property
    def _met(self) -> dict[str, list[tuple[Form, re.Pattern[str]]]]:
        """What `_beginning` gave so far."""
        return {}

    def _beginning(self, first: str) -> list[tuple[Form, re.Pattern[str]]]:
        """The forms of lines with this first character. Most lines are sentences, and part with most forms here."""
        if first not in self._met:
            self._met[first] = [(_narrowed(form, first), p) for form, p in self._patterns if _may_begin(form, first)]
        return self._met[first]

    def strays(self, document: Document, paragraphs: ParagraphFeatures) -> Iterator[Stray]:
        """Each line that has one of the forms, outside the fields made for it."""
        text = document.text
        found: list[tuple[int, Form]] = []
        for first, lines in _by_first(document).items():
            forms = self._beginning(first)
            if not forms and self.ending is None:
                continue
            met: dict[str, Form | None] = {}
            for line in lines:
                if not line.short:
                    form = self._form(text, line)
                elif line.short in met:
                    form = met[line.short]
                else:
                    form = met[line.short] = self._form(text, line)
                if form is not None:
                    found.append((line.number, form))
        for number, form in sorted(found, key=lambda pair: pair[0]):
            if _fits(paragraphs, number, form) and not self._at_home(document, paragraphs.spans[number].start):
                yield Stray(number, looks_like(self.called, form.evidence))

    def _form(self, text: str, line: Line) -> Form | None:
        """The form of a line, if it has one."""
        start, end = line.span
        for form, pattern in self._beginning(line.words[:1]):
            if may_have(form, line.words, line.lower) and pattern.match(text, start, end):
                return form
        if self.ending is None or end - start < _TAIL_LEAST:
            return None
        tail = max(start + _TAIL_LEAST, end - _TAIL_MOST)
        closes = text[end - 1] in ")]" or text[end - 2] in ")]"
        hopeful = closes or text.find("/", tail, end) >= 0 or _has_last_word(text, tail, end)
        return self.ending if hopeful and self._ending.search(text, tail, end) else None

    @cached_property
    def _ending(self) -> re.Pattern[str]:
        """The alternatives of the form of an end."""
        alternatives = self.ending.alternatives if self.ending is not None else ()
        return re.compile(f"(?:{'|'.join(alternatives)}){_TRAIL}")

    def _at_home(self, document: Document, offset: int) -> bool:
        """Whether the line stands in a field made for it."""
        return document.field_at(offset) in self.own_field


def _narrowed(form: Form, first: str) -> Form:
    """A form of lines with this first character: of its starts only those that begin so."""
    return form._replace(starts=tuple(start for start in form.starts if first in (start[0], start[0].upper())))


def _may_begin(form: Form, first: str) -> bool:
    """Whether a line of a form may have this first character."""
    return not form.starts or bool(_narrowed(form, first).starts)


def may_have(form: Form, line: str, lower: str) -> bool:
    """Whether a line, as it is and in lower case, both without what may stand before it, has what a form asks for."""
    if form.starts and not (lower.startswith(form.starts) or line.startswith(form.starts)):
        return False
    if not form.holds:
        return True
    for piece in form.holds:  # noqa: SIM110 - this runs for every line, and a loop is twice as fast as any()
        if piece in (lower if piece.islower() else line):
            return True
    return False


def _has_last_word(text: str, start: int, end: int) -> bool:
    """Whether a range holds what a credit at the end of a caption begins with."""
    for sign in _LAST_SIGNS:
        if text.find(sign, start, end) >= 0:
            return _LAST_WORD.search(text, start, end) is not None
    return False


def _fits(paragraphs: ParagraphFeatures, line: int, form: Form) -> bool:
    """Whether a line whose words have a form is as short as the form is, and has the signal that it needs."""
    words = len(paragraphs.words(line))
    limit = form.sentence if paragraphs.text(line)[-1] in ".!?" else form.words
    if words > min(limit, form.words):
        return False
    signals = paragraphs.signals(line)
    return Signal.NOTE not in signals and (form.needs is None or form.needs in signals)
