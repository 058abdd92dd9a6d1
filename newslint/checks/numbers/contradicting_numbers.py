"""Twelve lorries here, 15 lorries there, and all else the same."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping

from newslint.checks.numbers._both_of_three import both_of_three
from newslint.checks.numbers._counts_again import counts_again
from newslint.checks.numbers._definite import pointing_back
from newslint.checks.numbers._headed import headed
from newslint.checks.numbers._restated import restated
from newslint.checks.numbers._slipped_counts import slipped_counts
from newslint.checks.numbers._taken_up import taken_up
from newslint.checks.numbers._told_otherwise import told_otherwise
from newslint.checks.numbers._twice_told import twice_told
from newslint.checks.numbers._votes import told_twice
from newslint.engine.bases.arithmetic import ArithmeticRule, Mismatch, quoted
from newslint.engine.finding import Severity
from newslint.engine.rule import Meta
from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.lexicon.numerals import NUMBER_WORDS
from newslint.story.context import content_words, has_update, names, years
from newslint.story.near_duplicates import near_duplicate_pairs
from newslint.story.quantities import Quantity, quantities
from newslint.story.spoken_amounts import ORDINALS
from newslint.story.statements import Kind, Statement
from newslint.text import Document, Span

_ROW = 4  # numbers of a sentence that is a row of figures
_SHARED = 4  # words that two sentences must share ...
_SHARE = 0.5  # ... and of the words of the shorter one; more for sums and percentages, which a story has many of
_LEADING = 12  # each number is compared with so many before it that count the same: those of the top of the story
_TELLING_APART = frozenset({*ORDINALS, "capital", "nationwide", "nationally", "statewide", "elsewhere"})
"""Words that tell of which one a sentence speaks, or of where."""
_NO_COUNTS = frozenset("years months weeks days hours minutes seconds times cents points".split())


class ContradictingNumbers(ArithmeticRule):
    """One thing counted twice, with two results."""

    meta = Meta(
        code="NUM128",
        name="contradicting-numbers",
        summary="Two sentences that say the same thing give two numbers for it.",
        why="One of them was not updated, or two digits have changed places.",
        severity=Severity.WARNING,
        scope="story",
        in_quotes=True,
        bad=(
            "The hut was let in January by [[three]] men, both of whom had shown false papers.",
            "A launch with room for 12 will sail at noon. The launch can carry no more than [[20]] people.",
            "Sixteen countries signed the pact. The [[17]] signatories meet again soon.",
            "The siege lasted nine days. After the [[19-day]] siege they gave up.",
            "Lund, a father of four, leaves a wife and [[three]] children.",
            "Leigh have three games left. They play the first of their [[four]] remaining games soon.",
            "The plan for a pier passed by a vote of 5-2. More than 70 people spoke, and the [[4-3]] vote came late.",
            "Council drops plan to close two libraries\n\n"
            "Norfolk council has dropped its plan to close [[three village libraries]] after a petition.\n\n"
            "The two libraries would have shut in May.",
            "Rocket reaches orbit at third attempt\n\n"
            "A rocket built in Oslo reached orbit on its [[second attempt]].\n\n"
            "Its first flight ended in the sea.",
            "The county will close 37 rural clinics. The closing of the [[39]] clinics will save little.",
            "Lorient freed 14 dockers on Monday. One of the [[16]] said he would sue.",
            "A bolt killed 504 sheep in the hills. Ida Lund lost most. A vet will count the [[540]] dead sheep.",
            "Ida Lund counted 19 fishermen on the ice. One had a lamp. Boats brought the [[17]] fishermen home.",
            "Judges freed 14 dockers on Monday. It was cold. They sang. It snowed. One of the [[16]], Ida Lund, sang.",
            "A couple and their two children fled a fire in Hull. It was dark. All [[five]] were taken to hospital.",
            "Two women and a man were held. The [[four]] suspects are from Hull.",
            "Ida Lund was jailed for six years. She wept.\n\nShe is banned from the roads, too, on top of her"
            " [[seven-year]] term.",
            "The Ros, with a crew of four, sank off Leith. All [[three]] were taken to safety.",
        ),
        good=(
            "A launch with room for 12 will sail at noon. The launch can carry no more than 12 people.",
            "Sixteen countries signed the pact. The 16 signatories meet again soon.",
            "The siege lasted nine days. After the nine-day siege they gave up.",
            "Lund, a father of four, leaves a wife and four children.",
            "A couple and their three children fled a fire in Hull. It was dark. All five were taken to hospital.",
            "Two women and a man were held. The three suspects are from Hull.",
            "Leigh have three games left. They play the first of their three remaining games soon.",
            "Ida Lund was jailed for six years. She wept.\n\nShe is banned from the roads, too, on top of her"
            " six-year term.",
            "The Ros, with a crew of four, sank off Leith. All four were taken to safety.",
            "The plan for a pier passed by a vote of 5-2. More than 70 people spoke, and the 5-2 vote came late.",
            "Nineteen fishermen were taken off the ice. Two others drowned. Boats brought the 21 fishermen home.",
            "Police saw two lorries. A third lorry came up. They searched the three lorries.",
            "The council bought 12 electric buses from a maker in Turin. They run at night.\n\n"
            "Another 15 electric buses will be bought by the council from Turin next year.",
            "Council drops plan to close two libraries\n\n"
            "Norfolk council has dropped its plan to close two of three village libraries after a petition.\n\n"
            "The two libraries would have shut in May.",
            "Rocket reaches orbit at third attempt\n\nA rocket built in Oslo reached orbit on its third attempt.\n\n"
            "Its second attempt ended in the sea.",
            "The county will close 37 rural clinics. The closing of the 39 clinics in the south was put off.",
            "Lorient freed 14 dockers on Monday. One of the 14 said he would sue.",
            "In Leeds the council bought 12 electric buses from a maker in Turin. They run at night.\n\n"
            "In Bradford the council bought 15 electric buses from a maker in Turin.",
        ),
    )

    def mismatches(self, document: Document) -> Iterator[Mismatch]:
        """Compare numbers with one unit or noun, where two signs say that they are of one thing: noun and context."""
        groups: dict[str, list[Quantity]] = defaultdict(list)
        table = tokens(document)
        for quantity in quantities(document).all:
            if quantity.rough is None and quantity.value > 1:
                noun = table.lower[quantity.noun] if quantity.noun >= 0 else ""
                if quantity.unit or (noun and noun not in _NO_COUNTS):
                    groups[quantity.unit or noun].append(quantity)
        for above, below in restated(document):
            yield _above_and_below(document, above, below)
        yield from _called_again(document)
        for other in (*told_otherwise(document), *twice_told(document)):
            first, second = document[other.before.span], document[other.again.span]
            message = f"“{second}” here, and “{first}” before"
            yield Mismatch(other.again.span, message, quoted(document, other.before.span), question="which is right?")
        for group in groups.values():
            in_sentence = Counter(table.sentence_of(q.first) for q in group)
            for k, two in enumerate(group):
                earlier = group[: min(k, _LEADING)]
                if any(one.value == two.value for one in earlier):
                    continue
                one = next((one for one in earlier if _contradict(document, one, two, in_sentence)), None)
                if one is not None:
                    yield _twice(document, one, two)


def _called_again(document: Document) -> Iterator[Mismatch]:
    """The counts and votes that a story takes up as told before, with other numbers."""
    known: set[int] = set()
    shown: list[Span] = []
    for before, again in (*pointing_back(document), *slipped_counts(document)):
        if again.first not in known:
            known.add(again.first)
            shown.append(again.span)
            yield _back(document, before, again)
    for back in (*taken_up(document), *both_of_three(document), *headed(document), *counts_again(document)):
        if back.here not in shown:
            message = f"“{document[back.here]}” here, and “{document[back.before]}” before"
            yield Mismatch(back.here, message, quoted(document, back.before), question="which is right?")
    for told, called in told_twice(document):
        first, second = (Span(vote.one.span.start, vote.two.span.end) for vote in (told, called))
        message = f"“{document[second]}” here, and “{document[first]}” before, for the vote"
        yield Mismatch(second, message, quoted(document, first), question="which is right?")


def _twice(document: Document, one: Quantity, two: Quantity) -> Mismatch:
    """The mismatch of two numbers, shown at the later one."""
    other = document[one.span]
    return Mismatch(
        tokens(document).span(two.first, max(two.last, two.noun + 1)),
        f"“{document[two.span]}” here and “{other}” before, in nearly the same words",
        quoted(document, one.span),
        question="which is right?",
        right=other,
        number=two.span,
    )


def _back(document: Document, before: Statement, again: Statement) -> Mismatch:
    """The mismatch of a number that takes up another, shown at the later one."""
    first, number = document[before.span], document[again.span]
    return Mismatch(
        again.span,
        f"“{number}” here, as if given before, and “{first}” before",
        quoted(document, before.span),
        question="are they the same, and which number is right?",
        right=first.lower(),
    )


def _above_and_below(document: Document, above: Statement, below: Statement) -> Mismatch:
    """The mismatch of the headline and the first sentences, shown at the later place."""
    table = tokens(document)
    end = below.last + 1 if below.kind is Kind.ORDINAL else max(below.last, below.end)
    return Mismatch(
        table.span(below.first, end),
        f"“{document[below.span]}” here and “{document[above.span]}” in the headline",
        quoted(document, above.span),
        question="which is right?",
        right=document[above.span].lower() if above.kind in (Kind.COUNT, Kind.ORDINAL) else document[above.span],
        number=below.span,
    )


def _points_back(table: Tokens, quantity: Quantity) -> bool:
    """Whether a number comes with “the” or “these”, and so was given before."""
    return quantity.first > 0 and table.lower[quantity.first - 1] in ("the", "these", "those")


def _counts(table: Tokens, sentence: int) -> int:
    """How many numbers a sentence has."""
    return sum(word[0].isdigit() or word in NUMBER_WORDS for word in table.sentence_lower(sentence))


def _contradict(document: Document, one: Quantity, two: Quantity, in_sentence: Mapping[int, int]) -> bool:
    """Whether two numbers are of one thing and cannot both be right.

    ``in_sentence`` says how many numbers of this kind each sentence has.
    """
    table = tokens(document)
    first, second = table.sentence_of(one.first), table.sentence_of(two.first)
    if first == second or one.agrees(two):
        return False
    if in_sentence[first] > 1 or in_sentence[second] > 1:
        return False  # a sentence with several of a kind compares them
    one_set, two_set = (set(table.sentence_lower(k)) for k in (first, second))
    if len(one_set & two_set) < _SHARED - 1:
        return False  # cheap, and nearly always so
    if any(_counts(table, sentence) >= _ROW for sentence in (first, second)):
        return False  # "12 points, five rebounds, two assists and a steal": rows of figures share their words
    about, again = content_words(document, first), content_words(document, second)
    shared = (about & again) - {table.lower[two.noun].removesuffix("s")}
    strict = 1 if two.unit else -1 if _points_back(table, two) else 0
    if len(shared) < _SHARED + strict or len(shared) < (_SHARE + 0.1 * strict) * min(len(about), len(again)):
        return False
    if has_update(document, first) or has_update(document, second) or years(document, first) != years(document, second):
        return False
    if one_set & _TELLING_APART != two_set & _TELLING_APART:
        return False  # the fourth series and the fifth; a prefecture and the capital
    if (first, second) in near_duplicate_pairs(document):
        return False  # nearly the same sentence twice is a matter of its own, and reported as that
    here, there = names(document, first), names(document, second)
    return not (here - there and there - here)
