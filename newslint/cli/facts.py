"""``newslint facts``."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from itertools import chain, islice
from pathlib import Path
from typing import Any, TextIO

import click

from newslint.cli._examples import examples
from newslint.cli._outcome import Outcome
from newslint.cli._paths import FILE, sources_of
from newslint.cli._terminal import columns, prepare
from newslint.cli.common import open_workspace
from newslint.reporters import dumps, shortened, visible
from newslint.story.facts import Fact, facts
from newslint.text import Document, Span

Found = Mapping[str, Sequence[Fact]]


@click.command(name="facts", epilog=examples("newslint facts story.txt", "newslint facts stories --output-format json"))
@click.argument("paths", nargs=-1, required=True, type=FILE)
@click.option("--output-format", type=click.Choice(["text", "json"]), default="text", help="text or json.")
@click.option("--stdin-filename", metavar="NAME", help="Name of what comes from standard input (-).")
def command(paths: tuple[Path, ...], output_format: str, stdin_filename: str | None) -> None:
    """List what stories state: people, acronyms, places, quotations, dates and numbers, each with its first line.

    PATHS are files, folders, or "-" for standard input. For programs one story gives one JSON object, several give
    an array of them.
    """
    workspace = open_workspace()
    sources, failures = sources_of(paths, workspace, stdin_filename=stdin_filename)
    outcome = Outcome()
    outcome.open(workspace, sources, failures)
    one = len(paths) == 1 and len(sources) == 1 and sources[0].name in (str(paths[0]), stdin_filename, "<stdin>")
    out = prepare(sys.stdout, for_machines=output_format == "json")
    width = columns(out)
    number = 0
    documents = outcome.read(workspace, sources)
    ahead = list(islice(documents, 2))
    one = one and len(ahead) == 1
    for number, document in enumerate(chain(ahead, documents), 1):
        found = facts(document)
        if output_format == "json":
            lead = "" if one else "[\n" if number == 1 else ",\n"
            out.write(lead + dumps(_for_programs(document, found), indent=2) + ("\n" if one else ""))
        else:
            if not one:
                out.write(f"{'' if number == 1 else chr(10)}{visible(document.path)}\n\n")
            _write(document, found, out, width)
    if output_format == "json" and not one:
        out.write("\n]\n" if number else "[]\n")
    raise SystemExit(2 if outcome.broken else 0)


def _for_programs(document: Document, found: Found) -> dict[str, Any]:
    """What programs are told: each fact with its place."""
    told: dict[str, Any] = {"path": document.path}
    for name, listed in found.items():
        told[name] = [{**fact.stated, **_place(document, fact.span)} for fact in listed]
    return told


def _place(document: Document, span: Span) -> dict[str, int]:
    """Where a fact stands."""
    line, column = document.position(span.start)
    return {"line": line, "column": column, "start": span.start, "end": span.end}


def _write(document: Document, found: Found, out: TextIO, width: int | None) -> None:
    """Sections with a line a fact, cut to the terminal's width."""
    for number, (name, listed) in enumerate(found.items()):
        out.write(f"{'' if number == 0 else chr(10)}{name.capitalize()} ({len(listed)})\n")
        for fact in listed:
            said = shortened(fact.said, width - 7) if width else visible(fact.said)
            out.write(f"{document.position(fact.span.start).line:>5}  {said}\n")
