"""What comes of a run: told on stderr as it happens, and counted for the closing line and the exit code."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from newslint.cli._progress import watched
from newslint.cli.common import warn
from newslint.engine.finding import Severity
from newslint.engine.gather import most
from newslint.engine.rule import Meta
from newslint.engine.summary import Summary, count
from newslint.service.events import Checked, Failed, NotConverged
from newslint.service.pipeline import Pipeline
from newslint.service.source import Source
from newslint.service.workspace import Workspace
from newslint.text import Document


class Outcome:
    """Takes the events of a run. ``quiet`` tells only what went wrong, ``show_fixes`` what each story was mended by."""

    def __init__(self, *, quiet: bool = False, show_fixes: bool = False) -> None:
        self.summary = Summary()
        self.quiet = quiet
        self.show_fixes = show_fixes
        self.fails = False
        """Whether a finding is severe enough for the exit code 1."""
        self.fixed = 0
        """Findings mended in files, or on standard output."""
        self.seconds: dict[str, float] = {}
        """Time that each rule took, by its code, where that was measured."""
        self.ignored = 0
        """Findings written down as accepted."""
        self.used: set[str] = set()
        """The places in settings that accepted a finding."""
        self.changed = 0
        """Documents mended."""
        self._failed = False
        self._noted: set[str] = set()
        self._metas: Mapping[str, Meta] = {}

    @property
    def broken(self) -> bool:
        """Whether anything went wrong that is no fault of a story."""
        return bool(self._failed or self.summary.failures or self.summary.crashes)

    def exceeds(self, warnings: int) -> bool:
        """Whether there are errors, or more warnings than these."""
        found = self.summary.severities
        return found[Severity.ERROR] > 0 or found[Severity.WARNING] > warnings

    def open(self, workspace: Workspace, sources: Sequence[Source] = (), failures: Sequence[Failed] = ()) -> None:
        """Read the settings of all documents and load their rules; what cannot be is told, a wrong setting raised.

        Without documents, the settings of the current folder are read. ``failures`` happened on the way to them.
        """
        try:
            workspace.open([source.name for source in sources] or ["."])
        finally:
            for problem in workspace.problems:
                warn(f"could not load {problem}")
            self._note(workspace.notes)
        self._metas = workspace.metas
        self._failed = bool(workspace.problems)
        for failure in failures:
            self.add(failure)

    def fault(self, message: str) -> None:
        """Tell of something that went wrong and belongs to no document."""
        warn(message)
        self._failed = True

    def read(self, workspace: Workspace, sources: Sequence[Source]) -> Iterator[Document]:
        """Documents as rules see them."""
        for event in watched(Pipeline(workspace).read(sources), len(sources)):
            if isinstance(event, Failed):
                self.add(event)
            else:
                yield event.document

    def add(self, event: Checked | Failed | NotConverged) -> None:
        """Count one event, and tell of what went wrong."""
        if isinstance(event, Failed):
            warn(str(event))
            self.summary.failures.append(event)
        elif isinstance(event, NotConverged):
            warn(f"{event.name}: fixes of {' and '.join(event.conflicting_rules)} undo each other and were left out")
        else:
            for crash in event.report.crashes:
                warn(f"{event.source.name}: the rule {crash.code} {crash.rule} failed: {crash.error}")
            if codes := event.report.abridged:
                number, each = f"{most(event.document):,}", " each" if len(codes) > 1 else ""
                what = f"{', '.join(codes)} found more than {number} places{each}; only the first are shown"
                warn(f"{event.source.name}: {what}")
            self._note(event.notes)
            self.summary.add(event.report, event.baselined)
            for code, seconds in event.report.seconds.items():
                self.seconds[code] = self.seconds.get(code, 0.0) + seconds
            self.fails |= event.fails
            self.fixed += sum(event.applied.values())
            self.changed += bool(event.applied)
            self.ignored += event.ignored
            self.used.update(why.where for why in event.report.suppressions)
            for code, times in sorted(event.applied.items()) if self.show_fixes else ():
                warn(f"{event.source.name}: mended {count(times, 'finding')} of {code} {self._metas[code].name}")

    def _note(self, notes: Iterable[str]) -> None:
        """Tell what is no fault, each thing once a run."""
        for note in notes:
            if note not in self._noted and not self.quiet:
                warn(note)
            self._noted.add(note)

    def tell_fixed(self) -> None:
        """Say how much was mended."""
        if self.ignored and not self.quiet:
            warn(f"wrote down {count(self.ignored, 'finding')} as accepted")
        if self.changed and not self.quiet:
            warn(f"mended {count(self.fixed, 'finding')} in {count(self.changed, 'story', 'stories')}")

    def tell_unused(self, workspace: Workspace, folders: Iterable[Path]) -> None:
        """Tell of what settings accept that was found nowhere, if all their stories were read.

        They were where one of the folders that were walked holds the settings file.
        """
        walked = [folder.resolve() for folder in folders]
        for session in workspace.sessions:
            root = session.config.root.resolve()
            if not any(root.is_relative_to(folder) for folder in walked):
                continue
            for entry in session.config.accept:
                if entry.where not in self.used and entry.is_live and not self.quiet:
                    warn(f"{entry.where}: {entry.said()} is found no more: take it out")

    def tell_clean(self) -> None:
        """Tell somebody who watches that all is well."""
        if self.quiet or self.summary.findings or self.broken or not sys.stderr.isatty():
            return
        known = f"; {count(self.summary.baselined, 'known finding')} left out" if self.summary.baselined else ""
        warn(f"{count(self.summary.documents, 'story', 'stories')} read, nothing found{known}")
