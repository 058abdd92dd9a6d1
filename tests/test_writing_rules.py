"""The guide for rule authors: each of its examples works, and nothing that they may write is left out."""

from __future__ import annotations

import re
from pathlib import Path
from types import ModuleType

import pytest

from newslint.engine.declarative.shapes import anything
from newslint.engine.declarative.yamltree import read_yaml
from newslint.engine.examples import run_examples
from newslint.engine.loading.kinds import kinds
from newslint.engine.loading.packs import make_rule, of_rule
from newslint.engine.loading.registry import Registry
from newslint.engine.registered import RegisteredRule
from newslint.language.syntax.tagging import TAGS
from newslint.story.signals import Signal

GUIDE = (Path(__file__).parent.parent / "docs" / "writing-rules.md").read_text(encoding="utf-8")
YAML = [anything(read_yaml(block.encode()), "it") for block in re.findall(r"```yaml\n(.*?)```", GUIDE, re.DOTALL)]
WHOLE = [body for body in YAML if "code" in body]
PARTS = [body for body in YAML if "code" not in body]
HEAD = {
    "code": "HSE100",
    "name": "part",
    "summary": "S.",
    "why": "W.",
    "severity": "error",
    "examples": {"bad": ["[[a]]"], "good": ["b", "c"]},
}


@pytest.mark.parametrize("body", WHOLE, ids=lambda body: body["name"])
def test_each_rule_of_the_guide_works(body: dict[str, object]) -> None:
    entry = RegisteredRule.of(of_rule(make_rule(body, str(body["name"]))), "the guide")
    assert list(run_examples(entry)) == []


@pytest.mark.parametrize("body", PARTS, ids=lambda body: body["kind"])
def test_each_part_of_a_rule_can_be_read(body: dict[str, object]) -> None:
    assert make_rule(HEAD | body, "part").triggers


def test_each_kind_has_an_example_and_all_its_keys_are_named() -> None:
    assert {body["kind"] for body in YAML} == {kind.kind for kind in kinds().values()}
    for name, kind in ((kind.kind, kind) for kind in kinds().values()):
        called = "".join(f", `{other}`" for other in kind.also_called)
        (row,) = re.findall(rf"^\| `{name}`{called} \| .* \| (.*) \|$", GUIDE, re.MULTILINE)
        assert row == ", ".join(f"`{key}`" for key in kind.FIELDS)


def test_all_signals_and_tags_are_named() -> None:
    named = set(re.findall(r"`([^`]+)`", re.sub(r"```.*?```", "", GUIDE, flags=re.DOTALL)))
    assert {*map(str, Signal)} <= named
    assert set(TAGS) - {"``"} <= named


def test_the_rule_in_python_works() -> None:
    (source,) = re.findall(r"```python\n(.*?)```", GUIDE, re.DOTALL)
    module = ModuleType("guide")
    exec(source, vars(module))
    registry = Registry()
    registry.add_module(module)
    (entry,) = registry
    assert list(run_examples(entry)) == []
