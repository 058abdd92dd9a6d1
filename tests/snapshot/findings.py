"""All findings in the texts of the snapshot, a line each, and what moved since they were last kept."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from difflib import unified_diff
from pathlib import Path

from newslint.engine.finding import Finding, Severity
from newslint.engine.linter import Linter
from newslint.engine.loading.registry import Registry
from newslint.text import Document

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
KEPT = HERE / "findings.txt"
AGAIN = "python -m tests.snapshot"

_FOLDERS = {"wikinews": HERE / "wikinews", "wikipedia": HERE / "wikipedia", "fixtures": ROOT / "fixtures"}
_EXCERPT = 60
"""Characters shown of a finding's text, so that a line can be read in a diff."""


def texts() -> Iterator[tuple[str, Path]]:
    """Every text of the corpus with the name it has in the snapshot, sorted by name."""
    named = (
        (f"{name}/{path.relative_to(folder).as_posix()}", path)
        for name, folder in _FOLDERS.items()
        for path in folder.rglob("*.txt")
    )
    return iter(sorted(named))


def found() -> list[str]:
    """The findings of all shipped rules, advice too, in the order of texts and places; a crash is an error."""
    registry = Registry.load(plugins=False)
    linter = Linter(registry.build(registry, {}), level=Severity.ADVICE)
    lines: list[str] = []
    for name, path in texts():
        document = Document(path.read_text(encoding="utf-8"), name)
        report = linter.check(document)
        if report.crashes:
            raise RuntimeError(f"{name}: {report.crashes[0].code}: {report.crashes[0].error}")
        lines += (line_of(document, finding) for finding in sorted(report.findings, key=_place))
    return lines


def line_of(document: Document, finding: Finding) -> str:
    """A finding on one line: place, code, severity, the text it is about, and the first line of its message."""
    line, column = document.lines.position(finding.span.start)
    excerpt = " ".join(document[finding.span].split())
    if len(excerpt) > _EXCERPT:
        excerpt = excerpt[: _EXCERPT - 1] + "…"
    message = finding.message.partition("\n")[0]
    return f"{document.path}:{line}:{column} {finding.code} {finding.severity.label} [{excerpt}] {message}"


def kept() -> list[str]:
    """The findings as they were last kept."""
    return KEPT.read_text(encoding="utf-8").splitlines()


def keep(lines: Iterable[str]) -> None:
    """Keep findings as they are now."""
    KEPT.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")


def moved(before: Sequence[str], after: Sequence[str]) -> list[str]:
    """What came (+) and what went (-), with no lines around them: a finding's line says where it is."""
    return list(unified_diff(before, after, "kept", "found", lineterm="", n=0))


def _place(finding: Finding) -> tuple[int, int, str]:
    """What findings of one text are sorted by."""
    return (*finding.span, finding.code)
