"""``newslint archive``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

from newslint.cli._default_group import DefaultGroup
from newslint.cli._examples import examples
from newslint.cli._paths import FILE
from newslint.cli._progress import shards
from newslint.cli._reporting import output
from newslint.cli._terminal import prepare
from newslint.cli.common import fail, split_list, warn
from newslint.engine.summary import count
from newslint.reporters._wire import dumps
from newslint.service.config import depth as read_depth
from newslint.service.config import severity

if TYPE_CHECKING:
    from newslint.archive.run import Run

_LIBRARIES = {"pyarrow": "archive", "fsspec": "archive", "datasketch": "archive", "ray": "ray"}
_LEVELS = "[error|warning|advice]"
_INTERRUPTED = 130


class Archives(DefaultGroup):
    """Shows the options of its default command as its own."""

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Show the options of the command that need not be named, then all commands."""
        with click.Context(self.commands[self.default], parent=ctx, info_name=self.default) as of_check:
            click.Command.format_options(of_check.command, of_check, formatter)
        self.format_commands(ctx, formatter)


@click.group(
    name="archive",
    cls=Archives,
    default="check",
    subcommand_metavar="IN OUT",
    epilog=examples(
        "newslint archive stories.parquet findings",
        "newslint archive 's3://desk/2024/*.parquet' s3://desk/findings --engine ray",
        "newslint archive report findings --output-file report.html",
    ),
)
def command() -> None:
    """Check an archive that outgrows a folder: Parquet, JSON Lines or a folder of stories, by any number of processes.

    IN lies here or at any address that fsspec knows. OUT gets Parquet: findings, the stories read, and in quarantine
    those that could not be, each with the reason. A run that was stopped or killed goes on where it was with the same
    command. Settings are those of the folder you are in, unless --config names a file. Needs newslint[archive], and
    newslint[ray] for Ray.

    Exit codes: 0 all stories of the archive were read or are in quarantine, whatever was found, 2 something is wrong,
    or no story could be read, 130 interrupted.
    """


@command.command(epilog=examples("newslint archive check stories.parquet findings --workers 8"))
@click.argument("source", metavar="IN")
@click.argument("target", metavar="OUT")
@click.option("--input-format", type=click.Choice(["parquet", "jsonl", "text"]), help="What IN is, where not plain.")
@click.option("--id", "story", default="", metavar="COLUMN", help="Tells stories apart; without it, id.")
@click.option("--text", default="", metavar="COLUMN", help="The story itself; without it, text.")
@click.option("--desk", default="", metavar="COLUMN", help="Whose story it is; without it, desk.")
@click.option("--date", default="", metavar="COLUMN", help="The day of the story; without it, date.")
@click.option("--text-format", type=click.Choice(["txt", "md", "html"]), default="txt", show_default=True,
              help="What stories in a column are written in.")  # fmt: skip
@click.option("--select", multiple=True, metavar="RULES", help="Run only these: codes, names, prefixes, ALL.")
@click.option("--ignore", multiple=True, metavar="RULES", help="Do not run these.")
@click.option("--preview", is_flag=True, help="Run rules in preview too.")
@click.option("--level", metavar=_LEVELS, help="Lowest severity kept.")
@click.option("--depth", metavar="fast|thorough", help="How closely to read; thorough takes ten times as long.")
@click.option("--engine", type=click.Choice(["processes", "ray"]), default="processes", show_default=True,
              help="What shares out the work: processes of this machine, or a cluster of Ray.")  # fmt: skip
@click.option("--workers", default=0, type=click.IntRange(0), metavar="N", help="Processes; one a processor unasked.")
@click.option("--shard", default=1000, show_default=True, type=click.IntRange(1), help="Stories that are done at once.")
@click.option("--max-size", default=1, show_default=True, type=click.IntRange(1), help="MiB of the longest story read.")
@click.option("--max-seconds", default=60.0, show_default=True, type=click.FloatRange(0.1), help="For one story.")
@click.option("--again", is_flag=True, help="Throw away what an earlier run put into OUT, and begin anew.")
@click.option("--config", "config_file", type=FILE, metavar="FILE", help="Use this settings file for all stories.")
@click.option("--isolated", is_flag=True, help="Ignore all settings files and plugins.")
@click.option("-q", "--quiet", is_flag=True, help="Say nothing but what went wrong.")
def check(
    source: str,
    target: str,
    input_format: str | None,
    story: str,
    text: str,
    desk: str,
    date: str,
    text_format: str,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    preview: bool,
    level: str | None,
    depth: str | None,
    engine: str,
    workers: int,
    shard: int,
    max_size: int,
    max_seconds: float,
    again: bool,
    config_file: Path | None,
    isolated: bool,
    quiet: bool,
) -> None:
    """Check the stories of IN, and fill OUT; the word “check” may be left out."""
    try:
        from newslint.archive.plan import Columns, Plan, settings_in_force
        from newslint.archive.run import ENGINES, prepare
    except ImportError as error:
        _lacking(error)
    plan = Plan(
        config=settings_in_force(config_file, isolated=isolated),
        isolated=isolated,
        select=split_list(select),
        ignore=split_list(ignore),
        preview=preview,
        level=severity(level, "--level").label if level else "",
        depth=read_depth(depth, "--depth") if depth else None,
        columns=Columns(story, text, desk, date),
        suffix=f".{text_format}",
        seconds=max_seconds,
        limit=max_size << 20,
    )
    run = prepare(source, target, plan, format=input_format or "", size=shard, again=again)
    if run.done and not quiet:
        warn(f"{count(len(run.done), 'shard')} done already, {len(run.shards):,} to do")
    known = next(known for known in ENGINES if known == engine)
    total, before = len(run.done) + len(run.shards), len(run.done)
    try:
        for record in shards(run.go(known, workers), total, before, lambda r: r.stories + r.quarantined, quiet=quiet):
            run.done[record.shard] = record
    except ImportError as error:
        _lacking(error)
    except KeyboardInterrupt:
        warn(f"stopped: {len(run.done):,} of {total:,} shards are done and kept; the same command goes on")
        raise SystemExit(_INTERRUPTED) from None
    _tell(run, target, quiet=quiet)


@command.command(epilog=examples("newslint archive report findings --output-file report.html"))
@click.argument("target", metavar="OUT")
@click.option("--output-format", type=click.Choice(["html", "json"]), default="html", show_default=True,
              help="One page to read, or figures for programs.")  # fmt: skip
@click.option("--output-file", type=FILE, metavar="FILE", help="Write it to a file.")
def report(target: str, output_format: str, output_file: Path | None) -> None:
    """Sum up what a run found: by rule, desk and month, the worst stories, and rules that a desk should look at.

    OUT is what `newslint archive IN OUT` filled. The page stands for itself and fetches nothing.
    """
    try:
        from newslint.archive.figures import figures_of
        from newslint.archive.output import Output
        from newslint.archive.page import page
    except ImportError as error:
        _lacking(error)
    figures = figures_of(Output(target))
    with output(output_file, to_stderr=False) as opened:
        out = prepare(opened, for_machines=True)
        if output_format == "json":
            out.write(dumps(figures.plain(), indent=2) + "\n")
        else:
            out.write(page(figures, target))


@command.command(
    epilog=examples("newslint archive twins stories.parquet", "newslint archive twins stories --least 0.5")
)
@click.argument("source", metavar="IN")
@click.option("--input-format", type=click.Choice(["parquet", "jsonl", "text"]), help="What IN is, where not plain.")
@click.option("--id", "story", default="", metavar="COLUMN", help="Tells stories apart; without it, id.")
@click.option("--text", default="", metavar="COLUMN", help="The story itself; without it, text.")
@click.option("--text-format", type=click.Choice(["txt", "md", "html"]), default="txt", show_default=True,
              help="What stories in a column are written in.")  # fmt: skip
@click.option("--least", default=0.7, show_default=True, type=click.FloatRange(0.1, 1.0),
              help="Share of their runs of words that two stories have in common.")  # fmt: skip
@click.option("--output-file", type=FILE, metavar="FILE", help="Write it to a file.")
def twins(
    source: str,
    input_format: str | None,
    story: str,
    text: str,
    text_format: str,
    least: float,
    output_file: Path | None,
) -> None:
    """List the stories of an archive, IN, that are nearly the same, a group a line, as JSON.

    Stories are compared by their runs of words, whatever their case, marks and markup. Takes some
    kilobytes of memory a story.
    """
    try:
        from newslint.archive.inputs.finding import find
        from newslint.archive.plan import Columns, Plan
        from newslint.archive.storage import absolute
        from newslint.archive.twins import stories_of
        from newslint.archive.twins import twins as twins_in
    except ImportError as error:
        _lacking(error)
    archive = find(absolute(source), input_format or "")
    columns = Columns(story, text)
    archive.check(columns)
    found = twins_in(stories_of(archive, columns), least, Plan(columns=columns, suffix=f".{text_format}"))
    with output(output_file, to_stderr=False) as opened:
        prepare(opened, for_machines=True).writelines(dumps(group._asdict()) + "\n" for group in found)


def _tell(run: Run, target: str, *, quiet: bool) -> None:
    """Say what came of a run; a run in which nothing could be read has failed."""
    records = run.done.values()
    stories, words, findings = (sum(getattr(r, field) for r in records) for field in ("stories", "words", "findings"))
    bad, failed = (sum(getattr(r, field) for r in records) for field in ("quarantined", "failed"))
    if failed:
        warn(f"rules failed on {count(failed, 'story', 'stories')}: see “failed” in {target}/stories")
    if bad:
        warn(f"{count(bad, 'story', 'stories')} could not be read: see {target}/quarantine for the reasons")
    if bad and not stories:
        fail("no story could be read")
    if not quiet:
        told = f"{count(stories, 'story', 'stories')}, {count(words, 'word')}, {count(findings, 'finding')}"
        warn(f"{told}: see {target}")


def _lacking(error: ImportError) -> NoReturn:
    """End where a library is missing, and say how it is installed; anything else that cannot be imported is ours."""
    extra = _LIBRARIES.get((error.name or "").partition(".")[0])
    if extra is None:
        raise error
    what = "Ray" if extra == "ray" else "Arrow, fsspec and datasketch"
    fail(f"an archive needs {what}: pip install 'newslint[{extra}]'")
