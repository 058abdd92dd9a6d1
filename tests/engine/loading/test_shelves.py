"""Rules that lie on a shelf between runs do what others do, and are made only when they are needed."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from newslint.engine.finding import Severity
from newslint.engine.linter import Linter
from newslint.engine.loading.registry import Registry
from newslint.engine.shelf import Shelved
from newslint.text import Document

RULE = """\
code: {code}
name: {name}
kind: {kind}
summary: A word.
why: For the test.
severity: {severity}
{more}
examples:
  bad: ["It is [[{word}]]."]
  good: ["It is late.", "It is early."]
"""
STORY = Document("The quag and the zorp met. The wug “was a zorp”, and the mib rained.")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A pack of rules of several sorts."""
    made = tmp_path / "pack"
    made.mkdir()
    for code, name, word, severity, more in (
        ("HSA101", "no-quag", "quag", "warning", ""),
        ("HSA102", "no-zorp", "zorp", "error", "in_quotes: true\n"),
        ("HSA201", "no-wug", "wug", "advice", "aliases: [HSA900, old-wug]\n"),
        ("HSB101", "no-mib", "mib", "warning", "status: preview\n"),
        ("HSB102", "hsa", "late", "warning", 'valid_until: "2020-01-01"\n'),
        ("HSB103", "no-tov", "tov", "warning", "aliases: [HSA901, HSB900, old-tov]\n"),
    ):
        body = more + f"forbid: [{word}]"
        text = RULE.format(code=code, name=name, kind="forbid", severity=severity, more=body, word=word)
        (made / f"{name}.yaml").write_text(text.replace("It is late.", "It was so."), encoding="utf-8")
    return made


def load(folder: Path) -> Registry:
    """The rules of a folder, from the cache beside it where they are there."""
    registry = Registry()
    registry.add_pack(folder, lambda: folder.parent / "cache")
    assert not registry.problems
    return registry


def made(registry: Registry) -> list[str]:
    """The codes of the rules on shelves that are loaded."""
    return sorted(code for code, entry in registry.entries.items() if entry.is_loaded)


def on(registry: Registry, select: list[str], ignore: list[str], *, preview: bool) -> list[str]:
    """The codes of the rules that are on."""
    return [entry.header.code for entry in registry.select(select, ignore, preview=preview)]


@pytest.mark.parametrize("preview", [False, True])
@pytest.mark.parametrize(
    ("select", "ignore"),
    [
        (["ALL"], []),
        (["all"], ["HSA"]),
        (["HS"], ["HSB"]),
        (["HSA1"], []),
        (["ALL"], ["hsa1"]),
        (["ALL", "HSA102"], ["HSA1"]),
        (["ALL"], ["no-zorp", "hsa"]),
        (["hsa"], []),
        (["no-mib"], []),
        (["HSB101"], ["ALL"]),
        (["HSA900"], []),
        (["ALL"], ["old-wug"]),
        (["HSB9"], []),
        (["HSA9"], ["HSA901"]),
        (["HSB"], ["HSB900", "ALL"]),
        (["GRM"], []),
        ([], []),
    ],
)
def test_of_a_shelf_the_same_rules_are_on(folder: Path, select: list[str], ignore: list[str], preview: bool) -> None:
    fresh, kept = load(folder), load(folder)
    assert on(kept, select, ignore, preview=preview) == on(fresh, select, ignore, preview=preview)
    assert kept.unknown([*select, *ignore]) == fresh.unknown([*select, *ignore])


def test_references_mean_the_same(folder: Path) -> None:
    fresh, kept = load(folder), load(folder)
    assert sorted(kept.known()) == sorted(fresh.known())
    assert kept.merged == fresh.merged
    references = ["HSA101", "no-zorp", "old-wug", "HSA9", "HSA90", "hsa", "HSC", "no-such", "ALL", "HSB900"]
    assert kept.unknown(references) == fresh.unknown(references)
    assert kept.notes(references) == fresh.notes(references)
    assert [entry.header.code for entry in kept] == [entry.header.code for entry in fresh]
    assert kept["old-tov"].header.code == fresh["old-tov"].header.code == "HSB103"
    assert made(kept) == []


@pytest.mark.parametrize("level", list(Severity))
@pytest.mark.parametrize("ignore", [[], ["HSA102"], ["HSA"]])
@pytest.mark.parametrize("options", [{}, {"HSA101": {}}])
def test_a_shelf_finds_what_rules_find(folder: Path, level: Severity, ignore: list[str], options: Any) -> None:
    told = []
    for registry in (load(folder), load(folder)):
        chosen = registry.select(["ALL"], ignore)
        muted = registry.select(["ALL"], []).without(chosen)
        linter = Linter(registry.build(chosen, options), muted=registry.build(muted, options), level=level)
        report = linter.check(STORY)
        headers = {code: (header.name, header.severity) for code, header in linter.metas.items()}
        told.append((report.findings, headers, len(linter.metas), "HSC101" in linter.metas))
    assert told[0] == told[1]


def test_only_rules_that_a_story_calls_for_are_loaded(folder: Path) -> None:
    load(folder)
    kept = load(folder)
    rules = kept.build(kept.select(["ALL"], []), {})
    assert all(isinstance(rule, Shelved) for rule in rules)
    linter = Linter(rules)
    assert made(kept) == []
    assert [f.code for f in linter.check(Document("A quag.")).findings] == ["HSA101"]
    assert made(kept) == ["HSA101"]
    assert linter.check(Document("A tov, and another tov.")).findings[0].rule == "no-tov"
    assert made(kept) == ["HSA101", "HSB103"]


@pytest.mark.parametrize(
    ("code", "name", "aliases", "complaint"),
    [
        ("HSA101", "other", "[]", "the code HSA101 of no-quag is taken by a rule of"),
        ("HSC101", "no-zorp", "[]", "the name no-zorp of HSA102 is taken by a rule of"),
        ("HSC101", "other", "[HSB101]", "HSB101 is what HSC101 was called before"),
        ("HSC101", "other", "[no-mib]", "no-mib is what HSC101 was called before"),
        ("HSA900", "other", "[]", "the alias HSA900 of HSA201 is taken by a rule of"),
        ("HSC101", "old-tov", "[]", "the alias old-tov of HSB103 is taken by a rule of"),
    ],
)
def test_what_is_taken_is_told_of_shelves_too(
    folder: Path, tmp_path: Path, code: str, name: str, aliases: str, complaint: str
) -> None:
    load(folder)
    first = tmp_path / "first"
    first.mkdir()
    text = RULE.format(code=code, name=name, kind="forbid", severity="error", more="forbid: [x]", word="x")
    (first / f"{name}.yaml").write_text(f"aliases: {aliases}\n{text}", encoding="utf-8")
    registry = Registry()
    registry.add_pack(first, None)
    registry.add_pack(folder, lambda: tmp_path / "cache")
    (problem,) = registry.problems
    assert complaint in str(problem)
    assert len(registry.entries) == 6


def test_one_shelf_beside_another(folder: Path, tmp_path: Path) -> None:
    second = tmp_path / "second"
    second.mkdir()
    text = RULE.format(code="HSA103", name="no-gug", kind="forbid", severity="error", more="forbid: [gug]", word="gug")
    (second / "no-gug.yaml").write_text(text, encoding="utf-8")
    load(folder)
    load(second)
    registry = load(folder)
    registry.add_pack(second, lambda: tmp_path / "cache")
    assert not registry.problems
    assert on(registry, ["HSA1"], [], preview=False) == ["HSA101", "HSA102", "HSA103"]
    linter = Linter(registry.build(registry.select(["ALL"], []), {}))
    assert [f.code for f in linter.check(Document("A gug and a zorp.")).findings] == ["HSA103", "HSA102"]
    assert made(registry) == ["HSA102", "HSA103"]
