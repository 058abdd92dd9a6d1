"""Three reasons, and two given."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.bases.arithmetic import ArithmeticRule, Mismatch
from newslint.engine.finding import Related, Severity
from newslint.engine.rule import Meta
from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.story.quantities import Quantity, quantities
from newslint.text import Document, Span
from newslint.util.casing import copy_capital

_LISTED = frozenset(
    "areas aspects aims categories cities colours colors conditions causes countries criteria demands elements factors"
    " goals grounds issues kinds languages lessons levels methods objectives options parts phases pillars places points"
    " principles priorities problems proposals provinces questions reasons recommendations regions requirements rules"
    " scenarios sectors stages states steps subjects suggestions targets tasks tests themes things topics types ways"
    " words charges offences crimes counts ingredients films books songs albums titles".split()
)
"""What lists are made of."""
_ITEM_WORDS = 5  # a longer item may hold a comma or an “and” of its own
_CLAUSE = frozenset("he she they it we i you is are was were had has have will".split())
"""Words that only whole clauses have."""
_WORDS = {2: "two", 3: "three", 4: "four", 5: "five", 6: "six", 7: "seven", 8: "eight"}


class WrongListCount(ArithmeticRule):
    """A list that is shorter or longer than announced."""

    meta = Meta(
        code="NUM127",
        name="wrong-list-count",
        aliases=("promised-list",),
        summary="A sentence announces a number of things and lists another number of them.",
        why="An item was cut or added, and the number before the colon was not.",
        severity=Severity.WARNING,
        scope="story",
        bad=(
            "He gave [[three reasons]]: poverty and drought.",
            "The plan has [[two aims]]: jobs, homes and clean air.",
        ),
        good=(
            "He gave three reasons: poverty, drought and war.",
            "The plan has two aims: more jobs for young people and the old, and homes.",
            "He gave three reasons: nobody had asked, and nobody came.",
            "There are two options: stay or go.",
        ),
    )
    triggers = frozenset({":"})

    def mismatches(self, document: Document) -> Iterator[Mismatch]:
        """Look at numbers from two to eight with a noun of listing, a colon and a plain list up to the full stop."""
        table = tokens(document)
        for quantity in quantities(document).all:
            if quantity.value not in _WORDS or quantity.unit or quantity.noun < 0:
                continue
            if table.lower[quantity.noun] not in _LISTED:
                continue
            colon = self._colon(table, quantity)
            if colon < 0:
                continue
            high = table.sentence_end(colon)
            count = _items(table, colon + 1, high)
            if count in (0, quantity.value):
                continue
            number = document[quantity.span]
            word = _WORDS.get(count, str(count))
            yield Mismatch(
                table.span(quantity.first, quantity.noun + 1),
                f"“{number}” are announced and {word} listed",
                (Related(Span(table.start_of(colon), table.end_of(high - 1)), "The list."),),
                question="is one missing, or is the number wrong?",
                right=copy_capital(number, word),
                number=quantity.span,
                rests_on=(quantity,),
            )

    @staticmethod
    def _colon(table: Tokens, quantity: Quantity) -> int:
        """The colon that follows what is counted, at most six words on; -1 if there is none."""
        high = min(table.sentence_end(quantity.first), quantity.noun + 8)
        for k in range(quantity.noun + 1, high):
            if table.lower[k] == ":":
                return k
            if table.lower[k] in (",", ";", "-", "--", "–", "—", "(", '"'):
                return -1
        return -1


def _items(table: Tokens, low: int, high: int) -> int:
    """How many items a list has; 0 where it is not plain: long items, brackets, clauses."""
    words = table.lower[low:high]
    while words and words[-1] in (".", "?", "!"):
        words.pop()
    if not words or {"(", '"', "-", "--", "–", "—", ":", "or", "which", "who", "that", "not"} & set(words):
        return 0
    semicolons = words.count(";")
    if semicolons:
        return semicolons + 1 if "and" in words[len(words) - words[::-1].index(";") - 1 :][:2] else 0
    items: list[list[str]] = [[]]
    for word in words:
        if word in (",", "and"):
            if items[-1]:
                items.append([])
        else:
            items[-1].append(word)
    if "and" not in words or not items[-1] or max(map(len, items)) > _ITEM_WORDS:
        return 0
    last_and = len(words) - 1 - words[::-1].index("and")
    plain = words.count("and") == 1 and "," not in words[last_and:]
    return len(items) if plain and _CLAUSE.isdisjoint(words) else 0
