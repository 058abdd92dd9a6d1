"""Plain text, and whatever has no reader of its own: a page by the name of a text is read as a page, and what is no
prose is refused.
"""

from __future__ import annotations

from pathlib import PurePath

from newslint.readers.base import TextReader
from newslint.readers.decoding import Decoded, UnreadableError, decode
from newslint.readers.directives import find_directives, find_misread
from newslint.readers.layout import find_fields
from newslint.readers.prose import Patch, blank, patch
from newslint.readers.wrapping import wrapped_ends
from newslint.text import Document, Span

SUFFIXES = (".txt", ".text")
_HEAD = 100  # code points in which a page says what it is


class Plain(TextReader):
    """Plain text: furniture named, what speaks to newslint (or seems to) masked, wrapped lines joined again."""

    name = "plain text"
    suffixes = SUFFIXES

    def decode(self, data: bytes, name: str) -> Decoded:
        """The text of a file, unless its name or its beginning says that it is in a format that is not read."""
        decoded = decode(data)
        if _is_page(decoded.text):
            return decoded
        from newslint.readers.formats import is_prose, refused, told_by_text

        reason = refused(name) or told_by_text(decoded.text)
        suffix = PurePath(name).suffix.lower()
        if reason is None and suffix and suffix not in SUFFIXES and not is_prose(decoded.text):
            reason = f"newslint does not know {suffix}, and the text is not plainly prose: name it .txt if it is"
        if reason is not None:
            raise UnreadableError(reason)
        return decoded

    def parse(self, text: str, name: str) -> Document:
        """The document in a text."""
        if _is_page(text):
            from newslint.readers.html import Html

            return Html().parse(text, name)
        asides = [Span(*m.span()) for m in find_directives(text)]
        asides = sorted([*asides, *(misread.span for misread in find_misread(text))])
        wraps = wrapped_ends(text)
        if not wraps:
            return Document(text, name, masked=tuple(asides), fields=find_fields(text))
        prose, masked = patch(text, _patches(text, asides, wraps))
        return Document(text, name, masked=masked, fields=find_fields(prose), prose=prose)


def _is_page(text: str) -> bool:
    """Whether a text says that it is a page of HTML."""
    if "<" not in text[:_HEAD]:
        return False
    from newslint.readers.formats import is_page

    return is_page(text)


def _patches(text: str, asides: list[Span], wraps: list[Patch]) -> list[Patch]:
    """Directives hidden and line ends joined, in order; a directive parts what stands around it."""
    hidden = [blank(text, *span) for span in asides]
    apart = [wrap for wrap in wraps if not any(wrap.start <= d.end and d.start <= wrap.end for d in asides)]
    return sorted([*hidden, *apart])
