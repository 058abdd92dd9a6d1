"""What all rules do that reckon with the numbers of a story."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import pytest

from newslint.engine.bases.arithmetic import ArithmeticRule, Mismatch, quoted
from newslint.engine.finding import Edit, Finding, Fix, Safety, Severity
from newslint.engine.rule import Meta
from newslint.language.segmentation.tokens import tokens
from newslint.story.quantities import quantities, written_like
from newslint.text import Document


class _Doubles(ArithmeticRule):
    """Each number must be twice the one before."""

    meta = Meta(
        code="TST102",
        name="no-double",
        summary="A number is not twice the one before.",
        why="To test.",
        severity=Severity.WARNING,
        bad=(),
        good=(),
    )
    offers = True
    whole = True
    strict = True

    def mismatches(self, document: Document) -> Iterator[Mismatch]:
        for one, two in pairwise(quantities(document).all):
            if two.value != 2 * one.value:
                right = written_like(two, 2 * one.value)
                yield Mismatch(
                    tokens(document).span(two.first, two.noun + 1) if self.whole else two.span,
                    f"Twice {document[one.span]} is {right}, not {document[two.span]}",
                    quoted(document, one.span),
                    right=right if self.offers else "",
                    number=two.span if self.whole else None,
                    rests_on=(one, two) if self.strict else (),
                )


class _Silent(_Doubles):
    """The same, with nothing to offer."""

    offers = False


class _Bare(_Doubles):
    """The same, with the number alone shown."""

    whole = False


class _Lax(_Doubles):
    """The same, for rough numbers too."""

    strict = False


_TEXT = "There are two cars and five lorries."


def _found(text: str, rule: ArithmeticRule) -> list[Finding]:
    return list(rule.check(Document(text)))


def test_a_mismatch_is_asked_about_and_names_the_other_place() -> None:
    (finding,) = _found(_TEXT, _Doubles())
    assert (finding.code, finding.rule, finding.severity) == ("TST102", "no-double", Severity.WARNING)
    assert finding.message == "Twice two is four, not five: which number is wrong?"
    assert Document(_TEXT)[finding.span] == "five lorries"
    (other,) = finding.related
    assert (Document(_TEXT)[other.span], other.message) == ("two", "“two” here.")


@pytest.mark.parametrize("rule", [_Doubles(), _Bare()])
def test_what_would_be_right_is_written_for_the_number_alone_and_only_shown(rule: ArithmeticRule) -> None:
    (finding,) = _found(_TEXT, rule)
    (fix,) = finding.fixes
    at = _TEXT.index("five")
    assert fix == Fix("Write “four”", (Edit(fix.edits[0].span, "four"),), Safety.DISPLAY)
    assert fix.edits[0].span == (at, at + len("five"))


def test_nothing_is_offered_where_no_one_value_would_be_right() -> None:
    (finding,) = _found(_TEXT, _Silent())
    assert finding.fixes == ()
    assert finding.related


@pytest.mark.parametrize(
    "text", ["There are about two cars and five lorries.", "There are two cars and more than five lorries."]
)
def test_what_rests_on_a_rough_number_is_not_reported(text: str) -> None:
    assert not _found(text, _Doubles())
    assert len(_found(text, _Lax())) == 1


def test_numbers_that_go_together_are_left_alone() -> None:
    assert not _found("There are two cars, four lorries and eight vans.", _Doubles())
    assert not _found("", _Doubles())
