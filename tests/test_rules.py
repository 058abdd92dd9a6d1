"""Every rule's own examples, and what must hold for all rules together."""

from __future__ import annotations

import functools

import pytest

from newslint.engine.examples import document_of, read_example, run_examples
from newslint.engine.linter import Linter
from newslint.engine.loading.families import families
from newslint.engine.loading.packs import load_file, rule_files, shipped
from newslint.engine.loading.registry import Registry
from newslint.engine.registered import RegisteredRule
from newslint.language.segmentation.tokens import tokens
from newslint.util.plugins import LoadProblem

REGISTRY = Registry.load(plugins=False)
ENTRIES = list(REGISTRY)


@functools.cache
def whole_linter() -> Linter:
    """All rules at the level that users see by default."""
    return Linter(REGISTRY.build(ENTRIES, {}))


def test_all_rules_load() -> None:
    assert not REGISTRY.problems
    assert ENTRIES


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda e: e.meta.code)
def test_examples(entry: RegisteredRule) -> None:
    assert list(run_examples(entry)) == []


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda e: e.meta.code)
def test_good_examples_are_silent_under_all_rules(entry: RegisteredRule) -> None:
    for example in entry.meta.good:
        marked = read_example(example)
        report = whole_linter().check(document_of((), marked.text, marked.source))
        assert not report.crashes
        assert [f"{f.code}: {marked.text[f.span.start : f.span.end]}" for f in report.findings] == []


def test_no_rule_changes_where_words_occur() -> None:
    texts = [read_example(example).text for entry in ENTRIES for example in entry.meta.bad[:1]]
    for at in range(0, len(texts), 40):
        document = document_of((), "\n\n".join(texts[at : at + 40]), "")
        whole_linter().check(document)
        table = tokens(document)
        assert all(table.lower[k] == word for word, places in table.index.items() for k in places)
        assert sum(map(len, table.index.values())) == len(table)


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda e: e.meta.code)
def test_ignoring_a_rule_brings_up_no_other(entry: RegisteredRule) -> None:
    others = [rule for rule in whole_linter().rules if rule.meta.code != entry.meta.code]
    ignoring = Linter(others, muted=REGISTRY.build([entry], {}))
    for example in entry.meta.bad:
        text, source = (marked := read_example(example)).text, marked.source
        before, after = (
            set(linter.check(document_of((), text, source)).findings) for linter in (whole_linter(), ignoring)
        )
        lines = [f.span for f in before - after if f.code.startswith("BLR")]  # a line that may stay is read like others
        assert [f for f in after - before if not any(f.span.overlaps(line) for line in lines)] == []


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda e: e.meta.code)
def test_metadata(entry: RegisteredRule) -> None:
    meta = entry.meta
    assert len(meta.bad) >= 1
    assert len(meta.good) >= 2
    assert meta.summary.endswith(".")
    assert meta.why.endswith(".")
    texts = [read_example(e).text for e in (*meta.bad, *meta.good)]
    assert len(set(texts)) == len(texts), "an example stands twice"


def test_every_rule_is_a_file_of_its_name_in_the_folder_of_its_family() -> None:
    known = {e.meta.code: families()[e.meta.family].folder_of(e.meta.code) for e in ENTRIES}
    for entry in ENTRIES:
        if entry.loaded.module:
            place = f"{known[entry.meta.code]}/{entry.meta.name}".replace("-", "_").replace("/", ".")
            assert entry.loaded.module == f"newslint.checks.{place}"
            assert entry.loaded.name == "".join(map(str.capitalize, entry.meta.name.split("-")))
    for file in rule_files(shipped()):
        rule = load_file(file)
        assert not isinstance(rule, LoadProblem)
        assert file.parent.relative_to(shipped()).as_posix() == known[rule.meta.code]
        assert file.stem == rule.meta.name


def test_every_family_and_every_group_has_rules() -> None:
    codes = [e.meta.code for e in ENTRIES]
    for family in families().values():
        assert any(code.startswith(family.code) for code in codes)
        for digit in family.groups:
            assert any(code.startswith(f"{family.code}{digit}") for code in codes)
