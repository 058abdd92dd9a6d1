"""``newslint rule``."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from textwrap import fill

import click

from newslint.authoring.audit import in_words, shipped_card
from newslint.authoring.describe import Shown, fixability, options
from newslint.cli._examples import examples
from newslint.cli._listing import listed, shown_or_told
from newslint.cli._outcome import Outcome
from newslint.cli._terminal import columns, prepare
from newslint.cli.common import fail, open_workspace, warn
from newslint.engine.examples import read_example
from newslint.engine.registered import RegisteredRule
from newslint.reporters import rows, visible
from newslint.util.suggest import did_you_mean

_WIDTH = 88
_FIXES = {
    "safe": "with --fix",
    "unsafe": "with --fix --unsafe-fixes, to be read over",
    "display-only": "a suggestion is shown",
    "choice": "several ways are offered",
}


@click.command(name="rule", epilog=examples("newslint rule a-or-an", "newslint rule GRM1"))
@click.argument("ref", metavar="CODE")
@click.option("--isolated", is_flag=True, help="Ignore all settings files and plugins.")
def command(ref: str, isolated: bool) -> None:
    """Explain a rule, given by code or name: why it matters, and what it says of its own examples.

    The letters of a family, as in GRM, list its rules.
    """
    workspace = open_workspace(isolated=isolated)
    outcome = Outcome()
    outcome.open(workspace)
    registry = workspace.session(Path()).registry
    out = prepare(sys.stdout, for_machines=False)
    width = columns(out)
    try:
        found = registry.find(ref)
    except KeyError:
        found = [entry for entry in registry if entry.header.code.startswith(ref.upper())]
        if not found:
            fail(f"there is no rule “{ref}”" + did_you_mean(ref, registry.references()))
        out.writelines(line + "\n" for line in listed(found, outcome, width))
    else:
        for note in registry.notes([ref]):
            warn(note)
        for k, entry in enumerate(found):
            out.write("\n\n" if k else "")
            out.writelines(line + "\n" for line in _page(entry, outcome, min(_WIDTH, width or _WIDTH)))
    raise SystemExit(2 if outcome.broken else 0)


def _page(entry: RegisteredRule, outcome: Outcome, width: int) -> Iterator[str]:
    """The lines of the explanation."""
    meta = entry.meta
    examples = shown_or_told(entry, outcome)
    yield f"{meta.code} {meta.name} ({meta.severity.label}, since {meta.since})"
    yield ""
    yield fill(meta.summary, width)
    yield ""
    yield fill(f"Why: {meta.why}", width)
    if meta.source:
        yield fill(f"Source: {meta.source}", width)
    ways = [_FIXES[kind] for kind in fixability(examples)]
    yield f"Mended: {'; '.join(ways) if ways else 'by hand'}."
    if meta.aliases:
        yield fill(f"Before: {', '.join(meta.aliases)}", width)
    if meta.status == "preview":
        yield "In preview: runs where it is selected by code or name, or with --preview."
    yield f"In quotations: {'counts there too' if meta.in_quotes else 'silent there'}."
    yield fill(f"Precision: {in_words(shipped_card().get(meta.code))}", width)
    yield ""
    yield "Found:"
    for example in examples:
        yield from _bad(example, width)
    yield ""
    yield "Not found:"
    for good in meta.good:
        yield _indented(visible(read_example(good).text.replace("\n", " ")), 2, width)
    known = list(options(entry))
    if known:
        yield ""
        yield f"Options, in newslint.toml under [rules.{meta.name}]:"
        for option in known:
            yield _indented(f"{option.name} ({option.type}), {option.default!r} by default", 2, width)
    yield ""
    yield _indented(f"To silence it in one place: [newslint-ignore {meta.code}: the reason]", 0, width)


def _bad(example: Shown, width: int) -> Iterator[str]:
    """An example with what is found underlined, the message below."""
    if example.crash:
        yield f"  The rule failed: {visible(example.crash)}"
    for finding in example.findings:
        for row in rows(example.document, finding.span, width - 2):
            yield f"  {row.before}{row.marked}{row.after}"
            if row.number:
                yield "  " + " " * row.indent + "^" * row.width
        yield _indented(visible(finding.message), 4, width)
        if finding.fixes:
            yield _indented("= " + "; or ".join(visible(fix.title) for fix in finding.fixes), 4, width)


def _indented(text: str, by: int, width: int) -> str:
    """A text with all its lines indented."""
    return fill(text, width, initial_indent=" " * by, subsequent_indent=" " * by, break_on_hyphens=False)
