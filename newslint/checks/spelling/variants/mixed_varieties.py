"""American and British spelling in one story."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence
from typing import Any, Literal, NamedTuple

from newslint.engine.bases.consistency import CONSISTENT, ConsistencyRule, Matter, Use
from newslint.engine.finding import Safety, Severity
from newslint.engine.rule import Example, Meta
from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.story.readership import readership
from newslint.story.variety import Form, Side, Variety, variety
from newslint.story.variety_words import SAME_SENSE
from newslint.text import Document
from newslint.util.casing import copy_case

_STYLES = {Side.US: "american", Side.UK: "british"}


class VarietyOptions(NamedTuple):
    """What a house may settle."""

    style: Literal["consistent", "american", "british", "oxford"] = "consistent"
    """The spelling to hold a story to; ``consistent`` asks only that it agree with itself."""

    @staticmethod
    def earlier(name: str, value: Any) -> tuple[str, Any]:
        """``variety`` was the name of ``style``."""
        return ("style" if name == "variety" else name, value)


class MixedVarieties(ConsistencyRule[Form, VarietyOptions]):
    """``colour`` here, ``center`` there."""

    meta = Meta(
        code="SPL101",
        name="mixed-varieties",
        summary="A word is spelt as Americans do in a story that is British elsewhere, or the other way round.",
        why="Readers take one spelling for a slip when all others are of the other kind; agency copy brings them in.",
        severity=Severity.WARNING,
        scope="story",
        source="Guardian, BBC and AP style guides: one variety a story, names as their owners spell them.",
        in_quotes=True,
        bad=(
            Example(
                "The colour of the new centre pleased its neighbours. The [[harbor]] below was quiet.",
                fixed="The colour of the new centre pleased its neighbours. The harbour below was quiet.",
            ),
            Example(
                "They organized a vote on the color of the theater. Critics called the [[programme]] dull.",
                fixed="They organized a vote on the color of the theater. Critics called the program dull.",
            ),
            "One program fed the poor, another program taught them, and a third [[programme]] paid for it.",
            Example(
                "Labor costs and [[behaviour]] matter.",
                options={"style": "american"},
                fixed="Labor costs and behavior matter.",
            ),
        ),
        good=(
            "The colour of the new centre pleased its neighbours, who once lived near Pearl Harbor.",
            "The organization praised the colour of the harbour and recognized its beauty.",
            "Farmers in Ottawa and other Canadian towns harbour a favourite colour, and organize a fair in Toronto.",
            "The programme was written by a computer program in a theatre in Leeds.",
        ),
    )
    one_by_one = 1
    safety = Safety.SAFE

    def matters(self, document: Document) -> Iterator[Matter[Form]]:
        """All words of a story that show a side, where one side is clear; else each word that stands in both spellings.

        Two signs of one side outweigh one of the other, and more outweigh fewer.
        """
        found = variety(document)
        style = self.options.style
        if not found.uses or (style == CONSISTENT and not _doubtful(found, document)):
            return
        table = tokens(document)
        uses = [_use(table, at, form) for at, form in found.uses]
        if style != CONSISTENT:
            for ending in (True, False):  # Oxford spelling has American ones
                yield Matter([use for use in uses if use.place.ending is ending])
        elif (side := _heavier(found)) is not None:
            yield Matter(uses, wanted=_STYLES[side])
        else:
            by_word: dict[str, list[Use[Form]]] = defaultdict(list)
            for use in uses:
                by_word[use.place.word].append(use)
            yield from (Matter(_with_shared(document, spelled)) for spelled in by_word.values())

    def house(self, matter: Matter[Form]) -> str | None:
        """The side of the house."""
        if self.options.style == "oxford":
            return "american" if any(use.place.ending for use in matter.uses) else "british"
        return super().house(matter)

    def write(self, document: Document, use: Use[Form], wanted: str, model: Sequence[Use[Form]]) -> str:
        """The word as the other side spells it."""
        del wanted, model
        return copy_case(document[use.span], use.place.other)

    def reported(self, document: Document, odd: list[Use[Form]], model: Sequence[Use[Form]]) -> list[Use[Form]]:
        """Not -ize where it goes with British spelling in all else: Canadians write “colour” and “organize”."""
        if model[0].form == "british" and (variety(document).oxford or "CA" in readership(document)):
            return [use for use in odd if not use.place.ending]
        return odd

    def together(self, document: Document, use: Use[Form]) -> Hashable:
        """One word."""
        return use.place.word, super().together(document, use)

    def nearest(self, use: Use[Form], model: Sequence[Use[Form]]) -> Use[Form]:
        """The same word where it stands in the other spelling too."""
        return next((other for other in model if other.place.word == use.place.word), model[0])

    def said(self, document: Document, use: Use[Form]) -> str:
        """The word and its side."""
        return f"{super().said(document, use)} ({use.place.side.value} spelling)"


def _use(table: Tokens, at: int, form: Form) -> Use[Form]:
    """A word that shows a side."""
    return Use(_STYLES[form.side], table.span(at), form)


def _with_shared(document: Document, uses: list[Use[Form]]) -> list[Use[Form]]:
    """The uses of one word; with those of its other spelling where both sides have it and it is more frequent."""
    table, form = tokens(document), uses[0].place
    places = table.index.get(form.other, []) if document[uses[0].span].lower() in SAME_SENSE else []
    if len(places) <= len(uses):
        return uses
    return sorted([*uses, *(_use(table, at, form._replace(side=Side.US)) for at in places)], key=lambda use: use.span)


def _doubtful(found: Variety, document: Document) -> bool:
    """Whether there may be anything to say: both sides are there, or a word that both sides have in the other form."""
    side = found.uses[0].form.side
    return any(use.form.side is not side for use in found.uses) or not SAME_SENSE.isdisjoint(tokens(document).index)


def _heavier(found: Variety) -> Side | None:
    """The side with more signs, two at least; -ize counts for neither in Oxford spelling."""
    us = found.count(Side.US, ending=False if found.oxford else None)
    uk = found.count(Side.UK)
    if max(us, uk) < 2 or us == uk:
        return None
    return Side.US if us > uk else Side.UK
