"""What is written takes the capitals and the form of what stood there."""

from __future__ import annotations

import pytest

from newslint.engine.linter import Linter
from newslint.engine.loading.packs import make_rule
from newslint.text import Document
from newslint.util.casing import copy_capital, copy_case


@pytest.mark.parametrize(
    ("found", "replacement", "wanted"),
    [
        ("city hall", "town hall", "town hall"),
        ("City hall", "town hall", "Town hall"),
        ("City Hall", "town hall", "Town Hall"),
        ("CITY HALL", "town hall", "TOWN HALL"),
        ("Bank of Leeds", "house of cards", "House of Cards"),
        ("In The", "at the", "At the"),
        ("Follow Up", "follow-up", "Follow-Up"),
        ("Mobile", "iPhone", "iPhone"),
    ],
)
def test_capitals_are_kept(found: str, replacement: str, wanted: str) -> None:
    assert copy_case(found, replacement) == wanted


RULE = make_rule(
    {
        "code": "HSE101",
        "name": "committed-suicide",
        "kind": "swap",
        "summary": "Suicide is no crime.",
        "why": "It is so.",
        "severity": "warning",
        "swap": {"<commit> suicide": "<die> by suicide", "a <buy> again": "a {2} <sell:2> twice"},
        "examples": {
            "bad": ["He [[committed suicide]]."],
            "good": ["He died by suicide.", "The suicide was reported."],
        },
    },
    "committed-suicide",
)


@pytest.mark.parametrize(
    ("text", "use"),
    [
        ("Others commit suicide.", "die by suicide"),
        ("He commits suicide.", "dies by suicide"),
        ("He committed suicide in May.", "died by suicide"),
        ("He has committed suicide.", "died by suicide"),
        ("They spoke of committing suicide.", "dying by suicide"),
        ("Committing suicide is no crime.", "Dying by suicide"),
    ],
)
def test_a_verb_keeps_its_form(text: str, use: str) -> None:
    (finding,) = Linter([RULE]).check(Document(text)).findings
    assert [edit.text for edit in finding.fixes[0].edits] == [use]


@pytest.mark.parametrize(
    ("found", "text", "expected"),
    [("Has", "have", "Have"), ("has", "have", "have"), ("I", "me", "me"), ("NATO", "it", "It"), ("", "it", "it")],
)
def test_a_first_capital_is_copied(found: str, text: str, expected: str) -> None:
    assert copy_capital(found, text) == expected
