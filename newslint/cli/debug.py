"""``newslint debug``."""

from __future__ import annotations

import sys
from pathlib import Path
from textwrap import fill
from typing import Any, TextIO

import click

from newslint.cli._examples import examples
from newslint.cli._outcome import Outcome
from newslint.cli._paths import FILE
from newslint.cli._terminal import columns, prepare
from newslint.cli.common import open_workspace, standard_input
from newslint.language.segmentation.tokens import tokens
from newslint.language.syntax.parsing import tree
from newslint.language.syntax.tagging import tags
from newslint.language.words.morphology import lemma
from newslint.reporters import columns as columns_of
from newslint.reporters import dumps, shortened, visible
from newslint.service.source import Source
from newslint.text import Document

_WIDTHS = (5, 12, 18, 6, 16, 18, 12)
_LEAST = 6  # columns of the narrowest of those that can be cut
_HEADINGS = ("#", "place", "token", "tag", "lemma", "head", "relation")


@click.command(name="debug", epilog=examples("newslint debug story.txt"))
@click.argument("path", type=FILE)
@click.option("--json", "as_json", is_flag=True, help="One JSON object a token instead of a table.")
@click.option("--stdin-filename", metavar="NAME", help="Name of what comes from standard input (-).")
def command(path: Path, as_json: bool, stdin_filename: str | None) -> None:
    """Show what a rule sees of a story: words, tags, lemmas, heads, quotations.

    PATH is a file, or "-" for standard input. Places are offsets in code points. A head is the number of a token; 0
    stands for the root of a sentence. For people, numbers and dates, see newslint facts.
    """
    source = standard_input(stdin_filename) if str(path) == "-" else Source.of(path)
    out = prepare(sys.stdout, for_machines=as_json)
    workspace = open_workspace()
    outcome = Outcome()
    outcome.open(workspace, [source])
    for document in outcome.read(workspace, [source]):
        if as_json:
            out.writelines(dumps(row) + "\n" for sentence in _rows(document) for row in sentence)
        else:
            _write(document, out)
    raise SystemExit(2 if outcome.broken else 0)


def _write(document: Document, out: TextIO) -> None:
    """A table for each sentence, which fits the terminal."""
    width = columns(out)
    widths = _fitted(width)
    for number, sentence in enumerate(_rows(document), 1):
        said = f"{number}  {visible(' '.join(document[tokens(document).sentence_span(number - 1)].split()))}"
        out.write((fill(said, width, subsequent_indent="   ") if width else said) + "\n")
        out.write(_line(_HEADINGS, widths) + "\n")
        for row in sentence:
            place = f"{row['start']}:{row['end']}" + (" “”" if row["quoted"] else "")
            text = (row["token"], row["tag"], row["lemma"], row["head_text"], row["relation"])
            out.write(_line((str(row["number"]), place, *text), widths) + "\n")
        out.write("\n")


def _fitted(width: int | None) -> tuple[int, ...]:
    """The widths of the columns, the wide ones narrower where the terminal is."""
    over = 0 if width is None else sum(_WIDTHS) + 2 * (len(_WIDTHS) - 1) - width
    if over <= 0:
        return _WIDTHS
    spare = sum(w - _LEAST for w in _WIDTHS if w > _LEAST)
    return tuple(w - min(w - _LEAST, -(-over * (w - _LEAST) // spare)) if w > _LEAST else w for w in _WIDTHS)


def _rows(document: Document) -> list[list[dict[str, Any]]]:
    """What is known of each token, by sentence; numbers count from 1 over the whole document."""
    table, tagged, parsed = tokens(document), tags(document), tree(document)
    relations = parsed.relation_text
    out = []
    for low, high in zip(table.first.tolist(), table.last.tolist(), strict=True):
        sentence = []
        for k in range(low, high):
            head = int(parsed.head[k])
            sentence.append(
                {
                    "number": k + 1,
                    "start": int(table.start[k]),
                    "end": int(table.end[k]),
                    "token": table.text[k],
                    "tag": tagged[k],
                    "lemma": lemma(table.text[k], tagged[k]),
                    "head": head + 1,
                    "head_text": f"{head + 1} {table.text[head]}" if head >= 0 else "0",
                    "relation": relations[k],
                    "quoted": document.quotes.touches(table.span(k)),
                }
            )
        out.append(sentence)
    return out


def _line(cells: tuple[str, ...], widths: tuple[int, ...]) -> str:
    """A line of the table; long cells are cut."""
    cut = (shortened(text, width) for text, width in zip(cells, widths, strict=True))
    return "  ".join(text + " " * (w - columns_of(text)) for text, w in zip(cut, widths, strict=True)).rstrip()
