"""What the precision card promises of the rules that are shipped."""

from __future__ import annotations

import json
from typing import Any

from newslint.authoring.audit import CARD
from newslint.engine.finding import Severity
from newslint.engine.loading.packs import shipped
from newslint.engine.loading.registry import Registry

_LEAST = 5
"""Findings that must have been read before a rule is called wrong."""


def card() -> dict[str, dict[str, Any]]:
    """What was measured of each rule, by code."""
    read: dict[str, dict[str, Any]] = json.loads((shipped() / CARD).read_text(encoding="utf-8"))
    return read


def _wrong(entry: dict[str, Any]) -> int:
    """How many findings were wrong; of what is arguable a desk may think either way."""
    return int(entry["judged"] - entry["right"] - entry.get("arguable", 0))


def test_no_loud_rule_is_wrong_more_often_than_right() -> None:
    loud = {entry.header.code for entry in Registry.load(plugins=False) if entry.header.severity is not Severity.ADVICE}
    wrong = {
        code: f"{entry['right']} right and {_wrong(entry)} wrong of {entry['judged']}"
        for code, entry in card().items()
        if code in loud and entry["judged"] >= _LEAST and entry["right"] < max(1, _wrong(entry))
    }
    assert not wrong


def test_the_card_speaks_of_our_rules_and_its_counts_can_be() -> None:
    codes = {entry.header.code for entry in Registry.load(plugins=False)}
    assert card().keys() <= codes
    for code, entry in card().items():
        assert 0 <= entry["right"] + entry.get("arguable", 0) <= entry["judged"] <= entry["findings"], code
        assert entry["words"] > 0, code
