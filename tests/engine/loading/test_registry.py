"""Finding rules: by folder, by pack, by plugin; selecting them; and what goes wrong on the way."""

from __future__ import annotations

import os
import sys
from dataclasses import fields
from importlib.metadata import EntryPoint
from pathlib import Path

import pytest

from newslint.engine.finding import Severity
from newslint.engine.linter import Linter
from newslint.engine.loading import registry as under_test
from newslint.engine.loading.compiled import COMPILED
from newslint.engine.loading.registry import Registry
from newslint.engine.registered import LazyRule, Part, RegisteredRule, RuleSpec
from newslint.engine.rule import RuleHeader
from newslint.text import Document


@pytest.fixture
def registry() -> Registry:
    """Our own rules."""
    return Registry.load(plugins=False)


def told(header: RuleHeader) -> dict[str, object]:
    """What a header or a description says, field by field."""
    return {field.name: getattr(header, field.name) for field in fields(header)}


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
    assert ("WRD101" in {e.header.code for e in registry.select(select, ignore)}) is on


def test_an_unknown_reference_is_explained(registry: Registry) -> None:
    assert registry.unknown(["ALL", "WRD", "away-of"]) == []
    assert registry.unknown(["awya-of"]) == ["there is no rule “awya-of”; did you mean “away-of”?"]


def plugin(folder: Path, monkeypatch: pytest.MonkeyPatch, source: str) -> EntryPoint:
    """An entry point to a module of this source."""
    (folder / "newslint_house.py").write_text(source, encoding="utf-8")
    monkeypatch.syspath_prepend(str(folder))
    monkeypatch.delitem(sys.modules, "newslint_house", raising=False)
    return EntryPoint("house", "newslint_house:offer", "newslint.rules")


RULE = """
from newslint.engine.finding import Finding, Severity
from newslint.engine.rule import Meta, Rule
from newslint.text import Span
class House(Rule):
    meta = Meta(code='HSE101', name='house', summary='S.', why='W.', severity=Severity.ERROR, bad=(), good=())
    triggers = frozenset({'river'})
    def check(self, document):
        yield self.found(Span(0, 1), 'Here.')
def offer(): return [House]
"""


@pytest.mark.parametrize(
    ("source", "complaint"),
    [
        ("raise OSError('no disk')", "OSError: no disk"),
        ("def offer(): return 1 / 0", "ZeroDivisionError"),
        ("def offer(): return [3]", "not 3"),
        ("def offer(): return ['/no/such/folder']", "no such folder"),
        ("raise SystemExit(0)", "it tried to end newslint with exit code 0"),
        ("import sys\nsys.exit('bye')", "it tried to end newslint with exit code 'bye'"),
        ("import os\nos._exit(0)", "it tried to end newslint with os._exit(0)"),
        ("class Odd(BaseException):\n  def __str__(self): 1 / 0\nraise Odd", "Odd"),
        ("raise GeneratorExit", "GeneratorExit"),
        (RULE.replace("Severity.ERROR", "'error'"), "the severity of House is 'error'; write Severity.WARNING"),
        (RULE.replace("code='HSE101'", "code=101"), "the code of House is of type int, no text"),
        (RULE.replace("bad=()", "bad='[[x]]'"), "the examples of House are no tuples"),
        (RULE.replace("frozenset({'river'})", "'river'"), "the triggers of House are no frozenset"),
        (RULE.replace("frozenset({'river'})", "frozenset({'River'})"), "never met; write “river”"),
        (RULE.replace("meta = Meta(", "meta = dict("), "the meta of House is of type dict, no Meta"),
        (RULE.replace("meta = Meta(", "meta = property(lambda self: 1 / 0) or Meta("), "no Meta"),
        (
            "class M(type):\n  @property\n  def meta(cls): return 1 / 0\n"
            + RULE.replace("(Rule)", "(Rule, metaclass=type('N', (M, type(Rule)), {}))").replace("meta =", "other ="),
            "ZeroDivisionError",
        ),
    ],
)
def test_a_plugin_that_fails_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, source: str, complaint: str
) -> None:
    registry = Registry()
    registry.add_plugin(plugin(tmp_path, monkeypatch, source))
    (problem,) = registry.problems
    assert complaint in str(problem)
    assert "\n" not in str(problem)
    assert problem.where == "plugin house (newslint_house:offer)" or "folder" in complaint
    assert os._exit is EXIT


EXIT = os._exit


def test_what_a_plugin_prints_is_no_part_of_the_report(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    registry = Registry()
    source = "print('loaded')\n" + RULE.replace("        yield", "        print('called')\n        yield")
    registry.add_plugin(plugin(tmp_path, monkeypatch, source))
    linter = Linter(registry.build(registry, {}))
    assert [finding.code for finding in linter.check(Document("A river.")).findings] == ["HSE101"]
    out, err = capsys.readouterr()
    assert (out, err) == ("", "loaded\ncalled\n")


def test_a_plugin_is_named_with_its_package_and_version(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "newslint_desk-1.2.dist-info").mkdir()
    files = {"METADATA": "Name: newslint-desk\nVersion: 1.2\n", "top_level.txt": "newslint_desk\n"}
    files["entry_points.txt"] = "[newslint.rules]\nhouse = newslint_desk:offer\nbroken = newslint_desk:nothing\n"
    for name, text in files.items():
        (tmp_path / "newslint_desk-1.2.dist-info" / name).write_text(text)
    (tmp_path / "newslint_desk.py").write_text(
        RULE.replace("        yield", "        raise SystemExit(0)\n        yield")
    )
    monkeypatch.syspath_prepend(str(tmp_path))
    registry = Registry.load()
    (problem,) = registry.problems
    assert str(problem).startswith("plugin broken (newslint_desk:nothing) of newslint-desk 1.2: AttributeError")
    (crash,) = Linter(registry["HSE101"].make()).check(Document("A river.")).crashes
    assert crash.error == "it tried to end newslint with exit code 0 (check, line 9, in newslint-desk 1.2)"


def test_a_rule_that_cannot_be_made_fails_where_it_is_called(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    registry = Registry()
    source = RULE.replace("    def check", "    def __init__(self, options=None): 1 / 0\n    def check")
    registry.add_plugin(plugin(tmp_path, monkeypatch, source))
    (crash,) = Linter(registry.build(registry, {})).check(Document("A river.")).crashes
    assert (crash.code, crash.error[:17]) == ("HSE101", "ZeroDivisionError")


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
    assert [told(entry.header) for entry in first] == [told(entry.header) for entry in second]
    assert [entry.parts for entry in first] == [entry.parts for entry in second]
    assert [entry.origin for entry in first] == [entry.origin for entry in second]
    assert all(entry.is_loaded for entry in first)
    assert not any(entry.is_loaded for entry in second)
    linter = Linter(second.build(second, {"late-expansion": {}, "ACR101": {"known": ["NPU"]}}))
    report = linter.check(Document("The party is two seats away of a majority."))
    assert [finding.rule for finding in report.findings] == ["away-of"]
    assert second["away-of"].is_loaded
    assert second["ACR101"].is_loaded
    assert not second["prevent-to"].is_loaded
    assert told(second.metas["WRD101"]) == told(first.metas["WRD101"])
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
    def load() -> RuleSpec:
        raise ImportError("no such module")

    broken = RegisteredRule(
        RuleHeader(code="GRM001", name="broken", severity=Severity.ERROR), [Part(Severity.ERROR, None)], "nowhere", load
    )
    report = Linter([LazyRule(broken)]).check(Document("A story."))
    (crash,) = report.crashes
    assert "no such module" in crash.error
