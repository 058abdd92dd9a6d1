"""Reporters of third parties: named where they fail, and kept from printing among the findings."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, TextIO

from newslint.engine.report import Report
from newslint.engine.summary import Summary
from newslint.errors import NewslintError
from newslint.reporters._base import Reporter
from newslint.text import Document
from newslint.util.foreign import contained, package_of, reason


class Foreign(Reporter):
    """Passes everything on to a reporter of another package; a :class:`NewslintError` where that one fails."""

    def __init__(self, kind: type[Reporter], out: TextIO, **settings: Any) -> None:
        self._kind = kind
        with self._guarded():
            self._reporter = kind(out, **settings)

    def begin(self) -> None:
        """Called once, before the first document."""
        with self._guarded():
            self._reporter.begin()

    def file(self, document: Document, report: Report) -> None:
        """Called for each document."""
        with self._guarded():
            self._reporter.file(document, report)

    def end(self, summary: Summary) -> None:
        """Called once, after the last document."""
        with self._guarded():
            self._reporter.end(summary)

    @contextmanager
    def _guarded(self) -> Iterator[None]:
        """Run code of the other package; that the output cannot be written is no fault of its."""
        try:
            with contained():
                yield
        except (KeyboardInterrupt, OSError):
            raise
        except BaseException as error:
            whose = package_of(self._kind.__module__)
            raise NewslintError(f"the output format of {whose} failed: {reason(error)}") from error
