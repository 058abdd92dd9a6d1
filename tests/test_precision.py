"""What the precision card promises of the rules that are shipped."""

from __future__ import annotations

import json

from newslint.authoring.audit import CARD
from newslint.engine.finding import Severity
from newslint.engine.loading.packs import shipped
from newslint.engine.loading.registry import Registry

_LEAST = 5
"""Findings that must have been read before a rule is called wrong."""


def test_no_loud_rule_is_wrong_more_often_than_right() -> None:
    card = json.loads((shipped() / CARD).read_text(encoding="utf-8"))
    loud = {entry.brief.code for entry in Registry.load(plugins=False) if entry.brief.severity is not Severity.ADVICE}
    wrong = {
        code: f"{entry['right']} of {entry['judged']} right"
        for code, entry in card.items()
        if code in loud and entry["judged"] >= _LEAST and entry["right"] * 2 < entry["judged"]
    }
    assert not wrong
