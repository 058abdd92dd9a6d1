"""What a fix may do to a file: it changes the words that it names, and never the markup between them.

Rules see the prose of a document and write fixes for it. Before anything else sees these, each edit is held against
the file:

1. An edit that spans markup is cut down to the words that it changes, so that what stands between them stays.
2. An edit that takes out whole paragraphs is widened to what holds them (an element with its tags, a block of
   Markdown with its blank lines), if that holds nothing else.
3. A finding that would rewrite words across code, a picture or the like is void: they do not follow each other.
4. A fix is refused whose edits would still touch markup, empty it, or have the text around read in another way. It
   stays as words, display-only and without edits, for a person to carry out by hand.

What is handed out, to ``--fix`` and in every format, has been through here.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from newslint.engine.finding import Edit, Finding, Fix, Safety
from newslint.readers.shape import FILLERS, hides, inside, interrupted, plain_shape, shape_of
from newslint.text import Document, Span
from newslint.util.lazy_regex import lazy_regex

_PIECE = lazy_regex(r"\w+|\s+|[^\w\s]")
_AROUND = 300
"""Code points on each side of an edit that are read again to see whether the markup stays."""
_LONGEST = 2000
"""Code points of the longest edit that is cut down to its words; none that a person would want is longer."""


def vet(document: Document, findings: Iterable[Finding]) -> list[Finding]:
    """The findings of a document with fixes that leave its markup alone."""
    found = list(findings)
    if not document.masked and shape_of(document) is plain_shape():
        return found  # all of it words
    vetting = _Vetting(document)
    return [f._replace(fixes=vetting.fixes(f)) if f.fixes else f for f in found if not _is_void(document, f)]


def refused(fix: Fix) -> Fix:
    """A fix as words alone: a person must find out how to carry it out."""
    return fix._replace(edits=(), safety=Safety.DISPLAY)


def _is_void(document: Document, finding: Finding) -> bool:
    """Whether a rule took words or marks for neighbours between which something stands that it did not see.

    "low `x` cost" is no "low cost", and what looks like a space before a mark is a tag.
    """
    if document.prose[slice(*finding.span)].isspace():
        return False  # it speaks of the markup itself
    return any(_is_parted(document, edit) for fix in finding.fixes for edit in fix.edits)


def _is_parted(document: Document, edit: Edit) -> bool:
    """Whether an edit rewrites words across code, a picture or the like, or takes out a space that is markup."""
    if edit.text.strip():
        return interrupted(document, edit.span)
    return hides(document, *edit.span) and document.prose[slice(*edit.span)].isspace()


class _Vetting:
    """Holds fixes against one document."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.shape = shape_of(document)

    def fixes(self, finding: Finding) -> tuple[Fix, ...]:
        """The fixes of a finding as they may be handed out; one that would change nothing is gone."""
        fixes = [self._fix(fix) for fix in finding.fixes]
        if fixes == [None]:
            return ()
        return tuple(fix or refused(was) for fix, was in zip(fixes, finding.fixes, strict=True))

    def _fix(self, fix: Fix) -> Fix | None:
        """A fix that leaves the markup alone, the fix as words where there is none, ``None`` if nothing changes."""
        if not fix.edits:
            return fix
        gone: list[Span] = []  # paragraphs
        edits: list[Edit] = []
        for edit in fix.edits:
            whole = self._paragraphs(edit)
            spans = [self.shape.whole(self.document, paragraph) for paragraph in whole]
            parts = () if whole else self._parts(edit)
            if parts is None or None in spans:
                return refused(fix)
            gone += (span for span in spans if span is not None)
            edits += parts
        if not edits and not gone:
            return None
        edits = list(dict.fromkeys(edits))
        every = [*edits, *(Edit(span, "") for span in dict.fromkeys(gone))]
        return fix._replace(edits=tuple(every)) if _apart(gone, edits) and self._keeps(edits) else refused(fix)

    def _paragraphs(self, edit: Edit) -> Sequence[Span]:
        """The paragraphs that an edit takes out, if it takes out nothing else."""
        if edit.text:
            return ()
        touched = self._touched(edit.span)
        return touched if all(map(edit.span.covers, touched)) else ()

    def _touched(self, span: Span) -> Sequence[Span]:
        """The paragraphs that a range has a part of."""
        paragraphs = self.document.paragraphs
        first = bisect_right(paragraphs, span.start, key=lambda p: p.end)
        return paragraphs[first : bisect_left(paragraphs, span.end, lo=first, key=lambda p: p.start)]

    def _parts(self, edit: Edit) -> Sequence[Edit] | None:
        """The edits that do what an edit is for and leave the markup in its range alone; ``None`` if none can."""
        document, (start, end) = self.document, edit.span
        if not hides(document, start, end):
            return (edit,) if self._allowed(edit) else None
        if not edit.text.strip():
            named = edit._replace(span=self._trimmed(start, end))
            sound = named.span.start < named.span.end and not hides(document, *named.span)
            return (named,) if sound and self._allowed(named) else None
        if end - start > _LONGEST:
            return None
        parts = list(_changed(document, edit))
        return parts if all(not hides(document, *part.span) and self._allowed(part) for part in parts) else None

    def _trimmed(self, start: int, end: int) -> Span:
        """A range without the markup at its ends."""
        masked = self.document.masked
        first = bisect_left(masked, start, key=lambda m: m.start)
        if first < len(masked) and masked[first].start == start:
            start = min(masked[first].end, end)
        last = bisect_left(masked, end, key=lambda m: m.end)
        if last < len(masked) and masked[last].end == end:
            end = max(masked[last].start, start)
        return Span(start, end)

    def _allowed(self, edit: Edit) -> bool:
        """Whether an edit that holds no markup lies in a paragraph, inside no markup, and leaves none without words."""
        start, end = edit.span
        paragraphs = self.document.paragraphs
        at = bisect_left(paragraphs, start, key=lambda p: p.end)
        if at == len(paragraphs) or not paragraphs[at].covers(edit.span):
            return False
        if self._cuts(start) or self._cuts(end):
            return False
        return start == end or bool(edit.text.strip()) or not self._empties(start, end)

    def _cuts(self, at: int) -> bool:
        """Whether an offset lies inside a piece of markup: a masked one, or one that reads as a mark."""
        masked = self.document.masked
        k = bisect_right(masked, at, key=lambda m: m.start) - 1
        if k >= 0 and at < masked[k].end:
            return at > masked[k].start
        if k >= 0 and at == masked[k].end:
            return False
        return hides(self.document, at - 1, at) and hides(self.document, at, at + 1)

    def _empties(self, start: int, end: int) -> bool:
        """Whether markup stands on both sides of a range, close by: without the words nothing would be left in it."""
        text = self.document.text
        while start and text[start - 1].isspace():
            start -= 1
        while end < len(text) and text[end].isspace():
            end += 1
        return hides(self.document, start - 1, start) and hides(self.document, end, end + 1)

    def _keeps(self, edits: Iterable[Edit]) -> bool:
        """Whether the markup around edits is read as before once they are made."""
        text, shape = self.document.text, self.shape
        ordered = sorted(edits, key=lambda e: e.span)
        while ordered:
            low, high = shape.around(self.document, ordered[0].span, _AROUND)
            here = [e for e in ordered if low <= e.span.start and e.span.end <= high]
            ordered = ordered[len(here) :]
            if any(shape.bars(self.document, *edit) for edit in here):
                return False
            if any(shape.touches(self.document, *edit) for edit in here):
                context = shape.context(self.document)
                mended = _applied(text, Span(low, high), here)
                if shape.structure(text[low:high] + context) != shape.structure(mended + context):
                    return False
        return True


def _apart(gone: Sequence[Span], edits: Sequence[Edit]) -> bool:
    """Whether edits keep clear of each other. Paragraphs that follow each other are not taken out at once.

    Each by itself may go from between its neighbours; what happens where both go, nobody has looked at.
    """
    spans = sorted([*dict.fromkeys(gone), *(e.span for e in edits)])
    whole = set(gone)
    for one, other in pairwise(spans):
        if one.end > other.start or (one.end == other.start and (one in whole or other in whole)):
            return False
    return True


def _changed(document: Document, edit: Edit) -> Iterator[Edit]:
    """An edit cut down to the words and marks that it changes; white space is as good as any other.

    The words are those of the prose, unless the new text was made from the file as it stands, markup and all.
    """
    from difflib import SequenceMatcher

    markup = [m.strip() for m in inside(document, edit.span)]
    text = document.text if any(m and m in edit.text for m in markup) else document.prose
    old = [Span(*m.span()) for m in _PIECE.finditer(text, *edit.span) if m.group() not in FILLERS]
    new = _PIECE.findall(edit.text)
    said = [" " if text[a:b].isspace() else text[a:b] for a, b in old]
    said_now = [" " if piece.isspace() else piece for piece in new]
    for what, i, j, k, m in SequenceMatcher(None, said, said_now, autojunk=False).get_opcodes():
        if what != "equal":
            start = old[i].start if i < len(old) else edit.span.end
            yield Edit(Span(start, old[j - 1].end if j > i else start), "".join(new[k:m]))


def _applied(text: str, within: Span, edits: Sequence[Edit]) -> str:
    """A stretch of a text with edits made, which lie in it in order."""
    parts: list[str] = []
    at = within.start
    for (start, end), new in edits:
        parts += (text[at:start], new)
        at = end
    return "".join([*parts, text[at : within.end]])
