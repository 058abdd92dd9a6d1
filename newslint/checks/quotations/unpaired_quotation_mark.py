"""A quotation mark that opens or closes nothing."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from newslint.checks.quotations._likely_bounds import likely_end, likely_start
from newslint.engine.bases.said_once import SaidOnceRule
from newslint.engine.finding import Finding, Fix, Related, Safety, Severity
from newslint.engine.rule import Meta
from newslint.text import Document, Span

_MEANT = 4  # marks without a partner in one story
_MARKS = frozenset("\"'“”‘’„«`")
_OPENING = {'"': '"', "”": "“"}
_CLOSING = {'"': '"', "“": "”"}


class UnpairedQuotationMark(SaidOnceRule):
    """A mark without its partner: ``“It was late, he said``."""

    meta = Meta(
        code="QUO102",
        name="unpaired-quotation-mark",
        summary="A quotation is opened and never closed, or closed and never opened.",
        why="Readers cannot tell where somebody's words end and the reporter's begin, which may put words into the "
        "wrong mouth.",
        severity=Severity.WARNING,
        scope="story",
        source="The Associated Press Stylebook: quotation marks; Guardian style guide: quotation marks",
        in_quotes=True,
        bad=(
            "“It was [[late,]] he said, and the bridge was shut.",
            '"It was [[late,]] he said. "We took the ferry."',
            "[[It]] was late and the bridge was shut,” he said.",
            "The mayor was asked: [[When]] will the bridge open?”",
            '"It was [[late,]] the ferry’s captain said, "and the bridge was shut."',
            "Her first novel, “A Bridge in [[Winter]], sold well.",
            "The mayor called the bridge “the shame of the [[town.]]",
            "The mayor said: “It was late, and we [[left.]]\n\nThe bridge is shut.",
            "The mayor said the [[“]]bridge was shut.\n\nThe ferry ran.",
            "“It was late,” he said.\n\nThe mayor said: “The bridge was shut.\n\nWe took the ferry.[[”]]",
            'The firm put it on its customers[["]] bills.',
        ),
        good=(
            "“It was late,” he said, and the bridge was shut.",
            "“It was late.\n\n“The bridge was shut, and we took the ferry,” he said.",
            "The pole was 6'2\" long, and the '90s were kind to ‘the bridge’.",
            "“She told us: ‘The bridge is shut,’ and we left,” he said. “Then she said “no” twice.”",
            "'It was late,' she said. The students' bridge was shut.",
            "“The bridge was shut, and it was late.\n\nNight on the river\n\n“We took the ferry,” he said.",
            'He said: "I said then that we should go. "The ferry was late." She left.',
        ),
    )
    mends_all = False
    triggers = frozenset({'"'})  # all double quotation marks are one token

    def places(self, document: Document) -> Iterator[Finding]:
        """Report the marks without a partner, unless the story has so many that it must mean something else by them."""
        text, quotes = document.prose, document.quotes
        starts = [span.start for span in quotes.marked if text[span.start] in _CLOSING]
        unmarked = {quote.end for quote in quotes.marked if text[quote.start] not in _MARKS}
        marks = sorted([(span, False) for span in quotes.unclosed] + [(span, True) for span in quotes.unopened])
        alone: list[tuple[Span, bool, bool]] = []
        for span, closes in marks:
            if _is_free(text, span):
                continue
            runs_on = closes and span.end in unmarked
            if closes and alone and not alone[-1][1]:
                before = alone[-1][0].start
                if bisect_right(starts, span.start) == bisect_right(starts, before):
                    alone.pop()  # one quotation over some paragraphs, opened in the first alone
                    runs_on = True
            alone.append((span, closes, runs_on))
        if len(alone) >= _MEANT:
            return
        for span, closes, runs_on in alone:
            if runs_on:
                yield self.found(
                    span,
                    "This mark closes a quotation of some paragraphs: open each of them with a mark?",
                    severity=Severity.ADVICE,  # who speaks is plain: some houses set marks at both ends alone
                )
            elif closes:
                yield self._unopened(document, span, [quote.end for quote in quotes.marked])
            else:
                yield self._unclosed(document, span, starts)

    def _unopened(self, document: Document, mark: Span, ends: list[int]) -> Finding:
        """Point to where the quotation seems to begin."""
        text = document.prose
        genitive = text[mark.start - 1 : mark.start] == "s" and text[mark.end : mark.end + 2].strip().islower()
        start = -1 if genitive else likely_start(document, mark, ends)
        if start < 0:
            rest = "is it an apostrophe?" if genitive else "where does it begin?"
            return self.found(mark, f"This mark closes a quotation that nothing opens: {rest}")
        opening = _OPENING.get(text[mark.start], '"')
        return self.found(
            Span(start, start + len(text[start : mark.start].split()[0])),
            "A quotation closes further on and nothing opens it: does it begin here?",
            fixes=(Fix.insert("Open the quotation", start, opening, Safety.DISPLAY),),
            related=(Related(mark, "It ends here."),),
        )

    def _unclosed(self, document: Document, mark: Span, starts: list[int]) -> Finding:
        """Point to where the quotation seems to end: before the words that name its speaker, or with its paragraph."""
        end = likely_end(document, mark, starts)
        if not end:
            return self.found(mark, "This mark opens a quotation that nothing closes: where does it end?")
        closing = _CLOSING.get(document.prose[mark.start], '"')
        fixed = document.prose[end.start : end.end].rstrip("'’") + closing
        return self.found(
            end,
            "A quotation opens before and nothing closes it: does it end here?",
            fixes=(Fix.swap(end, fixed, Safety.DISPLAY),),
            related=(Related(mark, "It opens here."),),
        )


def _is_free(text: str, span: Span) -> bool:
    """Whether a mark stands between spaces, as what is left of another fault."""
    return text[span.start - 1 : span.start].isspace() and not text[span.end : span.end + 1].strip()
