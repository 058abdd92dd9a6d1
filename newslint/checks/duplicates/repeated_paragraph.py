"""A paragraph that says again what one above it said."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Edit, Finding, Fix, Related, Safety, Severity
from newslint.engine.rule import Meta, Rule
from newslint.story.told_again import told_again
from newslint.text import Document


class RepeatedParagraph(Rule):
    """A paragraph with the names, the figures and nearly all words of one above it."""

    meta = Meta(
        code="DUP104",
        name="repeated-paragraph",
        summary="A paragraph says again, with the same names and figures, what one above it said.",
        why="An edit moved a paragraph and left the old one behind, or wrote it anew without seeing that it was there.",
        severity=Severity.WARNING,
        scope="story",
        in_quotes=True,
        bad=(
            "Quayside will spend £350 million on a second pier, to be built on 40 acres near Leigh. It will employ"
            " 1,200 people when it opens in 2028, she said, and will have a school.\n\nThe crowd sang.\n\n"
            "[[Quayside will spend £350 million on a second pier near Leigh, on 40 acres. It will employ 1,200"
            " people when it opens in 2028.]]",
        ),
        good=(
            "Quayside will spend £350 million on a second pier, to be built on 40 acres near Leigh. It will employ"
            " 1,200 people when it opens in 2028, she said, and will have a school.\n\nThe crowd sang.\n\n"
            "Quayside will spend £90 million on a second ferry, to be built by 300 people near Leigh in 2028.",
            "Ida Lund opened the pier with a song at noon on Friday, and 40 guests came to it.\n\nThe crowd sang.\n\n"
            "On Friday guests came to Leigh to hear Karl Berg sing a song at noon.",
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Report the later paragraph of each pair, once; what stands twice word for word another rule tells."""
        seen: set[int] = set()
        for pair in told_again(document):
            if pair.second.start in seen or document[pair.first] == document[pair.second]:
                continue
            seen.add(pair.second.start)
            fix = Fix("Delete the paragraph", (Edit(pair.second, ""),), Safety.DISPLAY)
            message = "This paragraph says again what one above it said: can one of the two go?"
            related = (Related(pair.first, "First here."),)
            yield self.found(pair.second, message, fixes=(fix,), related=related)
