"""Subtitles, SubRip and WebVTT: what is said, over the cues that it is cut into."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.readers.base import StoriesReader
from newslint.readers.decoding import UnreadableError, decode
from newslint.readers.structured.assembly import NOWHERE, Assembly, Text
from newslint.text import Document
from newslint.text.source import FILE
from newslint.util.lazy_regex import lazy_regex
from newslint.util.records import NamedTuple

_TIME = r"(?:(\d{1,4}):)?(\d{1,2}):(\d{2})[.,](\d{3})"
_CUE = lazy_regex(rf"[ \t]*{_TIME}[ \t]*-->[ \t]*{_TIME}[^\r\n]*")
_LINE = lazy_regex(r"([^\r\n]*)(?:\r\n|\r|\n|\Z)")
_MARK = lazy_regex(
    r"<v(?:\.[^<>\s]{0,50})?[ \t]+(?P<voice>[^<>\r\n]{1,100})>"
    r"|</?[A-Za-z0-9][^<>\r\n]{0,200}>|\{\\[^{}\r\n]{0,200}\}|<\d[\d:.]{0,20}>"
)
_TURN = lazy_regex(r"[ \t]*(?:[-–—][ \t]*(?=\S)|>>+[ \t]*)")
"""How a line begins where somebody else speaks."""
_LABELLED = lazy_regex(r"[A-Z][^\s:<>]{0,30}(?: (?:[A-Z\d][^\s:<>]{0,30}|of|the|for)){0,4}:(?:[ \t]|$)")
"""A line that begins with who speaks: MAN, Speaker 1, Cllr Hart."""
_NEXT_LABEL = lazy_regex(r"[.!?…\"'”’][ \t]+(?=[A-Z][A-Z .'’-]{1,30}:[ \t])")
"""What stands before who speaks next, on the line of another."""
_ENDS = (".", "!", "?", "…", "♪", ")", "]")
_CLOSERS = "\"'”’"
_PAUSE = 3.0  # seconds without a word: what follows is a sentence of its own
_NO_CUES = ("NOTE", "STYLE", "REGION", "WEBVTT")


class _Line(NamedTuple):
    """A line of a cue, or what one speaker has of it: text, number, column and offset in the file, and the pause before
    it in seconds.
    """

    text: str
    number: int
    column: int
    offset: int
    pause: float

    def part(self, start: int, end: int) -> Text:
        """A part of it, with its place in the file."""
        return Text(self.text[start:end], self.number, self.column + start, FILE, self.offset + start)


class Subtitles(StoriesReader):
    """Lines are joined to sentences: a cue ends where the picture wants it."""

    name = "subtitles"
    suffixes = (".srt", ".vtt")

    def stories(self, data: bytes, name: str) -> Iterator[Document]:
        """What is said, as one story."""
        story = Assembly(name)
        said: list[Text] = []
        last = voice = ""
        count = 0
        for line in _lines(decode(data).text):
            count += 1
            m = _TURN.match(line.text)
            start = m.end() if m else 0
            turns = m or _LABELLED.match(line.text, start)
            if turns:
                voice = ""
            if turns or line.pause > _PAUSE or last.rstrip(_CLOSERS).endswith(_ENDS):
                story.paragraph(said)
                said = []
            for mark in (*_MARK.finditer(line.text, start), None):
                end = mark.start() if mark else len(line.text)
                said.append(line.part(start, end))
                last = said[-1].text.rstrip() or last
                start = mark.end() if mark else end
                if mark and mark["voice"] and mark["voice"] != voice:
                    story.paragraph(said)
                    voice = mark["voice"]
                    said = [line.part(*mark.span("voice")), Text(": ", NOWHERE)]
            said.append(Text("\n"))
        story.paragraph(said)
        if not count:
            raise UnreadableError("subtitles without a cue")
        yield from filter(None, [story.document()])


def _lines(text: str) -> Iterator[_Line]:
    """The lines of all cues, in order."""
    inside, ended, pause = False, 0.0, 0.0
    for number, m in enumerate(_LINE.finditer(text), 1):
        line = m[1]
        if cue := _CUE.match(line):
            start, end = _seconds(cue, 1), _seconds(cue, 5)
            inside, pause, ended = True, start - ended, end
        elif not line.strip() or line.startswith(_NO_CUES):
            inside = inside and bool(line.strip())
        elif inside:
            start = 0
            for label in (*_NEXT_LABEL.finditer(line), None):
                end = label.end() if label else len(line)
                yield _Line(line[start:end], number, start + 1, m.start(1) + start, pause)
                start, pause = end, 0.0


def _seconds(cue: object, group: int) -> float:
    """The time in four groups of a match."""
    hours, minutes, seconds, thousandths = (int(cue[k] or 0) for k in range(group, group + 4))  # type: ignore[index]
    return hours * 3600 + minutes * 60 + seconds + thousandths / 1000
