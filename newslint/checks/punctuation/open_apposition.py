"""An apposition that opens with a comma and is never closed."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Fix, Severity
from newslint.engine.rule import Meta, Rule
from newslint.language.syntax.openings import opening_noun_phrases
from newslint.language.syntax.tagging import FINITE
from newslint.language.syntax.view import SyntaxView, syntax
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
        view = syntax(document)
        for low, comma, high in opening_noun_phrases(view):
            if not _NAMES.issuperset(view.tag[low:comma]) or not self._describes(view, comma + 1):
                continue
            end = _end_of_description(view, comma + 2, high)
            if end >= high - 1 or view.tag[end] not in FINITE or view.tag[end - 1] not in _HEADS or end - comma < 3:
                continue
            if any(view.text[k] == "," for k in range(end, min(high, end + 3))):
                continue
            if any(view.text[k] == "," and view.tag[k + 1] in FINITE for k in range(end, high - 2)):
                continue  # closed later: "the firm its founder started in 1960, is for sale"
            at = view.tokens.end_of(end - 1)
            fix = Fix.insert("Put a comma", at, ",")
            name, last = view.text[comma - 1], view.text[end - 1]
            message = f"The apposition after “{name}” opens with a comma: close it after “{last}”?"
            yield self.found(view.tokens.span(end - 1, end + 1), message, fixes=(fix,))

    def _describes(self, view: SyntaxView, at: int) -> bool:
        """Whether a description may begin here: an article, an age, or an office of more than a word."""
        if view.lower[at] in _DETERMINERS:
            return True
        opens = view.tag[at] in {"NN", "JJ", "CD"} and not view.text[at][0].isupper()
        return opens and view.tag[at + 1] in {"IN", "NN", "HYPH"}


def _end_of_description(view: SyntaxView, start: int, high: int) -> int:
    """The first token after a description: a noun phrase, with at most one clause about it that has one verb."""
    end = start
    clauses = 0
    while end < high:
        if view.tag[end] in _RELATIVES and not clauses:
            clauses = 1
        elif clauses == 1 and view.tag[end] in FINITE:
            clauses = 2
        elif view.tag[end] not in _INSIDE or (view.tag[end] == "CC" and view.tag[end + 1] in _FURTHER):
            break
        end += 1
    return end if clauses != 1 else high
