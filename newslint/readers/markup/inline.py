"""What stands within a block of Markdown, cut into pieces."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator

from newslint.readers.markup.tags import Cutter, Piece
from newslint.util.lazy_regex import lazy_regex

_LONGEST_LABEL = 1_000
_LABEL = r"[^\s\[\]]{1,100}"
_SIGN = lazy_regex(
    r"(?P<escape>\\)(?=[!-/:-@\[-`{-~])"
    r"|(?P<ticks>`+)"
    r"|(?P<address><(?:[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*+|[^\s<>@]{1,100}@[^\s<>@]{1,200})>)"
    r"|(?P<tag><|&)"
    r"|(?P<url>(?:https?://|www\.)[^\s<>)\]]*[^\s<>)\].,;:!?'\"’”])"
    rf"|(?P<note>\[\^{_LABEL}\])|(?P<embed>!\[\[[^\[\]\r\n]{{1,500}}\]\])"
    r"|(?P<open>!?\[)|(?P<close>\])"
    r"|(?P<attributes>\{:?[ \t]*[#.:][^{}\r\n]{0,500}\}|\{:[ \t]*[\w-]{1,40}=[^{}\r\n]{0,500}\})"
    r"|(?<![\w:]):(?P<emoji>[a-z][a-z0-9_+-]{1,40}):(?![\w:])"
    r"|(?P<mark>(?<![\s*])\*++|(?<!\*)\*++(?![\s*])|(?<!\w)_++(?=\w|[\"“‘(*])|(?<=[^\s_])_++(?!\w)|~~)"
    rf"|(?P<end>\r\n|\r|\n)[ \t>]*(?P<item>\[\^{_LABEL}\]:[ \t]*|:[ \t]+(?=\S))?"
)
_HINT = lazy_regex(r"\\|`|<|&|\[|\]|\{|:|\*|_|~|\r|\n|https?://|www\.|!\[")
"""What each of them begins with, written so that the search is fast."""
_FIRST = lazy_regex(rf"\[\^{_LABEL}\]:[ \t]*|\[[ xX]\][ \t]+|\[![A-Za-z]{{3,20}}\][ \t]*")
"""What may open a block: the mark of a footnote, of a task, of an alert."""
_TARGET = lazy_regex(
    r"\(\s*(?:<[^<>\r\n]*+>|[^()\s]*+(?:\([^()\s]*+\)[^()\s]*+){0,3})"
    r"(?:\s+(?:\"[^\"\r\n]*+\"|'[^'\r\n]*+'|\([^()\r\n]*+\)))?\s*\)"
    r"|\[[^\[\]\r\n]{0,500}\]"
)


class Scanner:
    """Cuts blocks of one text into pieces, in time linear in their length."""

    def __init__(self, text: str, references: Collection[str]) -> None:
        """``references`` are the labels that the text defines an address for, in upper case."""
        self.text = text
        self.references = references
        self._cutter = Cutter(text)

    def pieces(self, start: int, end: int) -> Iterator[Piece]:
        """The pieces of a block, in order."""
        found: list[Piece] = []
        brackets: list[int] = []  # indexes of pieces that may open a link or picture
        ticks = self._ticks(start, end)
        opening = _FIRST.match(self.text, start, end)
        at = opening.end() if opening else start
        if opening:
            found.append(Piece(start, "hide", "", at))
        while hint := _HINT.search(self.text, at, end):
            m = _SIGN.match(self.text, hint.start(), end)
            if m is None:
                at = hint.start() + 1
            elif m["ticks"]:
                at = ticks.get(m.start(), m.end())
                found += [Piece(m.start(), "hide", "", at)] if at > m.end() else []
            elif m["close"]:
                at = self._close(found, brackets, m.start(), end)
            elif m["end"]:
                found.append(self._line_end(m, at))
                at = m.end()
            else:
                brackets += [len(found)] if m["open"] else []
                found += self._simple(m, end)
                at = max(m.end(), found[-1].end if found else 0) + (m["escape"] is not None)
        return self._filled(found, start, end)

    def _simple(self, m: re.Match[str], end: int) -> Iterable[Piece]:
        """The pieces of what says by itself what it is."""
        low, high = m.span()
        if m["tag"]:
            return (piece for piece in self._cutter.at(low, end) if piece.sort != "data" or piece.end > low + 1)
        if m["open"]:
            return (Piece(low, "text", m.group(), high),)
        parts_nothing = m["escape"] or m["mark"] or m["note"]  # what is escaped stands for itself
        return (Piece(low, "mark" if parts_nothing else "hide", "", high),)

    def _line_end(self, m: re.Match[str], floor: int) -> Piece:
        """A line end: it joins two lines, but after a backslash or two spaces, and before another item."""
        low = m.start()
        while low > floor and self.text[low - 1] == " ":
            low -= 1
        hard = m.start() - low > 1
        if low == m.start() > floor and self.text[low - 1] == "\\":
            low, hard = low - 1, True
        return Piece(low, "part", "", m.end()) if hard or m["item"] else Piece(m.start(), "wrap", "", m.end())

    def _ticks(self, start: int, end: int) -> dict[int, int]:
        """Where each piece of code that begins with so many backticks ends, by its start."""
        runs: list[tuple[int, int]] = []
        at = self.text.find("`", start, end)
        while at >= 0:
            stop = at
            while stop < end and self.text[stop] == "`":
                stop += 1
            runs.append((at, stop))
            at = self.text.find("`", stop, end)
        ends: dict[int, int] = {}
        following: dict[int, tuple[int, int]] = {}  # the next run of each length
        for low, high in reversed(runs):
            if high - low in following:
                ends[low] = following[high - low][1]
            following[high - low] = low, high
        return ends

    def _close(self, found: list[Piece], brackets: list[int], low: int, end: int) -> int:
        """Make a link or picture of a closed bracket where it is one; the offset to go on from."""
        if not brackets:
            return low + 1
        k = brackets.pop()
        opener = found[k]
        target = _TARGET.match(self.text, low + 1, end)
        label = self.text[opener.end : low] if low - opener.end < _LONGEST_LABEL else ""
        if target is None and label.strip().upper() not in self.references:
            return low + 1
        stop = target.end() if target else low + 1
        if opener.name == "![":
            found[k] = Piece(opener.start, "alt", "", opener.end, opener.end, low)
            found.append(Piece(low, "alt-end", "", stop, opener.end, low))
        else:
            found[k] = opener._replace(sort="mark", name="")
            found.append(Piece(low, "mark", "", stop))
        return stop

    def _filled(self, found: list[Piece], start: int, end: int) -> Iterator[Piece]:
        """The pieces of a block, with the text between them."""
        at = start
        for piece in found:
            if piece.start > at:
                yield Piece(at, "text", "", piece.start)
            yield piece
            at = piece.end
        if at < end:
            yield Piece(at, "text", "", end)
