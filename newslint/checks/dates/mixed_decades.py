"""``1990s`` and ``1990's`` in one story."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Fix, Related, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.segmentation.lexemes import lowered
from newslint.language.segmentation.tokens import tokens
from newslint.text import Document


class MixedDecades(Rule):
    """Decades with an apostrophe and without."""

    meta = Meta(
        code="DAT106",
        name="mixed-decades",
        summary="Decades have an apostrophe in one place and none in another.",
        why="Guides agree on 1990s; a story that has both looks unread.",
        severity=Severity.WARNING,
        bad=(
            Example(
                "Built in the 1970s and sold in the 1980s, it burned down in the [[1990's]].",
                fixed="Built in the 1970s and sold in the 1980s, it burned down in the 1990s.",
            ),
        ),
        good=(
            "Built in the 1970s and sold in the 1980s, it burned down in 1990.",
            "Built in the 1970's and sold in the 1980's, it burned down in 1990.",
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Compare what stands after “the”; one apostrophe may belong to the year itself."""
        table = tokens(document)
        places = [
            k
            for k in table.those(_are_decades)
            if k and table.lower[k - 1] in ("the", "early", "late", "mid", "-", "and", "to", "or")
        ]
        plain = [k for k in places if table.lower[k][4] == "s"]
        marked = [k for k in places if table.lower[k][4] == "'"]
        if not plain or not marked:
            return
        odd, model = (marked, plain) if len(plain) >= len(marked) else (plain, marked)
        other = table.span(model[0])
        mark = document[other][4:]
        for k in sorted(odd):
            span = table.span(k)
            yield self.found(
                span,
                f"The story has “{document[span]}” here and “{document[other]}” elsewhere: should they be alike?",
                fixes=(Fix.swap(span, document[span][:4] + mark),),
                related=(Related(other, f"“{document[other]}” here."),),
            )


def _are_decades(tokens: list[str]) -> list[bool]:
    """Whether each token is a decade in figures: 1970s, 1970's."""
    return [
        word[0].isdigit() and word[-1] == "s" and len(word) in (5, 6) and word[:4].isdigit() and word[3] == "0"
        for word in map(lowered, tokens)
    ]
