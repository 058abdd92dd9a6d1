"""An apposition that opens with a comma and is never closed."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.punctuation._opening import FINITE, first_commas
from newslint.engine.finding import Finding, Fix, Severity
from newslint.engine.rule import Meta, Rule
from newslint.language.segmentation.tokens import tokens
from newslint.language.syntax.tagging import tags
from newslint.text import Document

_NAMES = frozenset({"NNP", "NNPS", "HYPH", "AFX"})
_DETERMINERS = frozenset({"a", "an", "the", "its", "his", "her", "their", "one", "another"})
_INSIDE = frozenset(
    {"NN", "NNS", "NNP", "NNPS", "DT", "PRP$", "JJ", "JJR", "JJS", "CD", "POS", "HYPH", "IN", "VBN", "VBG", "RB", "AFX"}
    | {"$", "CC"}
)
_FURTHER = frozenset({"DT", "PRP$", "NNS"})
"""After "and", these open a further subject: "Ann Lee, her brother and his friends said"."""
_RELATIVES = frozenset({"WP", "WP$"})
_HEADS = frozenset({"NN", "NNS", "NNP", "NNPS", "CD"})


class OpenApposition(Rule):
    """``Ann Lee, the mayor said``."""

    meta = Meta(
        code="PUN103",
        name="open-apposition",
        summary="What tells who somebody is opens with a comma and is not closed by one.",
        why="An apposition stands between two commas; with one alone, readers take it for the subject of the verb.",
        severity=Severity.WARNING,
        source="The Associated Press Stylebook: comma; Guardian style guide: commas",
        bad=(
            "Ann Lee, a teacher at the [[school said]] the roof had leaked for years.",
            "Ann Lee, a teacher who heads the [[school said]] the roof had leaked for years.",
            "Harbour Foods, the town's largest [[employer has]] shut its plant.",
        ),
        good=(
            "Ann Lee, a teacher at the school, said the roof had leaked for years.",
            "On Monday, the school said the roof had leaked for years.",
            "Ann Lee, Tom Hill and Jo Price have resigned.",
            "Ann Lee, the teacher and the coach have resigned.",
            "Harbour Foods, the firm its founder started in 1960, is for sale.",
        ),
    )
    triggers = frozenset({","})

    def check(self, document: Document) -> Iterator[Finding]:
        """Look for a name, a comma, a description and a verb without a comma."""
        table, tagged = tokens(document), tags(document).text
        for low, comma, high in first_commas(document):
            if any(tagged[k] not in _NAMES for k in range(low, comma)) or not self._describes(document, comma + 1):
                continue
            end = _end_of_description(tagged, comma + 2, high)
            if end >= high - 1 or tagged[end] not in FINITE or tagged[end - 1] not in _HEADS or end - comma < 3:
                continue
            if any(table.text[k] == "," for k in range(end, min(high, end + 3))):
                continue
            if any(table.text[k] == "," and tagged[k + 1] in FINITE for k in range(end, high - 2)):
                continue  # closed later: "the firm its founder started in 1960, is for sale"
            if document.prose[: table.start_of(low)].rstrip().endswith((" v.", " vs.")):
                continue  # the name of a case
            at = table.end_of(end - 1)
            fix = Fix.insert("Put a comma", at, ",")
            name, last = table.text[comma - 1], table.text[end - 1]
            message = f"The apposition after “{name}” opens with a comma: close it after “{last}”?"
            yield self.found(table.span(end - 1, end + 1), message, fixes=(fix,))

    def _describes(self, document: Document, at: int) -> bool:
        """Whether a description may begin here: an article, an age, or an office of more than a word."""
        table, tagged = tokens(document), tags(document)
        if table.lower[at] in _DETERMINERS:
            return True
        opens = tagged[at] in {"NN", "JJ", "CD"} and not table.text[at][0].isupper()
        return opens and tagged[at + 1] in {"IN", "NN", "HYPH"}


def _end_of_description(tagged: list[str], start: int, high: int) -> int:
    """The first token after a description: a noun phrase, with at most one clause about it that has one verb."""
    end = start
    clauses = 0
    while end < high:
        if tagged[end] in _RELATIVES and not clauses:
            clauses = 1
        elif clauses == 1 and tagged[end] in FINITE:
            clauses = 2
        elif tagged[end] not in _INSIDE or (tagged[end] == "CC" and tagged[end + 1] in _FURTHER):
            break
        end += 1
    return end if clauses != 1 else high
