"""For those who write rules: a rule's examples, run as the tests that they are.

With pytest, a test for each example:

.. code-block:: python

    import pytest
    from newslint.testing import ExampleTest, examples

    @pytest.mark.parametrize("example", examples(MyRule, Path("my_rules")), ids=str)
    def test_example(example: ExampleTest) -> None:
        example.check()

Anywhere else, :func:`check_rule` and :func:`check_pack` raise an ``AssertionError`` that lists all that is wrong. A bad
example must be found exactly where it is marked, be mended as it says and be silent then; a good one must be silent,
under all rules that newslint ships too.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from types import ModuleType

from newslint.engine.examples import Case, cases, document_of, read_example
from newslint.engine.linter import Linter
from newslint.engine.loading.packs import rule_files
from newslint.engine.loading.registry import Registry
from newslint.engine.registered import RegisteredRule
from newslint.engine.rule import AnyRule
from newslint.errors import NewslintError
from newslint.util.records import NamedTuple

__all__ = ["ExampleTest", "check_pack", "check_rule", "examples"]

Rules = type[AnyRule] | ModuleType | Path
"""A class, a module with some, a YAML file, or a folder of them."""


class ExampleTest(NamedTuple):
    """One example of a rule; as a string, the rule and which example it is."""

    case: Case

    def __str__(self) -> str:
        return str(self.case)

    def check(self) -> None:
        """Raise an ``AssertionError`` that says what is wrong, if anything is."""
        if wrong := list(_complaints(self.case)):
            raise AssertionError("\n".join(wrong))


def examples(*rules: Rules) -> list[ExampleTest]:
    """All examples of rules; a :class:`NewslintError` where a rule cannot be loaded."""
    return [ExampleTest(case) for entry in _load(rules) for case in cases(entry)]


def check_rule(*rules: Rules) -> None:
    """Run all examples of rules."""
    if wrong := [complaint for entry in _load(rules) for complaint in complaints(entry)]:
        raise AssertionError("\n".join(wrong))


def check_pack(*folders: Path | str) -> None:
    """Run all examples of folders of YAML rules; one without any rule is wrong too."""
    for folder in map(Path, folders):
        if not (folder.is_dir() and any(rule_files(folder))):
            raise NewslintError(f"{folder}: there are no YAML rules here")
        check_rule(folder)


def complaints(entry: RegisteredRule) -> Iterator[str]:
    """What is wrong with the examples of a rule, one line each; nothing where all is well."""
    for case in cases(entry):
        yield from _complaints(case)


@cache
def shipped_rules() -> Registry:
    """The rules that newslint ships."""
    return Registry.load(plugins=False)


@cache
def _linter() -> Linter:
    """All shipped rules, at the level at which users see them."""
    registry = shipped_rules()
    return Linter(registry.build(registry, {}))


def _complaints(case: Case) -> Iterator[str]:
    """What is wrong with one example."""
    wrong = list(case.complaints())
    yield from wrong
    if wrong or case.sort == "bad":
        return
    marked = read_example(case.example)
    for finding in _linter().check(document_of((), marked.text, marked.source)).findings:
        if finding.code != case.entry.meta.code:
            yield f"{case}: {finding.code} {finding.rule} says: {finding.message}"


def _load(rules: tuple[Rules, ...]) -> list[RegisteredRule]:
    """Rules from where they are defined, whose codes and names are not those of shipped ones."""
    registry = Registry(shipped_rules())
    for item in rules:
        if isinstance(item, Path):
            if item.is_dir():
                registry.add_pack(item, None)
            else:
                registry.add_file(item)
        elif isinstance(item, ModuleType):
            registry.add_module(item)
        else:
            registry.add_class(item, item.__module__)
    if registry.problems:
        raise NewslintError("\n".join(f"could not load {problem}" for problem in registry.problems))
    return list(registry)
