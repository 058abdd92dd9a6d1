"""One word here, two words there."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from newslint.engine.direction import choices, direct
from newslint.engine.finding import Finding, Fix, Related, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.language.words.dictionary import known
from newslint.text import Document, Span

_LEAST = 7  # letters of a closed compound: shorter words fall into two by accident (“maybe”, “inset”)
_PART = 3  # letters of its parts
_CLOSED, _APART = "closed", "apart"
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


class MixedSpacing(Rule):
    """``nightclub`` here, ``night club`` there."""

    meta = Meta(
        code="SPL131",
        name="mixed-spacing",
        summary="A compound is one word in one place and two words in another.",
        why="Desks differ, but a story that has both ways looks unread. One word goes before two where it is in the "
        "list of words that comes with newslint, and two words where it does not.",
        severity=Severity.WARNING,
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
        ),
        good=(
            "The shockwave broke windows. A second shockwave followed in shock after the wave.",
            "The breakdown came when talks began to break down. Everyday life stopped for a while every day.",
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Split the longer words of a story in two and see whether both parts stand side by side elsewhere."""
        table = tokens(document)
        index = table.index
        lower = table.lower
        part = table.each(_are_parts, np.bool_)
        beside = (part[:-1] & part[1:]).nonzero()[0].tolist()
        for one, two in {(lower[k], lower[k + 1]) for k in beside if lower[k] + lower[k + 1] in index}:
            word = one + two
            if len(word) >= _LEAST and one not in _FIRST and two not in _SECOND:
                closed = [at for at in index[word] if table.text[at] == word]
                apart = list(_apart(table, one, two))
                if closed and apart:
                    yield from self._compare(document, len(one), closed, apart)

    def _compare(self, document: Document, split: int, closed: list[int], apart: list[int]) -> Iterator[Finding]:
        """Findings for the places that are not as dictionaries have the word, or, as they have it, a question."""
        table = tokens(document)
        word = table.lower[closed[0]]
        adverb = document[table.span(apart[0])].endswith("ly")  # “radicallyimproved” lacks a space
        today = _CLOSED if bool(known([word, word.removesuffix("s")]).any()) and not adverb else _APART
        spans = {_CLOSED: [table.span(k) for k in closed], _APART: [table.span(k, k + 2) for k in apart]}
        counts = {form: len(places) for form, places in spans.items()}
        way = direct(counts, _CLOSED if closed[0] < apart[0] else _APART, today)

        def write(span: Span) -> str:
            found = document[span]
            return f"{found[:split]} {found[split:]}" if len(found) == len(word) else "".join(found.split())

        odd = spans[way.asked or (_APART if way.wanted == _CLOSED else _CLOSED)]
        model = spans[way.wanted]
        other = document[model[0]]
        related = (Related(model[0], f"“{other}” here."),)
        for span in odd if way.asked is None else odd[:1]:
            found = document[span]
            if way.asked is None:
                fixes: tuple[Fix, ...] = (Fix.swap(span, write(span)),)
                message = f"The story has “{found}” here and “{other}” elsewhere: which is it to be?"
            else:
                fixes = choices(span, write(span), model, write)
                message = f"The story has “{found}”, as is usual today, and elsewhere “{other}”: one form throughout?"
            yield self.found(span, message, fixes=fixes, related=related)


def _are_parts(tokens: list[str]) -> list[bool]:
    """Whether each token may be part of a compound."""
    return [len(token) >= _PART and token.isalpha() for token in tokens]


def _apart(table: Tokens, one: str, two: str) -> Iterator[int]:
    """Where two words stand side by side in a sentence, the second in small letters."""
    ones, twos = table.index[one], table.index[two]
    for k in ones if len(ones) < len(twos) else (at - 1 for at in twos):
        if not 0 <= k < len(table) - 1 or table.lower[k] != one or table.text[k + 1] != two:
            continue
        if not table.adjacent(k) and table.together(k, k + 1):
            yield k
