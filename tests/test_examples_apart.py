"""Examples of one rule under all rules: a fault has one code, and a fix makes no new fault."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

import pytest

from newslint.engine.examples import document_of, findings_of, read_example
from newslint.engine.finding import Finding, Severity
from newslint.engine.linter import Linter
from newslint.engine.options import make_options
from newslint.engine.registered import RegisteredRule
from newslint.engine.rule import Depth
from tests.test_rules import ENTRIES, REGISTRY

KNOWN: dict[tuple[str, str], str] = {
    ("DAT106", "GRM172"): "where a house has settled on plain decades, both say so",
    ("GRM173", "GRM202"): "the fault that is reported leads the detector astray",
    ("GRM601", "GRM202"): "both ask the second reader, one about every verb, the other where a subject contradicts it",
    ("GRM615", "PUN114"): "compounds of a sort are found without the second reader",
    ("GRM621", "PUN117"): "clauses whose order shows them are found without the second reader",
    ("GRM622", "SPL212"): "the commonest words in two parts are in a list as well",
    ("SPL113", "SPL131"): "“web site” is in a list and is found without one",
    ("SPL121", "NAM101"): "two forms of a name from another alphabet look like a slip in it",
}
"""Rules whose bad examples raise another rule, and why; to be emptied."""


@cache
def every_rule(depth: Depth) -> Linter:
    """All rules at all levels that run at a depth."""
    return Linter(REGISTRY.build(ENTRIES, {}), level=Severity.ADVICE, depth=depth)


def said_by_all(entry: RegisteredRule, text: str, options: Mapping[str, Any], source: str = "") -> tuple[Finding, ...]:
    """What all rules say of a text, the rule itself with the options of the example."""
    depth = entry.parts[0].depth
    linter = every_rule(depth)
    if options:
        own = entry.make(make_options(entry.options, options))
        rules = [*own, *(rule for rule in linter.rules if rule.meta.code != entry.meta.code)]
        linter = Linter(rules, level=Severity.ADVICE, depth=depth)
    report = linter.check(document_of((), text, source))
    assert not report.crashes
    return report.findings


def raised(entry: RegisteredRule) -> Iterator[tuple[str, set[str]]]:
    """Each bad example of a rule, and the codes that it raises."""
    for example in entry.meta.bad:
        marked = read_example(example)
        yield marked.text, {finding.code for finding in said_by_all(entry, marked.text, marked.options, marked.source)}


def fixed(text: str, findings: list[Finding], way: int) -> str:
    """A text with one way to mend each finding, or the last way where it has fewer."""
    ways = [finding.fixes[min(way, len(finding.fixes) - 1)] for finding in findings if finding.fixes]
    for edit in sorted((edit for fix in ways for edit in fix.edits), key=lambda e: e.span, reverse=True):
        text = text[: edit.span.start] + edit.text + text[edit.span.end :]
    return text


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda e: e.meta.code)
def test_a_bad_example_raises_its_own_rule_and_no_other(entry: RegisteredRule) -> None:
    code = entry.meta.code
    allowed = {other for own, other in KNOWN if own == code}
    for text, codes in raised(entry):
        assert codes & ({code} | allowed), text
        assert codes <= {code} | allowed, text


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda e: e.meta.code)
def test_each_way_to_mend_an_example_is_silent_under_all_rules(entry: RegisteredRule) -> None:
    for example in entry.meta.bad:
        marked = read_example(example)
        own = findings_of(entry.make(make_options(entry.options, marked.options)), marked.text, marked.source)
        for way in range(max((len(finding.fixes) for finding in own), default=0)):
            text = fixed(marked.text, own, way)
            if text != marked.text:
                left = said_by_all(entry, text, marked.options, marked.source)
                assert [f"{f.code} [{text[f.span.start : f.span.end]}] in “{text}”" for f in left] == []


@pytest.mark.parametrize("pair", KNOWN, ids=" ".join)
def test_a_known_pair_is_still_needed(pair: tuple[str, str]) -> None:
    own, other = pair
    entry = next((e for e in ENTRIES if e.meta.code == own), None)
    assert entry, f"take {own} out of KNOWN: there is no such rule any more"
    assert any(other in codes for _, codes in raised(entry)), f"take {own} and {other} out of KNOWN"
