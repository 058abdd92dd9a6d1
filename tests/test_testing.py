"""What the authors of rules test theirs with."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from newslint import Document, Fix, Meta, NewslintError, Rule, Severity, tokens
from newslint.testing import check_pack, check_rule, examples

EXAMPLE = Path(__file__).parents[1] / "examples/newslint-plugin-example"
PACK = EXAMPLE / "newslint_plugin_example/rules"


class CatNap(Rule):
    """Finds a cat nap in two words."""

    meta = Meta(
        code="HSE301",
        name="cat-nap",
        summary="“cat nap” in two words.",
        why="Our dictionary writes one.",
        severity=Severity.WARNING,
        bad=("A [[cat nap]] did him good.",),
        good=("A catnap did him good.", "The cat took a nap."),
    )

    def check(self, document: Document):  # type: ignore[no-untyped-def]
        """Look at each cat."""
        table = tokens(document)
        for k in table.where("cat"):
            if table.lower[k + 1 : k + 2] == ["nap"]:
                span = table.span(k, k + 2)
                yield self.found(span, "One word.", fixes=(Fix.swap(span, "catnap"),))


class Wrong(CatNap):
    """Its examples are wrong."""

    meta = replace(
        CatNap.meta,
        bad=("A [[cat]] nap did him good.",),
        good=("No cat nap.", "He waited for for it.", "A dog."),
        name="wrong",
    )


@pytest.mark.parametrize("example", examples(CatNap, PACK), ids=str)
def test_good_rules_pass(example) -> None:  # type: ignore[no-untyped-def]
    example.check()


def test_each_example_is_named() -> None:
    named = [str(example) for example in examples(CatNap)]
    assert named == ["HSE301 cat-nap: bad example 1", *(f"HSE301 cat-nap: good example {n}" for n in (1, 2))]


def test_all_that_is_wrong_is_told() -> None:
    with pytest.raises(AssertionError) as error:
        check_rule(Wrong)
    first, second, third = str(error.value).split("\n")
    assert first.startswith("HSE301 wrong: bad example 1: expected ['cat'], found ['cat nap']")
    assert second.startswith("HSE301 wrong: good example 1: expected [], found ['cat nap']")
    assert third.startswith("HSE301 wrong: good example 2: GRM150 doubled-word says:")


def test_a_pack_is_run_whole_and_an_empty_one_is_wrong(tmp_path: Path) -> None:
    check_rule(CatNap)
    check_pack(PACK)
    with pytest.raises(NewslintError, match="there are no YAML rules here"):
        check_pack(tmp_path)
    (tmp_path / "a-rule.yaml").write_text("code: X\n")
    with pytest.raises(NewslintError, match=r"could not load .*a-rule\.yaml"):
        check_pack(tmp_path)


def test_the_code_of_a_shipped_rule_is_taken() -> None:
    class Taken(CatNap):
        """Has the code of another."""

        meta = replace(CatNap.meta, code="GRM150")

    with pytest.raises(NewslintError, match="the code GRM150 of cat-nap is taken"):
        check_rule(Taken)


def test_the_example_of_a_plugin_tests_itself_and_needs_nothing_deeper(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-c", os.devnull, str(EXAMPLE / "tests")]
    done = subprocess.run(
        command,
        env={**os.environ, "PYTHONPATH": str(EXAMPLE)},
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, "6 passed" in done.stdout) == (0, True), done.stdout
    for file in EXAMPLE.rglob("*.py"):
        deeper = [line for line in file.read_text(encoding="utf-8").splitlines() if "newslint." in line]
        assert all(line.startswith("from newslint.testing import") for line in deeper)
