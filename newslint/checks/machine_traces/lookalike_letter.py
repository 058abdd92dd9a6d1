"""Letters of another script that look like Latin ones."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Fix, Severity
from newslint.engine.rule import Meta, Rule
from newslint.language.segmentation.tokens import tokens
from newslint.text import Document, Span
from newslint.text.characters import non_ascii
from newslint.util.lazy_regex import lazy_regex

_LATIN_FOR = str.maketrans(
    "АВЕЅІЈКМНОРСТХУҮаеоԛѕіјрсухԁһԝΑΒΕΖΗΙΚΜΝΟΡΤΥΧονӏ",
    "ABESIJKMHOPCTXYYaeoqsijpcyxdhwABEZHIKMNOPTYXovl",
)
_LOOKALIKES = frozenset(map(chr, _LATIN_FOR))
_LETTERS = lazy_regex(r"[^\W\d_]++")


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
            "The ferry\u0489 sank in calm water.",
            "The lamp used 40 μW and a Δv of nothing.",
        ),
        in_quotes=True,
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Report words that are Latin when the look-alikes are put right."""
        if non_ascii(document).characters.isdisjoint(_LOOKALIKES):
            return
        table = tokens(document)
        for at in table.where_attribute(_hold_mixed):
            for found in _LETTERS.finditer(table.text[at]):
                if _is_mixed(found.group()):
                    yield self._report(found.group(), Span(*found.span()), table.start_of(at))

    def _report(self, word: str, within: Span, offset: int) -> Finding:
        """The finding for a word that stands at a span of the token at an offset."""
        span = Span(offset + within.start, offset + within.end)
        odd = next(ch for ch in word if not ch.isascii())
        script = "Greek" if odd < "\u0400" else "Cyrillic"
        right = word.translate(_LATIN_FOR)
        message = f"“{word}” holds a {script} “{odd}” that looks like a Latin letter: write “{right}”."
        return self.found(span, message, fixes=(Fix.swap(span, right),))


def _hold_mixed(tokens: list[str]) -> list[bool]:
    """Whether each token holds such a word: for `Tokens.where_attribute`."""
    return [not token.isascii() and any(map(_is_mixed, _LETTERS.findall(token))) for token in tokens]


def _is_mixed(word: str) -> bool:
    """Whether letters are Latin and look-alikes, both, and no others."""
    return not word.isascii() and word.translate(_LATIN_FOR).isascii() and any(map(str.isascii, word))
