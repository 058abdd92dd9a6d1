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
from newslint.cli._tables import table
from newslint.cli._terminal import columns, prepare
from newslint.cli.common import open_workspace
from newslint.reporters import dumps, place_to_json, visible
from newslint.story.dates import dates
from newslint.story.facts import Fact, facts, lines_of, sections
from newslint.text import Document

Found = Mapping[str, Sequence[Fact]]


@click.command(name="facts", epilog=examples("newslint facts story.txt", "newslint facts stories --output-format json"))
@click.argument("paths", nargs=-1, required=True, type=FILE)
@click.option("--output-format", type=click.Choice(["table", "json"]), default="table", help="table or json.")
@click.option("--stdin-filename", metavar="NAME", help="Name of what comes from standard input (-).")
def command(paths: tuple[Path, ...], output_format: str, stdin_filename: str | None) -> None:
    """List what stories state, to check it: people, acronyms, places, quotations, dates and numbers, with their lines.

    A table has a box for each fact, to be ticked on paper. "newslint check --output html:report.html" has the same
    beside the story.

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
    """What programs are told: the day of the story, and each fact with all its places."""
    filed = dates(document).anchor
    told: dict[str, Any] = {"path": document.path, "dated": filed.isoformat() if filed else None}
    for name, listed in found.items():
        told[name] = [_fact(document, fact) for fact in listed]
    return told


def _fact(document: Document, fact: Fact) -> dict[str, Any]:
    """A fact with where it stands first, and where else."""
    spans = fact.everywhere
    more = {"places": [place_to_json(document, span) for span in spans]} if len(spans) > 1 else {}
    return {**fact.stated, **place_to_json(document, fact.span), **more}


def _write(document: Document, found: Found, out: TextIO, width: int | None) -> None:
    """A checklist: a table for each section, with a box before each fact and the lines where it stands after it."""
    filed = dates(document).filed
    if filed is not None:
        out.write(f"Story of {filed.day.isoformat()}\n\n")
    for number, section in enumerate(sections()):
        listed = found[section.name]
        out.write(f"{'' if number == 0 else chr(10)}{section.name.capitalize()} ({len(listed)})\n")
        if not listed:
            continue
        rows = [("[ ]", *section.row(fact), _lines(document, fact)) for fact in listed]
        out.writelines(f"{line}\n" for line in table(("", *section.headings, "Lines"), rows, width))


def _lines(document: Document, fact: Fact) -> str:
    """The lines where a fact stands."""
    return ", ".join(str(line) for line in lines_of(document, fact))
