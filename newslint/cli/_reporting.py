"""How ``newslint check`` writes findings: the reporter asked for, its stream, and what goes beside it."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

import click

from newslint.cli._outcome import Outcome
from newslint.cli._progress import watched
from newslint.cli._terminal import columns, prepare, wants_colour
from newslint.cli.common import warn
from newslint.engine.summary import Summary, count
from newslint.reporters import FormatError, Reporter, reporter
from newslint.service.events import Checked
from newslint.service.pipeline import Pipeline
from newslint.service.source import Source
from newslint.service.workspace import Workspace
from newslint.service.writing import save, saving
from newslint.util.foreign import is_ours

if TYPE_CHECKING:
    from newslint.service.baseline import Baseline


class Baselines:
    """The files of known findings that a run reads, writes anew, or prunes."""

    def __init__(self, read: Path | None, written: Path | None, *, prune: bool) -> None:
        self._read, self._written, self._prune = read, written, prune
        self.known: Baseline | None = None
        """Findings not to report."""
        self.listed: Baseline | None = None
        """Findings to list, where a baseline is to be written; then none is reported."""
        if read or written:
            from newslint.service.baseline import Baseline

            self.known = Baseline.load(read) if read else None
            self.listed = Baseline(written.resolve().parent) if written else None

    def hear(self, event: Checked, workspace: Workspace) -> None:
        """Take note of the findings of one document."""
        if self.listed is not None:
            self.listed.add(event.document, event.report.findings)
        elif self._prune and self.known is not None:
            session = workspace.session_of(event.source.name)
            metas = session.linter_for(event.document.path).metas.values()
            partly = event.report.crashes or event.report.abridged
            heard = {meta.code for meta in metas if meta.severity >= session.config.level and not partly}
            self.known.found_again(event.document, event.known, heard)

    def write(self) -> None:
        """Write what is to be written, and say what was."""
        if self.listed is not None and self._written:
            self.listed.write(self._written)
            warn(f"{self._written} lists {count(self.listed.size, 'finding')}")
        elif self._prune and self.known is not None and self._read:
            self.known.prune()
            if gone := self.known.pruned:
                self.known.write(self._read)
            warn(f"took {count(gone, 'finding')} out of {self._read}, which lists {self.known.size:,}")


def report(
    pipeline: Pipeline,
    sources: list[Source],
    outcome: Outcome,
    writer: Reporter | None,
    baselines: Baselines,
    *,
    annotate: Path | None = None,
) -> None:
    """Check and report, or list for a baseline; what came mended from standard input goes to standard output."""
    listing = baselines.listed is not None
    if writer:
        writer.begin()
    for event in watched(pipeline.check(sources), len(sources), quiet=outcome.quiet):
        outcome.add(event)
        if not isinstance(event, Checked):
            continue
        if pipeline.fix and event.source.path is None:
            sys.stdout.buffer.write(event.data)
        baselines.hear(event, pipeline.workspace)
        if annotate is not None:
            from newslint.service.annotating import annotated

            save(annotate, annotated(event.data, event.document, event.report.findings))
        if writer and not listing:
            pipeline.workspace.session_of(event.source.name).prepare(event.document)
            writer.file(event.document, event.report)
    if writer:
        writer.end(Summary(failures=outcome.summary.failures) if listing else outcome.summary)
    outcome.tell_fixed()


def format_named(name: str, *, plugins: bool) -> type[Reporter]:
    """The reporter of a format."""
    try:
        return reporter(name, plugins=plugins)
    except FormatError as error:
        raise click.UsageError(str(error)) from error


def make_reporter(kind: type[Reporter], out: TextIO, workspace: Workspace, *, colour: str, quiet: bool) -> Reporter:
    """A reporter, its stream made ready."""
    prepare(out, for_machines=kind.for_machines)
    make: Callable[..., Reporter] = kind
    if not is_ours(kind.__module__):
        from newslint.reporters._foreign import Foreign

        make = partial(Foreign, kind)
    return make(out, colour=wants_colour(out, colour), width=columns(out), quiet=quiet, rules=workspace.metas)


@contextmanager
def output(path: Path | None, *, to_stderr: bool) -> Iterator[TextIO]:
    """Where findings go; a file has its new content only when all is written."""
    if path is None:
        yield sys.stderr if to_stderr else sys.stdout
        return
    with saving(path) as file:
        out = io.TextIOWrapper(file, encoding="utf-8", newline="\n", write_through=True)
        yield out
        out.detach()
