"""What newslint says itself, in rules, messages, pages and help, passes newslint.

What quotes a fault shows it by quotation marks, on pages by marks of code: all rules read such a text, and what they
say of quoted words does not count.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import click
import pytest

from docs.generate import index, page
from newslint.authoring.describe import shown
from newslint.cli.main import main
from newslint.engine.finding import Finding
from newslint.engine.registered import RegisteredRule
from newslint.readers import parse
from newslint.text import Document
from tests.test_rules import ENTRIES, REGISTRY, whole_linter

_OPTION = re.compile(r"(?<![\w-])--?[a-z][\w-]*")
_DIRECTIVES = "LNT"
"""Comments to newslint itself: on a page about them they stand in examples."""
_LABELS = "BLR"
"""Lines that do not belong to a story: on a page about them, titles and rows of tables name what such lines say."""


def said_of(document: Document) -> list[str]:
    """What all rules say of a text of ours, but for words that it quotes or sets as code."""

    def quoted(finding: Finding) -> bool:
        code = any(finding.span.overlaps(span) for span in document.masked)
        return code or document.quotes.touches(finding.span)

    report = whole_linter().check(document)
    assert not report.crashes
    return [f"{f.code} [{document[f.span]}] {f.message}" for f in report.findings if not quoted(f)]


def faults(texts: Iterable[str]) -> list[str]:
    """What is said of texts, each read by itself."""
    return [f"{text!r}: {fault}" for text in dict.fromkeys(texts) for fault in said_of(Document(text))]


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda e: e.meta.code)
def test_what_a_rule_says_of_itself(entry: RegisteredRule) -> None:
    meta = entry.meta
    assert faults([f"{meta.summary}\n\n{meta.why}", meta.source]) == []


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda e: e.meta.code)
def test_what_a_rule_says_of_its_examples(entry: RegisteredRule) -> None:
    assert faults(_messages(entry)) == []


def _messages(entry: RegisteredRule) -> Iterator[str]:
    """All that a user reads of the findings in a rule's examples, but for fixes that only show the new text."""
    for example in shown(entry):
        for finding in example.findings:
            yield finding.message
            yield from (related.message for related in finding.related)
            yield from (fix.title for fix in finding.fixes if not fix.title.startswith("Write “"))


def test_the_help_of_the_command_line() -> None:
    commands = [main, *_commands(main)]
    texts = [command.help for command in commands]
    texts += [option.help for command in commands for option in command.params if isinstance(option, click.Option)]
    assert len(texts) > len(commands)
    assert None not in texts, "something has no help"
    assert faults(_OPTION.sub(r"“\g<0>”", text) for text in texts if text) == []


def _commands(group: click.Group) -> Iterator[click.Command]:
    """The commands of a group, and those of groups in it."""
    context = click.Context(group)
    for command in filter(None, (group.get_command(context, name) for name in group.list_commands(context))):
        yield command
        if isinstance(command, click.Group):
            yield from _commands(command)


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda e: e.meta.code)
def test_the_page_of_a_rule(entry: RegisteredRule) -> None:
    found = said_of(parse("page.md", page(entry, "")))
    allowed = {_DIRECTIVES, _LABELS} & {entry.meta.family}
    assert [fault for fault in found if fault[:3] not in allowed] == []


def test_the_list_of_rules() -> None:
    found = said_of(parse("README.md", index(REGISTRY)))
    assert [fault for fault in found if fault[:3] != _LABELS] == []


def test_a_fault_of_ours_is_noticed_and_one_that_is_quoted_is_not() -> None:
    assert faults(["The rules has changed.", "“The rules has changed” is wrong."]) != []
    assert faults(["“The rules has changed” is wrong."]) == []
    assert said_of(parse("a.md", "Not `recieve`, but `receive`.")) == []
