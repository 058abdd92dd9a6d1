"""Where findings go: one format on standard output or in a file, or several at once, each with a place of its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TextIO

import click

from newslint.cli._reporting import format_named, make_reporter, output
from newslint.engine.report import Report
from newslint.engine.summary import Summary
from newslint.reporters import Reporter
from newslint.service.workspace import Workspace
from newslint.text import Document
from newslint.util.records import NamedTuple


class Target(NamedTuple):
    """A format, and the file that it goes into; standard output where there is none."""

    form: type[Reporter]
    path: Path | None


def targets_of(
    wanted: Sequence[str], output_format: str | None, output_file: Path | None, *, plugins: bool
) -> list[Target]:
    """What ``--output`` asks for, or else ``--output-format`` and ``--output-file``; a usage error where both do."""
    if not wanted:
        return [Target(format_named(output_format or "full", plugins=plugins), output_file)]
    if output_format or output_file:
        raise click.UsageError("--output takes the place of --output-format and --output-file: give one or the other")
    found = []
    for value in wanted:
        name, _, path = value.partition(":")
        found.append(Target(format_named(name, plugins=plugins), Path(path) if path else None))
    places = [target.path.resolve() if target.path else None for target in found]
    for place in places:
        if places.count(place) > 1:
            raise click.UsageError(f"two formats would go to {place or 'standard output'}: write FORMAT:FILE")
    return found


@contextmanager
def opened(targets: Sequence[Target], *, to_stderr: bool) -> Iterator[list[TextIO]]:
    """The streams of all targets; a file has its new content only when all is written."""
    with ExitStack() as stack:
        yield [stack.enter_context(output(target.path, to_stderr=to_stderr)) for target in targets]


class Several(Reporter):
    """Passes all that it hears to other reporters."""

    def __init__(self, reporters: Sequence[Reporter]) -> None:
        self._reporters = reporters

    @classmethod
    def of(
        cls, targets: Sequence[Target], outs: Sequence[TextIO], workspace: Workspace, *, colour: str, quiet: bool
    ) -> Reporter:
        """The reporter of each target, its stream made ready."""
        made = [
            make_reporter(target.form, out, workspace, colour=colour, quiet=quiet)
            for target, out in zip(targets, outs, strict=True)
        ]
        return made[0] if len(made) == 1 else cls(made)

    def begin(self) -> None:
        """Called once, before the first document."""
        for each in self._reporters:
            each.begin()

    def file(self, document: Document, report: Report) -> None:
        """Called for each document."""
        for each in self._reporters:
            each.file(document, report)

    def end(self, summary: Summary) -> None:
        """Called once, after the last document."""
        for each in self._reporters:
            each.end(summary)
