"""``newslint clean``."""

from __future__ import annotations

import shutil
from pathlib import Path

import click

from newslint.cli._examples import examples
from newslint.cli.common import fail, warn
from newslint.service.workspace import cache_folder


@click.command(name="clean", epilog=examples("newslint clean"))
@click.option("--cache-dir", type=click.Path(path_type=Path), metavar="FOLDER", help="The cache, if not the usual one.")
def command(cache_dir: Path | None) -> None:
    """Delete what newslint has cached: compiled rules and results. All of it can be made again."""
    folder = cache_dir or cache_folder()
    if not folder.is_dir():
        return
    if cache_dir and not (folder / "CACHEDIR.TAG").is_file():
        fail(f"{folder} is not a cache of newslint: nothing was deleted")
    shutil.rmtree(folder)
    warn(f"deleted {folder}")
