"""``newslint check``."""

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
from newslint.cli._paths import FILE, pass_through, refuse_to_overwrite, sources_of
from newslint.cli._progress import watched
from newslint.cli._terminal import COLOURS, columns, prepare, wants_colour
from newslint.cli.common import cache_folder, open_workspace, split_list, warn
from newslint.engine.summary import Summary, count
from newslint.readers import LIMIT
from newslint.reporters import FormatError, Reporter, formats, reporter
from newslint.service.config import depth as read_depth
from newslint.service.config import severity
from newslint.service.events import Checked, Compared
from newslint.service.pipeline import Pipeline
from newslint.service.source import Source
from newslint.service.workspace import Workspace
from newslint.service.writing import saving
from newslint.util.foreign import is_ours

if TYPE_CHECKING:
    from newslint.service.baseline import Baseline

_LEVELS = "[error|warning|advice]"


def _jobs(_: click.Context, __: click.Parameter, value: str) -> int | None:
    """A number of processes; ``None`` stands for as many as pay."""
    if value == "auto":
        return None
    if not value.isdecimal() or int(value) < 1:
        raise click.BadParameter(f"write a number from 1, or auto, not “{value}”")
    return int(value)


@click.command(name="check")
@click.argument("paths", nargs=-1, type=FILE)
@click.option("--select", multiple=True, metavar="RULES", help="Run only these: codes, names, prefixes, ALL.")
@click.option("--ignore", multiple=True, metavar="RULES", help="Do not run these.")
@click.option("--preview", is_flag=True, help="Run rules in preview too.")
@click.option("--level", metavar=_LEVELS, help="Lowest severity shown.")
@click.option("--fail-level", metavar=_LEVELS, help="Lowest severity that makes the exit code 1.")
@click.option("--depth", metavar="fast|thorough", help="How closely to read; thorough takes ten times as long.")
@click.option("--exit-zero", is_flag=True, help="Exit with 0 whatever is found.")
@click.option("--exclude", multiple=True, metavar="PATTERN", help="Leave these out too: a pattern as in .gitignore.")
@click.option("--force-exclude", is_flag=True, help="Let the setting exclude hold for files named outright too.")
@click.option("--fix", is_flag=True, help="Apply the safe fixes.")
@click.option("--unsafe-fixes", is_flag=True, help="With --fix or --diff: also those that a person should read over.")
@click.option("--diff", is_flag=True, help="Show what --fix would change; change nothing.")
@click.option("--baseline", type=FILE, metavar="FILE", help="Do not report the findings listed in this file.")
@click.option("--write-baseline", type=FILE, metavar="FILE", help="List all findings in this file.")
@click.option("--statistics", is_flag=True, help="Show how often each rule found something instead.")
@click.option("--output-format", metavar="FORMAT", help=f"One of {', '.join(formats())}. Without it, full.")
@click.option("--output-file", type=FILE, metavar="FILE", help="Write findings to a file.")
@click.option("--color", "colour", type=click.Choice(COLOURS), default="auto", help="When to colour the output.")
@click.option("-q", "--quiet", is_flag=True, help="Say nothing but findings and what went wrong.")
@click.option(
    "--max-size",
    type=click.IntRange(min=1),
    default=LIMIT >> 20,
    show_default=True,
    help="MiB of the largest file that is read.",
)
@click.option(
    "-j",
    "--jobs",
    metavar="N|auto",
    callback=_jobs,
    default="auto",
    show_default=True,
    help="Processes that share the stories. auto: one for each processor, where there is enough to do.",
)
@click.option("--stdin-filename", metavar="NAME", help="Name of what comes from standard input (-).")
@click.option("--config", "config_file", type=FILE, metavar="FILE", help="Use this settings file for all stories.")
@click.option("--isolated", is_flag=True, help="Ignore all settings files and plugins.")
@click.option("--no-cache", is_flag=True, help="Neither read nor write the cache of results.")
@click.option("--cache-dir", type=FILE, metavar="FOLDER", help="Keep results here.")
def command(
    paths: tuple[Path, ...],
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    preview: bool,
    level: str | None,
    fail_level: str | None,
    depth: str | None,
    exit_zero: bool,
    exclude: tuple[str, ...],
    force_exclude: bool,
    fix: bool,
    unsafe_fixes: bool,
    diff: bool,
    baseline: Path | None,
    write_baseline: Path | None,
    statistics: bool,
    output_format: str | None,
    output_file: Path | None,
    colour: str,
    quiet: bool,
    max_size: int,
    jobs: int | None,
    stdin_filename: str | None,
    config_file: Path | None,
    isolated: bool,
    no_cache: bool,
    cache_dir: Path | None,
) -> None:
    """Check stories, or folders of stories; "-" is standard input. Without PATHS, the folder you are in.

    Exit codes: 0 nothing found, 1 findings at --fail-level or above, 2 something could not be read, loaded or run,
    130 interrupted.
    """
    if unsafe_fixes and not (fix or diff):
        raise click.UsageError("--unsafe-fixes goes with --fix or --diff")
    form = _format(output_format or "full", plugins=not isolated)
    workspace = open_workspace(
        config_file,
        isolated=isolated,
        select=split_list(select),
        ignore=split_list(ignore),
        preview=preview,
        level=severity(level, "--level") if level else None,
        fail_level=severity(fail_level, "--fail-level") if fail_level else None,
        depth=read_depth(depth, "--depth") if depth else None,
    )
    sources, failures = sources_of(
        paths or (Path(),), workspace, stdin_filename=stdin_filename, exclude=exclude, force=force_exclude
    )
    known, listed = _baselines(baseline, write_baseline)
    outcome = Outcome(quiet=quiet)
    outcome.open(workspace, sources, failures)
    refuse_to_overwrite("--output-file", output_file, sources, workspace, baseline)
    refuse_to_overwrite("--write-baseline", write_baseline, sources, workspace)
    pipeline = Pipeline(
        workspace,
        baseline=known,
        cache=cache_dir or cache_folder() if len(sources) > 1 and not no_cache else None,  # one is checked as fast
        fix=fix and not diff,
        unsafe=unsafe_fixes,
        limit=max_size << 20,
        jobs=jobs,
    )
    if output_format is not None and (diff or statistics):
        warn(f"{'--diff' if diff else '--statistics'} has a format of its own: --output-format changes nothing")
    if pipeline.fix:
        pass_through(paths, sources)
    if diff:
        found = _show_diffs(pipeline, sources, outcome)
    else:
        with _output(output_file, to_stderr=pipeline.fix and any(s.path is None for s in sources)) as out:
            writer = None
            if not statistics:
                writer = _reporter(form, out, workspace, colour=colour, quiet=quiet)
            _report(pipeline, sources, outcome, writer, listed)
            if statistics:
                _show_statistics(outcome.summary, prepare(out, for_machines=False))
        if listed is not None and write_baseline:
            listed.write(write_baseline)
            warn(f"{write_baseline} lists {count(sum(map(len, listed.known.values())), 'finding')}")
        found = outcome.fails and not write_baseline
        if output_format is None and output_file is None and listed is None:
            outcome.tell_clean()
    pipeline.prune()
    raise SystemExit(2 if outcome.broken else int(found and not exit_zero))


def _baselines(read: Path | None, written: Path | None) -> tuple[Baseline | None, Baseline | None]:
    """The baseline in a file, and the empty one for a file that is to be written."""
    if not (read or written):
        return None, None
    from newslint.service.baseline import Baseline

    return Baseline.load(read) if read else None, Baseline(written.resolve().parent) if written else None


def _report(
    pipeline: Pipeline, sources: list[Source], outcome: Outcome, writer: Reporter | None, listed: Baseline | None
) -> None:
    """Check and report, or list for a baseline; what came mended from standard input goes to standard output."""
    if writer:
        writer.begin()
    for event in watched(pipeline.check(sources), len(sources), quiet=outcome.quiet):
        outcome.add(event)
        if not isinstance(event, Checked):
            continue
        if pipeline.fix and event.source.path is None:
            sys.stdout.buffer.write(event.data)
        if listed is not None:
            listed.add(event.document, event.report.findings)
        elif writer:
            writer.file(event.document, event.report)
    if writer:
        writer.end(outcome.summary if listed is None else Summary(failures=outcome.summary.failures))
    outcome.tell_fixed()


def _show_diffs(pipeline: Pipeline, sources: list[Source], outcome: Outcome) -> bool:
    """Print what mending would change, and whether that is anything."""
    out = sys.stdout.buffer
    changes = False
    for event in watched(pipeline.compare(sources), len(sources), quiet=outcome.quiet):
        if isinstance(event, Compared):
            out.write(event.diff.encode("utf-8", "surrogateescape"))
            changes |= bool(event.diff)
        else:
            outcome.add(event)
    return changes


def _show_statistics(summary: Summary, out: TextIO) -> None:
    """Print how often each rule found something, the most frequent first, and how often all did."""
    if not summary.findings:
        return
    ranked = sorted(summary.codes.items(), key=lambda item: (-item[1], item[0]))
    width = max(len("findings"), len(f"{summary.findings:,}"))
    out.write(f"{'findings':>{width}}  rule\n")
    out.writelines(f"{number:>{width},}  {code}  {summary.names[code]}\n" for code, number in ranked)
    documents = f"{summary.flawed} of {count(summary.documents, 'story', 'stories')}"
    out.write(f"{summary.findings:>{width},}  in all, in {documents}\n")


def _format(name: str, *, plugins: bool) -> type[Reporter]:
    """The reporter of a format."""
    try:
        return reporter(name, plugins=plugins)
    except FormatError as error:
        raise click.UsageError(str(error)) from error


def _reporter(kind: type[Reporter], out: TextIO, workspace: Workspace, *, colour: str, quiet: bool) -> Reporter:
    """A reporter, its stream made ready."""
    prepare(out, for_machines=kind.for_machines)
    make: Callable[..., Reporter] = kind
    if not is_ours(kind.__module__):
        from newslint.reporters._foreign import Foreign

        make = partial(Foreign, kind)
    return make(out, colour=wants_colour(out, colour), width=columns(out), quiet=quiet, rules=workspace.metas)


@contextmanager
def _output(path: Path | None, *, to_stderr: bool) -> Iterator[TextIO]:
    """Where findings go; a file has its new content only when all is written."""
    if path is None:
        yield sys.stderr if to_stderr else sys.stdout
        return
    with saving(path) as file:
        out = io.TextIOWrapper(file, encoding="utf-8", newline="\n", write_through=True)
        yield out
        out.detach()
