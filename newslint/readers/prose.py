"""Text as it reads, of the same length as the file."""

from __future__ import annotations

from collections.abc import Iterable

from newslint.text import Span
from newslint.text.reading import AHEAD, BEHIND, JOIN, without_fillers
from newslint.util.lazy_regex import lazy_regex
from newslint.util.records import NamedTuple

_INK = lazy_regex(r"[^\r\n]")
_SIBLINGS = lazy_regex(r"</[^<>]{0,500}>\s*<[A-Za-z]|[)\]]!?\[")
"""The end of one element, or link, and the start of the next."""
_LONGEST_RUN = 4_000  # code points of markup that are looked at between two characters


class Patch(NamedTuple):
    """A range of the file that reads differently."""

    start: int
    end: int
    reading: str
    """Of the same length as the range; nothing where the range is markup that parts no words by itself."""
    masked: bool = True
    """Whether the range does not read as it stands; a line end that only wraps a line does."""


def blank(text: str, start: int, end: int) -> Patch:
    """Hide a range, but for its line ends."""
    return Patch(start, end, _INK.sub(" ", text[start:end]))


def flat(start: int, end: int) -> Patch:
    """Hide a range, line ends and all; a gap is left, for what stood there is part of the line."""
    return Patch(start, end, " " * (end - start))


def parting(start: int, end: int) -> Patch:
    """A range that reads as a blank line."""
    return Patch(start, end, "\n\n"[: end - start].ljust(end - start))


def markup(start: int, end: int) -> Patch:
    """A range of which nothing is seen: the characters on both sides stand side by side."""
    return Patch(start, end, "")


def written(start: int, end: int, character: str, *, opens: bool) -> Patch:
    """A range that stands for a character, or for some: as the first of its word, or at its end."""
    if character.isspace():
        return flat(start, end)
    fill = end - start - len(character)
    return Patch(start, end, character + BEHIND * fill if opens else AHEAD * fill + character)


def patch(text: str, patches: Iterable[Patch]) -> tuple[str, tuple[Span, ...]]:
    """The text with patches applied, and the masked ranges, joined where they touch. Patches lie in order and apart."""
    pieces = [piece for piece in patches if piece.start < piece.end]
    parts: list[str] = []
    masked: list[Span] = []
    before = ""  # the last two characters that are seen
    at = k = 0
    while k < len(pieces):
        start, end, reading, hides = pieces[k]
        if start > at:
            parts.append(without_fillers(text[at:start]))
            before = before[-1:] + parts[-1][-2:]
        k += 1
        if not reading:
            while k < len(pieces) and not pieces[k].reading and pieces[k].start == end:
                end = pieces[k].end
                k += 1
            joined = _joins(text, start, end, before[-2:], _first(text, end, pieces[k : k + 1]))
            reading = (JOIN if joined else " ") * (end - start)
        parts.append(reading)
        if reading[0] != JOIN:
            before = before[-1:] + reading.strip(AHEAD + BEHIND)[-2:]
        at = end
        if hides and masked and masked[-1].end == start:
            masked[-1] = Span(masked[-1].start, end)
        elif hides:
            masked.append(Span(start, end))
    parts.append(without_fillers(text[at:]))
    return "".join(parts), tuple(masked)


def _first(text: str, at: int, following: list[Patch]) -> str:
    """The first character seen from a place on."""
    if following and following[0].start == at:
        return following[0].reading.lstrip(AHEAD + BEHIND)[:1]
    return text[at : at + 1]


def _joins(text: str, start: int, end: int, before: str, after: str) -> bool:
    """Whether what stands on both sides of some markup reads as if there were none.

    Elements side by side are often set apart by a style sheet; only a word that clearly goes on is one over both.
    """
    last = before[-1:]
    if not last or not after or last.isspace() or after.isspace():
        return False
    if not (last.isalnum() and after.isalnum()) or not _SIBLINGS.search(text[start : min(end, start + _LONGEST_RUN)]):
        return True
    initial = last.isupper() and not before[:-1].isalnum()
    return last.isalpha() and (after.islower() or (initial and after.isalpha()))
