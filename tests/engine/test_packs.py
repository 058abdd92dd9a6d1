"""YAML packs: what is wrong with a file is said in one line; what is right is compiled and kept."""

from __future__ import annotations

from pathlib import Path

import pytest

from newslint.engine.compiled import COMPILED, write
from newslint.engine.linter import Linter
from newslint.engine.registry import Registry
from newslint.text import Document

RULE = """\
code: HSE101
name: {name}
kind: swap
summary: A word.
why: It is so.
severity: warning
swap: {{"behove": behoove}}
{more}
examples:
  bad: ["It would [[behove]] us."]
  good: ["It would behoove us.", "He hove to."]
"""


def pack(folder: Path, text: str, name: str = "behove") -> Path:
    """A folder with one rule file."""
    (folder / "x").mkdir(exist_ok=True)
    (folder / "x" / f"{name}.yaml").write_text(text, encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        (RULE.format(name="behove", more="swop: 1"), "unknown key “swop”; did you mean “swap”?"),
        (RULE.format(name="other", more=""), "the file must be called after the rule"),
        (RULE.format(name="behove", more="").replace("kind: swap", "kind: swop"), "unknown kind “swop”"),
        (RULE.format(name="behove", more="").replace("why: It is so.\n", ""), "the key “why” is missing"),
        (RULE.format(name="behove", more="").replace('"He hove to."', ""), "at least one bad and two good"),
        (RULE.format(name="behove", more="").replace('"behove":', '"be [hove":'), "“[” without “]”"),
        (RULE.format(name="behove", more="").replace("severity: warning", "severity: grave"), "not well formed"),
        ("- a\n- b\n", "one mapping"),
        ("a: [1\n", "line 2"),
    ],
)
def test_a_wrong_file_gives_one_line_that_names_it(tmp_path: Path, text: str, complaint: str) -> None:
    registry = load(pack(tmp_path, text))
    assert not registry.entries
    (problem,) = registry.problems
    assert complaint in str(problem)
    assert "behove.yaml" in str(problem)
    assert "\n" not in str(problem)


def load(folder: Path, cache: Path | None = None) -> Registry:
    """The rules of a folder alone."""
    registry = Registry()
    registry.add_pack(folder, None if cache is None else lambda: cache)
    return registry


def test_compiled_and_cached_rules_find_the_same(tmp_path: Path) -> None:
    (tmp_path / "pack").mkdir()
    folder = pack(tmp_path / "pack", RULE.format(name="behove", more=""))
    cache = tmp_path / "cache"
    fresh = load(folder, cache)
    kept = next(cache.glob("pack-*.json"))
    again = load(folder, cache)
    kept.write_text("{", encoding="utf-8")
    repaired = load(folder, cache)
    write(folder / COMPILED, fresh)
    compiled = load(folder)
    (folder / COMPILED).write_text("[]", encoding="utf-8")
    damaged = load(folder)
    loads = (fresh, again, repaired, compiled, damaged)
    assert not any(registry.problems for registry in loads)
    assert [registry["HSE101"].is_loaded for registry in loads] == [True, False, True, False, True]
    document = Document("It would behove us.")
    for registry in loads:
        assert [f.span for f in Linter(registry.build(registry, {})).check(document).findings] == [(9, 15)]
        assert registry["behove"].origin == str(folder)


def test_a_changed_file_is_compiled_again(tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    folder = tmp_path / "pack"
    folder.mkdir()
    text = RULE.format(name="behove", more="")
    load(pack(folder, text), cache)
    changed = load(pack(folder, text.replace("A word.", "Another word.")), cache)
    assert changed["HSE101"].meta.summary == "Another word."
