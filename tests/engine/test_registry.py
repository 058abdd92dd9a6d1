"""Finding rules: by folder, by pack, by plugin; selecting them; and what goes wrong on the way."""

from __future__ import annotations

import sys
from importlib.metadata import EntryPoint
from pathlib import Path

import pytest

from newslint.engine.registry import Registry


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
    assert ("WRD101" in {e.meta.code for e in registry.select(select, ignore)}) is on


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
