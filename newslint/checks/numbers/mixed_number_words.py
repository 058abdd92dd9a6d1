"""One to nine in words, but not everywhere."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Literal

from newslint.engine.bases.consistency import CONSISTENT, ConsistencyRule, Matter, Use
from newslint.engine.finding import Severity
from newslint.engine.rule import Example, Meta
from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.language.words.morphology import is_collective
from newslint.lexicon.calendar_names import MONTH_WORDS
from newslint.lexicon.numerals import CURRENCIES, IN_FIGURES, SCALES, STRETCHES, UNITS
from newslint.lexicon.reporting_verbs import speech_forms
from newslint.story.name_spans import headings
from newslint.story.quantities import PEOPLE
from newslint.story.spoken_amounts import ORDINALS
from newslint.text import Document
from newslint.util.casing import capitalise
from newslint.util.records import NamedTuple

_WORDS = {str(n): word for word, n in UNITS.items() if 2 <= n <= 9}
_BY_WORD = {word: figure for figure, word in _WORDS.items()}
_LABELS = MONTH_WORDS.union(
    "act aged age article band block book boeing bridge category chapter channel class clause corps day division docket"
    " episode exit figure flight formula form game gate grade group highway hill item iphone lane lap level line lines"
    " lot mach mark match message model month no no. number nos. objective page pages paragraph part phase pier pin"
    " platform point pool round row rule scene season seat section series size slot stage station step suite table"
    " terminal tier title top track type unit version vol. volume vote ward week windows year zone by to of".split()
)
"""Words after which a figure is a name, a score or part of a date."""


_BETWEEN = frozenset({"in", "of", "or", "and", "to", "through"})
_AGES = [["and", word] for word in ("older", "over", "up", "above", "younger", "under")]
"""What follows an age: "children 6 months and older"."""
_ENDINGS = {3: "rd"}
_PLACES = {f"{n}{_ENDINGS.get(n, 'th')}": word for word, n in ORDINALS.items() if 3 <= n <= 9}
"""Places in figures, and in words; a second may be one of a minute."""
_FULL = 4
"""More figures than these in a sentence: it is one of scores and statistics."""


class NumberWordOptions(NamedTuple):
    """What a house may settle."""

    style: Literal["consistent", "words"] = "consistent"
    """``words``: counts from two to nine must be in words even where the story has no others in words."""

    @staticmethod
    def earlier(name: str, value: Any) -> tuple[str, Any]:
        """``always`` was the name of ``style``."""
        return ("style", "words" if value is True else CONSISTENT) if name == "always" else (name, value)


class MixedNumberWords(ConsistencyRule[int, NumberWordOptions]):
    """``two years`` here, ``3 years`` there."""

    meta = Meta(
        code="NUM103",
        name="mixed-number-words",
        summary="A count below ten is in figures in a story that has such counts in words.",
        why="Nearly every guide has two to nine in words, and a reader stumbles where a story changes over.",
        severity=Severity.WARNING,
        scope="story",
        source="AP, BBC, Guardian and Reuters style guides: figures from 10, or from 11.",
        bad=(
            Example(
                "She has two sons and three daughters. They moved four times in [[5]] years.",
                fixed="She has two sons and three daughters. They moved four times in five years.",
            ),
            Example(
                "She was third in May and fifth in June. It was her [[4th]] race of the year.",
                fixed="She was third in May and fifth in June. It was her fourth race of the year.",
            ),
            Example(
                "They have [[3]] sons.",
                fixed="They have three sons.",
                options={"style": "words"},
            ),
            Example(
                "She has two sons and three dogs. She has scored 11 goals in [[7]] matches.",
                fixed="She has two sons and three dogs. She has scored 11 goals in seven matches.",
            ),
            Example(
                "She scored the last nine points and had two sons. She had [[8]] assists, and three dogs.",
                fixed="She scored the last nine points and had two sons. She had eight assists, and three dogs.",
            ),
        ),
        good=(
            "She was fifth in May and third in June, on the 4th of July on 5th Avenue, and ran for the 3rd Battalion.",
            "She has two sons and three daughters. They drove 5 miles in 3.5 hours, on June 4, for 6 points.",
            "They have two sons and three daughters between 3 and 9 years old.",
            "They have two sons and three daughters, and the best of 9 games counts.",
            "Of 9 sons and 12 daughters, two left. Of the town, 2 in 3 people have two sons and four dogs.",
            "Ship lost for 3 days\n\nShe has two sons. They have three boats and four dogs, and two of them swim.",
            "She has two sons and three dogs. The Group of 7 nations met 3 or 4 times.",
            "She has two sons and three dogs. It is for babies 6 months and older.",
            "She has two sons and three dogs. They ran for 2 minutes 40 seconds, and four friends came.",
        ),
    )
    triggers = frozenset({*_WORDS, *_PLACES})

    def matters(self, document: Document) -> Iterator[Matter[int]]:
        """Counts of things, not measures, dates, scores or ages; words must be twice as many, two at least."""
        table = tokens(document)
        yield from _ordinals(document, table, self.options.style)
        figures = [k for k in table.where(*_WORDS) if _counts(table, k)]
        if figures and self.options.style == CONSISTENT:
            heading = headings(document)
            figures = [k for k in figures if table.sentence_of(k) not in heading and not _among_figures(table, k)]
        if not figures:
            return
        words = [k for k in table.where(*_BY_WORD) if _free(table, k)]
        if self.options.style != CONSISTENT or len(words) >= max(2, 2 * len(figures)):
            uses = [Use("figures", table.span(k), k) for k in figures]
            uses += [Use("words", table.span(k, k + 2), k) for k in words]
            yield Matter(sorted(uses, key=lambda use: use.span), today="words")

    def write(self, document: Document, use: Use[int], wanted: str, model: Sequence[Use[int]]) -> str:
        """The number in words."""
        del wanted, model
        table = tokens(document)
        figure = table.text[use.place]
        word = _WORDS.get(figure) or _PLACES[figure.lower()]
        return capitalise(word) if use.place == table.sentence_start(use.place) else word


def _ordinals(document: Document, table: Tokens, style: str) -> Iterator[Matter[int]]:
    """Places from third to ninth in figures, where the story has others in words; no dates, streets or regiments."""
    figures = [k for k in table.where(*_PLACES) if _is_place(table, k)]
    words = table.where(*_PLACES.values()) if figures else []
    if figures and style == CONSISTENT:
        heading = headings(document)
        figures = [k for k in figures if table.sentence_of(k) not in heading]
    if figures and (style != CONSISTENT or len(words) >= max(2, 2 * len(figures))):
        uses = [Use("figures", table.span(k), k) for k in figures] + [Use("words", table.span(k), k) for k in words]
        yield Matter(sorted(uses, key=lambda use: use.span), today="words")


def _is_place(table: Tokens, k: int) -> bool:
    """Whether a place in figures belongs to no name and no date, and no other figures stand beside it."""
    low, high = table.sentence_bounds(table.sentence_of(k))
    beside = table.text[max(low, k - 2) : k] + table.text[k + 1 : min(high, k + 3)]
    after = table.text[k + 1] if k + 1 < high else ""
    named = after[:1].isupper() or (k > low and table.text[k - 1][0].isupper() and k - 1 > low)
    return not named and MONTH_WORDS.isdisjoint(w.lower() for w in beside) and not any(w[0].isdigit() for w in beside)


def _counts(table: Tokens, k: int) -> bool:
    """Whether a number says how many: a plural noun follows, and nothing makes it a date, score, age or label."""
    if k + 1 >= len(table) or not table.same_sentence(k + 1, k) or table.adjacent(k):
        return False
    noun = table.text[k + 1]
    plural = (
        noun in PEOPLE
        or noun.endswith(("children", "women", "men"))
        or (noun[-1] == "s" and len(noun) > 3 and noun[-2] not in "su" and noun.isalpha())
    )
    if (
        not plural
        or not noun.islower()
        or noun in speech_forms(table.lexicon)
        or (noun in IN_FIGURES and not _measured_in_words(table))
    ):
        return False
    if k > table.sentence_start(k):
        before = table.lower[k - 1]
        if before in _BETWEEN and k > 1 and table.text[k - 2][0].isdigit():
            return False  # a share or a pair: "2 in 3 people", "3 or 4 times"
        if before == "every" and table.lower[k - 3 : k - 1] == ["out", "of"]:
            return False  # "2 out of every 5 cases"
        if (before in _LABELS and not _is_group_of(table, k - 1)) or not (
            before.isalpha() or before in (",", "(", '"', ";", ":")
        ):
            return False
        if table.text[k - 1][0].isupper() and k - 1 > table.sentence_start(k):
            return False  # Apollo 7 astronauts
    return table.lower[k + 2 : k + 3] not in (["old"], ["-"]) and table.lower[k + 2 : k + 4] not in _AGES


def _is_group_of(table: Tokens, of: int) -> bool:
    """Whether a word is the "of" between a group and its number: "a party of 9 pupils"."""
    return table.lower[of] == "of" and of > 0 and is_collective(table.text[of - 1])


def _among_figures(table: Tokens, k: int) -> bool:
    """Whether figures are the way of the place: 2 minutes 40 seconds; or a sentence that is full of them."""
    for at in (k - 3, k - 2, k + 2, k + 3):
        near = 0 <= at < len(table) and table.text[at][0].isdigit() and table.same_sentence(k, at)
        if near and not _is_plain(table, at):
            return True
    low, high = table.sentence_bounds(table.sentence_of(k))
    return sum(word[0].isdigit() for word in table.text[low:high]) > _FULL


def _measured_in_words(table: Tokens) -> bool:
    """Whether a story has in words what guides have in figures: nine points, six assists."""
    return any(table.lower[k + 1] in IN_FIGURES for k in table.where(*_BY_WORD) if k + 1 < len(table))


def _is_plain(table: Tokens, k: int) -> bool:
    """Whether a figure beside another is a count of ten or more of something else: “11 goals in 7 matches”."""
    if not table.text[k].isdecimal() or not 10 <= int(table.text[k]) < 1000 or k + 1 >= len(table):
        return False
    after = table.text[k + 1]
    plain = after.isalpha() and after.islower() and after[-1] == "s"
    plain = plain and (after not in IN_FIGURES or _measured_in_words(table))
    return plain and after.removesuffix("s") not in STRETCHES and table.lower[k - 1] not in CURRENCIES


def _free(table: Tokens, k: int) -> bool:
    """Whether a number word stands before another word, and is no part of a compound or of a larger number."""
    if k + 1 >= len(table) or not table.same_sentence(k + 1, k) or not table.text[k + 1].isalpha():
        return False
    return table.lower[k - 1] != "-" and table.lower[k + 1] not in SCALES
