"""Finding rules: by folder, by pack, by plugin; selecting them; and what goes wrong on the way."""

from __future__ import annotations

import sys
from importlib.metadata import EntryPoint
from pathlib import Path

import pytest

from newslint.engine import registry as under_test
from newslint.engine.compiled import COMPILED
from newslint.engine.entry import Brief, Deferred, Entry, Loaded
from newslint.engine.finding import Severity
from newslint.engine.linter import Linter
from newslint.engine.registry import Registry
from newslint.text import Document


@pytest.fixture
def registry() -> Registry:
    """Our own rules."""
    return Registry.load(plugins=False)


def test_rules_go_by_code_and_by_name(registry: Registry) -> None:
    assert registry["WRD101"] is registry["away-of"] is registry["wrd101"]
    with pytest.raises(KeyError):
        registry["no-such-rule"]


@pytest.mark.parametrize(
    ("select", "ignore", "on"),
    [
        (["ALL"], [], True),
        (["ALL"], ["WRD"], False),
        (["ALL"], ["WRD101"], False),
        (["WRD101"], ["WRD"], True),
        (["away-of"], ["ALL"], True),
        (["GRM"], [], False),
        (["WRD1"], ["WRD"], True),
    ],
)
def test_the_more_exact_reference_wins(registry: Registry, select: list[str], ignore: list[str], on: bool) -> None:
    assert ("WRD101" in {e.brief.code for e in registry.select(select, ignore)}) is on


def test_an_unknown_reference_is_explained(registry: Registry) -> None:
    assert registry.unknown(["ALL", "WRD", "away-of"]) == []
    assert registry.unknown(["awya-of"]) == ["there is no rule “awya-of”; did you mean “away-of”?"]


def plugin(folder: Path, monkeypatch: pytest.MonkeyPatch, source: str) -> EntryPoint:
    """An entry point to a module of this source."""
    (folder / "newslint_house.py").write_text(source, encoding="utf-8")
    monkeypatch.syspath_prepend(str(folder))
    monkeypatch.delitem(sys.modules, "newslint_house", raising=False)
    return EntryPoint("house", "newslint_house:offer", "newslint.rules")


@pytest.mark.parametrize(
    ("source", "complaint"),
    [
        ("raise OSError('no disk')", "OSError: no disk"),
        ("def offer(): return 1 / 0", "ZeroDivisionError"),
        ("def offer(): return [3]", "not 3"),
        ("def offer(): return ['/no/such/folder']", "no such folder"),
    ],
)
def test_a_plugin_that_fails_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, source: str, complaint: str
) -> None:
    registry = Registry()
    registry.add_plugin(plugin(tmp_path, monkeypatch, source))
    (problem,) = registry.problems
    assert complaint in str(problem)


def test_a_taken_code_is_a_problem_and_the_first_stays(tmp_path: Path, registry: Registry) -> None:
    (tmp_path / "away-of.yaml").write_text(
        "code: WRD101\nname: away-of\nkind: forbid\nsummary: S.\nwhy: W.\nseverity: error\nforbid: [away of]\n"
        'examples: {bad: ["[[away of]] it"], good: ["away", "of"]}\n'
    )
    registry.add_pack(tmp_path, None)
    (problem,) = registry.problems
    assert "is taken" in str(problem)
    assert registry["WRD101"].origin != str(tmp_path)


def test_our_rules_are_compiled_once_and_loaded_when_called(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made_from = 1
    monkeypatch.setattr(under_test, "stamp", lambda *_: made_from)
    monkeypatch.setattr(under_test, "_beside_bytecode", lambda: tmp_path / "beside" / COMPILED)
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    first = Registry.load(cache=lambda: tmp_path, plugins=False)
    second = Registry.load(cache=lambda: tmp_path, plugins=False)
    assert [entry.brief for entry in first] == [entry.brief for entry in second]
    assert [entry.triggers for entry in first] == [entry.triggers for entry in second]
    assert [entry.origin for entry in first] == [entry.origin for entry in second]
    assert all(entry.is_loaded for entry in first)
    assert not any(entry.is_loaded for entry in second)
    linter = Linter(second.build(second, {"late-expansion": {}, "ACR101": {"known": ["NPU"]}}))
    report = linter.check(Document("The party is two seats away of a majority."))
    assert [finding.rule for finding in report.findings] == ["away-of"]
    assert second["away-of"].is_loaded
    assert second["ACR101"].is_loaded
    assert not second["prevent-to"].is_loaded
    assert second.metas["WRD101"] == first.metas["WRD101"]
    made_from = 2
    assert all(entry.is_loaded for entry in Registry.load(cache=lambda: tmp_path, plugins=False))


def test_where_python_writes_no_bytecode_rules_are_kept_in_the_cache(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(under_test, "_beside_bytecode", lambda: tmp_path / "beside" / COMPILED)
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    Registry.load(cache=lambda: tmp_path / "cache", plugins=False)
    assert [path.name for path in tmp_path.iterdir()] == ["cache"]
    assert not any(entry.is_loaded for entry in Registry.load(cache=lambda: tmp_path / "cache", plugins=False))


def test_a_rule_that_cannot_be_loaded_is_a_crash_of_that_rule_alone() -> None:
    def load() -> Loaded:
        raise ImportError("no such module")

    broken = Entry(Brief("GRM001", "broken", Severity.ERROR), None, "nowhere", load)
    report = Linter([Deferred(broken)]).check(Document("A story."))
    (crash,) = report.crashes
    assert "no such module" in crash.error
