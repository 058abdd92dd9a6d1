"""YAML packs: what is wrong with a file is said in one line; what is right is compiled and kept."""

from __future__ import annotations

from pathlib import Path

import pytest

from newslint.engine.packs import COMPILED, load_pack, write_compiled
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
    rules, problems = load_pack(pack(tmp_path, text), None)
    assert not rules
    (problem,) = problems
    assert complaint in str(problem)
    assert "behove.yaml" in str(problem)
    assert "\n" not in str(problem)


def test_compiled_and_cached_rules_find_the_same(tmp_path: Path) -> None:
    folder = (
        pack(tmp_path / "pack", RULE.format(name="behove", more="")) if (tmp_path / "pack").mkdir() is None else None
    )
    assert folder is not None
    document = Document("It would behove us.")
    cache = tmp_path / "cache"
    fresh, _ = load_pack(folder, cache)
    kept = next(cache.glob("pack-*.json"))
    again, _ = load_pack(folder, cache)
    kept.write_text("{", encoding="utf-8")
    repaired, problems = load_pack(folder, cache)
    write_compiled(folder, folder / COMPILED)
    compiled, _ = load_pack(folder, None)
    assert not problems
    spans = [
        [f.span for (rule,) in [rules] for f in rule.check(document)] for rules in (fresh, again, repaired, compiled)
    ]
    assert spans == [[(9, 15)]] * 4


def test_a_changed_file_is_compiled_again(tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    folder = tmp_path / "pack"
    folder.mkdir()
    text = RULE.format(name="behove", more="")
    load_pack(pack(folder, text), cache)
    (rule,), _ = load_pack(pack(folder, text.replace("A word.", "Another word.")), cache)
    assert rule.meta.summary == "Another word."
