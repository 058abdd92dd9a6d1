"""``newslint facts``."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, TextIO

import click

from newslint.cli._outcome import Outcome
from newslint.cli._paths import FILE, sources_of
from newslint.cli._terminal import columns, prepare
from newslint.cli.common import open_workspace
from newslint.language.segmentation.tokens import tokens
from newslint.reporters import dumps, shortened, visible
from newslint.story.acronyms import acronyms
from newslint.story.dates import dates
from newslint.story.meanings import supported
from newslint.story.people import people
from newslint.story.places import places
from newslint.story.quantities import quantities, span_of
from newslint.story.readership import meanings
from newslint.story.speakers import quotations
from newslint.text import Document, Span

Rows = Iterator[dict[str, Any]]
_WIDE = 60  # columns of a quotation in the text format; a reader recognises it by its opening


@click.command(name="facts")
@click.argument("paths", nargs=-1, required=True, type=FILE)
@click.option("--output-format", type=click.Choice(["text", "json"]), default="text", help="text or json.")
@click.option("--stdin-filename", metavar="NAME", help="Name of what comes from standard input (-).")
def command(paths: tuple[Path, ...], output_format: str, stdin_filename: str | None) -> None:
    """List what stories state: people, acronyms, places, quotations, dates and numbers, each with its first line.

    PATHS are files, folders, or "-" for standard input. For programs one file gives one JSON object, several give an
    array of them.
    """
    workspace = open_workspace()
    sources, failures = sources_of(paths, workspace, stdin_filename=stdin_filename)
    outcome = Outcome()
    outcome.open(workspace, sources, failures)
    one = len(paths) == 1 and len(sources) == 1 and sources[0].name in (str(paths[0]), stdin_filename, "<stdin>")
    out = prepare(sys.stdout, for_machines=output_format == "json")
    width = columns(out)
    number = 0
    for number, document in enumerate(outcome.read(workspace, sources), 1):
        found = {name: list(rows(document)) for name, rows in SECTIONS.items()}
        if output_format == "json":
            lead = "" if one else "[\n" if number == 1 else ",\n"
            out.write(lead + dumps({"path": document.path, **found}, indent=2) + ("\n" if one else ""))
        else:
            if not one:
                out.write(f"{'' if number == 1 else chr(10)}{visible(document.path)}\n\n")
            _write(found, out, width)
    if output_format == "json" and not one:
        out.write("\n]\n" if number else "[]\n")
    raise SystemExit(2 if outcome.broken else 0)


def _people(document: Document) -> Rows:
    """Everybody, with their titles and the place of their first mention."""
    table = tokens(document)
    for person in people(document):
        first = person.namings[0]
        titles = dict.fromkeys(title.text for title in person.titles)
        where = _place(document, table.span(first.first, first.run.last))
        yield {"name": person.name, "titles": list(titles), "mentions": len(person.namings), **where}


def _acronyms(document: Document) -> Rows:
    """Every acronym, with its meaning as the story gives it, else as newslint knows it."""
    table = tokens(document)
    for acronym in acronyms(document).values():
        given = next((e for e in acronym.expansions if e.matches), None)
        text = document[table.span(given.first, given.last)] if given else None
        listed = meanings().get(acronym.letters, ())
        known = None if text else supported(document, acronym.letters) or (listed[0].full if len(listed) == 1 else None)
        where = _place(document, table.span(acronym.uses[0].token))
        yield {
            "acronym": acronym.uses[0].form,
            "expansion": text,
            "usual_expansion": known,
            "mentions": len(acronym.uses),
            **where,
        }


def _places(document: Document) -> Rows:
    """The well-known places."""
    for place in places(document):
        yield {"name": place.name, "mentions": len(place.spans), **_place(document, place.spans[0])}


def _quotations(document: Document) -> Rows:
    """What is quoted, and from whom."""
    for quotation in quotations(document):
        speaker = quotation.speaker.name if quotation.speaker else None
        yield {"text": document[quotation.span], "speaker": speaker, **_place(document, quotation.span)}


def _dates(document: Document) -> Rows:
    """The dates with a day and a month, as written."""
    table = tokens(document)
    for date in dates(document).all:
        span = table.span(date.first, date.last)
        stated = {"day": date.day, "month": date.month, "year": date.year}
        yield {"text": document[span], **stated, **_place(document, span)}


def _quantities(document: Document) -> Rows:
    """The numbers, with what they count."""
    table = tokens(document)
    for quantity in quantities(document).all:
        span = span_of(document, quantity)
        counted = table.text[quantity.noun] if quantity.noun >= 0 else None
        stated = {"value": quantity.value, "unit": quantity.unit or None, "counts": counted}
        yield {"text": document[span], **stated, **_place(document, span)}


SECTIONS: dict[str, Callable[[Document], Rows]] = {
    "people": _people,
    "acronyms": _acronyms,
    "places": _places,
    "quotations": _quotations,
    "dates": _dates,
    "quantities": _quantities,
}
"""What is listed, in this order, under these names."""


def _place(document: Document, span: Span) -> dict[str, int]:
    """Where a fact stands, for people and for programs."""
    line, column = document.lines.position(span.start)
    return {"line": line, "column": column, "start": span.start, "end": span.end}


def _write(found: dict[str, list[dict[str, Any]]], out: TextIO, width: int | None) -> None:
    """Sections with a line a fact, cut to the terminal's width."""
    for number, (name, rows) in enumerate(found.items()):
        out.write(f"{'' if number == 0 else chr(10)}{name.capitalize()} ({len(rows)})\n")
        for row in rows:
            said = _line(name, row)
            out.write(f"{row['line']:>5}  {shortened(said, width - 7) if width else visible(said)}\n")


def _line(section: str, row: dict[str, Any]) -> str:
    """What to say of a fact."""
    if section == "quotations":
        return f"{row['speaker'] or '?'}: {shortened(row['text'], _WIDE)}"
    if section == "acronyms":
        usual = f"? usually {row['usual_expansion']}" if row["usual_expansion"] else "?"
        return f"{row['acronym']}: {row['expansion'] or usual} ({row['mentions']})"
    if section == "people":
        titles = f", {'; '.join(row['titles'])}" if row["titles"] else ""
        return f"{row['name']}{titles} ({row['mentions']})"
    if section == "quantities":
        return f"{row['text']} {row['counts']}" if row["counts"] else str(row["text"])
    return f"{row['name']} ({row['mentions']})" if section == "places" else str(row["text"])
