"""A quotation mark that opens or closes nothing."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from newslint.engine.finding import Finding, Fix, Related, Safety, Severity
from newslint.engine.rule import Meta, Rule
from newslint.language.words.verb_forms import is_speech
from newslint.text import Document, Span
from newslint.text.lexicon import lexicon_of
from newslint.util.lazy_regex import lazy_regex

_MEANT = 4  # marks without a partner in one story
_MARKS = frozenset("\"'“”‘’„«`")
_CLOSING = {'"': '"', "“": "”"}
_ASIDE = lazy_regex(r"\w+[,?!]['’]?(?= (?:(?:he|she|they|it|we|I|the \w+|[A-Z]\w+(?: [A-Z]\w+)?) )?(\w+)\b)")
"""The last words of a quotation before "he said", and the verb of it."""
_LAST = lazy_regex(r"\w+\W*\Z")


class UnpairedQuotationMark(Rule):
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
            "It was late and the bridge was shut,[[”]] he said.",
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
    triggers = frozenset({'"'})  # all double quotation marks are one token

    def check(self, document: Document) -> Iterator[Finding]:
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
                    span, "This mark closes a quotation of some paragraphs: open each of them with a mark?"
                )
            elif closes:
                genitive = text[span.start - 1 : span.start] == "s" and text[span.end : span.end + 2].strip().islower()
                rest = "is it an apostrophe?" if genitive else "where does it begin?"
                yield self.found(span, f"This mark closes a quotation that nothing opens: {rest}")
            else:
                yield self._unclosed(document, span, starts)

    def _unclosed(self, document: Document, mark: Span, starts: list[int]) -> Finding:
        """Point to where the quotation seems to end: before the words that name its speaker, or with its paragraph."""
        end = _likely_end(document, mark, starts)
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


def _likely_end(document: Document, mark: Span, starts: list[int]) -> Span | None:
    """The last word of an unclosed quotation with its mark, where the text shows it."""
    text = document.prose
    paragraph = next(p for p in document.paragraphs if p.start <= mark.start < p.end)
    following = bisect_right(starts, mark.start)
    limit = min(paragraph.end, starts[following] if following < len(starts) else paragraph.end)
    for aside in _ASIDE.finditer(text, mark.end, limit):
        if is_speech(aside.group(1), lexicon_of(document)):
            return Span(aside.start(), aside.end())
    introduced = text[paragraph.start : mark.start].rstrip()[-1:] in ("", ":", ",", ".", "?", "!")
    last = _LAST.search(text, mark.end, paragraph.end) if introduced and limit == paragraph.end else None
    if not last or text[paragraph.end - 1] not in ".?!…'’":
        return None
    return Span(last.start(), paragraph.end)


def _is_free(text: str, span: Span) -> bool:
    """Whether a mark stands between spaces, as what is left of another fault."""
    return text[span.start - 1 : span.start].isspace() and not text[span.end : span.end + 1].strip()
