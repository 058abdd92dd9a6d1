"""What all rules do that ask for one way of writing throughout."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

import pytest

from newslint.engine.bases.consistency import ConsistencyRule, Matter, Use
from newslint.engine.finding import Finding, Safety, Severity
from newslint.engine.rule import Meta
from newslint.text import Document, Span


class _Options(NamedTuple):
    style: Literal["consistent", "grey", "gray"] | tuple[str, ...] = "consistent"


class _Grey(ConsistencyRule[None, _Options]):
    """Grey and gray."""

    meta = Meta(
        code="TST101",
        name="mixed-greys",
        summary="Grey and gray.",
        why="To test.",
        severity=Severity.WARNING,
        bad=(),
        good=(),
    )
    safety = Safety.SAFE
    today: str | None = None
    forms: tuple[str, ...] = ()

    def matters(self, document: Document) -> Iterator[Matter[None]]:
        uses = [Use(m.group(), Span(m.start(), m.end()), None) for m in re.finditer("gr[ea]y", document.text)]
        yield Matter(uses, self.forms, self.today)

    def write(self, document: Document, use: Use[None], wanted: str, model: Sequence[Use[None]]) -> str:
        return wanted


def _found(text: str, rule: _Grey | None = None) -> list[Finding]:
    return list((rule or _Grey()).check(Document(text)))


def _titles(finding: Finding) -> list[tuple[str, Safety, int]]:
    return [(fix.title, fix.safety, len(fix.edits)) for fix in finding.fixes]


@pytest.mark.parametrize("text", ["", "Nothing here.", "A grey day, a grey night."])
def test_a_story_that_agrees_with_itself_is_left_alone(text: str) -> None:
    assert not _found(text)


def test_the_greater_number_wins_and_both_places_are_named() -> None:
    (finding,) = _found("A gray day, a grey night, a grey dawn.")
    assert finding.message == "The story has “gray” here, “grey” elsewhere (2 times): should this be “grey”?"
    assert finding.span == Span(2, 6)
    assert [(other.span, other.message) for other in finding.related] == [(Span(14, 18), "“grey” here.")]
    assert _titles(finding) == [("Write “grey”", Safety.SAFE, 1)]


def test_where_nothing_decides_the_first_form_stays_and_a_person_is_asked() -> None:
    (finding,) = _found("A gray day, a grey night.")
    assert finding.message == "The story has “grey” here, “gray” elsewhere: which is it to be?"
    assert _titles(finding) == [("Write “gray”", Safety.DISPLAY, 1)]


def test_the_form_of_today_breaks_a_tie() -> None:
    rule = _Grey()
    rule.today = "grey"
    (finding,) = _found("A gray day, a grey night.", rule)
    assert finding.span == Span(2, 6)
    assert _titles(finding) == [("Write “grey”", Safety.SAFE, 1)]


def test_where_the_form_of_today_is_outnumbered_it_is_offered_first() -> None:
    rule = _Grey()
    rule.today = "grey"
    (finding,) = _found("A gray day, a grey night, a gray dawn.", rule)
    assert finding.message == (
        "The story has “grey” here, as is usual today, and “gray” elsewhere (2 times): one form throughout?"
    )
    assert _titles(finding) == [
        ("Write “grey” throughout", Safety.DISPLAY, 2),
        ("Write “gray”", Safety.DISPLAY, 1),
    ]


def test_many_odd_places_are_one_matter() -> None:
    (finding,) = _found("grey grey grey grey gray gray gray")
    assert finding.message == (
        "The story has “gray” here and in 2 more places, “grey” elsewhere (4 times): should they be alike?"
    )
    assert _titles(finding) == [("Write “grey” in all 3 places", Safety.SAFE, 3)]
    assert [other.message for other in finding.related] == ["“grey” here.", "Here too.", "Here too."]


def test_what_is_quoted_is_a_matter_of_its_own_and_for_a_person() -> None:
    own, quoted = _found("grey grey grey grey grey gray gray gray. “A gray day,” she said.")
    assert _titles(own) == [("Write “grey” in all 3 places", Safety.SAFE, 3)]
    assert _titles(quoted) == [("Write “grey”", Safety.UNSAFE, 1)]


def test_the_house_decides_alone() -> None:
    assert not _found("A gray day.", _Grey(_Options("gray")))
    (finding,) = _found("A gray day.", _Grey(_Options("grey")))
    assert finding.message == "House style is “grey”, not “gray”."
    (finding,) = _found("A gray day, a gray night, a grey dawn.", _Grey(_Options("gray")))
    assert finding.message == "The story has “grey” here, “gray” elsewhere (2 times): should this be “gray”?"
    (finding,) = _found("gray gray gray", _Grey(_Options("grey")))
    assert finding.message == "House style is “grey”, not “gray”, here and in 2 more places."


def test_a_house_may_name_its_forms() -> None:
    rule = _Grey(_Options(("colour", "grey")))
    rule.forms = ("grey", "gray")
    (finding,) = _found("A gray day.", rule)
    assert finding.fixes[0].edits[0].text == "grey"
    rule = _Grey(_Options(("colour",)))
    assert not _found("A gray day.", rule)
