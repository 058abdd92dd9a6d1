"""Keys that rules of all kinds have: where they count, when, in whose English, and who answers for them."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from newslint.engine.linter import Linter
from newslint.engine.loading.compiled import read, write
from newslint.engine.loading.packs import make_rule, of_rule
from newslint.engine.loading.registry import Registry
from newslint.engine.registered import RegisteredRule
from newslint.text import Document, Field, FieldKind, Span

TODAY = date.today()
RULE = {
    "code": "HSE101",
    "name": "sofa",
    "kind": "forbid",
    "summary": "A sofa.",
    "why": "We sit on chairs.",
    "severity": "warning",
    "forbid": ["sofa"],
    "examples": {"bad": ["A [[sofa]]."], "good": ["A chair.", "A stool."]},
}


def registered(**more: object) -> RegisteredRule:
    return RegisteredRule.of(of_rule(make_rule({**RULE, **more}, "sofa")), "here")


def found(document: Document, **more: object) -> list[int]:
    return [f.span.start for f in Linter(registered(**more).make()).check(document).findings]


def test_a_rule_may_count_in_some_fields_only() -> None:
    text = "Sofa sold\n\nThe sofa was sold."
    document = Document(text, fields=(Field(FieldKind.HEADLINE, Span(0, 9)),))
    assert found(document) == [0, 15]
    assert found(document, fields=["headline"]) == [0]
    assert found(document, fields="body") == [15]


def test_a_rule_may_count_in_one_english_only() -> None:
    british = Document("The colour of the sofa in the centre of the theatre was a favourite.")
    american = Document("The color of the sofa in the center of the theater was a favorite.")
    assert found(british, variety="British")
    assert not found(american, variety="British")
    assert not found(Document("A sofa."), variety="British")
    assert found(american, variety="American")


@pytest.mark.parametrize(
    ("days", "holds"),
    [({"valid_from": 1}, False), ({"valid_from": 0, "valid_until": 0}, True), ({"valid_until": -1}, False)],
)
def test_a_rule_holds_from_one_day_to_another(days: dict[str, int], holds: bool) -> None:
    registry = Registry()
    registry._add(registered(**{key: (TODAY + timedelta(days=n)).isoformat() for key, n in days.items()}))
    assert bool(list(registry.select(["ALL"], []))) is holds


def test_what_is_kept_of_a_rule_has_them_too(tmp_path: Path) -> None:
    entry = registered(fields=["headline"], variety="British", valid_until="2999-12-31", owner="the desk")
    assert write(tmp_path / "kept", [entry])
    kept = read(tmp_path / "kept", "here")
    assert kept is not None
    header = kept["HSE101"].header
    assert (header.fields, header.variety, header.valid_until) == (("headline",), "British", "2999-12-31")
    assert kept["HSE101"].meta.owner == "the desk"
    assert kept["HSE101"].meta.fields == ("headline",)


@pytest.mark.parametrize(
    ("key", "value", "complaint"),
    [
        ("fields", ["hedline"], "did you mean “headline”?"),
        ("variety", "Scottish", "one of American, British"),
        ("valid_from", "2026-02-30", "a day, as in 2026-01-31, not “2026-02-30”"),
    ],
)
def test_a_wrong_value_is_named(key: str, value: object, complaint: str) -> None:
    with pytest.raises(ValueError, match=complaint.replace("?", r"\?")):
        registered(**{key: value})
