"""Straight and curly marks: one is a slip, more came with passages from elsewhere."""

from __future__ import annotations

import pytest

from newslint import lint
from newslint.checks.typography.mixed_apostrophes import ApostropheOptions, MixedApostrophes
from newslint.engine.finding import Severity
from newslint.text import Document

PASTED = "It’s late, they’re tired, we’re here, he’s gone. It's his, she's hers, that's that."


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        ("It’s late and they’re tired. It's his.", [Severity.WARNING]),
        ("It’s late, they’re tired, we’re here. It's his, she's hers.", [Severity.ADVICE]),
        (PASTED, [Severity.ADVICE]),
        ("Mayor's plan fails\n\nIt’s late, and they’re tired.", []),
        ("Mayor's plan fails\n\nIt’s late, they’re tired, he’s gone. It's his.", [Severity.ADVICE]),
    ],
)
def test_only_slips_are_warned_of(text: str, severity: list[Severity]) -> None:
    found = MixedApostrophes(ApostropheOptions()).check(Document(text))
    assert [finding.severity for finding in found] == severity


def test_a_house_style_is_asked_for_everywhere() -> None:
    (finding,) = MixedApostrophes(ApostropheOptions("curly")).check(Document(PASTED))
    assert finding.severity is Severity.WARNING


def test_a_pasted_paragraph_is_told_by_its_quotation_marks_alone() -> None:
    text = 'It’s late, and they’re tired. “So are we,” he said. “We left.”\n\nShe said: "It\'s late."\n'
    assert not list(MixedApostrophes(ApostropheOptions()).check(Document(text)))


@pytest.mark.parametrize(
    ("opening", "found"),
    [
        ("they", ["TYP116"]),
        ("**they**", ["TYP116"]),
        ("`newslint` they", []),
        ("- `newslint` they", []),
        ("1. they", ["TYP116"]),
    ],
)
def test_a_line_that_opens_with_code_needs_no_capital(opening: str, found: list[str]) -> None:
    text = f"The tool reads a story.\n\n{opening} said it reads the story, and is quick.\n\nThe end of it.\n"
    assert [finding.code for finding in lint(text, name="a.md", select="TYP116").findings] == found


@pytest.mark.parametrize(
    "text",
    [
        "| client | what was tried |\n|---|---|\n"
        "| `api` | its `check`, which asks by `GET`; the address has to be changed |\n",
        "It opens no file but for `lsp` and `server`, which speak with whoever asked them, and\n"
        "`archive`, which reads and writes at the addresses that it is given.\n",
    ],
)
def test_what_stands_before_code_is_not_read_without_it(text: str) -> None:
    assert [finding.code for finding in lint(text, name="a.md").findings] == []
