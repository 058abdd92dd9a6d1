"""Characters that were read in the wrong encoding."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Fix, Severity
from newslint.engine.rule import Meta, Rule
from newslint.text import Document, Span
from newslint.text.characters import non_ascii
from newslint.util.lazy_regex import lazy_regex

_RUN = lazy_regex(r"[^\x00-\x7f]{2,}")
_LIKELY = lazy_regex("[\xa0-\u017f\u2010-\u2044\u20ac\u2122\u2190-\u27bf\ufe0f\U0001f000-\U0001faff]")
"""What copy holds beside ASCII; Greek and Cyrillic come in words, and are taken two at a time."""
_REPLACEMENT = lazy_regex("\ufffd+|ï¿½")
_REPLACING = frozenset("\ufffdï")


class Mojibake(Rule):
    """``donâ€™t`` for ``don’t``."""

    meta = Meta(
        code="MCH105",
        name="mojibake",
        summary="A character was read in the wrong encoding.",
        why="Readers see garbage where a quotation mark or an accented letter should be.",
        severity=Severity.ERROR,
        bad=("The ferry hadn[[â€™]]t a chance.", "The caf[[Ã©]] on the quay stayed open.", "It cost [[\ufffd]]5."),
        good=("The café on the quay stayed open.", "The ferry hadn’t a chance — “none”, he said.", "Åse Ærø sank it."),
        in_quotes=True,
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Report runs that make sense when they are read as UTF-8, and characters that stand for lost ones."""
        text, beyond = document.text, non_ascii(document)
        for match in _RUN.finditer(text) if beyond.paired else ():
            right = _reread(match.group())
            if right is not None:
                span = Span(*match.span())
                yield self.found(span, f"“{match.group()}” is a garbled “{right}”.", fixes=(Fix.swap(span, right),))
        for match in _REPLACEMENT.finditer(text) if beyond.characters & _REPLACING else ():
            yield self.found(Span(*match.span()), "A character was lost here when the text was read: which was it?")


def _reread(run: str) -> str | None:
    """What a run of characters is when the bytes that it was made of are read as UTF-8; nothing if they are none."""
    raw = bytearray()
    for ch in run:
        try:
            raw += ch.encode("cp1252")
        except UnicodeEncodeError:
            if ord(ch) > 0xFF:
                return None
            raw.append(ord(ch))
    try:
        right = raw.decode("utf-8")
    except UnicodeDecodeError:
        return None
    return (
        right if all(_LIKELY.fullmatch(ch) or (len(right) > 1 and "\u0370" <= ch < "\u0500") for ch in right) else None
    )
