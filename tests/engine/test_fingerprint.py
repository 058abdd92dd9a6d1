"""Set phrases whose words were swapped for synonyms."""

from __future__ import annotations

from newslint.engine.examples import findings_of
from newslint.engine.loading.packs import make_rule

RULE = make_rule(
    {
        "code": "XYZ102",
        "name": "spun",
        "kind": "fingerprint",
        "summary": "Spun.",
        "why": "It was.",
        "severity": "warning",
        "alone": {"demise toll": "death toll"},
        "together": {"duty changes": "tariff changes", "exchange war": "trade war"},
        "examples": {"bad": ["The [[demise toll]] rose."], "good": ["None.", "Neither."]},
    },
    "spun",
)


def test_one_that_might_be_meant_is_left_alone() -> None:
    assert findings_of(RULE, "The guard's duty changes at noon. His duty changes again at six.") == []


def test_two_different_ones_are_reported_with_the_right_terms() -> None:
    found = findings_of(RULE, "The duty changes ended the exchange war.")
    assert [f.fixes[0].edits[0].text for f in found] == ["tariff changes", "trade war"]
    assert not any(f.related for f in found)


def test_three_call_the_whole_story_into_question_once() -> None:
    found = findings_of(RULE, "The duty changes ended the exchange war. The demise toll rose.")
    assert [len(f.related) for f in found] == [2, 0, 0]
    assert "paraphraser" in found[0].message
