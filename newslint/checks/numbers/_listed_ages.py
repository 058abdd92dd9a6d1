"""People counted, and their ages listed: “the two men, aged 24, 37 and 52”."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.story.outlines import outline_of
from newslint.story.statements import Statement, statements
from newslint.text import Document
from newslint.util.lazy_regex import lazy_regex
from newslint.util.records import NamedTuple

_AGED = lazy_regex(
    r"(?P<number>#c\d+) (?P<who>(?:(?!and |or )[a-z'’-]+ ){0,4})(?:, )?(?:who are )?(?:, )?aged "
    r"(?P<ages>#[ac]\d+ (?:, #[ac]\d+ )*(?:, )?and #[ac]\d+ )"
)
_RANGE = frozenset({"between", "from", "over", "under", "of", "including", "other", "least"})
_MOST = 9


class ListedAges(NamedTuple):
    """How many people are counted, and the ages of another number of them."""

    number: Statement
    ages: tuple[Statement, ...]


def listed_ages(document: Document) -> Iterator[ListedAges]:
    """The counts of people of which more or fewer ages are listed."""
    for sentence, stated in statements(document).by_sentence.items():
        outline = outline_of(document, sentence) if len(stated) > 2 else None
        if outline is None or "aged" not in outline.vocabulary:
            continue
        for m in _AGED.finditer(outline.text):
            number, ages = outline.statement(m["number"]), outline.within(m["ages"])
            whole = number.rough is None and 1 < number.value <= _MOST and number.value != len(ages)
            before = outline.before(number).split()[-1:]
            plain = _RANGE.isdisjoint(m["who"].split()) and before != ["other"]
            if whole and plain and "and" not in before and all(0 < age.value < 110 for age in ages):
                yield ListedAges(number, ages)
