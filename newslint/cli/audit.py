"""``newslint audit``."""

from __future__ import annotations

import datetime
import sys
from pathlib import Path
from typing import TextIO

import click

from newslint.authoring.audit import (
    Tally,
    Verdicts,
    in_words,
    read_card,
    read_verdicts,
    refuse_to_lose,
    write_card,
    write_samples,
)
from newslint.authoring.judging import KEYS, Judging
from newslint.cli._examples import examples
from newslint.cli._outcome import Outcome
from newslint.cli._paths import FILE, refuse_to_overwrite, sources_of
from newslint.cli._progress import watched
from newslint.cli._terminal import prepare
from newslint.cli.common import fail, open_workspace, split_list
from newslint.engine.finding import Severity
from newslint.engine.summary import count
from newslint.reporters import visible
from newslint.service.events import Checked
from newslint.service.pipeline import Pipeline
from newslint.service.workspace import Workspace


@click.command(name="audit", epilog=examples("newslint audit archive", "newslint audit archive --select GRM"))
@click.argument("folders", nargs=-1, required=True, type=FILE)
@click.option("--select", multiple=True, metavar="RULES", help="Run only these: codes, names, prefixes, ALL.")
@click.option(
    "--sample",
    type=click.IntRange(min=0),
    default=20,
    show_default=True,
    help="How many findings of each rule a reader is to judge.",
)
@click.option("--samples", type=FILE, metavar="CSV", help="Write the samples here, for a reader to fill in.")
@click.option("--verdicts", type=FILE, metavar="CSV", help="Read the reader's verdicts from here.")
@click.option("--judge", type=FILE, metavar="CSV", help="Ask for verdicts on the terminal, and keep them here.")
@click.option("--card", type=FILE, metavar="JSON", help="Write or renew the precision card here.")
@click.option("--copy", default="edited news", show_default=True, help="What the stories are, for the card.")
@click.option("--config", "config_file", type=FILE, metavar="FILE", help="Use this settings file for all stories.")
@click.option("--isolated", is_flag=True, help="Ignore all settings files and plugins.")
def command(
    folders: tuple[Path, ...],
    select: tuple[str, ...],
    sample: int,
    samples: Path | None,
    verdicts: Path | None,
    judge: Path | None,
    card: Path | None,
    copy: str,
    config_file: Path | None,
    isolated: bool,
) -> None:
    """Count what each rule finds in folders of stories, and how often a reader finds it right.

    First run it with --samples, and let somebody write yes, no or arguable into the last column of that file. Then run
    it with --verdicts and --card. With --judge you are asked for each sample instead, and may stop and go on later.
    Rules of all levels are counted, as the settings beside the stories select them.
    """
    if samples:
        refuse_to_lose(samples)
    judged = read_verdicts(verdicts) if verdicts else {}
    if card:
        read_card(card)  # a damaged one is told before the work, not after it
    workspace = open_workspace(config_file, isolated=isolated, select=split_list(select), level=Severity.ADVICE)
    sources, failures = sources_of(folders, workspace)
    outcome = Outcome()
    outcome.open(workspace, sources, failures)
    refuse_to_overwrite("--samples", samples, sources, workspace)
    refuse_to_overwrite("--card", card, sources, workspace)
    tally = Tally()
    for event in watched(Pipeline(workspace).check(sources), len(sources)):
        outcome.add(event)
        if isinstance(event, Checked):
            tally.add(event.document, event.report.findings, sample)
    if not tally.documents:
        fail("no story was read, and nothing is counted")
    codes = _codes(workspace)
    if judge:
        judged = _asked(Judging(judge, (s for code in codes for s in tally.rules[code].samples)))
    _show(tally, workspace, judged, prepare(sys.stdout, for_machines=False))
    if samples:
        write_samples(samples, (s for code in codes for s in tally.rules[code].samples))
    if card:
        today = datetime.datetime.now(tz=datetime.UTC).date().isoformat()
        write_card(card, tally, judged, codes=codes, copy=copy, date=today)
        for code in sorted(judged):
            click.echo(f"{code}: {in_words(read_card(card).get(code))}")
    raise SystemExit(2 if outcome.broken else 0)


def _asked(judging: Judging) -> dict[str, Verdicts]:
    """Ask for a verdict on each sample that has none, until the reader wants no more."""
    for sample in judging.open():
        place = f"{sample.path}:{sample.line}  {sample.code} {sample.rule}"
        fix = f"\n  {visible(sample.fix)}" if sample.fix else ""
        click.echo(f"\n{visible(place)}\n  {visible(sample.excerpt)}\n  {visible(sample.message)}{fix}")
        key = click.prompt(
            "Is it right? yes, no, arguable, skip, quit", type=click.Choice([*KEYS, "s", "q"]), default="s"
        )
        if key == "q":
            break
        if key in KEYS:
            judging.judge(sample, KEYS[key])
    click.echo()
    return judging.verdicts()


def _codes(workspace: Workspace) -> list[str]:
    """The codes of the rules that the settings select."""
    configs = [(session.registry, session.config) for session in workspace.sessions]
    return sorted(
        {e.header.code for registry, c in configs for e in registry.select(c.select, c.ignore, preview=c.preview)}
    )


def _show(tally: Tally, workspace: Workspace, judged: dict[str, Verdicts], out: TextIO) -> None:
    """A line for each rule that found something or was judged, the most frequent first."""
    names = {e.header.code: e.header.name for session in workspace.sessions for e in session.registry}
    counts = {code: tally.rules[code].findings for code in _codes(workspace)}
    shown = sorted((code for code in counts if counts[code] or code in judged), key=lambda c: (-counts[c], c))
    if shown:
        width = max(len(names[code]) for code in shown)
        out.write(f"{'code':<6}  {'findings':>8}  {'in 1,000 words':>14}  {'rule':<{width if judged else 0}}")
        out.write("  judged right\n" if judged else "\n")
    for code in shown:
        verdicts = judged.get(code)
        said = f"{verdicts.right} of {verdicts.judged}" if verdicts else ""
        line = f"{code:<6}  {counts[code]:>8,}  {tally.rate(code):>14.3f}  {names[code]:<{width}}  {said}"
        out.write(line.rstrip() + "\n")
    silent = count(len(counts) - len(shown), "rule")
    stories = count(tally.documents, "story", "stories")
    out.write(f"{stories}, {count(tally.words, 'word')}; {silent} found nothing\n")
