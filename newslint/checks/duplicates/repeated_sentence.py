"""The same sentence, or the same paragraph, twice."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.duplicates._pairs import Pair, pairs, sentence_span, short_repeats
from newslint.engine.finding import Edit, Finding, Fix, Related, Safety, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.segmentation.tokens import tokens
from newslint.text import Document, Span


class RepeatedSentence(Rule):
    """One or more sentences that stand in a story twice."""

    meta = Meta(
        code="DUP101",
        name="repeated-sentence",
        summary="A sentence or a paragraph stands in the story twice, word for word.",
        why="It was pasted twice or left behind by an edit, and readers think that they have lost their place.",
        severity=Severity.WARNING,
        scope="story",
        in_quotes=True,
        bad=(
            Example(
                "The council will vote on the new bridge over the river next week. Costs have doubled since May.\n\n"
                "Residents are divided.\n\n"
                "[[The council will vote on the new bridge over the river next week.]] Work may start in June.",
                fixed="The council will vote on the new bridge over the river next week. Costs have doubled since"
                " May.\n\nResidents are divided.\n\nWork may start in June.",
            ),
        ),
        good=(
            "Bridge vote next week\n\nThe council will vote on the new bridge over the river next week. Costs rose.",
            "“We knew that the old bridge over the river would not last another winter.”\n\n"
            "The council met. “We knew that the old bridge over the river would not last another winter,” said"
            " the mayor, who voted against the plan with three others.",
            "He declined to comment. She was not there. He declined to comment.",
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Join sentences that follow each other in both places into one finding."""
        same = {(p.first, p.second) for p in pairs(document) if _same(document, p)} | set(short_repeats(document))
        done: set[int] = set()
        for first, second in sorted(same, key=lambda pair: (pair[1], pair[0])):
            if second in done or (first - 1, second - 1) in same:
                continue
            count = 1
            while (first + count, second + count) in same:
                count += 1
            done.update(range(second, second + count))
            start, end = sentence_span(document, second).start, sentence_span(document, second + count - 1).end
            other = Span(sentence_span(document, first).start, sentence_span(document, first + count - 1).end)
            what = "sentence stands" if count == 1 else "sentences stand"
            yield self.found(
                Span(start, end),
                f"The same {what} in the story before: is one of the two left over?",
                fixes=(Fix("Delete it", (Edit(_with_space(document.text, start, end), ""),), Safety.DISPLAY),),
                related=(Related(other, "First here."),),
            )


def _same(document: Document, pair: Pair) -> bool:
    """Whether two sentences have the same words in the same order, marks and capitals aside."""
    if pair.only_first or pair.only_second:
        return False
    table = tokens(document)
    one, two = ([w for w in table.sentence_lower(k) if w[0].isalnum()] for k in (pair.first, pair.second))
    return one == two


def _with_space(text: str, start: int, end: int) -> Span:
    """A range with the white space that must go with it: after it inside a paragraph, else before it."""
    after = end
    while after < len(text) and text[after] == " ":
        after += 1
    if after > end and after < len(text) and text[after] not in "\r\n":
        return Span(start, after)
    while start and text[start - 1].isspace():
        start -= 1
    return Span(start, end)
