"""``newslint check``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import click

from newslint.cli import _showing as showing
from newslint.cli._completing import complete_formats, complete_rules
from newslint.cli._examples import examples
from newslint.cli._outcome import Outcome
from newslint.cli._outputs import Several, opened, targets_of
from newslint.cli._paths import (
    FILE,
    pass_through,
    reference_and_paths,
    refuse_to_overwrite,
    source_option,
    sources_of,
    stories_of,
    transcripts_of,
    versions_before,
)
from newslint.cli._reporting import Baselines, output, report
from newslint.cli._terminal import COLOURS, prepare
from newslint.cli.common import open_workspace, split_list, warn
from newslint.readers import LIMIT
from newslint.reporters import formats
from newslint.service.acceptance import check_reason
from newslint.service.config import depth as read_depth
from newslint.service.config import severity
from newslint.service.pipeline import Pipeline
from newslint.service.source import Source
from newslint.service.workspace import Workspace, cache_folder

_LEVELS = "[error|warning|advice]"


def _jobs(_: click.Context, __: click.Parameter, value: str) -> int | None:
    """A number of processes; ``None`` stands for as many as pay."""
    if value == "auto":
        return None
    if not value.isdecimal() or int(value) < 1:
        raise click.BadParameter(f"write a number from 1, or auto, not “{value}”")
    return int(value)


@click.command(
    name="check",
    epilog=examples(
        "newslint check story.txt",
        "newslint check stories --fix --show-fixes",
        "newslint check - --stdin-filename story.md < story.md",
        "newslint check story.txt --source transcript.txt",
        "newslint check stories --baseline known.json",
        "newslint check stories --output sarif:newslint.sarif --output html:report.html",
    ),
)
@click.argument("paths", nargs=-1, type=FILE)
@click.option(
    "--select",
    multiple=True,
    metavar="RULES",
    shell_complete=complete_rules,
    help="Run only these: codes, names, prefixes, ALL.",
)
@click.option("--ignore", multiple=True, metavar="RULES", shell_complete=complete_rules, help="Do not run these.")
@click.option("--preview", is_flag=True, help="Run rules in preview too.")
@click.option("--level", metavar=_LEVELS, help="Lowest severity shown.")
@click.option("--fail-level", metavar=_LEVELS, help="Lowest severity that makes the exit code 1.")
@click.option("--depth", metavar="fast|thorough", help="How closely to read; thorough takes ten times as long.")
@click.option("--exit-zero", is_flag=True, help="Exit with 0 whatever is found.")
@click.option("--exclude", multiple=True, metavar="PATTERN", help="Leave these out too: a pattern as in .gitignore.")
@click.option("--force-exclude", is_flag=True, help="Let the setting exclude hold for files named outright too.")
@click.option("--fix", is_flag=True, help="Apply the safe fixes.")
@click.option("--unsafe-fixes", is_flag=True, help="With --fix or --diff: also those that a person should read over.")
@click.option("--fix-only", is_flag=True, help="Apply the safe fixes and do not report what is left.")
@click.option("--show-fixes", is_flag=True, help="With --fix: say for each story which rules it was mended by.")
@click.option("--diff", is_flag=True, help="Show what --fix would change; change nothing.")
@click.option(
    "--changed",
    is_flag=False,
    flag_value="HEAD",
    metavar="[REF]",
    help="Report only what was changed since the last commit, or since REF, in git.",
)
@click.option("--diff-from", type=FILE, metavar="FILE", help="Report only what changed since this version of a story.")
@source_option()
@click.option("--add-ignores", is_flag=True, help="Write all that is found down as accepted, for the --reason given.")
@click.option("--reason", metavar="TEXT", help="Why the findings of --add-ignores are accepted.")
@click.option("--baseline", type=FILE, metavar="FILE", help="Do not report the findings listed in this file.")
@click.option("--write-baseline", type=FILE, metavar="FILE", help="List all findings in this file.")
@click.option("--prune-baseline", is_flag=True, help="With --baseline: take from it what is no longer found.")
@click.option("--show-files", is_flag=True, help="Print which files would be read, and do no more.")
@click.option("--show-settings", is_flag=True, help="Print the settings that hold for these stories, and do no more.")
@click.option("--statistics", is_flag=True, help="Show how often each rule found something instead.")
@click.option(
    "--output-format",
    metavar="FORMAT",
    shell_complete=complete_formats,
    help=f"One of {', '.join(formats())}. Without it, full.",
)
@click.option("--output-file", type=FILE, metavar="FILE", help="Write findings to a file.")
@click.option(
    "--output",
    "outputs",
    multiple=True,
    metavar="FORMAT[:FILE]",
    help="Write findings in this format, to a file or else here. Several times: several formats at once.",
)
@click.option("--annotate", type=FILE, metavar="FILE", help="Write the Word document with the findings as comments.")
@click.option("--timing", is_flag=True, help="Say on standard error how long each rule took.")
@click.option(
    "--max-warnings",
    type=click.IntRange(min=0),
    metavar="N",
    help="Let up to N warnings pass: only more of them, or an error, make the exit code 1.",
)
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
    fix_only: bool,
    show_fixes: bool,
    diff: bool,
    changed: str | None,
    diff_from: Path | None,
    said: tuple[Path, ...],
    add_ignores: bool,
    reason: str | None,
    baseline: Path | None,
    write_baseline: Path | None,
    prune_baseline: bool,
    show_files: bool,
    show_settings: bool,
    statistics: bool,
    output_format: str | None,
    output_file: Path | None,
    outputs: tuple[str, ...],
    annotate: Path | None,
    timing: bool,
    max_warnings: int | None,
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
    fix = fix or fix_only
    changed, paths = reference_and_paths(changed, paths)
    _require(
        {
            "--changed and --diff-from do not go together, nor with --prune-baseline": (changed and diff_from)
            or ((changed or diff_from) and prune_baseline),
            "--unsafe-fixes goes with --fix or --diff": unsafe_fixes and not (fix or diff),
            "--add-ignores and --reason go together, and without --fix or --diff": add_ignores != bool(reason)
            or (add_ignores and (fix or diff)),
            "--show-fixes goes with --fix": show_fixes and (diff or not fix),
            "--prune-baseline goes with --baseline, and not with --write-baseline": prune_baseline
            and (not baseline or write_baseline is not None),
        }
    )
    accept = check_reason(reason) if add_ignores and reason else ""
    targets = targets_of(outputs, output_format, output_file, plugins=not isolated)
    workspace = open_workspace(
        config_file,
        isolated=isolated,
        select=split_list(select),
        ignore=split_list(ignore),
        preview=preview,
        level=severity(level, "--level") if level else None,
        fail_level=severity(fail_level, "--fail-level") if fail_level else None,
        depth=read_depth(depth, "--depth") if depth else None,
        timing=timing,
    )
    sources, failures = sources_of(
        paths or (Path(),), workspace, stdin_filename=stdin_filename, exclude=exclude, force=force_exclude
    )
    sources = stories_of(sources, said)
    against = transcripts_of(said, workspace, max_size << 20)
    baselines = Baselines(baseline, write_baseline, prune=prune_baseline)
    outcome = Outcome(quiet=quiet, show_fixes=show_fixes)
    outcome.open(workspace, sources, failures)
    if show_files or show_settings:
        showing.show_files(sources) if show_files else showing.show_settings(workspace)
        raise SystemExit(2 if outcome.broken else 0)
    _refuse_to_annotate(annotate, sources)
    files = [("--output" if outputs else "--output-file", target.path) for target in targets]
    _refuse_to_overwrite([*files, ("--annotate", annotate)], sources, workspace, baseline, *said)
    refuse_to_overwrite("--write-baseline", write_baseline, sources, workspace, *said)
    versions = versions_before(changed, diff_from, sources)
    if changed and versions:
        sources = [source for source in sources if versions.of(source) is not None]
    pipeline = Pipeline(
        workspace,
        baseline=baselines.known,
        cache=cache_dir or cache_folder()
        if len(sources) > 1 and not (no_cache or timing)
        else None,  # one is checked as fast
        fix=fix and not diff,
        unsafe=unsafe_fixes,
        accept=accept,
        versions=versions,
        against=against,
        limit=max_size << 20,
        jobs=jobs,
    )
    if output_format is not None and (diff or statistics):
        warn(f"{'--diff' if diff else '--statistics'} has a format of its own: --output-format changes nothing")
    if pipeline.fix:
        pass_through(paths, sources)
    if diff:
        found = showing.show_diffs(pipeline, sources, outcome)
    else:
        reported = [] if fix_only else [t for t in targets if not statistics or (outputs and t.path)]
        with opened(reported, to_stderr=pipeline.fix and any(s.path is None for s in sources)) as outs:
            writer = Several.of(reported, outs, workspace, colour=colour, quiet=quiet) if reported else None
            report(pipeline, sources, outcome, writer, baselines, annotate=annotate)
        if statistics:
            with output(output_file, to_stderr=pipeline.fix and any(s.path is None for s in sources)) as out:
                showing.show_statistics(outcome.summary, prepare(out, for_machines=False))
        if timing:
            showing.show_timing(outcome.seconds, workspace.metas)
        baselines.write()
        if not (add_ignores or fix or write_baseline or versions):
            outcome.tell_unused(workspace, [path for path in paths or (Path(),) if path.is_dir()])
        failed = outcome.fails if max_warnings is None else outcome.exceeds(max_warnings)
        found = failed and not (write_baseline or fix_only)
        if output_format is None and output_file is None and not outputs and not (write_baseline or fix_only):
            outcome.tell_clean()
    pipeline.prune()
    raise SystemExit(2 if outcome.broken else int(found and not exit_zero))


def _require(complaints: Mapping[str, object]) -> None:
    """End with the first complaint about options that do not go together, if one holds."""
    for complaint, holds in complaints.items():
        if holds:
            raise click.UsageError(complaint)


def _refuse_to_annotate(annotate: Path | None, sources: Sequence[Source]) -> None:
    """Raise a `click.UsageError` unless what is to get comments is one Word document."""
    if annotate and not (len(sources) == 1 and sources[0].name.lower().endswith(".docx")):
        raise click.UsageError("--annotate goes with one Word document (.docx)")


def _refuse_to_overwrite(
    files: Sequence[tuple[str, Path | None]], sources: Sequence[Source], workspace: Workspace, *others: Path | None
) -> None:
    """Raise a `click.UsageError` if a file that an option names is one that is read."""
    for option, path in files:
        refuse_to_overwrite(option, path, sources, workspace, *others)
