"""``newslint mine``."""

from __future__ import annotations

from pathlib import Path

import click

from newslint.authoring.mine import InsufficientDataError, Miner, write_pack
from newslint.cli._examples import examples
from newslint.cli._outcome import Outcome
from newslint.cli._paths import sources_of
from newslint.cli.common import fail, open_workspace, warn
from newslint.engine.rule import is_code
from newslint.engine.summary import count
from newslint.service.writing import save_new
from newslint.text import Document


@click.command(name="mine", epilog=examples("newslint mine archive"))
@click.argument("folder", type=click.Path(path_type=Path, exists=True, file_okay=False))
@click.option(
    "--output",
    type=click.Path(path_type=Path),
    default=Path("house-rules"),
    show_default=True,
    help="Folder of the pack.",
)
@click.option(
    "--least", type=click.IntRange(min=2), default=3, show_default=True, help="Stories that must share a line."
)
@click.option(
    "--share", type=click.FloatRange(0, 1), default=0.02, show_default=True, help="The share of all stories that must."
)
@click.option("--limit", type=click.IntRange(min=1), default=200, show_default=True, help="Most cues to write.")
@click.option("--code", default="HSE101", show_default=True, help="The code of the rule.")
def command(folder: Path, output: Path, least: int, share: float, limit: int, code: str) -> None:
    """Learn a newsroom's own boilerplate from a FOLDER of its stories.

    Lines that many stories share, and openings and ends of lines, become a pack with one YAML rule. Review it, try it
    with `newslint test`, and name it under `packs` in the settings. Exit codes: 0 written, 1 nothing to learn, 2 a
    setting is wrong or the pack exists.
    """
    if not is_code(code):
        fail(f"“{code}” is no code: write three capitals and three digits, as in HSE101")
    target = output / "house-boilerplate.yaml"
    if target.exists():
        fail(f"{target} exists, and may have been reviewed: move it away, or name another folder with --output")
    miner = _mined(folder)
    learned = miner.learned(least, share)[:limit]
    session = open_workspace(isolated=True).session(folder)
    try:
        pack = write_pack(miner, learned, code, lambda text: not session.check(Document(text)).findings)
    except InsufficientDataError as error:
        warn(f"{count(miner.stories, 'story', 'stories')}: {error}")
        raise SystemExit(1) from error
    save_new(target, pack.yaml.encode())
    for entry in pack.dropped:
        warn(f"left out, for no pattern finds it: {entry.text[:80]}")
    said = f"{count(miner.stories, 'story', 'stories')}, {count(len(pack.learned), 'shared line')}"
    warn(f"{said}: review {target}")


def _mined(folder: Path) -> Miner:
    """The lines of all stories in a folder, counted; files that are no text are told and passed over."""
    miner = Miner()
    outcome = Outcome()
    workspace = open_workspace()
    sources, failures = sources_of([folder], workspace)
    outcome.open(workspace, sources, failures)
    for document in outcome.read(workspace, sources):
        miner.add(document)
    if not miner.stories:
        raise SystemExit(2)
    return miner
