"""``newslint try``."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from newslint.authoring.trying import Trial, in_context, linter_of
from newslint.cli._examples import examples
from newslint.cli._outcome import Outcome
from newslint.cli._paths import FILE, sources_of
from newslint.cli._terminal import columns, prepare
from newslint.cli.common import open_workspace, warn
from newslint.engine.summary import count
from newslint.reporters import visible

_WIDTH = 120


@click.command(
    name="try",
    epilog=examples(
        'newslint try "at the end of the day" archive',
        "newslint try 'swap: {city hall: town hall}' archive",
        "newslint try house-rules/city-hall.yaml archive",
    ),
)
@click.argument("rule")
@click.argument("paths", nargs=-1, required=True, type=FILE)
@click.option("--most", type=click.IntRange(min=0), default=50, show_default=True, help="How many matches to show.")
def command(rule: str, paths: tuple[Path, ...], most: int) -> None:
    """Show where a RULE matches in stories, how often in 1,000 words, and in which years.

    RULE is a pattern, a piece of YAML with a kind and its keys, or the file of a rule. A story's year is the last one
    in its path, or that of its dateline. Exit codes: 0 something matches, 1 nothing does, 2 the rule is wrong.
    """
    linter = linter_of(rule)
    workspace = open_workspace()
    sources, failures = sources_of(paths, workspace)
    outcome = Outcome()
    outcome.open(workspace, sources, failures)
    out = prepare(sys.stdout, for_machines=False)
    width = columns(out) or _WIDTH
    trial, shown = Trial(), 0
    for document in outcome.read(workspace, sources):
        report = linter.check(document)
        for crash in report.crashes:
            outcome.fault(f"{document.path}: the rule failed: {crash.error}")
        trial.add(document, report.findings)
        for finding in report.findings[: max(0, most - shown)]:
            place = f"{visible(document.path)}:{document.position(finding.span.start).line}: "
            room = max(20, width - len(place) - (finding.span.end - finding.span.start) - 4) // 2
            before, match, after = in_context(document, finding, room)
            out.write(f"{place}{visible(before)}[[{visible(match)}]]{visible(after)}".rstrip() + "\n")
            shown += 1
    for year, number, rate in trial.years():
        out.write(f"{year}  {number:>7,}  {rate:>7.3f} in 1,000 words\n")
    left = f"; {trial.matches - shown:,} not shown" if trial.matches > shown else ""
    told = f"{count(trial.matches, 'match', 'matches')} in {trial.in_stories:,} of {trial.stories:,} stories"
    warn(f"{told}, {trial.rate:.3f} in 1,000 words{left}")
    raise SystemExit(2 if outcome.broken else int(not trial.matches))
