"""Where the case counts, a replacement may change nothing but capitals."""

from __future__ import annotations

import pytest

from newslint.engine.linter import Linter
from newslint.engine.loading.packs import make_rule
from newslint.text import Document

RULE = {
    "code": "HSE101",
    "name": "it",
    "kind": "swap",
    "summary": "S.",
    "why": "W.",
    "severity": "error",
    "examples": {"bad": ["[[x]]"], "good": ["y", "z"]},
}


@pytest.mark.parametrize(
    ("swap", "text", "fixed"),
    [
        ({"drove [North]": "north"}, "They drove North.", ["north"]),
        ({"Water Board": "water board"}, "The Water Board met.", ["water board"]),
        ({"Water Board": "board"}, "The Water Board met.", ["Board"]),
        ({"water board": "Water Board"}, "The water board met.", ["Water Board"]),
        ({"drove [North]": "north"}, "They drove north.", []),
    ],
)
def test_a_rule_may_ask_for_small_letters(swap: dict[str, str], text: str, fixed: list[str]) -> None:
    rule = make_rule({**RULE, "swap": swap, "case": "exact"}, "it")
    findings = Linter([rule]).check(Document(text)).findings
    assert [finding.fixes[0].edits[0].text for finding in findings] == fixed


def test_without_case_a_replacement_takes_the_capitals_that_it_finds() -> None:
    rule = make_rule({**RULE, "swap": {"shut down": "close"}}, "it")
    (finding,) = Linter([rule]).check(Document("Shut down the mill.")).findings
    assert finding.fixes[0].edits[0].text == "Close"
