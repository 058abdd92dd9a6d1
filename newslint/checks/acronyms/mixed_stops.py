"""Initials with stops in one place and without in another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newslint.engine.bases.consistency import ConsistencyRule, Matter, Use
from newslint.engine.finding import Severity
from newslint.engine.rule import Example, Meta
from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.story.name_spans import headings
from newslint.text import Document
from newslint.util.records import NamedTuple

_PAIRS = {"us": "u.s.", "uk": "u.k.", "un": "u.n.", "eu": "e.u.", "usa": "u.s.a.", "uae": "u.a.e."}


class StopOptions(NamedTuple):
    """What a house may settle."""

    style: tuple[str, ...] = ()
    """The forms of the house: ``["U.S.", "U.N.", "EU"]``. A story must only agree with itself on those not named."""


class MixedStops(ConsistencyRule[None, StopOptions]):
    """``US`` and ``U.S.`` in one story."""

    meta = Meta(
        code="ACR107",
        name="mixed-stops",
        summary="Initials stand with stops in one place (“U.S.”) and without in another (“US”).",
        why="Guides differ (“U.S.” in American text, “US” elsewhere); a story should keep to one.",
        severity=Severity.WARNING,
        scope="story",
        source="AP and Reuters (“U.S.”, “U.N.”), Guardian and BBC News (“US”, “UN”)",
        bad=(
            Example(
                "The US will send grain to the port, officials said. Ships left US harbours on Monday.\n"
                "The [[U.S.]] navy will guard them.",
                fixed="The US will send grain to the port, officials said. Ships left US harbours on Monday.\n"
                "The US navy will guard them.",
            ),
            Example(
                "The US will send grain. Ships left US harbours on Monday, and US prices rose.\n"
                "The [[U.S.]] navy will guard them, and the U.S. will pay.",
                fixed="The US will send grain. Ships left US harbours on Monday, and US prices rose.\n"
                "The US navy will guard them, and the US will pay.",
            ),
            Example(
                "The [[US]] will send grain to the EU, officials said.",
                fixed="The U.S. will send grain to the EU, officials said.",
                options={"style": ("U.S.", "EU")},
            ),
        ),
        good=(
            "The US will send grain to the port, officials said. The UN asked for more of it.",
            "The U.S. will send grain to the port, officials said. The EU asked for more of it.",
            "The US will send grain to the port, officials said. The report read: “The U.S. is short of ships.”",
            "US TO SEND GRAIN\n\nThe U.S. will send grain to the port, officials said.",
            "US sends more grain to the port\n\nThe U.S. will send grain to the port, officials said.",
        ),
    )
    triggers = frozenset(_PAIRS) | frozenset(_PAIRS.values()) | {dotted[:-1] for dotted in _PAIRS.values()}

    def matters(self, document: Document) -> Iterator[Matter[None]]:
        """The two forms of each pair in running text: headlines and quotations have a style of their own."""
        table = tokens(document)
        heading = headings(document)
        for plain, dotted in _PAIRS.items():
            running = [
                k
                for k in table.where(plain, dotted, dotted[:-1])
                if table.text[k].isupper()
                and table.sentence_of(k) not in heading
                and not document.quotes.touches(table.span(k))
                and not (table.lower[k] == plain and _shouted(table, k))
            ]
            forms = plain.upper(), dotted.upper()
            yield Matter([Use(forms[table.lower[k] != plain], table.span(k), None) for k in running], forms)

    def write(self, document: Document, use: Use[None], wanted: str, model: Sequence[Use[None]]) -> str:
        """The form wanted, as it is."""
        del document, use, model
        return wanted


_FIRMS = frozenset({"inc", "corp", "llc", "ltd", "plc", "holdings"})
"""What the name of a firm ends with."""


def _shouted(table: Tokens, k: int) -> bool:
    """Whether the capitals are due to the line or a code: a neighbour in capitals, a figure, a currency sign."""
    if table.lower[k + 1 : k + 2] and table.lower[k + 1].rstrip(".") in _FIRMS:
        return True  # the name of a firm: "Holm-Mobile US Inc."
    for at in (k - 1, k + 1):
        if 0 <= at < len(table) and table.same_sentence(at, k):
            word = table.text[at]
            if len(word) > 1 and word.isalpha() and word.isupper() and word.lower() not in _PAIRS:
                return True
            if word[0] in "$/_" and (table.adjacent(min(at, k))):
                return True
    return False
