"""Which part of copy each line is: sentences, a headline, a caption, a list, a table, verse, a letter, a talk.

Rules about sentences ask here whether the words at a place are a sentence at all, and one of the writer's own. A line
is a paragraph. What cannot be told apart for sure is text, so that nothing is kept from the rules by mistake.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

from newslint.readers.shape import block_of
from newslint.story.paragraph_features import is_label, paragraph_features
from newslint.text import Document, FieldKind, annotation
from newslint.util.lazy_regex import lazy_regex


class Part(StrEnum):
    """What a line is."""

    TEXT = "text"
    HEADLINE = "headline"
    STANDFIRST = "standfirst"
    CAPTION = "caption"
    LABEL = "label"
    """Crossheads, bylines, salutations, signatures: words set apart that make no sentence."""
    LIST = "list"
    """An item that is not closed as a sentence is; one that is, is text."""
    TABLE = "table"
    VERSE = "verse"
    LETTER = "letter"
    """The sentences between the salutation and the signature of a letter."""
    QUESTION = "question"
    """What an interviewer asks, without quotation marks."""
    ANSWER = "answer"
    """What is answered: the words of others, although no marks say so."""


_OF_FIELDS = {
    FieldKind.HEADLINE: Part.HEADLINE,
    FieldKind.STANDFIRST: Part.STANDFIRST,
    FieldKind.CAPTION: Part.CAPTION,
    FieldKind.BYLINE: Part.LABEL,
}
_OF_BLOCKS = {"heading": Part.LABEL, "item": Part.LIST, "cell": Part.TABLE}
_SENTENCES = frozenset({Part.TEXT, Part.STANDFIRST, Part.CAPTION, Part.LIST, Part.LETTER, Part.QUESTION})
_WHOLE = frozenset({Part.TEXT, Part.LETTER, Part.QUESTION})
_ENDS = ".!?…"
_CLOSERS = "\"'”’)]*_ "

_CELLS = lazy_regex(r"\S(?:\t|[ ]{3,}|[ ]*\|[ ]*)\S")
_GAPS = ("\t", "   ", "|")  # without one of them there are no cells
_LETTER = lazy_regex(r"[^\W\d]")
_FIGURE = lazy_regex(r"\d+")
_ITEM = lazy_regex(r"[•▪●◦‣·■*+–—-][ \t]+|\(?(?:\d{1,2}|[a-z])[.)][ \t]")
_CAPTION = lazy_regex(
    r"(?:(?:Photo |Picture )?[Cc]aption|Pictured|Above|Below|Left|Right|File (?:photo|picture|image)|Top"
    r"|Main (?:picture|image))\b[^.]{0,40}:|\(?L-R\b"
    r"|.{0,400}(?:\((?:[A-Z]+ )?(?:[Pp]hoto|[Ii]mage|[Pp]icture)\b[^()]{0,80}\)"
    r"|\b(?:[Pp]hoto(?:graph)?|[Ii]mage|[Pp]icture)(?: credit)?(?: by|:) [A-Z][^.]{2,80}"
    r"|/(?:Getty|AFP|AP|Reuters)\b.{0,20})$"
)
_SALUTATION = lazy_regex(
    r"(?:Dear|Hello|Hi)(?: [\w.’'&-]+){1,5}[,:—–-]?$|(?:Dear )?(?:Sir|SIR|Sirs|Madam|Editor)[,:—–-]+$"
)
_SIGN_OFF = lazy_regex(
    r"(?:Yours?|Sincerely|Faithfully|Respectfully|Regards"
    r"|(?:(?:With|Kind|Kindest|Best|Warm|Warmest) )+(?:regards|wishes))"
    r"\b(?: [\w’']+){0,3},?$"
)
_SPEAKER = lazy_regex(r"(?:[QA][:.]|[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,3} ?:)(?:\s|$)")
_LONGEST_VERSE = 12  # words of a line
_LEAST_VERSE = 3  # lines of a stanza
_LEAST_TURNS = 4  # lines of a talk that name who speaks
_LEAST_QUESTIONS = 3
_FEW = 4  # lines below which a document is no story with labels in it
_LONGEST_LETTER = 40  # lines
_LONGEST_ITEM = 25  # words of an item of a list without marks
_TITLE_CASE = 0.7  # share of long words with a capital from which a headline is in title case
_SHORT = 4  # letters of words that keep a small letter in title case


class PartsOfCopy:
    """The parts of a document, a line at a time. Lines are numbered as ``document.paragraphs`` are."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._features = paragraph_features(document)
        spans = document.paragraphs
        self._lines = [document.prose[span.start : span.end] for span in spans]
        self._sizes = [len(line.split()) for line in self._lines]
        self._parts = list(map(self._by_itself, range(len(spans))))
        for find in (self._items, self._stanzas, self._letters, self._turns, self._interviews):
            for line, part in find():
                if self._parts[line] in (Part.TEXT, Part.LABEL):
                    self._parts[line] = part

    def at(self, offset: int) -> Part:
        """The part that a place in the text lies in."""
        line = self._features.of_offset(offset)
        return self._parts[line] if line >= 0 else Part.TEXT

    def in_sentences(self, offset: int) -> bool:
        """Whether the words at a place go together as those of a sentence do, and are the writer's own.

        Not so in tables, verse, crossheads and the answers of an interview, nor in headlines in which all words have
        capitals. Headlines in small letters, captions and items of lists may leave words out, but what they say agrees.
        """
        line = self._features.of_offset(offset)
        if line < 0:
            return True
        part = self._parts[line]
        return part in _SENTENCES or (part is Part.HEADLINE and not _in_title_case(self._lines[line]))

    def in_whole_sentences(self, offset: int) -> bool:
        """Whether the words at a place stand in sentences in which nothing is left out, and which tell in one tense."""
        return self.at(offset) in _WHOLE

    def _by_itself(self, line: int) -> Part:
        """What a line is by its field, its markup and its form."""
        start = self._document.paragraphs[line].start
        field = self._document.field_at(start)
        if field in _OF_FIELDS:
            return _OF_FIELDS[field]
        text = self._lines[line]
        part = _OF_BLOCKS.get(block_of(self._document, self._document.paragraphs[line]), Part.TEXT)
        if part is Part.LIST and self._closed(line):
            return Part.TEXT
        if part is not Part.TEXT:
            return part
        if (_has_cells(text) and not self._closed(line)) or _is_figures(text):
            return Part.TABLE
        if _CAPTION.match(text):
            return Part.CAPTION
        return Part.LABEL if len(self._lines) >= _FEW and is_label(text, self._sizes[line]) else Part.TEXT

    def _closed(self, line: int) -> bool:
        """Whether a line ends as a sentence does."""
        text = self._lines[line].rstrip(_CLOSERS)
        return bool(text) and text[-1] in _ENDS

    def _items(self) -> Iterator[tuple[int, Part]]:
        """The items of lists: marked ones, two or more in a row, and short lines after one that ends in a colon."""
        count = len(self._lines)
        line = 0
        while line < count:
            marked = _ITEM.match(self._lines[line]) is not None
            end = line
            if marked:
                while end < count and _ITEM.match(self._lines[end]):
                    end += 1
            elif line and self._lines[line - 1].endswith(":"):
                while end < count and self._sizes[end] <= _LONGEST_ITEM and not self._closed(end):
                    end += 1
            if end - line >= 2:
                yield from ((k, Part.LIST) for k in range(line, end) if not self._closed(k))
            line = max(end, line + 1)

    def _stanzas(self) -> Iterator[tuple[int, Part]]:
        """Short lines that run on into each other, and are closed at the end if anywhere."""
        count = len(self._lines)
        line = 0
        while line < count:
            end = line
            while (
                end < count
                and self._may_be_verse(end)
                and (end <= line + 1 or self._apart(end) == self._apart(line + 1))
            ):
                end += 1
            if end - line >= _LEAST_VERSE and self._runs_on(line, end):
                yield from ((k, Part.VERSE) for k in range(line, end))
            line = max(end - 1, line + 1)

    def _may_be_verse(self, line: int) -> bool:
        """Whether a line is as short as those of verse, and nothing else."""
        return 2 <= self._sizes[line] <= _LONGEST_VERSE and self._parts[line] in (Part.TEXT, Part.LABEL)

    def _apart(self, line: int) -> bool:
        """Whether an empty line stands before a line."""
        spans = self._document.paragraphs
        return line > 0 and self._document.text.count("\n", spans[line - 1].end, spans[line].start) > 1

    def _runs_on(self, line: int, end: int) -> bool:
        """Whether most lines of some end inside a sentence, and some with a comma or before a small letter."""
        before = range(line, end - 1)
        commas = [self._lines[k][-1] in ",;—–" for k in before]
        running = sum(comma or self._lines[k + 1][0].islower() for k, comma in zip(before, commas, strict=True))
        open_lines = sum(not self._closed(k) for k in before)
        return any(commas) and 3 * running >= len(before) and 2 * open_lines > len(before)

    def _letters(self) -> Iterator[tuple[int, Part]]:
        """What stands between a salutation and a signature; these two, and the name after, are labels."""
        opened = -1
        for line, text in enumerate(self._lines):
            if self._sizes[line] <= 6 and _SALUTATION.match(text):
                opened = line
            elif 0 <= opened < line <= opened + _LONGEST_LETTER and self._sizes[line] <= 5 and _SIGN_OFF.match(text):
                yield from ((k, Part.LETTER) for k in range(opened + 1, line) if self._parts[k] is Part.TEXT)
                after = range(line, min(line + 3, len(self._lines)))
                yield from ((k, Part.LABEL) for k in (opened, *after) if not self._closed(k))
                opened = -1

    def _turns(self) -> Iterator[tuple[int, Part]]:
        """Lines of a talk that name who speaks, two or more by turns: ``Q:`` and ``A:``, or names."""
        found = [(k, m.group().rstrip(":. \t")) for k, text in enumerate(self._lines) if (m := _SPEAKER.match(text))]
        counts: dict[str, int] = {}
        for _, name in found:
            counts[name] = counts.get(name, 0) + 1
        regular = {name for name, count in counts.items() if count >= 2}
        turns = [(k, name) for k, name in found if name in regular]
        if len(turns) < _LEAST_TURNS or len(regular) < 2:
            return
        for k, _ in turns:
            yield k, Part.QUESTION if self._lines[k].rstrip(_CLOSERS).endswith("?") else Part.ANSWER

    def _interviews(self) -> Iterator[tuple[int, Part]]:
        """Questions in lines of their own, and what somebody answers who says "I" without quotation marks."""
        asked = [k for k, text in enumerate(self._lines) if self._asks(k, text)]
        answered = [k for k in asked if k + 1 < len(self._lines) and self._speaks(k + 1)]
        if len(answered) < _LEAST_QUESTIONS:
            return
        for k, end in zip(answered, (*answered[1:], len(self._lines)), strict=True):
            yield k, Part.QUESTION
            for line in range(k + 1, end):
                if line > k + 1 and not self._speaks(line):
                    break
                yield line, Part.ANSWER

    def _asks(self, line: int, text: str) -> bool:
        """Whether a line is a question, outside quotation marks."""
        return (
            text.rstrip("*_ ").endswith("?") and self._document.quotes.at(self._document.paragraphs[line].start) is None
        )

    def _speaks(self, line: int) -> bool:
        """Whether somebody speaks of himself in a line, outside quotation marks."""
        return self._features.says(line, "i", "my", "me", "we", "our", "us") and not self._lines[line].endswith("?")


def _in_title_case(text: str) -> bool:
    """Whether most longer words of a headline have capitals."""
    words = [word for word in text.split() if len(word) >= _SHORT and word[0].isalpha()][1:]
    return len(words) >= 2 and sum(word[0].isupper() for word in words) >= _TITLE_CASE * len(words)


@annotation
def parts_of_copy(document: Document) -> PartsOfCopy:
    """The parts of a document."""
    return PartsOfCopy(document)


def _is_figures(text: str) -> bool:
    """Whether a line is figures and marks alone, several of them: a row of a table."""
    return _LETTER.search(text) is None and len(_FIGURE.findall(text)) > 1


def _has_cells(text: str) -> bool:
    """Whether a line has gaps or bars between its words, as the rows of a table do."""
    return any(gap in text for gap in _GAPS) and _CELLS.search(text) is not None
