"""American and British spelling in one story."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterator, Sequence
from typing import Any, Literal

from newslint.engine.bases.consistency import CONSISTENT, ConsistencyRule, Matter, Use
from newslint.engine.finding import Finding, Safety, Severity
from newslint.engine.rule import Example, Meta
from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.lexicon.house_words import VARIETIES
from newslint.story.local_habits import local_habits
from newslint.story.readership import readership
from newslint.story.variety import Form, Side, Variety, variety
from newslint.story.variety_words import SAME_SENSE
from newslint.text import Document, annotation
from newslint.util.casing import copy_case
from newslint.util.records import NamedTuple

_FEW = 1
"""So many words of the other side, at most, are spoken of one by one."""
_CLEAR = 3
"""From so many words of one side on, words of the other in quotations are not left to advice."""
_STYLES = {Side.US: "american", Side.UK: "british"}

_CANADIAN = tuple("plow snowplow tire curb alumin skeptic artifact jewelry airplane coz analyz paralyz".split())
"""How words begin that Canadians spell as Americans do, beside “colour” and “centre” (The Canadian Press Caps and
Spelling)."""


_SHARED = frozenset(
    "grey greys greyed greying greyer theatre theatres moustache moustaches moustached sabre sabres lustre".split()
)
"""British spellings that dictionaries of American English give beside their own: alone they show no other hand."""


class VarietyOptions(NamedTuple):
    """What a house may settle."""

    style: Literal["consistent", "american", "british", "oxford"] = "consistent"
    """The spelling to hold a story to; ``consistent`` leaves it to ``variety`` in the settings, and without one asks
    only that it agree with itself."""

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
            "The colour of the town was grim. It has a [[center]] for the young.",
            "They will organise a fair. The board [[realizes]] that it asked too much.",
            "A [[program]] of road building will not start in Kent on 5 May. The labour force fell by 3 per cent.",
            Example(
                "They honored a plan for a 40-meter tower. Its [[colour]] is 5 percent gray.",
                fixed="They honored a plan for a 40-meter tower. Its color is 5 percent gray.",
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
            "Crews in Halifax, Nova Scotia, plow the centre of town; councillors in Canada favour more of them.",
            "In Sydney a program for the labour market began. It has two gas meters in one centre.",
            "The colour of the town was grim, and a plan to modernize it failed.",
            "The programme was written by a computer program in a theatre in Leeds.",
            "They honored a plan for a 40-meter theatre. Its color is 5 percent grey.",
        ),
    )
    one_by_one = 1
    safety = Safety.SAFE

    def matters(self, document: Document) -> Iterator[Matter[Form]]:
        """All words of a story that show a side, where one side is clear; else each word that stands in both spellings.

        Two signs of one side outweigh one of the other, and more outweigh fewer. Where there is one of each, a person
        is asked, and the dates and percentages of the story say which word to show.
        """
        found = variety(document)
        style = self._style(document)
        if not found.uses or (style == CONSISTENT and not _doubtful(found, document)):
            return
        table = tokens(document)
        uses = [_use(table, at, form) for at, form in found.uses]
        if style != CONSISTENT:
            for ending, of_oxford in ((True, "american"), (False, "british")):  # it has American endings
                form = of_oxford if style == "oxford" else style
                yield Matter([use for use in uses if use.place.ending is ending], house=form)
        elif (side := _heavier(found)) is not None:
            yield Matter(uses, wanted=_STYLES[side])
        elif (balanced := _balanced(document, found)) is not None:
            yield Matter(uses, wanted=balanced, settled=False)
        else:
            by_word: dict[str, list[Use[Form]]] = defaultdict(list)
            for use in uses:
                by_word[use.place.word].append(use)
            yield from (Matter(_with_shared(document, spelled)) for spelled in by_word.values())

    def house(self, matter: Matter[Form]) -> str | None:
        """The side of the house."""
        return matter.house

    def _style(self, document: Document) -> str:
        """The spelling to hold a story to: as the option says, else as the variety in the settings does."""
        if self.options.style != CONSISTENT:
            return self.options.style
        return VARIETIES.get(tokens(document).lexicon.variety, CONSISTENT)

    def write(self, document: Document, use: Use[Form], wanted: str, model: Sequence[Use[Form]]) -> str:
        """The word as the other side spells it."""
        del wanted, model
        return copy_case(document[use.span], use.place.other)

    def reported(self, document: Document, odd: list[Use[Form]], model: Sequence[Use[Form]]) -> list[Use[Form]]:
        """Not -ize where it goes with British spelling in all else: Canadians write “colour”, “organize” and “plow”."""
        in_canada = "CA" in readership(document)
        if model[0].form == "british" and (variety(document).oxford or in_canada):
            kept = () if not in_canada else _CANADIAN
            return [use for use in odd if not use.place.ending and not use.place.word.startswith(kept)]
        if model[0].form == "american" and all(document[use.span].lower() in _SHARED for use in odd):
            return [use for use in odd if any(use.place.word == other.place.word for other in model)]
        return odd

    def together(self, document: Document, use: Use[Form]) -> Hashable:
        """One word; all words of a side that has many: they came in with one paragraph."""
        word = "" if use.place.side in _of_many_words(document) else use.place.word
        return word, super().together(document, use)

    def check(self, document: Document) -> Iterator[Finding]:
        """As for all rules of the sort; but what is quoted keeps its spelling unless the story has a clear side."""
        sides = Counter(form.side for _, form in variety(document).uses)
        lax = self._style(document) == CONSISTENT and max(sides.values(), default=0) < _CLEAR
        for finding in super().check(document):
            quoted = lax and document.quotes.touches(finding.span)
            yield finding._replace(severity=Severity.ADVICE) if quoted else finding

    def nearest(self, use: Use[Form], model: Sequence[Use[Form]]) -> Use[Form]:
        """The same word where it stands in the other spelling too."""
        return next((other for other in model if other.place.word == use.place.word), model[0])

    def said(self, document: Document, use: Use[Form]) -> str:
        """The word and its side."""
        return f"{super().said(document, use)} ({use.place.side.value} spelling)"


@annotation
def _of_many_words(document: Document) -> frozenset[Side]:
    """The sides of which a story has more than one word."""
    found: dict[Side, set[str]] = defaultdict(set)
    for use in variety(document).uses:
        found[use.form.side].add(use.form.word)
    return frozenset(side for side, words in found.items() if len(words) > _FEW)


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


def _balanced(document: Document, found: Variety) -> str | None:
    """The spelling to keep where one word shows one side and another the other, as far as anything tells.

    A single -ize beside British spelling is no sign: it may be that of Oxford or of Canada.
    """
    if len(found.uses) != 2 or found.uses[0].form.word == found.uses[1].form.word:
        return None
    habits = local_habits(document) if "CA" not in readership(document) else None
    if all(use.form.ending for use in found.uses):
        return _STYLES[habits or found.uses[0].form.side]  # -ise here, -ize there: neither Oxford has both, nor Canada
    if habits is not Side.US and any(use.form.side is Side.US and use.form.ending for use in found.uses):
        return None
    if habits is not None:
        return _STYLES[habits]
    return _STYLES[Side.UK if "CA" in readership(document) else found.uses[0].form.side]


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
