"""``newslint watch``."""

from __future__ import annotations

import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import click

from newslint.cli._completing import complete_formats
from newslint.cli._examples import examples
from newslint.cli._outcome import Outcome
from newslint.cli._paths import FILE, source_option, sources_of, stories_of, transcripts_of
from newslint.cli._reporting import format_named, make_reporter
from newslint.cli._terminal import COLOURS
from newslint.cli.common import open_workspace, warn
from newslint.engine.summary import count
from newslint.errors import NewslintError
from newslint.reporters import Reporter
from newslint.service.events import Checked
from newslint.service.pipeline import Pipeline
from newslint.service.source import Source
from newslint.service.watching import Watcher
from newslint.service.workspace import Workspace

if TYPE_CHECKING:
    from newslint.story.transcripts.transcript import Transcript

_PAUSE = 0.5  # seconds between two looks


@click.command(
    name="watch",
    epilog=examples(
        "newslint watch story.md",
        "newslint watch stories --output-format concise",
        "newslint watch story.txt --source transcript.txt",
    ),
)
@click.argument("paths", nargs=-1, type=FILE)
@click.option(
    "--output-format", default="full", metavar="FORMAT", shell_complete=complete_formats, help="As for check."
)
@source_option()
@click.option("--color", "colour", type=click.Choice(COLOURS), default="auto", help="When to colour the output.")
@click.option("--config", "config_file", type=FILE, metavar="FILE", help="Use this settings file for all stories.")
@click.option("--isolated", is_flag=True, help="Ignore all settings files and plugins.")
def command(
    paths: tuple[Path, ...],
    output_format: str,
    said: tuple[Path, ...],
    colour: str,
    config_file: Path | None,
    isolated: bool,
) -> None:
    """Check stories, and check each again when it is saved, until Ctrl-C. Without PATHS, the folder you are in.

    New stories are seen as well, and so are changed settings and transcripts.
    """
    kind = format_named(output_format, plugins=not isolated)
    watcher = Watcher()

    told = ""
    while True:
        try:
            workspace = open_workspace(config_file, isolated=isolated)
            sources, _ = sources_of(paths or (Path(),), workspace)
            sources = stories_of(sources, said)
            if changed := watcher.changed(sources, workspace, said):
                against = transcripts_of(said, workspace)
                _check(changed, workspace, kind, colour, against)
            told = ""
        except NewslintError as error:  # settings are saved unfinished, too
            if str(error) != told:
                told = str(error)
                warn(told)
        time.sleep(_PAUSE)


def _check(
    sources: list[Source],
    workspace: Workspace,
    kind: type[Reporter],
    colour: str,
    against: tuple[Transcript, ...],
) -> None:
    """Check stories, and say when that was."""
    outcome = Outcome()
    outcome.open(workspace, sources)
    writer = make_reporter(kind, sys.stdout, workspace, colour=colour, quiet=False)
    writer.begin()
    for event in Pipeline(workspace, against=against).check(sources):
        outcome.add(event)
        if isinstance(event, Checked):
            writer.file(event.document, event.report)
    writer.end(outcome.summary)
    sys.stdout.flush()
    found = count(outcome.summary.findings, "finding")
    warn(f"{time.strftime('%H:%M:%S')} {count(len(sources), 'story', 'stories')} read, {found}; watching")
