"""The kind ``join``: pairs of words that are one, and what their capitals say."""

from __future__ import annotations

import pytest

from newslint.engine.linter import Linter
from newslint.engine.loading.packs import make_rule
from newslint.text import Document

RULE = make_rule(
    {
        "code": "HSE101",
        "name": "parted",
        "kind": "join",
        "summary": "Two words for one.",
        "why": "It is so.",
        "severity": "warning",
        "join": {"back": "yard yards", "web": "site", "any": "body"},
        "hyphens": {"wide": "spread", "co": "incidence"},
        "titles": "web",
        "except": ["any body of"],
        "examples": {
            "bad": ["The [[back yard]] is large."],
            "good": ["The backyard is large.", "The Back Yard Company is large."],
        },
    },
    "parted",
)


def fixed(text: str) -> list[str]:
    """What is to be written for each finding."""
    return [f.fixes[0].edits[0].text for f in Linter([RULE]).check(Document(text)).findings]


@pytest.mark.parametrize(
    ("text", "uses"),
    [
        ("The back yards are large.", ["backyards"]),
        ("Back yards are large.", ["Backyards"]),
        ("THE BACK YARD IS LARGE.", ["BACKYARD"]),
        ("The Back Yard Company is large.", []),
        ("Read our Web Site today.", ["Website"]),
        ("It is wide-spread, and they came back wide awake.", ["widespread"]),
        ("He paid any body that came.", ["anybody"]),
        ("The brightest of any body of water shines.", []),
        ("He was back. Yards away a dog barked.", []),
        ("They pay half-back yard by yard.", []),
        ("It came back", []),
        ("It has a back yard", ["backyard"]),
        ("A co-incidence, said the Co-Incidence Club.", ["coincidence"]),
    ],
)
def test_what_is_joined(text: str, uses: list[str]) -> None:
    assert fixed(text) == uses
