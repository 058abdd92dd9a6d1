"""``newslint rule``."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from textwrap import fill

import click

from newslint.cli._terminal import prepare
from newslint.cli.common import fail, open_session, settings
from newslint.engine.describe import Shown, fixability, options, shown
from newslint.engine.entry import Entry
from newslint.engine.examples import read_example
from newslint.engine.packs import shipped
from newslint.engine.suggest import did_you_mean
from newslint.reporters import rows, visible
from newslint.service.audit import CARD, in_words, read_card
from newslint.service.config import ConfigError

_WIDTH = 88
_FIXES = {
    "safe": "with --fix",
    "unsafe": "with --fix --unsafe-fixes, to be read over",
    "display-only": "a suggestion is shown",
    "choice": "several ways are offered",
}


@click.command(name="rule")
@click.argument("ref", metavar="CODE")
@click.option("--isolated", is_flag=True, help="Ignore all settings files and plugins.")
def command(ref: str, isolated: bool) -> None:
    """Explain a rule, given by code or name: why it matters, and what it says of its own examples."""
    try:
        config = settings(None, isolated=isolated, start=Path.cwd())
    except ConfigError as error:
        fail(str(error))
    registry = open_session(config, plugins=not isolated).registry
    try:
        entry = registry[ref]
    except KeyError:
        fail(f"there is no rule “{ref}”" + did_you_mean(ref, registry.references()))
    out = prepare(sys.stdout, for_machines=False)
    out.writelines(line + "\n" for line in _page(entry))


def _page(entry: Entry) -> Iterator[str]:
    """The lines of the explanation."""
    meta = entry.meta
    examples = shown(entry)
    yield f"{meta.code} {meta.name} ({meta.severity.label}, since {meta.since})"
    yield ""
    yield fill(meta.summary, _WIDTH)
    yield ""
    yield fill(f"Why: {meta.why}", _WIDTH)
    if meta.source:
        yield fill(f"Source: {meta.source}", _WIDTH)
    ways = [_FIXES[kind] for kind in fixability(examples)]
    yield f"Mended: {'; '.join(ways) if ways else 'by hand'}."
    yield f"In quotations: {'counts there too' if meta.in_quotes else 'silent there'}."
    yield fill(f"Precision: {in_words(read_card(shipped() / CARD).get(meta.code))}", _WIDTH)
    yield ""
    yield "Found:"
    for example in examples:
        yield from _bad(example)
    yield ""
    yield "Not found:"
    for good in meta.good:
        yield "  " + visible(read_example(good).text.replace("\n", " "))
    listed = list(options(entry))
    if listed:
        yield ""
        yield f"Options, in newslint.toml under [rules.{meta.name}]:"
        for option in listed:
            yield f"  {option.name} ({option.type}), {option.default!r} by default"
    yield ""
    yield f"To silence it in one place: [newslint-ignore {meta.code}: the reason]"


def _bad(example: Shown) -> Iterator[str]:
    """An example with what is found underlined, the message below."""
    for finding in example.findings:
        for row in rows(example.document, finding.span, _WIDTH):
            yield f"  {row.before}{row.marked}{row.after}"
            if row.number:
                yield "  " + " " * row.indent + "^" * row.width
        yield f"    {visible(finding.message)}"
        if finding.fixes:
            yield "    = " + "; or ".join(visible(fix.title) for fix in finding.fixes)
