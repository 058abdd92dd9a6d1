"""One word here, two words there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from newslint.engine.bases.consistency import ConsistencyRule, Matter, Use
from newslint.engine.finding import Severity
from newslint.engine.rule import Example, Meta
from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.language.syntax.tagging import tags
from newslint.language.words.dictionary import in_vocabulary
from newslint.text import Document
from newslint.util.records import NamedTuple

_LEAST = 7  # letters of a closed compound: shorter words fall into two by accident (“maybe”, “inset”)
_PART = 3  # letters of its parts
_SECOND = frozenset(
    "about across around aside away back body cent day down ever how less more off one out over self thing through time"
    " together what where while".split()
)
"""Second parts that make another word when closed up: “every day” and “everyday”, “break down” and “breakdown”."""
_FIRST = frozenset(
    "all and any are but can down every for free her here him how its may more most near not off our out over per some"
    " the their them then there through under what when where who with your".split()
)
"""First parts that do so."""


class SpacingOptions(NamedTuple):
    """What a house may settle."""

    style: tuple[str, ...] = ()
    """The compounds as the house writes them: ``["nightclub", "web page"]``; of others a story must only agree with
    itself."""


class MixedSpacing(ConsistencyRule[int, SpacingOptions]):
    """``nightclub`` here, ``night club`` there."""

    meta = Meta(
        code="SPL131",
        name="mixed-spacing",
        summary="A compound is one word in one place and two words in another.",
        why="Desks differ, but a story that has both ways looks unread. One word goes before two where it is in the "
        "list of words that comes with newslint, and two words where it does not.",
        severity=Severity.WARNING,
        scope="story",
        in_quotes=True,
        bad=(
            Example(
                "The shockwave broke windows. A second [[shock wave]] followed, and a third shockwave.",
                fixed="The shockwave broke windows. A second shockwave followed, and a third shockwave.",
            ),
            Example(
                "The sea wall broke. Another sea wall held, and one [[seawall]] was new.",
                fixed="The seawall broke. Another seawall held, and one seawall was new.",
            ),
            Example(
                "He hit a home run. The home run was his third, and no [[homerun]] was longer.",
                fixed="He hit a home run. The home run was his third, and no home run was longer.",
            ),
            Example(
                "The [[policyholder]] left. A second policyholder stayed, and a policy holder sued.",
                fixed="The policy holder left. A second policy holder stayed, and a policy holder sued.",
                options={"style": ("policy holder",)},
            ),
        ),
        good=(
            "The shockwave broke windows. A second shockwave followed in shock after the wave.",
            "The breakdown came when talks began to break down. Everyday life stopped for a while every day.",
        ),
    )

    def matters(self, document: Document) -> Iterator[Matter[int]]:
        """The longer words of a story whose two parts stand side by side elsewhere."""
        table = tokens(document)
        index = table.index
        lower = table.lower
        part = table.attribute(_are_parts, np.bool_)
        beside = (part[:-1] & part[1:]).nonzero()[0].tolist()
        for one, two in {(lower[k], lower[k + 1]) for k in beside if lower[k] + lower[k + 1] in index}:
            word = one + two
            if len(word) >= _LEAST and one not in _FIRST and two not in _SECOND:
                split = f"{one} {two}"
                uses = [Use(word, table.span(at), len(one)) for at in index[word] if table.text[at] == word]
                uses += [
                    Use(split, table.span(k, k + 2), len(one))
                    for k in _apart(table, one, two)
                    if not _is_verb(document, k + 1)
                ]
                if len({use.form for use in uses}) > 1:
                    # an adverb before another word lacks a space: “radicallyimproved”
                    whole = not one.endswith("ly") and in_vocabulary([word, word.removesuffix("s")]).any()
                    yield Matter(sorted(uses, key=lambda use: use.span), today=word if whole else split)

    def severity_of(self, count: int, kept: int) -> Severity | None:
        """One place against one decides nothing: dictionaries differ, and readers see neither as a slip."""
        return Severity.ADVICE if count == kept == 1 else None

    def write(self, document: Document, use: Use[int], wanted: str, model: Sequence[Use[int]]) -> str:
        """The words of the place in one, or apart."""
        del model
        found, at = document[use.span], use.place
        return f"{found[:at]} {found[at:]}" if " " in wanted else "".join(found.split())


def _are_parts(tokens: list[str]) -> list[bool]:
    """Whether each token may be part of a compound."""
    return [len(token) >= _PART and token.isalpha() for token in tokens]


def _is_verb(document: Document, k: int) -> bool:
    """Whether a second word is the verb of the first: "how the net works"."""
    return tags(document)[k].startswith("VB")


def _apart(table: Tokens, one: str, two: str) -> Iterator[int]:
    """Where two words stand side by side in a sentence, the second in small letters."""
    ones, twos = table.index[one], table.index[two]
    for k in ones if len(ones) < len(twos) else (at - 1 for at in twos):
        if not 0 <= k < len(table) - 1 or table.lower[k] != one or table.text[k + 1] != two:
            continue
        if (one, two, *table.lower[k + 2 : k + 3]) == ("wide", "spread", "of"):
            continue
        if not table.adjacent(k) and table.same_sentence(k, k + 1):
            yield k
