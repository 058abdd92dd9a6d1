"""Which of two forms of one word is kept."""

from __future__ import annotations

import pytest

from newslint.engine.direction import direct
from newslint.engine.finding import Safety
from newslint.engine.loading.registry import Registry
from newslint.engine.rule import Rule
from newslint.text import Document

REGISTRY = Registry.load(plugins=False)


def _make(code: str) -> Rule:
    """A rule with its usual options."""
    entry = REGISTRY[code]
    return entry.make(entry.options())[0]


@pytest.mark.parametrize(
    ("counts", "first", "preferred", "expected"),
    [
        ({"a": 2, "b": 1}, "b", None, ("a", True, None)),
        ({"a": 1, "b": 1}, "b", None, ("b", False, None)),  # nothing tells: the first, and no fix on its own
        ({"a": 1, "b": 1}, "b", "a", ("a", True, None)),
        ({"a": 2, "b": 1}, "b", "a", ("a", True, None)),
        ({"a": 1, "b": 4}, "b", "a", ("b", False, "a")),  # outnumbered: a person decides
        ({"a": 1, "b": 4}, "b", "c", ("b", True, None)),  # the form of today is not in the story
    ],
)
def test_the_form_of_today_goes_before_the_count(
    counts: dict[str, int], first: str, preferred: str | None, expected: tuple[str, bool, str | None]
) -> None:
    assert tuple(direct(counts, first, preferred)) == expected


@pytest.mark.parametrize(
    ("code", "text", "first"),
    [
        (
            "SPL120",
            "The night-club shut. A nightclub was sold. Another night-club moved.",
            "Write “nightclub” throughout",
        ),
        (
            "SPL131",
            "The stage coach left. A stagecoach was sold. Another stage coach came.",
            "Write “stagecoach” throughout",
        ),
        (
            "SPL130",
            "A rightwing party won. The rightwing vote grew. A right-wing man led.",
            "Write “right-wing” throughout",
        ),
        ("SPL115", "The defense moved toward the center. It ran towards the theater, toward night.", "Write “toward”"),
        ("SPL115", "The defence moved toward the centre. It ran towards the theatre.", "Write “towards”"),
    ],
)
def test_rules_offer_the_form_of_today_first(code: str, text: str, first: str) -> None:
    rule = _make(code)
    fixes = [finding.fixes[0].title for finding in rule.check(Document(text))]
    assert fixes == [first]


def test_in_a_variety_without_a_preference_nothing_is_written_by_itself() -> None:
    rule = _make("SPL116")
    (finding,) = rule.check(Document("Their co-operation helped. Police want cooperation, and full co-operation."))
    assert finding.fixes[0].safety is Safety.DISPLAY
