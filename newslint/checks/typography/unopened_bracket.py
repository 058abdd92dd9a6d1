"""A closing bracket at the end of a paragraph that nothing opened."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Edit, Finding, Fix, Safety, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.text import Document, Span
from newslint.util.lazy_regex import lazy_regex

_END = lazy_regex(r"(?:[.!?][\"”]?\)|\w\)[.!?])\Z")
_FIRST = lazy_regex(r"[\w'’-]+")


class UnopenedBracket(Rule):
    """``They were sold in May.)``."""

    meta = Meta(
        code="TYP119",
        name="unopened-bracket",
        summary="A paragraph ends in a closing bracket that nothing opened.",
        why="The reader turns back to look for the start of what was said in brackets.",
        severity=Severity.WARNING,
        in_quotes=True,
        bad=(
            Example("[[They]] were sold in May.)", fixed="(They were sold in May.)"),
            Example("They were sold in May[[)]].", fixed="They were sold in May."),
        ),
        good=(
            "(They were sold in May.)",
            "They were sold (in May).",
            "(They were sold in May.\n\nNobody bought them.)",
            "What they sold: a) hats, b) coats and c).",
            "They were sold in May :).",
        ),
    )
    triggers = frozenset({")"})

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at paragraphs that end so and hold no other bracket."""
        text = document.prose
        for start, end in document.paragraphs:
            if ")" not in text[max(start, end - 3) : end]:
                continue
            closing = text.rindex(")", start, end)
            if "(" in text[start:end] or text.find(")", start) != closing or not _END.search(text, start, end):
                continue
            if text.count("(", 0, start) > text.count(")", 0, start):
                continue  # opened in an earlier paragraph
            if text[closing - 1].isalnum():
                span = Span(closing, closing + 1)
                yield self.found(span, "Nothing opened this bracket: delete it?", fixes=(Fix.swap(span, ""),))
            elif first := _FIRST.match(text, start, end):
                fix = Fix("Put “(”", (Edit(Span(start, start), "("),), Safety.UNSAFE)
                message = "A bracket closes at the end of this paragraph: should it open here?"
                yield self.found(Span(*first.span()), message, fixes=(fix,))
