"""A younger brother who is older."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.bases.arithmetic import ArithmeticRule, Mismatch, quoted
from newslint.engine.finding import Severity
from newslint.engine.rule import Meta
from newslint.story.ages.age_groups import out_of_groups
from newslint.story.ages.age_orders import age_orders
from newslint.text import Document


class AgesOutOfOrder(ArithmeticRule):
    """Two ages, and a word that says which is more."""

    meta = Meta(
        code="DAT127",
        name="ages-out-of-order",
        summary="The ages of two people do not go with the word for which of them is older.",
        why="One of the ages or the word is wrong, and the family notices.",
        severity=Severity.WARNING,
        scope="story",
        in_quotes=True,
        bad=(
            "Ida Lund, 31, sings in Oslo. Her younger brother, Karl, [[34]], does not.",
            "Ida Lund, 38, sings in Oslo. Her daughter, Anna, [[29]], does not.",
            "Ida Lund, 23, has become the youngest mayor in the history of Oslo. The previous record was set by Karl"
            " Berg, who took office at the age of [[22]].",
            "Three teenagers were held after a fire in Oslo. The boys, aged 14, 15 and [[20]], were questioned.",
        ),
        good=(
            "Three teenagers were held after a fire in Oslo. The boys, aged 14, 15 and 19, were questioned.",
            "Ida Lund, 31, sings in Oslo. Her older brother, Karl, 34, does not.",
            "Ida Lund, 58, sings in Oslo. Her daughter, Anna, 29, does not.",
            "Ida Lund, 31, sings in Oslo. Tom Moss, 40, and his younger brother, Karl, 34, do not.",
            "Ida Lund, 21, has become the youngest mayor in the history of Oslo. The previous record was set by Karl"
            " Berg, who took office at the age of 22.",
        ),
    )
    triggers = frozenset(
        "brother sister son daughter mother father mum dad child grandson granddaughter grandmother grandfather sibling"
        " youngest oldest eldest older younger senior junior born teenagers pensioners their twins".split()
    )

    def mismatches(self, document: Document) -> Iterator[Mismatch]:
        """Look for words that say who is older, and for the two ages."""
        seen: set[int] = set()
        for order in age_orders(document):
            one, two = sorted((order.elder, order.younger), key=lambda age: age.first)
            if order.broken and two.first not in seen:
                seen.add(two.first)
                yield Mismatch(
                    two.span,
                    f"“{document[order.words]}”, but the ages are {document[one.span]} and {document[two.span]}",
                    quoted(document, one.span, order.words),
                    question="which is wrong?",
                )
        for found in out_of_groups(document):
            if found.age.first not in seen:
                seen.add(found.age.first)
                yield Mismatch(
                    found.age.span,
                    f"“{document[found.age.span]}” is not of the group that is told of as “{document[found.group]}”",
                    quoted(document, found.group),
                    question="which is wrong?",
                )
