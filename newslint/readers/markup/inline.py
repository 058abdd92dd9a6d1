"""What stands within a block of Markdown, cut into pieces."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from newslint.readers.markup.tags import Cutter, Piece
from newslint.text.lazy import lazy

_LABEL = r"[^\s\[\]]{1,100}"
_SIGN = lazy(
    r"(?P<escape>\\)(?=[!-/:-@\[-`{-~])"
    r"|(?P<ticks>`+)"
    r"|(?P<address><(?:[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*+|[^\s<>@]{1,100}@[^\s<>@]{1,200})>)"
    r"|(?P<tag><|&)"
    r"|(?P<url>(?:https?://|www\.)[^\s<>)\]]*[^\s<>)\].,;:!?'\"’”])"
    rf"|(?P<note>\[\^{_LABEL}\])|(?P<embed>!\[\[[^\[\]\r\n]{{1,500}}\]\])"
    r"|(?P<open>!?\[)|(?P<close>\])"
    r"|(?P<attributes>\{:?[ \t]*[#.:][^{}\r\n]{0,500}\}|\{:[ \t]*[\w-]{1,40}=[^{}\r\n]{0,500}\})"
    r"|(?<![\w:]):(?P<emoji>[a-z][a-z0-9_+-]{1,40}):(?![\w:])"
    r"|(?P<mark>(?<![\s*])\*+|\*+(?![\s*])|(?<!\w)_+(?=\w|[\"“‘(*])|(?<=[^\s_])_+(?!\w)|~~)"
    rf"|(?P<hard>\\| {{2,}})?(?P<end>\r\n|\r|\n)[ \t>]*(?P<item>\[\^{_LABEL}\]:[ \t]*|:[ \t]+(?=\S))?"
)
_FIRST = lazy(rf"\[\^{_LABEL}\]:[ \t]*|\[[ xX]\][ \t]+|\[![A-Za-z]{{3,20}}\][ \t]*")
"""What may open a block: the mark of a footnote, of a task, of an alert."""
_TARGET = lazy(
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
        """The pieces of a block, in order; what lies between them stands as it is."""
        found: list[Piece] = []
        brackets: list[int] = []  # indexes of pieces that may open a link or picture
        ticks = self._ticks(start, end)
        opening = _FIRST.match(self.text, start, end)
        at = opening.end() if opening else start
        if opening:
            found.append(Piece(start, "hide", "", at))
        while m := _SIGN.search(self.text, at, end):
            kind = m.lastgroup or ""
            low, at = m.span()
            if kind == "ticks":
                at = ticks.get(low, at)
                if at > m.end():
                    found.append(Piece(low, "hide", "", at))
            elif kind == "tag":
                tags = [piece for piece in self._cutter.at(low, end) if piece.sort != "data" or piece.end > low + 1]
                found += tags
                at = tags[-1].end if tags else low + 1
            elif kind == "open":
                brackets.append(len(found))
                found.append(Piece(low, "text", m.group(), at))
            elif kind == "close":
                at = self._close(found, brackets, low, end)
            elif kind in ("escape", "mark", "note"):
                found.append(Piece(low, "mark", "", at))
                at += kind == "escape"  # what it escapes stands for itself
            elif m["end"]:
                found.append(Piece(low, "part" if m["item"] or m["hard"] else "wrap", "", at))
            else:
                found.append(Piece(low, "hide", "", at))
        return self._filled(found, start, end)

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
        if target is None and self.text[opener.end : low].strip().upper() not in self.references:
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
