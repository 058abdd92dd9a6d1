"""A quotation mark that opens or closes nothing."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Severity
from newslint.engine.rule import Meta, Rule
from newslint.text import Document, Span

_MEANT = 4  # marks without a partner in one story


class UnpairedMark(Rule):
    """``“It was late``, he said."""

    meta = Meta(
        code="QUO102",
        name="unpaired-quotation-mark",
        summary="A quotation is opened and never closed, or closed and never opened.",
        why="Readers cannot tell where somebody's words end and the reporter's begin, which may put words into the "
        "wrong mouth.",
        severity=Severity.WARNING,
        source="The Associated Press Stylebook: quotation marks; Guardian style guide: quotation marks",
        in_quotes=True,
        bad=(
            "[[“]]It was late, he said, and the bridge was shut.",
            '[["]]It was late, he said. "We took the ferry."',
            "It was late and the bridge was shut,[[”]] he said.",
            "The mayor said: [[“]]It was late.\n\nThe bridge is shut.",
        ),
        good=(
            "“It was late,” he said, and the bridge was shut.",
            "“It was late.\n\n“The bridge was shut, and we took the ferry,” he said.",
            "The pole was 6'2\" long, and the '90s were kind to ‘the bridge’.",
            "“She told us: ‘The bridge is shut,’ and we left,” he said. “Then she said “no” twice.”",
            "'It was late,' she said. The students' bridge was shut.",
        ),
    )
    triggers = frozenset({'"'})  # all double quotation marks are one token

    def check(self, document: Document) -> Iterator[Finding]:
        """Report the marks without a partner, unless the story has so many that it must mean something else by them."""
        quotes = document.quotes
        text = document.prose
        alone = [(span, False) for span in quotes.unclosed] + [(span, True) for span in quotes.unopened]
        alone = [(span, closes) for span, closes in alone if not _is_free(text, span)]
        if len(alone) >= _MEANT:
            return
        for span, closes in sorted(alone):
            message = (
                "This mark closes a quotation that nothing opens: where does it begin?"
                if closes
                else "This mark opens a quotation that nothing closes: where does it end?"
            )
            yield self.found(span, message)


def _is_free(text: str, span: Span) -> bool:
    """Whether a mark stands between spaces, as what is left of another fault."""
    return text[span.start - 1 : span.start].isspace() and text[span.end : span.end + 1].isspace()
