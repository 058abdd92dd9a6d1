"""``newslint test``."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import click

from newslint.cli._terminal import prepare
from newslint.cli.common import warn
from newslint.engine.entry import Entry
from newslint.engine.examples import read_example, run_examples
from newslint.engine.linter import Linter
from newslint.engine.registry import Registry
from newslint.engine.summary import count
from newslint.errors import NewslintError
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
    own, everything = Registry(), Registry.load(plugins=False)
    shipped = {entry.meta.code: entry.meta.name for entry in everything}
    for file in _files(files):
        own.add_file(file)
    linter = Linter(everything.build(everything, {}))
    failed = 0
    out = prepare(sys.stdout, for_machines=False)
    for entry in own:
        if shipped.get(entry.meta.code, entry.meta.name) != entry.meta.name:
            warn(f"{entry.origin}: {entry.meta.code} is taken by a rule of newslint")
            failed += 1
        for complaint in _complaints(entry, linter):
            out.write(visible(complaint) + "\n")
            failed += 1
    for problem in own.problems:
        warn(f"could not load {problem}")
    examples = sum(len(entry.meta.bad) + len(entry.meta.good) for entry in own)
    warn(f"{count(len(own.entries), 'rule')}, {count(examples, 'example')}, {count(failed, 'failure')}")
    raise SystemExit(2 if own.problems else int(failed > 0))


def _files(paths: tuple[Path, ...]) -> Iterator[Path]:
    """The rule files meant."""
    for path in paths:
        if path.is_dir():
            yield from sorted(p for p in path.rglob("*") if p.suffix in (".yaml", ".yml", ".py") and p.stem[0] != "_")
        else:
            yield path


def _complaints(entry: Entry, linter: Linter) -> Iterator[str]:
    """What is wrong with the examples of a rule."""
    try:
        yield from run_examples(entry)
        for number, example in enumerate(entry.meta.good, 1):
            for finding in linter.check(Document(read_example(example).text)).findings:
                if finding.code != entry.meta.code:
                    yield (
                        f"{entry.meta.code} {entry.meta.name}: good example {number}: "
                        f"{finding.code} {finding.rule} says: {finding.message}"
                    )
    except (RuntimeError, ValueError, NewslintError) as error:  # a crash of the rule, or an example that cannot be read
        yield f"{entry.meta.code} {entry.meta.name}: {str(error).strip().splitlines()[-1]}"
