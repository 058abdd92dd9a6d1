"""A space before a comma or a full stop, and a mark set twice."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Edit, Finding, Fix, Safety, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.text import Document, Span
from newslint.util.lazy_regex import lazy_regex

_SPACED = lazy_regex(r" (?:,(?= )|[.;?!](?= [A-Z]|\n|$))(?<=\w..)")
_DOUBLED = lazy_regex(r"[,.?](?:(?<=[a-z],),+(?= )|(?<=[a-z]{3}\.)\.(?= [A-Z]|\n|$)|(?<=[a-z][?,])\.(?= |\n|$))")
_SPACED_PERCENT = lazy_regex(r" %(?<=\d %)(?!\w)")
_WORD = lazy_regex(r"[\w.]+$")
_SHORTENED = frozenset("etc inc ltd bros vol viz approx dept govt esq hon".split())
_SPACES = (" ,", " .", " ;", " ?", " !")
_PERCENT = (" %",)
_DOUBLES = (",,", "..", "?.", ",.")


class MisplacedMark(Rule):
    """``the end , and``, ``the end,, and``."""

    meta = Meta(
        code="TYP112",
        name="misplaced-mark",
        summary="A space stands before a mark, or a mark is set twice.",
        why="It is a slip of the keyboard, and a line may begin with the mark.",
        severity=Severity.ERROR,
        in_quotes=True,
        bad=(
            Example("The hall[[ ,]] he said, was full.", fixed="The hall, he said, was full."),
            Example("The hall[[,,]] he said, was full.", fixed="The hall, he said, was full."),
            Example("It is 14[[ %]] larger.", fixed="It is 14% larger."),
            Example("The hall was full[[..]] He left.", fixed="The hall was full. He left."),
            Example("He spoke to the crew[[,.]] The hall was full.", fixed="He spoke to the crew. The hall was full."),
            Example("When he spoke[[,.]] the hall was full.", fixed="When he spoke, the hall was full."),
        ),
        good=(
            "The hall, he said, was full ... and then empty.",
            "The letters %s stand for a word, 5 %d for a figure.",
            "The hall is at 5 .50 calibre range, full...",
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Look where the literal signs occur."""
        text = document.prose
        for literals, pattern in ((_SPACES, _SPACED), (_DOUBLES, _DOUBLED), (_PERCENT, _SPACED_PERCENT)):
            if not any(literal in text for literal in literals):
                continue
            for match in pattern.finditer(text):
                seen = match.group()
                if document.text[match.start() : match.end()] != seen:
                    continue  # markup was blanked out here
                if seen == ".." and _shortened(text, match.start()):
                    continue
                mark = _one_of(text, match.start(), seen.strip())
                message = f"No space before “{mark}”." if seen[0] == " " else f"One “{mark}” is enough."
                span = Span(match.start(), match.end())
                fix = Fix(f"Write “{mark}”", (Edit(span, mark),), Safety.SAFE)
                yield self.found(span, message, fixes=(fix,))


def _one_of(text: str, at: int, marks: str) -> str:
    """The mark that stays: the first, but a comma only where the sentence goes on."""
    after = text[at + len(marks) : at + len(marks) + 9].lstrip(" ")[:1] if marks == ",." else ""
    return "." if marks == ",." and not after.islower() else marks[0]


def _shortened(text: str, at: int) -> bool:
    """Whether the word before may be short for another and bring a stop of its own: a known one, or a name."""
    word = _WORD.search(text[max(0, at - 40) : at])
    return word is not None and (word.group() in _SHORTENED or word.group()[0].isupper() or "." in word.group())
