"""Characters that nobody sees."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from newslint.engine.finding import Edit, Finding, Fix, Related, Severity
from newslint.engine.rule import Meta, Rule
from newslint.text import Document, Span
from newslint.text.characters import non_ascii
from newslint.util.lazy_regex import lazy_regex

_HIDDEN = lazy_regex(
    "[\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\u180e\u00ad\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]+"
)
_RIGHT_TO_LEFT = lazy_regex("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]")
_MARKS = frozenset("\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_NEEDED = frozenset("\u200c\u200d")


class HiddenCharacter(Rule):
    """Zero-width spaces, marks of direction, soft hyphens, invisible tags."""

    meta = Meta(
        code="MCH103",
        name="hidden-character",
        summary="An invisible character stands in the text.",
        why="It breaks search, spelling and line ends, and is a known watermark of text taken from a program.",
        severity=Severity.WARNING,
        bad=(
            "The ferry[[\u200b]] sank in calm water.",
            "The fer[[\u00ad]]ry sank in calm water, and no\u00adbody was hurt.",
        ),
        good=(
            "The ferry sank in calm water.",
            "The word نمی\u200cخواهم stood on the ferry.",
            "The captain waved: 👩\u200d✈️.",
        ),
        in_quotes=True,
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Report the first place, with all others, and one fix for all of them."""
        text = document.text
        if not any(map(_HIDDEN.match, non_ascii(document).characters)):
            return
        spans = [Span(*m.span()) for m in _HIDDEN.finditer(text) if not _belongs(text, m)]
        if spans:
            first = text[spans[0].start]
            name = unicodedata.name(first, f"U+{ord(first):04X}").lower()
            more = f", and {len(spans) - 1} more" if len(spans) > 1 else ""
            related = tuple(Related(span, "Another one here.") for span in spans[1:])
            fix = Fix("Delete what cannot be seen", tuple(Edit(span, "") for span in spans))
            shy = all(set(document[span]) == {"\u00ad"} for span in spans)
            yield self.found(
                spans[0],
                f"An invisible character ({name}{more}): delete it.",
                fixes=(fix,),
                related=related,
                severity=Severity.ADVICE if shy else None,
            )


def _belongs(text: str, match: re.Match[str]) -> bool:
    """Whether the character does a job where it stands: in other scripts, in emoji, as the first of the file."""
    start, end = match.span()
    around = text[max(0, start - 1) : start] + text[end : end + 1]
    if start == 0 and match.group() == "\ufeff":
        return True
    if set(match.group()) <= _NEEDED:
        return any(
            ord(ch) > 0x2FF and not ch.isspace() and not unicodedata.category(ch).startswith("P") for ch in around
        )
    return set(match.group()) <= _MARKS and _RIGHT_TO_LEFT.search(text, max(0, start - 200), end + 200) is not None
