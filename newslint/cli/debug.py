"""``newslint debug``."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import click

from newslint.cli.common import open_session, read_documents
from newslint.language.morphology import lemma
from newslint.language.parsing import tree
from newslint.language.tagging import tags
from newslint.language.tokens import tokens
from newslint.reporters import visible
from newslint.service.config import Config
from newslint.service.source import Source
from newslint.text import Document

_WIDTHS = (5, 12, 18, 6, 16, 18, 12)
_HEADINGS = ("#", "place", "token", "tag", "lemma", "head", "relation")


@click.command(name="debug")
@click.argument("path", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="One JSON object a token instead of a table.")
def command(path: Path, as_json: bool) -> None:
    """Show what a rule sees of a story: words, tags, lemmas, heads, quotations.

    Places are offsets in code points. A head is the number of a token; 0 stands for the root of a sentence. For people,
    numbers and dates, see newslint facts.
    """
    (document,) = read_documents(open_session(Config()), [Source.of(path)])
    rows = _rows(document)
    if as_json:
        for sentence in rows:
            for row in sentence:
                click.echo(json.dumps(row))
        return
    for number, sentence in enumerate(rows, 1):
        span = tokens(document).sentence_span(number - 1)
        click.echo(f"{number}  {visible(' '.join(document[span].split()))}")
        click.echo(_line(_HEADINGS))
        for row in sentence:
            place = f"{row['start']}:{row['end']}" + (" “”" if row["quoted"] else "")
            text = (row["token"], row["tag"], row["lemma"], row["head_text"], row["relation"])
            click.echo(_line((str(row["number"]), place, *map(visible, text))))
        click.echo()


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


def _line(cells: tuple[str, ...]) -> str:
    """A line of the table; long cells are cut."""
    cut = (c if len(c) <= w else c[: w - 1] + "…" for c, w in zip(cells, _WIDTHS, strict=True))
    return "  ".join(c.ljust(w) for c, w in zip(cut, _WIDTHS, strict=True)).rstrip()
