"""``newslint docs``."""

from __future__ import annotations

from pathlib import Path

import click

from newslint.authoring.handbook import index, page, page_name
from newslint.cli._examples import examples
from newslint.cli.common import fail, warn
from newslint.engine.loading.registry import Registry
from newslint.engine.summary import count
from newslint.service.writing import save_new


@click.command(name="docs", epilog=examples("newslint docs house-rules", "newslint docs house-rules --output pages"))
@click.argument("pack", type=click.Path(path_type=Path, exists=True, file_okay=False))
@click.option(
    "--output",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("house-rules-docs"),
    show_default=True,
    help="Folder of the pages.",
)
@click.option("--title", help="The title of the first page; the name of the pack if nothing is said.")
def command(pack: Path, output: Path, title: str | None) -> None:
    """Write the pages of a PACK in Markdown: a list of its rules, and a page for each with its examples.

    Exit codes: 0 all rules have pages, 2 a rule cannot be loaded, or there is none.
    """
    registry = Registry()
    registry.add_pack(pack, None)
    for problem in registry.problems:
        warn(f"could not load {problem}")
    entries = list(registry)
    if not entries:
        fail(f"{pack}: there are no rules here")
    save_new(output / "README.md", index(title or f"Rules of {pack.resolve().name}", entries).encode())
    for entry in entries:
        save_new(output / page_name(entry), page(entry).encode())
    warn(f"wrote {count(len(entries) + 1, 'page')} to {output}")
    raise SystemExit(2 if registry.problems else 0)
