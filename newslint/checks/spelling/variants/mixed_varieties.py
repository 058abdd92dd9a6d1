"""American and British spelling in one story."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from newslint.engine.finding import Edit, Finding, Fix, Related, Safety, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.story.readership import readership
from newslint.story.variety import Side, Use, Variety, variety
from newslint.story.variety_words import SAME_SENSE
from newslint.text import Document
from newslint.util.casing import copy_case


class VarietyOptions(NamedTuple):
    """What a house may settle."""

    variety: Literal["consistent", "american", "british", "oxford"] = "consistent"
    """The spelling to hold a story to; ``consistent`` asks only that it agree with itself."""


class MixedVarieties(Rule):
    """``colour`` here, ``center`` there."""

    meta = Meta(
        code="SPL101",
        name="mixed-varieties",
        summary="A word is spelt as Americans do in a story that is British elsewhere, or the other way round.",
        why="Readers take one spelling for a slip when all others are of the other kind; agency copy brings them in.",
        severity=Severity.WARNING,
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
                options={"variety": "american"},
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
    Options = VarietyOptions

    def check(self, document: Document) -> Iterator[Finding]:
        """Weigh both sides, then report the uses of the lighter one."""
        found = variety(document)
        house = self.options.variety
        if not found.uses or (house == "consistent" and not _doubtful(found, document)):
            return
        table = tokens(document)
        odd, model = _against_house(found, house) if house != "consistent" else _minority(document, found)
        by_word: dict[str, list[Use]] = defaultdict(list)
        for use in odd:
            by_word[table.lower[use.token]].append(use)
        for uses in by_word.values():
            yield self._report(document, uses, model)

    def _report(self, document: Document, uses: list[Use], model: list[Use] | None) -> Finding:
        """The finding for one word, at the first of its places, with a fix for all of them."""
        table = tokens(document)
        spans = [table.span(use.token) for use in uses]
        edits = tuple(Edit(span, copy_case(document[span], uses[0].form.other)) for span in spans)
        safety = Safety.UNSAFE if any(map(document.quotes.touches, spans)) else Safety.SAFE
        fixes = (Fix(f"Write “{edits[0].text}”", edits, safety),)
        times = f" ({len(uses)} times)" if len(uses) > 1 else ""
        said = f"“{document[spans[0]]}”{times} is {uses[0].form.side.value} spelling"
        if model is None:
            return self.found(spans[0], f"{said}; the house writes “{edits[0].text}”.", fixes=fixes)
        other = table.span(_nearest(model, uses[0]).token)
        return self.found(
            spans[0],
            f"{said}, but the story has “{document[other]}” elsewhere: should this be “{edits[0].text}”?",
            fixes=fixes,
            related=(Related(other, f"“{document[other]}” is the other side's spelling."),),
        )


def _doubtful(found: Variety, document: Document) -> bool:
    """Whether there may be anything to say: both sides are there, or a word that both sides have in the other form."""
    side = found.uses[0].form.side
    return any(use.form.side is not side for use in found.uses) or not SAME_SENSE.isdisjoint(tokens(document).index)


def _nearest(model: list[Use], use: Use) -> Use:
    """The use to show beside an odd one: of the same word where there is one, else the first."""
    return next((m for m in model if m.form.word == use.form.word), model[0])


def _against_house(found: Variety, house: str) -> tuple[Iterable[Use], None]:
    """The uses that are not what a house has settled on."""
    wanted = Side.US if house == "american" else Side.UK
    return (
        u for u in found.uses if u.form.side is not (Side.US if house == "oxford" and u.form.ending else wanted)
    ), None


def _minority(document: Document, found: Variety) -> tuple[list[Use], list[Use]]:
    """The uses on the lighter side, and those on the heavier side; none where neither side is clear.

    Two signs of one side outweigh one of the other, and more outweigh fewer. Where a story spells one word both ways,
    that alone tells; the rest of the story decides which is right, and the first use where it does not.
    """
    side = _heavier(found)
    if side is None:
        return _same_word(found, tokens(document))
    model = [u for u in found.uses if u.form.side is side]
    mixed = found.oxford or "CA" in readership(document)  # Canadians write “colour” and “organize”
    spare = mixed and side is Side.UK
    return [u for u in found.uses if u.form.side is not side and not (spare and u.form.ending)], model


def _heavier(found: Variety) -> Side | None:
    """The side with more signs, two at least; -ize counts for neither in Oxford spelling."""
    us = found.count(Side.US, ending=False if found.oxford else None)
    uk = found.count(Side.UK)
    if max(us, uk) < 2 or us == uk:
        return None
    return Side.US if us > uk else Side.UK


def _same_word(found: Variety, table: Tokens) -> tuple[list[Use], list[Use]]:
    """Uses of words that stand in both spellings, where nothing else tells which is right."""
    by_word: dict[str, list[Use]] = defaultdict(list)
    for use in found.uses:
        by_word[use.form.word].append(use)
    odd: list[Use] = []
    model: list[Use] = []
    for spelled in by_word.values():
        uses = list(spelled)
        form = uses[0].form
        places = table.index.get(form.other, []) if table.lower[uses[0].token] in SAME_SENSE else []
        if len(places) > len(uses):
            uses += [Use(at, form._replace(side=Side.US)) for at in places]
        sides = Counter(u.form.side for u in uses)
        if len(sides) == 2:
            wanted = max(sides, key=lambda s: (sides[s], s is uses[0].form.side))
            odd += [u for u in uses if u.form.side is not wanted]
            model += [u for u in uses if u.form.side is wanted]
    return odd, model
