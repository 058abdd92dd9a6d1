"""A quotation mark or a dash with a space before it at the end of a paragraph."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Fix, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.text import Document, Span

_MARKS = frozenset('"“”')
_INNER = frozenset("'’")
_DASHES = frozenset("-–—")
_OPENS_AFTER = frozenset(" \t\u00a0([—–-")


class StrayMark(Rule):
    """``... he said. "``."""

    meta = Meta(
        code="TYP115",
        name="stray-mark",
        summary="A quotation mark or a dash stands alone at the end of a paragraph.",
        why="A mark after a space opens a quotation, and a dash leads to something; at the end of a paragraph nothing "
        "is left. It is what remains where copy was cut or pasted.",
        severity=Severity.ERROR,
        in_quotes=True,
        bad=(
            Example(
                '"The roof leaked for years," she said.[[ "]]',
                fixed='"The roof leaked for years," she said.',
            ),
            Example(
                'She said: "The roof leaked for years.[[ "]]',
                fixed='She said: "The roof leaked for years."',
            ),
            Example("The roof leaked for years.[[ -]]", fixed="The roof leaked for years."),
            Example("She called it “ a shame.[[ ”]]", fixed="She called it “ a shame.”"),
        ),
        good=(
            "The roof will leak, and then -",
            'She said: "The roof leaked for years."',
            'The hole in the roof was 7 1/2" by 5".',
        ),
    )
    triggers = _DASHES | {"--", '"'}  # all double quotation marks are one token

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at the last two characters of each paragraph."""
        text = document.prose
        for start, end in document.paragraphs:
            if text[end - 1] in _DASHES and (last := _before_dash(text, start, end)):
                fix = Fix.swap(Span(last, end), "")
                yield self.found(Span(last, end), "This dash leads to nothing: delete it?", fixes=(fix,))
            if text[end - 1] not in _MARKS or end - start < 3 or not document.text[end - 2].isspace():
                continue
            if text[start : end - 1].rstrip()[-1:] in _INNER:
                continue  # two marks that close, set apart as many printers do
            last = len(text[start : end - 1].rstrip()) + start
            if _is_open(text, start, last):
                closed = text[end - 1].replace("“", "”")
                fix = (
                    Fix.swap(Span(last, end), closed) if closed != text[end - 1] else Fix.swap(Span(last, end - 1), "")
                )
                message = "A space parts this mark from the quotation that it closes."
            else:
                fix = Fix.swap(Span(last, end), "")
                message = "This quotation mark neither opens nor closes anything: delete it?"
            yield self.found(Span(last, end), message, fixes=(fix,))


def _before_dash(text: str, start: int, end: int) -> int:
    """Where the sentence ends before a dash that stands alone at the end of a paragraph; 0 where it goes on."""
    rest = text[start:end].rstrip("-–—")
    last = start + len(rest.rstrip())
    return last if rest[-1:].isspace() and text[last - 1] in '.!?"”' else 0


def _is_open(text: str, start: int, end: int) -> bool:
    """Whether a quotation that began between two offsets has not been closed there."""
    opened = False
    for at in range(start, end):
        if text[at] == '"':
            opened = (at == start or text[at - 1] in _OPENS_AFTER) and not text[at + 1].isspace()
        elif text[at] in _MARKS:
            opened = text[at] == "“"
    return opened
