"""A number in the headline that the story does not have."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from newslint.checks.headlines._people import odd_people
from newslint.checks.headlines._scores import odd_scores
from newslint.checks.headlines._top import TOP, head_and_top
from newslint.engine.finding import Finding, Fix, Related, Safety, Severity
from newslint.engine.rule import Meta, Rule
from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.lexicon.name_words import person_nouns
from newslint.lexicon.numerals import NUMBER_WORDS
from newslint.story.casualties import casualties
from newslint.story.context import content_words, has_update, headline_sentences, lead_sentence
from newslint.story.counted_nouns import singular
from newslint.story.quantities import Quantity, quantities
from newslint.text import Document, Span

_OTHERS = frozenset({"other", "others", "another", "more", "further"})
_POSTS = frozenset({"job", "post", "position", "worker", "employee", "staff"})
"""Words by which a headline and a story count the same in turn: jobs that go, workers who lose them."""
_MANY = 1000
_FIRST = 4  # sentences in which the dead and hurt are the headline's, whatever else a sentence says


class HeadlineNumberNotInStory(Rule):
    """Three killed above, four below."""

    meta = Meta(
        code="HDL101",
        name="headline-number-not-in-story",
        aliases=("headline-number",),
        summary="The headline has a number that the story does not have, and the story has another of the same kind.",
        why="Headlines are written first and updated last, and they are all that many read.",
        severity=Severity.WARNING,
        scope="story",
        source="Copy-desk checklists: if the headline says 12, are there 12?",
        in_quotes=True,
        bad=(
            "[[Three killed]] in Leeds bus crash\n\nFour people were killed when a bus left the road near Leeds.\n\n"
            "Police closed the road.",
            "[[Two]] walkers die on Ben Nevis\n\nThree walkers were killed and four others hurt.\n\nTwo dogs came.",
            "Strike strands [[4,000]] on Hoy\n\nAbout 2,500 passengers were stuck on Hoy on Friday.\n\nIt rained.",
            "Airline to cut [[900]] jobs in Leeds\n\nThe airline will cut 700 jobs in Leeds by June.\n\n"
            "Unions are angry.",
            "Man, [[43]], charged over ferry\n\nA 34-year-old man has been charged over the fire on a ferry.\n\nHe was"
            " on board.",
            "[[Two]] held after ferry fire\n\nPolice have arrested three men after a fire on a ferry.\n\nIt is safe.",
            "Leigh beat Bury [[4-2]] in Cup\n\nLeigh beat Bury 3-2 in the Cup on Friday.\n\nIt rained all day.",
            "Firm to open store by [[2027]]\n\nThe firm will open its store by 2028, it said.\n\nIt is the last one.",
            "[[Third]] man held over fire\n\nA fourth man has been held over the fire.\n\nThe hall burned down.",
            "State drops [[Year 11]] exam\n\nThe state will drop an exam sat by Year 12 pupils.\n\nIt is the last one.",
        ),
        good=(
            "Leigh beat Bury 4-2 in Cup\n\nLeigh beat Bury in the Cup. They led 3-2 at the break and won 4-2.\n\nIt"
            " rained all day.",
            "Three killed in Leeds bus crash\n\nThree people were killed when a bus left the road near Leeds.\n\n"
            "Four others were hurt.",
            "Airline to cut 700 jobs in Leeds\n\nThe airline will cut 698 jobs in Leeds by June.\n\nUnions are angry.",
            "Over 900 rescued off Leeds\n\nMore than 700 people were rescued off Leeds.\n\n200 others are missing.",
            "Two walkers die on Ben Nevis\n\nThree walkers fell on Ben Nevis on Sunday, and two died.\n\nIt was cold.",
            "Five things to know about Leeds\n\nThe city has four theatres and much else to see.\n\nHere is a list.",
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Look for each number of the headline in the story; silent where the story says nothing comparable."""
        for score in odd_scores(document):
            yield self._told(document, score.above, score.above, score.below, told_below=False)
        count = headline_sentences(document)
        if not count:
            return
        table = tokens(document)
        head = table.lower[: int(table.last[count - 1])]
        if not any(word in NUMBER_WORDS or word[0].isdigit() for word in head):
            return
        found = quantities(document).all
        above = [q for q in found if table.sentence[q.first] < count]
        below = [q for q in found if table.sentence[q.first] >= count]
        if not above or not below:
            return
        fates = {t.quantity.first: t.outcome for t in casualties(document)}
        told: set[int] = set()
        for quantity in above:
            if quantity.rough is not None or _is_ratio(table, quantity):
                continue
            if any(quantity.agrees(other) for other in below):
                rival = _other_fate(document, quantity, below, fates)
            elif quantity.unit == "%" and len([q for q in below if q.unit == "%"]) > 1:
                continue  # one of several shares; which of them is the headline's nobody can say
            else:
                rival = self._rival(document, quantity, below, fates)
            if rival is not None:
                told.add(quantity.first)
                yield self._report(document, quantity, rival, fates)
        yield from self._of_people(document, table, told)

    def _of_people(self, document: Document, table: Tokens, told: set[int]) -> Iterator[Finding]:
        """The ages, and the counts of people without a noun, that the first sentences have otherwise."""
        for span, other in odd_people(document, table, *head_and_top(document)):
            if table.at_offset(span.start) not in told:
                yield self._told(document, span, span, other, told_below=False)

    @staticmethod
    def _rival(document: Document, quantity: Quantity, below: list[Quantity], fates: dict[int, str]) -> Quantity | None:
        """The first number near the top of the story that counts what this one counts."""
        table = tokens(document)
        sentence = table.sentence_of(quantity.first)
        about = content_words(document, sentence)
        if _of_nothing_named(table, quantity):
            lead = [q for q in below if table.sentence_of(q.first) == lead_sentence(document)]
            people = [q for q in lead if not q.unit and q.value >= _MANY and _counts_people(table, q)]
            return people[0] if len(people) == 1 else None
        for other in below:
            at = table.sentence_of(other.first)
            if at > sentence + TOP:
                return None
            if _after_by(table, quantity) != _after_by(table, other):
                continue  # a margin against a score
            same = _kinds(table, quantity, fates) & _kinds(table, other, fates)
            fated = any(kind.startswith("fate") for kind in same) and at <= sentence + _FIRST
            if same and (fated or about & content_words(document, at)):
                return other
        return None

    def _report(self, document: Document, quantity: Quantity, rival: Quantity, fates: dict[int, str]) -> Finding:
        """The finding for a number of the headline."""
        span, other = quantity.span, rival.span
        place = span
        told = any(quantity.agrees(q) for q in quantities(document).all if q.first > quantity.last)
        if quantity.first in fates and quantity.noun < 0:
            place = tokens(document).span(quantity.first, quantity.last + 1)
        return self._told(document, place, span, other, told_below=told)

    def _told(self, document: Document, place: Span, span: Span, other: Span, *, told_below: bool) -> Finding:
        """The finding at a place for a number of the headline, and another that the story has for it."""
        nowhere = "" if told_below else " and nowhere the number above"
        return self.found(
            place,
            f"The headline has “{document[span]}”, the story “{document[other]}”{nowhere}: which is right?",
            fixes=(Fix.swap(span, document[other], Safety.DISPLAY),),
            related=(Related(other, f"“{document[other]}” here."),),
        )


def _of_nothing_named(table: Tokens, quantity: Quantity) -> bool:
    """Whether a headline counts many of nothing that it names, and no year: ``Strike strands 4,000 on Shetland``."""
    plain = not quantity.unit and quantity.noun < 0 and quantity.value >= _MANY and quantity.last - quantity.first == 1
    verb = quantity.first > 0 and table.text[quantity.first - 1].isalpha()
    return plain and verb and "," in table.text[quantity.first]


def _is_ratio(table: Tokens, quantity: Quantity) -> bool:
    """Whether a number is what another one is of: one in seven jobs."""
    first = quantity.first
    return first > 1 and table.lower[first - 1] in {"in", "of"} and table.lower[first - 2] in NUMBER_WORDS


def _counts_people(table: Tokens, quantity: Quantity) -> bool:
    """Whether a number is of people."""
    noun = singular(table.lower[quantity.noun]) if quantity.noun >= 0 else ""
    return noun in person_nouns(table.lexicon) or noun in ("person", "passenger")


def _other_fate(
    document: Document, quantity: Quantity, below: list[Quantity], fates: dict[int, str]
) -> Quantity | None:
    """The number of the lead for those whom the headline counts by what befell them, if the story has no other.

    ``Two climbers die`` above ``three climbers were killed``: that the story has two helicopters is nothing to it.
    Where the two differ in nothing else, the rule on tolls speaks of them.
    """
    alike = [q for q in below if quantity.first in fates and fates.get(q.first) == fates[quantity.first]]
    if not alike or quantity.noun < 0 or any(quantity.agrees(q) for q in alike):
        return None
    if any(one.value + two.value == quantity.value for one, two in combinations(alike, 2)):
        return None
    table, first = tokens(document), alike[0]
    told = table.sentence_of(first.first) == lead_sentence(document) and first.rough is None and first.noun >= 0
    near = table.lower[max(0, first.first - 2) : first.last + 2]
    noun = singular(table.lower[quantity.noun])
    counted = any(q.value == quantity.value and q.noun >= 0 and singular(table.lower[q.noun]) == noun for q in below)
    seen = not has_update(document, table.sentence_of(first.first)) and singular(table.lower[first.noun]) == noun
    return first if told and not (counted or seen) and _OTHERS.isdisjoint(near) else None


def _after_by(table: Tokens, quantity: Quantity) -> bool:
    """Whether a number stands after “by”, and so is a difference."""
    return quantity.first > 0 and table.lower[quantity.first - 1] == "by"


def _kinds(table: Tokens, quantity: Quantity, fates: dict[int, str]) -> set[str]:
    """What a number counts: its unit, its noun, or what happened to those counted."""
    kinds = {f"unit {quantity.unit}"} if quantity.unit else set()
    if quantity.noun >= 0:
        noun = singular(table.lower[quantity.noun])
        kinds.add(f"noun {'post' if noun in _POSTS else noun}")
    if quantity.first in fates:
        kinds.add(f"fate {fates[quantity.first]}")
    return kinds
