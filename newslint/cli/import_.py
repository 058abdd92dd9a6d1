"""``newslint import``."""

from __future__ import annotations

from pathlib import Path

import click

from newslint.authoring.imports import Imported, Lost, sorts, written
from newslint.authoring.new_rule import next_code
from newslint.cli._examples import examples
from newslint.cli.common import fail, warn
from newslint.engine.loading.registry import Registry
from newslint.engine.summary import count
from newslint.service.writing import save_new
from newslint.testing import shipped_rules


@click.command(
    name="import",
    epilog=examples("newslint import vale styles/Google", "newslint import csv words.csv house-rules"),
)
@click.argument("sort", metavar="SORT", type=click.Choice(list(sorts())))
@click.argument("path", type=click.Path(path_type=Path, exists=True))
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False), default=Path("house-rules"))
@click.option("--letters", default="HSE", show_default=True, help="The three letters of the codes.")
def command(sort: str, path: Path, folder: Path, letters: str) -> None:
    """Turn the rules of another tool into a FOLDER of rules, each with examples.

    SORT is “csv”, “proselint”, “textlint”, “typerighter” or “vale”; PATH is the file or folder with its rules. What
    cannot be carried over is told, and why. Exit codes: 0 all is written, 1 some is not carried over, 2 nothing is.
    """
    if not (len(letters) == 3 and letters.isalpha() and letters.isupper()):
        fail(f"“{letters}” are not three capitals, as in HSE")
    there = Registry(shipped_rules())
    if folder.is_dir():
        there.add_pack(folder, None)
    codes = {entry.header.code for entry in there}
    made = lost = 0
    for item in sorts()[sort](path):
        failure = item if isinstance(item, Lost) else _carry(item, folder, codes, letters)
        made, lost = made + (failure is None), lost + (failure is not None)
        if failure is not None:
            warn(f"not carried over: {failure.where}: {failure.why}")
    warn(f"wrote {count(made, 'rule')} to {folder}; {lost:,} not carried over: run newslint test {folder}")
    raise SystemExit(2 if not made else int(lost > 0))


def _carry(item: Imported, folder: Path, codes: set[str], letters: str) -> Lost | None:
    """Write the file of a rule under the next free code, which is then taken; or say why it cannot be."""
    target = folder / f"{item.name}.yaml"
    if target.exists():
        return Lost(str(target), "it exists, and may have been changed: move it away")
    code = next_code(codes, letters)
    text = written(item, code)
    if isinstance(text, Lost):
        return text
    save_new(target, text.encode())
    codes.add(code)
    return None
