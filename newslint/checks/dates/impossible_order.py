"""Freed in 2015, arrested in 2017."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.dates._before_the_deed import too_early
from newslint.checks.dates._courses import OutOfCourse, ends_before_start, had_happened, out_of_course
from newslint.checks.dates._events import misplaced
from newslint.checks.dates._moved import WrongMove, wrong_moves
from newslint.checks.dates._planned import planned
from newslint.checks.dates._start_and_end import start_and_end
from newslint.engine.bases.arithmetic import ArithmeticRule, Mismatch, quoted
from newslint.engine.finding import Severity
from newslint.engine.rule import Meta
from newslint.language.segmentation.tokens import tokens
from newslint.lexicon.calendar_names import MONTHS
from newslint.text import Document


class ImpossibleOrder(ArithmeticRule):
    """Two dates by which something happened before what must come first."""

    meta = Meta(
        code="DAT110",
        name="impossible-order",
        summary="By their dates, something happened before what must have come first.",
        why="One of the two dates is wrong; most often it is a year.",
        severity=Severity.WARNING,
        scope="story",
        in_quotes=True,
        bad=(
            "Flames broke out on 16 March. A man was arrested at a roadblock on [[14 March]].",
            "He was arrested on Thursday. He was brought before magistrates on [[Wednesday]].",
            "The survey was to close on 30 April but has been extended to [[16 April]].",
            "The deadline was 14 June, but there will be an extension. Comments are now taken until [[11 June]].",
            "Mr Orde was arrested in May 2019. A jury found him guilty in [[April 2018]].",
            "Work is to start in January 2027 and end in [[December 2025]].",
            "Ms Hale was appointed in 2018. She resigned in [[2016]] after a row.",
            "The ship sank on 9 March, two days after it left port on [[11 March]].",
            "The theft came to light in October 2023. Mr Orde told his wife, and he was charged in [[June 2023]].",
            "The mill was founded in 1994 and went bankrupt in [[1991]].",
            "He was sentenced on 3 September. He had pleaded guilty on [[20 September]].",
            "The dividend will be put to the meeting on 14 July, and it will be paid on [[2 July]].",
            "The law is to be put to the house in September and to come into force in [[August]].",
            "Police raided the shop in March 2024. All have been in custody since their arrest in [[April 2023]].",
        ),
        good=(
            "Flames broke out on 16 March. A man was arrested at a roadblock on 17 March.",
            "The deadline was 14 June, but there will be an extension. Comments are now taken until 28 June.",
            "The dividend will be put to the meeting on 14 July, and it will be paid on 30 July.",
            "Work is to start in January 2025 and end in December 2027.",
            "The law is to be put to the house in September and to come into force in January.",
            "Police raided the shop in March 2024. All have been in custody since their arrest in April 2024.",
            "The trial of Mr Orde began on 9 June. The jury returned its verdict on 12 June.",
            "Mr Orde was arrested in May 2018. A jury found him guilty in April 2019.",
            "Ms Hale was appointed in 2016. She resigned in 2018 after a row.",
            "The ship sank on 9 March, two days after it left port on 7 March.",
            "The mill was founded in 1991 and went bankrupt in 1994.",
            "He was sentenced on 3 September. He had pleaded guilty on 20 August.",
            "Mr Orde, who was convicted of theft in 2012, was arrested in May 2019.",
            "He was arrested on 20 December. A jury found him guilty on 9 March.",
        ),
    )
    triggers = frozenset({"in", "on", *MONTHS})

    def mismatches(self, document: Document) -> Iterator[Mismatch]:
        """Look for two moments that words, a tense or the course of events put in an order that they do not have."""
        seen: set[int] = set()
        for early, late, said in misplaced(document):
            first, second = sorted((early, late), key=lambda s: s.first)
            seen |= {first.first, second.first}
            order = (
                f"{said} put “{document[early.span]}” first"
                if said
                else f"“{document[early.span]}” is said to be first"
            )
            yield Mismatch(
                second.span,
                f"{order}, but “{document[late.span]}” is before it",
                quoted(document, first.span),
                question="which date is wrong?",
            )
        for start, end in start_and_end(document):
            if seen.isdisjoint((start.first, end.first)):
                seen |= {start.first, end.first}
                said = f"“{document[end.span]}” is before “{document[start.span]}”, when it starts"
                yield Mismatch(end.span, said, quoted(document, start.span), question="which date is wrong?")
        for plan in planned(document):
            yield Mismatch(
                plan.done,
                f"It is decided only in or on “{document[plan.decided]}”, and “{document[plan.done]}” is before that",
                quoted(document, plan.decided),
                question="which date is wrong?",
            )
        for found in too_early(document):
            if found.arrest.first not in seen:
                yield Mismatch(
                    found.arrest.span,
                    f"“{document[found.arrest.span]}” is before “{document[found.deed.span]}”, when it happened",
                    quoted(document, found.deed.span),
                    question="which date is wrong?",
                )
                seen.add(found.arrest.first)
        yield from _by_timeline(document, seen)


def _by_timeline(document: Document, seen: set[int]) -> Iterator[Mismatch]:
    """What the points of the whole story show; what has been said of some of them is left out."""
    for told in (*out_of_course(document), *ends_before_start(document), *had_happened(document)):
        places = {*range(told.early.first, told.early.last), *range(told.late.first, told.late.last)}
        if seen.isdisjoint(places):
            seen |= {told.early.first, told.late.first}
            yield _put(document, told)
    for wrong in wrong_moves(document):
        if seen.isdisjoint((wrong.move.old.first, wrong.move.new.first)):
            yield _moved(document, wrong)


def _moved(document: Document, wrong: WrongMove) -> Mismatch:
    """Something that was put off to an earlier day, or by another time than is told."""
    move = wrong.move
    old, new = document[move.old.span], document[move.new.span]
    if wrong.by and move.by_span is not None:
        said = f"From “{old}” to “{new}” is {round(wrong.by)} days, not “{document[move.by_span]}”"
        return Mismatch(
            move.by_span,
            said,
            quoted(document, *sorted((move.old.span, move.new.span))),
            question="which is wrong?",
        )
    way = "after" if move.later else "before"
    said = f"It is told to be “{tokens(document).text[move.word]}”, but “{new}” is not {way} “{old}”"
    return Mismatch(move.new.span, said, quoted(document, move.old.span), question="which day is wrong?")


def _put(document: Document, put: OutOfCourse) -> Mismatch:
    """Two points at which the steps of a course, or a beginning and an end, cannot have been."""
    early, late = document[put.early.span], document[put.late.span]
    said = f"“{early}”, the end, is before “{late}”, the beginning"
    if put.first == put.late.first:
        said = f"“{tokens(document).text[put.then]}” puts “{early}” before “{late}”, which comes first"
    elif put.first >= 0:
        words = tokens(document).text
        said = f"“{words[put.then]}” is of “{early}”, but “{words[put.first]}” only of “{late}”"
    first, second = sorted((put.early.span, put.late.span))
    return Mismatch(second, said, quoted(document, first), question="which day is wrong?")
