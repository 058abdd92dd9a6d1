"""``newslint fix``."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from newslint.cli._completing import complete_rules
from newslint.cli._examples import examples
from newslint.cli._outcome import Outcome
from newslint.cli._paths import FILE, source_option, sources_of, stories_of, transcripts_of
from newslint.cli._progress import watched
from newslint.cli._terminal import COLOURS
from newslint.cli.common import fail, open_workspace, split_list, warn
from newslint.service.config import severity
from newslint.service.events import Failed
from newslint.service.pipeline import Pipeline
from newslint.service.source import Source
from newslint.service.workspace import Workspace

if TYPE_CHECKING:
    from newslint.story.transcripts.transcript import Transcript


@click.command(
    name="fix",
    epilog=examples(
        "newslint fix stories",
        "newslint fix --ask story.md",
        "newslint fix --ask story.txt --source transcript.txt",
        "newslint fix --ask --select GRM,SPL stories",
        "newslint fix --undo",
    ),
)
@click.argument("paths", nargs=-1, type=FILE)
@click.option("--ask", is_flag=True, help="Go through the findings one by one, and decide what becomes of each.")
@source_option("With --ask: hold quotations against this transcript; several times for several.")
@click.option("--undo", is_flag=True, help="Take back all that the last run with --ask changed.")
@click.option("--unsafe-fixes", is_flag=True, help="Also apply the fixes that a person should read over.")
@click.option("--select", multiple=True, metavar="RULES", shell_complete=complete_rules, help="Run only these rules.")
@click.option("--ignore", multiple=True, metavar="RULES", shell_complete=complete_rules, help="Do not run these.")
@click.option("--level", metavar="[error|warning|advice]", help="Lowest severity that is asked about.")
@click.option("--color", "colour", type=click.Choice(COLOURS), default="auto", help="When to colour the output.")
@click.option("--config", "config_file", type=FILE, metavar="FILE", help="Use this settings file for all stories.")
@click.option("--isolated", is_flag=True, help="Ignore all settings files and plugins.")
def command(
    paths: tuple[Path, ...],
    ask: bool,
    said: tuple[Path, ...],
    undo: bool,
    unsafe_fixes: bool,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    level: str | None,
    colour: str,
    config_file: Path | None,
    isolated: bool,
) -> None:
    """Apply the safe fixes to stories, or ask about each finding. Without PATHS, in the folder you are in.

    With --ask each finding is shown, and a key decides: take a change, choose one of several, skip, ignore it here or
    in the house list, undo, quit. What is decided is written at once.
    """
    if undo:
        if ask or paths or said:
            raise click.UsageError("--undo stands alone: it takes back the last run with --ask")
        raise SystemExit(_take_back())
    if said and not ask:
        raise click.UsageError("--source goes with --ask: no fix can tell what was said")
    if ask and not (sys.stdin.isatty() and sys.stdout.isatty()):
        fail("--ask needs a terminal; without it, “newslint fix” applies the safe fixes")

    def workspaces() -> Workspace:
        return open_workspace(
            config_file,
            isolated=isolated,
            select=split_list(select),
            ignore=split_list(ignore),
            level=severity(level, "--level") if level else None,
        )

    workspace = workspaces()
    sources, failures = sources_of(paths or (Path(),), workspace)
    if any(source.path is None for source in sources):
        fail("“newslint fix” changes files; for standard input there is “newslint check - --fix”")
    sources = stories_of(sources, said)
    against = transcripts_of(said, workspace)
    outcome = Outcome()
    outcome.open(workspace, sources, failures)
    if ask:
        _ask(sources, outcome, workspaces, colour, against)
    else:
        pipeline = Pipeline(workspace, fix=True, unsafe=unsafe_fixes, jobs=None)
        for event in watched(pipeline.check(sources), len(sources)):
            outcome.add(event)
        outcome.tell_fixed()
    raise SystemExit(2 if outcome.broken else 0)


def _ask(
    sources: list[Source],
    outcome: Outcome,
    workspaces: Callable[[], Workspace],
    colour: str,
    against: tuple[Transcript, ...],
) -> None:
    """Ask about the findings of all stories."""
    from newslint.cli._asking import Asker, Quit
    from newslint.cli._questions import questions
    from newslint.service.asking import opened
    from newslint.service.undo import Journal

    journal = Journal(_journal())
    with questions() as asked:
        asker = Asker(asked, colour=colour)
        try:
            for source in sources:
                going = opened(source, workspaces, journal, against)
                if isinstance(going, Failed):
                    outcome.add(going)
                else:
                    asker.go_through(going)
        except Quit:
            pass
        except (click.Abort, KeyboardInterrupt):  # Ctrl-C, or Ctrl-D at a question
            click.echo()
            asker.tell()
            raise SystemExit(130) from None
        asker.tell()


def _take_back() -> int:
    """Undo the last session, and say of each file what became of it; the exit code."""
    from newslint.service.undo import take_back

    stayed = 0
    for path, why in take_back(_journal()):
        warn(f"{path}: {why or 'as it was'}")
        stayed += bool(why)
    return 2 if stayed else 0


def _journal() -> Path:
    """Where it is kept what the last session changed."""
    from platformdirs import user_state_path

    return user_state_path("newslint") / "undo.json"
