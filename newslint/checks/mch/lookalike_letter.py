"""Letters of another script that look like Latin ones."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Fix, Severity
from newslint.engine.rule import Meta, Rule
from newslint.text import Document, Span
from newslint.text.lazy import lazy
from newslint.text.signs import beyond_ascii

_LATIN_FOR = str.maketrans(
    "АВЕЅІЈКМНОРСТХУҮаеоԛѕіјрсухԁһԝΑΒΕΖΗΙΚΜΝΟΡΤΥΧονӏ",
    "ABESIJKMHOPCTXYYaeoqsijpcyxdhwABEZHIKMNOPTYXovl",
)
_SCRIPTS = "\u0370-\u03ff\u0400-\u052f"
_FOREIGN = lazy(f"[{_SCRIPTS}]")
_MIXED = lazy(rf"(?=[^\W\d_]*[A-Za-z])(?=[^\W\d_]*[{_SCRIPTS}])[^\W\d_]+")


class LookalikeLetter(Rule):
    """``Вritain`` with a Cyrillic letter in front."""

    meta = Meta(
        code="MCH104",
        name="lookalike-letter",
        summary="A word mixes Latin letters with letters of another script that look like them.",
        why="Search does not find the word, a voice cannot read it, and it is a known way to hide copied text.",
        severity=Severity.ERROR,
        bad=("The [[fеrry]] sank in calm water.", "The mayor of [[Вergen]] wept."),
        good=(
            "The ferry sank in calm water.",
            "The ship «Россия» sank in calm water.",
            "The lamp used 40 μW and a Δv of nothing.",
        ),
        in_quotes=True,
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Report words that are Latin when the look-alikes are put right."""
        if not any(map(_FOREIGN.match, beyond_ascii(document).characters)):
            return
        for match in _MIXED.finditer(document.prose):
            right = match.group().translate(_LATIN_FOR)
            if right.isascii():
                odd = next(ch for ch in match.group() if not ch.isascii())
                script = "Greek" if odd < "\u0400" else "Cyrillic"
                span = Span(*match.span())
                message = f"“{match.group()}” holds a {script} “{odd}” that looks like a Latin letter: write “{right}”."
                yield self.found(span, message, fixes=(Fix.swap(span, right),))
