"""``newslint test``."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import click

from newslint.cli._examples import examples
from newslint.cli._terminal import prepare
from newslint.cli.common import fail, warn
from newslint.engine.loading.packs import is_shipped, rule_files
from newslint.engine.loading.registry import Registry
from newslint.engine.summary import count
from newslint.reporters import visible
from newslint.testing import complaints, shipped_rules


@click.command(name="test", epilog=examples("newslint test house-rules"))
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
def command(files: tuple[Path, ...]) -> None:
    """Run the examples of rules in YAML or Python FILES, or folders of them.

    Each bad example must be found exactly where it is marked, mend as it says and be silent then; each good one must
    be silent, also under all rules that newslint ships. Exit codes: 0 all well, 1 an example fails, 2 a rule cannot
    be loaded.
    """
    own, ours = Registry(shipped_rules()), Registry()
    for file in _files(files):
        (ours if is_shipped(file) else own).add_file(file)
    failed = 0
    out = prepare(sys.stdout, for_machines=False)
    entries, problems = [*ours, *own], [*ours.problems, *own.problems]
    for entry in entries:
        for complaint in complaints(entry):
            out.write(visible(complaint) + "\n")
            failed += 1
    for problem in problems:
        warn(f"could not load {visible(str(problem))}")
    if not entries and not problems:
        fail("no rules here: they lie in files whose names end in .yaml, .yml or .py")
    failed += len(problems)
    examples = sum(len(entry.meta.bad) + len(entry.meta.good) for entry in entries)
    warn(f"{count(len(entries), 'rule')}, {count(examples, 'example')}, {count(failed, 'failure')}")
    raise SystemExit(2 if problems else int(failed > 0))


def _files(paths: tuple[Path, ...]) -> Iterator[Path]:
    """The rule files meant."""
    for path in paths:
        if path.is_dir():
            yield from sorted((*rule_files(path), *(p for p in path.rglob("*.py") if p.stem[0] != "_")))
        else:
            yield path
