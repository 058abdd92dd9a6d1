"""``newslint check``."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

import click

from newslint.cli._outcome import Outcome
from newslint.cli._terminal import prepare, progress, wants_colour
from newslint.cli.common import cache_folder, fail, open_session, settings, split_list, warn
from newslint.engine.suggest import did_you_mean
from newslint.engine.summary import Summary, count
from newslint.readers import LIMIT, suffixes
from newslint.reporters import Reporter, formats, reporter
from newslint.service.config import Config, ConfigError, severity
from newslint.service.events import Checked, Compared
from newslint.service.files import Files
from newslint.service.pipeline import Pipeline
from newslint.service.session import Session
from newslint.service.source import Source

if TYPE_CHECKING:
    from newslint.service.baseline import Baseline

_FILE = click.Path(path_type=Path)


@click.command(name="check")
@click.argument("paths", nargs=-1, type=_FILE)
@click.option("--select", multiple=True, metavar="RULES", help="Run only these: codes, names, prefixes, ALL.")
@click.option("--ignore", multiple=True, metavar="RULES", help="Do not run these.")
@click.option("--level", help="Lowest severity shown: error, warning or advice.")
@click.option("--fail-level", help="Lowest severity that makes the exit code 1.")
@click.option("--exit-zero", is_flag=True, help="Exit with 0 whatever is found.")
@click.option("--fix", is_flag=True, help="Apply the safe fixes.")
@click.option("--unsafe-fixes", is_flag=True, help="With --fix or --diff: also those that a person should read over.")
@click.option("--diff", is_flag=True, help="Show what --fix would change; change nothing.")
@click.option("--baseline", type=_FILE, metavar="FILE", help="Do not report the findings listed in this file.")
@click.option("--write-baseline", type=_FILE, metavar="FILE", help="List all findings in this file.")
@click.option("--statistics", is_flag=True, help="Show how often each rule found something instead.")
@click.option("--output-format", default="full", metavar="FORMAT", help=f"One of {', '.join(formats())}.")
@click.option("--output-file", type=_FILE, metavar="FILE", help="Write findings to a file.")
@click.option(
    "--max-size", type=click.IntRange(min=1), default=LIMIT >> 20, help="MiB of the largest file that is read."
)
@click.option("--stdin-filename", metavar="NAME", help="Name of what comes from standard input (-).")
@click.option("--config", "config_file", type=_FILE, metavar="FILE", help="Use this settings file.")
@click.option("--isolated", is_flag=True, help="Ignore all settings files and plugins.")
@click.option("--no-cache", is_flag=True, help="Neither read nor write the cache of results.")
@click.option("--cache-dir", type=_FILE, metavar="FOLDER", help="Keep results here.")
def command(
    paths: tuple[Path, ...],
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    level: str | None,
    fail_level: str | None,
    exit_zero: bool,
    fix: bool,
    unsafe_fixes: bool,
    diff: bool,
    baseline: Path | None,
    write_baseline: Path | None,
    statistics: bool,
    output_format: str,
    output_file: Path | None,
    max_size: int,
    stdin_filename: str | None,
    config_file: Path | None,
    isolated: bool,
    no_cache: bool,
    cache_dir: Path | None,
) -> None:
    """Check stories, or folders of stories; "-" is standard input. Without PATHS, the folder you are in.

    Exit codes: 0 nothing found, 1 findings at --fail-level or above, 2 something could not be read, loaded or run.
    """
    if unsafe_fixes and not (fix or diff):
        raise click.UsageError("--unsafe-fixes goes with --fix or --diff")
    if output_format not in formats():
        raise click.UsageError(f"there is no format “{output_format}”" + did_you_mean(output_format, formats()))
    try:
        config = settings(
            config_file,
            isolated=isolated,
            start=Path.cwd(),
            select=split_list(select),
            ignore=split_list(ignore),
            level=severity(level, "--level") if level else None,
            fail_level=severity(fail_level, "--fail-level") if fail_level else None,
        )
    except ConfigError as error:
        fail(str(error))
    known = _load(baseline) if baseline else None
    session = open_session(config, plugins=not isolated)
    sources = _sources(paths or (Path(),), config, stdin_filename)
    cache = None  # to look up one story takes as long as to check it
    if len(sources) > 1 and not no_cache:
        from newslint.service.cache import Cache

        cache = Cache(cache_dir or cache_folder(), session)
    pipeline = Pipeline(session, known, cache, fix=fix and not diff, unsafe=unsafe_fixes, limit=max_size << 20)
    outcome = Outcome()
    if diff:
        found = _show_diffs(pipeline, sources, outcome)
    else:
        listed = _empty(write_baseline) if write_baseline else None
        with _output(output_file, to_stderr=pipeline.fix and any(s.path is None for s in sources)) as out:
            writer = _reporter(output_format, out, session, statistics=statistics)
            _report(pipeline, sources, outcome, writer, listed)
            if statistics:
                _show_statistics(outcome.summary, out)
        if listed is not None and write_baseline:
            _write(listed, write_baseline)
        found = bool(outcome.summary.at_least(config.fail_level)) and not write_baseline
    if cache:
        cache.prune()
    broken = outcome.broken or session.registry.problems
    raise SystemExit(2 if broken else int(found and not exit_zero))


def _load(path: Path) -> Baseline:
    """The baseline in a file."""
    from newslint.service.baseline import Baseline, BaselineError

    try:
        return Baseline.load(path)
    except BaselineError as error:
        fail(str(error))


def _empty(path: Path) -> Baseline:
    """A baseline that is to be written to a file."""
    from newslint.service.baseline import Baseline

    return Baseline(path.resolve().parent)


def _sources(paths: tuple[Path, ...], config: Config, stdin_filename: str | None) -> list[Source]:
    """The documents meant: standard input first, then files in the order of their names."""
    stdin = sys.stdin.buffer
    sources = [Source(stdin_filename or "<stdin>", stream=stdin)] if Path("-") in paths else []
    named = [path for path in paths if path != Path("-")]
    wanted = suffixes() if any(path.is_dir() for path in named) else ()
    files = Files(wanted, config.exclude, config.root).expand(named)
    return sources + [Source.of(path) for path in files]


def _report(
    pipeline: Pipeline, sources: list[Source], outcome: Outcome, writer: Reporter | None, listed: Baseline | None
) -> None:
    """Check and report, or list for a baseline; what came mended from standard input goes to standard output."""
    if writer:
        writer.begin()
    for event in pipeline.check(_Watched(sources)):
        outcome.add(event)
        if not isinstance(event, Checked):
            continue
        if pipeline.fix and event.source.path is None:
            sys.stdout.buffer.write(event.data)
        if listed is not None:
            listed.add(event.report)
        elif writer:
            writer.file(event.report)
    if writer:
        writer.end(outcome.summary if listed is None else Summary(failures=outcome.summary.failures))
    outcome.tell_mended()


def _write(listed: Baseline, path: Path) -> None:
    """Write a new baseline, and say what it lists."""
    try:
        listed.write(path)
    except OSError as error:
        fail(f"{path}: {error.strerror or error}")
    warn(f"{path} lists {count(sum(map(len, listed.known.values())), 'finding')}")


class _Watched(list[Source]):
    """Sources that tell a watching terminal how far the run is."""

    def __iter__(self) -> Iterator[Source]:
        return progress(self[:])


def _show_diffs(pipeline: Pipeline, sources: list[Source], outcome: Outcome) -> bool:
    """Print what mending would change, and whether that is anything."""
    out = sys.stdout.buffer
    changes = False
    for event in pipeline.compare(_Watched(sources)):
        if isinstance(event, Compared):
            out.write(event.diff.encode("utf-8", "surrogateescape"))
            changes |= bool(event.diff)
        else:
            outcome.add(event)
    return changes


def _show_statistics(summary: Summary, out: TextIO) -> None:
    """Print how often each rule found something, the most frequent first."""
    ranked = sorted(summary.codes.items(), key=lambda item: (-item[1], item[0]))
    out.writelines(f"{count:>6}  {code}  {summary.names[code]}\n" for code, count in ranked)


def _reporter(name: str, out: TextIO, session: Session, *, statistics: bool) -> Reporter | None:
    """The reporter of a format, its stream made ready; none where only statistics are wanted."""
    kind = reporter(name)
    prepare(out, for_machines=kind.for_machines and not statistics)
    return None if statistics else kind(out, colour=wants_colour(out), rules=session.registry.metas)


@contextmanager
def _output(path: Path | None, *, to_stderr: bool) -> Iterator[TextIO]:
    """Where findings go."""
    if path is None:
        yield sys.stderr if to_stderr else sys.stdout
        return
    try:
        file = path.open("w", encoding="utf-8", newline="\n")
    except OSError as error:
        fail(f"{path}: {error.strerror or error}")
    with file:
        yield file
