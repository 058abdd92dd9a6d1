"""Whole stories of our own: the flawed ones give exactly the findings noted beside them, the others none."""

from __future__ import annotations

import functools
from pathlib import Path

import pytest

from newslint.engine.linter import Linter
from newslint.engine.loading.registry import Registry
from newslint.text import Document

FIXTURES = Path(__file__).parent.parent / "fixtures"
FLAWED = sorted((FIXTURES / "flawed").glob("*.expected"))
OK = sorted((FIXTURES / "ok").glob("*.txt"))


@functools.cache
def whole_linter() -> Linter:
    """All rules at the level that users see by default."""
    registry = Registry.load(plugins=False)
    return Linter(registry.build(registry, {}))


def findings(story: Path) -> list[str]:
    """The findings for a story: the code, a tab and the exact text; line breaks as spaces."""
    document = Document(story.read_text(encoding="utf-8"))
    report = whole_linter().check(document)
    assert not report.crashes
    return [f"{f.code}\t{' '.join(document[f.span].split())}" for f in report.findings]


@pytest.mark.parametrize("expected", FLAWED, ids=lambda path: path.stem)
def test_a_flawed_story_gives_exactly_its_findings(expected: Path) -> None:
    wanted = expected.read_text(encoding="utf-8").splitlines()
    assert wanted
    assert sorted(findings(expected.with_suffix(".txt"))) == sorted(wanted)


@pytest.mark.parametrize("story", OK, ids=lambda path: path.stem)
def test_a_clean_story_is_silent(story: Path) -> None:
    assert findings(story) == []


def test_there_are_fixtures() -> None:
    assert FLAWED
    assert OK
