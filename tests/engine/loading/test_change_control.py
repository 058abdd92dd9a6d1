"""What rules were called before, rules in preview and rules that will go; and rules of several parts."""

from __future__ import annotations

from pathlib import Path

import pytest

from newslint.engine.examples import run_examples
from newslint.engine.finding import Severity
from newslint.engine.linter import Linter
from newslint.engine.loading.registry import Registry
from newslint.text import Document
from tests.house_rules import swap

ALSO = """also:
  - kind: sequence
    severity: advice
    message: "Too wrong: {use}?"
    sequence: "very [wrung]"
    fix: wrong
  - kind: swap
    severity: warning
    swap: {"wronged": "wrong"}"""


def rules(folder: Path, **more: str) -> Registry:
    """Rules of a pack, each with more lines; their codes run from HSE101 on. Kept, and read from what was kept."""
    for number, (name, lines) in enumerate(more.items(), 101):
        text = swap(code=f"HSE{number}", name=name, word="wrong", more=lines)
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    for _ in range(2):
        registry = Registry()
        registry.add_pack(folder, lambda: folder.parent / "cache")
    return registry


def on(registry: Registry, select: list[str], ignore: list[str] | None = None, *, preview: bool = False) -> list[str]:
    """The codes of the rules that are on."""
    return [entry.header.code for entry in registry.select(select, ignore or [], preview=preview)]


def test_what_a_rule_was_called_goes_on_working(tmp_path: Path) -> None:
    registry = rules(tmp_path, one="aliases: [HSE901, first]", two="aliases: [HSE901]", three="")
    assert not registry.problems
    for ref in ("HSE901", "hse901", "HSE90"):
        assert on(registry, [ref]) == ["HSE101", "HSE102"]
        assert on(registry, ["ALL"], [ref]) == ["HSE103"]
        assert registry.unknown([ref]) == []
    assert on(registry, ["first"]) == ["HSE101"]
    assert on(registry, ["HSE101"], ["HSE901"]) == ["HSE101"], "what a rule is called today is more exact"
    assert [entry.header.name for entry in registry.find("HSE901")] == ["one", "two"]
    assert registry["First"].header.code == "HSE101"


def test_what_is_of_old_is_told(tmp_path: Path) -> None:
    registry = rules(tmp_path, one="aliases: [HSE901, first]", two="aliases: [HSE901]", three="status: deprecated")
    assert registry.notes(["ALL", "HSE", "HSE101", "one", "nothing"]) == []
    assert registry.notes(["hse901", "first", "three"]) == [
        "HSE901 is now part of HSE101 and HSE102",
        "the rule first is now HSE101 one",
        "HSE103 three is deprecated, and will go",
    ]


@pytest.mark.parametrize(
    ("first", "second", "complaint"),
    [
        ("", "aliases: [HSE101]", "the alias HSE101 of HSE102 is taken by a rule of "),
        ("", "aliases: [one]", "the alias one of HSE102 is taken by a rule of "),
        ("aliases: [two]", "", "two is what HSE101 was called before"),
        ("aliases: [HSE102]", "", "HSE102 is what HSE101 was called before"),
        ("", "aliases: [Two]", "“aliases” must be a code or a name, as in HSE101 or city-hall, not “Two”"),
        ("", "scope: world", "“scope” cannot be “world”; did you mean “word”?"),
        ("", "status: gone", "“status” must be one of stable, preview, deprecated, not “gone”"),
        ("", "also: [{kind: swop}]", "“kind” cannot be “swop”; did you mean “swap”?"),
        ("", "also: [{swap: {a: b}}]", "unknown key “swap”; known are kind, severity"),
        ("", "also: [{kind: forbid, severity: fatal, forbid: [a]}]", "“severity” must be one of error, warning"),
        ("", "also: [{kind: swap}]", "the key “swap” is missing"),
        ("", "also: [{kind: either, either: [[a b, a-b]]}]", "a rule of the kind “either” has options"),
    ],
)
def test_a_rule_with_a_taken_alias_or_a_wrong_key_is_left_out(
    tmp_path: Path, first: str, second: str, complaint: str
) -> None:
    registry = rules(tmp_path, one=first, two=second)
    (problem,) = registry.problems
    assert complaint in str(problem)
    assert list(registry.entries) == ["HSE101"]


def test_rules_in_preview_run_where_they_are_asked_for(tmp_path: Path) -> None:
    registry = rules(tmp_path, one="status: preview\naliases: [HSE901]", two="")
    for select in (["ALL"], ["HSE"], ["HSE10"], ["HSE901"]):
        assert "HSE101" not in on(registry, select)
        assert "HSE101" in on(registry, select, preview=True)
    assert on(registry, ["HSE101"]) == on(registry, ["one"]) == ["HSE101"]


def test_a_rule_of_several_parts_has_one_code(tmp_path: Path) -> None:
    registry = rules(tmp_path, one=ALSO)
    (entry,) = registry
    assert not entry.is_loaded
    assert [(part.severity.label, set(part.triggers or ())) for part in entry.parts] == [
        ("error", {"wrong"}),
        ("advice", {"wrung"}),
        ("warning", {"wronged"}),
    ]
    text = Document("It is wrong, wronged and very wrung.")
    for level, want in ((Severity.ADVICE, [6, 13, 30]), (Severity.WARNING, [6, 13]), (Severity.ERROR, [6])):
        linter = Linter(registry.build(registry, {}), level=level)
        found = linter.check(text).findings
        assert [f.span.start for f in found] == want
        assert {f.code for f in found} == {"HSE101"}
    assert list(run_examples(entry)) == []
    assert found[0].severity is Severity.ERROR
