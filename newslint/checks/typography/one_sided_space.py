"""A dash or a slash with a space on one side only."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.bases.said_once import SaidOnceRule
from newslint.engine.finding import Finding, Fix, Safety, Severity
from newslint.engine.rule import Example, Meta
from newslint.text import Document, Span

_SUSPENDED = frozenset({"and", "or", "to", "nor", "und", "oder", "through", "versus", "but", "as", "than"})
"""Before these a hyphen may hang in the air: "short- and long-term"."""
_SUFFIXES = frozenset("ism isms ing ings ed ly er est ish able ness ment tion ology gate".split())
_WORD = 40  # code points at most


class OneSidedSpace(SaidOnceRule):
    """``the match- a draw``."""

    meta = Meta(
        code="TYP121",
        name="one-sided-space",
        summary="A dash, hyphen or slash has a space on one side only.",
        why="A dash stands free on both sides or on neither, a hyphen on neither; with one space, the reader cannot "
        "tell which of the two it is.",
        severity=Severity.WARNING,
        in_quotes=True,
        bad=(
            Example("They drew the match[[- ]]a good result.", fixed="They drew the match - a good result."),
            Example("The hall[[/ ]]museum is new.", fixed="The hall / museum is new."),
            Example("They drew the match[[ --]]the third draw.", fixed="They drew the match -- the third draw."),
        ),
        good=(
            "They drew the match - a good result.",
            "They have short- and long-term plans.",
            "The list is in docs/rules/ and the hall / museum is new.",
            "It was -5 degrees, and the file was called -a.",
            "They play in the first-, second- or third-best team.",
        ),
    )
    triggers = frozenset({"-", "--", "/"})

    def places(self, document: Document) -> Iterator[Finding]:
        """Look at each hyphen with a space after it or before it, where words stand on both sides."""
        text = document.prose
        for sign in ("- ", " -", "/ "):
            mark = sign.strip()
            at = text.find(sign)
            while at >= 0:
                low = high = at + sign.index(mark)
                while low and text[low - 1] == mark:
                    low -= 1
                while text[high : high + 1] == mark:
                    high += 1
                seen = document.text[low - 1 : high + 1] == text[low - 1 : high + 1]  # else markup was blanked out here
                if seen and high - low <= 2 and self._is_between(text, low, high):
                    yield self._report(document, low, high)
                at = text.find(sign, high)

    def _is_between(self, text: str, low: int, high: int) -> bool:
        """Whether words stand on both sides, and a space on one."""
        spaced_after = text[high : high + 1] == " "
        if spaced_after == (text[low - 1 : low] == " "):
            return False
        before = text[max(0, low - 3) : low].rstrip(" ")
        after = text[high : high + _WORD].lstrip(" ")
        if not (before[-2:].isalpha() and before[-1:].islower() and len(before) > 1 and after[:1].isalpha()):
            return False
        if text[low] == "/" and not text[max(0, low - _WORD) : low].rsplit(None, 1)[-1].isalpha():
            return False  # the end of a path or an address
        word = after.split(None, 1)[0].strip(",.;:!?\"'”’)")
        return word not in _SUSPENDED if spaced_after else len(word) > 1 and word not in _SUFFIXES

    def _report(self, document: Document, low: int, high: int) -> Finding:
        """Offer a dash with both its spaces; for a single mark also none, and a person chooses."""
        text = document.prose
        dash, mark = text[low:high], text[low]
        span = Span(low - (text[low - 1] == " "), high + (text[high] == " "))
        safety = Safety.DISPLAY if len(dash) == 1 else Safety.UNSAFE
        fixes = [Fix("Put a space on both sides", Fix.swap(span, f" {dash} ").edits, safety)]
        if len(dash) == 1:
            fixes.append(Fix("Put none", Fix.swap(span, dash).edits, safety))
        rest = ": a dash has two, a hyphen none" if mark == "-" else ""
        return self.found(span, f"A space on one side only{rest}.", fixes=tuple(fixes))
