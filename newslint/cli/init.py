"""``newslint init``."""

from __future__ import annotations

from pathlib import Path

import click

from newslint.cli._examples import examples
from newslint.cli._paths import FILE
from newslint.cli.common import fail, warn
from newslint.service.config import settings_file
from newslint.service.described import starter
from newslint.service.writing import save


@click.command(name="init", epilog=examples("newslint init", "newslint init stories"))
@click.argument("folder", default=".", type=FILE)
def command(folder: Path) -> None:
    """Write a first settings file, newslint.toml, into a FOLDER: each setting explained, none made yet."""
    if not folder.is_dir():
        fail(f"{folder} is no folder")
    if there := settings_file(folder):
        fail(f"{there} has settings already: nothing was written")
    target = folder / "newslint.toml"
    save(target, starter().encode())
    warn(f"wrote {target}")
