"""No space after a comma, or after the mark that ends a sentence."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Edit, Finding, Fix, Safety, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.text import Document, Span
from newslint.util.lazy_regex import lazy_regex

_COMMA = lazy_regex(r",(?:(?=[A-Za-z])(?<=[a-z][a-z],)|(?=[a-z]{2})(?<=\d,))")
_STOP = lazy_regex(r"\.(?=(?:[A-Z][a-z]+|[AI]) )(?<=[a-z][a-z]\.)")
_ASKED = lazy_regex(r"\?(?=[A-Z][a-z])(?<=[a-z].)")
_CRIED = lazy_regex(r"!(?=[A-Z][a-z])(?<=[a-z].)")
_ADDRESS = frozenset("@/_=&#\\<>{}[]|:")


class MissingSpace(Rule):
    """``gloves,including``, ``the end.The``."""

    meta = Meta(
        code="TYP111",
        name="missing-space",
        summary="No space follows a comma, or the mark that ends a sentence.",
        why="Two words run together, and the line breaks in the wrong place.",
        severity=Severity.ERROR,
        in_quotes=True,
        bad=(
            Example("It sells hats[[,]]including old ones.", fixed="It sells hats, including old ones."),
            Example("That was the end[[.]]The hall was empty.", fixed="That was the end. The hall was empty."),
            Example("Was it true[[?]]The hall was empty.", fixed="Was it true? The hall was empty."),
            Example("It opened in 2010[[,]]and shut in 2012.", fixed="It opened in 2010, and shut in 2012."),
        ),
        good=(
            "It sells 1,200 hats at hats.com and by e-mail.",
            "The file is at example.org/a,b and in notes,old.txt.",
            "The Zafi.D virus came by e-mail.",
            "A.N. Lee and the U.S. team met at 5 p.m. on Monday.",
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at each such mark between two words, but for those in addresses."""
        text = document.prose
        for sign, pattern in ((",", _COMMA), (".", _STOP), ("?", _ASKED), ("!", _CRIED)):
            if sign not in text:
                continue
            for match in pattern.finditer(text):
                at = match.start()
                low, high = _word(text, at)
                chunk = text[low:high]
                if _ADDRESS.intersection(chunk) or chunk.rstrip(".,;!?\"'”’)").count(".") > (sign == "."):
                    continue
                if chunk.count(",") > 2 or (sign == "." and text[low:at].lower() in {"www", "http", "mr", "dr"}):
                    continue
                fix = Fix("Put a space", (Edit(Span(at + 1, at + 1), " "),), Safety.SAFE)
                yield self.found(Span(at, at + 1), f"A space after “{sign}”.", fixes=(fix,))


def _word(text: str, at: int) -> tuple[int, int]:
    """The range without white space around an offset, at most 60 code points to each side."""
    low, high = at, at
    while low > max(0, at - 60) and not text[low - 1].isspace():
        low -= 1
    while high < min(len(text), at + 60) and not text[high].isspace():
        high += 1
    return low, high
