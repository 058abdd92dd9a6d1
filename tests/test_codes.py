"""Codes and names of rules are for ever, and each rule says truly since when it is there."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest

import newslint
from newslint.engine.loading.registry import Registry

REGISTRY = Registry.load(plugins=False)


class Known(NamedTuple):
    """A line of the list: a code, the version that had it first, and the names that it had."""

    code: str
    since: str
    names: tuple[str, ...]


def read() -> list[Known]:
    """The list of all codes."""
    lines = (Path(__file__).parent / "codes.txt").read_text(encoding="utf-8").splitlines()
    fields = (line.split() for line in lines if not line.startswith("#"))
    return [Known(code, since, tuple(names)) for code, since, *names in fields]


KNOWN = read()


@pytest.mark.parametrize("known", KNOWN, ids=lambda known: known.code)
def test_every_code_and_name_that_there_was_leads_to_a_rule(known: Known) -> None:
    rules = REGISTRY.find(known.code)
    for name in known.names:
        assert set(REGISTRY.find(name)) <= set(rules)
    for rule in rules:
        assert rule.header.code == known.code or known.code in rule.header.aliases


def test_a_rule_is_there_since_its_code_was_or_since_the_version_that_comes() -> None:
    since = {known.code: known.since for known in KNOWN}
    for entry in REGISTRY:
        assert entry.meta.since == since.get(entry.header.code, newslint.__version__), entry.header.code


def test_the_list_is_complete() -> None:
    listed = {known.code: known.names for known in KNOWN}
    for entry in REGISTRY:
        if entry.meta.since != newslint.__version__:
            assert entry.header.name in listed[entry.header.code], "names of rules that users have are for ever"
