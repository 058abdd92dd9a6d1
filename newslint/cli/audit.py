"""``newslint audit``."""

from __future__ import annotations

import datetime
from pathlib import Path

import click

from newslint.cli._terminal import progress
from newslint.cli.common import fail, open_session, settings, split_list, tell, tell_crashes
from newslint.engine.finding import Severity
from newslint.readers import suffixes
from newslint.service.audit import AuditError, Tally, in_words, read_card, read_verdicts, write_card, write_samples
from newslint.service.config import ConfigError
from newslint.service.events import Checked
from newslint.service.files import Files
from newslint.service.pipeline import Pipeline
from newslint.service.session import Session
from newslint.service.source import Source

_FILE = click.Path(path_type=Path)


@click.command(name="audit")
@click.argument("folders", nargs=-1, required=True, type=_FILE)
@click.option("--select", multiple=True, metavar="RULES", help="Run only these: codes, names, prefixes, ALL.")
@click.option("--sample", default=20, show_default=True, help="How many findings of each rule a reader is to judge.")
@click.option("--samples", type=_FILE, metavar="CSV", help="Write the samples here, for a reader to fill in.")
@click.option("--verdicts", type=_FILE, metavar="CSV", help="Read the reader's verdicts from here.")
@click.option("--card", type=_FILE, metavar="JSON", help="Write or renew the precision card here.")
@click.option("--copy", default="edited news", show_default=True, help="What the stories are, for the card.")
def command(
    folders: tuple[Path, ...],
    select: tuple[str, ...],
    sample: int,
    samples: Path | None,
    verdicts: Path | None,
    card: Path | None,
    copy: str,
) -> None:
    """Count what each rule finds in folders of stories, and how often a reader finds it right.

    First run it with --samples, and let somebody write yes or no into the last column of that file. Then run it with
    --verdicts and --card.
    """
    try:
        config = settings(None, isolated=True, start=Path.cwd(), select=split_list(select), level=Severity.ADVICE)
        judged = read_verdicts(verdicts) if verdicts else {}
    except (ConfigError, AuditError) as error:
        fail(str(error))
    session = open_session(config)
    tally = _count(session, Files(suffixes()).expand(folders), sample)
    on = [entry.meta for entry in session.registry.select(config.select, config.ignore)]
    for meta in sorted(on, key=lambda m: (-tally.rules[m.code].findings, m.code)):
        count = tally.rules[meta.code]
        right, read = judged.get(meta.code, (0, 0))
        said = f"{right} of {read} right" if read else ""
        click.echo(f"{meta.code}  {count.findings:>6} {tally.rate(meta.code):>8.3f}  {meta.name:<36} {said}".rstrip())
    click.echo(f"{tally.documents} stories, {tally.words:,} words; findings, and findings in 1,000 words")
    try:
        if samples:
            write_samples(samples, (s for meta in on for s in tally.rules[meta.code].samples))
        if card:
            today = datetime.datetime.now(tz=datetime.UTC).date().isoformat()
            write_card(card, tally, judged, codes=[m.code for m in on], copy=copy, date=today)
            for code, (_, read) in sorted(judged.items()):
                click.echo(f"{code}: {in_words(read_card(card).get(code))}" if read else code)
    except (OSError, AuditError) as error:
        fail(str(error))


def _count(session: Session, files: list[Path], keep: int) -> Tally:
    """Run the rules over all files; what cannot be read is told and passed over."""
    tally = Tally()
    for event in Pipeline(session).check(progress([Source.of(path) for path in files])):
        if isinstance(event, Checked):
            tell_crashes(event.report)
            tally.add(event.report, keep)
        else:
            tell(event)
    return tally
