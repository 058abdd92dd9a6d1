"""``newslint mine``."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from newslint.authoring.mine import InsufficientDataError, Miner, write_pack
from newslint.authoring.mine_names import NameMiner, Spelling, Variants
from newslint.cli._default_group import DefaultGroup
from newslint.cli._examples import examples
from newslint.cli._outcome import Outcome
from newslint.cli._paths import FILE, sources_of
from newslint.cli._terminal import prepare
from newslint.cli.common import fail, open_workspace, warn
from newslint.engine.rule import is_code
from newslint.engine.summary import count
from newslint.reporters import dumps, visible
from newslint.service.writing import save_new
from newslint.text import Document


@click.group(
    name="mine",
    cls=DefaultGroup,
    default="boilerplate",
    epilog=examples("newslint mine archive", "newslint mine names archive"),
)
def command() -> None:
    """Learn from an archive of stories: its own boilerplate, and names that it spells in several ways.

    A FOLDER in the place of a command means its boilerplate.
    """


@command.command(name="boilerplate", epilog=examples("newslint mine archive", "newslint mine boilerplate archive"))
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
def _lines(folder: Path, output: Path, least: int, share: float, limit: int, code: str) -> None:
    """Learn a newsroom's own boilerplate from a FOLDER of its stories.

    Lines that many stories share, word for word or but for one word, and openings and ends of lines, become a pack with
    one YAML rule. Review it, try it with `newslint test`, and name it under `packs` in the settings. Exit codes: 0
    written, 1 nothing to learn, 2 a setting is wrong or the pack exists.
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


@command.command(
    name="names", epilog=examples("newslint mine names archive", "newslint mine names archive --output-format json")
)
@click.argument("paths", nargs=-1, required=True, type=FILE)
@click.option(
    "--least",
    type=click.IntRange(min=1),
    default=2,
    show_default=True,
    help="Stories that must have the commonest spelling.",
)
@click.option("--most", type=click.IntRange(min=0), default=200, show_default=True, help="How many names to show.")
@click.option("--output-format", type=click.Choice(["table", "json"]), default="table", help="table or json.")
def _names(paths: tuple[Path, ...], least: int, most: int, output_format: str) -> None:
    """List names of people that the stories in PATHS spell in several ways, with how often and where.

    Names are held against each other and looked up nowhere: two people may well have such names. Stories are read one
    by one, and what is kept of them is bounded. Exit codes: 0, or 2 where something could not be read.
    """
    outcome = Outcome()
    workspace = open_workspace()
    sources, failures = sources_of(paths, workspace)
    outcome.open(workspace, sources, failures)
    miner = NameMiner()
    for document in outcome.read(workspace, sources):
        miner.add(document)
    found = miner.variants(least)
    out = prepare(sys.stdout, for_machines=output_format == "json")
    if output_format == "json":
        told = [[_told(spelling) for spelling in variants.spellings] for variants in found[:most]]
        out.write(dumps({"stories": miner.stories, "names": told}, indent=2) + "\n")
    else:
        for variants in found[:most]:
            out.writelines(f"{line}\n" for line in _listed(variants))
        more = f", {len(found) - most} more with --most {len(found)}" if len(found) > most else ""
        warn(f"{count(miner.stories, 'story', 'stories')}, {count(len(found), 'name')} in several spellings{more}")
    if miner.forgotten:
        warn(f"{count(miner.forgotten, 'rare name')} left out for want of room")
    raise SystemExit(2 if outcome.broken else 0)


def _told(spelling: Spelling) -> dict[str, Any]:
    """A spelling for programs."""
    return {**spelling._asdict(), "places": [place._asdict() for place in spelling.places]}


def _listed(variants: Variants) -> Iterator[str]:
    """The spellings of a name, each on a line, with the stories that have it."""
    for number, (name, stories, _, places) in enumerate(variants.spellings):
        where = ", ".join(f"{visible(place.path)}:{place.line}" for place in places)
        yield f"{'  ' if number else ''}{visible(name)} ({count(stories, 'story', 'stories')}): {where}"


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
