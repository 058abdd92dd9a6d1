"""``newslint test``."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import click

from newslint.cli._terminal import prepare
from newslint.cli.common import fail, warn
from newslint.engine.examples import read_example, run_examples
from newslint.engine.linter import Linter
from newslint.engine.loading.packs import is_shipped, rule_files
from newslint.engine.loading.registry import Registry
from newslint.engine.registered import Entry
from newslint.engine.summary import count
from newslint.reporters import visible
from newslint.text import Document


@click.command(name="test")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
def command(files: tuple[Path, ...]) -> None:
    """Run the examples of rules in YAML or Python FILES, or folders of them.

    Each bad example must be found exactly where it is marked, mend as it says and be silent then; each good one must
    be silent, also under all rules that newslint ships. Exit codes: 0 all well, 1 an example fails, 2 a rule cannot
    be loaded.
    """
    everything = Registry.load(plugins=False)
    own, ours = Registry(everything), Registry()
    for file in _files(files):
        (ours if is_shipped(file) else own).add_file(file)
    linter = Linter(everything.build(everything, {}))
    failed = 0
    out = prepare(sys.stdout, for_machines=False)
    entries, problems = [*ours, *own], [*ours.problems, *own.problems]
    for entry in entries:
        for complaint in _complaints(entry, linter):
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


def _complaints(entry: Entry, linter: Linter) -> Iterator[str]:
    """What is wrong with the examples of a rule."""
    unsound = list(run_examples(entry))
    yield from unsound
    if unsound:
        return
    for number, example in enumerate(entry.meta.good, 1):
        for finding in linter.check(Document(read_example(example).text)).findings:
            if finding.code != entry.meta.code:
                yield (
                    f"{entry.meta.code} {entry.meta.name}: good example {number}: "
                    f"{finding.code} {finding.rule} says: {finding.message}"
                )
