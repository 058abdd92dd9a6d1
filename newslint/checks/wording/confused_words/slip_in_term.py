"""``an heir strike``, ``a water mane``, ``the pubic gallery``: a term of the news in which a word is a letter off."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from newslint.engine.finding import Finding, Fix, Safety, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.detectors.second_reader.reader import second_reader
from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.language.syntax.phrase_slips import is_letter_apart
from newslint.language.syntax.tagging import tags
from newslint.language.words.morphology import frequency
from newslint.language.words.set_terms import ChangedTerm, slipped_terms
from newslint.lexicon.confusion_sets import every
from newslint.text import Document

_CLOSED = 6.0
"""How closed the place of a word must be."""
_DOUBT = 0.3
"""How much the second reader must doubt a word, 0 to 1."""
_RARER = 1.7
_GO_ON = frozenset({"NN", "NNS", "NNP", "NNPS", "HYPH", "POS"})
_TELLING = frozenset({"VBZ", "VBP", "VBD", "VB", "MD"})
_SHARED = 5


class SlipInTerm(Rule):
    """``an heir strike``."""

    meta = Meta(
        code="WRD534",
        name="slip-in-term",
        summary="A term that the news has all the time has a word that looks or sounds like its own.",
        why="Both are words, so no speller stops at them; the word beside shows which was meant.",
        severity=Severity.WARNING,
        scope="sentence",
        fields=("standfirst", "dateline", "body", "caption"),
        source="Garner's Modern English Usage",
        bad=(
            Example("An [[heir]] strike killed four people.", fixed="An air strike killed four people."),
            "The [[pubic]] gallery was cleared.",
        ),
        good=(
            "An air strike killed four people, and a water main burst in the street.",
            "The heir struck a deal, and the lion's mane was wet.",
            "They gave their names at the dog license office, in favor of the plan.",
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at each term that has a word for one like it."""
        table = tokens(document)
        for change in slipped_terms(document):
            right = change.term.split(" ")[change.changed - change.first]
            if (
                change.sure >= _CLOSED
                and _is_plain(document, table, change, right)
                and _is_slip(document, table, change, right)
            ):
                span = table.span(change.changed)
                fix = Fix.swap(span, right, Safety.UNSAFE)
                yield self.found(span, f"Is “{right}” meant, as in “{change.term}”?", fixes=(fix,))


def _is_plain(document: Document, table: Tokens, change: ChangedTerm, right: str) -> bool:
    """Whether the words are no names and no parts of compounds, the term ends there, and it is no other spelling."""
    word = table.lower[change.changed]
    if not all(table.text[k].islower() or k == table.sentence_start(k) for k in range(change.first, change.last)):
        return False
    start, end = table.sentence_bounds(table.sentence_of(change.first))
    if (
        "-" in table.lower[max(start, change.first - 1) : min(end, change.last + 1)]
        or not table.text[change.changed].islower()
    ):
        return False
    if (
        change.first > start
        and table.lower[change.first - 1] in {"a", "an"}
        and tags(document)[change.last - 1] == "NNS"
    ):
        return False  # "a space parts the two"
    if tags(document)[change.last - 1] in _TELLING or (change.last < end and tags(document)[change.last] in _GO_ON):
        return False
    derived = len(word) > _SHARED and word[: len(right) - 2] == right[:-2]  # "produced" and "producer"
    return not derived and (is_letter_apart(word, right) or right in _sounds().get(word, ()))


@cache
def _sounds() -> dict[str, set[str]]:
    """The words that each word is taken for."""
    found: dict[str, set[str]] = {}
    for words in every():
        for word in words:
            found.setdefault(word, set()).update(words)
    return found


def _is_slip(document: Document, table: Tokens, change: ChangedTerm, right: str) -> bool:
    """Whether the word is much rarer than the right one, or the second reader stumbles at it."""
    k = change.changed
    if frequency(right) - frequency(table.lower[k]) >= _RARER:
        return True
    return second_reader(document).doubt(k, k + 1) >= _DOUBT
