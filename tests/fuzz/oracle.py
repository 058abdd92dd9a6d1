"""What must hold of every text: no crash, no long time, all places in the text, fixes that can be applied."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from io import StringIO
from itertools import pairwise

from newslint.engine.finding import Finding, Fix, Severity
from newslint.engine.fixer import choose
from newslint.engine.loading.registry import Registry
from newslint.engine.report import Report
from newslint.engine.summary import Summary
from newslint.readers import parse
from newslint.reporters import formats, reporter
from newslint.service.config import Config
from newslint.service.session import Session
from newslint.story.facts import facts
from newslint.text import Document, Span
from newslint.text.edits import apply

_LEAST, _PER_MEGABYTE = 5.0, 5.0
"""Seconds of CPU that any text may take, and that each megabyte may."""


class Oracle:
    """Runs all rules over texts and says what went wrong, a line for each sort of failure."""

    def __init__(self, registry: Registry) -> None:
        self.session = Session(Config(level=Severity.ADVICE), registry)

    def failures(self, suffix: str, text: str, *, deep: bool = False) -> list[str]:
        """What goes wrong with a text. ``deep`` also applies fixes, draws the facts and writes every format."""
        try:
            return list(self._failures(suffix, text, deep=deep))
        except Exception as error:  # noqa: BLE001 - whatever it is, it is a failure
            at = error.__traceback__
            while at is not None and at.tb_next is not None:
                at = at.tb_next
            where = f"{at.tb_frame.f_code.co_filename.rpartition('newslint/')[2]}:{at.tb_lineno}" if at else ""
            return [f"crash {type(error).__name__} {where}"]

    def _failures(self, suffix: str, text: str, *, deep: bool) -> Iterator[str]:
        """The failures of one text."""
        (document, report), seconds = self._timed(suffix, text)
        longest = max(_LEAST, _PER_MEGABYTE * len(text) / 1e6)
        # Once more: the first may have loaded what all others use, or had a busy machine.
        if seconds > longest and self._timed(suffix, text)[1] > longest:
            yield f"hang {suffix}"
        yield from (f"rule {crash.code} {crash.error}" for crash in report.crashes)
        for finding in report.findings:
            yield from unsound(finding, text)
        if deep:
            yield from self._fixed(suffix, text, report)
            _write_all(document, report, self.session)

    def _timed(self, suffix: str, text: str) -> tuple[tuple[Document, Report], float]:
        """A text as a document, the report on it, and the seconds of CPU that these took."""
        started = time.thread_time()
        return self._lint(suffix, text), time.thread_time() - started

    def _lint(self, suffix: str, text: str) -> tuple[Document, Report]:
        """A text as a document, and the report on it."""
        document = parse(f"story{suffix}", text)
        return document, self.session.check(document)

    def _fixed(self, suffix: str, text: str, report: Report) -> Iterator[str]:
        """The failures of the text with its fixes applied."""
        chosen = choose(report.findings, text, unsafe=True)
        if chosen:
            _, after = self._lint(suffix, apply(text, [edit for _, fix in chosen for edit in fix.edits]))
            yield from (f"rule {crash.code} {crash.error}" for crash in after.crashes)


def unsound(finding: Finding, text: str) -> Iterator[str]:
    """What is wrong with the places of a finding."""

    def lies(span: Span) -> bool:
        return 0 <= span.start <= span.end <= len(text)

    if not lies(finding.span) or finding.span.start == finding.span.end:
        yield f"span {finding.code}"
    if not all(lies(related.span) for related in finding.related):
        yield f"related span {finding.code}"
    for fix in finding.fixes:
        yield from _unsound_fix(finding.code, fix, text)


def _unsound_fix(code: str, fix: Fix, text: str) -> Iterator[str]:
    """What is wrong with the edits of a fix."""
    spans = sorted(edit.span for edit in fix.edits)
    if any(one.end > two.start for one, two in pairwise(spans)):
        yield f"overlapping edits {code}"
    if not all(0 <= span.start <= span.end <= len(text) for span in spans):
        yield f"edit span {code}"
    if fix.edits and all(edit.span.text(text) == edit.text for edit in fix.edits):
        yield f"fix without effect {code}"


def _write_all(document: Document, report: Report, session: Session) -> None:
    """Write a report in every format, and all facts of its document."""
    for name in formats():
        out = StringIO()
        summary = Summary()
        summary.add(report)
        writer = reporter(name)(out, rules=session.registry.metas)
        writer.begin()
        writer.file(document, report)
        writer.end(summary)
    for listed in facts(document).values():
        json.dumps([fact.stated for fact in listed], allow_nan=False)
        assert all(0 <= fact.span.start < fact.span.end <= len(document.text) for fact in listed)
