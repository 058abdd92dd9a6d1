"""``newslint compare``."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import Any, TextIO

import click

from newslint.cli._examples import examples
from newslint.cli._outcome import Outcome
from newslint.cli._paths import FILE
from newslint.cli._terminal import COLOURS, prepare, wants_colour
from newslint.cli.common import fail, open_workspace, standard_input
from newslint.engine.finding import Finding
from newslint.reporters import dumps, finding_to_json, place_to_json, visible
from newslint.service.comparison import Change, compare, mended_and_new
from newslint.service.events import Checked, Failed, NotConverged
from newslint.service.pipeline import Pipeline
from newslint.service.source import Source
from newslint.story.dates import dates
from newslint.story.facts import Fact
from newslint.text import Document
from newslint.util.records import NamedTuple

VERSION = 1
"""Of the form in JSON."""
_COLOURS = {"+": "32", "-": "31"}
_BOLD = "1"
_STDIN = Path("-")


class _Differences(NamedTuple):
    """All that is different."""

    changes: tuple[Change, ...]
    mended: list[Finding]
    new: list[Finding]

    def __bool__(self) -> bool:
        return any(map(bool, tuple(self)))


@click.command(
    name="compare",
    epilog=examples(
        "newslint compare draft.txt story.txt",
        "git show HEAD~1:story.md | newslint compare - story.md",
        "newslint compare draft.txt story.txt --output-format json",
    ),
)
@click.argument("old", type=FILE)
@click.argument("new", type=FILE)
@click.option("--output-format", type=click.Choice(["text", "json"]), default="text", help="text or json.")
@click.option("--exit-code", is_flag=True, help="Exit with 1 if anything is different.")
@click.option("--color", "colour", type=click.Choice(COLOURS), default="auto", help="When to colour the output.")
@click.option("--config", "config_file", type=FILE, metavar="FILE", help="Use this settings file for both.")
@click.option("--isolated", is_flag=True, help="Ignore all settings files and plugins.")
def command(
    old: Path, new: Path, output_format: str, exit_code: bool, colour: str, config_file: Path | None, isolated: bool
) -> None:
    """Say what changed from one version of a story to the next: names, titles, quotations, figures, dates, findings.

    OLD and NEW are files with one story each; one may be "-" for standard input. A fact that only
    moved is no change. Exit codes: 0, with --exit-code 1 if anything is different, 2 something could not be read.
    """
    if old == new == _STDIN:
        raise click.UsageError("one of OLD and NEW is a file")
    outcome = Outcome()
    workspace = open_workspace(config_file, isolated=isolated)
    names = [str(new) if old == _STDIN else str(old), str(old) if new == _STDIN else str(new)]
    sources = [
        standard_input(name) if path == _STDIN else Source.of(path)
        for name, path in zip(names, (old, new), strict=True)
    ]
    outcome.open(workspace, sources)
    before, after = (_checked(Pipeline(workspace), source, outcome) for source in sources)
    documents = before.document, after.document
    found = _Differences(
        compare(*documents),
        *mended_and_new((documents[0], before.report.findings), (documents[1], after.report.findings)),
    )
    out = prepare(sys.stdout, for_machines=output_format == "json")
    if output_format == "json":
        out.write(dumps(_for_programs(documents, (old, new), found), indent=2) + "\n")
    else:
        _write(out, documents, found, wants_colour(out, colour))
    raise SystemExit(2 if outcome.broken else int(exit_code and bool(found)))


def _checked(pipeline: Pipeline, source: Source, outcome: Outcome) -> Checked:
    """The one story of a file, checked; the end of the run where there is none, or more."""
    found: list[Checked] = []
    for event in pipeline.check([source]):
        outcome.add(event)
        if isinstance(event, Failed | NotConverged):
            raise SystemExit(2)
        found.append(event)
    if len(found) != 1:
        fail(f"{source.name}: {len(found)} stories in one file, where one is wanted")
    return found[0]


def _for_programs(
    documents: tuple[Document, Document], paths: tuple[Path, Path], found: _Differences
) -> dict[str, Any]:
    """What programs are told."""
    old, new = documents
    told: dict[str, Any] = {"version": VERSION, "same": not found}
    for name, document, path in zip(("old", "new"), documents, paths, strict=True):
        filed = dates(document).anchor
        told[name] = {"path": str(path), "dated": filed.isoformat() if filed else None}
    told["changes"] = [
        {
            "section": change.section,
            "change": change.how.value,
            "differs": list(change.differs),
            "old": _fact(old, change.old),
            "new": _fact(new, change.new),
        }
        for change in found.changes
    ]
    told["mended"] = [finding_to_json(old, finding) for finding in found.mended]
    told["found"] = [finding_to_json(new, finding) for finding in found.new]
    return told


def _fact(document: Document, fact: Fact | None) -> dict[str, Any] | None:
    """A fact with where it stands first."""
    return {**fact.stated, **place_to_json(document, fact.span)} if fact else None


def _write(out: TextIO, documents: tuple[Document, Document], found: _Differences, coloured: bool) -> None:
    """What people are told: each section that changed, and in it what was taken out, put in or changed."""

    def painted(text: str, colour: str) -> str:
        return f"\x1b[{colour}m{text}\x1b[0m" if coloured else text

    old, new = documents
    blocks: list[tuple[str, list[tuple[str, str]]]] = []
    for section, changes in groupby(found.changes, key=lambda change: change.section):
        blocks.append((section.capitalize(), [line for change in changes for line in _lines(documents, change)]))
    blocks.append(("Mended", [("-", _finding(old, finding)) for finding in found.mended]))
    blocks.append(("New findings", [("+", _finding(new, finding)) for finding in found.new]))
    told = [(heading, lines) for heading, lines in blocks if lines]
    for number, (heading, lines) in enumerate(told):
        out.write(f"{chr(10) if number else ''}{painted(heading, _BOLD)}\n")
        out.writelines(f"  {painted(f'{sign} {visible(text)}', _COLOURS[sign])}\n" for sign, text in lines)
    if not told:
        out.write("Nothing that the story states is different.\n")


def _lines(documents: tuple[Document, Document], change: Change) -> Iterator[tuple[str, str]]:
    """One change in a line, or where both versions have it in two, with the lines of the files."""
    for sign, fact, document in zip("-+", (change.old, change.new), documents, strict=True):
        if fact is not None:
            yield sign, f"line {document.position(fact.span.start).line}: {_told(change.section, fact)}"


def _told(section: str, fact: Fact) -> str:
    """A fact in one version."""
    stated = fact.stated
    match section:
        case "parts":
            return f"{stated['part']}: {fact.said}"
        case "quotations":
            return f"{stated['speaker'] or '?'}: {' '.join(str(stated['text']).split())}"
        case "people":
            return ", ".join([str(stated["name"]), *_once([*stated["titles"], *stated["described"], *stated["ages"]])])
        case "quantities":
            return f"{fact.cells[0]}, in “{fact.cells[2]}”"
        case "acronyms":
            return ": ".join(filter(None, fact.cells[:2]))
        case _:
            return fact.cells[0]


def _once(values: Sequence[str]) -> list[str]:
    """Words for who somebody is, each once."""
    return list(dict.fromkeys(values))


def _finding(document: Document, finding: Finding) -> str:
    """A finding on one line."""
    line, column = document.position(finding.span.start)
    return f"{line}:{column}: {finding.code} {finding.message}"
