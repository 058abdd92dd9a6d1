"""Ten years ago, in 1998, in a story of 2019."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.bases.arithmetic import ArithmeticRule, Mismatch
from newslint.engine.finding import Related, Severity
from newslint.engine.rule import Meta
from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.story.dates import dates
from newslint.story.quantities import Quantity, quantities, written_like
from newslint.text import Document

_BESIDE = 4  # tokens between “years ago” and the year that says the same


class WrongYearsAgo(ArithmeticRule):
    """A number of years that does not lead back to the year beside it."""

    meta = Meta(
        code="DAT105",
        name="wrong-years-ago",
        aliases=("years-ago",),
        summary="A number of years ago does not lead back to the year named beside it.",
        why="Background is copied from older stories, and the number of years is not brought up to date.",
        severity=Severity.WARNING,
        scope="story",
        in_quotes=True,
        bad=("7 May 2019\n\nThe bridge opened [[ten years ago]], in 1998.",),
        good=(
            "7 May 2019\n\nThe bridge opened 21 years ago, in 1998.",
            "7 May 2019\n\nThe bridge opened about 20 years ago, in 1998.",
            "The bridge opened ten years ago, in 1998.",
        ),
    )
    triggers = frozenset({"ago"})

    def mismatches(self, document: Document) -> Iterator[Mismatch]:
        """Count back from the day the story was filed; silent where it does not say when that was."""
        table = tokens(document)
        filed = dates(document).filed
        if filed is None:
            return
        for quantity in quantities(document).all:
            end = quantity.noun + 1
            if table.lower[quantity.noun] != "years" or table.lower[end : end + 1] != ["ago"] or quantity.noun < 0:
                continue
            at = _year(table, quantity, end)
            right = filed.day.year - int(table.text[at]) if at >= 0 else 0
            slack = 1 if quantity.rough is None else max(2, round(0.2 * right))
            if at < 0 or abs(right - quantity.value) <= slack or right <= 0:
                continue
            yield Mismatch(
                table.span(quantity.first, end + 1),
                f"{table.text[at]} was {right} years before {filed.day.year}, not {document[quantity.span]}",
                (
                    Related(table.span(at), "The year named beside it."),
                    *((Related(filed.span, "The story is of this day."),) if filed.span else ()),
                ),
                question="which is wrong?",
                right=written_like(quantity, right),
                number=quantity.span,
            )


def _year(table: Tokens, quantity: Quantity, ago: int) -> int:
    """The token of the year right before or after “years ago”; -1 if there is none."""
    sentence = table.sentence[ago]
    low, high = table.sentence_bounds(sentence)
    after = range(ago + 1, min(high, ago + 1 + _BESIDE))
    ahead = range(max(low, quantity.first - 2), quantity.first)
    k: int
    for k in (*after, *ahead):
        word = table.text[k]
        if len(word) == 4 and word.isdigit() and word[:2] in ("18", "19", "20"):
            return k
        if k > ago and table.lower[k] not in (",", "in", "(", "-", "--", "–", "—", "back"):
            return -1
    return -1
