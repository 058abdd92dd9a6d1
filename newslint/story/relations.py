"""What joins a number to the numbers around it, where no fixed wording does.

A result of a sum (a share, a change, a difference, an average) is told by cue words in its own clause; the numbers that
it comes from stand near it, in its *window*: the sentence, the one before and the one after. Here are the parts of the
evidence that two numbers belong together, and that a third is a slip for what they give.
"""

from __future__ import annotations

from collections.abc import Sequence

from newslint.lexicon.function_words import POSSESSIVES
from newslint.story.outlines import Outline, outline_of
from newslint.story.statements import Kind, Statement
from newslint.text import Document
from newslint.util.lazy_regex import lazy_regex

_MOST = 12
"""Statements of a window, the nearest to the claim."""
CROWDED = 24
"""Statements of a sentence that is read as one; what has more is a table or a list."""
_OPERANDS = frozenset({Kind.COUNT, Kind.MONEY, Kind.MEASURE, Kind.PERCENT, Kind.DURATION})
_ARTICLES = frozenset({"the", "a", "an", "its", "their", "only", "just", "some", "as", "late", "-", *POSSESSIVES})
_SET_AGAINST = lazy_regex(
    r"(?:compared (?:with|to)|against|versus|up from|down from|as against|from|than|to) (?:[^ #,;.]+ ){0,4}?$"
)
_OF = lazy_regex(r"(?:[^ #,;.:]+ ){0,5}?(?:out )?of (?:[^ #,;.:]+ ){0,2}$")
_OF_WHOM = lazy_regex(r"[^#;.:]*of (?:whom|which) (?:[^ #,;.:]+ ){0,3}$")
_SUBSET = lazy_regex(r"(?:[^ #,;.:]+ ){0,1}?of (?:them|whom|which|these|those) ")
_SIMPLE = (*(1 / n for n in (2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 20)), 2 / 3, 3 / 4, 2 / 5, 3 / 5, 4 / 5)
_EXACT = 0.004


class Window:
    """The statements among which a claim's operands are sought."""

    def __init__(self, document: Document, outline: Outline, claim: Statement) -> None:
        self.outline = outline
        found: list[tuple[Statement, Outline]] = []
        for sentence in (outline.sentence - 1, outline.sentence, outline.sentence + 1):
            near = outline_of(document, sentence) if sentence >= 0 else None
            if near is not None and len(near.statements) <= CROWDED:
                found += ((s, near) for s in near.statements if s is not claim and _is_operand(near, s))
        nearest = sorted(found, key=lambda pair: abs(pair[0].first - claim.first))[:_MOST]
        self._outlines = {s.first: where for s, where in nearest}
        self.statements = sorted((s for s, _ in nearest), key=lambda s: s.first)

    def outline_of(self, stated: Statement) -> Outline:
        """The outline of the sentence of one of the statements."""
        return self._outlines[stated.first]

    def together(self, *stated: Statement) -> bool:
        """Whether some statements stand in the sentence of the claim."""
        return all(self._outlines[s.first] is self.outline for s in stated)

    def between(self, one: Statement, two: Statement) -> str | None:
        """The outline between two statements of one sentence; nothing where they are of different ones."""
        where = self._outlines[one.first]
        return where.between(one, two.lead) if where is self._outlines[two.first] else None

    def set_against(self, one: Statement, two: Statement) -> bool:
        """Whether words set a number against the one before it: from, to, against, compared with."""
        between = self.between(one, two)
        if between is None or "#" in between.replace("#y", ""):
            return False
        return bool(_SET_AGAINST.search(between))

    def is_whole(self, stated: Statement) -> bool:
        """Whether words make a number a whole of something else, or a part of it: ``among the 40``, ``20 of them``."""
        where = self.outline_of(stated)
        before = words_before(where, stated, 2)
        before = before[:-1] if before[-1:] and before[-1] in _ARTICLES else before
        return before[-1:] in (["of"], ["among"]) or _SUBSET.match(where.after(stated)) is not None

    def part_of(self, part: Statement, whole: Statement) -> bool:
        """Whether words make a number part of another: ``12 of the 40``, ``40, of whom 12``."""
        if part.first < whole.first:
            between = self.between(part, whole)
            return between is not None and bool(_OF.match(between))
        between = self.between(whole, part)
        if between is None:
            return False
        before = self.outline_of(whole).before(whole).split()[-2:]
        led = "of" in before and (len(before) < 2 or before[0] in ("of", ",", ";", "—") or before[1] in _ARTICLES)
        return bool(_OF_WHOM.match(between)) or (led and between.count(", ") == 1)


def _is_operand(outline: Outline, stated: Statement) -> bool:
    """Whether a statement may be reckoned with; a bare number that may be a year, or ends a season, may not."""
    if stated.kind not in _OPERANDS or not stated.value or may_be_year(stated):
        return False
    before = words_before(outline, stated, 2)
    return not (before[-1:] == ["-"] and before[0].startswith("#y"))


def may_be_year(stated: Statement) -> bool:
    """Whether a bare number of four figures, with no comma in it, may be a year."""
    bare = stated.kind is Kind.COUNT and not stated.noun and stated.step == 1
    return bare and 1500 <= stated.value <= 2100 and stated.span.end - stated.span.start == 4


def alike(one: Statement, two: Statement) -> bool:
    """Whether two numbers are of one unit, and count the same as far as nouns tell."""
    return (one.kind, one.unit) == (two.kind, two.unit) and (not one.noun or not two.noun or one.noun == two.noun)


def near_miss(stated: float, right: float, step: float) -> int:
    """How clearly a number is a slip for another: 2 where few others would be, 1 where more would, else 0.

    A slip is one wrong digit, two that are swapped, ten or a hundred too many or too few, or a factor of ten.
    """
    if step <= 0 or max(stated, right) / step > 1e12:
        return 0
    a, b = str(round(stated / step)), str(round(right / step))
    if a == b or abs(round(right / step) - right / step) > 0.5:
        return 0
    weight = min(2, len(a.rstrip("0")) - 1)
    if len(a) == len(b):
        wrong = [k for k, (x, y) in enumerate(zip(a, b, strict=True)) if x != y]
        swapped = (
            len(wrong) == 2 and wrong[1] - wrong[0] == 1 and a[wrong[0]] == b[wrong[1]] and a[wrong[1]] == b[wrong[0]]
        )
        carried = weight == 2 and abs(int(a) - int(b)) in (10, 100, 1000) and len(a) > len(str(abs(int(a) - int(b))))
        return weight if len(wrong) == 1 or swapped or carried else 0
    return weight if weight and a.rstrip("0") == b.rstrip("0") else 0


def simple_fraction(value: float) -> bool:
    """Whether a share is, to a hair, a fraction that has a name."""
    return any(abs(value / part - 1) < _EXACT for part in _SIMPLE)


def even(value: float, step: float) -> bool:
    """Whether a value comes out without a rest in the last digit of a number that is to state it."""
    return abs(value / step - round(value / step)) < 1e-6 * max(1.0, value / step)


def words_before(outline: Outline, stated: Statement, number: int) -> list[str]:
    """The last words before a statement, in its outline."""
    k = outline.word_of(stated)
    return outline.words[max(0, k - number) : k]


def words_after(outline: Outline, stated: Statement, number: int) -> list[str]:
    """The first words after a statement, in its outline."""
    k = outline.word_of(stated) + 1
    return outline.words[k : k + number]


def clause_before(outline: Outline, stated: Statement, number: int) -> list[str]:
    """The last words before a statement, as far as no stop, mark of a clause or number parts them from it."""
    words = words_before(outline, stated, number)
    for k in range(len(words) - 1, -1, -1):
        if words[k] in (".", ";", ":", "—", "(", ",") or words[k][0] == "#":
            return words[k + 1 :]
    return words


def clause_after(outline: Outline, stated: Statement, number: int) -> list[str]:
    """The first words after a statement, as far as no stop, mark of a clause or number parts them from it."""
    words = words_after(outline, stated, number)
    end = next((k for k, word in enumerate(words) if word in (".", ";", ":", "—", "(", ",") or word[0] == "#"), None)
    return words[:end]


def lone(candidates: Sequence[tuple[int, tuple[Statement, ...]]]) -> tuple[int, tuple[Statement, ...]] | None:
    """The candidate with the most evidence, if no other has as much."""
    ranked = sorted(candidates, key=lambda c: -c[0])
    if not ranked or (len(ranked) > 1 and ranked[0][0] == ranked[1][0]):
        return None
    return ranked[0]
